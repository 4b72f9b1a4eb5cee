"""What things will cost, said before they are made."""
