"""Invoice History in the real window: read, saved as PDF and CSV, paid, asked about, and long."""

import csv
import json
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from selenium.webdriver.common.by import By

from tests.processes import wait_for
from tests.stories.machine import Machine
from tests.stories.window import Window


def on_invoices(machine: Machine, kind: str, invoices: int = 0) -> Window:
    """The window on Invoice History, with somebody of a kind signed in."""
    machine.sign_in(machine.server.person(kind, invoices=invoices))
    return machine.open_window("--page", "invoices")


def invoices_of(machine: Machine) -> list[dict[str, Any]]:
    """What the command line lists."""
    told: list[dict[str, Any]] = json.loads(machine.run("invoices", "--json").stdout)["invoices"]
    return told


def test_an_invoice_is_read_and_saved_as_a_pdf_and_all_of_them_as_csv(machine: Machine, tmp_path: Path) -> None:
    window = on_invoices(machine, "doctor")
    window.press_row("1 × 3DICOM EDU")
    window.sees("$240.00", within="Chosen invoice")
    window.press("Download PDF")
    window.sees(" was saved in ")
    (number,) = [item["number"] for item in invoices_of(machine) if item["total"]["amount"] == 24000]
    saved = machine.home / f"3DICOM invoice {number}.pdf"
    text = "\n".join(page.extract_text() for page in PdfReader(saved).pages)
    assert number in text
    assert "240.00" in text

    file = tmp_path / "invoices.csv"
    window.press("Export CSV")
    window.save_as(file)
    window.sees("6 invoices were written to")
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert len(rows) == 1 + 6
    assert number in file.read_text("utf-8-sig")


def test_what_is_under_way_and_how_it_ended_is_read_out(machine: Machine) -> None:
    window = on_invoices(machine, "doctor")
    window.press_row("1 × 3DICOM EDU")
    window.sees("$240.00", within="Chosen invoice")
    window.listen()
    window.press("Download PDF")
    heard = window.hears(" was saved in ")
    assert "polite: Downloading the PDF" in heard
    assert heard[-1].startswith("polite: ")
    machine.server.fault(down=True)
    window.press("Download PDF")
    assert window.hears("could not be downloaded")[-1].startswith("assertive: ")


def test_an_open_invoice_is_asked_about_and_paid_in_the_browser(machine: Machine) -> None:
    window = on_invoices(machine, "lapsed")
    window.press_row("Open")
    window.press("Ask about this payment", within="Chosen invoice")
    window.write("Your message", "Why was my card refused?")
    window.press("Send")
    window.sees("Your question was sent")
    assert window.sees("Reference ")["name"].removeprefix("Reference ").strip()
    window.press("Close")

    window.press("Pay $99.00 now", within="Chosen invoice")
    machine.browser.open(machine.links.next())
    for label, value in (("Card number", "4242 4242 4242 4242"), ("Expiry", "12 / 34"), ("CVC", "123")):
        machine.browser.fill(label, value)
    machine.browser.fill("Name", "Lakeside Demo")
    machine.browser.driver.find_element(By.CSS_SELECTOR, "button[value=card]").click()
    window.sees_no("Pay $99.00 now")
    wait_for(lambda: {item["status"] for item in invoices_of(machine)} == {"paid"}, "all to be paid")
