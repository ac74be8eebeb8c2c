"""The command line: ``nbs``, in full ``nordicbaltic-standards``."""

from __future__ import annotations

from nordicbaltic_standards.cli.main import main

__all__ = ["main"]
