"""Subscription Management: one subscription, the cards that pay, and what stands on the invoices."""

import msgspec
from PySide6.QtCore import Qt

from desktop.contract.hosted_pages import HostedPage
from desktop.core.messages import Formatter
from desktop.core.projection import Projection
from desktop.ui.billing_details.details_card import DetailsCard
from desktop.ui.billing_details.tax_ids_card import TaxIdsCard
from desktop.ui.intents import Act, Page, ShowPage
from desktop.ui.invoices.section import InvoiceSection
from desktop.ui.long_tasks import LongTasks
from desktop.ui.widgets.buttons import Button, Look
from desktop.ui.widgets.labels import muted, title
from desktop.ui.widgets.layouts import near
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.payment_methods import PaymentMethods
from desktop.ui.widgets.plan_panel import PlanPanel
from desktop.ui.widgets.timeline import TimelineCard


class SubscriptionManagement(PageFrame):
    """The subscription that was chosen last."""

    def __init__(self, formatter: Formatter, act: Act, tasks: LongTasks) -> None:
        super().__init__(has_side=True)
        self._subscription = ""
        self.setAccessibleName(self.tr("Subscription Management"))
        back = Button(self.tr("‹ My Subscriptions"), Look.LINK)
        back.clicked.connect(lambda: act(ShowPage(Page.SUBSCRIPTIONS)))
        self.content.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._about = muted()
        self.content.addLayout(near(title(self.tr("Subscription Management")), self._about))
        self.content.addSpacing(4)
        self._plan = PlanPanel(formatter, act)
        self._cards = PaymentMethods(formatter, act)
        self._details = DetailsCard(formatter, act)
        self._tax_ids = TaxIdsCard(formatter, act)
        self._timeline = TimelineCard(formatter)
        self._invoices = InvoiceSection(formatter, act, tasks.errands, tasks.latest_downloads)
        for part in (self._plan, self._cards, self._details, self._tax_ids, self._invoices):
            self.content.addWidget(part)
        self.side.addWidget(self._timeline)

    def choose(self, subscription: str) -> None:
        """Shows this subscription with the next projection."""
        if subscription != self._subscription:
            self._subscription = subscription
            self.verticalScrollBar().setValue(0)

    def show_projection(self, projection: Projection) -> None:
        """Shows the subscription and what is common to all as they are now."""
        view = projection.subscription(self._subscription)
        if view is not None:
            self._about.setText(
                self.tr("What you pay for {plan}, and with what.").format(plan=view.subscription.plan.name)
            )
            self._plan.show_view(view, projection)
            self._invoices.show_projection(self._subscription, projection)
        for part in (self._cards, self._details, self._tax_ids):
            part.show_projection(projection)
        self._timeline.show_projection(_narrowed(projection, self._subscription))

    def show_hosted_page(self, page: HostedPage) -> None:
        """Keeps the address of a page that was opened, for copying."""
        self._cards.show_hosted_page(page)

    def end_opening(self) -> None:
        """A page was opened, or could not be."""
        self._cards.end_opening()


def _narrowed(projection: Projection, subscription: str) -> Projection:
    """As if there were no other subscription."""
    views = tuple(view for view in projection.subscriptions if view.subscription.id == subscription)
    return msgspec.structs.replace(projection, subscriptions=views)
