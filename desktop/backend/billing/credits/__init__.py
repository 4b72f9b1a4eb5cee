"""The ledger of credits, and the payments that fill it."""
