"""Print the entries of requirements.lock for some distributions (locked.py NAME …) and what they need."""

import re
import sys
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path


def key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


wanted: set[str] = set()
left = sys.argv[1:]
while left:
    name = key(left.pop())
    if name in wanted:
        continue
    wanted.add(name)
    try:
        needed = requires(name) or []
    except PackageNotFoundError:  # it is for another platform or Python
        continue
    left += [re.split(r"[^\w.-]", requirement)[0] for requirement in needed if "extra ==" not in requirement]

for entry in re.split(r"\n(?=\w)", Path("requirements.lock").read_text(encoding="utf-8")):
    if key(entry.partition("==")[0]) in wanted:
        print(entry)
