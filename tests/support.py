"""What several test modules use."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / "schemas" / "1.0"


class Ajv:
    """ajv in strict mode, running in node; one document a line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.compiled: list[str] = json.loads(self._answer())

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def accepts(self, schema: str, document: Any) -> bool:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"schema": schema, "document": document}) + "\n")
        self._process.stdin.flush()
        return self._answer().strip() == "true"
