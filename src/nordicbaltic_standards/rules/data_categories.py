"""Which categories of data the law sets apart: special ones, and such as say nothing about the person."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import DataCategory, SpecialCategoryCondition

SPECIAL = frozenset({DataCategory.SPECIAL_HEALTH, DataCategory.SPECIAL_SEX_LIFE, DataCategory.SPECIAL_OTHER})
"""Special categories (GDPR art. 9(1)). The story of what was done to the person is no data on an offence of theirs."""

NOT_PERSONAL = frozenset({DataCategory.NONE, DataCategory.OPERATIONAL})
"""Categories that no consent and no basis need name. That a person has a file at all is data about them all the same."""

NO_CONDITION = frozenset({None, SpecialCategoryCondition.NONE, SpecialCategoryCondition.CRIMINAL_DATA_AUTHORISED})
"""What is no condition of GDPR art. 9(2)."""
