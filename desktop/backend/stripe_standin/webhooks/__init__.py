"""What happened, and how endpoints are told."""
