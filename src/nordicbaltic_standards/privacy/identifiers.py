"""What the identifiers in the records name, as pseudonymising reads it; the table stands where minimising reads it too."""

from nordicbaltic_standards.rules.references import IDENTIFIERS, Names

__all__ = ["IDENTIFIERS", "Names"]
