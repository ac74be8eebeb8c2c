"""Categories of data that the law treats differently: special categories, and data that are not personal."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import DataCategory, SpecialCategoryCondition

SPECIAL = frozenset({DataCategory.SPECIAL_HEALTH, DataCategory.SPECIAL_SEX_LIFE, DataCategory.SPECIAL_OTHER})
"""Special categories (GDPR art. 9(1)). What was done to the person is not data on an offence by the person."""

NOT_PERSONAL = frozenset({DataCategory.NONE, DataCategory.OPERATIONAL})
"""Categories that a consent or a legal basis need not name. That a person has a file at all is nevertheless personal
data."""

NO_CONDITION = frozenset({None, SpecialCategoryCondition.NONE, SpecialCategoryCondition.CRIMINAL_DATA_AUTHORISED})
"""Values that are not a condition of GDPR art. 9(2)."""
