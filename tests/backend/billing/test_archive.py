"""The demo person with ten thousand invoices, which are made when somebody first signs in as them."""

from tests.backend.billing.people import invoice_page
from tests.backend.running_sandbox import DemoPerson, Member, Sandbox
from tests.backend.waiting import eventually


def test_the_archive_has_ten_thousand_invoices_soon_after_the_first_sign_in(own_sandbox: Sandbox) -> None:
    account = "acct_demo_archive"
    archibald = Member(own_sandbox, DemoPerson(account, "", "", "", ""), own_sandbox.sign_in_by_button(account))

    def all_read() -> bool | None:
        page = invoice_page(archibald, "?limit=1&changed_since=1")
        return True if page.is_complete and page.version > 100 else None

    eventually(all_read, seconds=120)
    years = {invoice_page(archibald, f"?limit=1&year={year}").invoices[0].created_on.year for year in range(2018, 2026)}
    assert years == set(range(2018, 2026))
    assert archibald.account().version > 100
