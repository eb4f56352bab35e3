"""Material Design Icons, drawn in the palette's colours from the one font file that qtawesome brings.

qtawesome itself is never imported: it costs 100 ms and 30 MiB. The font is read when the first icon is painted.
"""

from __future__ import annotations

import importlib.util
import json
import logging
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
    QRawFont,
    QTransform,
)

from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.states import State
from alegra_desktop.gui.theme import Role, role_text
from alegra_desktop.paths import resource

log = logging.getLogger("alegra_desktop.gui")

SMALL, MEDIUM, LARGE = 16, 20, 48  # tables and buttons; sidebar and state line; empty pages
_UNNAMED = "help-circle-outline"
_EM = 480  # the font's own grid of 24, twenty times
_BASELINE = _EM * 7 // 8  # the glyphs stand one eighth of their height below the line of writing


@dataclass(frozen=True, slots=True)
class Look:
    """How a thing is shown beside its word."""

    icon: str
    role: Role


STATES: dict[State, Look] = {
    State.WAITING: Look("clock-outline", Role.WAITING),
    State.READY: Look("playlist-check", Role.WORKING),
    State.SENDING: Look("progress-upload", Role.WORKING),
    State.UNKNOWN: Look("file-question-outline", Role.WAITING),
    State.CREATED: Look("file-check-outline", Role.WORKING),
    State.DRAFT: Look("file-document-edit-outline", Role.OK),
    State.ISSUING: Look("progress-clock", Role.WORKING),
    State.ISSUED: Look("check-decagram", Role.OK),
    State.HELD: Look("alert-outline", Role.ATTENTION),
    State.REJECTED: Look("close-octagon-outline", Role.ERROR),
    State.CONFLICT: Look("content-duplicate", Role.ERROR),
    State.SKIPPED: Look("skip-next-circle-outline", Role.NEUTRAL),
    State.CANCELLED: Look("cancel", Role.NEUTRAL),
    State.VOIDED: Look("file-cancel-outline", Role.NEUTRAL),
    State.DELETED: Look("delete-alert-outline", Role.ATTENTION),
}

#: Shape of a role where no state gives one: banners, lines of the check-up.
ROLES: dict[Role, str] = {
    Role.OK: "check-circle-outline",
    Role.WORKING: "sync",
    Role.WAITING: "clock-outline",
    Role.ATTENTION: "alert-outline",
    Role.ERROR: "close-octagon-outline",
    Role.NEUTRAL: "information-outline",
    Role.PRACTICE: "flask-outline",
}

KINDS: dict[Kind, str] = {
    Kind.ALEGRA_CREDENTIALS: "key-alert-outline",
    Kind.ALEGRA_OTHER_COMPANY: "domain",
    Kind.ALEGRA_PERMISSION: "lock-outline",
    Kind.ALEGRA_PLAN: "lock-outline",
    Kind.ALEGRA_DOWN: "server-network-off",
    Kind.MARK_NOT_KEPT: "database-alert-outline",
    Kind.THROTTLED: "speedometer-slow",
    Kind.OFFLINE: "wifi-off",
    Kind.INSECURE_CONNECTION: "lock-alert-outline",
    Kind.KEYRING_LOCKED: "lock-outline",
    Kind.KEYRING_MISSING: "lock-outline",
    Kind.PRODUCT_NOT_LINKED: "link-variant-off",
    Kind.PRODUCT_INACTIVE: "package-variant-closed",
    Kind.PRODUCT_IS_PARENT: "package-variant-closed",
    Kind.PRODUCT_WITHOUT_TAX: "percent-outline",
    Kind.PRODUCT_DUPLICATED: "content-duplicate",
    Kind.TAX_MISSING: "percent-outline",
    Kind.TAX_CONTRADICTS: "percent-outline",
    Kind.PRODUCT_KEY_MISSING: "package-variant-closed",
    Kind.CHARGE_ITEM_MISSING: "package-variant-closed",
    Kind.CUSTOMER_ID_INVALID: "account-alert-outline",
    Kind.CUSTOMER_DATA_INCOMPLETE: "account-alert-outline",
    Kind.CUSTOMER_NOT_CLIENT: "account-alert-outline",
    Kind.CUSTOMER_CITY_UNKNOWN: "account-alert-outline",
    Kind.CUSTOMER_USE_REGIME: "account-alert-outline",
    Kind.FINAL_CONSUMER_MISSING: "account-alert-outline",
    Kind.WAREHOUSE_NOT_LINKED: "warehouse",
    Kind.PAYMENT_FORM_NOT_LINKED: "link-variant-off",
    Kind.SETTING_GONE: "cog-outline",
    Kind.CURRENCY_NOT_ENABLED: "currency-usd-off",
    Kind.TOTAL_DIFFERS: "not-equal-variant",
    Kind.UNKNOWN_ORDER_STATE: "file-question-outline",
    Kind.SALE_DISPUTED: "scale-balance",
    Kind.NUMBERING_EXPIRED: "calendar-alert-outline",
    Kind.NUMBERING_USED_UP: "counter",
    Kind.NUMBERING_SOON: "calendar-alert-outline",
    Kind.PREFLIGHT_INCOMPLETE: "clipboard-check-outline",
    Kind.REJECTED_BY_ALEGRA: "close-octagon-outline",
    Kind.NO_STOCK: "warehouse",
    Kind.REJECTED_AT_STAMPING: "close-octagon-outline",
    Kind.STAMPING_PENDING: "progress-clock",
    Kind.CHANGED_IN_ALEGRA: "pencil-outline",
    Kind.OUTCOME_UNKNOWN: "file-question-outline",
    Kind.FOUND_TWICE: "content-duplicate",
    Kind.DELETED_IN_ALEGRA: "delete-alert-outline",
    Kind.ALREADY_INVOICED: "link-variant",
    Kind.FIRST_SCAN_MATCHES: "link-variant",
    Kind.HANDLED_BEFORE: "history",
    Kind.REFUND_OF_DRAFT: "undo",
    Kind.REFUND_OF_REMISSION: "undo",
    Kind.REFUND_OF_INVOICE: "undo",
    Kind.REFUND_PARTIAL: "undo",
    Kind.CREDITED_STANDS: "undo",
    Kind.CORRECTION_REFUSED: "close-octagon-outline",
    Kind.CORRECTION_UNANSWERED: "file-question-outline",
    Kind.PAID_BY_HAND: "cash-check",
    Kind.STORE_CREDENTIALS: "key-alert-outline",
    Kind.STORE_REFUSES: "lock-outline",
    Kind.STORE_DOWN: "server-network-off",
    Kind.STORE_INCOMPLETE: "server-network-off",
    Kind.FILE_NOT_UNDERSTOOD: "file-question-outline",
    Kind.WATCH_FOLDER_GONE: "folder-alert-outline",
    Kind.DISK_FULL: "harddisk",
    Kind.DATABASE_BUSY: "database-alert-outline",
    Kind.DATABASE_DAMAGED: "database-alert-outline",
    Kind.DATABASE_NEWER: "database-alert-outline",
    Kind.MAIL_FAILED: "email-alert-outline",
    Kind.OVERDUE: "calendar-alert-outline",
    Kind.ALREADY_RUNNING: "lock-outline",
    Kind.SETTINGS_WRONG: "cog-outline",
    Kind.NOT_POSSIBLE: "information-outline",
    Kind.INTERNAL: "bug-outline",
}


