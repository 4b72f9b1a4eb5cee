"""Cards, and how customers add them."""
