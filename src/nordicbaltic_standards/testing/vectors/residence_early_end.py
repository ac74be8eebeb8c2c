"""Vectors of the rules on the early end of a reflection period."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.residence_bases import EE_30, FI_30, FREE, NO_6M, SE_31, reflecting

AT = "/reflection_period/termination"


def ended(ground: str, **more: Any) -> dict[str, Any]:
    """Return the changes that end the period early, decided in good form; `None` leaves a field out."""
    made: dict[str, Any] = {
        "on": "2026-03-09",
        "ground": ground,
        "decided_by": "ee-prosecutors-office",
        "reasons_given": True,
        "safety_considered": True,
    }
    held = {name: value for name, value in (made | more).items() if value is not None}
    return {"/reflection_period/status": "terminated-early", AT: held}


LT_30 = reflecting("LT", "2026-03-02", "2026-03-31", "2026-03-10")
DK_30 = reflecting("DK", "2026-03-02", "2026-03-31", "2026-03-10")
IS_30 = reflecting("IS", "2026-03-02", "2026-03-31", "2026-03-10")

vectors(
    "RES-009",
    EE_30,
    holds("A period that was not ended early"),
    breaks("A period ended because cooperation had ended", f"{AT}/ground", ended("cooperation-ended")),
    breaks("A period ended because cooperation was held to be false", f"{AT}/ground", ended("cooperation-fraudulent")),
    breaks("A period ended because the case was closed", f"{AT}/ground", ended("proceedings-closed")),
    holds("A period ended for public order", ended("public-order")),
    breaks(
        "A period ended for want of cooperation on the day before its last",
        f"{AT}/ground",
        ended("cooperation-ended", on="2026-03-30"),
    ),
    holds("A period that ended with its last day", ended("cooperation-ended", on="2026-03-31")),
    breaks(
        "A period of unknown length ended for want of cooperation",
        f"{AT}/ground",
        ended("cooperation-ended") | {"/reflection_period/end": DELETE},
    ),
    holds("No reflection period at all", {"/reflection_period": DELETE}),
)

vectors(
    "RES-010",
    EE_30,
    holds("Contact renewed, which Estonian law lists", ended("contact-renewed", **FREE)),
    holds("Public order, which Estonian law lists", ended("public-order")),
    holds("National security, which Estonian law lists", ended("national-security")),
    breaks("An improper claim, which Estonian law does not list", f"{AT}/ground", ended("improper-claim")),
    breaks("False information, which Estonian law does not list", f"{AT}/ground", ended("false-information")),
    holds("At the person's own request", ended("at-persons-request")),
    holds("Another permit was granted", ended("other-permit-granted")),
    holds("The person left the country", ended("departed")),
    holds(
        "Want of cooperation, which another rule judges",
        ended("cooperation-ended"),
        also=(("RES-009", f"{AT}/ground"),),
    ),
    holds("A period in Estonia without an early end"),
    holds("No period in Estonia", {"/reflection_period": DELETE}),
)
vectors(
    "RES-010",
    FI_30,
    breaks(
        "Public health, which Finnish law lists and the convention does not know",
        f"{AT}/ground",
        ended("public-health"),
    ),
    breaks(
        "International relations, which the convention does not know", f"{AT}/ground", ended("international-relations")
    ),
    breaks(
        "An international obligation, which the convention does not know",
        f"{AT}/ground",
        ended("international-obligation"),
    ),
    holds("National security in Finland since September 2024", ended("national-security")),
)
FI_2024 = reflecting("FI", "2024-08-20", "2024-09-18", "2024-09-02")
vectors(
    "RES-010",
    FI_2024,
    breaks(
        "National security in Finland on the last day before it was named",
        f"{AT}/ground",
        ended("national-security", on="2024-08-31"),
    ),
    holds(
        "National security in Finland on the first day on which it was named",
        ended("national-security", on="2024-09-01"),
    ),
)
vectors(
    "RES-010",
    SE_31,
    breaks(
        "Conditions not met, which Swedish law lists and the convention does not know",
        f"{AT}/ground",
        ended("conditions-not-met"),
    ),
    breaks("Contact renewed, which Swedish law does not list", f"{AT}/ground", ended("contact-renewed", **FREE)),
)
vectors("RES-010", LT_30, holds("A ground in Lithuania, whose list is not known", ended("improper-claim")))
vectors("RES-010", DK_30, holds("A ground in Denmark, whose list has no codes", ended("improper-claim")))
vectors(
    "RES-010",
    DK_30,
    holds(
        "Public order in Denmark, beside contact that was free and did not end the period",
        ended("public-order", **FREE),
    ),
)

vectors(
    "RES-011",
    EE_30,
    holds("Contact renewed actively, voluntarily and on the person's own initiative", ended("contact-renewed", **FREE)),
    breaks(
        "Contact renewed, not actively",
        f"{AT}/contact_active",
        ended("contact-renewed", **FREE | {"contact_active": False}),
    ),
    breaks(
        "Contact renewed, not voluntarily",
        f"{AT}/contact_voluntary",
        ended("contact-renewed", **FREE | {"contact_voluntary": False}),
    ),
    breaks(
        "Contact renewed, not on the person's own initiative",
        f"{AT}/contact_own_initiative",
        ended("contact-renewed", **FREE | {"contact_own_initiative": False}),
    ),
    breaks("Contact renewed, and nothing said of how", f"{AT}/contact_active", ended("contact-renewed")),
    holds("Another ground, with contact that was not free", ended("public-order", contact_active=False)),
    holds("A period that goes on"),
    holds("No reflection period", {"/reflection_period": DELETE}),
)
vectors(
    "RES-011",
    changed(IS_30, {}),
    breaks(
        "Contact in Iceland, where the convention alone is the measure",
        f"{AT}/contact_voluntary",
        ended("contact-renewed", **FREE | {"contact_voluntary": False}),
        also=(("RES-010", f"{AT}/ground"),),
    ),
)

vectors(
    "RES-012",
    EE_30,
    holds("An early end with authority, reasons and a look at safety", ended("public-order")),
    breaks("An early end without an authority", f"{AT}/decided_by", ended("public-order", decided_by=None)),
    breaks("An early end without reasons", f"{AT}/reasons_given", ended("public-order", reasons_given=False)),
    breaks(
        "An early end of which no reasons are recorded",
        f"{AT}/reasons_given",
        ended("public-order", reasons_given=None),
    ),
    breaks(
        "An early end without a look at safety",
        f"{AT}/safety_considered",
        ended("public-order", safety_considered=False),
    ),
    breaks(
        "An early end of which no look at safety is recorded",
        f"{AT}/safety_considered",
        ended("public-order", safety_considered=None),
    ),
    holds(
        "An early end at the person's request, without more",
        ended("at-persons-request", decided_by=None, reasons_given=None, safety_considered=None),
    ),
    holds("An early end for another permit, without more", ended("other-permit-granted", decided_by=None)),
    holds("An early end by leaving, without more", ended("departed", safety_considered=None)),
    holds("A period in its course"),
    holds("A record that knows no period", {"/reflection_period": DELETE}),
)
vectors(
    "RES-012",
    NO_6M,
    breaks(
        "An early end in Norway without reasons",
        f"{AT}/reasons_given",
        ended("false-information", reasons_given=False),
    ),
)
vectors(
    "RES-009",
    EE_30,
    holds(
        "A period that is recorded as ended for want of cooperation on the day after its last",
        ended("cooperation-ended", on="2026-04-01"),
        also=(("RES-007", f"{AT}/on"),),
    ),
)

REMOVED: dict[str, Any] = {"/removal": {"kind": "removal", "enforced_on": "2026-03-16"}, "/asylum": DELETE}
ENFORCED = "/removal/enforced_on"
UNCLEAR = FREE | {"contact_voluntary": False}

vectors(
    "RES-004",
    EE_30,
    breaks("A removal in a period that goes on", ENFORCED, REMOVED),
    holds("A removal after an end for public order", REMOVED | ended("public-order")),
    holds("A removal after contact that was free", REMOVED | ended("contact-renewed", **FREE)),
    breaks(
        "A removal after contact that is not shown to be free",
        ENFORCED,
        REMOVED | ended("contact-renewed", **UNCLEAR),
        also=(("RES-011", f"{AT}/contact_voluntary"),),
    ),
    breaks(
        "A removal after an end on a ground that neither the convention nor Estonian law lists",
        ENFORCED,
        REMOVED | ended("conditions-not-met"),
        also=(("RES-010", f"{AT}/ground"),),
    ),
    holds("A removal after an end at the person's own request", REMOVED | ended("at-persons-request")),
    breaks(
        "A removal after contact of which it is not said whether it was voluntary",
        ENFORCED,
        REMOVED | ended("contact-renewed", contact_active=True, contact_own_initiative=True),
        also=(("RES-011", f"{AT}/contact_voluntary"),),
    ),
    breaks(
        "A removal after contact of which it is not said whether it was on the person's own initiative",
        ENFORCED,
        REMOVED | ended("contact-renewed", contact_active=True, contact_voluntary=True),
        also=(("RES-011", f"{AT}/contact_own_initiative"),),
    ),
    breaks(
        "A removal after contact that was not on the person's own initiative",
        ENFORCED,
        REMOVED | ended("contact-renewed", **FREE | {"contact_own_initiative": False}),
        also=(("RES-011", f"{AT}/contact_own_initiative"),),
    ),
)
vectors(
    "RES-004",
    FI_30,
    holds(
        "A removal after an end for public health, which Finnish law lists and the convention does not know",
        REMOVED | ended("public-health"),
        also=(("RES-010", f"{AT}/ground"),),
    ),
)
vectors(
    "RES-004",
    LT_30,
    holds(
        "A removal after an end for false information in Lithuania, whose list is not known",
        REMOVED | ended("false-information"),
    ),
    breaks(
        "A removal within thirty days after an end for conditions not met in Lithuania, whose list is not known",
        ENFORCED,
        REMOVED | ended("conditions-not-met"),
        also=(("RES-010", f"{AT}/ground"),),
    ),
)
vectors(
    "RES-004",
    NO_6M,
    breaks(
        "A removal within thirty days after an end for public health, which the Norwegian list lacks as far as it is known",
        ENFORCED,
        REMOVED | ended("public-health"),
        also=(("RES-010", f"{AT}/ground"),),
    ),
    breaks(
        "A removal on the thirtieth day after an end for conditions not met, which Norwegian law lists by what is known",
        ENFORCED,
        REMOVED | ended("conditions-not-met") | {ENFORCED: "2026-03-31"},
        also=(("RES-010", f"{AT}/ground"),),
    ),
    holds(
        "A removal on the thirty-first day after an end for conditions not met",
        REMOVED | ended("conditions-not-met") | {ENFORCED: "2026-04-01"},
        also=(("RES-010", f"{AT}/ground"),),
    ),
    holds(
        "A removal after an end for false information, which may be an improper claim",
        REMOVED | ended("false-information"),
    ),
    breaks(
        "A removal within thirty days after contact in Norway, where the convention alone is the measure",
        ENFORCED,
        REMOVED | ended("contact-renewed", **FREE),
        also=(("RES-010", f"{AT}/ground"),),
    ),
    breaks(
        "A removal in Norway after thirty days, on the day on which the period was ended for contact that was free",
        ENFORCED,
        REMOVED
        | ended("contact-renewed", on="2026-04-10", **FREE)
        | {ENFORCED: "2026-04-10", "/recorded_at": "2026-04-11T10:00:00+00:00"},
        severity="warning",
        also=(("RES-010", f"{AT}/ground"),),
    ),
    holds(
        "A removal after thirty days, after contact that was free",
        {
            "/removal": {"kind": "removal", "enforced_on": "2026-04-01"},
            "/asylum": DELETE,
            "/recorded_at": "2026-04-02T10:00:00+00:00",
        }
        | ended("contact-renewed", **FREE),
        also=(("RES-010", f"{AT}/ground"),),
    ),
)
vectors(
    "RES-010",
    DK_30,
    breaks(
        "Contact renewed freely in Denmark, where the convention alone is the measure",
        f"{AT}/ground",
        ended("contact-renewed", **FREE),
    ),
)
vectors(
    "RES-005",
    DK_30,
    holds(
        "An order in Denmark made before the term for leaving, which is the period",
        {"/removal": {"kind": "removal", "order_on": "2026-02-20"}},
    ),
    holds(
        "An order in Denmark whose term for leaving is the period",
        {"/removal": {"kind": "removal", "order_on": "2026-03-02"}},
    ),
    breaks(
        "An order made in Denmark while the period runs",
        "/removal/suspended_from",
        {"/removal": {"kind": "removal", "order_on": "2026-03-05"}},
        severity="warning",
    ),
    breaks(
        "An order in Denmark that is suspended for less than the period",
        "/removal/suspended_to",
        {
            "/removal": {
                "kind": "removal",
                "order_on": "2026-03-02",
                "suspended_from": "2026-03-02",
                "suspended_to": "2026-03-20",
            }
        },
    ),
)
LAST_DAY: dict[str, Any] = {"on": "2026-03-31"}
vectors(
    "RES-010",
    EE_30,
    holds("A ground that Estonian law does not list, on the last day", ended("improper-claim", **LAST_DAY)),
    breaks(
        "A ground that Estonian law does not list, on the day before the last",
        f"{AT}/ground",
        ended("improper-claim", on="2026-03-30"),
    ),
)
vectors(
    "RES-011",
    EE_30,
    holds("Contact renewed on the last day, and nothing said of how", ended("contact-renewed", **LAST_DAY)),
    breaks(
        "Contact renewed on the day before the last, and nothing said of how",
        f"{AT}/contact_active",
        ended("contact-renewed", on="2026-03-30"),
    ),
)
vectors(
    "RES-012",
    EE_30,
    holds("An end on the last day, without more", ended("public-order", **LAST_DAY, decided_by=None)),
    breaks(
        "An end on the day before the last, without an authority",
        f"{AT}/decided_by",
        ended("public-order", on="2026-03-30", decided_by=None),
    ),
)
