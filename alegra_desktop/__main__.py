"""Arguments only: reads them and hands over."""

import sys

from alegra_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
