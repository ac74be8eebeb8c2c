"""Vectors of the rules on transfers outside the European Economic Area."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.protection_sound import (
    AUTHORITY,
    BASIS,
    CONSENT,
    DISCLOSURE,
    POLICE_RECORD,
    SOUND,
)

COUNTRY = "/disclosures/0/recipient_country"
GROUND = "/disclosures/0/transfer_ground"
AT = "/disclosures/0/at"
KIND = "/disclosures/0/recipient_type"
POLICE = {
    "/controller/type": "police",
    "/bases/0": BASIS | {"article6": "public-task", "legal_provision": "Ohvriabi seadus § 24"},
}
EXPLAINED = "/disclosures/0/transfer_risks_explained_on"

ABROAD = SOUND | {
    "consents": [
        {k: v for k, v in CONSENT.items() if k not in {"given_at", "valid_until"}}
        | {"scopes": ["support-and-services", "share-across-border"], "exclusions": []}
    ],
    "disclosures": [DISCLOSURE | {"recipient_country": "FI"}],
}
"""Data went to another country on a consent that covers it."""


def sent(country: str, day: str | None = None, ground: str | None = None) -> dict[str, object]:
    """Return changes that send the data to a country, on a day, on a ground."""
    changes: dict[str, object] = {COUNTRY: country}
    if day is not None:
        changes[AT] = f"{day}T12:00:00+00:00"
    if ground is not None:
        changes[GROUND] = ground
    return changes


INSIDE = ("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "ES", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV",
          "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "AX", "GF", "GP", "MF", "MQ", "RE", "SJ", "YT")  # fmt: skip
FOUND_ADEQUATE = {
    "AD": "2010-10-19", "AR": "2003-06-30", "BR": "2026-01-26", "CA": "2001-12-20", "CH": "2000-07-26",
    "FO": "2010-03-05", "GB": "2021-07-01", "GG": "2003-11-21", "IL": "2011-01-31", "IM": "2004-04-28",
    "JE": "2008-05-08", "JP": "2019-01-23", "KR": "2021-12-17", "NZ": "2012-12-19", "US": "2023-07-10",
    "UY": "2012-08-21",
}  # fmt: skip
DAY_BEFORE = {
    "AD": "2010-10-18", "AR": "2003-06-29", "BR": "2026-01-25", "CA": "2001-12-19", "CH": "2000-07-25",
    "FO": "2010-03-04", "GG": "2003-11-20", "IL": "2011-01-30", "IM": "2004-04-27", "JE": "2008-05-07",
    "JP": "2019-01-22", "KR": "2021-12-16", "NZ": "2012-12-18", "US": "2023-07-09", "UY": "2012-08-20",
}  # fmt: skip

vectors(
    "PRO-015",
    POLICE_RECORD,
    holds("The police of a file for law enforcement only name its safeguards", sent("VN", ground="led-safeguards")),
    breaks("Data of a police file went outside the Area on no ground", GROUND, sent("VN")),
    holds("Data of a police file went to a prosecutor in Switzerland", sent("CH")),
    breaks(
        "Data of a police file went to Switzerland for support on no ground",
        GROUND,
        sent("CH") | {"/disclosures/0/purpose": "support", "/bases/0/purposes": ["investigation", "support"]},
        also=(("PRO-030", "/bases/0/purposes"),),
    ),
    holds(
        "Data of a police file went to the United Kingdom, which is adequate by the Directive as well",
        sent("GB", ground="adequacy"),
    ),
    breaks(
        "Data of a police file went to Japan for an inquiry on a decision under the Regulation",
        GROUND,
        sent("JP", ground="adequacy"),
        severity="warning",
    ),
    holds(
        "Data of a police file went to Japan for support on a decision under the Regulation",
        sent("JP", ground="adequacy")
        | {"/disclosures/0/purpose": "support", "/bases/0/purposes": ["investigation", "support"]},
        also=(("PRO-030", "/bases/0/purposes"),),
    ),
    breaks(
        "Data of a police file went outside the Area on an adequacy decision that there is not",
        GROUND,
        sent("VN", ground="led-adequacy"),
        severity="warning",
    ),
    breaks(
        "Data of a police file went to a foreign authority whose country is not known",
        COUNTRY,
        {COUNTRY: DELETE, KIND: "foreign-authority"},
        severity="warning",
    ),
)

vectors(
    "PRO-015",
    ABROAD,
    *(holds(f"Inside the Area ({code})", sent(code)) for code in INSIDE),
    *(
        holds(f"An adequacy decision on its first day ({code})", sent(code, day, "adequacy"))
        for code, day in FOUND_ADEQUATE.items()
    ),
    *(
        breaks(
            f"An adequacy decision on the day before it ({code})",
            GROUND,
            sent(code, day, "adequacy"),
            severity="warning",
        )
        for code, day in DAY_BEFORE.items()
    ),
    holds("Inside the country", sent("EE")),
    breaks("Outside the Area on no ground", GROUND, sent("VN")),
    breaks("Greenland on no ground", GROUND, sent("GL")),
    breaks("The Faroe Islands on no ground", GROUND, sent("FO")),
    holds("The country is not known", {COUNTRY: DELETE}),
    holds("The United Kingdom on the day before the last of the bridge", sent("GB", "2021-06-29")),
    holds("The United Kingdom on the last day of the bridge", sent("GB", "2021-06-30")),
    breaks("The United Kingdom on no ground after the bridge", GROUND, sent("GB", "2021-07-01")),
    holds("The United States on the last day of the Privacy Shield", sent("US", "2020-07-15", "adequacy")),
    breaks(
        "The United States after the Privacy Shield", GROUND, sent("US", "2020-07-16", "adequacy"), severity="warning"
    ),
    holds("The United States on the first day of the Privacy Shield", sent("US", "2016-07-12", "adequacy")),
    breaks(
        "The United States before the Privacy Shield", GROUND, sent("US", "2016-07-11", "adequacy"), severity="warning"
    ),
    breaks("A country without an adequacy decision", GROUND, sent("VN", ground="adequacy"), severity="warning"),
    holds("Safeguards", sent("VN", ground="safeguards")),
    holds("A derogation for vital interests", sent("VN", ground="derogation-vital-interests")),
    holds("The person abroad received their data", sent("VN") | {"/disclosures/0/recipient_type": "the-person"}),
    holds("No personal data went abroad", sent("VN") | {"/disclosures/0/data_categories": ["none"]}),
    breaks(
        "Data on the work alone went abroad", GROUND, sent("VN") | {"/disclosures/0/data_categories": ["operational"]}
    ),
    *(
        breaks(
            f"The country of a recipient abroad is not known ({kind})",
            COUNTRY,
            {COUNTRY: DELETE, KIND: kind},
            severity="warning",
        )
        for kind in ("foreign-support-organisation", "foreign-authority", "consulate")
    ),
    breaks(
        "An international organisation at home, on no transfer ground",
        GROUND,
        sent("EE") | {KIND: "international-organisation"},
        severity="warning",
    ),
    breaks(
        "An international organisation of which the country is not known",
        GROUND,
        {COUNTRY: DELETE, KIND: "international-organisation"},
        severity="warning",
    ),
    holds(
        "No personal data went to an international organisation",
        sent("EE") | {KIND: "international-organisation", "/disclosures/0/data_categories": ["none"]},
    ),
    holds(
        "An international organisation under safeguards",
        sent("EE", ground="safeguards") | {KIND: "international-organisation"},
    ),
    breaks(
        "The police name an adequacy decision for law enforcement where there is none",
        GROUND,
        sent("CH", ground="led-adequacy") | POLICE,
        severity="warning",
    ),
    holds(
        "The police name the adequacy decision for the United Kingdom",
        sent("GB", "2026-03-03", "led-adequacy") | POLICE,
    ),
    holds(
        "The police name the adequacy decision for the United Kingdom on the day after the bridge",
        sent("GB", "2021-07-01", "led-adequacy") | POLICE,
    ),
    breaks(
        "An organisation with a task in law names safeguards of law enforcement",
        GROUND,
        sent("VN", ground="led-safeguards")
        | {"/bases/0": BASIS | {"article6": "public-task", "legal_provision": "Ohvriabi seadus § 24"}},
    ),
    breaks("An organisation names safeguards of law enforcement", GROUND, sent("VN", ground="led-safeguards")),
    breaks("An organisation names an adequacy decision of law enforcement", GROUND, sent("GB", ground="led-adequacy")),
    breaks("An organisation names a derogation of law enforcement", GROUND, sent("VN", ground="led-derogation")),
    holds(
        "A controller of unknown kind names safeguards of law enforcement",
        sent("VN", ground="led-safeguards") | {"/controller/type": DELETE},
    ),
    holds(
        "An authority that also processes for law enforcement names its safeguards",
        sent("VN", ground="led-safeguards")
        | {
            "/controller/type": "state-authority",
            "/bases/0": BASIS | {"article6": "public-task", "legal_provision": "Ohvriabi seadus § 24"},
            "/bases/1": {"id": "b2", "purposes": ["investigation"], "article6": "law-enforcement-directive"},
        },
    ),
    *(
        holds(
            f"An authority of law enforcement ({kind}) names its safeguards",
            sent("VN", ground="led-safeguards")
            | {
                "/controller/type": kind,
                "/bases/0": BASIS | {"article6": "public-task", "legal_provision": "Ohvriabi seadus § 24"},
            },
        )
        for kind in ("border-service", "prosecution", "court")
    ),
    holds(
        "The police name safeguards of law enforcement",
        sent("VN", ground="led-safeguards")
        | {
            "/controller/type": "police",
            "/bases/0": BASIS | {"article6": "public-task", "legal_provision": "Ohvriabi seadus § 24"},
        },
    ),
    breaks(
        "A second disclosure went outside the Area on no ground",
        "/disclosures/1/transfer_ground",
        {
            "/disclosures/0/recipient_type": "the-person",
            "/disclosures/1": ABROAD["disclosures"][0] | {"id": "d2", "recipient_country": "VN"},
        },
    ),
    breaks(
        "Data went outside the Area on no ground after the person abroad had received theirs",
        "/disclosures/1/transfer_ground",
        sent("VN")
        | {
            "/disclosures/0/recipient_type": "the-person",
            "/disclosures/1": ABROAD["disclosures"][0] | {"id": "d2", "recipient_country": "VN"},
        },
    ),
    breaks(
        "Data went outside the Area on no ground after others had gone to another country of the Area",
        "/disclosures/1/transfer_ground",
        {"/disclosures/1": ABROAD["disclosures"][0] | {"id": "d2", "recipient_country": "VN"}},
    ),
    breaks(
        "Data went outside the Area on no ground after others had gone to a body abroad within it",
        "/disclosures/1/transfer_ground",
        {
            KIND: "foreign-support-organisation",
            "/disclosures/1": ABROAD["disclosures"][0] | {"id": "d2", "recipient_country": "VN"},
        },
    ),
    breaks("Before the GDPR applied", GROUND, sent("VN", "2018-05-24"), severity="warning"),
)

BY_CONSENT = sent("VN", ground="derogation-explicit-consent")
VITAL = DISCLOSURE | {"recipient_country": "VN", "transfer_ground": "derogation-vital-interests"}
AGAIN = {"/disclosures/0": VITAL, "/disclosures/1": VITAL | {"id": "d2"}}

vectors(
    "PRO-016",
    ABROAD,
    holds("The risks were explained on the day before", BY_CONSENT | {EXPLAINED: "2026-03-02"}),
    holds("The risks were explained on the same day", BY_CONSENT | {EXPLAINED: "2026-03-03"}),
    breaks("The risks were explained on the day after", EXPLAINED, BY_CONSENT | {EXPLAINED: "2026-03-04"}),
    holds(
        "The risks were explained on the same day, by a clock that still shows the day before",
        BY_CONSENT | {EXPLAINED: "2026-03-04", AT: "2026-03-03T22:30:00+00:00"},
    ),
    breaks(
        "The risks were explained on the day after, by a clock that already shows that day",
        EXPLAINED,
        BY_CONSENT | {EXPLAINED: "2026-03-04", AT: "2026-03-04T00:30:00+04:00"},
    ),
    breaks("The risks were not explained", EXPLAINED, BY_CONSENT),
    holds("Vital interests without an explanation", sent("VN", ground="derogation-vital-interests")),
    holds("Safeguards without an explanation", sent("VN", ground="safeguards")),
    holds("A derogation is named for a country inside the Area", BY_CONSENT | {COUNTRY: "FI"}),
    holds(
        "A derogation is named a third time for a recipient inside the Area",
        {f"/disclosures/{index}": VITAL | {"id": f"d{index}", "recipient_country": "FI"} for index in range(3)},
    ),
    breaks("A derogation is named, and the country is not known", EXPLAINED, BY_CONSENT | {COUNTRY: DELETE}),
    breaks(
        "A derogation is named for a consulate inside the Area",
        EXPLAINED,
        BY_CONSENT | {COUNTRY: "FI", KIND: "consulate", "/consents/0/recipients": []},
    ),
    breaks(
        "A derogation is named for an international organisation inside the Area",
        EXPLAINED,
        BY_CONSENT | {COUNTRY: "FI", KIND: "international-organisation"},
    ),
    holds("A derogation is used twice for one recipient", AGAIN),
    breaks(
        "A derogation is used a third time for one recipient",
        "/disclosures/2/transfer_ground",
        AGAIN | {"/disclosures/2": VITAL | {"id": "d3"}},
    ),
    breaks(
        "A derogation is used a fourth time for one recipient, which is said once",
        "/disclosures/2/transfer_ground",
        AGAIN
        | {
            "/disclosures/2": VITAL | {"id": "d3", "transfer_ground": "derogation-public-interest"},
            "/disclosures/3": VITAL | {"id": "d4", "transfer_ground": "derogation-legal-claims"},
        },
    ),
    breaks(
        "Transfers with safeguards in between do not count",
        "/disclosures/4/transfer_ground",
        AGAIN
        | {
            "/disclosures/2": VITAL | {"id": "d3", "transfer_ground": "safeguards"},
            "/disclosures/3": VITAL | {"id": "d4", "recipient": {"absent": "withheld-for-safety"}},
            "/disclosures/4": VITAL | {"id": "d5", "transfer_ground": "derogation-legal-claims"},
        },
    ),
    breaks(
        "Public interest and legal claims count as well",
        "/disclosures/2/transfer_ground",
        {
            "/disclosures/0": VITAL | {"transfer_ground": "derogation-public-interest"},
            "/disclosures/1": VITAL | {"id": "d2", "transfer_ground": "derogation-legal-claims"},
            "/disclosures/2": VITAL
            | {
                "id": "d3",
                "transfer_ground": "derogation-explicit-consent",
                "transfer_risks_explained_on": "2026-03-02",
            },
        },
    ),
    holds(
        "A derogation is used for two recipients, twice each",
        AGAIN
        | {
            "/consents/0/recipients": [],
            "/disclosures/2": VITAL | {"id": "d3", "recipient": "org-5"},
            "/disclosures/3": VITAL | {"id": "d4", "recipient": "org-5"},
        },
    ),
    holds(
        "A derogation is used for recipients that are not named for safety",
        {
            f"/disclosures/{index}": VITAL | {"id": f"d{index}", "recipient": {"absent": "withheld-for-safety"}}
            for index in range(4)
        },
    ),
)
vectors(
    "PRO-016",
    AUTHORITY | {"consents": ABROAD["consents"]},
    breaks("An authority rests a transfer on consent", GROUND, BY_CONSENT | {EXPLAINED: "2026-03-02"}),
    breaks("An authority rests a transfer on consent without an explanation", GROUND, BY_CONSENT, more=(EXPLAINED,)),
    holds("An authority rests a transfer on public interest", sent("VN", ground="derogation-public-interest")),
)
