"""Imports what is likely to be wanted next, in the pauses after the first frame."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_AFTER = 1500
"""Milliseconds after the first frame; until then there is more urgent work."""
_PAUSE = 30
"""Milliseconds between two modules, so that a click never waits for more than one of them."""
_LIKELY = (
    "desktop.ui.widgets.scroll_bar",
    "desktop.ui.widgets.inputs",
    "desktop.ui.invoices.slices",
    "desktop.ui.invoices.words",
    "desktop.ui.invoices.model",
    "desktop.ui.invoices.header",
    "desktop.ui.invoices.delegate",
    "desktop.ui.invoices.table",
    "desktop.ui.invoices.faces",
    "desktop.ui.invoices.list_card",
    "desktop.ui.invoices.filter_bar",
    "desktop.ui.invoices.rows",
    "desktop.ui.invoices.details",
    "desktop.ui.invoices.details_panel",
    "desktop.ui.screens.invoice_history",
    "desktop.ui.widgets.payment_method_row",
    "desktop.ui.widgets.menus",
    "desktop.ui.billing_details.details_card",
    "desktop.ui.billing_details.tax_ids_card",
    "desktop.ui.invoices.section",
    "desktop.ui.screens.subscription_management",
    "desktop.ui.settings.appearance_card",
    "desktop.ui.settings.reminders_card",
    "desktop.ui.settings.data_card",
    "desktop.ui.screens.settings",
    "desktop.ui.screens.credits",
    "desktop.ui.screens.pricing",
    "desktop.ui.screens.help",
)
"""Each after what it imports, so that no step is a long one."""


class WarmUp(QObject):
    """Ends by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._left: Iterator[str] = iter(_LIKELY)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._import_next)
        QTimer.singleShot(_AFTER, self._timer.start)

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to import."""
        return self._left is _NOTHING

    def _import_next(self) -> None:
        module = next(self._left, "")
        if module:
            import_module(module)
        else:
            _meet_widgets()
            self._left = _NOTHING
            self._timer.stop()


def _meet_widgets() -> None:
    """The first widget that Qt made itself has the bindings get to know every kind of widget, which takes a while."""
    from PySide6.QtWidgets import QAbstractScrollArea

    QAbstractScrollArea().viewport()


_NOTHING: Iterator[str] = iter(())
