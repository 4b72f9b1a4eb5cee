"""What customers ask for, carried out exactly once."""
