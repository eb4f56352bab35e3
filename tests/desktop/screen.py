"""A desktop of the test's own: a virtual screen, a message bus, a window manager, and a tray if it is to have one."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtGui import QImage

T = TypeVar("T")
PATIENCE = 30.0  # seconds for anything that should take a moment
SERVICES = Path("/usr/share/dbus-1/services")
_READING_AIDS = "org.a11y.Bus.service"
_PROMPTER = "org.gnome.keyring.SystemPrompter.service"
_PROGRAMS = ("Xvfb", "openbox", "trayer", "xdotool", "dbus-run-session")
_LIBRARIES = ("X11", "xcb-cursor")
#: Nothing starts by itself but what is put into the folder; so it is the test that decides about a keyring.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type><listen>unix:tmpdir={folder}</listen><auth>EXTERNAL</auth><servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def missing(*more: str) -> list[str]:
    """What this computer lacks for a desktop; `more` are further programs."""
    lacks = [name for name in (*_PROGRAMS, *more) if shutil.which(name) is None]
    lacks += [f"lib{name}" for name in _LIBRARIES if ctypes.util.find_library(name) is None]
    return lacks if (SERVICES / _READING_AIDS).exists() else [*lacks, "at-spi2-core"]


def eventually(look: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
    """What `look` finds as soon as it finds something; fails the test if it never does."""
    found = happens(look, patience)
    assert found, f"it never happened: {what}"
    return found


def happens(look: Callable[[], T | None], patience: float) -> T | None:
    """The same where it may also not happen: None, after so many seconds."""
    deadline = time.monotonic() + patience
    while not (found := look()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return found


class Screen:
    """`environment` is for every program that is to run here. Whatever was started ends with `close`."""

    def __init__(self, folder: Path, *, tray: bool = True) -> None:
        self._short = Path(tempfile.mkdtemp(prefix="screen"))  # sockets need short paths
        self._running: list[subprocess.Popen[str]] = []
        self.home = folder / "home"
        self.home.mkdir(exist_ok=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self._short),
            "LANG": "en_US.UTF-8",
            "GTK_A11Y": "none",
            "NO_AT_BRIDGE": "1",
        }
        try:
            self._show()
            self._join()
            self.start("openbox", "--sm-disable", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            eventually(lambda: _supervised(self.display), "a window manager")
            if tray:
                self.start(
                    "trayer", "--edge", "bottom", "--align", "right", "--height", "24", stderr=subprocess.DEVNULL
                )
                eventually(lambda: _has_tray(self.display), "a tray")
        except BaseException:
            self.close()
            raise

    # --- building

    def _show(self) -> None:
        reading, writing = os.pipe()
        self.start(
            "Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset",
            "-fbdir", str(self._short), pass_fds=[writing], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "the virtual screen did not start"
        self.display = f":{number}"
        self.environment["DISPLAY"] = self.display

    def _join(self) -> None:
        services = self._short / "services"
        services.mkdir()
        for name in (_READING_AIDS, _PROMPTER):
            if (SERVICES / name).exists():
                (services / name).symlink_to(SERVICES / name)
        config = self._short / "bus.conf"
        config.write_text(_BUS.format(folder=self._short, services=services), "utf-8")
        # `cat` ends when its input is closed, and the bus with it.
        telling = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'
        bus = self.start(
            "dbus-run-session", "--config-file", str(config), "--", "sh", "-c", telling,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert bus.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def start(self, *command: str, **more: object) -> subprocess.Popen[str]:
        """Another program on this desktop."""
        made: subprocess.Popen[str] = subprocess.Popen(command, env=self.environment, text=True, **more)  # type: ignore[call-overload]
        self._running.append(made)
        return made

    def close(self) -> None:
        """What was started last ends first."""
        for one in reversed(self._running):
            if one.stdin is not None:
                one.stdin.close()  # ends a bus, and what runs on it, in order
            else:
                one.terminate()
            try:
                one.wait(10)
            except subprocess.TimeoutExpired:
                one.kill()
                one.wait()
            if one.stdout is not None:
                one.stdout.close()
        shutil.rmtree(self._short, ignore_errors=True)

    # --- hands

    def xdotool(self, *words: object) -> str:
        """Answers with what it prints; what it cannot find is no failure."""
        command = ["xdotool", *map(str, words)]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30).stdout

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.xdotool("mousemove", x, y, "click", button)

    def keys(self, *names: str) -> None:
        self.xdotool("key", "--delay", 1, *names)

    def write(self, text: str) -> None:
        self.xdotool("type", "--delay", 1, text)

    # --- eyes

    def windows(self, *words: object) -> list[int]:
        """The visible windows that `xdotool search` finds."""
        return [int(one) for one in self.xdotool("search", "--onlyvisible", *words).split()]

    def box(self, window: int) -> tuple[int, int, int, int]:
        """Left, top, width, height."""
        told = dict(
            line.split("=") for line in self.xdotool("getwindowgeometry", "--shell", window).splitlines() if "=" in line
        )
        return int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])

    def middle(self, window: int) -> tuple[int, int]:
        left, top, width, height = self.box(window)
        return left + width // 2, top + height // 2

    def picture(self) -> QImage:
        """What is on the screen, from the file Xvfb keeps it in: a header in words of 32 bits, colours, pixels."""
        data = (self._short / "Xvfb_screen0").read_bytes()
        head = [int.from_bytes(data[place : place + 4], "big") for place in range(0, 100, 4)]
        size, width, height, row, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = data[size + colours * 12 :]
        return QImage(pixels, width, height, row, QImage.Format.Format_RGB32).copy()


def _x11() -> ctypes.CDLL:
    library = ctypes.CDLL(ctypes.util.find_library("X11"))
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XInternAtom.restype = ctypes.c_ulong
    library.XGetSelectionOwner.restype = ctypes.c_ulong
    return library


def _owned(display: str, selection: str) -> bool:
    library = _x11()
    opened: int | None = library.XOpenDisplay(display.encode())
    if opened is None:
        return False
    handle = ctypes.c_void_p(opened)
    try:
        atom = library.XInternAtom(handle, selection.encode(), 0)
        return bool(library.XGetSelectionOwner(handle, ctypes.c_ulong(atom)))
    finally:
        library.XCloseDisplay(handle)


def _supervised(display: str) -> bool:
    return _owned(display, "WM_S0")


def _has_tray(display: str) -> bool:
    return _owned(display, "_NET_SYSTEM_TRAY_S0")
