"""Compiled files: what people write in PO and TOML files, as JSON that loads quickly, compressed with xz.

In a checkout, a file is compiled again as soon as a source is newer. An installed package has the compiled files alone.
"""

from __future__ import annotations

import json
import lzma
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

SUFFIX = ".json.xz"
"""End of the name of a compiled file."""


def is_older(compiled: Path, sources: Iterable[Path]) -> bool:
    """Tell whether a compiled file is missing, or not newer than one of the sources that are there.

    Raises:
        OSError: When a file cannot be examined.
    """
    changed = max((source.stat().st_mtime_ns for source in sources if source.is_file()), default=None)
    return changed is not None and (not compiled.is_file() or compiled.stat().st_mtime_ns <= changed)


def write_compiled(compiled: Path, content: Any, default: Callable[[Any], Any] | None = None) -> None:
    """Write a compiled file in one step, since several processes may do so at once.

    Args:
        compiled: Where the file appears.
        content: What JSON can express.
        default: Returns what JSON can express for any other value.

    Raises:
        OSError: When the file cannot be written.
    """
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=default)
    place = compiled.with_name(f".{compiled.name}.{os.urandom(8).hex()}")
    place.write_bytes(lzma.compress(text.encode("utf-8")))
    place.replace(compiled)


def read_compiled(compiled: Path, object_hook: Callable[[dict[str, Any]], Any] | None = None) -> Any:
    """Return the content of a compiled file.

    Args:
        compiled: The file.
        object_hook: Returns what an object of JSON stands for.

    Raises:
        OSError: When the file cannot be read.
    """
    return json.loads(lzma.decompress(compiled.read_bytes()), object_hook=object_hook)
