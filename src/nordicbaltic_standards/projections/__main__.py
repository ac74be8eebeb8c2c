"""``python -m nordicbaltic_standards.projections [--check]``."""

from __future__ import annotations

import sys

from nordicbaltic_standards.projections.command import main

sys.exit(main(sys.argv[1:]))
