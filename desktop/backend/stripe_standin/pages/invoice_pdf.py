"""An invoice as a PDF, visibly a simulation."""

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desktop.backend.stripe_standin.pages.page_texts import Row, date_text, invoice_rows, invoice_sums
from desktop.backend.stripe_standin.pages.pdf_texts import BOLD, REGULAR, draw, draw_right, wrapped
from desktop.backend.stripe_standin.store import Json

_WIDTH, _HEIGHT = A4
_LEFT, _RIGHT = 56.0, _WIDTH - 56.0
_TOP, _BOTTOM = _HEIGHT - 56.0, 72.0
_SIZE, _LARGE, _SMALL = 9.5, 18.0, 8.0
_LEADING = 14.0
_AMOUNT_ROOM = 110.0
_SIMULATION = "SIMULATION - not a real invoice"
_STATUS = {
    "open": "Open",
    "paid": "Paid",
    "void": "Void",
    "uncollectible": "Uncollectible",
}


def invoice_pdf(invoice: Json) -> bytes:
    """The document for a finalised invoice. The same invoice gives the same bytes."""
    buffer = BytesIO()
    sheet = _Sheet(Canvas(buffer, pagesize=A4, invariant=True))
    sheet.canvas.setTitle(f"Invoice {invoice['number']}")
    sheet.canvas.setAuthor(invoice["account_name"])
    sheet.canvas.setSubject(_SIMULATION)
    _head(sheet, invoice)
    _parties(sheet, invoice)
    for row in invoice_rows(invoice):
        sheet.row(row, REGULAR)
    sheet.rule()
    for row in invoice_sums(invoice):
        sheet.row(row, BOLD)
    if invoice["description"]:
        sheet.gap()
        sheet.paragraph(invoice["description"])
    sheet.finish()
    return buffer.getvalue()


class _Sheet:
    """Pages that are filled from the top down."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._y: float = _TOP
        self._mark()

    def _mark(self) -> None:
        draw(self.canvas, _LEFT, _HEIGHT - 36, _SIMULATION, _SMALL, BOLD)
        draw(self.canvas, _LEFT, 36, _SIMULATION, _SMALL, BOLD)
        draw_right(self.canvas, _RIGHT, 36, f"Page {self.canvas.getPageNumber()}", _SMALL)

    def _down(self, by: float = _LEADING) -> float:
        self._y -= by
        if self._y < _BOTTOM:
            self.canvas.showPage()
            self._mark()
            self._y = _TOP - by
        return self._y

    def gap(self) -> None:
        """Leave a line free."""
        self._down()

    def rule(self) -> None:
        """Draw a line across."""
        y = self._down(8)
        self.canvas.setLineWidth(0.5)
        self.canvas.line(_LEFT, y, _RIGHT, y)
        self._down(4)

    def paragraph(self, text: str, size: float = _SIZE, font: str = REGULAR) -> None:
        """Text over the whole width."""
        for line in wrapped(text, size, _RIGHT - _LEFT, font):
            draw(self.canvas, _LEFT, self._down(max(_LEADING, size * 1.4)), line, size, font)

    def pair(self, name: str, value: str) -> None:
        """A fact with its name."""
        for index, line in enumerate(wrapped(value, _SIZE, _RIGHT - _LEFT - 110)):
            y = self._down()
            if index == 0:
                draw(self.canvas, _LEFT, y, name, _SIZE, BOLD)
            draw(self.canvas, _LEFT + 110, y, line, _SIZE)

    def row(self, row: Row, font: str) -> None:
        """A text and its amount."""
        room = _RIGHT - _LEFT - _AMOUNT_ROOM
        for index, line in enumerate(wrapped(row.text, _SIZE, room, font)):
            y = self._down()
            draw(self.canvas, _LEFT, y, line, _SIZE, font)
            if index == 0:
                draw_right(self.canvas, _RIGHT, y, row.amount, _SIZE, font)
        if row.detail:
            draw(self.canvas, _LEFT, self._down(11), row.detail, _SMALL)

    def finish(self) -> None:
        """Write the document."""
        self.canvas.save()


def _head(sheet: _Sheet, invoice: Json) -> None:
    sheet.paragraph(f"Invoice {invoice['number']}", _LARGE, BOLD)
    sheet.gap()
    sheet.pair("Status", _STATUS[invoice["status"]])
    sheet.pair("Date of issue", date_text(invoice["effective_at"]))
    if invoice["status_transitions"]["paid_at"]:
        sheet.pair("Date paid", date_text(invoice["status_transitions"]["paid_at"]))
    sheet.pair("Seller", invoice["account_name"])


def _parties(sheet: _Sheet, invoice: Json) -> None:
    told = (invoice["customer_name"], *_address_lines(invoice["customer_address"]), invoice["customer_email"])
    for index, line in enumerate(line for line in told if line):
        sheet.pair("Bill to" if index == 0 else "", line)
    for tax_id in invoice["customer_tax_ids"]:
        sheet.pair(tax_id["type"].replace("_", " ").upper(), tax_id["value"])
    sheet.rule()


def _address_lines(address: Json | None) -> tuple[str, ...]:
    if address is None:
        return ()
    town = " ".join(part for part in (address["city"], address["state"], address["postal_code"]) if part)
    return tuple(line for line in (address["line1"], address["line2"], town, address["country"]) if line)
