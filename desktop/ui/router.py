"""Sees to what the user wants: pages, dialogs, and the bridge."""

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.contract.actions import Action
from desktop.contract.hosted_pages import HostedPage, HostedPagePurpose, HostedPageRequest
from desktop.core.messages import QT_TRANSLATE_NOOP, Message
from desktop.core.preferences import Language
from desktop.core.projection import KnownAccount, Projection
from desktop.ui import intents
from desktop.ui.announcements import Announcements
from desktop.ui.bridge import Bridge
from desktop.ui.formatter import QtFormatter
from desktop.ui.intents import Intent, Page
from desktop.ui.long_tasks import LongTasks
from desktop.ui.options import WindowOptions
from desktop.ui.passing_on import PassingOn
from desktop.ui.places import PAGE_OF, PLACE_OF, Place, Screens
from desktop.ui.signing_in import SigningIn
from desktop.ui.theme import Theme
from desktop.ui.window import Window

if TYPE_CHECKING:
    from desktop.ui.dialogs.sheet import Sheet

_NO_LINKS_YET = Message(
    QT_TRANSLATE_NOOP("core", "The address of this page is not known yet. Try again when the server was reached once.")
)
_AboutAccounts = (
    intents.AddAccount
    | intents.SignIn
    | intents.CancelSignIn
    | intents.LeaveSignIn
    | intents.SwitchAccount
    | intents.SignOut
)


