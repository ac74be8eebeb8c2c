"""Build hook: compiles the translations, which git holds as PO files only."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Runs before every wheel, that of an editable installation included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the interface of hatchling
        """Compile what is older than its PO file."""
        package = Path(self.root) / "src" / "nordicbaltic_standards"
        run_path(str(package / "core" / "compile_texts.py"))["update"](package / "locale")
