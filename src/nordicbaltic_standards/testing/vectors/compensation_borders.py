"""Vectors of the rules on claims across borders."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.testing.vectors.compensation_claims import UNKNOWN, claim
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

ABROAD = claim(
    "LV", offence_countries=["EE"], scheme_country="EE", recognised_victim_on=None, filed_directly=True,
    heads=[],
)  # fmt: skip
"""A claim of a person who lives in Latvia to the scheme of Estonia, filed directly."""
NOT_DIRECT = {"/filed_directly": DELETE}
THROUGH = {"/filed_directly": DELETE, "/assisting_authority": "lv-court-administration"}

vectors(
    "COM-011",
    ABROAD,
    holds("A claim across borders that was filed directly"),
    breaks("A claim across borders with neither an authority nor a direct claim", "/assisting_authority", NOT_DIRECT),
    breaks(
        "A claim across borders that is recorded as not filed directly",
        "/assisting_authority",
        {"/filed_directly": False},
    ),
    breaks(
        "A request across borders with neither an authority nor a direct claim",
        "/assisting_authority",
        NOT_DIRECT | {"/route": "cross-border-request"},
    ),
    holds(
        "A claim across borders in criminal proceedings", NOT_DIRECT | {"/route": "criminal-proceedings", "/heads": []}
    ),
    holds("An injury that was not intended", NOT_DIRECT | {"/injury_intentional": False}),
    breaks("An injury of which it is not known", "/assisting_authority", NOT_DIRECT | {"/injury_intentional": UNKNOWN}),
    breaks("An injury that was intended", "/assisting_authority", NOT_DIRECT | {"/injury_intentional": True}),
    holds("A person who lives outside the Union", NOT_DIRECT | {"/residence_country": "UA"}),
    holds("A person whose home is not known", NOT_DIRECT | {"/residence_country": UNKNOWN}),
    holds("A person who lives where part of the offence took place", NOT_DIRECT | {"/offence_countries": ["EE", "LV"]}),
    holds("An offence outside the Union", NOT_DIRECT | {"/offence_countries": ["NO"], "/scheme_country": "NO"}),
    holds("An offence in a country that is not known", NOT_DIRECT | {"/offence_countries": UNKNOWN}),
    holds("An offence whose countries are not recorded", NOT_DIRECT | {"/offence_countries": []}),
    breaks(
        "An offence inside and outside the Union",
        "/assisting_authority",
        NOT_DIRECT | {"/offence_countries": ["NO", "EE"]},
    ),
    holds(
        "An offence inside and outside the Union, and a scheme outside it",
        NOT_DIRECT | {"/offence_countries": ["NO", "EE"], "/scheme_country": "NO"},
    ),
    holds(
        "A claim that was granted and paid",
        NOT_DIRECT
        | {"/status": "final", "/award": {"decision": "granted-in-full", "decided_on": "2026-05-29"}}
        | {"/payment_status": "paid"},
    ),
    holds(
        "A claim with an authority, of which only the decision is recorded",
        THROUGH | {"/status": "final", "/award": {"decision": "granted-in-full", "decided_on": "2026-05-29"}},
        on=date(2026, 5, 30),
    ),
    *(
        holds(f"A claim whose status is {status}", NOT_DIRECT | {"/status": status})
        for status in ("decided", "appealed", "final", "withdrawn", "time-barred")
    ),
    breaks("A claim that waits for another case", "/assisting_authority", NOT_DIRECT | {"/status": "suspended"}),
    breaks(
        "An offence in two states of the Union",
        "/assisting_authority",
        NOT_DIRECT | {"/offence_countries": ["LT", "EE"]},
    ),
    breaks(
        "A scheme that is not named",
        "/assisting_authority",
        NOT_DIRECT | {"/route": "cross-border-request", "/scheme_country": DELETE},
    ),
    holds(
        "The scheme of the person's own country",
        NOT_DIRECT | {"/scheme_country": "LV", "/recognised_victim_on": "2026-03-10"},
        also=(("COM-013", "/scheme_country"),),
    ),
    holds("An authority that passed the claim on", THROUGH | {"/forwarded_on": "2026-05-25"}),
    holds("A claim passed on by an authority that is not named", NOT_DIRECT | {"/forwarded_on": "2026-05-25"}),
    holds("Latvia: seven days after the claim was made with the authority", THROUGH, on=date(2026, 5, 27)),
    breaks(
        "Latvia: eight days after the claim was made with the authority",
        "/forwarded_on",
        THROUGH,
        on=date(2026, 5, 28),
    ),
    holds(
        "A claim that was filed directly and with an authority",
        THROUGH | {"/filed_directly": True},
        on=date(2026, 5, 28),
    ),
    holds("A claim with an authority, not yet made", THROUGH | {"/applied_on": DELETE, "/status": "prepared"}),
    holds("A claim with an authority on a day that is not known", THROUGH | {"/recorded_at": DELETE}),
)

SWEDISH_HOME = claim(
    "SE", offence_countries=["EE"], scheme_country="EE", assisting_authority="se-brottsoffermyndigheten",
    heads=[],
)  # fmt: skip

vectors(
    "COM-011",
    SWEDISH_HOME,
    holds("Sweden: fourteen days after the claim was made with the authority", on=date(2026, 6, 3)),
    breaks(
        "Sweden: fifteen days after the claim was made with the authority",
        "/forwarded_on",
        on=date(2026, 6, 4),
    ),
    holds(
        "Estonia: thirty days for passing a claim on",
        {"/residence_country": "EE", "/offence_countries": ["SE"], "/scheme_country": "SE"},
        on=date(2026, 6, 19),
    ),
    breaks(
        "Estonia: more than thirty days for passing a claim on",
        "/forwarded_on",
        {"/residence_country": "EE", "/offence_countries": ["SE"], "/scheme_country": "SE"},
        on=date(2026, 6, 20),
    ),
    holds(
        "Lithuania: five working days that an Easter Monday interrupts",
        {
            "/residence_country": "LT",
            "/offence_countries": ["SE"],
            "/scheme_country": "SE",
            "/applied_on": "2026-04-01",
        },
        on=date(2026, 4, 9),
    ),
    breaks(
        "Lithuania: more than five working days, an Easter Monday left out",
        "/forwarded_on",
        {
            "/residence_country": "LT",
            "/offence_countries": ["SE"],
            "/scheme_country": "SE",
            "/applied_on": "2026-04-01",
        },
        on=date(2026, 4, 10),
    ),
    holds(
        "Poland: fourteen days after the claim was made with the authority",
        {"/residence_country": "PL"},
        on=date(2026, 6, 3),
    ),
)

vectors(
    "COM-012",
    SWEDISH_HOME | {"forwarded_on": "2026-05-25"},
    holds("An assisting authority between two states of the Union"),
    breaks(
        "An assisting authority for the scheme of Norway",
        "/assisting_authority",
        {"/offence_countries": ["NO"], "/scheme_country": "NO"},
    ),
    breaks(
        "An assisting authority for a person who lives in Iceland",
        "/assisting_authority",
        {"/residence_country": "IS"},
    ),
    breaks(
        "An assisting authority for a scheme outside Union and region",
        "/assisting_authority",
        {"/offence_countries": ["UA"], "/scheme_country": "UA"},
    ),
    holds(
        "An assisting authority for a scheme of the Union outside the region",
        {"/offence_countries": ["DE"], "/scheme_country": "DE"},
    ),
    holds("An assisting authority for Denmark", {"/offence_countries": ["DK"], "/scheme_country": "DK"}),
    breaks(
        "A request across borders for the scheme of Norway",
        "/assisting_authority",
        {"/route": "cross-border-request", "/offence_countries": ["NO"], "/scheme_country": "NO"},
    ),
    breaks(
        "A request across borders that names no scheme, from Iceland",
        "/assisting_authority",
        {"/route": "cross-border-request", "/scheme_country": DELETE, "/residence_country": "IS"},
    ),
    holds("A person whose home is not known", {"/residence_country": UNKNOWN}),
    holds(
        "A claim in criminal proceedings in Norway",
        {"/route": "criminal-proceedings", "/heads": [], "/offence_countries": ["NO"], "/scheme_country": "NO"},
    ),
    holds(
        "A claim to Norway that was withdrawn",
        {"/offence_countries": ["NO"], "/scheme_country": "NO", "/status": "withdrawn"},
    ),
    holds(
        "A claim to Norway without an authority",
        {
            "/assisting_authority": DELETE,
            "/offence_countries": ["NO"],
            "/scheme_country": "NO",
        },
    ),
    holds(
        "A claim to Norway on a day that is not known, nor that of the record",
        {
            "/applied_on": UNKNOWN,
            "/recorded_at": DELETE,
            "/offence_countries": ["NO"],
            "/scheme_country": "NO",
        },
    ),
    breaks(
        "A claim to Norway that has not been made",
        "/assisting_authority",
        {"/applied_on": DELETE, "/status": "prepared", "/offence_countries": ["NO"], "/scheme_country": "NO"},
    ),
)

vectors(
    "COM-013",
    claim("SE"),
    holds("The scheme of the country of the offence"),
    holds("The scheme of one of the countries of the offence", {"/offence_countries": ["UA", "SE"]}),
    holds("An offence abroad, and the claim was taken back", {"/offence_countries": ["UA"], "/status": "withdrawn"}),
    breaks(
        "Sweden: an offence abroad against a person who lives there",
        "/scheme_country",
        {"/offence_countries": ["UA"]},
        severity="notice",
    ),
    breaks(
        "Sweden: an offence abroad against a person who lives abroad",
        "/scheme_country",
        {"/offence_countries": ["UA"], "/residence_country": "UA"},
    ),
    breaks(
        "Sweden: an offence abroad against a person whose home is not known",
        "/scheme_country",
        {"/offence_countries": ["UA"], "/residence_country": UNKNOWN},
    ),
    holds("An offence in a country that is not known", {"/offence_countries": UNKNOWN}),
    holds("An offence whose countries are not recorded", {"/offence_countries": []}),
    holds(
        "A claim in criminal proceedings for an offence abroad",
        {"/route": "criminal-proceedings", "/offence_countries": ["UA"]},
    ),
    holds(
        "A request across borders",
        {"/route": "cross-border-request", "/offence_countries": ["UA"]},
    ),
    holds(
        "A claim for wages for an offence abroad",
        {"/route": "wage-claim", "/offence_countries": ["UA"]},
    ),
    breaks(
        "A scheme that is not named is that of the country of the record",
        "/scheme_country",
        {"/scheme_country": DELETE, "/offence_countries": ["UA"]},
        severity="notice",
    ),
)
vectors(
    "COM-013",
    claim("LV", offence_countries=["UA"]),
    breaks("Latvia: an offence abroad, of which the law's own conditions are not held", "/scheme_country"),
    breaks(
        "A scheme outside the region for an offence elsewhere",
        "/scheme_country",
        {"/scheme_country": "UA", "/offence_countries": ["LV"]},
    ),
)
vectors(
    "COM-013",
    claim("LT", offence_countries=["UA"]),
    breaks("Lithuania: an offence abroad, which its law leaves out", "/scheme_country"),
    breaks(
        "Lithuania: an offence abroad of an unknown day",
        "/scheme_country",
        {"/offence_to": UNKNOWN},
    ),
    breaks(
        "Lithuania: an offence abroad before the law that asks for an offence in the country",
        "/scheme_country",
        {
            "/offence_from": "2019-01-01",
            "/offence_to": "2019-06-30",
            "/judgment_final_on": "2025-06-02",
        },
    ),
)

GRANT = {"decision": "granted-in-part", "decided_on": "2026-05-29", "reasons_given": True}
REFUSAL = GRANT | {"decision": "refused-not-eligible"}

vectors(
    "COM-013",
    claim("LT", offence_countries=["UA"], award=GRANT, status="decided"),
    holds("Lithuania: an offence abroad, and the claim granted"),
    breaks("Lithuania: an offence abroad, and the claim refused", "/scheme_country", {"/award": REFUSAL}),
    holds(
        "Lithuania: an offence abroad, and the claim granted on an appeal",
        {"/award": REFUSAL, "/appeal": {"decided_on": "2026-05-30", "decision": "granted-in-full"}},
    ),
)

OF_ISLANDS = claim(
    "FI", residence_country="AX", offence_countries=["SE"], scheme_country="SE", applied_on="2026-05-20", heads=[],
)  # fmt: skip
"""A claim of a person who lives on Åland to the scheme of Sweden."""

vectors(
    "COM-011",
    OF_ISLANDS,
    breaks("A person who lives on Åland, harmed in another state of the Union", "/assisting_authority"),
    breaks(
        "A person who lives on Åland, harmed on Réunion",
        "/assisting_authority",
        {"/offence_countries": ["RE"], "/scheme_country": "FR"},
    ),
    breaks(
        "A person who lives in Sweden, harmed on Åland",
        "/assisting_authority",
        {"/residence_country": "SE", "/offence_countries": ["AX"], "/scheme_country": "FI"},
    ),
    holds("A person who lives on Åland, harmed in Finland", {"/offence_countries": ["FI"], "/scheme_country": "FI"}),
    holds(
        "A person who lives in Finland, harmed on Åland",
        {"/residence_country": "FI", "/offence_countries": ["AX"], "/scheme_country": "AX"},
    ),
)
vectors(
    "COM-012",
    OF_ISLANDS | {"assisting_authority": "fi-state-treasury", "forwarded_on": "2026-05-25"},
    holds("An assisting authority for a person who lives on Åland"),
    breaks(
        "An assisting authority for a person who lives on Svalbard",
        "/assisting_authority",
        {"/residence_country": "SJ"},
    ),
)
vectors(
    "COM-013",
    claim("FI", offence_countries=["AX"]),
    holds("The scheme of Finland for an offence on Åland"),
    holds("The scheme of Finland, named by the code of Åland", {"/scheme_country": "AX", "/offence_countries": ["FI"]}),
    breaks(
        "Finland: an offence abroad against a person who lives on Åland",
        "/scheme_country",
        {"/offence_countries": ["UA"], "/residence_country": "AX"},
        severity="notice",
    ),
)
