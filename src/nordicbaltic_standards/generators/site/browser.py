"""Builds what the page that checks records loads: this library, and Python for browsers, without what is not used there.

Everything that is not of this checkout is pinned by its hash: Python for browsers by ``bundle/package-lock.json``, the
libraries by ``requirements.lock``. Their own clients fetch and compare them.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
import zipfile
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files as resources
from pathlib import Path
from tempfile import TemporaryDirectory

import nordicbaltic_standards
from nordicbaltic_standards.i18n.compile_texts import update as compile_texts
from nordicbaltic_standards.law.compile_data import update as compile_data
from nordicbaltic_standards.law.local_time import ZONES

_HERE = Path(__file__).parent / "bundle"
_PACKAGE = Path(nordicbaltic_standards.__file__).parent
_OWN = _PACKAGE.name

_PLATFORMS = ("pyemscripten_2026_0_wasm32", "manylinux2014_x86_64")
"""Platforms of the libraries, the preferred one first; of one that is there for the second only, the modules are taken."""
_SCRIPTS = ("check.js", "check-worker.js")

NOT_USED = re.compile(
    r"""
    nordicbaltic_standards/(cli|generators|network|statistics|exchange|testing|templates/site)/
    | nordicbaltic_standards/(__main__|validation/parallel)\.py
    | nordicbaltic_standards/(law/data/[^/]+\.toml|i18n/locale/\w+/\w+\.csv|interop/crosswalk/)
    | pydantic/(v1/|mypy\.py) | babel/(messages/|locale-data/(?!(root|en|en_001|en_150|da|et|fi|is|lt|lv|nb|no|sv)\.dat)) | click/
    | [^/]+\.dist-info/
    """,
    re.VERBOSE,
)
"""Files that nothing in the browser reads, by the beginning of their paths."""
_NOT_READ = (".pyi", ".po", ".so", ".typed", ".md")
"""Ends of the names of files that are for other readers."""
_WORKBOOKS = re.compile(rf"(openpyxl|et_xmlfile|defusedxml|{_OWN}/interop/(?!(__init__|web_check)\.py))")
"""What is loaded when the first workbook is checked."""
_TEXTS = re.compile(rf"(?:{_OWN}/i18n/locale|babel/locale-data)/(da|et|fi|is|lt|lv|nb|no|sv)\b")
"""What is loaded for one language beside English."""
STANDARD_LIBRARY_NOT_USED = re.compile(
    r"(multiprocessing|_pyrepl|unittest|xmlrpc|wsgiref|ensurepip|venv|dbm|sqlite3|curses|tomllib/mypyc)/"
    r"|(pdb|doctest|pydoc|_pyio|imaplib|mailbox|optparse|smtplib|ftplib|poplib|bdb|cProfile|pickletools|trace"
    r"|statistics|turtle|cmd|code|pyclbr|profile|pstats|timeit|nturl2path|nntplib|telnetlib|webbrowser|fileinput|shelve"
    r"|sched|rlcompleter|tabnanny|_osx_support|_aix_support|_pyrepl|this|antigravity|netrc|plistlib|wave|colorsys"
    r"|getpass|socketserver|zipapp|compileall|py_compile|modulefinder|tracemalloc|_android_support|_apple_support"
    r"|_ios_support)\.py"
    r"|encodings/(?!(__init__|aliases|ascii|cp437|cp1252|idna|latin_1|punycode|raw_unicode_escape|unicode_escape"
    r"|utf_8|utf_8_sig|utf_16|utf_16_be|utf_16_le|utf_32|utf_32_be|utf_32_le)\.py)"
)
"""Modules of the standard library that nothing in the browser imports, by their paths."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files that the page loads.

    Attributes:
        files: Content by name.
        python: Version of Python for browsers.
    """

    files: Mapping[str, bytes]
    python: str

    @property
    def hashes(self) -> dict[str, str]:
        """The hash of each file, as browsers compare it."""
        return {name: integrity(content) for name, content in self.files.items()}

    @property
    def version(self) -> str:
        """What names this state of all files."""
        return sha256(json.dumps(self.hashes, sort_keys=True).encode()).hexdigest()[:16]

    @property
    def folder(self) -> str:
        """Folder of the files, below that of the site: a new one for each version, so that caches never mix two."""
        return f"check/{self.version}"


def integrity(content: bytes) -> str:
    """Return the hash of a file as browsers compare it (W3C Subresource Integrity)."""
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def build(root: Path) -> Bundle:
    """Fetch what is pinned, and put the bundle together; needs node, npm and pip.

    Args:
        root: Root of a checkout, which has the locked versions of the libraries.

    Raises:
        CalledProcessError: When something cannot be fetched or has another hash, or cannot be compiled.
        OSError: When node or npm is missing.
    """
    compile_texts(_PACKAGE / "i18n" / "locale")
    compile_data(_PACKAGE / "law")
    with TemporaryDirectory() as name:
        work = Path(name)
        pyodide = _fetched_python(work)
        tree, packed = work / "tree", work / "packed"
        packed.mkdir()
        files = {
            "pyodide.mjs": (pyodide / "pyodide.mjs").read_bytes(),
            "pyodide.asm.mjs": (pyodide / "pyodide.asm.mjs").read_bytes(),
            "pyodide.asm.wasm.bin": _squeezed((pyodide / "pyodide.asm.wasm").read_bytes()),
        }
        for path, content in _used(_wheels(root, work)):
            if path.startswith("pydantic_core/") and path.endswith(".so"):
                files["pydantic_core.so.bin"] = _squeezed(content)
            else:
                _put(tree / _part(path) / path, content)
        with zipfile.ZipFile(pyodide / "python_stdlib.zip") as library:
            for path in library.namelist():
                if not path.endswith("/") and not STANDARD_LIBRARY_NOT_USED.match(path):
                    _put(tree / "stdlib" / path, library.read(path))
        subprocess.run([_program("node"), _HERE / "pack.mjs", pyodide, tree, packed], check=True)  # noqa: S603 - programs of the maintainer
        files |= {f"{path.name}.bin": _squeezed(path.read_bytes()) for path in sorted(packed.iterdir())}
        python = json.loads((pyodide / "package.json").read_text(encoding="utf-8"))["version"]
    scripts = resources(_OWN).joinpath("templates", "site")
    return Bundle(files | {name: scripts.joinpath(name).read_bytes() for name in _SCRIPTS}, python)


def _squeezed(content: bytes) -> bytes:
    """Compress what the page decompresses: some hosts compress no files of unknown types, others unpack those that end in .gz."""
    return gzip.compress(content, mtime=0)


def _program(name: str) -> str:
    """Return the path of a program.

    Raises:
        FileNotFoundError: When it is not installed.
    """
    path = shutil.which(name)
    if path is None:
        raise FileNotFoundError(name)
    return path


def _fetched_python(work: Path) -> Path:
    """Return the folder of Python for browsers."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_HERE / name, work)
    npm = [_program("npm"), "ci", "--ignore-scripts", "--silent", "--no-audit", "--no-fund"]
    subprocess.run(npm, cwd=work, check=True)  # noqa: S603 - programs of the maintainer
    return work / "node_modules" / "pyodide"


