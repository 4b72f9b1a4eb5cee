"""Subscriptions: how they begin, change, go on and end."""
