"""The authorization server's addresses."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from authlib.oauth2.rfc6749 import OAuth2Error
from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from desktop.backend.any_request import AnyRequest
from desktop.backend.identity.authorization_server import HttpRequest, IdentityServer, OAuthResponse
from desktop.backend.identity.directory import Person
from desktop.backend.identity.sign_in_forms import SignInForms
from desktop.backend.pages import page
from desktop.backend.threads import in_thread
from desktop.contract.routes import SCOPE

AUTHORIZE = "/oauth/authorize"
EXCHANGE = "/oauth/token"
REVOKE = "/oauth/revoke"
KEYS = "/oauth/jwks"
METADATA = "/.well-known/oauth-authorization-server"

_LONGEST_FORM = 10_000
_NO_MATCH = "That e-mail and password do not match. Try again, or pick a demo person."
_OLD_FORM = "This page was open for too long or was sent twice. Please try again."
_FOREIGN_FORM = "This form did not come from this page. Please try again."


def metadata_document(issuer: str) -> dict[str, Any]:
    """What the server can do (RFC 8414)."""
    return {
        "issuer": issuer,
        "authorization_endpoint": issuer + AUTHORIZE,
        "token_endpoint": issuer + EXCHANGE,
        "revocation_endpoint": issuer + REVOKE,
        "jwks_uri": issuer + KEYS,
        "scopes_supported": SCOPE.split(),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": True,
    }


class SignIn:
    """The sign-in page: whom it shows, and what its buttons do. `arrived` is told each account that signs in."""

    def __init__(
        self, server: IdentityServer, forms: SignInForms, demo_password: str, arrived: Callable[[str], None]
    ) -> None:
        self._server = server
        self._arrived = arrived
        self._forms = forms
        self._demo_password = demo_password

    def show(self, query: str, *, failure: str = "", email: str = "") -> Response[Any]:
        """The page for an authorization request, or its refusal."""
        request = HttpRequest("GET", AUTHORIZE, query, {})
        try:
            self._server.consent_grant(request)
        except OAuth2Error as error:
            return self._refused(request, error)
        asked = dict(parse_qsl(query, keep_blank_values=True))
        target = urlsplit(asked["redirect_uri"])
        return page(
            "sign_in.html",
            status=422 if failure else 200,
            form_targets=(f"{target.scheme}://{target.netloc}",),
            action=f"{AUTHORIZE}?{query}",
            mark=self._forms.show(query),
            people=self._server.directory.listed(),
            email=email or asked.get("login_hint", ""),
            failure=failure,
            password=self._demo_password,
        )

    def submit(self, query: str, form: dict[str, str], *, own_page: bool) -> Response[Any]:
        """What a press on a button leads to."""
        if not own_page:
            return self.show(query, failure=_FOREIGN_FORM)
        if not self._forms.take(form.get("form", ""), query):
            return self.show(query, failure=_OLD_FORM)
        request = HttpRequest("GET", AUTHORIZE, query, {})
        try:
            grant = self._server.consent_grant(request)
        except OAuth2Error as error:
            return self._refused(request, error)
        person = self._person(form)
        if person is None and "cancel" not in form:
            return self.show(query, failure=_NO_MATCH, email=form.get("email", ""))
        if person is not None:
            self._arrived(person.account)
        answer = self._server.create_authorization_response(grant.request, grant_user=person, grant=grant)
        return _response(answer)

    def _person(self, form: dict[str, str]) -> Person | None:
        directory = self._server.directory
        if "cancel" in form:
            return None
        if "person" in form:
            return directory.with_button(form["person"])
        return directory.authenticate(form.get("email", ""), form.get("password", ""))

    def _refused(self, request: HttpRequest, error: OAuth2Error) -> Response[Any]:
        if error.redirect_uri:
            return _response(self._server.refuse_authorization(request, error))
        sentences = (
            "The program that opened this page did not ask in a way that this server accepts.",
            error.get_error_description(),
            "Close this tab and start again from 3DICOM Account.",
        )
        return page("message.html", status=400, heading="This sign-in cannot go on", sentences=sentences)


def _response(answer: OAuthResponse) -> Response[Any]:
    # 303 so that no browser sends the form again to the place it is redirected to (RFC 9700 section 4.12).
    status = 303 if answer.location else answer.status
    content = None if answer.location else answer.body
    return Response(content, status_code=status, headers={"Cache-Control": "no-store", **answer.headers})


def _own_page(request: AnyRequest) -> bool:
    return request.headers.get("sec-fetch-site", "same-origin") == "same-origin"


def _form(body: bytes) -> str:
    return body.decode("utf-8", "replace")


def _fields(body: bytes) -> dict[str, str]:
    return dict(parse_qsl(_form(body)[:_LONGEST_FORM], keep_blank_values=True))


def identity_routes(server: IdentityServer, sign_in: SignIn) -> tuple[HTTPRouteHandler, ...]:
    """All route handlers of the authorization server."""

    @get(METADATA, sync_to_thread=False)
    def metadata() -> dict[str, Any]:
        return metadata_document(server.issuer)

    @get(KEYS, sync_to_thread=False)
    def keys() -> dict[str, Any]:
        return server.access_tokens.public_keys()

    @get(AUTHORIZE)
    @in_thread
    def authorize(request: AnyRequest) -> Response[Any]:
        return sign_in.show(request.url.query)

    @post(AUTHORIZE)
    @in_thread
    def submit(request: AnyRequest, body: RawBody) -> Response[Any]:
        return sign_in.submit(request.url.query, _fields(body), own_page=_own_page(request))

    @post(EXCHANGE)
    @in_thread
    def token(body: RawBody) -> Response[Any]:
        return _response(server.token_response(HttpRequest("POST", EXCHANGE, _form(body), {})))

    @post(REVOKE)
    @in_thread
    def revoke(body: RawBody) -> Response[Any]:
        return _response(server.create_endpoint_response("revocation", HttpRequest("POST", REVOKE, _form(body), {})))

    return metadata, keys, authorize, submit, token, revoke
