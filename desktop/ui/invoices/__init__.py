"""The parts of the Invoice History."""
