"""Sees to what the user wants: pages, dialogs, and the bridge."""

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
from desktop.ui.options import WindowOptions
from desktop.ui.passing_on import pass_on
from desktop.ui.places import PAGE_OF, PLACE_OF, Place, Screens
from desktop.ui.theme import Theme
from desktop.ui.window import Window

_NO_LINKS_YET = Message(
    QT_TRANSLATE_NOOP("core", "The address of this page is not known yet. Try again when the server was reached once.")
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
        self._place = PLACE_OF[wish.page if wish else Page.DASHBOARD]
        self._wanted = self._place
        self._subscription = ""
        self._asks = False
        self.window = Window(formatter, self.act, options.is_sandbox)
        self.screens = Screens(formatter, self.act, options, self._announcements.needed, bridge)
        bridge.projection_changed.connect(self.show_projection)
        bridge.failed.connect(self._failed)
        bridge.performed.connect(lambda _action: self._show_notice(None))
        bridge.perform_failed.connect(self._told_elsewhere)
        bridge.hosted_page_opened.connect(self._remember_page)
        bridge.hosted_page_failed.connect(self._told_elsewhere)
        bridge.sign_in_advanced.connect(lambda stage, url: self.screens.sign_in().show_stage(stage, url))
        bridge.sign_in_failed.connect(lambda message: self.screens.sign_in().show_failure(self._say(message)))
        bridge.signed_in.connect(self._signed_in)

    @property
    def place(self) -> Place:
        """Where the window is."""
        return self._place

    def show_projection(self, projection: Projection) -> None:
        """Shows this from now on."""
        former, self._projection = self._projection, projection
        self._announcements.take_in(former, projection)
        if not projection.is_signed_in:
            self._turn_to_sign_in(self._place)
        elif self._place is Place.SIGN_IN and former is not None and not former.is_signed_in:
            self._turn_to(self._wanted)  # signed in from the command line
        self._show()

    def show_nothing_known(self) -> None:
        """Shows the frame with skeletons while the first projection is on its way."""
        screen = self.screens.at(self._place)
        self.window.top_bar.show_nobody()
        if self._announcements.has_notice:
            screen.show_unopened()
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
            case intents.AskToCancel() | intents.AskToChangePlan() | intents.AskToSubscribe():
                self._open_sheet(intent)
            case intents.AskToBuyCredits():
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
                self._show()
                self._bridge.read()
            case _:
                if not pass_on(intent, self._bridge):
                    self._see_to_account(intent)

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
        self.screens = Screens(self._formatter, self.act, self._options, self._announcements.needed, self._bridge)
        self._show()
        self.screens.at(self._place).setFocus()

    def _see_to_account(self, intent: Intent) -> None:
        """What concerns who is signed in."""
        match intent:
            case intents.AddAccount():
                self._ask_to_sign_in(Place.DASHBOARD)
            case intents.SignIn():
                self._ask_to_sign_in(self._place)
                self._sign_in()
            case intents.CancelSignIn():
                self._bridge.cancel_sign_in()
            case intents.LeaveSignIn():
                self._go(Place.DASHBOARD)
            case intents.SwitchAccount(account_id=account_id):
                self._go(Place.DASHBOARD)
                self._bridge.switch_account(account_id)
            case intents.SignOut(account_id=account_id):
                self._sign_out(account_id)

    def _go(self, place: Place) -> None:
        self._announcements.end_news()
        if self._projection is not None and not self._projection.is_signed_in:
            self._turn_to_sign_in(place)
        else:
            self._turn_to(place)
        self._show()

    def _ask_to_sign_in(self, wanted: Place) -> None:
        self._turn_to_sign_in(wanted)
        self._show()

    def _turn_to_sign_in(self, wanted: Place) -> None:
        """Signing in leads to the wanted place, or to where it would have led anyway."""
        if wanted is not Place.SIGN_IN:
            self._wanted = wanted
        self._place = Place.SIGN_IN

    def _turn_to(self, place: Place) -> None:
        """Whoever leaves the sign-in page gives up what is under way there."""
        if self._place is Place.SIGN_IN and place is not Place.SIGN_IN:
            self._bridge.cancel_sign_in()
            self.screens.sign_in().show_calm()
        self._place = place

    def _show(self) -> None:
        projection = self._projection
        if projection is None:
            self.show_nothing_known()
            return
        if self._place is Place.SUBSCRIPTION_MANAGEMENT and projection.subscription(self._subscription) is None:
            self._place = Place.MY_SUBSCRIPTIONS
        if self._place is Place.SUBSCRIPTION_MANAGEMENT:
            self.screens.management().choose(self._subscription)
        screen = self.screens.at(self._place)
        screen.show_projection(projection)
        self.window.show_frame(projection)
        self.window.top_bar.show_page(PAGE_OF[self._place])
        self._show_banner()
        self.window.show_screen(screen)

    def _show_banner(self) -> None:
        self.window.show_attention(self._announcements.banner(self._projection, self._place))

    def _failed(self, message: Message) -> None:
        self._show_notice(message)
        if self._projection is None:
            self._show()

    def _show_notice(self, message: Message | None) -> None:
        self._announcements.tell(message)
        self._show_banner()

    def _remember_page(self, page: HostedPage) -> None:
        if page.purpose is HostedPagePurpose.ADD_PAYMENT_METHOD:
            self.screens.management().show_hosted_page(page)

    def _signed_in(self, _account: KnownAccount) -> None:
        self._announcements.end_notice()
        if self._place is Place.SIGN_IN:
            self._turn_to(self._wanted)
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
            sheet.finished.connect(self._dialog_ended)
            self._asks = True
            sheet.open()

    def _dialog_ended(self, _result: int) -> None:
        self._asks = False

    def _told_elsewhere(self, _asked: Action | HostedPageRequest, message: Message) -> None:
        """A dialog tells of its own failures."""
        if not self._asks:
            self._show_notice(message)

    def _sign_in(self) -> None:
        if self._options.server_setup is None:
            self.screens.sign_in().show_started()
            self._bridge.sign_in()

    def _sign_out(self, account_id: str) -> None:
        if self._projection is not None:
            from desktop.ui.dialogs.sign_out import sign_out

            sign_out(self.window, self._bridge, self._projection, account_id)

    def _say(self, message: Message) -> str:
        from desktop.ui.text import say

        return say(message, self._formatter)
