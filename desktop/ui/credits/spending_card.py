"""What credits were spent on, as a picture."""

from desktop.contract.catalogue import CreditUse
from desktop.core.histories import CreditSpending
from desktop.ui.credits.shares import shares
from desktop.ui.credits.spending_chart import SpendingChart
from desktop.ui.formatter import QtFormatter
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import heading, muted


class SpendingCard(Card):
    """Hidden while nothing was spent."""

    def __init__(self, formatter: QtFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self.rows.addWidget(heading(self.tr("Spent so far")))
        self._total = muted()
        self.rows.addWidget(self._total)
        self.rows.addSpacing(4)
        self._chart = SpendingChart(formatter)
        self._chart.setAccessibleDescription(self.tr("Credits spent, by purpose"))
        self.rows.addWidget(self._chart)
        self.hide()

    def show_spending(self, spending: tuple[CreditSpending, ...], uses: tuple[CreditUse, ...]) -> None:
        """Shows this from now on."""
        found = shares(spending, uses)
        self.setVisible(bool(found))
        total = self._formatter.number(sum(share.credits for share in found))
        self._total.setText(self.tr("{credits} credits, by purpose").format(credits=total))
        self._chart.show_shares(found)
