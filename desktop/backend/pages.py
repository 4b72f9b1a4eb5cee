"""Small web pages that look like the product: escaped by default, no script, a strict content security policy."""

from pathlib import Path
from secrets import token_urlsafe

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Response
from litestar.enums import MediaType

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(template: str, *, status: int = 200, form_targets: tuple[str, ...] = (), **values: object) -> Response[str]:
    """Render a template.

    `form_targets` are the origins, besides the page's own, that a form may end at: Chromium applies `form-action`
    to the redirects after a form as well.
    """
    nonce = token_urlsafe(16)
    html = _ENVIRONMENT.get_template(template).render(style_nonce=nonce, **values)
    targets = " ".join(("'self'", *form_targets))
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; frame-ancestors 'none'; form-action {targets}"
    )
    headers = {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(html, status_code=status, media_type=MediaType.HTML, headers=headers)
