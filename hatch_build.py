"""Build hook: compiles the translations and the data of law, which git holds as PO and TOML files only, and packs the test vectors for the wheel."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Runs before every wheel, that of an editable installation included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is older than its source; pack the vectors, which an editable installation reads where they are."""
        package = Path(self.root) / "src" / "nordicbaltic_standards"
        run_path(str(package / "i18n" / "compile_texts.py"))["update"](package / "i18n" / "locale")
        run_path(str(package / "law" / "compile_data.py"))["update"](package / "law")
        if version != "editable":
            archive = Path(self.root) / "build" / "vectors.zip"
            pack(Path(self.root) / "schemas" / "1.0" / "vectors", archive)
            build_data["force_include"][str(archive)] = "nordicbaltic_standards/testing/vectors.zip"


def pack(folder: Path, archive: Path) -> None:
    """Pack the files of a folder, the same bytes each time."""
    archive.parent.mkdir(exist_ok=True)
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.glob("*.json")):
            packed.writestr(ZipInfo(path.name), path.read_bytes(), ZIP_DEFLATED)
