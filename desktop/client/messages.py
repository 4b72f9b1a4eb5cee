"""The sentences of this ring; written as `core.messages` says."""

from desktop.core.messages import QT_TRANSLATE_NOOP, Message

NOT_REACHED = QT_TRANSLATE_NOOP(
    "core", "We could not reach the server at {host}. Check the connection; nothing is lost."
)
TOO_SLOW = QT_TRANSLATE_NOOP(
    "core", "The server at {host} took too long to answer. It will be asked again; nothing is lost."
)
CERTIFICATE_REFUSED = QT_TRANSLATE_NOOP(
    "core",
    "The certificate that {host} showed was refused ({reason}). Nothing was sent. "
    "If this computer's network inspects connections, its administrator can install the certificate it uses.",
)
PROXY_FAILED = QT_TRANSLATE_NOOP(
    "core",
    "The proxy of this network did not let us through to {host}. Check the proxy settings of this computer.",
)
NETWORK_SIGN_IN = QT_TRANSLATE_NOOP(
    "core",
    "Something other than the server at {host} answered. This network may want you to sign in to it first: "
    "open any web page, then try again.",
)
REDIRECTED = QT_TRANSLATE_NOOP(
    "core",
    "The server at {host} wanted to send us elsewhere, which we do not follow. This network may want you to sign in "
    "to it first.",
)
UNAVAILABLE = QT_TRANSLATE_NOOP(
    "core", "The server at {host} is not able to answer just now. It will be asked again; nothing is lost."
)
CUT_SHORT = QT_TRANSLATE_NOOP(
    "core", "The answer of the server at {host} was cut short. It will be asked again; nothing is lost."
)
TOO_LARGE = QT_TRANSLATE_NOOP("core", "The answer of the server at {host} was too large to be right.")
NOT_UNDERSTOOD = QT_TRANSLATE_NOOP(
    "core",
    "The answer of the server at {host} could not be understood. Nothing was changed here. "
    "If this goes on, please tell support.",
)
OTHER_ACCOUNT = QT_TRANSLATE_NOOP(
    "core",
    "The server at {host} answered about another account. The answer was thrown away. Please tell support.",
)
SIGN_IN_AGAIN = Message(
    QT_TRANSLATE_NOOP("core", "Your session has ended. Sign in again; what waits to be sent is kept.")
)
STALE = Message(
    QT_TRANSLATE_NOOP("core", "This has changed since you decided, so nothing was done. Look at it and decide again.")
)

ADDRESS_NOT_SAFE = QT_TRANSLATE_NOOP(
    "core", "The address {address} is not used, because the connection to it would not be encrypted."
)
LOCALHOST_NOT_SAFE = QT_TRANSLATE_NOOP(
    "core",
    "The address {address} is not used, because the name localhost may lead to another user's program. "
    "The sign-in service must call itself 127.0.0.1 instead.",
)
NO_SIGN_IN_SERVICE = QT_TRANSLATE_NOOP("core", "The server at {host} does not offer a sign-in that we can use.")
OTHER_ISSUER = QT_TRANSLATE_NOOP(
    "core",
    "The server at {host} says that it is {issuer}. Check the configured address of the sign-in service.",
)
NO_PKCE = QT_TRANSLATE_NOOP(
    "core", "The sign-in service at {host} does not offer the protection (PKCE with S256) that we need."
)
CANCELLED_IN_BROWSER = Message(QT_TRANSLATE_NOOP("core", "You cancelled the sign-in in the browser."))
CANCELLED_HERE = Message(QT_TRANSLATE_NOOP("core", "You cancelled the sign-in."))
SIGN_IN_REFUSED = QT_TRANSLATE_NOOP("core", "The sign-in service refused the sign-in ({reason}). Try again.")
SIGN_IN_EXPIRED = Message(
    QT_TRANSLATE_NOOP("core", "Nobody signed in within five minutes, so we stopped waiting. Try again.")
)
SIGN_IN_CONTESTED = Message(
    QT_TRANSLATE_NOOP(
        "core",
        "The sign-in was stopped, because its page was asked for twice: another program on this computer may have "
        "interfered, or the link was opened twice. Nothing was changed. Try again, and tell the one who looks after "
        "this computer if it goes on.",
    )
)
NO_LISTENER = Message(
    QT_TRANSLATE_NOOP(
        "core",
        "The browser could not have come back to us: this computer does not let us listen on 127.0.0.1.",
    )
)
NO_LASTING_SESSION = Message(
    QT_TRANSLATE_NOOP("core", "The sign-in service did not give us a session that lasts. Please tell support.")
)
