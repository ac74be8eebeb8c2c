"""Build hook: compiles the translations and the data of law, which git holds as PO and TOML files only, and packs the test vectors for the wheel."""

from __future__ import annotations

import io
import lzma
import sys
import tarfile
from importlib import import_module
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):
    """Runs before every wheel, that of an editable installation included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is older than its source; pack the vectors, which an editable installation reads where they are."""
        package = Path(self.root) / "src" / "nordicbaltic_standards"
        sys.path.insert(0, str(package.parent))
        import_module("nordicbaltic_standards.i18n.compile_texts").update(package / "i18n" / "locale")
        import_module("nordicbaltic_standards.law.compile_data").update(package / "law")
        if version != "editable":
            archive = Path(self.root) / "build" / "vectors.tar.xz"
            pack(Path(self.root) / "schemas" / "1.0" / "vectors", archive)
            build_data["force_include"][str(archive)] = "nordicbaltic_standards/testing/vectors.tar.xz"


def pack(folder: Path, archive: Path) -> None:
    """Pack the files of a folder, the same bytes each time; all together, since one case is much like another."""
    archive.parent.mkdir(exist_ok=True)
    with tarfile.open(archive, "w:xz", preset=9 | lzma.PRESET_EXTREME) as packed:
        for path in sorted(folder.glob("*.json")):
            content = path.read_bytes()
            entry = tarfile.TarInfo(path.name)
            entry.size = len(content)
            packed.addfile(entry, io.BytesIO(content))
