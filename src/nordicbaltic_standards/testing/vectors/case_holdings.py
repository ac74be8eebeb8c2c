"""Vectors of the rule on what a case file holds and nothing accounts for."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import DATA, FILE, HELD, extract
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors

LIST = "/data_protection/data_categories"
BASES = "/data_protection/bases"
TERMS = "/data_protection/retention"
BASE = DATA["bases"][0]


def but(*categories: str) -> list[str]:
    """Return all categories but these."""
    return [category for category in HELD if category not in categories]


def terms(categories: list[str]) -> list[dict[str, Any]]:
    """Return a term for each category."""
    return [entry for entry in DATA["retention"] if entry["category"] in categories]


def role(name: str) -> dict[str, Any]:
    """Return a change that adds proceedings in which the person has a role."""
    return {"/proceedings": [{"id": "pr1", "stage": "investigation", "victim_role": name}]}


OF_POLICE: dict[str, Any] = {
    LIST: but("special-health"),
    "/data_protection/controller/type": "police",
    f"{BASES}/0/article6": "law-enforcement-directive",
    f"{BASES}/0/purposes": ["investigation"],
    f"{BASES}/0/data_categories": but("special-health"),
    TERMS: terms(but("special-health")),
}
"""The changes to a file of the police that holds data on health, and accounts for all but them."""

vectors(
    "CAS-022",
    FILE,
    holds("Everything held is named, has a basis and a term"),
    holds(
        "A file without data protection, of which another rule tells",
        {"/data_protection": DELETE},
        also=(("CAS-019", "/data_protection"),),
    ),
    holds("A list that names more than is held", {LIST: HELD, "/legal_status": DELETE}),
    breaks("A list that leaves out the birth date", LIST, {LIST: but("identifying")}, severity="warning"),
    breaks("A list that names nothing", LIST, {LIST: []}, severity="notice"),
    breaks(
        "A list that leaves out health, on which neither a basis nor a term is recorded",
        LIST,
        {
            LIST: but("special-health"),
            f"{BASES}/0/data_categories": but("special-health"),
            TERMS: terms(but("special-health")),
        },
        severity="warning",
        more=(BASES, TERMS),
    ),
    holds(
        "A list that leaves out health, of which nothing stands in the file",
        {LIST: but("special-health"), "/assistance": {"language_support": ["interpreter-remote"]}},
        also=(("CAS-001", "/assistance/episodes"),),
    ),
    breaks(
        "A list that leaves out the right to stay, on a basis that names no categories",
        LIST,
        {LIST: but("special-other"), f"{BASES}/0/data_categories": DELETE},
        severity="warning",
    ),
    breaks(
        "The second basis covers what the list leaves out",
        LIST,
        {
            LIST: but("special-other"),
            f"{BASES}/0/data_categories": but("special-other"),
            f"{BASES}/1": BASE | {"id": "b2", "data_categories": ["special-other"]},
        },
        severity="warning",
    ),
    breaks(
        "Data that the list leaves out and that are said to be erased stand in the file",
        LIST,
        {
            LIST: but("special-other"),
            f"{TERMS}/6/erased_on": "2026-03-20",
        },
        severity="warning",
    ),
    breaks(
        "A note that the list leaves out",
        LIST,
        {LIST: but("free-text"), "/note": "First contact through the helpline."},
        severity="warning",
    ),
    holds("No note, and a list that leaves out notes", {LIST: but("free-text")}),
    breaks(
        "A list that leaves out offences, and a person who is accused",
        LIST,
        {LIST: but("criminal-offence")} | role("accused"),
        severity="warning",
        also=(("CAS-009", "/proceedings/0/non_punishment"),),
    ),
    holds(
        "A list that leaves out offences, and a person who is a witness",
        {LIST: but("criminal-offence")} | role("witness"),
    ),
    breaks(
        "A record inside the file holds what the list leaves out",
        LIST,
        {LIST: but("financial"), "/compensation_declined_on": "2026-03-10"},
        severity="warning",
    ),
    breaks(
        "A list that leaves out health in a police file, on which neither a basis nor a term is recorded",
        LIST,
        OF_POLICE,
        severity="warning",
        more=(BASES,),
        also=(("CAS-022", TERMS),),
    ),
    breaks(
        "No term for health in a police file is a notice",
        TERMS,
        OF_POLICE,
        severity="notice",
        also=(("CAS-022", LIST), ("CAS-022", BASES)),
    ),
    holds("A draft without a list", {LIST: []}, profile="draft"),
)
vectors("CAS-022", extract(changed(FILE, {LIST: []})), holds("A file that was cut for a message"))

UNACCOUNTED = {f"/data_protection/{name}": DELETE for name in ("data_categories", "bases", "consents", "retention")}
"""The changes that leave nothing which accounts for the data."""
OTHERS = (("CAS-022", LIST), ("CAS-022", TERMS), ("AST-007", "/assistance/episodes/0/consent_ref"))

vectors(
    "CAS-022",
    changed(FILE, {"/assistance/episodes/0/consent_ref": DELETE}),
    breaks("Neither a list, nor a basis, nor a consent, nor a term", BASES, UNACCOUNTED, also=OTHERS),
    breaks(
        "Neither a list, nor a basis, nor a term, and a consent",
        BASES,
        UNACCOUNTED | {"/data_protection/consents": DATA["consents"]},
        severity="warning",
        also=OTHERS,
    ),
)
