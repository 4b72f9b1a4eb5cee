"""The billing backend as a command."""

import os
import sys

_BAD_SETTINGS = 78
"""EX_CONFIG of sysexits.h."""


def serve(host: str, port: int) -> int:
    """Runs the billing service until it is told to stop."""
    from desktop.backend.serve.service import ServeError
    from desktop.backend.serve.service import serve as run

    try:
        run(host, port)
    except ServeError as error:
        sys.stderr.write(f"{error}\n")
        return _BAD_SETTINGS
    return 0


def stripe_setup() -> int:
    """Makes the catalogue's products and prices in a Stripe account, and says what it did."""
    from desktop.backend.serve.settings import SettingsError, catalogue, stripe_settings
    from desktop.backend.serve.stripe_setup import StripeSetupError, set_up

    try:
        settings = stripe_settings(os.environ)
        done = set_up(settings, catalogue(os.environ, settings, ""))
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return _BAD_SETTINGS
    except StripeSetupError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write("".join(f"{line}\n" for line in done) or "Everything is there already.\n")
    return 0
