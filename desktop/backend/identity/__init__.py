"""The authorization server: who signs in, and what their tokens are worth."""
