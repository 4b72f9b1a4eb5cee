"""What a front end asks of the server, where the machine it runs on lacks something."""

import pytest

from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest, HostedPageStatus
from desktop.core.account import AccountService
from desktop.core.failures import BrowserFailure, NoBrowser, VaultFailure, VaultLocked
from desktop.core.messages import Message
from desktop.core.remote import RemoteAccountService
from desktop.core.sessions import Sessions
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.core.server import UNREACHABLE, Server
from tests.people import NOW

ADD_CARD = HostedPageRequest(purpose=HostedPagePurpose.ADD_PAYMENT_METHOD)
PAGE = HostedPage(
    id="hp_1",
    purpose=HostedPagePurpose.ADD_PAYMENT_METHOD,
    status=HostedPageStatus.OPEN,
    expires_at=NOW,
    url="https://checkout.stripe.com/c/pay/cs_1",
)
LOCKED = VaultLocked(Message("Locked."))


class Computer:
    """Opens nothing."""

    def __init__(self, failure: BrowserFailure) -> None:
        self._failure = failure

    def open(self, url: str) -> None:
        raise self._failure


def on(computer: Computer, store: LocalStore, server: Server, clock: SetClock) -> RemoteAccountService:
    server.hosted_page = PAGE
    return RemoteAccountService(lambda work: work(store), server, Sessions(server), computer, clock)


def test_where_no_browser_opens_the_page_is_there_with_its_address(
    store: LocalStore, server: Server, clock: SetClock
) -> None:
    computer = Computer(NoBrowser(Message("No browser: {url}", {"url": "https://checkout.stripe.com/c/pay/cs_1"})))
    page = on(computer, store, server, clock).open_hosted_page(ADD_CARD)
    assert page.url == "https://checkout.stripe.com/c/pay/cs_1"
    assert [kept.id for kept in store.local_state().hosted_pages] == ["hp_1"]


def test_an_address_that_is_not_trusted_is_not_handed_out_for_copying(
    store: LocalStore, server: Server, clock: SetClock
) -> None:
    computer = Computer(BrowserFailure(Message("Not one of the pages we trust.")))
    with pytest.raises(BrowserFailure, match="trust"):
        on(computer, store, server, clock).open_hosted_page(ADD_CARD)


@pytest.mark.parametrize("call", ["revoke", "forget"])
def test_a_session_that_a_locked_keyring_kept_is_ended_when_it_opens(
    service: AccountService, remote: RemoteAccountService, server: Server, call: str
) -> None:
    server.failures[call] = LOCKED
    with pytest.raises(VaultFailure, match="still in the keyring"):
        remote.sign_out("acct_doctor")
    assert not service.projection().is_signed_in
    remote.sync()
    assert server.forgotten == []
    del server.failures[call]
    remote.sync()
    assert (server.revoked[-1:], server.forgotten) == (["acct_doctor"], ["acct_doctor"])
    remote.sync()
    assert server.forgotten == ["acct_doctor"]


def test_data_that_were_deleted_while_the_keyring_was_locked_leave_no_session_either(
    store: LocalStore, remote: RemoteAccountService, server: Server
) -> None:
    store.erase()
    server.failures["revoke"] = LOCKED
    with pytest.raises(VaultFailure):
        remote.sign_out("acct_doctor")
    del server.failures["revoke"]
    remote.sync()
    assert server.forgotten == ["acct_doctor"]


def test_a_server_that_does_not_hear_of_a_sign_out_keeps_no_token_here(
    store: LocalStore, remote: RemoteAccountService, server: Server
) -> None:
    server.failures["revoke"] = UNREACHABLE
    with pytest.raises(type(UNREACHABLE)):
        remote.sign_out("acct_doctor")
    assert server.forgotten == ["acct_doctor"]
    assert store.departures() == ()
