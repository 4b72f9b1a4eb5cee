"""Text of the server where Qt would read more into it than it says: markup in tooltips, shortcuts in buttons."""


def plain_tooltip(text: str) -> str:
    """Shows a text as it is; Qt takes what looks like HTML for HTML, and would load its pictures."""
    if not set(text) & set("<&"):
        return text
    from html import escape  # few names need it, and the first frame should not wait for it

    return f"<span>{escape(text)}</span>"


def without_mnemonic(text: str) -> str:
    """The text of a button or menu entry; Qt would take "&" for the mark of a shortcut."""
    return text.replace("&", "&&")
