"""A static host that records every request, and a browser that opens its pages."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import pytest

from browser import CHROMIUM, FORMS, NODE


class _Handler(SimpleHTTPRequestHandler):
    """Serves files as a plain host does: nothing is compressed, and no policy is sent unless the server has headers."""

    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".js": "text/javascript"}
    server: Host

    def end_headers(self) -> None:
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        self.server.requests.append(self.path)
        super().do_GET()

    def do_POST(self) -> None:
        self.server.requests.append(self.path)
        self.send_error(405)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        content = source.read()
        self.server.sent.append((self.path, len(content)))
        outputfile.write(content)

    def log_message(self, *_: object) -> None:
        """Write nothing."""


class Host(ThreadingHTTPServer):
    """A static host on this machine.

    Attributes:
        requests: Paths of the requests so far.
        sent: Path and bytes of each file so far.
        headers: What is sent with each file.
    """

    daemon_threads = True

    def __init__(self, folder: Path, headers: dict[str, str]) -> None:
        self.requests: list[str] = []
        self.sent: list[tuple[str, int]] = []
        self.headers = headers
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def hosted(folder: Path, headers: dict[str, str] | None = None) -> Iterator[Host]:
    """Give a host of a folder."""
    host = Host(folder, headers or {})
    Thread(target=host.serve_forever, daemon=True).start()
    yield host
    host.shutdown()
    host.server_close()


class WebPage:
    """Chromium with one page, driven by ``tests/forms/page.mjs``; a profile of its own, which is empty at first."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def does(self, command: str, **given: Any) -> Any:
        """Carry out a command, and return its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"command": command, **given}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["answer"]

    def evaluate(self, code: str) -> Any:
        return self.does("evaluate", code=code)

    def wait(self, code: str, seconds: float = 120) -> None:
        self.does("wait", code=code, seconds=seconds)


@contextmanager
def web_page() -> Iterator[WebPage]:
    """Give a browser, and skip the test where there is none."""
    if NODE is None or CHROMIUM is None or not (FORMS / "node_modules" / "puppeteer-core").is_dir():
        pytest.skip("needs node, Chromium, and `npm ci` in tests/forms")
    with (
        TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        subprocess.Popen(
            [NODE, "page.mjs"],
            cwd=FORMS,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        ) as process,
    ):
        assert process.stdin is not None
        process.stdin.write(json.dumps({"chromium": CHROMIUM, "folder": profile}) + "\n")
        yield WebPage(process)
        process.stdin.close()
        process.wait()
