"""``nbs``, and ``python -m nordicbaltic_standards`` where no script is installed."""

from __future__ import annotations

import sys

_STOPPED = 130


def run() -> int:
    """Run the command line.

    Returns:
        As `nordicbaltic_standards.cli.main`; also who interrupts it while it still loads gets a status, and no trace.
    """
    try:
        from nordicbaltic_standards.cli import main  # noqa: PLC0415 - loading takes a second, in which somebody may stop it
    except KeyboardInterrupt:
        return _STOPPED
    return main()


if __name__ == "__main__":
    sys.exit(run())
