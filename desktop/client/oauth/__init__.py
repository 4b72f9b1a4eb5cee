"""Signing in with OAuth 2.0 for native apps: the system's browser, a loopback listener and PKCE (RFC 8252)."""
