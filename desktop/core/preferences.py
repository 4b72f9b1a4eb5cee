"""What the user of this computer prefers. Kept here, for all accounts."""

from enum import Enum
from typing import Annotated

import msgspec

LeadDays = Annotated[int, msgspec.Meta(ge=0, le=60)]
"""How many days before the event a reminder is due."""


class Language(Enum):
    """The language of the window; the value of each but SYSTEM is its locale's name."""

    SYSTEM = "system"
    ENGLISH = "en"
    FRENCH = "fr"
    JAPANESE = "ja"
    TRADITIONAL_CHINESE_HONG_KONG = "zh_HK"


class ReminderLeads(msgspec.Struct, frozen=True, kw_only=True):
    """How long before each event one wants to be reminded of it."""

    charge: LeadDays = 14
    access_ends: LeadDays = 7
    pause_ends: LeadDays = 7
    card_expires: LeadDays = 30


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that can be preferred, but for the appearance, which is known before all this is read.

    `starts_with_computer` is None where this computer offers no way to it.
    """

    language: Language = Language.SYSTEM
    reminder_leads: ReminderLeads = ReminderLeads()
    starts_with_computer: bool | None = None
