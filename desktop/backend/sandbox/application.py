"""The billing backend as the sandbox serves it: one web application."""

from litestar import Litestar
from litestar.types import ControllerRouterHandler

from desktop.backend.demo_web import web_routes
from desktop.backend.identity.routes import SignIn, identity_routes
from desktop.backend.identity.sign_in_forms import SignInForms
from desktop.backend.landing_pages import landing_routes
from desktop.backend.sandbox.control import control_routes
from desktop.backend.sandbox.demo_people import DemoPeople
from desktop.backend.sandbox.parts import Parts
from desktop.backend.sandbox.people import PASSWORD
from desktop.backend.web_application import web_application


def billing_application(parts: Parts, people: DemoPeople) -> Litestar:
    """Authorization server, billing API, webhooks, small web pages and the sandbox's control."""
    server = parts.identity.server
    sign_in = SignIn(server, SignInForms(parts.clock), PASSWORD, people.arrived)
    handlers: list[ControllerRouterHandler] = [
        *identity_routes(server, sign_in),
        *parts.service.routes(),
        *landing_routes(parts.billing.pages),
        *web_routes(),
        control_routes(parts, people),
    ]
    return web_application(handlers, parts.clock)
