"""Vectors of the rules on the terms of compensation schemes."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.testing.vectors.compensation_claims import NOT_APPLICABLE, REFUSED, UNKNOWN, claim
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

BEGAN = {"offence_from": "2022-06-01", "first_contact_on": "2023-05-23", "informed_on": "2023-05-23"}
LATVIA = claim(
    "LV", offence_from="2022-06-01", offence_to="2023-02-27", first_contact_on=None, informed_on="2023-03-02",
    reported_on="2023-03-01", recognised_victim_on="2023-05-22", applied_on="2026-05-22",
)  # fmt: skip
"""A claim in Latvia on the last day of the three years."""

vectors(
    "COM-002",
    LATVIA,
    holds("Latvia: an application three years to the day after recognition as a victim"),
    breaks(
        "Latvia: an application three years and a day after recognition as a victim",
        "/applied_on",
        {"/applied_on": "2026-05-23"},
        severity="warning",
    ),
    holds(
        "Latvia: a late application with a ground that excuses it",
        {"/applied_on": "2026-05-23", "/late_ground": "health-or-trauma"},
    ),
    holds("A late claim in criminal proceedings", {"/applied_on": "2026-05-23", "/route": "criminal-proceedings"}),
    holds(
        "A late application that was granted",
        {"/applied_on": "2026-05-23", "/award": {"decision": "granted-in-full", "decided_on": "2026-05-29"}},
    ),
    breaks(
        "A late application that was refused",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/award": REFUSED},
        severity="warning",
    ),
    holds("An application of an unknown day", {"/applied_on": UNKNOWN}),
    holds("A claim that has not been made", {"/applied_on": DELETE}),
    holds(
        "A term that ends on a Saturday and an application on the Monday after",
        {"/recognised_victim_on": "2023-05-23", "/applied_on": "2026-05-25"},
    ),
    holds(
        "A term that ends on a Sunday and an application on the Monday after",
        {"/recognised_victim_on": "2023-05-24", "/applied_on": "2026-05-25"},
    ),
    breaks(
        "A term that ends on a Saturday and an application on the Tuesday after",
        "/applied_on",
        {"/recognised_victim_on": "2023-05-23", "/applied_on": "2026-05-26"},
        severity="warning",
    ),
    holds("Latvia: recognition on a day that is not known", {"/recognised_victim_on": UNKNOWN}),
    holds(
        "Latvia: three years to the day after the person learned of the right",
        {"/reported_on": "2023-05-10", "/informed_on": "2023-05-26", "/applied_on": "2026-05-26"},
    ),
    breaks(
        "Latvia: three years and a day after the person learned of the right",
        "/applied_on",
        {"/reported_on": "2023-05-10", "/informed_on": "2023-05-26", "/applied_on": "2026-05-27"},
        severity="warning",
    ),
    holds(
        "Latvia: three years after the person learned of the right that end on a Saturday",
        {"/reported_on": "2023-05-10", "/informed_on": "2023-05-30", "/applied_on": "2026-06-01"},
    ),
    breaks(
        "Latvia: a late application where it is not known when the person learned of the right",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/informed_on": UNKNOWN},
        severity="warning",
    ),
    breaks(
        "Latvia: a late application for a dependant",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/claimant": "dependant"},
        severity="warning",
    ),
    breaks(
        "A late application to the scheme of the record's country where none is named",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/scheme_country": DELETE},
        severity="warning",
    ),
    holds(
        "A request across borders that names no scheme",
        {
            "/applied_on": "2026-05-23",
            "/scheme_country": DELETE,
            "/route": "cross-border-request",
        },
    ),
    breaks(
        "A late request across borders",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/route": "cross-border-request"},
        severity="warning",
    ),
    holds(
        "A late application to a scheme outside the region",
        {"/applied_on": "2026-05-23", "/scheme_country": "DE", "/offence_countries": ["DE"], "/filed_directly": True},
    ),
)

LATVIA_BEFORE_2019 = claim(
    "LV", offence_from="2017-06-01", offence_to="2018-02-27", first_contact_on=None, informed_on="2018-03-02",
    reported_on="2018-03-01", recognised_victim_on="2018-05-22", applied_on="2019-05-22",
    recorded_at="2019-06-03T10:00:00+00:00",
)  # fmt: skip

vectors(
    "COM-002",
    LATVIA_BEFORE_2019,
    holds("Latvia: one year to the day after recognition before 2019", on=date(2019, 6, 3)),
    breaks(
        "Latvia: one year and a day after recognition before 2019",
        "/applied_on",
        {"/applied_on": "2019-05-23"},
        severity="warning",
    ),
    breaks(
        "Latvia: one year and three days after recognition on the last day of 2018, two of them holidays",
        "/applied_on",
        {"/recognised_victim_on": "2018-12-31", "/applied_on": "2020-01-03"},
        severity="warning",
        on=date(2020, 1, 10),
    ),
    holds(
        "Latvia: an offence of 2018 and recognition in 2019, three years later",
        {"/recognised_victim_on": "2019-01-02", "/applied_on": "2022-01-03"},
        on=date(2022, 1, 10),
    ),
    breaks(
        "Latvia: an offence of 2018 and recognition in 2019, three years and some days later",
        "/applied_on",
        {"/recognised_victim_on": "2019-01-02", "/applied_on": "2022-01-04"},
        severity="warning",
        on=date(2022, 1, 10),
    ),
    breaks(
        "Latvia: recognition in 2019 for an offence of an unknown day",
        "/applied_on",
        {"/offence_to": UNKNOWN, "/recognised_victim_on": "2019-01-02", "/applied_on": "2022-01-04"},
        severity="warning",
        on=date(2022, 1, 10),
    ),
    holds(
        "Latvia: an offence of 2018 without a day of recognition",
        {"/recognised_victim_on": UNKNOWN, "/applied_on": "2020-01-03"},
        on=date(2020, 1, 10),
    ),
)

ESTONIA = claim("EE", **BEGAN, offence_to="2023-05-22", reported_on="2023-05-23", applied_on="2026-05-22")
"""A claim in Estonia on the last day of the three years."""

vectors(
    "COM-002",
    ESTONIA,
    holds("Estonia: three years to the day after the offence"),
    breaks("Estonia: three years and a day after the offence", "/applied_on", {"/applied_on": "2026-05-23"}),
    holds(
        "Estonia: three years and a day after the offence, and the claim was taken back",
        {"/applied_on": "2026-05-23", "/status": "withdrawn"},
    ),
    holds(
        "Estonia: an application within three years after the last day of the month of the offence",
        {"/offence_to": "2023-05", "/applied_on": "2026-06-01"},
    ),
    breaks(
        "Estonia: an application after three years by every reading of the month of the offence",
        "/applied_on",
        {"/offence_to": "2023-05", "/applied_on": "2026-06-02"},
        on=date(2026, 6, 8),
    ),
    holds("Estonia: an offence that is not known to have ended", {"/offence_to": DELETE, "/applied_on": "2026-05-23"}),
    breaks(
        "Estonia: a late application for a dependant, who may have learned of the death later",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/claimant": "dependant"},
        severity="warning",
    ),
    holds(
        "Estonia: an application on the twenty-first birthday for an offence against a child",
        {"/subject/birth_date": "2005-05-25", "/applied_on": "2026-05-25"},
    ),
    breaks(
        "Estonia: an application after the twenty-first birthday for an offence against a child",
        "/applied_on",
        {"/subject/birth_date": "2005-05-25", "/applied_on": "2026-05-26"},
    ),
    holds(
        "Estonia: an application within twenty-one years after the last day of the year of birth",
        {"/subject/birth_date": "2005", "/applied_on": "2026-05-26"},
    ),
    breaks(
        "Estonia: a late application of a person of an unknown birth date, who may have been a child",
        "/applied_on",
        {"/subject/birth_date": UNKNOWN, "/applied_on": "2026-05-23"},
        severity="warning",
    ),
    breaks(
        "Estonia: a late application for an offence of which only the end is known",
        "/applied_on",
        {"/offence_from": DELETE, "/applied_on": "2026-05-23"},
    ),
    holds(
        "Estonia: an offence on one day against a child of seventeen, whose twenty-first birthday comes later",
        {"/offence_from": UNKNOWN, "/subject/birth_date": "2005-05-25", "/applied_on": "2026-05-25"},
    ),
    holds(
        "Estonia: a month of the offence that may have begun while the person was a child",
        {
            "/offence_from": "2023-05",
            "/offence_to": "2023-05",
            "/subject/birth_date": "2005-05-10",
            "/applied_on": "2026-06-01",
        },
    ),
    holds(
        "Estonia: a late application to a scheme before the law that was read",
        {
            "/offence_from": "2012-01",
            "/offence_to": "2012-05-22",
            "/reported_on": "2012-05-23",
            "/informed_on": UNKNOWN,
        },
    ),
)

SWEDEN = claim(
    "SE", **BEGAN, offence_to="2023-05-22", reported_on="2023-05-23", applied_on="2026-05-22",
    proceedings_final_on=NOT_APPLICABLE, investigation_closed_on=NOT_APPLICABLE,
)  # fmt: skip
"""A claim in Sweden, where nothing was investigated, on the last day of the three years."""
YOUNG = {"/subject/birth_date": "2005-05-25"}

vectors(
    "COM-002",
    SWEDEN,
    holds("Sweden: three years to the day after the offence, nothing investigated"),
    breaks(
        "Sweden: three years and a day after the offence, nothing investigated",
        "/applied_on",
        {"/applied_on": "2026-05-23"},
        severity="warning",
    ),
    breaks(
        "Sweden: three years and a day after the offence, an end of the investigation not recorded",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/investigation_closed_on": DELETE},
        severity="notice",
    ),
    breaks(
        "Sweden: three years and a day after the offence, an end of the proceedings not known",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/proceedings_final_on": UNKNOWN},
        severity="notice",
    ),
    breaks(
        "Sweden: three years and a day after the offence, an end of the proceedings that was never asked for",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/proceedings_final_on": {"absent": "not-asked"}},
        severity="notice",
    ),
    breaks(
        "Sweden: three years and a day after the offence, an end of the proceedings that the person did not tell",
        "/applied_on",
        {"/applied_on": "2026-05-23", "/proceedings_final_on": {"absent": "declined"}},
        severity="notice",
    ),
    holds(
        "Sweden: within three years after the investigation was closed",
        {"/applied_on": "2026-05-25", "/investigation_closed_on": "2023-05-25"},
    ),
    breaks(
        "Sweden: three years and a day after the proceedings ended, the investigation not recorded",
        "/applied_on",
        {
            "/applied_on": "2026-05-26",
            "/proceedings_final_on": "2023-05-25",
            "/investigation_closed_on": DELETE,
        },
        severity="warning",
    ),
    holds(
        "Sweden: within three years after the proceedings ended, the investigation closed before",
        {
            "/applied_on": "2026-05-25",
            "/proceedings_final_on": "2023-05-25",
            "/investigation_closed_on": "2023-05-23",
        },
    ),
    holds("Sweden: harmed as a child, on the twenty-first birthday", YOUNG | {"/applied_on": "2026-05-25"}),
    breaks(
        "Sweden: harmed as a child, on the day after the twenty-first birthday",
        "/applied_on",
        YOUNG | {"/applied_on": "2026-05-26"},
        severity="warning",
    ),
    breaks(
        "Sweden: a late application of a person of an unknown birth date",
        "/applied_on",
        {"/subject/birth_date": UNKNOWN, "/applied_on": "2026-05-26"},
        severity="notice",
    ),
    breaks(
        "Sweden: a late application with every doubt at once",
        "/applied_on",
        {
            "/subject/birth_date": UNKNOWN,
            "/applied_on": "2026-05-26",
            "/investigation_closed_on": DELETE,
        },
        severity="notice",
    ),
)

FINLAND = claim(
    "FI", offence_from="2016-01", offence_to="2016-05-20", first_contact_on=None, informed_on="2016-05-24",
    reported_on="2016-05-23", judgment_final_on=NOT_APPLICABLE, applied_on="2026-05-20",
)  # fmt: skip
"""A claim in Finland without a trial on the last day of the ten years."""
TRIED = {"/judgment_final_on": "2023-05-22"}

vectors(
    "COM-002",
    FINLAND,
    holds("Finland: ten years to the day after the offence, not tried in court"),
    breaks(
        "Finland: ten years and a day after the offence, not tried in court",
        "/applied_on",
        {"/applied_on": "2026-05-21"},
        severity="warning",
    ),
    breaks(
        "Finland: ten years and a day after the offence, a judgment not recorded",
        "/applied_on",
        {"/applied_on": "2026-05-21", "/judgment_final_on": DELETE},
        severity="notice",
    ),
    holds("Finland: three years to the day after the final judgment", TRIED | {"/applied_on": "2026-05-22"}),
    breaks(
        "Finland: three years and a day after the final judgment, though within ten years of the offence",
        "/applied_on",
        TRIED | {"/applied_on": "2026-05-23", "/offence_to": "2020-05-20"},
        severity="warning",
    ),
)

ICELAND = claim("IS", **BEGAN, offence_to="2024-05-22", reported_on="2023-05-23", applied_on="2026-05-22")

vectors(
    "COM-002",
    ICELAND,
    holds("Iceland: two years to the day after the offence"),
    breaks(
        "Iceland: two years and a day after the offence",
        "/applied_on",
        {"/applied_on": "2026-05-23"},
        severity="warning",
    ),
    holds(
        "Iceland: a late application with weighty reasons",
        {"/applied_on": "2026-05-23", "/late_ground": "fear-or-pressure"},
    ),
)

NORWAY = claim(
    "NO", offence_from="2024-06-01", offence_to="2025-01-10", first_contact_on=None, informed_on="2025-01-14",
    reported_on="2025-01-13", judgment_final_on="2025-11-21", applied_on="2026-05-21",
)  # fmt: skip
UNTRIED = {"/judgment_final_on": NOT_APPLICABLE, "/proceedings_final_on": NOT_APPLICABLE}
OF_2022 = {
    "/offence_from": "2020-01-01",
    "/offence_to": "2021-01-10",
    "/reported_on": "2021-01-13",
    "/informed_on": "2021-01-14",
}
"""An offence before the Norwegian act of 2022 entered into force."""

vectors(
    "COM-002",
    NORWAY,
    holds("Norway: six months to the day after the judgment on compensation"),
    breaks(
        "Norway: six months and a day after the judgment on compensation",
        "/applied_on",
        {"/applied_on": "2026-05-22"},
    ),
    breaks(
        "Norway: six months after the judgment, though within a year of the end of the proceedings",
        "/applied_on",
        {"/applied_on": "2026-05-22", "/proceedings_final_on": "2025-11-21"},
    ),
    holds(
        "Norway: six months from the last day of August end with February, on a Saturday",
        {"/judgment_final_on": "2025-08-31", "/applied_on": "2026-03-02"},
    ),
    breaks(
        "Norway: the day after six months from the last day of August",
        "/applied_on",
        {"/judgment_final_on": "2025-08-31", "/applied_on": "2026-03-03"},
    ),
    holds(
        "Norway: one year to the day after the decision on prosecution",
        UNTRIED | {"/investigation_closed_on": "2025-05-21"},
    ),
    breaks(
        "Norway: one year and a day after the decision on prosecution",
        "/applied_on",
        UNTRIED | {"/investigation_closed_on": "2025-05-21", "/applied_on": "2026-05-22"},
    ),
    breaks(
        "Norway: one year and a day after the criminal judgment, no judgment on compensation recorded",
        "/applied_on",
        {"/judgment_final_on": DELETE, "/proceedings_final_on": "2025-05-21", "/applied_on": "2026-05-22"},
        severity="warning",
    ),
    holds(
        "Norway: nine months after the criminal judgment, where one on compensation may have become final later",
        {"/judgment_final_on": DELETE, "/proceedings_final_on": "2025-08-21"},
    ),
    holds("Norway: no event is dated, however long the offence lies back", {"/judgment_final_on": DELETE}),
    breaks(
        "Norway: an offence before the act of 2022, claimed for the first time under it a day too late",
        "/applied_on",
        OF_2022 | {"/applied_on": "2026-05-22"},
    ),
    holds("Norway: an offence before the act of 2022, claimed under it in time", OF_2022),
    holds(
        "Norway: claimed on the last day before the act of 2022, whose law is not held",
        OF_2022 | {"/judgment_final_on": "2021-05-21", "/applied_on": "2022-12-31"},
    ),
    holds(
        "Norway: a judgment of 2022, on the last day of six months from the first day of the act",
        OF_2022 | {"/judgment_final_on": "2022-11-20", "/applied_on": "2023-07-03"},
    ),
    breaks(
        "Norway: a judgment of 2022, later than six months from the first day of the act",
        "/applied_on",
        OF_2022 | {"/judgment_final_on": "2022-11-20", "/applied_on": "2023-07-04"},
    ),
    holds(
        "Norway: prosecution dropped in 2022, a year from the first day of the act",
        OF_2022 | UNTRIED | {"/investigation_closed_on": "2022-03-01", "/applied_on": "2024-01-02"},
    ),
    breaks(
        "Norway: prosecution dropped in 2022, more than a year from the first day of the act",
        "/applied_on",
        OF_2022 | UNTRIED | {"/investigation_closed_on": "2022-03-01", "/applied_on": "2024-01-03"},
    ),
)

DENMARK = claim(
    "DK", **BEGAN, offence_to="2024-05-22", reported_on="2024-05-23", applied_on="2026-05-22",
    proceedings_final_on=NOT_APPLICABLE, investigation_closed_on=NOT_APPLICABLE,
)  # fmt: skip

vectors(
    "COM-002",
    DENMARK,
    holds("Denmark: two years to the day after the offence"),
    breaks(
        "Denmark: two years and a day after the offence",
        "/applied_on",
        {"/applied_on": "2026-05-23"},
        severity="warning",
    ),
    holds(
        "Denmark: two years to the day after the judgment became final",
        {"/proceedings_final_on": "2024-05-27", "/applied_on": "2026-05-27"},
    ),
    breaks(
        "Denmark: by the wording of the section before May 2019, nearly four years after the offence",
        "/applied_on",
        {
            "/offence_from": "2015-01",
            "/offence_to": "2015-05-22",
            "/reported_on": "2015-05-23",
            "/informed_on": UNKNOWN,
            "/applied_on": "2019-04-30",
        },
        severity="warning",
    ),
    holds(
        "Denmark: an application before the limitation that is held",
        {
            "/subject/birth_date": "1980-05-25",
            "/offence_from": "2007-01",
            "/offence_to": "2007-05-22",
            "/reported_on": "2007-05-23",
            "/informed_on": UNKNOWN,
            "/applied_on": "2011-06-30",
        },
    ),
)

LITHUANIA = claim(
    "LT", offence_from="2020-01-01", offence_to="2020-05-22", reported_on="2020-05-23", first_contact_on=None,
    informed_on="2020-05-24", judgment_final_on="2021-05-21", applied_on="2031-05-21",
    recorded_at="2031-06-02T10:00:00+00:00",
)  # fmt: skip

vectors(
    "COM-002",
    LITHUANIA,
    holds("Lithuania: ten years to the day after the judgment on damages"),
    breaks(
        "Lithuania: ten years and a day after the judgment on damages",
        "/applied_on",
        {"/applied_on": "2031-05-22"},
        severity="warning",
    ),
    holds(
        "Lithuania: an offence before July 2019 without a term for the advance",
        {"/offence_from": "2018-12-01", "/offence_to": "2018-12-21", "/judgment_final_on": NOT_APPLICABLE},
    ),
)

CONSIDERED = claim(
    "EE", **BEGAN, offence_to="2023-06-30", reported_on="2023-06-30", status="considered", applied_on=None
)
"""A claim in Estonia that has not been made, near the end of its term."""
SWEDISH = claim("SE", **BEGAN, offence_to="2023-06-30", reported_on="2023-06-30", status="considered", applied_on=None)
CHILD_THEN = {"/subject/birth_date": "2006-01-01"}

vectors(
    "COM-003",
    CONSIDERED,
    breaks("The last day for applying lies within the month", "/applied_on"),
    breaks("The last day for applying lies sixty days ahead", "/applied_on", on=date(2026, 5, 1)),
    holds("The last day for applying lies sixty-one days ahead", on=date(2026, 4, 30)),
    breaks("The term ran out a year ago but for a day", "/applied_on", on=date(2027, 6, 29)),
    holds("The term ran out a year ago", on=date(2027, 6, 30)),
    breaks("A claim that is being prepared", "/applied_on", {"/status": "prepared"}),
    holds("A claim that was withdrawn", {"/status": "withdrawn"}),
    holds("A claim that is to be made in criminal proceedings", {"/route": "criminal-proceedings", "/heads": []}),
    breaks("A claim across borders that has not been made", "/applied_on", {"/route": "cross-border-request"}),
    holds("A claim that was made", {"/applied_on": "2026-05-20"}),
    breaks("A claim that is recorded as not made yet", "/applied_on", {"/applied_on": NOT_APPLICABLE}),
    *(
        holds(f"A claim of which the day is {reason}", {"/applied_on": {"absent": reason}})
        for reason in ("unknown", "not-asked", "declined", "not-recorded")
    ),
    holds("The term has run from a day that is not known", {"/offence_to": UNKNOWN}),
    holds("It is not known on which day the record was written", {"/recorded_at": DELETE}),
    breaks(
        "A month of the offence is counted from its first day",
        "/applied_on",
        {"/offence_to": "2023-06"},
        on=date(2026, 4, 2),
    ),
    holds(
        "A month of the offence is counted from its first day and that is far ahead",
        {"/offence_to": "2023-06"},
        on=date(2026, 4, 1),
    ),
    holds(
        "A last day on a Saturday is not put off for the reminder",
        {"/offence_to": "2023-07-01"},
        on=date(2026, 5, 1),
    ),
    breaks(
        "A last day on a Saturday sixty days ahead",
        "/applied_on",
        {"/offence_to": "2023-07-04"},
        on=date(2026, 5, 5),
    ),
    breaks(
        "What the person learned later does not put off the reminder",
        "/applied_on",
        {
            "/offence_to": "2023-02-27",
            "/country": "LV",
            "/scheme_country": "LV",
            "/offence_countries": ["LV"],
            "/residence_country": "LV",
            "/recognised_victim_on": "2023-06-30",
            "/informed_on": "2024-05-01",
            "/first_contact_on": DELETE,
            "/reported_on": DELETE,
        },
    ),
    breaks(
        "Estonia: the longer term for sexual offences against children does not put off the reminder",
        "/applied_on",
        CHILD_THEN,
    ),
)

vectors(
    "COM-003",
    SWEDISH,
    breaks("Sweden: three years after an offence against an adult run out soon", "/applied_on"),
    holds(
        "Sweden: a judgment on damages stands for the end of the criminal case", {"/judgment_final_on": "2026-01-12"}
    ),
    breaks(
        "Sweden: a judgment on damages is none of a criminal case that never ended in court",
        "/applied_on",
        {"/judgment_final_on": "2026-01-12", "/proceedings_final_on": NOT_APPLICABLE},
    ),
    holds("Sweden: a person harmed as a child may apply for longer", CHILD_THEN),
    breaks(
        "Sweden: the day before the twenty-first birthday of a person harmed as a child lies sixty days ahead",
        "/applied_on",
        CHILD_THEN,
        on=date(2026, 11, 1),
    ),
    holds(
        "Sweden: the day before the twenty-first birthday of a person harmed as a child lies sixty-one days ahead",
        CHILD_THEN,
        on=date(2026, 10, 31),
    ),
    breaks(
        "Sweden: a year of birth is counted from its first day",
        "/applied_on",
        {"/subject/birth_date": "2006"},
        on=date(2026, 11, 2),
    ),
    breaks(
        "Sweden: a person of eighteen when the offence began",
        "/applied_on",
        {"/subject/birth_date": "2004-06-01"},
    ),
    holds(
        "Sweden: a person of seventeen when the offence may have begun at the latest",
        {"/offence_from": "2022", "/subject/birth_date": "2005-01-01"},
        on=date(2025, 10, 1),
    ),
    breaks(
        "Sweden: a person who may have been eighteen when the offence began",
        "/applied_on",
        {"/offence_from": "2023", "/subject/birth_date": "2005-12-31"},
    ),
    breaks("Sweden: a person of an unknown birth date", "/applied_on", {"/subject/birth_date": UNKNOWN}),
    breaks(
        "Sweden: the days of the offence are not known, so that nothing says that the person was a child",
        "/applied_on",
        CHILD_THEN | {"/offence_from": DELETE, "/offence_to": UNKNOWN, "/proceedings_final_on": "2023-06-30"},
    ),
    holds(
        "Sweden: only the end of the offence against a child is known",
        CHILD_THEN | {"/offence_from": DELETE},
    ),
)

vectors(
    "COM-004",
    claim("EE", offence_to="2026-02-26"),
    holds("Estonia: a report fifteen days after the offence", {"/reported_on": "2026-03-13"}),
    breaks("Estonia: a report sixteen days after the offence", "/reported_on", {"/reported_on": "2026-03-14"}),
    holds(
        "Estonia: a report sixteen days after the offence, and the claim was taken back",
        {"/reported_on": "2026-03-14", "/status": "withdrawn"},
    ),
    holds(
        "Estonia: a late report that is excused",
        {"/reported_on": "2026-03-14", "/report_excused": True},
    ),
    breaks(
        "Estonia: a late report that is recorded as not excused",
        "/reported_on",
        {"/reported_on": "2026-03-14", "/report_excused": False},
    ),
    holds(
        "Estonia: fifteen days that end on a Saturday and a report on the Monday after",
        {"/offence_to": "2026-02-27", "/reported_on": "2026-03-16"},
    ),
    breaks(
        "Estonia: fifteen days that end on a Saturday and a report on the Tuesday after",
        "/reported_on",
        {"/offence_to": "2026-02-27", "/reported_on": "2026-03-17"},
    ),
    holds(
        "Estonia: fifteen days after the last day of the month of the offence",
        {"/offence_to": "2026-02", "/reported_on": "2026-03-16"},
    ),
    breaks(
        "Estonia: more than fifteen days by every reading of the month of the offence",
        "/reported_on",
        {"/offence_to": "2026-02", "/reported_on": "2026-03-17"},
    ),
    holds("An offence that is not known to have ended", {"/offence_to": DELETE, "/reported_on": "2026-03-20"}),
    breaks("Estonia: no report is recorded", "/reported_on", {"/reported_on": DELETE}),
    holds("Estonia: no report on the last day for it", {"/reported_on": DELETE}, on=date(2026, 3, 13)),
    breaks(
        "Estonia: no report on the day after the last day for it",
        "/reported_on",
        {"/reported_on": DELETE},
        on=date(2026, 3, 14),
    ),
    holds("Estonia: no report, for a recorded reason", {"/reported_on": {"absent": "withheld-for-safety"}}),
    holds("No report, and the day of the record is not known", {"/reported_on": DELETE, "/recorded_at": DELETE}),
    *(
        holds(
            f"Estonia: no report, but the authorities know of the offence by the field {field}",
            {"/reported_on": DELETE, f"/{field}": "2026-03-20"},
        )
        for field in ("recognised_victim_on", "investigation_closed_on", "proceedings_final_on", "judgment_final_on")
    ),
    breaks(
        "Estonia: a late report though the person was recognised as a victim",
        "/reported_on",
        {"/reported_on": "2026-03-14", "/recognised_victim_on": "2026-03-20"},
    ),
    holds(
        "A late report where compensation was granted",
        {"/reported_on": "2026-03-14", "/award": {"decision": "granted-in-full", "decided_on": "2026-05-29"}},
    ),
    breaks(
        "A late report where compensation was refused",
        "/reported_on",
        {"/reported_on": "2026-03-14", "/award": REFUSED},
    ),
    holds(
        "A late report and a claim in a civil court",
        {"/reported_on": "2026-03-14", "/route": "civil-court", "/heads": []},
    ),
)

vectors(
    "COM-004",
    claim("DK", offence_to="2026-02-26"),
    holds("Denmark: a report seventy-two hours after the offence", {"/reported_on": "2026-03-01"}),
    breaks("Denmark: a report on the fourth day after the offence", "/reported_on", {"/reported_on": "2026-03-02"}),
    breaks(
        "Denmark: hours that end on a Saturday are not put off",
        "/reported_on",
        {"/offence_to": "2026-02-25", "/reported_on": "2026-03-02"},
    ),
    holds(
        "Denmark: a late report that is excused by what the person went through",
        {"/reported_on": "2026-03-20", "/report_excused": True},
    ),
)

vectors(
    "COM-004",
    claim("SE"),
    holds("Sweden: neither a report nor an open investigation is recorded", {"/reported_on": DELETE}),
)

OUT_OF_TIME = REFUSED | {"decision": "refused-out-of-time"}

vectors(
    "COM-005",
    ESTONIA | {"award": OUT_OF_TIME, "status": "decided"},
    breaks("Refused as out of time though made on the last day", "/award/decision"),
    breaks(
        "Refused as out of time though made the day before the last", "/award/decision", {"/applied_on": "2026-05-21"}
    ),
    holds(
        "Refused as out of time when it was",
        {"/applied_on": "2026-05-23"},
        also=(("COM-002", "/applied_on"),),
    ),
    holds("Refused for another reason", {"/award/decision": "refused-not-eligible"}),
    holds("Refused as out of time in criminal proceedings", {"/route": "criminal-proceedings"}),
    holds("Refused as out of time, made on an unknown day", {"/applied_on": UNKNOWN}),
    holds("Refused as out of time for an offence of an unknown day", {"/offence_to": UNKNOWN}),
    breaks(
        "Refused as out of time though in time by every reading of the month of the offence",
        "/award/decision",
        {"/offence_to": "2023-05", "/applied_on": "2026-05-01"},
    ),
    holds(
        "Refused as out of time and perhaps so by the month of the offence",
        {"/offence_to": "2023-05", "/applied_on": "2026-05-02"},
    ),
    holds(
        "Recorded as out of time after a claim that was refused for another reason",
        {"/award/decision": "refused-not-eligible", "/status": "time-barred"},
    ),
)

vectors(
    "COM-005",
    claim("LV", award=OUT_OF_TIME, status="decided"),
    breaks("Latvia: refused as out of time within three years of the recognition as a victim", "/award/decision"),
)

vectors(
    "COM-005",
    ESTONIA | {"status": "time-barred", "applied_on": NOT_APPLICABLE},
    breaks("Recorded as out of time on the last day for applying", "/status", on=date(2026, 5, 22)),
    holds("Recorded as out of time on the day after", on=date(2026, 5, 23)),
    holds("Recorded as withdrawn on the last day for applying", {"/status": "withdrawn"}, on=date(2026, 5, 22)),
    holds("Recorded as out of time on a day that is not known", {"/recorded_at": DELETE}),
    holds("Recorded as out of time in a civil court", {"/route": "civil-court"}, on=date(2026, 5, 22)),
    holds(
        "Refused as out of time where nothing shows that a claim was made",
        {"/award": OUT_OF_TIME, "/status": "decided"},
        on=date(2026, 5, 22),
    ),
)

vectors(
    "COM-005",
    SWEDEN | {"award": OUT_OF_TIME, "status": "decided"},
    breaks(
        "Sweden: refused as out of time before the twenty-first birthday of a person harmed as a child",
        "/award/decision",
        YOUNG | {"/applied_on": "2026-05-24"},
    ),
    breaks(
        "Sweden: refused as out of time within the three years, after the twenty-first birthday of one harmed as a child",
        "/award/decision",
        {"/subject/birth_date": "2005-05-10"},
    ),
    holds(
        "Sweden: refused as out of time on the twenty-first birthday, which the law may leave out",
        YOUNG | {"/applied_on": "2026-05-25"},
    ),
    holds(
        "Sweden: refused as out of time after the twenty-first birthday",
        YOUNG | {"/applied_on": "2026-05-26"},
        also=(("COM-002", "/applied_on"),),
    ),
)

vectors(
    "COM-003",
    {name: value for name, value in NORWAY.items() if name != "applied_on"} | {"status": "considered"},
    breaks("Norway: the six months after the judgment run out soon", "/applied_on", on=date(2026, 4, 20)),
    breaks(
        "Norway: the six months run out soon for an offence before the act of 2022 as well",
        "/applied_on",
        OF_2022,
        on=date(2026, 4, 20),
    ),
    breaks(
        "Norway: a judgment of 2022, and sixty days to go of six months from the first day of the act",
        "/applied_on",
        OF_2022 | {"/judgment_final_on": "2022-11-20"},
        on=date(2023, 5, 2),
    ),
    holds(
        "Norway: a judgment of 2022, and sixty-one days to go of six months from the first day of the act",
        OF_2022 | {"/judgment_final_on": "2022-11-20"},
        on=date(2023, 5, 1),
    ),
)

vectors(
    "COM-005",
    NORWAY | {"award": OUT_OF_TIME, "status": "decided"},
    breaks(
        "Norway: refused as out of time though made under the act of 2022 in time for an offence before it",
        "/award/decision",
        OF_2022,
    ),
    holds(
        "Norway: refused nine months after the criminal judgment, and one on compensation may have given six only",
        {"/judgment_final_on": DELETE, "/proceedings_final_on": "2025-08-21"},
    ),
    holds(
        "Norway: refused as out of time under the former act, whose law is not held",
        OF_2022 | {"/judgment_final_on": "2022-07-21", "/applied_on": "2022-12-31"},
    ),
)

vectors(
    "COM-005",
    LITHUANIA | {"award": OUT_OF_TIME | {"decided_on": "2031-05-30"}, "status": "decided"},
    breaks("Lithuania: refused as out of time on the last day of the ten years, no day of rest", "/award/decision"),
)

HOLIDAY_IN_ESTONIA = ESTONIA | {
    "offence_from": "2022-01-10",
    "offence_to": "2022-02-24",
    "first_contact_on": "2022-02-25",
    "informed_on": "2022-02-25",
    "reported_on": "2022-02-25",
    "applied_on": "2025-02-25",
    "recorded_at": "2025-03-03T10:00:00+00:00",
}
"""A claim in Estonia on the day after a term that ends on Independence Day."""

vectors(
    "COM-002",
    HOLIDAY_IN_ESTONIA,
    holds("Estonia: a term that ends on Independence Day and an application on the day after"),
    breaks(
        "Estonia: a term that ends on Independence Day and an application two days after",
        "/applied_on",
        {"/applied_on": "2025-02-26"},
    ),
)
vectors(
    "COM-002",
    NORWAY,
    holds(
        "Norway: a term that ends on the first of May and an application on the day after",
        {"/judgment_final_on": "2024-11-01", "/applied_on": "2025-05-02"} | OF_2022,
    ),
    breaks(
        "Norway: a term that ends on the first of May and an application on the Monday after",
        "/applied_on",
        {"/judgment_final_on": "2024-11-01", "/applied_on": "2025-05-05"} | OF_2022,
    ),
    holds(
        "Norway: a term that ends on Whit Monday and an application on the day after",
        {"/judgment_final_on": "2025-11-25", "/applied_on": "2026-05-26"},
    ),
)
vectors(
    "COM-002",
    LATVIA
    | {
        "offence_from": "2021-06-01",
        "offence_to": "2022-02-27",
        "reported_on": "2022-03-01",
        "informed_on": "2022-03-02",
        "recorded_at": "2025-05-12T10:00:00+00:00",
    },
    holds(
        "Latvia: a term that ends on the Monday after a holiday of the state on a Sunday and the next day",
        {"/recognised_victim_on": "2022-05-05", "/applied_on": "2025-05-06"},
    ),
    breaks(
        "Latvia: a term that ends on the Monday after a holiday of the state on a Sunday and two days after",
        "/applied_on",
        {"/recognised_victim_on": "2022-05-05", "/applied_on": "2025-05-07"},
        severity="warning",
    ),
    holds(
        "Latvia: a term that ends on a Friday after a holiday, which the government can make free",
        {"/recognised_victim_on": "2022-05-02", "/applied_on": "2025-05-06"},
    ),
)

NATIONAL_DAY = SWEDEN | {
    "offence_from": "2020-06-01",
    "offence_to": "2021-02-01",
    "first_contact_on": "2021-02-02",
    "informed_on": "2021-02-02",
    "reported_on": "2021-02-02",
    "proceedings_final_on": "2022-06-06",
    "applied_on": "2025-06-09",
}
"""A claim in Sweden on the Monday after a term that ends on the National Day, a Friday."""

vectors(
    "COM-002",
    NATIONAL_DAY,
    holds("Sweden: a term that ends on the National Day and an application on the Monday after"),
    breaks(
        "Sweden: a term that ends on the National Day and an application on the Tuesday after",
        "/applied_on",
        {"/applied_on": "2025-06-10"},
        severity="warning",
    ),
)
vectors(
    "COM-005",
    NATIONAL_DAY | {"award": OUT_OF_TIME, "status": "decided"},
    breaks(
        "Sweden: refused as out of time on the Monday after a term that ends on the National Day", "/award/decision"
    ),
    holds(
        "Sweden: refused as out of time on the Tuesday after a term that ends on the National Day",
        {"/applied_on": "2025-06-10"},
        also=(("COM-002", "/applied_on"),),
    ),
)

TO_A_SATURDAY = FINLAND | {
    "offence_from": "2014-01-01",
    "offence_to": "2015-03-08",
    "reported_on": "2020-05-23",
    "informed_on": "2020-05-24",
    "judgment_final_on": NOT_APPLICABLE,
    "applied_on": "2025-03-10",
    "award": OUT_OF_TIME,
    "status": "decided",
}
"""A claim in Finland on the Monday after a term that ends on a Saturday, refused as out of time."""

vectors(
    "COM-005",
    TO_A_SATURDAY,
    breaks("Finland: refused as out of time on the Monday after a term that ends on a Saturday", "/award/decision"),
    holds(
        "Finland: refused as out of time on the Tuesday after a term that ends on a Saturday",
        {"/applied_on": "2025-03-11"},
        also=(("COM-002", "/applied_on"),),
    ),
    breaks(
        "Finland: the Monday after a term that ends on a Saturday, in a record of an unknown day",
        "/award/decision",
        {"/recorded_at": DELETE},
    ),
    breaks(
        "Finland: refused as out of time on the day after a term that ends on Independence Day",
        "/award/decision",
        {"/offence_to": "2014-12-06", "/applied_on": "2024-12-09"},
    ),
    holds(
        "Finland: refused within three years of the day on which the judgment became final; it was given before that day",
        {"/offence_to": "2020-05-20", "/judgment_final_on": "2022-03-08"},
    ),
    holds(
        "Finland: the same by the end of the criminal case, the judgment on damages not recorded",
        {"/offence_to": "2020-05-20", "/judgment_final_on": DELETE, "/proceedings_final_on": "2022-03-08"},
    ),
    holds(
        "Finland: within ten years of the offence, and whether a court tried the matter is not recorded",
        {"/judgment_final_on": DELETE},
    ),
)

vectors(
    "COM-005",
    ICELAND | {"award": OUT_OF_TIME, "status": "decided", "offence_to": "2024-05-24", "applied_on": "2026-05-26"},
    breaks(
        "Iceland: refused as out of time on the day after a term that ends on Whit Sunday",
        "/award/decision",
    ),
    holds(
        "Iceland: refused as out of time on the Monday after a term that ends on a Saturday, which may count",
        {"/offence_to": "2024-03-21", "/applied_on": "2026-03-23"},
    ),
    breaks(
        "Iceland: refused as out of time on the day after a term that ends on the National Day",
        "/award/decision",
        {"/offence_to": "2023-06-17", "/reported_on": "2023-06-18", "/applied_on": "2025-06-18"},
    ),
)
vectors(
    "COM-005",
    HOLIDAY_IN_ESTONIA | {"award": OUT_OF_TIME, "status": "decided"},
    holds("Estonia: refused as out of time on the day after a term that ends on a holiday, which may count"),
)
vectors(
    "COM-003",
    {name: value for name, value in TO_A_SATURDAY.items() if name not in {"applied_on", "award"}}
    | {"status": "considered", "offence_to": "2016-07-04"},
    holds("Finland: a last day on a Saturday is put off for the reminder", on=date(2026, 5, 6)),
    breaks(
        "Finland: the Monday after a last day on a Saturday lies sixty days ahead", "/applied_on", on=date(2026, 5, 7)
    ),
)
vectors(
    "COM-004",
    claim("EE", offence_to="2026-03-19"),
    holds(
        "Estonia: fifteen days that end on Good Friday and a report on Easter Monday", {"/reported_on": "2026-04-06"}
    ),
    breaks(
        "Estonia: fifteen days that end on Good Friday and a report on the Tuesday after",
        "/reported_on",
        {"/reported_on": "2026-04-07"},
    ),
)

WON = {
    "/appeal": {"lodged_on": "2026-05-30", "decided_on": "2026-06-20", "decision": "granted-in-part"},
    "/status": "final",
}
LATE_BY_AGE = {"/subject/birth_date": "2004-02-29"}

vectors(
    "COM-002",
    ESTONIA | {"applied_on": "2026-05-23", "award": REFUSED, "status": "decided"},
    holds("Estonia: a late application that was granted on an appeal", WON, on=date(2026, 7, 1)),
    breaks(
        "Estonia: a late application, and the appeal refused",
        "/applied_on",
        WON | {"/appeal/decision": "refused-out-of-time"},
        on=date(2026, 7, 1),
    ),
)

vectors(
    "COM-002",
    SWEDEN
    | {
        "offence_from": "2020-06-01",
        "offence_to": "2021-01-15",
        "reported_on": "2021-02-01",
        "informed_on": "2021-02-01",
        "first_contact_on": "2021-02-01",
        "applied_on": "2025-03-01",
    },
    holds("Sweden: born on 29 February, on 1 March of the year of the twenty-first birthday", LATE_BY_AGE),
    breaks(
        "Sweden: born on 29 February, on the second working day of March of that year",
        "/applied_on",
        LATE_BY_AGE | {"/applied_on": "2025-03-04"},
        severity="warning",
    ),
)

vectors(
    "COM-005",
    ESTONIA | {"award": OUT_OF_TIME, "status": "decided"},
    holds("Refused as out of time though in time, and granted on an appeal", WON, on=date(2026, 7, 1)),
    holds(
        "Refused as out of time though in time, and the appeal refused for another reason",
        WON | {"/appeal/decision": "refused-no-evidence"},
        on=date(2026, 7, 1),
    ),
    breaks(
        "Refused as out of time though in time, and so the appeal",
        "/award/decision",
        WON | {"/appeal/decision": "refused-out-of-time"},
        on=date(2026, 7, 1),
    ),
)

vectors(
    "COM-004",
    claim("EE", reported_on="2026-04-01", award=REFUSED, status="decided"),
    breaks("Estonia: a late report, and the claim refused", "/reported_on"),
    holds("Estonia: a late report, and the claim granted on an appeal", WON, on=date(2026, 7, 1)),
)

SATURDAY_OF_OLD = SWEDEN | {
    "offence_from": "2018-06-01",
    "offence_to": "2018-12-01",
    "first_contact_on": "2019-02-02",
    "informed_on": "2019-02-02",
    "reported_on": "2019-02-02",
    "proceedings_final_on": "2020-02-25",
    "applied_on": "2023-02-27",
    "award": OUT_OF_TIME,
    "status": "decided",
}
"""A claim in Sweden on the Monday after a Saturday on which its term ended, refused as out of time."""

vectors(
    "COM-005",
    SATURDAY_OF_OLD,
    breaks("Sweden: refused as out of time on the Monday after a Saturday in February 2023", "/award/decision"),
)

vectors(
    "COM-003",
    LATVIA
    | {"status": "considered", "applied_on": NOT_APPLICABLE, "informed_on": "2024-05-01", "reported_on": UNKNOWN},
    breaks(
        "Latvia: three years from recognition have passed, and those from learning of the right run",
        "/applied_on",
        on=date(2026, 6, 1),
    ),
)
