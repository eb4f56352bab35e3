"""The window's language: the setting, else the system's, else Spanish. Sources are English."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from alegra_desktop.paths import resource

log = logging.getLogger("alegra_desktop.gui")

#: Code and name of each, as its speakers call it; they are not translated.
LANGUAGES = {"es": "Español", "en": "English", "pt": "Português"}
_QT = {"pt": "qtbase_pt_BR"}  # files of Qt's own words that are not called after the language alone
SYSTEM = "system"
DEFAULT = "es"

_installed: list[QTranslator] = []
_current = DEFAULT


def current() -> str:
    """The language that speaks now: "es", "en" or "pt"."""
    return _current


def chosen(setting: str = SYSTEM, system: list[str] | None = None) -> str:
    """The language for a setting; `system` is what the computer prefers, the first one first."""
    if setting in LANGUAGES:
        return setting
    wanted = QLocale.system().uiLanguages() if system is None else system
    return next((tag[:2].lower() for tag in wanted if tag[:2].lower() in LANGUAGES), DEFAULT)


def install(app: QCoreApplication, setting: str = SYSTEM) -> str:
    """Let the program speak; windows made from now on do, and open ones are told by LanguageChange."""
    global _current
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _current = chosen(setting)
    QLocale.setDefault(_locale(_current))
    # Qt's own words ("Cancel", menus of fields) first, so that ours are asked before them.
    _add(app, _QT.get(_current, f"qtbase_{_current}"), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _add(app, f"alegra_desktop_{_current}", str(resource("translations")))
    return _current


def _locale(language: str) -> QLocale:
    """For fields of dates and numbers: the computer's own habits if it speaks this language, else the language's."""
    system = QLocale.system()
    return system if system.name()[:2] == language else QLocale(language)


def _add(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
    else:
        log.warning("no translation %s in %s", name, folder)
