"""Help: the questions that come up, answered by the product's own rules."""

from PySide6.QtWidgets import QHBoxLayout

from desktop.contract.catalogue import Policies
from desktop.core.projection import Projection
from desktop.ui.intents import Act, Link, OpenLink
from desktop.ui.options import WindowOptions
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import body, caption, heading, muted, selectable, strong, title
from desktop.ui.widgets.layouts import clear
from desktop.ui.widgets.page_frame import PageFrame


class Help(PageFrame):
    """Short answers, the knowledge base, and whom to write to."""

    def __init__(self, act: Act, options: WindowOptions) -> None:
        super().__init__()
        self._policies: Policies | None = None
        self.setAccessibleName(self.tr("Help"))
        self.content.addWidget(title(self.tr("Help")))
        self.content.addSpacing(4)
        self._answers = Card()
        self._answers.rows.setSpacing(4)
        self.content.addWidget(self._answers)
        support = Card()
        support.rows.addWidget(heading(self.tr("More help")))
        row = QHBoxLayout()
        self._mail = selectable(body())
        row.addWidget(self._mail, 1)
        self._base = Button(self.tr("Open the knowledge base"))
        self._base.clicked.connect(lambda: act(OpenLink(Link.HELP)))
        row.addWidget(self._base)
        support.rows.addLayout(row)
        self.content.addWidget(support)
        if options.version:
            version = self.tr("3DICOM Account {version}").format(version=options.version)
            self.content.addWidget(selectable(caption(version)))

    def show_projection(self, projection: Projection) -> None:
        """Shows the rules as the server publishes them."""
        catalogue = projection.catalogue
        self._base.setEnabled(catalogue is not None)
        if catalogue is None:
            self._mail.setText(self.tr("The answers appear here when the server was reached once."))
            self._answers.hide()
            return
        self._mail.setText(self.tr("Write to {address}").format(address=catalogue.links.support_email))
        self._answers.show()
        if catalogue.policies != self._policies:
            self._policies = catalogue.policies
            self._show_answers(catalogue.policies)

    def _show_answers(self, policies: Policies) -> None:
        rows = self._answers.rows
        clear(rows)
        answers = (
            (self.tr("What happens when I cancel?"), f"{policies.cancellation} {policies.data_deletion}"),
            (self.tr("What happens when I pause?"), policies.pause),
            (self.tr("What happens when I downgrade?"), policies.downgrade),
            (
                self.tr("How do I change the card that pays?"),
                self.tr(
                    "Open Manage on a subscription and choose + Add Payment Method. When the new card is there, choose "
                    "Make Default in its menu. Then the old one can be deleted."
                ),
            ),
            (self.tr("Can I get my money back?"), policies.refunds),
        )
        for question, answer in answers:
            if rows.count():
                rows.addSpacing(12)
            rows.addWidget(strong(question))
            rows.addWidget(muted(answer))
