"""Questions that come up, and whom to ask the others."""
