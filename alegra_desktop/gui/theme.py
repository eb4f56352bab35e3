"""Colours, type and style: the system's own on Windows and macOS, Fusion with our palettes elsewhere.

Every text and pill has at least 4.5 : 1 against what it stands on, in both themes; a test computes it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from alegra_desktop.paths import resource


class Choice(StrEnum):
    """The setting."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Role(StrEnum):
    """What a colour says; it never says it alone, an icon and a word stand beside it."""

    OK = "ok"
    WORKING = "working"
    WAITING = "waiting"
    ATTENTION = "attention"
    ERROR = "error"
    NEUTRAL = "neutral"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Pair:
    """A text's colour and the colour of the pill or band under it."""

    text: str
    pill: str


@dataclass(frozen=True, slots=True)
class Tone:
    """One of our two palettes."""

    window: str
    base: str
    alternate: str
    text: str
    secondary: str
    placeholder: str
    disabled: str
    highlight: str
    highlighted_text: str
    link: str
    hairline: str
    border: str
    button: str
    roles: Mapping[Role, Pair]


LIGHT = Tone(
    window="#F3F4F5",
    base="#FFFFFF",
    alternate="#F7F8F9",
    text="#1D2125",
    secondary="#5A6169",
    placeholder="#6B6F76",
    disabled="#8A9097",
    highlight="#2667A6",
    highlighted_text="#FFFFFF",
    link="#0B57A4",
    hairline="#D0D4D8",
    border="#868C93",
    button="#FBFBFC",
    roles={
        Role.OK: Pair("#1A6B3A", "#E2F3E8"),
        Role.WORKING: Pair("#175CA3", "#E2EDFA"),
        Role.WAITING: Pair("#5B4A9C", "#ECE9F7"),
        Role.ATTENTION: Pair("#874600", "#FFEFD3"),
        Role.ERROR: Pair("#AE1F1A", "#FCE7E5"),
        Role.NEUTRAL: Pair("#545B63", "#E9ECEF"),
        Role.PRACTICE: Pair("#5C3D00", "#FFD98A"),
    },
)
DARK = Tone(
    window="#2B2D30",
    base="#1F2124",
    alternate="#25282B",
    text="#E6E8EA",
    secondary="#B0B7BE",
    placeholder="#A8B0B8",
    disabled="#7C838A",
    highlight="#2F6FB0",
    highlighted_text="#FFFFFF",
    link="#90C4F9",
    hairline="#4A4E53",
    border="#7F878F",
    button="#3A3D41",
    roles={
        Role.OK: Pair("#7FD8A0", "#16362A"),
        Role.WORKING: Pair("#90C4F9", "#15304D"),
        Role.WAITING: Pair("#C3B5F5", "#2E2850"),
        Role.ATTENTION: Pair("#FFC46B", "#452F0C"),
        Role.ERROR: Pair("#FF9F96", "#4C1D1A"),
        Role.NEUTRAL: Pair("#BCC4CC", "#363B41"),
        Role.PRACTICE: Pair("#FFE0A3", "#5A3F00"),
    },
)


class Theme(QObject):
    """One per program; `install` makes it. Follows the system until the setting says otherwise."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice, *, native: bool) -> None:
        super().__init__(app)
        self._app = app
        self._native = native
        self._choice = choice
        self._applied: bool | None = None
        self._applying = False
        if not native:
            app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._apply)
        if native:  # our own palette is nobody else's to change, and every event would pass through Python
            app.installEventFilter(self)
        self._apply()

    @property
    def choice(self) -> Choice:
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Take the setting; everything visible changes at once."""
        if choice is not self._choice:
            self._choice = choice
            self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ApplicationPaletteChange and watched is self._app and not self._applying:
            self.changed.emit()
        return False

    def _apply(self) -> None:
        if self._applying:
            return
        self._applying = True
        schemes = {
            Choice.SYSTEM: Qt.ColorScheme.Unknown,
            Choice.LIGHT: Qt.ColorScheme.Light,
            Choice.DARK: Qt.ColorScheme.Dark,
        }
        hints = self._app.styleHints()
        hints.setColorScheme(schemes[self._choice])
        dark = self._choice is Choice.DARK
        if self._choice is Choice.SYSTEM:
            dark = hints.colorScheme() is Qt.ColorScheme.Dark
        if not self._native and dark != self._applied:
            self._applied = dark
            tone = DARK if dark else LIGHT
            self._app.setPalette(palette(tone))
            self._app.setStyleSheet(style_sheet(tone, "dark" if dark else "light"))
        self._applying = False
        self.changed.emit()


