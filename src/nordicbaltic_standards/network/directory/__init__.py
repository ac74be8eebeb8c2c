"""The directory: authorities, organisations and helplines of the eight countries, as far as their files of law list them."""

from nordicbaltic_standards.network.directory.entries import (
    CountryDirectory,
    DirectoryEntry,
    Freshness,
    country_directory,
)
from nordicbaltic_standards.network.directory.roles import EXPECTED_TASKS, ROLE_CODES

__all__ = ["EXPECTED_TASKS", "ROLE_CODES", "CountryDirectory", "DirectoryEntry", "Freshness", "country_directory"]
