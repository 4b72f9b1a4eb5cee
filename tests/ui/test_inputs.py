"""What is typed into, in every appearance."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Theme, scaled
from desktop.ui.tokens import DARK, LIGHT
from desktop.ui.widgets.inputs import INPUTS, Picker

_Role = QPalette.ColorRole


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QComboBox])
def test_a_field_and_what_stands_in_it_while_empty_follow_the_appearance(
    qtbot: QtBot, theme: Theme, kind: type[QWidget]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    field.setStyleSheet(INPUTS)
    field.show()
    for appearance, tokens in (("dark", DARK), ("light", LIGHT)):
        theme.choose(appearance)
        inks = [field.palette().color(role).name() for role in (_Role.PlaceholderText, _Role.Text, _Role.Base)]
        assert inks == [tokens.muted, tokens.text, tokens.surface]


def test_a_picker_is_as_high_as_a_button(qtbot: QtBot) -> None:
    field = Picker()
    qtbot.addWidget(field)
    field.setStyleSheet(INPUTS)
    field.show()
    assert field.height() >= scaled(34)
