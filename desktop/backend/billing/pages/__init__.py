"""Hosted pages: begun here, finished at Stripe."""
