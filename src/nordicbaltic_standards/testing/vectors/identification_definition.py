"""Vectors of the rules on the definition: act, means, purpose and age."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.testing.vectors.declared import ADULT, BY_GROUP, CHILD, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.identification_persons import (
    DECIDED,
    GIRL,
    IDENTIFIED,
    PRESUMED,
    REFUSED,
    WITHHELD,
)

NO_MEANS = IDENTIFIED | {"means": []}

vectors(
    "IDN-001",
    NO_MEANS,
    holds("A formal decision on an adult with a means", {"/means": ["deception"]}),
    breaks("A formal decision on an adult without a means", "/means"),
    holds(
        "A formal decision on an adult who by the age group was a child when it began",
        {"/subject": BY_GROUP, "/exploitation_from": "2020-03"},
    ),
    holds(
        "A formal decision on an adult who by the age group may have been a child when it began",
        {"/subject": BY_GROUP, "/exploitation_from": "2025-06"},
    ),
    breaks(
        "A formal decision on an adult who by the age group surely was one when it began",
        "/means",
        {"/subject": BY_GROUP | {"age_group": "age-21-23"}, "/exploitation_from": "2023-07"},
    ),
    holds("A formal decision on an adult whose means are held back", {"/means": WITHHELD}),
    holds("A formal decision without any act", {"/acts": []}),
    holds("A formal decision with acts held back", {"/acts": WITHHELD}),
    holds("A formal decision without a form of exploitation", {"/exploitation_forms": []}),
    holds("A formal decision with the forms of exploitation held back", {"/exploitation_forms": WITHHELD}),
    holds("A decision on reasonable grounds alone", {"/decisions/1": DELETE, "/status": "presumed"}),
    holds(
        "A formal decision that does not confirm",
        {"/decisions/1": REFUSED["decisions"][0], "/status": "not-confirmed"},
    ),
    holds(
        "A formal decision that the person did not want",
        {"/decisions/1/outcome": "formal-identification-declined", "/status": "formal-identification-declined"},
    ),
    holds("A person who turned eighteen on the second day of the exploitation", {"/subject/birth_date": "2007-06-02"}),
    breaks(
        "A person who turned eighteen on the first day of the exploitation",
        "/means",
        {"/subject/birth_date": "2007-06-01"},
    ),
    holds("A person of a young age group when the exploitation began", {"/age_group_at_start": "age-9-17"}),
    holds("A person who was a child when the exploitation began", {"/age_group_at_start": "child"}),
    holds("A person who was a small child when the exploitation began", {"/age_group_at_start": "age-0-8"}),
    breaks("A person who was grown when the exploitation began", "/means", {"/age_group_at_start": "age-24-26"}),
    breaks(
        "A person who turned eighteen on the day of the decision and exploitation without a date",
        "/means",
        {"/subject/birth_date": "2008-03-20", "/exploitation_from": DELETE},
    ),
    holds(
        "A person who turned eighteen on the day after the decision and exploitation without a date",
        {
            "/subject/birth_date": "2008-03-21",
            "/subject/is_child": DELETE,
            "/exploitation_from": DELETE,
        },
    ),
    breaks("A formal decision without a known day", "/means", {"/decisions/1/decided_on": {"absent": "unknown"}}),
    holds("A person of whom nothing says how old they are", {"/subject": {"pseudonym": "Nbs-7f3k-q2"}}),
    breaks(
        "Two formal decisions on an adult without a means",
        "/means",
        {"/decisions/2": DECIDED | {"decided_on": "2026-03-21", "notified_on": "2026-03-21"}},
    ),
)

CODE_FOR_CHILD = IDENTIFIED | {"means": ["deception", "not-required-child"], "exploitation_from": "2025-06-01"}

vectors(
    "IDN-002",
    CODE_FOR_CHILD,
    breaks("The code for children with an adult of twenty-six by document", "/means/1"),
    holds("Means of an adult without the code", {"/means": ["deception"]}),
    holds("Means of an adult that are held back", {"/means": WITHHELD}),
    breaks("The code for children as the only means of an adult", "/means/0", {"/means": ["not-required-child"]}),
    holds(
        "The code for children on the day before the eighteenth birthday",
        {"/subject/birth_date": "2007-06-02"},
    ),
    breaks(
        "The code for children on the eighteenth birthday",
        "/means/1",
        {"/subject/birth_date": "2007-06-01"},
        severity="warning",
    ),
    breaks(
        "The code for children on the day before the twentieth birthday",
        "/means/1",
        {"/subject/birth_date": "2005-06-02"},
        severity="warning",
    ),
    breaks("The code for children on the twentieth birthday", "/means/1", {"/subject/birth_date": "2005-06-01"}),
    holds("The code for children with a year of birth that allows both", {"/subject/birth_date": "2007"}),
    holds("The code for children where the age rests on the person's word", {"/subject/age_determination": "stated"}),
    holds("The code for children where no birth date is known", {"/subject/birth_date": DELETE}),
    breaks(
        "The code for children with a year of birth that allows the twentieth birthday",
        "/means/1",
        {"/subject/birth_date": "2005"},
        severity="warning",
    ),
    holds(
        "The code for children with an eighteenth birthday in the month in which the exploitation began",
        {"/subject/birth_date": "2007-06-15", "/exploitation_from": "2025-06"},
    ),
    holds("The code for children in a record without a person", {"/subject": DELETE}, also=(("STR-020", ""),)),
    holds("The code for children of an adult who was exploited as a child", {"/age_group_at_start": "age-9-17"}),
    holds(
        "The code for children of an adult who was recruited as a child in another country",
        {
            "/exploitation_places": [
                {"country": "VN", "role": "origin", "from_date": "2016-05"},
                {"country": "FI", "role": "exploitation"},
            ]
        },
    ),
    breaks(
        "The code for children of an adult whose events have no date",
        "/means/1",
        {"/exploitation_from": DELETE},
        severity="warning",
    ),
    breaks(
        "The code for children of an adult whose events have no date but those in one country",
        "/means/1",
        {
            "/exploitation_from": {"absent": "unknown"},
            "/exploitation_places": [{"country": "FI", "role": "exploitation", "from_date": "2025-07"}],
        },
    ),
    holds(
        "The code for children of a child at the first report of signs",
        {"/exploitation_from": DELETE, "/subject/birth_date": "2008-03-02", "/subject/is_child": DELETE},
    ),
    breaks(
        "The code for children of a person of eighteen at the first report of signs",
        "/means/1",
        {"/exploitation_from": DELETE, "/subject/birth_date": "2008-03-01"},
        severity="warning",
    ),
)
vectors(
    "IDN-002",
    {name: value for name, value in CODE_FOR_CHILD.items() if name != "subject"},
    holds(
        "The code for children in a record on a child",
        {"/subject": CHILD | {"child_care_status": "with-parent"}},
    ),
)

CHILD_REFUSED = REFUSED | {
    "subject": CHILD | {"child_care_status": "with-parent"},
    "decisions": [REFUSED["decisions"][0] | {"reason_codes": ["no-means"]}],
}

vectors(
    "IDN-003",
    CHILD_REFUSED,
    breaks("A child found not to be a victim for lack of means", "/decisions/0/reason_codes"),
    breaks(
        "An adult who by the age group was a child at the time of the acts",
        "/decisions/0/reason_codes",
        {"/subject": BY_GROUP, "/exploitation_from": "2020-03"},
    ),
    holds(
        "An adult who by the age group may have been grown at the time of the acts",
        {"/subject": BY_GROUP, "/exploitation_from": "2024-03"},
    ),
    breaks(
        "A child not confirmed for supposed agreement",
        "/decisions/0/reason_codes",
        {"/decisions/0/outcome": "not-confirmed", "/decisions/0/reason_codes": ["other-offence", "consented"]},
    ),
    breaks(
        "A child found not to be a victim for lack of means, and a review is pending",
        "/decisions/0/reason_codes",
        {"/decisions/0/review/lodged_on": "2026-04-01", "/decisions/0/review/outcome": "pending"},
    ),
    holds(
        "A child found not to be a victim for lack of means, and a review changed this",
        {"/decisions/0/review/lodged_on": "2026-04-01", "/decisions/0/review/outcome": "changed"},
    ),
    holds(
        "A child found not to be a victim for lack of means, and the decision was sent back",
        {"/decisions/0/review/outcome": "sent-back"},
    ),
    breaks(
        "A child found not to be a victim for lack of means, and a review upheld this",
        "/decisions/0/reason_codes",
        {"/decisions/0/review/outcome": "upheld"},
    ),
    breaks(
        "A child without a formal decision for lack of means",
        "/decisions/0/reason_codes",
        {"/decisions/0/outcome": "formal-identification-declined"},
    ),
    breaks(
        "A status of a child withdrawn for lack of means",
        "/decisions/0/reason_codes",
        {"/decisions/0/outcome": "decision-withdrawn"},
    ),
    holds("A child not confirmed for too few signs", {"/decisions/0/reason_codes": ["insufficient-indicators"]}),
    holds(
        "A child presumed a victim with a reason that carries no weight",
        {
            "/decisions/0/outcome": "presumed",
            "/decisions/0/kind": "presumptive",
            "/status": "not-confirmed",
        },
    ),
    holds("An adult found not to be a victim for lack of means", {"/subject": ADULT}),
    breaks(
        "An adult who was a child when the exploitation began",
        "/decisions/0/reason_codes",
        {"/subject": ADULT | {"birth_date": "2007-06-01"}, "/exploitation_from": "2025-05-31"},
    ),
    holds(
        "An adult who turned eighteen when the exploitation began",
        {"/subject": ADULT | {"birth_date": "2007-06-01"}, "/exploitation_from": "2025-06-01"},
    ),
    holds(
        "An adult who was twenty-six when the exploitation began",
        {"/subject": ADULT, "/exploitation_from": "2025-06-01"},
    ),
    holds(
        "An adult who may have been a child when the exploitation began",
        {"/subject": ADULT | {"birth_date": "2007-06-01"}, "/exploitation_from": "2025"},
    ),
    holds(
        "An adult whose month of birth allows a child when the exploitation began",
        {"/subject": ADULT | {"birth_date": "2007-06"}, "/exploitation_from": "2025-06-15"},
    ),
    breaks(
        "An adult of a young age group when the exploitation began",
        "/decisions/0/reason_codes",
        {"/subject": ADULT, "/age_group_at_start": "age-9-17"},
    ),
    breaks(
        "A person who turned eighteen on the day after the decision",
        "/decisions/0/reason_codes",
        {"/subject": ADULT | {"birth_date": "2008-03-21"}},
    ),
    holds(
        "A person who turned eighteen on the day of the decision",
        {"/subject": ADULT | {"birth_date": "2008-03-20"}},
    ),
    breaks(
        "A decision on a child on an unknown day",
        "/decisions/0/reason_codes",
        {"/decisions/0/decided_on": {"absent": "unknown"}},
    ),
    holds(
        "A person whose birth date is not known and who is an adult",
        {"/subject": ADULT | {"birth_date": {"absent": "unknown"}}, "/exploitation_from": "2025-06-01"},
    ),
    breaks(
        "Two decisions on a child for lack of means",
        "/decisions/0/reason_codes",
        {"/decisions/1": CHILD_REFUSED["decisions"][0]},
        more=("/decisions/1/reason_codes",),
    ),
)

AGREED = REFUSED | {
    "means": ["deception"],
    "decisions": [REFUSED["decisions"][0] | {"reason_codes": ["consented"]}],
}

vectors(
    "IDN-004",
    AGREED,
    breaks("An adult refused for agreement although deceived", "/decisions/0/reason_codes"),
    breaks(
        "A means beside the code for children",
        "/decisions/0/reason_codes",
        {
            "/means": ["not-required-child", "threat"],
            "/subject/age_determination": "stated",
        },
    ),
    holds(
        "No means but the code for children",
        {"/means": ["not-required-child"], "/subject/age_determination": "stated"},
    ),
    holds("An adult refused for agreement without any means", {"/means": []}),
    holds(
        "An adult refused for agreement although deceived, and a review changed this",
        {"/decisions/0/review/outcome": "changed"},
    ),
    breaks(
        "An adult refused for agreement although deceived, and a review is pending",
        "/decisions/0/reason_codes",
        {"/decisions/0/review/outcome": "pending"},
    ),
    holds("An adult refused for agreement with the means held back", {"/means": WITHHELD}),
    holds("An adult refused for another reason", {"/decisions/0/reason_codes": ["other-offence"]}),
    holds(
        "An adult presumed a victim who is said to have agreed",
        {"/decisions/0/kind": "presumptive", "/decisions/0/outcome": "presumed", "/status": "not-confirmed"},
    ),
    breaks(
        "A formal decision declined for agreement",
        "/decisions/0/reason_codes",
        {"/decisions/0/outcome": "formal-identification-declined"},
    ),
    breaks(
        "A decision for agreement on an unknown day",
        "/decisions/0/reason_codes",
        {"/decisions/0/decided_on": {"absent": "unknown"}},
    ),
    holds(
        "Agreement held against a person who was a child at the acts",
        {"/subject/birth_date": "2008-03-21"},
        also=(("IDN-003", "/decisions/0/reason_codes"),),
    ),
    breaks(
        "Two decisions for agreement",
        "/decisions/0/reason_codes",
        {"/decisions/1": AGREED["decisions"][0]},
        more=("/decisions/1/reason_codes",),
    ),
)

DATED = IDENTIFIED | {
    "exploitation_from": "2025-06-01",
    "exploitation_to": "2025-12-31",
    "exploitation_duration": "up-to-1-year",
}
PLACES = [
    {"country": "VN", "role": "origin"},
    {"country": "FI", "role": "exploitation", "from_date": "2025-06", "to_date": "2025-12-31"},
]

vectors(
    "IDN-018",
    DATED,
    holds(
        "Exploitation that ends on the day on which it began",
        {"/exploitation_to": "2025-06-01", "/exploitation_duration": "under-1-month"},
    ),
    breaks("Exploitation that ends on the day before it began", "/exploitation_to", {"/exploitation_to": "2025-05-31"}),
    holds(
        "Exploitation that ended in the month in which it began",
        {
            "/exploitation_to": "2025-06",
            "/exploitation_from": "2025-06-15",
            "/exploitation_duration": "under-1-month",
        },
    ),
    breaks("Exploitation that ended in the month before it began", "/exploitation_to", {"/exploitation_to": "2025-05"}),
    holds(
        "Exploitation without a known beginning",
        {"/exploitation_from": {"absent": "unknown"}, "/exploitation_to": "2025-05"},
    ),
    holds("Exploitation without a known end", {"/exploitation_to": {"absent": "unknown"}}),
    holds("A length whose reason for absence is given", {"/exploitation_duration": {"absent": "not-asked"}}),
    holds("Exploitation of just one month that lasted up to a year", {"/exploitation_to": "2025-06-30"}),
    breaks(
        "Exploitation of less than a month that is said to have lasted longer",
        "/exploitation_duration",
        {"/exploitation_to": "2025-06-29"},
    ),
    holds(
        "Exploitation of just a year that lasted one to two years",
        {"/exploitation_from": "2025-01-01", "/exploitation_duration": "1-to-2-years"},
    ),
    breaks(
        "Exploitation of less than a year that is said to have lasted longer",
        "/exploitation_duration",
        {"/exploitation_from": "2025-01-02", "/exploitation_duration": "1-to-2-years"},
    ),
    holds(
        "Exploitation of just two years that lasted over two years",
        {"/exploitation_from": "2024-01-01", "/exploitation_duration": "over-2-years"},
    ),
    breaks(
        "Exploitation of less than two years that is said to have lasted longer",
        "/exploitation_duration",
        {"/exploitation_from": "2024-01-02", "/exploitation_duration": "over-2-years"},
    ),
    holds(
        "Exploitation in years that allow the length",
        {"/exploitation_from": "2024", "/exploitation_to": "2025", "/exploitation_duration": "over-2-years"},
    ),
    holds(
        "Exploitation of years that was broken off for most of the time",
        {"/exploitation_from": "2022", "/exploitation_duration": "under-1-month"},
    ),
    holds(
        "Exploitation that was only planned and has no date",
        {"/exploitation_from": DELETE, "/exploitation_to": DELETE, "/exploitation_duration": "not-yet-exploited"},
    ),
    breaks(
        "Exploitation that has a beginning and is said not to have begun",
        "/exploitation_duration",
        {"/exploitation_duration": "not-yet-exploited", "/exploitation_to": DELETE},
    ),
    holds(
        "Exploitation that began on the day of the formal decision",
        {"/exploitation_from": "2026-03-20", "/exploitation_to": DELETE},
    ),
    breaks(
        "Exploitation that began on the day after the formal decision",
        "/exploitation_from",
        {"/exploitation_from": "2026-03-21", "/exploitation_to": DELETE},
        severity="warning",
    ),
    breaks(
        "Exploitation that began after a finding that is recorded as presumptive",
        "/exploitation_from",
        {"/exploitation_from": "2026-03-21", "/exploitation_to": DELETE, "/decisions/1/kind": "presumptive"},
        severity="warning",
    ),
    holds(
        "Exploitation that began after a formal decision that names no form",
        {"/exploitation_from": "2026-03-21", "/exploitation_to": DELETE, "/decisions/1/exploitation_forms": []},
    ),
    holds(
        "Exploitation that began after a formal decision of an unknown day",
        {
            "/exploitation_from": "2026-03-21",
            "/exploitation_to": DELETE,
            "/decisions/1/decided_on": {"absent": "unknown"},
        },
    ),
    holds(
        "Exploitation that began after a presumptive decision that names a form",
        {
            "/exploitation_from": "2026-03-21",
            "/exploitation_to": DELETE,
            "/decisions": [IDENTIFIED["decisions"][0] | {"exploitation_forms": ["forced-labour"]}],
            "/status": "presumed",
        },
    ),
    breaks(
        "Exploitation that began after two formal decisions",
        "/exploitation_from",
        {
            "/exploitation_from": "2026-03-23",
            "/exploitation_to": DELETE,
            "/decisions/2": DECIDED | {"decided_on": "2026-03-21", "notified_on": "2026-03-21"},
        },
        severity="warning",
    ),
    holds(
        "Events in one country that end in their own month",
        {
            "/exploitation_places": [
                *PLACES,
                {"country": "SE", "role": "transit", "from_date": "2025-06-20", "to_date": "2025-06"},
            ]
        },
    ),
    breaks(
        "Events in one country that end before they begin",
        "/exploitation_places/2/to_date",
        {
            "/exploitation_places": [
                *PLACES,
                {"country": "SE", "role": "transit", "from_date": "2025-06-20", "to_date": "2025-05"},
            ]
        },
    ),
    holds(
        "Events in one country without a beginning",
        {"/exploitation_places": [{"country": "FI", "role": "exploitation", "to_date": "2025-05"}]},
    ),
    holds("Countries that are held back", {"/exploitation_places": WITHHELD}),
)

AFTER_REFORM = IDENTIFIED | {
    "country": "EE",
    "recorded_at": "2026-11-01T10:00:00+00:00",
    "exploitation_from": "2026-01",
    "exploitation_to": "2026-07-19",
    "exploitation_forms": ["forced-labour", "servitude"],
    "signalled_on": "2026-07-20",
    "screening": IDENTIFIED["screening"] | {"date": "2026-07-20"},
    "rights_information": IDENTIFIED["rights_information"] | {"given_on": "2026-07-20"},
    "decisions": [
        IDENTIFIED["decisions"][0] | {"decided_on": "2026-07-21", "notified_on": "2026-07-21"},
        DECIDED
        | {
            "decided_on": "2026-08-20",
            "notified_on": "2026-08-20",
            "identifying_body": "prosecution-service",
            "authority": "ee-prosecutors-office",
        },
    ],
}

vectors(
    "IDN-020",
    AFTER_REFORM,
    breaks("A form that the Estonian offence does not name since its reform", "/exploitation_forms/1"),
    holds(
        "A form that the Estonian offence names since its reform",
        {"/exploitation_forms": ["exploitation-of-surrogacy"]},
    ),
    holds("A form that fell under the open clause of the Estonian offence", {"/exploitation_to": "2026-07-18"}),
    breaks(
        "A form that had not been named when the exploitation began and ended is not known",
        "/exploitation_forms/1",
        {"/exploitation_from": "2026-07-19", "/exploitation_to": DELETE},
    ),
    holds("A form under the open clause when the exploitation began", {"/exploitation_to": DELETE}),
    breaks(
        "A form that is not named when signs were reported",
        "/exploitation_forms/1",
        {"/exploitation_from": DELETE, "/exploitation_to": DELETE},
    ),
    breaks(
        "A form that is not named and no date but the day of the record",
        "/exploitation_forms/1",
        {"/exploitation_from": DELETE, "/exploitation_to": DELETE, "/signalled_on": {"absent": "unknown"}},
    ),
    holds("A form outside the list", {"/exploitation_forms": ["other"]}),
    holds("A form of exploitation that ended in the month of the reform", {"/exploitation_to": "2026-07"}),
    holds("A form of exploitation that ended in the year of the reform", {"/exploitation_to": "2026"}),
    holds(
        "A form under the open clause in a year that still runs, read before the reform",
        {"/exploitation_to": "2026"},
        on=date(2026, 7, 18),
    ),
    breaks(
        "A form of exploitation that ended in the month after the reform",
        "/exploitation_forms/1",
        {"/exploitation_to": "2026-08"},
    ),
    breaks(
        "A form of exploitation that ended in a month that still runs",
        "/exploitation_forms/1",
        {"/exploitation_to": "2026-08"},
        on=date(2026, 8, 20),
    ),
    holds(
        "A form under the open clause when signs were reported",
        {
            "/exploitation_from": DELETE,
            "/exploitation_to": DELETE,
            "/signalled_on": "2026-07-18",
        },
    ),
    holds("Forms that are held back", {"/exploitation_forms": WITHHELD}),
    holds("A form that is not named and no formal decision", {"/decisions/1": DELETE, "/status": "presumed"}),
    holds(
        "A form whose law is not known",
        {
            "/exploitation_from": DELETE,
            "/exploitation_to": DELETE,
            "/signalled_on": {"absent": "unknown"},
            "/recorded_at": DELETE,
        },
    ),
    breaks(
        "Two forms that the offence does not name",
        "/exploitation_forms/0",
        {"/exploitation_forms": ["armed-group-recruitment", "servitude"]},
        more=("/exploitation_forms/1",),
    ),
)
vectors(
    "IDN-020",
    IDENTIFIED | {"country": "LV", "decisions": [PRESUMED, DECIDED | {"identifying_body": "court"}]},
    holds("Begging under the forced services of the Latvian offence", {"/exploitation_forms": ["forced-begging"]}),
    breaks(
        "A forced marriage that the Latvian offence does not name",
        "/exploitation_forms/0",
        {"/exploitation_forms": ["forced-marriage"]},
    ),
    breaks(
        "A forced marriage that the Latvian offence does not name, after a finding that is recorded as presumptive",
        "/exploitation_forms/0",
        {"/exploitation_forms": ["forced-marriage"], "/decisions/1/kind": "presumptive"},
    ),
)
vectors(
    "IDN-020",
    IDENTIFIED | {"country": "DK", "decisions": [PRESUMED, DECIDED | {"identifying_body": "national-assistance-body"}]},
    breaks(
        "A forced marriage in Denmark, where work under unreasonable conditions leaves no list open",
        "/exploitation_forms/0",
        {"/exploitation_forms": ["forced-marriage"]},
    ),
)

vectors(
    "IDN-003",
    GIRL,
    holds("A girl presumed a victim without any means"),
)
