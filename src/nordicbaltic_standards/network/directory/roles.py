"""Which role in the network follows from a task or from a fact of law, and by which code an entry is looked up."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import OrganisationRole
from nordicbaltic_standards.law.labels import TASKS
from nordicbaltic_standards.law.titles import choice_label
from nordicbaltic_standards.rules.network.directory import COORDINATION, FACT_OF_ROLE
from nordicbaltic_standards.utils.errors import UnknownKeyError

ROLE_OF_TASK: dict[str, OrganisationRole] = {
    COORDINATION: OrganisationRole.NATIONAL_COORDINATOR,
    "rapporteur": OrganisationRole.NATIONAL_RAPPORTEUR,
    "contact-point": OrganisationRole.NATIONAL_CONTACT_POINT,
    "shelter": OrganisationRole.SHELTER_PROVIDER,
    "helpline": OrganisationRole.HELPLINE_OPERATOR,
}
"""Role that follows from a task. Whoever identifies or compensates has a role by a fact of law only."""
FOR_ONE_ONLY = frozenset({COORDINATION})
"""Tasks from which the role follows only where one body of the country has them: of several, one leads the network."""
ROLE_OF_FACT: dict[str, OrganisationRole] = {
    **{f"{section}.{name}": role for role, (section, name) in FACT_OF_ROLE.items()},
    "identification.presumed_by": OrganisationRole.FIRST_RESPONDER,
    "assistance.providers": OrganisationRole.SUPPORT_PROVIDER,
}
"""Role of the bodies that a fact names."""
FACTS_OF_TASK: dict[str, tuple[str, ...]] = {
    "identification": ("identification.presumed_by", "identification.formal_by"),
    COORDINATION: ("assistance.coordinator",),
    "contact-point": ("safe_return.transnational_contact",),
    "child-protection": ("child.responsible_authority",),
    "compensation": ("compensation.authority",),
    "data-protection": ("data_protection.authority",),
    "residence": ("residence_permit.granted_by",),
}
"""Facts whose bodies are found by a task as well."""

EXPECTED_TASKS = (
    "identification",
    COORDINATION,
    "rapporteur",
    "contact-point",
    "helpline",
    "shelter",
    "compensation",
    "data-protection",
    "residence",
    "labour-inspection",
)
"""Tasks for which a coordinator needs a body in each country."""
ROLE_CODES: tuple[str, ...] = (*TASKS.labels, *(role.value for role in OrganisationRole))
"""Codes by which entries are looked up: tasks of authorities, and codes of the list ``organisation-role``."""


def require_role(code: str) -> str:
    """Return a task or role.

    Raises:
        UnknownKeyError: When there is none with this code; the message names the choices.
    """
    if code not in ROLE_CODES:
        raise UnknownKeyError(f"a task or role is one of {', '.join(ROLE_CODES)}")
    return code


def role_label(code: str, language: str) -> str:
    """Return a task or role (one of `ROLE_CODES`) in ``language`` (BCP 47)."""
    return choice_label(TASKS, code, language) if code in TASKS.labels else OrganisationRole(code).label(language)
