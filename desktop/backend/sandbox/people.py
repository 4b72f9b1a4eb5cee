"""The demo people: who they are."""

from dataclasses import dataclass
from enum import Enum

PASSWORD = "demo"  # noqa: S105  no secret: the sign-in page prints it
"""Of every demo person."""

EMAIL_DOMAIN = "demo.3dicom.example"


class PersonKind(Enum):
    """What a demo person is there to show."""

    PATIENT = "patient"
    DOCTOR = "doctor"
    LAPSED = "lapsed"
    PAUSED = "paused"
    CANCELLING = "cancelling"
    NEWCOMER = "newcomer"
    ARCHIVE = "archive"


@dataclass(frozen=True)
class PersonSketch:
    """How a demo person introduces themselves."""

    name: str
    mailbox: str
    description: str


SKETCHES: dict[PersonKind, PersonSketch] = {
    PersonKind.DOCTOR: PersonSketch("Dr Ada Demo", "ada", "MD monthly and EDU annual, two cards, credits"),
    PersonKind.PATIENT: PersonSketch("Pat Demo", "pat", "Patient monthly, one card"),
    PersonKind.LAPSED: PersonSketch("Lakeside Clinic Demo", "lakeside", "MD monthly, the last payment failed"),
    PersonKind.PAUSED: PersonSketch("Paula Demo", "paula", "EDU monthly, paused"),
    PersonKind.CANCELLING: PersonSketch("Carl Demo", "carl", "Patient annual, ends in about three weeks"),
    PersonKind.NEWCOMER: PersonSketch("Nia Demo", "nia", "No subscription yet"),
    PersonKind.ARCHIVE: PersonSketch("Archibald Demo", "archibald", "MD annual, 10,000 invoices"),
}
