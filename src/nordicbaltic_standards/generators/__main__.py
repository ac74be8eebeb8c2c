"""``python -m nordicbaltic_standards.generators [--check]``."""

from __future__ import annotations

import sys

from nordicbaltic_standards.generators.command import main

sys.exit(main(sys.argv[1:]))
