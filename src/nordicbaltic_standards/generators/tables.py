"""Markdown for generated pages."""

from __future__ import annotations

NOTE = "% Generated from the declarations; do not edit.\n\n"
"""First line of every generated page."""


def cell(text: str) -> str:
    """Return text escaped for a cell or a paragraph."""
    text = text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")
    return text.replace("*", "\\*").replace("_", "\\_").replace("[", "\\[").replace("`", "\\`")


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table of cells that are already escaped."""
    lines = ["| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *rows]]
    return "\n".join(lines) + "\n"


def index(title: str, intro: str, pages: list[str], rows: str) -> str:
    """Return an index page with a hidden table of contents."""
    entries = "\n".join(pages)
    return f"{NOTE}# {title}\n\n{intro}\n\n{rows}\n```{{toctree}}\n:hidden:\n:maxdepth: 1\n\n{entries}\n```\n"
