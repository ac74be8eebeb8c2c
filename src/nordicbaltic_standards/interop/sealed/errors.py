"""What keeps a message from being sealed, or a key file from being used."""

from __future__ import annotations

from nordicbaltic_standards.core.spoken_error import SpokenError


class SealError(SpokenError):
    """A key file, a key or a message cannot be used for sealing; says which, without a value of any of them."""
