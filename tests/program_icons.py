"""`python -m tests.program_icons`: makes the program's pictures from its two drawings, one for small sizes."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "resources" / "icons"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
#: The kinds of pictures in Apple's container that hold PNG, by their size.
ICNS = ((b"icp4", 16), (b"icp5", 32), (b"icp6", 64), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024))


def picture(size: int) -> bytes:
    """The icon as PNG."""
    drawing = "alegra_desktop-small.svg" if size <= 32 else "alegra_desktop.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / drawing)).render(painter)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())


def ico() -> bytes:
    """Windows' container: a directory, then the PNGs."""
    pictures = [(size, picture(size)) for size in ICO_SIZES]
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, data in pictures:
        start = 6 + 16 * len(pictures) + len(body)
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), start)
        body += data
    return head + body


def icns() -> bytes:
    """Apple's container: each picture with its kind and length."""
    body = b"".join(kind + struct.pack(">I", len(data) + 8) + data for kind, data in ((k, picture(s)) for k, s in ICNS))
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    for size in PNG_SIZES:
        (FOLDER / f"alegra_desktop-{size}.png").write_bytes(picture(size))
    (FOLDER / "alegra_desktop.ico").write_bytes(ico())
    (FOLDER / "alegra_desktop.icns").write_bytes(icns())
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
