"""Versions: of the standard and of the package, which change independently."""

STANDARD_VERSION = "1.0"
"""Version of the standard that records of this package follow."""

PACKAGE_VERSION = "0.1.0"
"""Version of this package."""
