"""What the demo people did with their credits so far."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.backend.billing.credits.credit_ledger import CreditLedger
from desktop.backend.sandbox.people import PersonKind
from desktop.contract.catalogue import Catalogue


@dataclass(frozen=True)
class _Gift:
    days_ago: int
    credits: int


@dataclass(frozen=True)
class _Uses:
    """One use a day, the last of them `days_ago`."""

    days_ago: int
    use: str
    times: int = 1


_STORIES: dict[PersonKind, tuple[_Gift | _Uses, ...]] = {
    PersonKind.DOCTOR: (_Gift(300, 1500), _Uses(40, "ai_analysis", 10), _Uses(3, "ai_segmentation")),
    PersonKind.PATIENT: (_Gift(100, 25), _Uses(30, "secure_sharing")),
    PersonKind.PAUSED: (_Gift(120, 100), _Uses(70, "ai_analysis")),
    PersonKind.ARCHIVE: (_Gift(150, 350), _Uses(60, "cloud_storage")),
}


def relive_credits(kind: PersonKind, account: str, ledger: CreditLedger, catalogue: Catalogue, now: datetime) -> None:
    """Write a demo person's past into the ledger."""
    uses = {use.id: use for use in catalogue.credit_uses}
    for event in _STORIES.get(kind, ()):
        match event:
            case _Gift(days_ago=days, credits=credits):
                ledger.give(account, credits, "Credits to begin with", now - timedelta(days=days))
            case _Uses(days_ago=days, use=use, times=times):
                for back in reversed(range(times)):
                    ledger.spend(account, uses[use], now - timedelta(days=days + back))