def icon(name: str, role: Role | None = None) -> QIcon:
    """An icon by its mdi6 name, in the text's colour or in a role's; white on what is selected, grey where disabled.

    It takes its colours when it is painted, so a change of the palette needs nothing but the repainting that Qt does.
    """
    return QIcon(_Engine(name, role))


def state_icon(state: State) -> QIcon:
    return icon(STATES[state].icon, STATES[state].role)


def program_icon() -> QIcon:
    """The program's own picture, for windows and the task bar."""
    made = QIcon()
    for file in sorted(resource("icons").glob("alegra_desktop-*.png")):
        made.addFile(str(file))
    return made


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """One picture of an icon, `size` logical pixels wide, in a fixed colour."""
    made = QPixmap(QSize(size, size) * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, QRectF(0, 0, made.width(), made.height()), name, colour)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, where: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon in the middle of a rectangle, as large as it allows."""
    size = min(where.width(), where.height())
    scale = size / _EM
    left = where.x() + (where.width() - size) / 2
    top = where.y() + (where.height() - size) / 2
    shape = QTransform(scale, 0, 0, scale, left, top).map(glyph(name))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(shape, colour)
    painter.restore()


@cache
def glyph(name: str) -> QPainterPath:
    """The outline of an icon on a square of 480 units; a name nobody knows gives a question mark and a log line.

    Never raises: Qt asks for it while it paints, and an exception there ends the program. Without a font that can be
    read, icons are empty; their words stand beside them.
    """
    try:
        font, names = _font()
        if name not in names:
            log.error("there is no icon called %s", name)
            name = _UNNAMED
        found = font.glyphIndexesForString(chr(int(names[name], 16)))
        return QTransform.fromTranslate(0, _BASELINE).map(font.pathForGlyph(found[0]))
    except Exception:
        _tell_unreadable()
        return QPainterPath()


@cache
def _tell_unreadable() -> None:
    """Once, however many icons are missed."""
    log.exception("the icons cannot be read; nothing is drawn in their place")


def names() -> frozenset[str]:
    """Every name the font has. Raises what reading the font raises."""
    return frozenset(_font()[1])


@cache
def _font() -> tuple[QRawFont, dict[str, str]]:
    folder = font_folder()
    file = next(folder.glob("materialdesignicons6-webfont-*.ttf"))
    charmap = next(folder.glob("materialdesignicons6-webfont-charmap-*.json"))
    return QRawFont(str(file), _EM), json.loads(charmap.read_text("utf-8"))


def font_folder() -> Path:
    """Where the icon font is: among our resources if it was copied there, else in qtawesome's folder.

    Raises `FileNotFoundError`.
    """
    try:
        return resource("fonts")
    except FileNotFoundError:
        found = importlib.util.find_spec("qtawesome")  # finds the folder without importing anything
        for folder in (found.submodule_search_locations or ()) if found is not None else ():
            if (Path(folder) / "fonts").is_dir():
                return Path(folder) / "fonts"
        raise


class _Engine(QIconEngine):
    """Draws one icon in the colours of this moment."""

    def __init__(self, name: str, role: Role | None) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, QRectF(rect), self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        made = QPixmap(size)  # Qt gives the size in the screen's own pixels
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        paint(painter, QRectF(QRect(QPoint(0, 0), size)), self._name, self._colour(mode))
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def key(self) -> str:
        return "alegra-desktop"

    def iconName(self) -> str:
        return self._name

    def isNull(self) -> bool:
        return False

    def _colour(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Selected:
            return palette.color(QPalette.ColorRole.HighlightedText)
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        if self._role is not None:
            return role_text(self._role)
        return palette.color(QPalette.ColorRole.ButtonText)
