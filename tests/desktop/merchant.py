"""Somebody before the screen: sees what a screen reader would say, and has a mouse and a keyboard, nothing else."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from tests.cli.computer import Computer
from tests.desktop.screen import PATIENCE, Screen, eventually, happens
from tests.desktop.sight import Control, Sight

_REST = 0.15  # seconds
_TABS = 30  # more controls than any page has


class Merchant:
    """`computer` is where the program's data is, and has the practice servers it speaks to."""

    def __init__(self, screen: Screen, computer: Computer) -> None:
        self.screen = screen
        self.computer = computer
        self.sight = Sight(screen.environment["DBUS_SESSION_BUS_ADDRESS"])
        self.done: list[str] = []  # with the mouse, for whoever looks at a failure
        self._started: list[subprocess.Popen[str]] = []

    # --- the program

    def start(self, *arguments: str, keyring: bool = False) -> subprocess.Popen[str]:
        """The real program. `keyring`: with this desktop's own; else with one that the test brings."""
        environment = {**self.computer.environment, **self.screen.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment |= {"QT_QPA_PLATFORM": "xcb", "ALEGRA_DESKTOP_DATA_DIR": str(self.computer.data)}
        if keyring:
            del environment["PYTHON_KEYRING_BACKEND"]
        command = [sys.executable, "-m", "alegra_desktop", *arguments]
        said = self.screen.home / f"said-{len(self._started)}"
        with said.open("w") as file:
            made = subprocess.Popen(command, env=environment, cwd=self.screen.home, stdout=file, stderr=file, text=True)
        self._started.append(made)
        return made

    def windows(self) -> list[int]:
        """The program's windows that can be seen; the icon in the tray is none."""
        found = self.screen.windows("--class", "alegra_desktop")
        return [one for one in found if self.screen.box(one)[2] > 100]

    def tray_icon(self) -> tuple[int, int]:
        """Where the program's icon is in the tray."""

        def look() -> tuple[int, int] | None:
            boxes = [self.screen.box(one) for one in self.screen.windows("--class", "alegra_desktop")]
            return next(((x + w // 2, y + h // 2) for x, y, w, h in boxes if max(w, h) <= 48 and y > 700), None)

        return eventually(look, "the icon in the tray")

    def quit(self, program: subprocess.Popen[str]) -> None:
        """By the shortcut, in the window."""
        self.screen.keys("ctrl+q")
        assert program.wait(PATIENCE) == 0, self.said()

    def said(self) -> str:
        """What the programs wrote to the terminal."""
        return "".join(file.read_text() for file in sorted(self.screen.home.glob("said-*")))

    def end(self) -> None:
        self.sight.close()
        for program in self._started:
            if program.poll() is None:
                program.terminate()
                program.wait(PATIENCE)
        assert "Traceback" not in self.said(), self.said()

    # --- eyes

    def all(self, name: str = "", role: str = "") -> list[Control]:
        """What shows now: by the whole name, or by its beginning with "…" at the end."""
        return [one for one in self.sight.controls() if _called(one, name) and role in ("", one.role)]

    def sees(self, name: str, role: str = "") -> bool:
        return bool(self.all(name, role))

    def see(self, name: str, role: str = "", *, usable: bool = True) -> Control:
        """As soon as it shows (and can be used)."""

        def look() -> Control | None:
            return next((one for one in self.all(name, role) if one.usable or not usable), None)

        return eventually(look, f"«{name}» {role} on the screen")

    def gone(self, name: str, role: str = "") -> None:
        eventually(lambda: not self.sees(name, role), f"«{name}» gone")

    def resting(self, control: Control) -> Control:
        """Where it stays: pages move while their texts are laid out."""
        last, since = control, time.monotonic()
        deadline = since + PATIENCE
        while (now := time.monotonic()) < since + _REST:
            assert now < deadline, f"«{control.name}» never rests"
            seen = self.see(control.name, control.role)
            if seen.box != last.box:
                since = now
            last = seen
        return last

    # --- mouse

    def click(self, name: str, role: str = "", button: int = 1) -> Control:
        control = self.resting(self.see(name, role))
        x, y = control.middle
        # Ticks and radios are as wide as the page, and answer only where their words are.
        self.screen.click(control.box[0] + 8 if control.role in ("radio button", "check box") else x, y, button)
        self.done.append(f"clicked «{control.name}» {control.role} {control.box}")
        return control

    def fill(self, name: str, text: str, role: str = "text") -> None:
        """Click into a field and write over what stands there."""
        self.click(name, role)
        self.screen.keys("ctrl+a")
        self.screen.write(text)

    def click_cell(self, row: str, column: str) -> None:
        """Where the row of that first cell and the column of that heading meet."""
        line, heading = self.resting(self.see(row, "cell")), self.see(column, "column header")
        self.screen.click(heading.middle[0], line.middle[1])

    def pick(self, name: str, words: str) -> None:
        """Open a list of choices and click one."""
        self.click(name, "combo box")
        self.click(words, "list item")
        eventually(lambda: not self.all(words, "list item"), "the list closed")

    def open_calendar(self, name: str) -> None:
        """By the arrow at the right of a date."""
        left, top, width, height = self.resting(self.see(name, "spin box")).box
        self.screen.click(left + width - 8, top + height // 2)

    def close_window(self) -> None:
        """By the cross in its frame."""
        left, top, width, _ = self.resting(self.see("alegra_desktop…", "frame")).box
        self.screen.click(left + width - 10, top - 10)

    # --- keyboard

    @property
    def focus(self) -> Control | None:
        """The innermost: what hands its focus on to a part of it says that it has it, too. Of a table it is the table:
        its current cell says so wherever the focus is."""
        found = [one for one in self.sight.controls() if one.focused and one.role not in ("cell", "list item")]
        return found[-1] if found else None

    def reach(self, name: str, role: str = "") -> Control:
        """Tab from control to control until that one has the focus."""
        self.see(name, role)
        met: list[str] = []
        for _ in range(_TABS):
            now = self.focus
            if now is not None and _called(now, name) and role in ("", now.role):
                return now
            self.screen.keys("Tab")
            # A page that just got its answer puts the focus where it was; whoever sits there presses Tab once more.
            happens(partial(self._moved, now), 1.0)
            met.append(now.name if now else "")
        raise AssertionError(f"Tab never comes to «{name}»; it came to {met}")

    def press(self, name: str, role: str = "") -> None:
        """Tab to a button and press it with the space bar."""
        self.reach(name, role)
        self.screen.keys("space")

    def enter(self, name: str, text: str, role: str = "text") -> None:
        """Tab to a field and write over what stands there."""
        self.reach(name, role)
        self.screen.keys("ctrl+a")
        self.screen.write(text)

    def _moved(self, before: Control | None) -> bool:
        now = self.focus
        return now is not None and (before is None or now.address != before.address)


def _called(control: Control, name: str) -> bool:
    return (
        control.name.startswith(name[:-1])
        if name.endswith("…") and name != control.name
        else name in ("", control.name)
    )


def files_with(folder: Path, *needles: bytes) -> list[Path]:
    """The files below a folder that hold one of these."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return [path for path in files if any(needle in path.read_bytes() for needle in needles)]