_theme: Theme | None = None


def install(app: QApplication, choice: Choice = Choice.SYSTEM) -> Theme:
    """The program's theme, made at the first call; later calls take the choice."""
    global _theme
    if _theme is None or _theme.parent() is not app:
        _theme = Theme(app, choice, native=sys.platform in ("win32", "darwin"))
    else:
        _theme.choose(choice)
    return _theme


def is_dark() -> bool:
    """Whether windows are dark now, by the palette itself: right for native styles too."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def tone() -> Tone:
    """Our colours for what no palette knows: roles, secondary text, hairlines."""
    return DARK if is_dark() else LIGHT


def role_text(role: Role) -> QColor:
    return QColor(tone().roles[role].text)


def role_pill(role: Role) -> QColor:
    return QColor(tone().roles[role].pill)


def secondary() -> QColor:
    return QColor(tone().secondary)


def palette(tone: Tone) -> QPalette:
    """A whole palette, the disabled group too."""
    made = QPalette(QColor(tone.button), QColor(tone.window))
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tone.window,
        roles.WindowText: tone.text,
        roles.Base: tone.base,
        roles.AlternateBase: tone.alternate,
        roles.Text: tone.text,
        roles.PlaceholderText: tone.placeholder,
        roles.Button: tone.button,
        roles.ButtonText: tone.text,
        roles.BrightText: tone.highlighted_text,
        roles.ToolTipBase: tone.base,
        roles.ToolTipText: tone.text,
        roles.Highlight: tone.highlight,
        roles.HighlightedText: tone.highlighted_text,
        roles.Accent: tone.highlight,
        roles.Link: tone.link,
        roles.LinkVisited: tone.link,
        roles.Mid: tone.hairline,
    }
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.PlaceholderText):
        made.setColor(disabled, role, QColor(tone.disabled))
    made.setColor(disabled, roles.Base, QColor(tone.window))
    made.setColor(disabled, roles.Highlight, QColor(tone.hairline))
    made.setColor(disabled, roles.HighlightedText, QColor(tone.text))
    return made


def style_sheet(tone: Tone, name: str) -> str:
    """Fusion draws the outline of fields so that it vanishes in dark windows; little else is styled."""
    text = resource("style/fields.qss").read_text("utf-8")
    folder = resource("style").as_posix()
    values = {"border": tone.border, "hairline": tone.hairline, "highlight": tone.highlight, "base": tone.base}
    values |= {"window": tone.window, "disabled": tone.disabled, "arrow": f"{folder}/arrow-{name}.svg"}
    values |= {"up": f"{folder}/arrow-up-{name}.svg", "chosen": tone.highlighted_text}
    values |= {image: f"{folder}/{image}.svg" for image in ("check", "partly", "dot")}
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


# --- type: factors of the system's own font, never a family


def font(factor: float = 1.0, *, bold: bool = False) -> QFont:
    """The program's font, larger or smaller; small text stays readable at 8.5 points."""
    made = QFont(QApplication.font())
    if made.pointSizeF() > 0:
        smallest = min(8.5, made.pointSizeF())
        made.setPointSizeF(max(smallest, made.pointSizeF() * factor))
    else:
        made.setPixelSize(max(1, round(made.pixelSize() * factor)))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def title_font() -> QFont:
    return font(1.45, bold=True)


def section_font() -> QFont:
    return font(1.15, bold=True)


def figure_font() -> QFont:
    return tabular(font(2.0, bold=True))


def small_font() -> QFont:
    return font(0.92)


def id_font() -> QFont:
    """For numbers people compare sign by sign."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if QApplication.font().pointSizeF() > 0:
        made.setPointSizeF(QApplication.font().pointSizeF())
    return made


def tabular(made: QFont) -> QFont:
    """Figures of one width, so that amounts stand under each other."""
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def row_height(*, compact: bool = False) -> int:
    return QFontMetrics(QApplication.font()).height() + (8 if compact else 18)
