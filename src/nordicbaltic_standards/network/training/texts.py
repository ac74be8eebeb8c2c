"""The texts of training cases: in English, and in the languages of the country in which each is set."""

from __future__ import annotations

from collections.abc import Iterator


def training_sources(language: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001 - stories follow
    """Yield identifier and English of every text of the training cases that belongs into a language.

    Args:
        language: BCP 47 tag.
    """
    yield from ()
