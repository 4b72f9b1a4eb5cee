"""A page whose last part takes all the height that there is, such as a long table."""

from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.widgets.page_frame import PageFrame


class FilledPage(PageFrame):
    """As wide as the window lets it be, and never higher, unless its parts need more than there is."""

    def __init__(self) -> None:
        super().__init__(is_wide=True)
        for column in (self._canvas, self._content_holder.layout()):
            if isinstance(column, QVBoxLayout):
                column.setStretch(0, 1)
                column.setStretch(1, 0)
