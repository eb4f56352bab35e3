"""`python -m alegra_desktop.practice`: serves the practice Alegra, Hotmart and MasterShop until Ctrl-C."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from alegra_desktop.practice.servers import PracticeServers


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line; exits with 2 if it is wrong."""
    parser = argparse.ArgumentParser(prog="python -m alegra_desktop.practice", description=__doc__)
    parser.add_argument("--port", type=int, default=0, metavar="N", help="first of three consecutive ports")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="same seed, same data and faults")
    parser.add_argument("--latency-ms", type=float, default=0.0, metavar="N", help="added to every answer")
    parser.add_argument("--limit-per-minute", type=int, default=600, metavar="N", help="requests per Alegra user")
    parser.add_argument("--faults", default="", metavar="PLAN", help="such as commit-then-drop=0.1,http-429=0.05")
    parser.add_argument("--data-dir", type=Path, default=None, metavar="DIR", help="keeps the data; memory otherwise")
    return parser.parse_args(argv)


def described(servers: PracticeServers) -> str:
    """Addresses, logins and variables, for people."""
    lines = ["Addresses and the variables that make alegra-desktop use them:"]
    lines += [f"  {name}={value}" for name, value in servers.environment().items()]
    lines.append("Logins (practice only, worth nothing elsewhere):")
    for login in servers.logins():
        values = "  ".join(f"{name}={value}" for name, value in login.values.items())
        lines.append(f"  {login.system}: {login.name}: {values}")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None, stop: threading.Event | None = None) -> int:
    """Serves until Ctrl-C (or `stop`): 0; 2 if the fault plan or the port cannot be used."""
    options = arguments(argv)
    try:
        servers = PracticeServers(
            options.data_dir,
            seed=options.seed,
            latency=options.latency_ms / 1000,
            limit_per_minute=options.limit_per_minute,
            faults=options.faults,
            port=options.port,
        ).start()
    except (ValueError, OSError) as error:
        print(f"practice servers: {error}", file=sys.stderr)
        return 2
    try:
        print(described(servers), flush=True)
        print("Ctrl-C stops them.", flush=True)
        (stop or threading.Event()).wait()
    except KeyboardInterrupt:
        pass
    finally:
        servers.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
