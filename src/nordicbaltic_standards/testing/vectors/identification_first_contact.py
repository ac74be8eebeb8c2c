"""Vectors of the rules on first contact."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.identification_persons import (
    GIRL,
    IDENTIFIED,
    PRESUMED,
    REFUSED,
    WITHHELD,
)

LONG_AGO = {
    "/decisions": [
        PRESUMED | {"decided_on": "2023-03-02", "notified_on": "2023-03-02"},
        REFUSED["decisions"][0] | {"decided_on": "2023-05-02", "notified_on": "2023-05-02"},
        PRESUMED,
    ],
    "/status": "presumed",
    "/signalled_on": "2023-03-01",
}
"""Presumed a victim and refused in 2023, and presumed a victim anew in March 2026."""
SAME_DAY = LONG_AGO | {
    "/decisions": [
        PRESUMED | {"decided_on": "2023-03-02", "notified_on": "2023-03-02"},
        REFUSED["decisions"][0] | {"decided_on": "2026-03-02", "notified_on": "2026-03-02"},
        PRESUMED,
    ]
}
"""A presumption of the day of a refusal: which of the two came last is not recorded, and the presumption counts."""

UNSUPPORTED = {
    name: value
    for name, value in IDENTIFIED.items()
    if name not in {"indicators", "acts", "means", "exploitation_forms", "exploitation_from", "statement_given"}
} | {"status": "presumed", "decisions": [PRESUMED]}

vectors(
    "IDN-007",
    UNSUPPORTED,
    breaks("A presumed victim without a sign, an act or a statement", "/indicators"),
    breaks(
        "A formally identified victim without a sign, an act or a statement",
        "/indicators",
        {"/status": "formally-identified", "/decisions": IDENTIFIED["decisions"]},
    ),
    holds("A case under assessment without a sign, an act or a statement", {"/status": "under-assessment"}),
    holds("A presumed victim with a sign", {"/indicators": [{"code": "un-fear-anxiety"}]}),
    holds("A presumed victim with an act", {"/acts": ["harbouring"]}),
    holds("A presumed victim with a statement", {"/statement_given": True}),
    breaks(
        "A presumed victim without a sign or an act who made no statement", "/indicators", {"/statement_given": False}
    ),
    holds("A presumed victim whose signs are held back", {"/indicators": WITHHELD}),
    holds("A presumed victim whose acts are held back", {"/acts": WITHHELD}),
    holds("A presumed victim whose statement is held back", {"/statement_given": WITHHELD}),
    breaks("A presumed victim without a sign, of whom only a means is known", "/indicators", {"/means": ["threat"]}),
)

WAITING = UNSUPPORTED | {
    "status": "signalled",
    "decisions": [],
    "signalled_on": "2026-05-01",
    "indicators": [{"code": "un-fear-anxiety", "strength": "strong"}],
}

vectors(
    "IDN-008",
    WAITING,
    breaks("A strong sign and thirty-one days without a decision", "/status"),
    holds("A strong sign and thirty days without a decision", {"/signalled_on": "2026-05-02"}),
    breaks("A strong sign in a case under assessment", "/status", {"/status": "under-assessment"}),
    holds("A strong sign in a case that was not confirmed", {"/status": "not-confirmed"}),
    holds(
        "A strong sign in a case with a decision that is assessed further",
        {"/status": "under-assessment", "/decisions": [PRESUMED], "/signalled_on": "2026-03-01"},
    ),
    holds("A strong sign and an unknown day of the signal", {"/signalled_on": {"absent": "unknown"}}),
    holds("Signs that are held back", {"/indicators": WITHHELD}),
    holds("No signs at all", {"/indicators": []}),
    breaks(
        "Three signs of medium strength",
        "/status",
        {"/indicators": [{"code": code, "strength": "medium"} for code in ("dr-pay", "dr-housing", "cr-shame")]},
    ),
    breaks(
        "Four signs of medium strength",
        "/status",
        {
            "/indicators": [
                {"code": code, "strength": "medium"} for code in ("dr-pay", "dr-housing", "cr-shame", "cr-debt")
            ]
        },
    ),
    holds(
        "Two signs of medium strength and a weak one",
        {
            "/indicators": [
                {"code": "dr-pay", "strength": "medium"},
                {"code": "dr-housing", "strength": "medium"},
                {"code": "cr-shame", "strength": "weak"},
            ]
        },
    ),
    holds(
        "One sign of medium strength that was observed three times",
        {
            "/indicators": [
                {"code": "dr-pay", "strength": "medium", "observed_on": day}
                for day in ("2026-04-20", "2026-04-25", "2026-04-30")
            ]
        },
    ),
    holds(
        "Two signs of medium strength, one of them observed twice, once as a weak one",
        {
            "/indicators": [
                {"code": "dr-pay", "strength": "medium"},
                {"code": "dr-pay", "strength": "weak"},
                {"code": "dr-housing"},
                {"code": "dr-housing", "strength": "medium"},
            ]
        },
    ),
    breaks(
        "Three signs of medium strength, one of them observed twice",
        "/status",
        {
            "/indicators": [
                {"code": code, "strength": "medium"} for code in ("dr-pay", "dr-pay", "dr-housing", "cr-shame")
            ]
        },
    ),
    breaks("A sign that is strong by its list", "/status", {"/indicators": [{"code": "dr-job-nature"}]}),
    holds(
        "A sign that is strong by its list and weak in the case",
        {"/indicators": [{"code": "dr-job-nature", "strength": "weak"}]},
    ),
    breaks(
        "Three signs that are of medium strength by their list",
        "/status",
        {"/indicators": [{"code": "dr-pay"}, {"code": "dr-housing"}, {"code": "cr-shame"}]},
    ),
    holds("A sign outside the weighted lists", {"/indicators": [{"code": "un-fear-anxiety"}]}),
    holds("A sign that is strong for children only, of an adult", {"/indicators": [{"code": "cr-debt"}]}),
    breaks(
        "A sign that is strong for children, of a child",
        "/status",
        {"/indicators": [{"code": "cr-debt"}], "/subject": CHILD},
    ),
    breaks(
        "A sign that is strong for one kind of exploitation only",
        "/status",
        {"/indicators": [{"code": "cd-tasks-clients"}]},
    ),
    holds(
        "Three signs that are weak by their list",
        {"/indicators": [{"code": "vr-belief"}, {"code": "dr-education-promise"}, {"code": "cd-shame"}]},
    ),
)

vectors(
    "IDN-017",
    IDENTIFIED,
    holds("Rights explained at first contact in a language understood"),
    breaks(
        "A formally identified victim without information",
        "/rights_information/given_on",
        {"/rights_information": DELETE},
    ),
    breaks(
        "A formally identified victim informed on an unknown day",
        "/rights_information/given_on",
        {"/rights_information/given_on": DELETE},
    ),
    breaks(
        "A presumed victim without information",
        "/rights_information/given_on",
        {"/rights_information": DELETE, "/status": "presumed", "/decisions/1": DELETE},
    ),
    breaks(
        "A victim who did not want a formal decision, without information",
        "/rights_information/given_on",
        {"/rights_information": DELETE, "/status": "formal-identification-declined", "/decisions/1": DELETE},
    ),
    holds(
        "A case under assessment without information",
        {"/rights_information": DELETE, "/status": "under-assessment", "/decisions": [], "/indicators": []},
    ),
    holds("Information on the day of the presumption", {"/rights_information/given_on": "2026-03-02"}),
    breaks(
        "Information on the day after the presumption",
        "/rights_information/given_on",
        {"/rights_information/given_on": "2026-03-03"},
    ),
    holds(
        "Information after a presumption of an unknown day",
        {"/rights_information/given_on": "2026-03-03", "/decisions/0/decided_on": {"absent": "unknown"}},
    ),
    holds("Information without a presumption", {"/rights_information/given_on": "2026-03-25", "/decisions/0": DELETE}),
    breaks(
        "Information after the first of two presumptions",
        "/rights_information/given_on",
        {
            "/rights_information/given_on": "2026-03-03",
            "/decisions/2": PRESUMED | {"decided_on": "2026-03-10", "notified_on": "2026-03-10"},
        },
    ),
    breaks(
        "Information after the first of two presumptions, between which the formal decision lies",
        "/rights_information/given_on",
        {
            "/rights_information/given_on": "2026-03-03",
            "/decisions/2": PRESUMED | {"decided_on": "2026-05-04", "notified_on": "2026-05-04"},
        },
    ),
    breaks(
        "Information after the earlier of two presumptions, written last",
        "/rights_information/given_on",
        {
            "/rights_information/given_on": "2026-03-03",
            "/decisions/0": PRESUMED | {"decided_on": "2026-03-10", "notified_on": "2026-03-10"},
            "/decisions/2": PRESUMED,
        },
    ),
    holds(
        "Information for a presumption that follows a refusal of long ago",
        LONG_AGO | {"/rights_information/given_on": "2026-03-02"},
    ),
    holds(
        "Information for a presumption of the day of a refusal, which another presumption goes before",
        SAME_DAY | {"/rights_information/given_on": "2026-03-02"},
    ),
    breaks(
        "Information on the day after a presumption that follows a refusal of long ago",
        "/rights_information/given_on",
        LONG_AGO | {"/rights_information/given_on": "2026-03-03"},
    ),
    breaks(
        "Information after a presumption that was refused later and not given again",
        "/rights_information/given_on",
        {
            "/rights_information/given_on": "2026-03-03",
            "/decisions/1": REFUSED["decisions"][0] | {"decided_on": "2026-03-10", "notified_on": "2026-03-10"},
            "/status": "presumed",
        },
    ),
    holds(
        "Information after a presumption that was refused, and one of which the day is not known",
        {
            "/rights_information/given_on": "2026-03-03",
            "/decisions/1": REFUSED["decisions"][0] | {"decided_on": "2026-03-10", "notified_on": "2026-03-10"},
            "/decisions/2": PRESUMED | {"decided_on": {"absent": "unknown"}},
            "/status": "presumed",
        },
    ),
    breaks(
        "Information in a language that the person does not speak",
        "/rights_information/languages",
        {"/rights_information/languages": ["fi"]},
    ),
    breaks(
        "Information without a recorded language",
        "/rights_information/languages",
        {"/rights_information/languages": []},
    ),
    holds(
        "Information in another language through an interpreter",
        {"/rights_information/languages": ["fi"], "/rights_information/interpreter_used": True},
    ),
    breaks(
        "Information in another language and no interpreter",
        "/rights_information/languages",
        {"/rights_information/languages": ["fi"], "/rights_information/interpreter_used": False},
    ),
    holds(
        "Information in another language in interpreted form",
        {"/rights_information/languages": ["fi"], "/rights_information/forms": ["oral", "interpreted"]},
    ),
    holds(
        "Information in sign language",
        {"/rights_information/languages": [], "/rights_information/forms": ["sign-language"]},
    ),
    holds(
        "Information to a person whose languages are not known",
        {"/rights_information/languages": ["fi"], "/subject/languages": []},
    ),
    holds(
        "Information in another language in a record without a person",
        {"/rights_information/languages": ["fi"], "/subject": DELETE},
        also=(("STR-020", ""),),
    ),
    holds(
        "Information to a person whose languages are held back",
        {"/rights_information/languages": ["fi"], "/subject/languages": WITHHELD},
    ),
    holds(
        "Information in the person's second language",
        {"/rights_information/languages": ["fi"], "/subject/languages": ["vi", "fi"]},
    ),
    holds(
        "Information in the general form of a regional language",
        {"/rights_information/languages": ["pt"], "/subject/languages": ["pt-BR"]},
    ),
    holds(
        "Information in a regional form of the language",
        {"/rights_information/languages": ["pt-PT"], "/subject/languages": ["pt"]},
    ),
    breaks(
        "Late information in a language that the person does not speak",
        "/rights_information/given_on",
        {"/rights_information/given_on": "2026-03-03", "/rights_information/languages": ["fi"]},
        more=("/rights_information/languages",),
    ),
)

vectors(
    "IDN-019",
    IDENTIFIED,
    holds("A screening in which the choice of interviewer was offered"),
    breaks(
        "A screening in which no choice of interviewer was offered",
        "/screening/conditions/interviewer_sex_choice_offered",
        {"/screening/conditions/interviewer_sex_choice_offered": False},
    ),
    breaks(
        "A screening that says nothing of the choice of interviewer",
        "/screening/conditions/interviewer_sex_choice_offered",
        {"/screening/conditions/interviewer_sex_choice_offered": DELETE},
    ),
    breaks(
        "A screening without conditions",
        "/screening/conditions/interviewer_sex_choice_offered",
        {"/screening/conditions": DELETE},
    ),
    holds("A case without a screening", {"/screening": DELETE}),
)
vectors("IDN-019", GIRL, holds("A girl who could choose her interviewer"))
