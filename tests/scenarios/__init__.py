"""Stories told in calls of the official SDK alone: on the stand-in, or on Stripe itself in test mode."""
