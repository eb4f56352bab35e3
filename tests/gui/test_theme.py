"""Contrast by computation, the palettes, the style sheet, type."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from alegra_desktop.gui import theme
from alegra_desktop.gui.theme import DARK, LIGHT, Choice, Role, Tone

TONES = pytest.mark.parametrize("tone", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    exact = QColor(colour)
    parts = (exact.redF(), exact.greenF(), exact.blueF())
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else math.pow((value + 0.055) / 1.055, 2.4) for value in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(autouse=True)
def _light_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    theme.install(qapp, Choice.SYSTEM)


def test_the_computation_is_the_known_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@TONES
@pytest.mark.parametrize("role", list(Role))
def test_every_role_can_be_read_on_its_pill_and_on_the_page(tone: Tone, role: Role) -> None:
    pair = tone.roles[role]
    for ground in (pair.pill, tone.window, tone.base, tone.alternate):
        assert contrast(pair.text, ground) >= 4.5, (role, ground)


@TONES
def test_texts_can_be_read(tone: Tone) -> None:
    for text in (tone.text, tone.secondary, tone.placeholder, tone.link):
        for ground in (tone.window, tone.base, tone.alternate):
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(tone.text, tone.button) >= 4.5
    assert contrast(tone.highlighted_text, tone.highlight) >= 4.5


@TONES
def test_borders_of_fields_can_be_seen(tone: Tone) -> None:
    for ground in (tone.window, tone.base):
        assert contrast(tone.border, ground) >= 3.0, ground
    assert contrast(tone.highlight, tone.window) >= 2.5  # the ring of focus, which is twice as thick


@pytest.mark.parametrize(("choice", "dark"), [(Choice.LIGHT, False), (Choice.DARK, True)])
def test_the_setting_changes_palette_and_roles_at_once(qapp: QApplication, choice: Choice, dark: bool) -> None:
    theme.install(qapp, choice)
    tone = DARK if dark else LIGHT
    assert theme.is_dark() is dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(tone.window)
    assert theme.role_text(Role.ERROR) == QColor(tone.roles[Role.ERROR].text)
    assert theme.role_pill(Role.ERROR) == QColor(tone.roles[Role.ERROR].pill)
    assert theme.secondary() == QColor(tone.secondary)


def test_there_is_one_theme_and_it_tells_of_changes(qapp: QApplication, qtbot: QtBot) -> None:
    first = theme.install(qapp, Choice.LIGHT)
    with qtbot.waitSignal(first.changed):
        assert theme.install(qapp, Choice.DARK) is first
    assert first.choice is Choice.DARK


def test_every_palette_role_is_ours_in_every_group() -> None:
    made = theme.palette(DARK)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(DARK.disabled)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert made.color(group, QPalette.ColorRole.Highlight) == QColor(DARK.highlight)


@TONES
def test_the_style_sheet_is_filled_and_its_pictures_exist(tone: Tone) -> None:
    text = theme.style_sheet(tone, "dark" if tone is DARK else "light")
    assert re.findall(r"@\w+@", text) == []
    pictures = re.findall(r"url\(([^)]*)\)", text)
    assert len(pictures) >= 6
    for picture in pictures:
        with open(picture, encoding="utf-8") as file:
            assert file.read().startswith("<svg")


def test_controls_have_the_promised_sizes(qapp: QApplication, qtbot: QtBot) -> None:
    theme.install(qapp, Choice.DARK)
    window = QWidget()
    qtbot.addWidget(window)
    plain = QPushButton("Ok", window)
    fields = [QLineEdit(window), QComboBox(window), QSpinBox(window)]
    plain.ensurePolished()
    for field in fields:
        field.ensurePolished()
    assert plain.sizeHint().height() >= 32
    assert plain.minimumWidth() == 0  # a fixed one would let layouts cut longer words
    assert {field.sizeHint().height() for field in fields} == {fields[0].sizeHint().height()}
    assert fields[0].sizeHint().height() >= 28


def test_a_tick_can_be_seen_in_dark_windows(qapp: QApplication, qtbot: QtBot) -> None:
    theme.install(qapp, Choice.DARK)
    box = QCheckBox("on")
    qtbot.addWidget(box)
    box.show()
    picture = box.grab().toImage()
    colours = {picture.pixelColor(x, picture.height() // 2).name() for x in range(16)}
    assert QColor(DARK.border).name() in colours


def test_type_is_a_factor_of_the_programs_font(qapp: QApplication) -> None:
    own = qapp.font().pointSizeF()
    assert theme.title_font().pointSizeF() == pytest.approx(own * 1.45, abs=0.1)
    assert theme.title_font().family() == qapp.font().family()
    assert theme.small_font().pointSizeF() >= min(8.5, own)
    assert theme.row_height() - theme.row_height(compact=True) == 10
