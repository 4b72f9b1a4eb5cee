"""Documents, one and many, and questions to people."""

import threading
from pathlib import Path

import pytest

from desktop.contract.support import SupportRequestDraft, SupportTopic
from desktop.core.document_service import DocumentService
from desktop.core.documents import DownloadState
from desktop.core.failures import FileFailure, SignInNeeded, Unintelligible, VaultLocked
from desktop.core.history_marks import InvoiceMark
from desktop.core.messages import Message
from desktop.core.sessions import CurrentAccount, Sessions
from desktop.store.local_store import LocalStore
from tests.clock import SetClock
from tests.core.histories import invoice
from tests.core.server import REFUSED, UNREACHABLE, Server
from tests.people import account

SAVED, FAILED, CANCELLED = DownloadState.SAVED, DownloadState.FAILED, DownloadState.CANCELLED
QUESTION = SupportRequestDraft(topic=SupportTopic.PAYMENT, message="Why twice?", invoice="in_1")


class Desk:
    """Keeps files in memory; from the one named on, it is full."""

    def __init__(self) -> None:
        self.files: dict[Path, bytes] = {}
        self.full_from: str | None = None

    def save(self, folder: Path, name: str, content: bytes) -> Path:
        if self.full_from is not None and self.full_from in name:
            raise FileFailure(Message("No room."))
        self.files[folder / name] = content
        return folder / name

    def replace(self, path: Path, content: bytes) -> None:
        raise AssertionError("no story replaces a file")


@pytest.fixture
def server(clock: SetClock) -> Server:
    server = Server(clock, account())
    server.documents = {f"in_{n}": b"%PDF " + str(n).encode() for n in range(1, 5)}
    return server


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def documents(store: LocalStore, server: Server, desk: Desk) -> DocumentService:
    store.save_invoices("acct_doctor", tuple(invoice(n) for n in range(1, 4)), InvoiceMark(version=1))
    return DocumentService(lambda work: work(store), CurrentAccount(lambda work: work(store), Sessions(server)), desk)


class Progress:
    def __init__(self, cancelled: threading.Event, cancel_at: int | None = None) -> None:
        self.told: list[tuple[int, int]] = []
        self._cancelled = cancelled
        self._cancel_at = cancel_at

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if done == self._cancel_at:
            self._cancelled.set()


def states(documents: DocumentService, *numbers: int, cancel_at: int | None = None) -> list[DownloadState]:
    cancelled = threading.Event()
    progress = Progress(cancelled, cancel_at)
    wanted = tuple(f"in_{n}" for n in numbers)
    found = documents.download_invoices(wanted, Path("/desk"), progress, cancelled)
    assert tuple(item.invoice for item in found) == wanted
    assert all((item.path is not None) == (item.state is SAVED) for item in found)
    assert all((item.reason is not None) == (item.state is FAILED) for item in found)
    return [item.state for item in found]


def test_documents_are_named_by_their_number_where_it_is_known(documents: DocumentService, desk: Desk) -> None:
    assert states(documents, 1, 4) == [SAVED, SAVED]
    assert [path.name for path in desk.files] == ["3DICOM invoice DEMO-0001.pdf", "3DICOM invoice in_4.pdf"]


@pytest.mark.parametrize("failure", [REFUSED, Unintelligible(Message("Cut short."))])
def test_one_that_fails_does_not_stop_the_others(
    documents: DocumentService, server: Server, failure: Exception
) -> None:
    server.documents["in_2"] = failure
    assert states(documents, 1, 2, 3) == [SAVED, FAILED, SAVED]


def test_going_offline_half_way_is_why_the_rest_fails(documents: DocumentService, server: Server) -> None:
    server.documents["in_2"] = UNREACHABLE
    assert states(documents, 1, 2, 3) == [SAVED, FAILED, FAILED]


def test_a_keyring_that_locks_half_way_is_why_the_rest_fails(documents: DocumentService, server: Server) -> None:
    server.documents["in_2"] = VaultLocked(Message("Locked."))
    assert states(documents, 1, 2, 3) == [SAVED, FAILED, FAILED]


@pytest.mark.parametrize("failure", [UNREACHABLE, SignInNeeded(Message("Sign in.")), VaultLocked(Message("Locked."))])
def test_being_offline_signed_out_or_locked_out_from_the_start_is_told_at_once(
    documents: DocumentService, server: Server, failure: Exception
) -> None:
    server.documents["in_1"] = failure
    with pytest.raises(type(failure)):
        states(documents, 1, 2, 3)


def test_a_full_disk_is_why_the_rest_fails(documents: DocumentService, desk: Desk) -> None:
    desk.full_from = "DEMO-0002"
    assert states(documents, 1, 2, 3) == [SAVED, FAILED, FAILED]


def test_cancelling_keeps_what_is_saved_and_leaves_the_rest(documents: DocumentService, desk: Desk) -> None:
    assert states(documents, 1, 2, 3, cancel_at=1) == [SAVED, CANCELLED, CANCELLED]
    assert len(desk.files) == 1


def test_a_question_is_asked_under_the_key_that_it_came_with(documents: DocumentService, server: Server) -> None:
    assert documents.ask_support("acct_doctor", QUESTION, "key_1").reference == "3D-TEST"
    assert server.questions == [(QUESTION, "key_1")]
