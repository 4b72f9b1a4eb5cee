"""A small authorization server and billing API that is strict about what it is sent."""

import json
import threading
from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from urllib.parse import parse_qs, urlsplit

import requests

from tests.client.servers import Answer, Request, json_answer, problem_answer

ACCOUNT_ID = "acct_ada"


def account_body(account_id: str = ACCOUNT_ID, version: int = 7) -> bytes:
    return json.dumps(
        {
            "id": account_id,
            "version": version,
            "as_of": "2026-11-21T12:00:00Z",
            "profile": {"name": "Ada", "email": "ada@demo.3dicom.example"},
            "subscriptions": [],
            "payment_methods": [],
            "credits": 3,
        }
    ).encode()


class AuthorizationServer:
    """Set `url` once it is served. Refresh tokens are good for one use; using one twice ends the session."""

    def __init__(self) -> None:
        self.url = ""
        self.metadata: dict[str, object] = {}
        self.account_id = ACCOUNT_ID
        self.challenges: dict[str, tuple[str, str]] = {}
        """Code -> its code challenge and redirect address."""
        self.current_refresh: str | None = None
        self.valid_access: set[str] = set()
        self.refreshes = 0
        self.reuses = 0
        self.revoked: list[str] = []
        self.answer_of_rfc_8414: Answer | None = None
        """In place of the metadata, which are then at OpenID Connect's address only."""
        self.token_answer: Answer | None = None
        self.account_answer: Answer | None = None
        self.on_account: Callable[[], None] | None = None
        self._count = 0
        self._lock = threading.Lock()

    def script(self, request: Request) -> Answer:
        with self._lock:
            match urlsplit(request.path).path:
                case "/.well-known/oauth-authorization-server" if self.answer_of_rfc_8414 is not None:
                    return self.answer_of_rfc_8414
                case "/.well-known/oauth-authorization-server" | "/.well-known/openid-configuration":
                    return json_answer(json.dumps({**self._metadata(), **self.metadata}).encode())
                case "/oauth/token":
                    return self.token_answer or self._token(request)
                case "/oauth/revoke":
                    self.revoked.append(parse_qs(request.body.decode())["token"][0])
                    return json_answer(b"{}")
                case "/v1/account":
                    return self._account(request)
                case _:
                    return problem_answer(404, "not-found")

    def expire_access_tokens(self) -> None:
        with self._lock:
            self.valid_access.clear()

    def consent(self, entrance: str) -> tuple[str, dict[str, str]]:
        """The user's yes on the page that an entrance leads to: the redirect address and its parameters."""
        answer = requests.get(entrance, allow_redirects=False, timeout=60)
        assert answer.status_code == 303
        url = answer.headers["Location"]
        assert url.startswith(f"{self.url}/oauth/authorize?")
        wanted = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert wanted["response_type"] == "code"
        assert wanted["code_challenge_method"] == "S256"
        assert wanted["client_id"] == "3dicom-account-desktop"
        assert wanted["scope"] == "billing offline_access"
        with self._lock:
            code = self._new("code")
            self.challenges[code] = (wanted["code_challenge"], wanted["redirect_uri"])
        return wanted["redirect_uri"], {"code": code, "state": wanted["state"], "iss": self._issuer()}

    def _issuer(self) -> str:
        return str(self.metadata.get("issuer", self.url))

    def _metadata(self) -> dict[str, object]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/oauth/authorize",
            "token_endpoint": f"{self.url}/oauth/token",
            "revocation_endpoint": f"{self.url}/oauth/revoke",
            "code_challenge_methods_supported": ["S256"],
            "authorization_response_iss_parameter_supported": True,
        }

    def _token(self, request: Request) -> Answer:
        assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
        form = {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
        if form["grant_type"] == "authorization_code":
            challenge, redirect_uri = self.challenges.pop(form["code"], ("", ""))
            digest = urlsafe_b64encode(sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
            if digest != challenge or form["redirect_uri"] != redirect_uri:
                return json_answer(b'{"error": "invalid_grant"}', 400)
            return self._issued()
        self.refreshes += 1
        if form["refresh_token"] != self.current_refresh:
            self.reuses += 1
            return json_answer(b'{"error": "invalid_grant"}', 400)
        return self._issued()

    def _issued(self) -> Answer:
        self.current_refresh = self._new("refresh")
        access = self._new("access")
        self.valid_access.add(access)
        tokens = {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": 600,
            "refresh_token": self.current_refresh,
        }
        return json_answer(json.dumps(tokens).encode())

    def _account(self, request: Request) -> Answer:
        if self.on_account is not None:
            self.on_account()
        if request.headers.get("Authorization", "").removeprefix("Bearer ") not in self.valid_access:
            return problem_answer(401, "unauthenticated")
        return self.account_answer or json_answer(account_body(self.account_id))

    def _new(self, kind: str) -> str:
        self._count += 1
        return f"{kind}-{self._count}-planted"
