"""``python -m nordicbaltic_standards``: the command line where no script is installed."""

from __future__ import annotations

import sys

from nordicbaltic_standards.cli import main

sys.exit(main())
