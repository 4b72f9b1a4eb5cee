"""The present plan of one subscription, its dates and its way out."""

from PySide6.QtWidgets import QFormLayout, QLabel

from desktop.contract.account import Charge
from desktop.contract.dates import CalendarDay, billing_day
from desktop.core.messages import Formatter
from desktop.core.projection import Projection, SubscriptionView
from desktop.ui.intents import Act
from desktop.ui.offered import Offer
from desktop.ui.widgets.labels import body, muted
from desktop.ui.widgets.subscription_card import SubscriptionCard


class PlanPanel(SubscriptionCard):
    """A subscription card with all its dates, and with the full name of the deed on its button."""

    def __init__(self, formatter: Formatter, act: Act) -> None:
        super().__init__(formatter, act, tuple(Offer))
        self._manage.hide()
        self._dates = QFormLayout()
        self._dates.setContentsMargins(0, 4, 0, 4)
        self._dates.setHorizontalSpacing(24)
        self._dates.setVerticalSpacing(6)
        self._period = self._add_row(self.tr("Paid period"))
        self._renewal = self._add_row(self.tr("Renewal date"))
        self._charge = self._add_row(self.tr("Next charge"))
        self.rows.insertLayout(1, self._dates)

    def _add_row(self, name: str) -> QLabel:
        value = body()
        self._dates.addRow(muted(name), value)
        return value

    def show_view(self, view: SubscriptionView, projection: Projection) -> None:
        """Shows a subscription as it is now."""
        super().show_view(view, projection)
        subscription = view.subscription
        self._period.setText(
            self.tr("{start} to {end}").format(
                start=self._formatter.day(billing_day(subscription.current_period_start)),
                end=self._formatter.day(billing_day(subscription.current_period_end)),
            )
        )
        renewal = subscription.renews_on
        self._renewal.setText(self._formatter.day(renewal) if renewal else self.tr("None"))
        self._charge.setText(self._charge_text(subscription.next_charge, renewal))

    def _charge_text(self, charge: Charge | None, renewal: CalendarDay | None) -> str:
        """With its day only where that is another one than the day of renewal, which stands above it."""
        if charge is None:
            return self.tr("None")
        amount = self._formatter.money(charge.amount)
        if charge.on == renewal:
            return amount
        return self.tr("{amount} on {day}").format(amount=amount, day=self._formatter.day(charge.on))

    def cancel_text(self) -> str:
        """Here the button names the deed in full."""
        return self.tr("Cancel Subscription")
