"""What credits there are, where they came from and where they went, and how more are bought."""
