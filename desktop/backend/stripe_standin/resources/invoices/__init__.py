"""Invoices: drafts, lines, payment, and the retries when it fails."""
