"""What family, consulates, interpreters and the public may never read, listed by hand.

The lists are by place (JSON Pointer, ``*`` for every entry) and rest on what a reader would learn, not on the categories of
the fields or on the table of profiles: CETS 197 art. 11 and 28(1), GDPR art. 5(1)(c). A change of either that lets one of
these places out fails here.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import pytest

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.codelists.enumerations import DisclosurePurpose, RecipientType
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import exchange_profile_for, minimise
from privacy.test_minimise import full, homeless, settled
from rules.test_suspicion import SHOWN, at, unsuspicious

Json = dict[str, Any]

NOT_TO_KNOW = ("family", "consulate", "interpreter")
"""Recipients who must not learn from a record that somebody is a victim of trafficking, or seeks asylum."""

ADVISER = "Adv. Invented"
BODY = {"ref": "ee-someone", "name": "Someone"}
CONSENT = {"id": "c-1", "status": "given", "scopes": ["share-with-police", "participation-in-proceedings"]}
NEVER: dict[str, Any] = {
    # that somebody is, or may be, a victim, and what was done to them
    "/identification/status": "formally-identified",
    "/identification/source": "police-work",
    "/identification/signalled_on": "2026-02-03",
    "/identification/screening": {"date": "2026-02-04", "by": "ee-someone"},
    "/identification/indicators": [{"code": "dr-family-reunification"}],
    "/identification/acts": ["recruitment"],
    "/identification/means": ["deception"],
    "/identification/exploitation_forms": ["sexual-exploitation"],
    "/identification/exploitation_from": "2025-03",
    "/identification/exploitation_places": [{"country": "EE", "role": "exploitation"}],
    "/identification/statement_given": True,
    "/identification/rights_information": {"given_on": "2026-02-04", "topics": ["reflection-period"]},
    "/identification/child": {"presumed": True, "guardian": {"ref": "ee-guardian", "appointed_on": "2026-02-05"}},
    # how somebody stays, and who helps them with it
    "/legal_status/status": "asylum-applicant",
    "/legal_status/third_country_national": True,
    "/legal_status/reflection_period": {
        "status": "granted",
        "start": "2026-02-05",
        "granted_by": "ee-naidise-prokuratuur",
    },
    "/legal_status/permits": [{"id": "p1", "basis": "cooperation-with-proceedings", "decision": "granted"}],
    "/legal_status/removal": {"order_on": "2026-02-05", "suspended_from": "2026-02-05"},
    "/legal_status/asylum": {"applied_on": "2026-02-06"},
    "/legal_status/cooperation_status": "cooperating",
    "/legal_status/information": {"asylum_on": "2026-02-06", "reflection_on": "2026-02-04"},
    "/legal_status/legal_adviser": ADVISER,
    # help, and those who give it
    "/assistance/eligible_from": "2026-02-05",
    "/assistance/plan": {"made_on": "2026-02-07"},
    "/assistance/coordinator": BODY,
    "/assistance/aftercare": {"planned_until": "2027-02-05", "contact": BODY},
    "/assistance/language_support": ["interpreter-remote"],
    "/assistance/episodes": [
        {"id": "e1", "service": "accommodation", "status": "in-progress", "provider": "ee-someone"}
    ],
    "/assistance/stays": [
        {"id": "s1", "shelter_type": "crisis-centre", "start": "2026-02-05", "address": "Inventiv 1"}
    ],
    "/coordinator": BODY,
    "/organisations": [BODY],
    "/referrals": [{"type": "law-enforcement", "status": "sent", "sender": BODY, "recipient": {"ref": "ee-police"}}],
    "/closure": {"on": "2026-10-01", "reason": "goals-achieved", "transferred_to": BODY},
    # consents and bases, to whom else data went, and what the person asked for
    "/data_protection/consents": [CONSENT],
    "/data_protection/bases": [{"id": "b1", "purposes": ["investigation"], "article6": "public-task"}],
    "/data_protection/controller": BODY,
    "/data_protection/disclosures": [
        {
            "id": "d1",
            "at": "2026-03-01T10:00:00+02:00",
            "recipient": "p",
            "recipient_type": "police",
            "purpose": "support",
        }
    ],
    # wishes and proceedings
    "/protection/wishes": {"no_contact_with_accused": True, "informed_of_release": True},
    "/protection/proceedings_open": True,
    "/protection/interviews": [{"date": "2026-02-10", "purpose": "identification"}],
    "/protection/representative_of_child": {"ref": "ee-guardian"},
    "/protection/publications": [{"published_on": "2026-06-01"}],
    "/proceedings": [{"id": "q1", "stage": "investigation"}],
    # money and return
    "/compensation_claims": [{"route": "state-compensation", "status": "decided", "informed_on": "2026-02-10"}],
    "/compensation_declined_on": "2026-09-01",
    "/representatives": [{"kind": "lawyer", "ref": "ee-lawyer-3"}],
    "/external_references": [{"kind": "service-case", "value": "INVENTED-1"}],
    "/returns": [{"type": "assisted-voluntary", "status": "considered", "reflection_end": "2026-03-05"}],
    # ways to the person, and what says of their story
    "/person/safe_contact": {"channel": "telephone", "value": "+372 000 0000"},
    "/person/trusted_person": {"channel": "telephone", "value": "+372 000 0001"},
    "/subject/child_care_status": "unaccompanied",
    "/subject/gender": "woman",
    "/subject/marital_status": "single",
    "/subject/difficulties": ["none"],
    "/subject/age_determination": "disputed",
    "/subject/education": "isced-3",
    "/subject/children_elsewhere": 1,
    "/subject/home_municipality": "Testvald",
    "/subject/companions": [{"relation": "other-victim"}],
    "/subject/caregiver": {"kind": "institution"},
    "/identification/exploitation_ongoing": False,
    "/identification/exploitation_online_channels": ["classifieds-adult"],
    "/identification/exploited_before": True,
    "/identification/recruitment": {"country": "UA"},
    "/identification/reasons": "Invented assessment.",
    "/identification/accounts": [{"by": "the-person", "given_on": "2026-02-05"}],
    "/identification/suspects": [{"number": "one"}],
    "/identification/other_victims": {"extent": "known"},
    "/person/identifiers": [{"scheme": "asylum-seeker-card", "country": "EE", "value": "X0000001"}],
}
"""Places of a case file, each with a value that would tell."""

ONLY_OF_THE_PERSON = {
    "/subject/birth_date": ("interpreter",),
    "/subject/nationalities": ("interpreter",),
    "/person/names": ("interpreter",),
    "/person/identifiers": ("family", "interpreter"),
}
"""Who somebody is, and which of the recipients has no need of it."""

FORM = {
    "/record_type", "/standard_version", "/minimised", "/id", "/country", "/recorded_at", "/status", "/opened_on", "/subject/pseudonym",
    "/subject/pseudonym_purpose",
}  # fmt: skip
WHO = FORM | {
    "/person/names", "/subject/nationalities", "/subject/languages", "/subject/reads", "/subject/birth_date", "/subject/stated_age", "/subject/age_group", "/subject/is_child", "/subject/sex",
    "/subject/nationalities/*", "/subject/stateless", "/subject/languages/*", "/subject/reads/*", "/person/names/*/full",
    "/person/names/*/given", "/person/names/*/family", "/person/names/*/use",
}  # fmt: skip
NUMBERS = {f"/person/identifiers/*/{name}" for name in ("scheme", "country", "value", "valid_until")}
AT_MOST = {
    "family": WHO,
    "consulate": WHO | NUMBERS,
    "interpreter": FORM | {"/subject/languages", "/subject/reads", "/subject/languages/*", "/subject/reads/*", "/subject/sex", "/subject/is_child"},
    "media-or-public": {
        "/record_type", "/standard_version", "/minimised", "/id", "/country", "/subject/pseudonym", "/subject/pseudonym_purpose",
        "/subject/sex", "/subject/age_group", "/subject/is_child", "/status", "/acts/*", "/means/*", "/exploitation_forms/*",
        "/exploitation_subforms/*", "/exploitation_sectors/*", "/exploitation_online_channels/*", "/means_of_control/*", "/recruitment/settings/*",
        "/recruitment/online_channels/*", "/exploitation_duration", "/age_group_at_start", "/acts", "/means",
        "/exploitation_forms", "/exploitation_subforms", "/exploitation_sectors", "/exploitation_online_channels", "/means_of_control",
    },
}  # fmt: skip
"""All that each of them may ever read of a record about a person, free text that somebody has released apart."""

NEVER_IN_PUBLIC: dict[str, Any] = {
    "/recorded_at": "2026-10-19T10:20:00+03:00",
    "/signalled_on": "2026-02-03",
    "/screening": {"date": "2026-02-04", "by": "ee-haigla", "body": "health-service"},
    "/indicators": [{"code": "dr-family-reunification", "observed_by": "ee-haigla", "observed_on": "2026-02-03"}],
    "/source": "police-work",
    "/statement_given": True,
    "/decisions": [
        {"kind": "formal", "outcome": "formally-identified", "decided_on": "2026-03-03", "authority": "ee-x"}
    ],
    "/exploitation_from": "2025-03-01",
    "/exploitation_to": "2026-01-31",
    "/exploitation_places": [{"country": "EE", "role": "exploitation", "region": "Harju"}],
    "/recruitment/recruiter_relations": ["intimate-partner"],
    "/rights_information": {"given_on": "2026-02-04", "by": "ee-haigla"},
    "/child": {"presumed": True, "guardian": {"ref": "ee-guardian"}},
    "/subject/birth_date": "2012-07-13",
    "/subject/nationalities": ["UA"],
    "/subject/languages": ["uk"],
    "/subject/children_with_person": 2,
    "/subject/child_care_status": "unaccompanied",
}
"""Places of a record of identification, each with a value by which somebody can be recognised."""


@cache
def served(kind: str) -> tuple[str, ...]:
    """Return the profiles by which something goes to a kind of recipient, whatever the purpose and the country."""
    return tuple(
        sorted(
            {exchange_profile_for(purpose, kind, code).id for purpose in DisclosurePurpose for code in (None, *REGION)}
        )
    )


def places(value: Any, at_: str = "") -> Iterator[str]:
    """Yield the places of all that is no object and no list."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, f"{at_}/{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from places(inner, f"{at_}/*")
    else:
        yield at_


def stands(record: Json | None, place: str) -> bool:
    return any(found == place or found.startswith(f"{place}/") for found in places(record or {}))


def alone(place: str, value: Any) -> Json:
    """Return a case file with one value put in, and nothing else that could be told but who somebody is."""
    case = unsuspicious()
    kept = ("record_type", "standard_version", "id", "country", "subject", "status", "opened_on", "person")
    bare = {name: case[name] for name in kept}
    for name, least in (
        ("identification", {"status": "signalled"}),
        ("legal_status", {"status": {"absent": "unknown"}}),
    ):
        if place.startswith(f"/{name}/"):
            bare[name] = dict(least)
    return at(bare, place, value)


@pytest.mark.parametrize("place", NEVER)
def test_who_must_not_know_never_reads_it(place: str):
    for case in (alone(place, NEVER[place]), at(unsuspicious(), place, NEVER[place])):
        assert stands(RECORDS["case-file"].model_validate(case).model_dump(mode="json"), place)
        for kind in NOT_TO_KNOW:
            for profile in served(kind):
                assert not stands(minimise(case, profile).record, place), (kind, profile)


@pytest.mark.parametrize("place", ONLY_OF_THE_PERSON)
def test_who_somebody_is_goes_to_those_who_need_it(place: str):
    case = unsuspicious()
    case["person"]["identifiers"] = [{"scheme": "passport", "country": "UA", "value": "X0000000"}]
    assert stands(case, place)
    for kind in NOT_TO_KNOW:
        for profile in set(served(kind)) - {"least"}:
            assert stands(minimise(case, profile).record, place) is (kind not in ONLY_OF_THE_PERSON[place]), profile


@pytest.mark.parametrize("place", NEVER_IN_PUBLIC)
def test_the_public_never_reads_it(place: str):
    record = at(deepcopy(example("identification")), place, NEVER_IN_PUBLIC[place])
    RECORDS["identification"].model_validate(record)
    for profile in served("media-or-public"):
        assert not stands(minimise(record, profile).record, place), profile
        assert minimise(at(unsuspicious(), f"/identification{place}", NEVER_IN_PUBLIC[place]), profile).record is None


@pytest.mark.parametrize("kind", AT_MOST)
@pytest.mark.parametrize("name", [name for name in RECORDS if name not in {"organisation", "practice-assessment"}])
def test_nobody_of_them_reads_more_than_is_listed(name: str, kind: str):
    if name == "exchange-message":
        return
    filled = settled(RECORDS[name], homeless(full(RECORDS[name])))
    for document in (filled, *(example(name, code) for code in REGION)):
        for profile in served(kind):
            left = {place.removesuffix("/absent") for place in places(minimise(document, profile).record or {})}
            assert left <= AT_MOST[kind], profile


@pytest.mark.parametrize("kind", [*NOT_TO_KNOW, "media-or-public"])
def test_a_record_that_tells_by_its_kind_leaves_as_nothing(kind: str):
    told = {
        "legal-status",
        "assistance",
        "referral",
        "safe-return",
        "data-protection",
        "victim-protection",
        "compensation-claim",
    }
    told |= {"identification"} if kind != "media-or-public" else {"case-file"}
    for name in told:
        for profile in served(kind):
            done = minimise(example(name), profile)
            assert done.record is None, (name, profile)
            assert [held.pointer for held in done.redactions] == [""]
            assert [finding.rule for finding in done.findings] == ["STR-100"]
            assert profile == "least" or done.redactions[0].cause.name == "KIND"


def message(kind: str, purpose: str, record: Json) -> Json:
    document = example("exchange-message")
    document |= {"purpose": purpose, "recipient": {"ref": "ee-someone", "country": "EE", "recipient_type": kind}}
    document["payload"] = {"record": record}
    for name in ("profile", "consent", "consent_ref"):
        document.pop(name, None)
    return document


@pytest.mark.parametrize(
    ("kind", "purpose"),
    [
        ("consulate", "safe-return"),
        ("consulate", "person-request"),
        ("consulate", "family-tracing"),
        ("family", "person-request"),
        ("interpreter", "support"),
        ("media-or-public", "media-or-advocacy"),
    ],
)
def test_a_message_that_tells_by_its_kind_is_an_error_and_nothing_of_it_leaves(kind: str, purpose: str):
    sent = message(kind, purpose, example("legal-status"))
    report = validate(sent, profile="exchange")
    assert ("MSG-001", "/payload/record", "error") in {
        (finding.rule, finding.pointer, finding.severity.value) for finding in report.findings
    }
    assert not report.exchangeable
    assert minimise(sent).record is None


@pytest.mark.parametrize("place", ["/subject/child_care_status", "/subject/gender", "/person/trusted_person"])
def test_not_even_why_there_is_nothing_is_told(place: str):
    case = at(unsuspicious(), place, {"absent": "withheld-for-safety"})
    for kind in NOT_TO_KNOW:
        for profile in set(served(kind)) - {"least"}:
            assert not stands(minimise(case, profile).record, place), profile
            assert minimise(case, profile).record is not None
    assert stands(minimise(case, "residence-decision").record, place)


# The system's own pseudonym and number of the case


@pytest.mark.parametrize("kind", [*NOT_TO_KNOW, "media-or-public"])
def test_the_number_of_the_case_stays_and_a_pseudonym_that_leads_back_is_warned_of(kind: str):
    document = example("identification") if kind == "media-or-public" else unsuspicious()
    for profile in set(served(kind)) - {"least"}:
        done = minimise(document, profile)
        assert done.record is not None
        assert done.record["id"] == "withheld"
        assert done.adjusted == ("/id", "/minimised")
        assert [finding.rule for finding in done.findings] == ["STR-101"]
        own = deepcopy(document)
        own["subject"]["pseudonym_purpose"] = min(profile_for_id(profile))
        assert minimise(own, profile).findings == ()
        assert minimise(done.record, profile).adjusted == ()


def profile_for_id(profile: str) -> Iterator[str]:
    for purpose in DisclosurePurpose:
        if any(
            exchange_profile_for(purpose, kind, code).id == profile for kind in RecipientType for code in (None, "LV")
        ):
            yield purpose.value


# Those who need it still get it

NEEDED = {
    ("residence-decision", "migration-authority"): (
        "/legal_status/reflection_period/start", "/legal_status/legal_adviser", "/legal_status/information/asylum_on",
        "/legal_status/permits/*/decision", "/identification/child/guardian/ref", "/identification/statement_given",
    ),
    ("investigation", "police"): (
        "/identification/statement_given", "/legal_status/reflection_period/end", "/legal_status/legal_adviser",
        "/identification/child/guardian/ref", "/identification/decisions/*/decided_on",
    ),
    ("protection-from-danger", "police"): ("/protection/wishes/no_contact_with_accused", "/identification/child/guardian/ref"),
    ("support", "lawyer"): (
        "/legal_status/reflection_period/start", "/legal_status/legal_adviser", "/identification/statement_given",
        "/data_protection/consents/*/scopes/*", "/data_protection/bases/*/purposes/*", "/assistance/plan/made_on",
    ),
    ("support", "support-organisation"): (
        "/legal_status/reflection_period/end", "/legal_status/legal_adviser", "/assistance/plan/made_on", "/coordinator/ref",
        "/data_protection/consents/*/scopes/*", "/protection/wishes/no_contact_with_accused",
    ),
    ("child-protection", "child-protection"): (
        "/identification/child/guardian/ref", "/identification/child/guardian/appointed_on", "/legal_status/legal_adviser",
        "/protection/representative_of_child/ref", "/coordinator/ref",
    ),
    ("court-proceedings", "prosecution-court"): ("/identification/statement_given", "/legal_status/legal_adviser"),
    ("compensation-claim", "compensation-authority"): (
        "/compensation_claims/*/informed_on", "/compensation_claims/*/representatives/*/ref",
        "/compensation_claims/*/representatives/*/name", "/compensation_claims/*/payee/account",
        "/compensation_claims/*/harms/*/kind", "/compensation_claims/*/work_losses/*/from_date",
        "/compensation_claims/*/enclosures/*/kind", "/compensation_claims/*/external_references/*/value",
    ),
    ("health-treatment", "health-provider"): ("/identification/child/guardian/ref",),
    ("family-tracing", "support-organisation"): ("/data_protection/consents/*/scopes/*", "/person/names/*/full"),
    ("family-tracing", "child-protection"): ("/data_protection/consents/*/scopes/*", "/person/names/*/full"),
    ("statistics", "statistics-office"): ("/legal_status/reflection_period/start", "/identification/statement_given"),
}  # fmt: skip


def filled_case() -> Json:
    """Return a case file in which every field holds something, and no organisation is a shelter."""
    document = settled(RECORDS["case-file"], homeless(full(RECORDS["case-file"])))
    document["legal_status"]["legal_adviser"] = ADVISER
    document["person"]["identifiers"][0]["value"] = "X0000000"
    claim = document["compensation_claims"][0]
    for representative in (document["representatives"][0], claim["representatives"][0]):
        representative["name"] = ADVISER
    claim["payee"]["account"] = "INVENTED-ACCOUNT"
    return document


@pytest.mark.parametrize(("purpose", "kind"), NEEDED)
def test_who_needs_it_for_their_task_still_gets_it(purpose: str, kind: str):
    document = filled_case()
    left = set(places(minimise(document, exchange_profile_for(purpose, kind).id).record or {}))
    assert set(NEEDED[purpose, kind]) <= left, set(NEEDED[purpose, kind]) - left


@pytest.mark.parametrize(
    ("profile", "place"),
    [
        ("statistics", "/legal_status/legal_adviser"),
        ("research", "/legal_status/legal_adviser"),
        ("supervision-rapporteur", "/legal_status/legal_adviser"),
        ("consultation", "/legal_status/legal_adviser"),
        ("consultation", "/identification/child/guardian/ref"),
        ("consultation", "/assistance/coordinator/ref"),
        ("consultation", "/protection/representative_of_child/ref"),
        ("consultation", "/representatives/*/ref"),
        ("consultation", "/representatives/*/name"),
        ("consultation", "/proceedings/*/external_references/*/value"),
        ("statistics", "/representatives/*/name"),
        ("statistics", "/compensation_claims/*/payee/account"),
        ("statistics", "/compensation_claims/*/external_references/*/value"),
        ("investigation", "/compensation_claims/*/payee/account"),
        ("benefits", "/compensation_claims/*/payee/account"),
        ("supervision", "/compensation_claims/*/payee/account"),
        ("safe-return-authority", "/compensation_claims/*/payee/account"),
        ("support-health", "/proceedings/*/external_references/*/value"),
        ("health-treatment", "/legal_status/external_references/*/value"),
        ("the-person", "/representatives/*/conflict_of_interest"),
        ("the-person", "/compensation_claims/*/payee/controlled_by_suspect"),
        ("support-notice-ee", "/identification/statement_given"),
        ("support-notice-ee", "/person/identifiers/*/value"),
        ("support-notice-ee", "/subject/birth_date"),
        ("child-notice-lt", "/identification/status"),
        ("child-notice-lt", "/person/identifiers/*/value"),
        ("family-tracing", "/referrals/*/recipient/ref"),
        ("family-tracing", "/coordinator/ref"),
        ("family-tracing", "/data_protection/bases/*/purposes/*"),
    ],
)
def test_who_must_not_learn_who_acts_for_the_person_does_not(profile: str, place: str):
    document = filled_case()
    assert place in set(places(document))
    assert place not in set(places(minimise(document, profile).record or {}))


# Suspicions against those close to the person


@pytest.mark.parametrize(
    "consent", [{"exclusions": [{"type": "family"}]}, {"giver": "parent", "giver_suspected": True}]
)
def test_a_consent_that_travels_with_a_message_says_it_too(consent: Json):
    sent = message("family", "person-request", unsuspicious())
    assert minimise(sent).record is not None
    sent["consent"] = {"id": "c-1", "status": "given"} | consent
    assert minimise(sent).record is None


@pytest.mark.parametrize(("place", "value", "inside"), [(shown[0], shown[1], shown[2]) for shown in SHOWN])
def test_nothing_goes_to_the_family_where_somebody_close_is_suspected_or_the_family_unwanted(
    place: str, value: Any, inside: str
):
    case = at(unsuspicious(), place, deepcopy(value))
    for profile in set(served("family")) - {"least"}:
        done = minimise(case, profile)
        assert done.record is None, inside
        assert done.redactions[0].cause.name == "SUSPECTED"
        assert minimise(unsuspicious(), profile).record is not None


@pytest.mark.parametrize(("place", "value", "inside", "sort"), [(s[0], s[1], s[2], s[4].value) for s in SHOWN])
def test_the_copy_of_a_grown_person_does_not_say_who_is_suspected(place: str, value: Any, inside: str, sort: str):
    case = at(unsuspicious(), place, deepcopy(value))
    case["subject"] |= {"birth_date": "1990-02", "is_child": False, "age_group": "age-27-29"}
    shown = (place + inside).replace("/0", "/*")
    assert stands(case, shown)
    done = minimise(case, "the-person").record
    assert done is not None
    assert stands(done, shown) is (sort in {"possible", "unwanted"})


@pytest.mark.parametrize(("place", "value"), [(shown[0], shown[1]) for shown in SHOWN])
def test_a_copy_for_a_child_stays_where_it_could_come_into_the_hands_of_the_suspected(place: str, value: Any):
    case = at(unsuspicious(), place, deepcopy(value))
    for age in ({"birth_date": "2012-07-13"}, {"is_child": True}, {"age_group": "age-9-17"}):
        kept = {
            name: each for name, each in case["subject"].items() if name not in {"birth_date", "is_child", "age_group"}
        }
        case["subject"] = kept | age
        done = minimise(case, "the-person")
        assert done.record is None
        assert done.redactions[0].cause.name == "COPY_OF_CHILD"
        assert minimise(case, "request-helper").record is not None
    safe = unsuspicious()
    safe["subject"] |= {"birth_date": "2012-07-13", "is_child": True, "age_group": "age-9-17"}
    assert minimise(safe, "the-person").record is not None
