"""A browser that shows forms, and fills them in as told."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nordicbaltic_standards.models.json_schema import KEYWORDS
from support import ROOT

FORMS = ROOT / "tests" / "forms"
NODE = shutil.which("node")
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)

Json = dict[str, Any]


class Browser:
    """Chromium, driven by ``tests/forms/run.mjs``; one form a line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def shows(self, form: Json) -> Json:
        """Show a form, do with it what it says, and return what came of it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(form) + "\n")
        self._process.stdin.flush()
        answer: Json = json.loads(self._process.stdout.readline())
        assert answer["faults"] == []
        assert "error" not in answer, answer["error"]
        return answer

    def rjsf(self, form: Json, steps: Iterable[tuple[str, Json]], language: str, picture: Path | None = None) -> Json:
        """Show a schema by react-jsonschema-form, and take steps: the name of a field, and what is done there."""
        more = {"page": "rjsf", "keywords": list(KEYWORDS), "submit": "✓", "title": form["schema"]["title"]}
        places = [{"place": f'[id="root_{field}"]', "group": f'[name="root_{field}"]'} | done for field, done in steps]
        return self.shows(form | more | _shared(places, language, picture))

    def json_forms(
        self, form: Json, steps: Iterable[tuple[str, Json]], language: str, picture: Path | None = None
    ) -> Json:
        """Show a schema by JSON Forms, and take steps."""
        places = [_json_forms_place(field) | done for field, done in steps]
        return self.shows(form | {"page": "jsonforms", "title": ""} | _shared(places, language, picture))


def _shared(steps: list[Json], language: str, picture: Path | None) -> Json:
    return {"steps": steps, "language": language, "picture": None if picture is None else str(picture)}


def _json_forms_place(field: str) -> Json:
    return {"place": f'[id="#/properties/{field}-input"]', "group": f'[name="#/properties/{field}"]'}


@contextmanager
def running_browser() -> Iterator[Browser | None]:
    """Give a browser, or nothing where there is none."""
    if NODE is None or CHROMIUM is None or not (FORMS / "node_modules" / "@rjsf").is_dir():
        yield None
        return
    with subprocess.Popen(
        [NODE, "run.mjs"],
        cwd=FORMS,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        process.stdin.write(json.dumps({"chromium": CHROMIUM}) + "\n")
        yield Browser(process)
        process.stdin.close()
