"""Stripe in the words of this product: the only code that talks to it."""
