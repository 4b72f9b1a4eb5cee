"""What goes on for longer than a screen lasts: another language makes every screen anew."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.one_account import current_account

if TYPE_CHECKING:
    from desktop.core.projection import Projection
    from desktop.ui.bridge import Bridge
    from desktop.ui.dialogs.ask_support import SupportDesk
    from desktop.ui.errands import Errands
    from desktop.ui.invoices.csv_export import CsvExport
    from desktop.ui.invoices.downloads import Downloads


class LongTasks(QObject):
    """Each is imported and made when it is first asked for. Those of one account end when another one is current."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._account = ""
        self._has_invoice_tasks = False
        self._has_latest_downloads = False
        self._has_questions = False
        bridge.projection_changed.connect(self._look_at_account)

    @property
    def errands(self) -> Errands:
        """For what a task needs to know before it begins."""
        return self._bridge.errands

    @cached_property
    def support(self) -> SupportDesk:
        """Sends questions to people."""
        from desktop.ui.dialogs.ask_support import SupportDesk

        self._has_questions = True
        desk = SupportDesk(self._bridge.errands)
        desk.not_sent.connect(self._bridge.failed)
        return desk

    @cached_property
    def downloads(self) -> Downloads:
        """Of the Invoice History."""
        from desktop.ui.invoices.downloads import Downloads

        self._has_invoice_tasks = True
        return Downloads(self._bridge.errands)

    @cached_property
    def latest_downloads(self) -> Downloads:
        """Of the invoices of one subscription, where it is managed."""
        from desktop.ui.invoices.downloads import Downloads

        self._has_latest_downloads = True
        return Downloads(self._bridge.errands)

    @cached_property
    def export(self) -> CsvExport:
        """Of the Invoice History."""
        from desktop.ui.invoices.csv_export import CsvExport

        self._has_invoice_tasks = True
        return CsvExport(self._bridge.errands)

    @property
    def has_invoice_tasks(self) -> bool:
        """Whether there may be something to tell of downloads or an export."""
        return self._has_invoice_tasks

    def _look_at_account(self, projection: Projection) -> None:
        if self._has_questions:
            self.support.forget_all_but({account.id for account in projection.known_accounts})
        former, self._account = self._account, current_account(projection)
        if former == self._account:
            return
        if self._has_invoice_tasks:
            self.downloads.dismiss()
            self.export.dismiss()
        if self._has_latest_downloads:
            self.latest_downloads.dismiss()
