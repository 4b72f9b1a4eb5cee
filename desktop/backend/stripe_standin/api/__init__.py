"""Stripe's API over HTTP: what every operation has in common."""
