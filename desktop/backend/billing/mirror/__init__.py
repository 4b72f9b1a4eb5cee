"""The copy of what Stripe has, from which every read is answered."""
