"""Whether a window can open here. Asked before Qt is: where it cannot, Qt aborts the whole program without a word."""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path

NONE = "no display"


def obstacle(environment: Mapping[str, str]) -> str:
    """ "" if a window can open, `NONE` without a display, else what is missing: a library of the system, or an answer.

    Windows and macOS always have one. Elsewhere DISPLAY or WAYLAND_DISPLAY names it; who chose one of Qt's platforms by
    QT_QPA_PLATFORM is taken at his word. Loading the plugin finds out about all its libraries, and Qt needs it anyway.
    """
    if sys.platform in ("win32", "darwin"):
        return ""
    wayland, x11 = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if not (wayland or x11):
        return NONE
    if environment.get("QT_QPA_PLATFORM"):
        return ""
    return _missing_library("libqwayland.so" if wayland else "libqxcb.so") or ("" if wayland else _silent(x11 or ""))


def _missing_library(plugin: str) -> str:
    package = importlib.util.find_spec("PySide6")
    for place in (package.submodule_search_locations or ()) if package is not None else ():
        file = Path(place) / "Qt" / "plugins" / "platforms" / plugin
        if file.is_file():
            try:
                ctypes.CDLL(str(file))
            except OSError as error:
                return str(error).partition(":")[0]
    return ""


def _silent(display: str) -> str:
    """The display's name, if nobody answers there."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return ""  # Qt may bring its own
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return "" if answers else f"DISPLAY={display}"
