"""``nbs``, and ``python -m nordicbaltic_standards`` where no script is installed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NOT_USABLE, _STOPPED = 2, 130


def run() -> int:
    """Run the command line.

    Returns:
        As `nordicbaltic_standards.cli.main`. An interruption while it still loads also returns a status, and shows no
        traceback.
    """
    if sys.stdout is None:
        return _NOT_USABLE
    # UTF-8 whatever the system setting is. With a buffer also under PYTHONUNBUFFERED: without one, Python would
    # silently drop the part that a file does not take at once, as on a full disk.
    output = sys.stdout.fileno()
    sys.stdout = open(output, "w", encoding="utf-8", errors="backslashreplace", newline="\n", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open as long as the process
    else:
        sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        from nordicbaltic_standards.cli import main  # noqa: PLC0415 - somebody may stop it while it loads
    except KeyboardInterrupt:
        return _STOPPED
    return main()


if __name__ == "__main__":
    sys.exit(run())
