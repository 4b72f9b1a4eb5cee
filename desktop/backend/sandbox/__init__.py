"""The billing backend, the stand-in for Stripe and demo people in one local process, where nothing real can happen."""
