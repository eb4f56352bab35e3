"""`python -m tests.sat_catalogues FOLDER`: makes the catalogues of `resources/sat/` from the tax authority's tables.

FOLDER holds `productos_servicios.csv` and `claves_unidades.csv` (columns `id` and `texto`, UTF-8).
"""

from __future__ import annotations

import csv
import lzma
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "sat"
TABLES = {"productos_servicios": "products", "claves_unidades": "units"}
ORIGIN = "# SAT (Mexico), catalogues of CFDI 4.0, state of October 2026: key, tab, text; sorted by key"


def make(folder: Path) -> None:
    """Write both files."""
    for table, name in TABLES.items():
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            rows = sorted((row["id"].strip(), " ".join(row["texto"].split())) for row in csv.DictReader(file))
        text = "\n".join([ORIGIN, *(f"{key}\t{words}" for key, words in rows)]) + "\n"
        (TARGET / f"{name}.txt.xz").write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    make(Path(sys.argv[1]))
