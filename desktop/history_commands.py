"""The commands about what was paid and spent: read from this computer, as `status` is; only documents are fetched."""

import argparse
import threading
from pathlib import Path

import msgspec

from desktop.bootstrap import CommandLineApplication
from desktop.command_output import ExitCode, say, say_as_json, say_columns, tell, text
from desktop.contract.account import Account, Identifier
from desktop.contract.credits import CreditEntry
from desktop.contract.invoices import Invoice, InvoiceStatus
from desktop.core import sentences
from desktop.core.documents import DownloadState
from desktop.core.failures import FileFailure, Refused, SignInNeeded
from desktop.core.histories import CreditSpending, InvoiceQuery
from desktop.core.messages import QT_TRANSLATE_NOOP, Fact, Message
from desktop.core.whole_lists import whole_list


class InvoiceList(msgspec.Struct, frozen=True, kw_only=True):
    """What `invoices --json` prints; the field names are public."""

    total: int
    is_complete: bool
    invoices: tuple[Invoice, ...]


class CreditReport(msgspec.Struct, frozen=True, kw_only=True):
    """What `credits --json` prints; the field names are public."""

    credits: int
    spending: tuple[CreditSpending, ...]
    entries: tuple[CreditEntry, ...]


def invoices(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    """Lists invoices, the newest first."""
    _account(application)
    status = InvoiceStatus(options.status) if options.status else None
    found = _found(application, InvoiceQuery(year=options.year, status=status))
    is_complete = application.history().invoice_overview().is_complete
    if options.json:
        say_as_json(InvoiceList(total=len(found), is_complete=is_complete, invoices=tuple(found)))
        return ExitCode.DONE
    if not is_complete:
        tell(Message(_NOT_COMPLETE))
    if not found:
        tell(_no_invoices(options))
    say_columns([_invoice_row(invoice) for invoice in found], _FIGURES_OF_INVOICES)
    return ExitCode.DONE


def download(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    """Saves the PDFs of invoices."""
    _account(application)
    wanted = {name: _named(application, name) for name in options.invoices}
    names = {invoice: name for name, invoice in wanted.items()}
    downloads = application.documents().download_invoices(
        tuple(names), Path(options.to).absolute(), lambda _done, _total: None, threading.Event()
    )
    for item in downloads:
        if item.path is not None:
            say(str(item.path))
        elif item.reason is not None:
            tell(Message(_NOT_SAVED, {"invoice": names[item.invoice], "reason": text(item.reason)}))
    is_whole = all(item.state is DownloadState.SAVED for item in downloads)
    return ExitCode.DONE if is_whole else ExitCode.REFUSED


def credits(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    """What is left, and where the rest went."""
    account = _account(application)
    history = application.history()
    entries = history.credit_entries(0, options.limit).entries
    if options.json:
        say_as_json(CreditReport(credits=account.credits, spending=history.credit_spending(), entries=entries))
        return ExitCode.DONE
    say(text(Message(_CREDITS, {"credits": account.credits})))
    say_columns([_credit_row(entry) for entry in entries], _FIGURES_OF_CREDITS)
    return ExitCode.DONE


def export(options: argparse.Namespace, application: CommandLineApplication) -> ExitCode:
    """Writes all that is known here of the current account."""
    _account(application)
    file = Path(options.file).expanduser().absolute()
    if file.is_dir():
        example = str(file / "3dicom-account.json")
        raise FileFailure(Message(_IS_A_FOLDER, {"folder": str(file), "example": example}))
    if file.exists() and not options.force:
        raise FileFailure(Message(_IS_THERE_ALREADY, {"file": str(file)}))
    application.housekeeping().export_account(file)
    say(str(file))
    return ExitCode.DONE


def _no_invoices(options: argparse.Namespace) -> Message:
    facts: dict[str, Fact] = {"year": str(options.year), "status": str(options.status)}
    match options.year, options.status:
        case None, None:
            return Message(_NO_INVOICES)
        case _, None:
            return Message(_NO_INVOICES_OF_YEAR, facts)
        case None, _:
            return Message(_NO_INVOICES_OF_STATUS, facts)
        case _:
            return Message(_NO_INVOICES_OF_YEAR_AND_STATUS, facts)


def _invoice_row(invoice: Invoice) -> tuple[str, ...]:
    day = text(Message("{day}", {"day": invoice.created_on}))
    total = text(Message("{total}", {"total": invoice.total}))
    return invoice.number or invoice.id, day, invoice.status.value, total, invoice.description


def _credit_row(entry: CreditEntry) -> tuple[str, ...]:
    facts: dict[str, Fact] = {"at": entry.at, "credits": abs(entry.credits), "balance": entry.balance}
    change = text(Message("{credits}", facts))
    sign = "-" if entry.credits < 0 else "+"
    return text(Message("{at}", facts)), f"{sign}{change}", text(Message("{balance}", facts)), entry.description


def _account(application: CommandLineApplication) -> Account:
    projection = application.local().projection()
    if projection.account is None:
        raise SignInNeeded(sentences.no_account(is_signed_in=projection.is_signed_in))
    return projection.account


def _found(application: CommandLineApplication, query: InvoiceQuery) -> list[Invoice]:
    return whole_list(lambda offset, limit: application.history().invoices(query, offset, limit).invoices)


def _named(application: CommandLineApplication, wanted: str) -> str:
    """The id of an invoice, which may be named by its number too."""
    near = _found(application, InvoiceQuery(text=wanted))
    numbered = [invoice.id for invoice in near if invoice.number and invoice.number.casefold() == wanted.casefold()]
    if numbered:
        return numbered[0]
    try:
        identifier: str = msgspec.convert(wanted, Identifier)
    except msgspec.ValidationError as error:
        raise Refused(Message(_NO_SUCH_INVOICE, {"invoice": wanted})) from error
    return identifier


_FIGURES_OF_INVOICES = (1, 3)
_FIGURES_OF_CREDITS = (0, 1, 2)
_NO_INVOICES = QT_TRANSLATE_NOOP("core", "No invoices yet.")
_NO_INVOICES_OF_YEAR = QT_TRANSLATE_NOOP("core", "No invoices from {year}.")
_NO_INVOICES_OF_STATUS = QT_TRANSLATE_NOOP("core", "No invoices with the status “{status}”.")
_NO_INVOICES_OF_YEAR_AND_STATUS = QT_TRANSLATE_NOOP("core", "No invoices from {year} with the status “{status}”.")
_IS_A_FOLDER = QT_TRANSLATE_NOOP(
    "core", "{folder} is a folder, and nothing was written. Name a file in it, such as {example}."
)
_IS_THERE_ALREADY = QT_TRANSLATE_NOOP(
    "core", "{file} is there already and was left as it is. Name another file, or add --force to replace it."
)
_NOT_COMPLETE = QT_TRANSLATE_NOOP("core", "Older invoices are not on this computer yet. Run sync first.")
_NOT_SAVED = QT_TRANSLATE_NOOP("core", "{invoice} was not saved. {reason}")
_NO_SUCH_INVOICE = QT_TRANSLATE_NOOP("core", "There is no invoice “{invoice}”.")
_CREDITS = QT_TRANSLATE_NOOP("core", "Credits: {credits}")
