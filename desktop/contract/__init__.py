"""The wire between the desktop application and the billing backend.

Frozen values and pure functions that both sides share. Imports only the standard library and msgspec.
"""
