"""One module for each kind of Stripe object."""
