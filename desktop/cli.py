"""The command line: the second front end, over the same core and outbox as the window.

Imports no Qt, and nothing of a command that is not run.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn

from desktop import VERSION
from desktop.output_streams import whole_output, write_for_people, write_for_programs

if TYPE_CHECKING:
    from desktop.system.configuration import Overrides

_DIGITS_OF_A_YEAR = 4
PAGES = ("dashboard", "subscriptions", "pricing", "credits", "invoices", "settings", "help")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """A usage error in one sentence, with where to find more."""
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def parser() -> argparse.ArgumentParser:
    """All commands and options."""
    main = _Parser(
        prog="3dicom-account",
        description="Manages your 3DICOM subscriptions, cards and credits. Without a command it opens the window.",
    )
    main.add_argument("--sandbox", action="store_true", help="use a private sandbox on this computer")
    main.add_argument("--server", metavar="URL", help="the billing server, in place of the one that is configured")
    main.add_argument("--issuer", metavar="URL", help="where to sign in (default: at the server)")
    main.add_argument("--client-id", metavar="ID", help="as what this program is known there")
    main.add_argument("--page", choices=PAGES, default="dashboard", help=argparse.SUPPRESS)
    main.add_argument("--version", action="store_true", help="print the version")
    commands = main.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    status = commands.add_parser("status", help="what the account looks like now, without asking the server")
    status.add_argument("--json", action="store_true", help="for programs")
    commands.add_parser("sign-in", help="sign in through the browser")
    commands.add_parser("sign-out", help="end the session and forget the account on this computer").add_argument(
        "--discard", action="store_true", help="even when actions are still waiting to be sent"
    )
    commands.add_parser("sync", help="send what waits and fetch the account with its histories")
    _add_histories(commands)
    _add_changes(commands)
    commands.add_parser("open", help="bring up the window on a page").add_argument("page", choices=PAGES)
    _add_sandbox(commands)
    _add_backend(commands)
    for name, command in commands.choices.items():
        if name not in ("sandbox", "backend"):
            # Also behind the command; left out there, what stood before it counts.
            command.add_argument("--sandbox", action="store_true", default=argparse.SUPPRESS, help="on the sandbox")
    return main


def _add_histories(commands: "argparse._SubParsersAction[_Parser]") -> None:
    invoices = commands.add_parser("invoices", help="list invoices, or save them as PDF files")
    invoices.add_argument("--year", type=_year, help="only those of this year")
    invoices.add_argument("--status", choices=("draft", "open", "paid", "void", "uncollectible"), help="only these")
    invoices.add_argument("--json", action="store_true", help="for programs")
    parts = invoices.add_subparsers(dest="part", metavar="download", parser_class=_Parser)
    download = parts.add_parser("download", help="save invoices as PDF files")
    download.add_argument("invoices", metavar="INVOICE", nargs="+", help="its number or id")
    download.add_argument("--to", metavar="FOLDER", default=".", help="default: where you are")
    credits = commands.add_parser("credits", help="how many credits are left, and where the rest went")
    credits.add_argument("--limit", metavar="N", type=_count, default=20, help="how many entries (default: 20)")
    credits.add_argument("--json", action="store_true", help="for programs")
    export = commands.add_parser("export", help="write all that is known here of the account as JSON")
    export.add_argument("file", metavar="FILE")
    export.add_argument("--force", action="store_true", help="replace the file if it is there already")


def _count(text: str) -> int:
    if text.isascii() and text.isdigit():
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 on")


def _year(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) == _DIGITS_OF_A_YEAR:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a year (four digits)")


def _add_changes(commands: "argparse._SubParsersAction[_Parser]") -> None:
    changes = {
        "cancel": "end a subscription when its paid period ends",
        "pause": "charge nothing for 12 weeks",
        "resume": "end a pause now",
        "keep": "take back a cancellation or a downgrade",
        "quote": "show what another plan or interval would cost",
        "upgrade": "move to a higher plan or to yearly billing now",
        "downgrade": "move to a lower plan or to monthly billing when the paid period ends",
    }
    for name, purpose in changes.items():
        command = commands.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
        command.add_argument("subscription", help="its id, or its plan where that is clear")
        match name:
            case "downgrade":
                command.add_argument("--plan", help="the plan to move to (default: the nearest that is less)")
                command.add_argument("--interval", choices=("month", "year"), help="default: as now")
            case "upgrade" | "quote":
                command.add_argument("plan", help="the plan to move to; the present one for another interval")
                command.add_argument("--interval", choices=("month", "year"), help="default: as now")
        if name == "quote":
            command.add_argument("--json", action="store_true", help="for programs")
        if name in ("upgrade", "downgrade"):
            command.add_argument("--yes", action="store_true", help="pay what is due now without being asked")


def _add_sandbox(commands: "argparse._SubParsersAction[_Parser]") -> None:
    sandbox = commands.add_parser("sandbox", help="run the sandbox in the foreground")
    sandbox.add_argument("--port", type=_port, default=0, help="default: any free one")
    sandbox.add_argument("--data", metavar="DIR", help="keep the state here (default: forget it)")
    sandbox.add_argument("--end-with-input", action="store_true", help=argparse.SUPPRESS)


def _add_backend(commands: "argparse._SubParsersAction[_Parser]") -> None:
    backend = commands.add_parser("backend", help="run the billing backend for real (see docs/backend.md)")
    parts = backend.add_subparsers(dest="part", metavar="COMMAND", required=True, parser_class=_Parser)
    serve = parts.add_parser("serve", help="run the billing service; its settings come from the environment")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=_port, default=8000, help="default: %(default)s; 0 for any free one")
    parts.add_parser("stripe-setup", help="make the catalogue's products and prices in the Stripe account")


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")


def run(arguments: Sequence[str]) -> int:
    """Runs a command line; the result is the exit code."""
    with whole_output():
        options = _understood(arguments)
        if options.version:
            sys.stdout.write(f"{VERSION}\n")
            return 0
        if getattr(options, "json", False):
            write_for_programs()
        else:
            write_for_people()
        return _command(options)()


def _understood(arguments: Sequence[str]) -> argparse.Namespace:
    main = parser()
    options = main.parse_args(arguments)
    names_server = any((options.server, options.issuer, options.client_id))
    if options.sandbox and names_server:
        main.error("--sandbox has a server of its own: leave out --server, --issuer and --client-id")
    if options.command in ("sandbox", "backend") and (options.sandbox or names_server):
        main.error(
            f"{options.command} runs a server, so it takes none: "
            "leave out --sandbox, --server, --issuer and --client-id"
        )
    return options


def _overrides(options: argparse.Namespace) -> "Overrides":
    from desktop.system.configuration import Overrides

    return Overrides(server=options.server, issuer=options.issuer, client_id=options.client_id)


def _command(options: argparse.Namespace) -> Callable[[], int]:
    if options.command == "sandbox":
        from desktop.sandbox_process import serve

        return lambda: serve(options.port, options.data, ends_with_input=options.end_with_input)
    if options.command == "backend":
        from desktop import backend_process

        if options.part == "stripe-setup":
            return backend_process.stripe_setup
        return lambda: backend_process.serve(options.host, options.port)
    if options.command is None:
        from desktop import bootstrap

        return lambda: bootstrap.open_window(
            is_sandbox=options.sandbox, page=options.page, overrides=_overrides(options)
        )
    if options.command == "open":
        from desktop import bootstrap

        return lambda: bootstrap.raise_or_start(
            is_sandbox=options.sandbox, page=options.page, overrides=_overrides(options)
        )
    from desktop import commands

    return lambda: commands.run(options, _overrides(options))
