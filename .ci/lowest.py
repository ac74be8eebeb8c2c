"""Print the lowest versions that the package and its extras for users allow, as constraints for pip."""

import re
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
extras = project["optional-dependencies"]
for requirement in [
    *project["dependencies"],
    *extras["testing"],
    *extras["calendar"],
    *extras["xlsx"],
    *extras["seal"],
]:
    print(re.sub(r"^([\w.-]+)>=([\w.]+)", r"\1==\2", requirement))
