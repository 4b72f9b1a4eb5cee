"""The sentences of this ring; written as `core.messages` says."""

from desktop.core.messages import QT_TRANSLATE_NOOP, Message

KEYRING_LOCKED = Message(
    QT_TRANSLATE_NOOP(
        "core",
        "The keyring of this computer is locked or does not answer. Nothing is lost: unlock it, then try again.",
    )
)
KEYRING_ABSENT = Message(
    QT_TRANSLATE_NOOP(
        "core",
        "This computer has no keyring that can keep secrets safe. What you do is kept for this session only.",
    )
)
KEYRING_FAILED = Message(
    QT_TRANSLATE_NOOP("core", "The keyring of this computer did not do what was asked. Try again.")
)
SECRET_TOO_LONG = Message(
    QT_TRANSLATE_NOOP("core", "A secret is too long for the keyring and was not kept. Please tell support.")
)
NO_BROWSER = QT_TRANSLATE_NOOP(
    "core", "No browser could be opened. Copy this link and open it in a browser yourself: {url}"
)
ADDRESS_REFUSED = Message(
    QT_TRANSLATE_NOOP("core", "This address was not opened, because it is not one of the pages we trust.")
)
SETTINGS_UNREADABLE = QT_TRANSLATE_NOOP(
    "core", "The settings file could not be read. It was kept as {file}, and the defaults are used."
)
SETTINGS_NOT_SAVED = QT_TRANSLATE_NOOP("core", "The setting could not be saved in {file}. Check that there is room.")
POLICY_UNREADABLE = QT_TRANSLATE_NOOP(
    "core", "The machine's policy file {file} cannot be read. Ask the one who looks after this computer."
)
POLICY_NOT_SAFE = QT_TRANSLATE_NOOP(
    "core",
    "The machine's policy file {file} was not used, because others than the administrator can change it. "
    "Ask the one who looks after this computer to make it a file of root that nobody else can write.",
)
ADDRESS_NOT_USABLE = QT_TRANSLATE_NOOP(
    "core",
    "{source} names a server that cannot be used: {value}. It must start with https:// and hold no name, "
    "password, question mark or hash.",
)
LOCALHOST_NOT_USABLE = QT_TRANSLATE_NOOP(
    "core",
    "{source} names a server that cannot be used: {value}. The name localhost may lead to another user's program. "
    "Write 127.0.0.1 instead.",
)
HOME_IS_RELATIVE = QT_TRANSLATE_NOOP(
    "core",
    "THREEDICOM_HOME names a folder that cannot be used: {value}. It would be another one in every folder that a "
    "command is given in. Write the whole path, such as {absolute}.",
)
BUSY_ELSEWHERE = Message(
    QT_TRANSLATE_NOOP(
        "core",
        "Another 3DICOM Account on this computer is busy with the same account. Try again in a moment.",
    )
)
UNEXPECTED = "Something went wrong that we did not foresee. It was written to the log, without private data."
DISK_FULL = QT_TRANSLATE_NOOP("core", "There is no room left for the file in {folder}. Make room, then try again.")
FOLDER_NOT_WRITABLE = QT_TRANSLATE_NOOP(
    "core", "Files cannot be saved in {folder}: this computer does not let you write there. Choose another folder."
)
FOLDER_MISSING = QT_TRANSLATE_NOOP("core", "The folder {folder} is not there (any more). Choose another one.")
NAME_TOO_LONG = QT_TRANSLATE_NOOP(
    "core", "The file’s name would be too long for {folder}. Choose a folder with a shorter path."
)
FILE_NOT_SAVED = QT_TRANSLATE_NOOP("core", "The file could not be saved in {folder} ({reason}).")
