"""What Stripe tells, and how what it did not tell is found out."""
