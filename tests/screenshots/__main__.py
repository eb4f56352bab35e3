"""`python -m tests.screenshots [--only NAME …] [--size 1024x640] [--scale 2] [--to FOLDER] [--longer]`

Pictures of every page, every step of the set-up and the dialogs, in Spanish and English, light and dark, and one of
every kind of problem (`--only problems`), in the first language: a real engine
before practice servers with the sample problems, on a day that is always the same. Without options they go to
`resources/screenshots/<page>-<language>-<theme>.png`. `--only` keeps to names that begin so. `--longer` speaks the
language nobody speaks, whose texts are forty per cent longer. What is cut is told, and is a failure.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources" / "screenshots"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], help="beginnings of names, such as history or wizard-3")
    parser.add_argument("--languages", nargs="*", default=["es", "en"])
    parser.add_argument("--size", default="1180x740")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--to", type=Path, default=FOLDER)
    parser.add_argument("--longer", action="store_true")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    os.environ["TZ"] = "America/Bogota"
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    if hasattr(time, "tzset"):
        time.tzset()
    if chosen.to == FOLDER and not chosen.only:
        for old in FOLDER.glob("*.png"):
            old.unlink()
    from tests.screenshots import tour  # Qt reads these variables when it is loaded

    width, height = (int(part) for part in chosen.size.split("x"))
    work = Path(tempfile.gettempdir()) / "alegra-desktop"  # one page shows it: the same in every round
    shutil.rmtree(work, ignore_errors=True)
    camera = tour.Tour(work, chosen.to, chosen.only, (width, height)).go(chosen.languages, chosen.longer)
    shutil.rmtree(work, ignore_errors=True)
    size = sum((chosen.to / f"{name}.png").stat().st_size for name in camera.taken)
    print(f"{len(camera.taken)} pictures, {size / 1e6:.1f} MB, in {chosen.to}")
    for line in sorted(set(camera.cut)):
        print(f"cut: {line}")
    return 1 if camera.cut else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
