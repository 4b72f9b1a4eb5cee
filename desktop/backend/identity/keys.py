"""The key pair that signs access tokens."""

from joserfc.jwk import RSAKey

_SIZE = 2048


def new_signing_key() -> RSAKey:
    """A key pair for RS256, which RFC 9068 section 2.1 asks every authorization server to support.

    It lives as long as the process and is never written down: after a restart, clients refresh.
    """
    return RSAKey.generate_key(_SIZE, parameters={"use": "sig", "alg": "RS256"}, auto_kid=True)
