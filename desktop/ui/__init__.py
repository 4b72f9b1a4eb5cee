"""Everything Qt. Imports nothing of client, store and system."""
