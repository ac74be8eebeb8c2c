"""Statistics on registered victims in which no one can be recognised.

`PersonCounter` turns records into figures, `publish` turns figures into tables that may be published: small cells are
hidden or rounded, so that none can be computed. `anonymity` measures how well the rows of an export hide a person.
"""

from __future__ import annotations

from nordicbaltic_standards.statistics.anonymity import Anonymity, measure, require_k_anonymity
from nordicbaltic_standards.statistics.counting import PersonCounter, PersonCounts
from nordicbaltic_standards.statistics.dimensions import DIMENSIONS, Category, Dimension
from nordicbaltic_standards.statistics.person_rows import QUASI_IDENTIFIERS, SENSITIVE, person_rows
from nordicbaltic_standards.statistics.publication import Method, PublishedCell, PublishedTable, Rounding, publish
from nordicbaltic_standards.statistics.suppression import DEFAULT_MINIMUM, LEAST_MINIMUM
from nordicbaltic_standards.statistics.tables import TABLES, TableDefinition, table

__all__ = [
    "DEFAULT_MINIMUM",
    "DIMENSIONS",
    "LEAST_MINIMUM",
    "QUASI_IDENTIFIERS",
    "SENSITIVE",
    "TABLES",
    "Anonymity",
    "Category",
    "Dimension",
    "Method",
    "PersonCounter",
    "PersonCounts",
    "PublishedCell",
    "PublishedTable",
    "Rounding",
    "TableDefinition",
    "measure",
    "person_rows",
    "publish",
    "require_k_anonymity",
    "table",
]
