"""What is sold, what it would cost, and what becomes of a purchase."""
