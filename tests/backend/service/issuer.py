"""An identity provider of the tests: real HTTP, keys of its own, and any token that is asked for."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import token_hex
from threading import Thread
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey

AUDIENCE = "https://billing.example"
_Key = RSAKey | ECKey | OctKey


class TestIssuer:
    """Publishes OpenID Connect metadata, keys and who somebody is."""

    __test__ = False

    def __init__(self, address: str) -> None:
        self.address = address
        self.keys: list[_Key] = [new_rsa_key()]
        self.people: dict[str, dict[str, str]] = {}
        self.is_down = False
        self.name = address
        self.keys_address = f"{address}/keys"

    def claims(self, **changes: Any) -> dict[str, Any]:
        """The claims of a good token; None leaves one out."""
        now = int(time.time())
        claims = {
            "iss": self.name,
            "aud": AUDIENCE,
            "sub": f"person-{token_hex(6)}",
            "client_id": "desktop",
            "scope": "billing",
            "iat": now,
            "exp": now + 300,
            "jti": token_hex(6),
        } | changes
        return {name: value for name, value in claims.items() if value is not None}

    def token(
        self, *, key: _Key | None = None, algorithm: str = "RS256", typ: str | None = "at+jwt", **changes: Any
    ) -> str:
        """An access token; a good one unless something is changed."""
        signing = key or self.keys[0]
        header = {"alg": algorithm, "kid": signing.kid} | ({"typ": typ} if typ else {})
        return jwt.encode(header, self.claims(**changes), signing, algorithms=[algorithm])

    def answer(self, path: str, authorization: str) -> dict[str, Any] | None:
        """What is published at a path."""
        match path:
            case "/.well-known/openid-configuration":
                return {
                    "issuer": self.name,
                    "jwks_uri": self.keys_address,
                    "userinfo_endpoint": f"{self.address}/me",
                }
            case "/keys":
                return {"keys": [key.as_dict(private=False) for key in self.keys if not isinstance(key, OctKey)]}
            case "/me":
                claims = jwt.decode(authorization.removeprefix("Bearer "), self.keys[0]).claims
                return {"sub": claims["sub"], **self.people.get(claims["sub"], {})}
            case _:
                return None


def new_rsa_key() -> RSAKey:
    """A key for RS256."""
    return RSAKey.generate_key(2048, parameters={"use": "sig"}, auto_kid=True)


def new_ec_key() -> ECKey:
    """A key for ES256."""
    return ECKey.generate_key("P-256", parameters={"use": "sig"}, auto_kid=True)


@contextmanager
def running_issuer() -> Iterator[TestIssuer]:
    """Serve an issuer on loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = None if issuer.is_down else issuer.answer(self.path, self.headers.get("Authorization", ""))
            body = json.dumps(found or {}).encode()
            self.send_response(200 if found is not None else 404)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        issuer = TestIssuer(f"http://127.0.0.1:{server.server_address[1]}")
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield issuer
        finally:
            server.shutdown()
            thread.join()