def _wheels(root: Path, work: Path) -> Iterator[Path]:
    """Fetch this library's dependencies, and those for workbooks, for the Python of browsers."""
    locked = [sys.executable, ".ci/locked.py", "nordicbaltic-standards", "openpyxl", "defusedxml"]
    entries = subprocess.run(locked, cwd=root, check=True, capture_output=True).stdout  # noqa: S603 - programs of the maintainer
    (work / "locked.txt").write_bytes(entries)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    pip += ["--require-hashes", "--only-binary=:all:", "--implementation=cp", "--abi=cp314", "--python-version=3.14"]
    platforms = [f"--platform={platform}" for platform in _PLATFORMS]
    subprocess.run([*pip, *platforms, "-r", "locked.txt", "-d", "wheels"], cwd=work, check=True)  # noqa: S603 - programs of the maintainer
    yield from sorted((work / "wheels").iterdir())


def _used(wheels: Iterator[Path]) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of each file that is used in the browser."""
    for wheel in wheels:
        wanted: Callable[[str], bool] = _is_used
        if wheel.name.startswith("tzdata-"):
            wanted = _is_zone
        elif wheel.name.startswith("pydantic_core-"):
            wanted = _is_core
        with zipfile.ZipFile(wheel) as library:
            yield from ((path, library.read(path)) for path in library.namelist() if wanted(path))
    for file in _PACKAGE.rglob("*"):
        path = file.relative_to(_PACKAGE.parent).as_posix()
        if file.is_file() and _is_used(path):
            yield path, file.read_bytes()


def _is_used(path: str) -> bool:
    ignored = path.endswith((*_NOT_READ, "/", ".pyc")) or "/." in path
    return not ignored and not NOT_USED.match(path)


def _is_core(path: str) -> bool:
    return _is_used(path) or path.endswith(".so")


def _is_zone(path: str) -> bool:
    package = re.fullmatch(r"tzdata/(zoneinfo/)?((Europe|Atlantic)/)?__init__\.py", path)
    return package is not None or path.removeprefix("tzdata/zoneinfo/") in ZONES.values()


def _part(path: str) -> str:
    """Return the name of the zip in which a file is."""
    language = _TEXTS.match(path)
    if language is not None:
        return "texts-nb" if language[1] == "no" else f"texts-{language[1]}"
    return "workbooks" if _WORKBOOKS.match(path) else "library"


def _put(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
