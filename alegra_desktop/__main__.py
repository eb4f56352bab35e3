"""Arguments only: reads them and hands over."""

import os
import signal
import sys

# While the program is still being loaded, Ctrl-C ends it at once; Python alone would print a traceback.
if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

if getattr(sys, "frozen", False):
    # What starts a frozen program tells it by the environment where its libraries are. It knows by now; a browser that
    # it opens must not look for its own there, and the program itself, started again, must find them anew.
    for name in [one for one in os.environ if one.startswith("_PYI_") or one in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")]:
        del os.environ[name]
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        os.environ.pop(name, None)
        if f"{name}_ORIG" in os.environ:
            os.environ[name] = os.environ.pop(f"{name}_ORIG")

from alegra_desktop.cli import main

if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
    signal.signal(signal.SIGINT, signal.default_int_handler)

if __name__ == "__main__":
    sys.exit(main())
