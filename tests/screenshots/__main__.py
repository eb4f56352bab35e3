"""`python -m tests.screenshots [--only KEY …] [--size 1024x640] [--scale 2] [--to FOLDER] [--longer]`

Pictures of every page of the window, in Spanish and English, light and dark, showing practice data. Without options
they go to `resources/screenshots/<page>-<language>-<theme>.png`. `--longer` speaks the language nobody speaks, whose
texts are forty per cent longer, and tells what is cut.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "screenshots"
_PATIENCE = 60.0  # seconds for one thing to come
_SETTLED = 0.5  # seconds without anything to do


def wait_until(true: Callable[[], object], patience: float = _PATIENCE) -> None:
    """Let the program work until something is true. Raises `TimeoutError`."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + patience
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("it did not come")
        QApplication.processEvents()
        time.sleep(0.01)


def settle(seconds: float = _SETTLED) -> None:
    """Let answers arrive and widgets find their places."""
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > end)


class _Waiter:
    """As much of pytest-qt as the practice desk asks for."""

    @contextmanager
    def waitSignal(self, signal: Any, timeout: int = 0) -> Iterator[None]:
        came: list[object] = []
        signal.connect(lambda *values: came.append(values))
        yield
        wait_until(lambda: came)

    def waitUntil(self, true: Callable[[], object], timeout: int = 0) -> None:
        wait_until(true)


class Camera:
    """One folder, one size; takes a picture of what is shown."""

    def __init__(self, folder: Path, width: int, height: int) -> None:
        self.folder, self.width, self.height = folder, width, height
        self.cut: list[str] = []
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, widget: QWidget, name: str) -> None:
        from tests.gui.looks import cut_texts

        settle()
        widget.grab().save(str(self.folder / f"{name}.png"))
        self.cut += [f"{name}: {text}" for text in cut_texts(widget)]


def photograph(camera: Camera, only: Sequence[str], languages_wanted: Sequence[str], *, longer: bool) -> None:
    """Every page in every language and theme."""
    from PySide6.QtWidgets import QApplication

    from alegra_desktop.gui import languages, theme
    from tests.gui.desks import practice
    from tests.gui.looks import Pseudo

    app = QApplication(sys.argv[:1])
    theme.install(app, theme.Choice.LIGHT)
    with tempfile.TemporaryDirectory() as folder, practice(Path(folder) / "desk", cast(Any, _Waiter())) as made:
        made.set_up()
        for _ in range(2):  # the second run answers what the first one left open
            made.sync()
        for language in languages_wanted:
            languages.install(app, language)
            pseudo = Pseudo()
            if longer:
                app.installTranslator(pseudo)
            for choice in (theme.Choice.LIGHT, theme.Choice.DARK):
                theme.install(app, choice)
                _pages(made.desk, camera, only, f"{language}-{choice.value}")
                _steps(made.desk, camera, only, f"{language}-{choice.value}")
            app.removeTranslator(pseudo)


def _pages(desk: Any, camera: Camera, only: Sequence[str], suffix: str) -> None:
    from alegra_desktop.gui.main_window import MainWindow
    from alegra_desktop.gui.pages import present
    from alegra_desktop.gui.standings import Standings

    window = MainWindow(desk, Standings(desk))
    window.resize(camera.width, camera.height)
    window.show()
    for entry in present():
        if not only or entry.key in only:
            window.go(entry.key)
            settle()
            camera.take(window, f"{entry.key}-{suffix}")
    window.close()
    window.deleteLater()
    settle(0.1)


def _steps(desk: Any, camera: Camera, only: Sequence[str], suffix: str) -> None:
    """The pages of the set-up, as far as they can be seen without an answer of the merchant."""
    from alegra_desktop.gui.wizard.wizard import SetupWizard

    if only and "wizard" not in only:
        return
    wizard = SetupWizard(desk)
    wizard.show()
    settle()
    for number in wizard.pageIds()[:1]:
        camera.take(wizard, f"wizard-{number}-{suffix}")
    wizard.close()
    wizard.deleteLater()


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="keys of pages, such as history; wizard too")
    parser.add_argument("--languages", nargs="*", default=["es", "en"])
    parser.add_argument("--size", default="1180x740")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--to", type=Path, default=FOLDER)
    parser.add_argument("--longer", action="store_true")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    width, height = (int(part) for part in chosen.size.split("x"))
    camera = Camera(chosen.to, width, height)
    photograph(camera, chosen.only, chosen.languages, longer=chosen.longer)
    for line in sorted(set(camera.cut)):
        print(f"cut: {line}")
    return 1 if camera.cut else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
