"""Payments: intents, charges, refunds."""