class Router(QObject):
    """Holds where the window is and what it was last told."""

    def __init__(self, bridge: Bridge, theme: Theme, formatter: QtFormatter, options: WindowOptions) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._formatter = formatter
        self._options = options
        self._projection: Projection | None = None
        self._announcements = Announcements()
        wish = intents.wish_named(options.page)
        start = PLACE_OF[wish.page if wish else Page.DASHBOARD]
        self._signing_in = SigningIn(bridge, start, lambda: self.screens.sign_in(), self._say)
        self._passing_on = PassingOn(bridge)
        self._subscription = ""
        self._sheet: Sheet | None = None
        self.window = Window(formatter, self.act, options.is_sandbox)
        self._tasks = LongTasks(bridge)
        self.screens = self._made_screens()
        bridge.projection_changed.connect(self.show_projection)
        bridge.failed.connect(self._show_notice)
        bridge.performed.connect(lambda _action: self._show_notice(None))
        bridge.perform_failed.connect(self._told_elsewhere)
        bridge.hosted_page_opened.connect(self._remember_page)
        bridge.hosted_page_failed.connect(self._told_elsewhere)
        bridge.signed_in.connect(self._signed_in)
        bridge.leaving_changed.connect(self._show_leaving)

    @property
    def place(self) -> Place:
        """Where the window is."""
        return self._signing_in.place

    def show_projection(self, projection: Projection) -> None:
        """Shows this from now on."""
        former, self._projection = self._projection, projection
        self._announcements.take_in(former, projection)
        self._signing_in.take_in(former, projection)
        self._show()

    def show_nothing_known(self) -> None:
        """Shows the frame with skeletons while the first projection is on its way."""
        screen = self.screens.at(self.place)
        self.window.top_bar.show_nobody()
        if (reason := self._announcements.notice) is not None:
            screen.show_unopened(reason)
        else:
            screen.show_waiting()
        self._show_banner()
        self.window.show_screen(screen)

    def open(self, wish: Intent) -> None:
        """Brings up the window for what another start of the program asks for."""
        self.act(wish)
        self.window.bring_up()

    def act(self, intent: Intent) -> None:
        """Sees to one thing that the user wants."""
        match intent:
            case intents.ShowPage(page=page):
                if page is Page.INVOICES:
                    self.screens.invoices().choose(None)
                self._go(PLACE_OF[page])
            case intents.ShowInvoices(subscription=subscription):
                self.screens.invoices().choose(subscription)
                self._go(Place.INVOICES)
            case intents.ManageSubscription(subscription=subscription):
                self._subscription = subscription
                self._go(Place.SUBSCRIPTION_MANAGEMENT)
            case (
                intents.AskToCancel() | intents.AskToChangePlan() | intents.AskToSubscribe() | intents.AskToBuyCredits()
            ):
                self._open_sheet(intent)
            case intents.OpenLink(link=link):
                self._open_link(link)
            case intents.DismissNotice():
                self._show_notice(None)
            case intents.PutHostedPagesAside(pages=pages):
                self._announcements.put_aside(pages)
                self._show()
            case intents.SetUpServer(address=address):
                self._set_up_server(address)
            case intents.ChooseLanguage(language=language):
                QTimer.singleShot(0, lambda: self._speak(language))
            case intents.ChooseAppearance(appearance=appearance):
                self._theme.choose(appearance)
                self._bridge.keep_appearance(self._options.appearance_changed, appearance)
            case intents.ReadAgain():
                self._show_notice(None)
                self._bridge.read()
            case (
                intents.Perform()
                | intents.Undo()
                | intents.Dismiss()
                | intents.AddPaymentMethod()
                | intents.PayInvoice()
                | intents.Refresh()
            ):
                self._passing_on.see_to(intent)
            case (
                intents.AddAccount()
                | intents.SignIn()
                | intents.CancelSignIn()
                | intents.LeaveSignIn()
                | intents.SwitchAccount()
                | intents.SignOut()
            ):
                self._see_to_account(intent)
            case _:
                assert_never(intent)

    def _speak(self, language: Language) -> None:
        """Puts a language on and makes every screen anew in it, from outside of the one where it was chosen."""
        from desktop.ui.languages import put_on, take_off

        self._bridge.keep_language(language)
        application = QCoreApplication.instance()
        if application is None:
            return
        take_off(application)
        self._formatter = self._formatter.in_locale(put_on(application, language))
        self.window.speak(self._formatter)
        self.screens = self._made_screens()
        self._show()
        self.screens.at(self.place).setFocus()

    def _made_screens(self) -> Screens:
        listed = self._announcements.listed
        return Screens(self._formatter, self.act, self._options, listed, self._bridge, self._theme, self._tasks)

    def _see_to_account(self, intent: _AboutAccounts) -> None:
        """What concerns who is signed in."""
        match intent:
            case intents.AddAccount():
                self._ask_to_sign_in(Place.DASHBOARD)
            case intents.SignIn():
                self._ask_to_sign_in(self.place)
                if self._options.server_setup is None:
                    self._signing_in.begin()
            case intents.CancelSignIn():
                self._bridge.cancel_sign_in()
            case intents.LeaveSignIn():
                self._go(Place.DASHBOARD)
            case intents.SwitchAccount(account_id=account_id):
                self._go(Place.DASHBOARD)
                self._bridge.switch_account(account_id)
            case intents.SignOut(account_id=account_id):
                self._sign_out(account_id)
            case _:
                assert_never(intent)

    def _go(self, place: Place) -> None:
        self._announcements.end_news()
        if self._projection is not None and not self._projection.is_signed_in:
            self._signing_in.turn_to_sign_in(place)
        else:
            self._signing_in.turn_to(place)
        self._show()

    def _ask_to_sign_in(self, wanted: Place) -> None:
        self._signing_in.turn_to_sign_in(wanted)
        self._show()

    def _show(self) -> None:
        projection = self._projection
        if projection is None:
            self.show_nothing_known()
            return
        if self.place is Place.SUBSCRIPTION_MANAGEMENT and projection.subscription(self._subscription) is None:
            self._signing_in.turn_to(Place.MY_SUBSCRIPTIONS)
        if self.place is Place.SUBSCRIPTION_MANAGEMENT:
            self.screens.management().choose(self._subscription)
        screen = self.screens.at(self.place)
        screen.show_projection(projection)
        self.window.show_frame(projection)
        self.window.top_bar.show_page(PAGE_OF[self.place])
        self._show_banner()
        self.window.show_screen(screen)

    def _show_banner(self) -> None:
        self.window.show_attention(self._announcements.banner(self._projection, self.place))

    def _show_notice(self, message: Message | None) -> None:
        self._announcements.tell(message)
        self._show()

    def _show_leaving(self, accounts: frozenset[str]) -> None:
        self._announcements.note_leaving(accounts)
        self._show()

    def _remember_page(self, page: HostedPage) -> None:
        self._announcements.remember(page)
        if page.purpose is HostedPagePurpose.ADD_PAYMENT_METHOD:
            self.screens.management().show_hosted_page(page)

    def _signed_in(self, _account: KnownAccount) -> None:
        self._announcements.end_notice()
        self._signing_in.go_on()
        self.window.bring_up()

    def _open_link(self, link: intents.Link) -> None:
        catalogue = self._projection.catalogue if self._projection else None
        if catalogue is None:
            self._show_notice(_NO_LINKS_YET)
        else:
            self._bridge.open_link(getattr(catalogue.links, link.value))

    def _set_up_server(self, address: str | None) -> None:
        if self._options.server_setup is not None:
            self._options.server_setup(address)
            self.window.close()

    def _open_sheet(self, question: intents.Question) -> None:
        if self._projection is None:
            return
        from desktop.ui.dialogs.sheets import sheet_for

        sheet = sheet_for(question, self.window, self._bridge, self._formatter, self._projection)
        if sheet is not None:
            sheet.finished.connect(self._sheet_ended)
            self._sheet = sheet
            sheet.open()

    def _sheet_ended(self, _result: int) -> None:
        self._sheet = None

    def _told_elsewhere(self, asked: Action | HostedPageRequest, message: Message) -> None:
        """The open sheet tells of its own failures; this hears of them first, while it still waits."""
        if self._sheet is None or not self._sheet.claims(asked):
            self._show_notice(message)

    def _sign_out(self, account_id: str) -> None:
        if self._projection is not None:
            from desktop.ui.dialogs.sign_out import sign_out

            sign_out(self.window, self._bridge, self._projection, account_id)

    def _say(self, message: Message) -> str:
        from desktop.ui.text import say

        return say(message, self._formatter)
