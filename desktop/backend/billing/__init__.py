"""The billing API: the product's rules on top of Stripe, read from a mirror of it."""
