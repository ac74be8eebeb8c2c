"""What law says of a disclosure, article by article: each test states it, and both answers, before and after, keep to it.

The expected answers are read in the law and written by hand; the situations are invented.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from documents import ADULT, CHILD, changed, record
from nordicbaltic_standards import example, validate
from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose, RecipientType
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import fields_of, parts_of
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.privacy import DisclosureDecision, judge_disclosures, may_disclose
from nordicbaltic_standards.privacy.decision import Effect
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profile_for
from nordicbaltic_standards.statistics import PersonCounter
from support import section

Json = dict[str, Any]

DAY = date(2026, 5, 1)
NOON = "2026-05-01T12:00:00+03:00"
NGO: Json = {"ref": "ee-ngo", "country": "EE", "type": "non-governmental"}
BOARD: Json = {"ref": "ee-board", "country": "EE", "type": "state-authority"}
POLICE: Json = {"ref": "ee-police", "country": "EE", "type": "police"}
EVERY_SCOPE = [
    "support-and-services", "share-for-referral", "share-with-police", "share-with-migration", "share-across-border",
    "return-arrangements", "medical-information",
]  # fmt: skip
YES: Json = {
    "id": "c1",
    "status": "given",
    "scopes": EVERY_SCOPE,
    "data_categories": ["identifying", "contact", "demographic", "special-health", "victimisation"],
    "giver": "person",
    "explicit": True,
    "form": "written",
    "information_given": ["controller", "purpose", "right-to-withdraw"],
    "given_at": "2026-01-10T10:00:00+02:00",
}
"""A written, explicit and informed consent of 10 January 2026, without an end."""
TASK: Json = {
    "id": "b1",
    "purposes": ["support", "investigation", "residence-decision"],
    "article6": "public-task",
    "article9": "social-protection-law",
    "legal_provision": "Ohvriabi seadus § 24",
}
"""A task that a law gives an authority."""
MADE: Json = {
    "id": "x1",
    "at": NOON,
    "recipient": "org-r",
    "recipient_type": "support-organisation",
    "recipient_country": "EE",
    "purpose": "support",
    "data_categories": ["contact"],
}
"""A disclosure of 1 May 2026."""


def held(*consents: Json, subject: Json = ADULT, controller: Json = NGO, **fields: Any) -> Json:
    """Return a record of data protection that was written on 1 June 2026."""
    return record("data-protection", controller=controller, consents=list(consents), subject=subject, **fields)


def before(document: Json, **question: Any) -> DisclosureDecision:
    """Ask on 1 May 2026 whether the contact may go to a support organisation, or what is asked instead."""
    usual: Json = {
        "recipient": OrganisationRef(ref="org-r", recipient_type=RecipientType.SUPPORT_ORGANISATION),
        "purpose": "support",
        "categories": ["contact"],
        "on": DAY,
    }
    return may_disclose(document, **(usual | question))


def after(document: Json, **made: Any) -> DisclosureDecision:
    """Judge that disclosure, or what was done instead, as the case records it."""
    fields = {name: value for name, value in (MADE | made).items() if value is not None}
    return judge_disclosures(document | {"disclosures": [*document.get("disclosures", []), fields]})[-1]


def no(answer: DisclosureDecision) -> set[str]:
    assert answer.allowed is False
    return {reason.id.removeprefix("disclosure/") for reason in answer.blocking}


def doubts(answer: DisclosureDecision) -> set[str]:
    return {reason.id.removeprefix("disclosure/") for reason in answer.reasons if reason.effect is Effect.CAUTIONS}


def yes(answer: DisclosureDecision) -> set[str]:
    assert answer.allowed is True, answer.blocking
    return {reason.id.removeprefix("disclosure/") for reason in answer.reasons if reason.effect is Effect.CARRIES}


def not_shown(answer: DisclosureDecision) -> set[str]:
    """Return why a record does not show a disclosure to have been permitted, where nothing shows that it was not."""
    assert answer.allowed is False
    assert answer.blocking == ()
    return doubts(answer)


# --------------------------------------------------------------------------- GDPR art. 7(3) and 7(1): a consent that has ended


@pytest.mark.parametrize("status", ["withdrawn", "expired"])
@pytest.mark.parametrize("until", [None, "2027-01-01"])
def test_a_consent_that_has_ended_carries_nothing_new_whatever_its_dates_leave_open(status: str, until: str | None):
    """GDPR art. 7(3): a withdrawal holds from then on, also where nobody wrote down the day, or a later end stands there."""
    ended = {name: value for name, value in (YES | {"status": status, "valid_until": until}).items() if value}
    assert no(before(held(ended))) == {"consent-end-unknown"}


@pytest.mark.parametrize("status", ["withdrawn", "expired"])
def test_whether_a_consent_of_unknown_end_was_in_force_is_for_the_controller_to_show(status: str):
    """GDPR art. 7(1): what was done may have been right; the record does not show it, and does not show the contrary."""
    assert not_shown(after(held(YES | {"status": status}), consent_ref="c1")) == {"consent-end-unknown"}
    report = validate(held(YES | {"status": status}, disclosures=[MADE | {"consent_ref": "c1"}]))
    said = [(one.variant, one.severity.value) for one in report.findings if one.rule == "PRO-012"]
    assert said == [("undated", "warning")]


def test_a_consent_that_ran_out_after_a_disclosure_carried_it():
    """GDPR art. 7(3), second sentence: what was done before stays lawful."""
    assert yes(after(held(YES | {"status": "expired", "valid_until": "2026-05-20"}), consent_ref="c1")) == {
        "on-consent"
    }
    gone = YES | {"status": "withdrawn", "withdrawn_at": "2026-05-01T12:01:00+03:00"}
    assert yes(after(held(gone), consent_ref="c1")) == {"on-consent"}


def test_what_a_consent_was_is_judged_as_it_stood_also_after_it_was_taken_back():
    """GDPR art. 4(11): a consent of a suspected guardian was none, and a later withdrawal does not make it one."""
    girl = CHILD | {"birth_date": "2013-02-01"}
    gone = YES | {
        "giver": "guardian",
        "giver_suspected": True,
        "status": "withdrawn",
        "withdrawn_at": "2026-05-01T15:00:00+03:00",
    }
    assert no(after(held(gone, subject=girl), consent_ref="c1")) == {"giver-suspected"}


# ------------------------------------------------------------------ GDPR art. 7(3) and 5(1)(b): a No holds until a later Yes

NOT_THE_POLICE: Json = YES | {"exclusions": [{"type": "police"}]}
TO_POLICE: Json = {
    "recipient": OrganisationRef(ref="ee-ppa", recipient_type=RecipientType.POLICE),
    "purpose": "investigation",
    "categories": ["victimisation"],
}
DONE_TO_POLICE: Json = {
    "recipient": "ee-ppa",
    "recipient_type": "police",
    "purpose": "investigation",
    "data_categories": ["victimisation"],
    "basis_ref": "b1",
}
ENDS: list[Json] = [
    {"status": "given"},
    {"status": "given-in-part"},
    {"status": "withdrawn"},
    {"status": "withdrawn", "withdrawn_at": "2026-03-01T10:00:00+02:00"},
    {"status": "expired", "valid_until": "2026-03-01"},
    {"status": "refused"},
    {"status": "requested"},
    {"status": "invalid"},
    {"status": "not-required"},
    {"status": "not-asked"},
]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: "-".join(end.values())[:24])
def test_taking_back_a_consent_does_not_take_back_the_no_in_it(end: Json):
    """GDPR art. 7(3): a withdrawal ends what the person allowed, not what they forbade."""
    document = held(NOT_THE_POLICE | end, bases=[TASK], controller=BOARD)
    assert no(before(document, **TO_POLICE)) == {"excluded"}
    assert no(after(document, **DONE_TO_POLICE)) == {"excluded"}


def later(**changes: Any) -> Json:
    return {"id": "c2", "status": "given", "given_at": "2026-04-01T10:00:00+03:00", "exclusions": []} | changes


@pytest.mark.parametrize(
    ("said", "lifted"),
    [
        ({"recipients": [{"type": "police"}]}, True),
        ({"recipients": [{"ref": "ee-ppa"}]}, True),
        ({"recipients": [{"ref": "ee-ppa", "type": "police"}]}, True),
        ({"scopes": ["share-with-police"]}, True),
        ({"scopes": ["participation-in-proceedings"]}, False),
        ({"scopes": ["share-for-referral"]}, False),
        ({"recipients": [{"type": "shelter"}], "scopes": ["share-with-police"]}, False),
        ({"recipients": [{"type": "police"}], "given_at": "2026-01-09T10:00:00+02:00"}, False),
        ({"recipients": [{"type": "police"}], "given_at": None}, False),
        ({"recipients": [{"type": "police"}], "status": "refused"}, False),
        ({"recipients": [{"type": "police"}], "status": "withdrawn"}, False),
        ({"recipients": [{"type": "police"}], "valid_until": "2026-04-30"}, False),
        ({"recipients": [{"type": "police"}], "given_at": "2026-05-02T10:00:00+03:00"}, False),
        ({"recipients": [{"type": "police"}], "exclusions": [{"ref": "ee-ppa"}]}, False),
        ({"recipients": [{"type": "police"}], "giver_suspected": True}, False),
    ],
)
def test_a_no_is_lifted_by_a_later_yes_to_the_same_recipient_and_by_nothing_else(said: Json, lifted: bool):
    """GDPR art. 7(3) and 4(11): what the person said last holds, where they surely said it and spoke of this recipient."""
    second = {name: value for name, value in later(**said).items() if value is not None}
    document = held(NOT_THE_POLICE, second, bases=[TASK], controller=BOARD)
    answers = (before(document, basis_ref="b1", **TO_POLICE), after(document, **DONE_TO_POLICE))
    if lifted:
        assert [yes(answer) for answer in answers] == [{"on-basis"}, {"on-basis"}]
    else:
        assert [no(answer) for answer in answers] == [{"excluded"}, {"excluded"}]


@pytest.mark.parametrize(
    "end",
    [
        {"status": "withdrawn", "withdrawn_at": "2026-05-02T10:00:00+03:00"},
        {"status": "expired", "valid_until": "2026-05-01"},
    ],
    ids=lambda end: end["status"],
)
def test_a_yes_that_held_then_lifts_a_no_although_it_was_taken_back_later(end: Json):
    """GDPR art. 7(3): the withdrawal of consent does not affect what was lawful before it."""
    second = later(recipients=[{"type": "police"}], **end)
    document = held(NOT_THE_POLICE, second, bases=[TASK], controller=BOARD)
    assert yes(before(document, basis_ref="b1", **TO_POLICE)) == {"on-basis"}
    assert yes(after(document, **DONE_TO_POLICE)) == {"on-basis"}
    next_week = TO_POLICE | {"on": date(2026, 5, 8)}
    assert no(before(document, basis_ref="b1", **next_week)) == {"excluded"}


@pytest.mark.parametrize(
    ("kind", "excluded", "named"),
    [("family", {"type": "family"}, {"type": "family"}), ("police", {"ref": "org-x"}, {"ref": "org-x"})],
)
def test_the_consent_that_excludes_somebody_never_carries_what_goes_there(kind: str, excluded: Json, named: Json):
    """GDPR art. 6(1)(a) and 9(2)(a): a later Yes carries what it covers, and makes nothing else of the earlier No."""
    scopes = [*EVERY_SCOPE, "share-with-family"]
    first = YES | {"scopes": scopes, "exclusions": [excluded]}
    second = YES | {
        "id": "c2",
        "given_at": "2026-04-01T10:00:00+03:00",
        "scopes": scopes,
        "recipients": [named],
        "data_categories": ["contact"],
    }
    document = held(first, second)
    there: Json = {"recipient": OrganisationRef(ref="org-x", recipient_type=RecipientType(kind))}
    done: Json = {"recipient": "org-x", "recipient_type": kind}
    story: Json = {"categories": ["victimisation", "special-health"]}
    assert yes(before(document, **there)) == {"on-consent"}
    assert no(before(document, consent_ref="c1", **there)) & {"purpose-not-covered", "recipient-not-named"}
    assert no(after(document, consent_ref="c1", **done)) & {"purpose-not-covered", "recipient-not-named"}
    assert no(before(document, **there, **story))
    assert yes(after(document, consent_ref="c2", **done)) == {"on-consent"}


def test_a_no_to_one_organisation_is_not_lifted_by_a_yes_to_its_kind():
    """GDPR art. 4(11): who names one house and later agrees to shelters has not spoken of that house again."""
    house = {"recipient": OrganisationRef(ref="ee-house", recipient_type=RecipientType.SHELTER)}
    first = YES | {"exclusions": [{"ref": "ee-house"}]}
    assert no(before(held(first, later(recipients=[{"type": "shelter"}]), bases=[TASK]), basis_ref="b1", **house)) == {
        "excluded"
    }
    assert yes(before(held(first, later(recipients=[{"ref": "ee-house"}]), bases=[TASK]), basis_ref="b1", **house))


def test_a_no_that_stands_in_a_referral_of_the_file_counts_as_well():
    """GDPR art. 5(1)(b): the person need not say No at every desk."""
    referral = section(example("referral"), keep="id")
    file = changed(
        example("case-file"),
        {
            "/data_protection": {"controller": BOARD, "bases": [TASK]},
            "/referrals": [referral | {"consent": YES | {"id": "c-ref", "exclusions": [{"ref": "ee-ppa"}]}}],
        },
    )
    answer = before(file, **TO_POLICE)
    assert no(answer) == {"excluded"}
    assert answer.blocking[0].pointer == "/referrals/0/consent/exclusions"


def test_where_the_kind_alone_is_asked_for_an_excluded_organisation_may_be_the_one():
    """GDPR art. 5(1)(b): a Yes for the kind would be a Yes for the one whom the person refused."""
    named = held(YES | {"exclusions": [{"ref": "ee-ppa", "type": "police"}]}, bases=[TASK], controller=BOARD)
    by_kind = TO_POLICE | {"recipient": "police"}
    assert no(before(named, **by_kind)) == {"excluded-perhaps"}
    assert no(before(named, **TO_POLICE)) == {"excluded"}
    other = OrganisationRef(ref="ee-other", recipient_type=RecipientType.POLICE)
    assert yes(before(named, **(TO_POLICE | {"recipient": other}))) == {"on-basis"}
    without_kind = held(YES | {"exclusions": [{"ref": "ee-ppa"}]}, bases=[TASK], controller=BOARD)
    assert yes(before(without_kind, **by_kind)) == {"on-basis"}
    assert doubts(before(without_kind, **by_kind)) == {"excluded-perhaps"}
    hidden = DONE_TO_POLICE | {"recipient": {"absent": "withheld-for-safety"}}
    assert doubts(after(named, **hidden)) == {"excluded-perhaps"}
    assert yes(before(named, without_consent_ground="immediate-danger", **by_kind)) == {"on-ground"}


# ------------------------------------------------------------------------------------ GDPR art. 44 to 49: third countries

ABROAD = OrganisationRef(ref="org-a", recipient_type=RecipientType.FOREIGN_SUPPORT_ORGANISATION)


@pytest.mark.parametrize(
    ("country", "verdict"),
    [("RU", "none"), ("VN", "none"), ("NG", "none"), ("CH", "whole"), ("JP", "whole"), ("US", "part"), ("CA", "part")],
)
def test_an_adequacy_decision_that_does_not_exist_carries_no_transfer(country: str, verdict: str):
    """GDPR art. 45(1): a transfer may take place where the Commission *has decided*; for some countries on some bodies only."""
    question = {
        "recipient": ABROAD.replace(country=country),
        "transfer_ground": "adequacy",
        "categories": ["demographic"],
    }
    made = {
        "recipient": "org-a",
        "recipient_type": "foreign-support-organisation",
        "recipient_country": country,
        "transfer_ground": "adequacy",
        "data_categories": ["demographic"],
        "consent_ref": "c1",
    }
    answers = (before(held(YES), consent_ref="c1", **question), after(held(YES), **made))
    for answer in answers:
        if verdict == "none":
            assert no(answer) == {"transfer-adequacy-unknown"}
            assert "transfer-on-ground" not in {reason.id.removeprefix("disclosure/") for reason in answer.reasons}
        else:
            assert yes(answer) == {"on-consent", "transfer-on-ground"}
            assert doubts(answer) == ({"transfer-adequacy-partial"} if verdict == "part" else set())


def test_the_police_have_an_adequacy_decision_for_the_united_kingdom_alone_and_need_none_for_switzerland():
    """Directive (EU) 2016/680 art. 36 and recital 102; Implementing Decision (EU) 2021/1773."""
    led = {"id": "b1", "purposes": ["investigation"], "article6": "law-enforcement-directive"}
    document = held(bases=[led], controller=POLICE)
    for country, allowed in (("GB", True), ("CH", True), ("JP", False), ("RU", False)):
        abroad = OrganisationRef(ref="yard", country=country, recipient_type=RecipientType.FOREIGN_AUTHORITY)
        question = {"recipient": abroad, "purpose": "investigation", "categories": ["identifying"]}
        for ground in ("led-adequacy", "adequacy"):
            assert before(document, transfer_ground=ground, **question).allowed is allowed


def test_after_everything_was_erased_the_answer_still_says_what_is_missing():
    """GDPR art. 5(2): PRO-014 blames nobody for a consent that went with the data, and nothing leaves on it."""
    document = held(
        bases=[{"id": "b1", "purposes": ["support"], "article6": "consent"}],
        disclosures=[MADE | {"basis_ref": "b1"}],
        retention=[{"category": "identifying", "trigger": "case-closed", "erased_on": "2026-05-01"}],
        subject={"pseudonym": "Nbs-7f3k-q2"},
    )
    assert not [found for found in validate(document).findings if found.rule in {"PRO-001", "PRO-014"}]
    assert no(before(document, basis_ref="b1")) == no(judge_disclosures(document)[0]) == {"basis-needs-consent"}


@pytest.mark.parametrize("kind", ["foreign-support-organisation", "foreign-authority"])
def test_data_do_not_go_abroad_to_a_country_that_nobody_names(kind: str):
    """GDPR art. 44: whether it is a transfer, and on what it can rest, depends on the country."""
    question = {"recipient": kind, "categories": ["demographic"], "consent_ref": "c1"}
    assert no(before(held(YES), **question)) == {"country-unknown"}
    assert yes(before(held(YES), recipient_country="LV", **question)) == {"on-consent"}
    assert no(before(held(YES), recipient_country="RU", **question)) == {"transfer-without-ground"}
    made = {"recipient_type": kind, "recipient_country": None, "data_categories": ["demographic"], "consent_ref": "c1"}
    assert "country-unknown" in doubts(after(held(YES), **made))
    danger = {"without_consent_ground": "immediate-danger", "purpose": "protection-from-danger", "recipient": kind}
    answer = before(held(), categories=["demographic"], **danger)
    assert yes(answer) == {"on-ground"}
    assert "country-unknown" in doubts(answer)


def test_the_state_of_a_consulate_and_the_privileges_of_an_international_organisation_are_to_be_looked_at():
    """GDPR art. 44: Chapter V holds for international organisations as for countries."""
    question = {"purpose": "safe-return", "categories": ["demographic"], "consent_ref": "c1"}
    assert "country-unknown" in doubts(before(held(YES), recipient="consulate", **question))
    assert "transfer-to-organisation" in doubts(before(held(YES), recipient="international-organisation", **question))
    named = before(held(YES), recipient="international-organisation", transfer_ground="safeguards", **question)
    assert "transfer-to-organisation" not in doubts(named)


def test_two_countries_for_one_recipient_are_no_answer():
    """GDPR art. 44: an organisation in Estonia that is also said to be in Russia is not inside the Area."""
    recipient = OrganisationRef(ref="org-r", country="EE", recipient_type=RecipientType.SUPPORT_ORGANISATION)
    assert no(before(held(YES), recipient=recipient, recipient_country="RU")) == {"countries-contradict"}
    assert yes(before(held(YES), recipient=recipient, recipient_country="EE")) == {"on-consent"}


# --------------------------------------------------------------------------------- GDPR art. 9: special categories on any basis

HEALTH: Json = {"purpose": "support", "categories": ["special-health"], "recipient": "social-services"}
HEALTH_LEFT: Json = {"recipient_type": "social-services", "data_categories": ["special-health"]}


@pytest.mark.parametrize(
    ("ground", "answer"),
    [
        ("public-task", "no"),
        ("child-protection", "look"),
        ("legal-duty-to-report", "look"),
        ("immediate-danger", "look"),
        ("vital-interests-incapable", "yes"),
        ("court-order", "yes"),
        ("legal-claims", "yes"),
    ],
)
def test_a_ground_of_article_6_alone_does_not_open_article_9(ground: str, answer: str):
    """GDPR art. 9(1): prohibited unless a condition of art. 9(2) is met beside the basis of art. 6.

    Art. 9(2)(c) and (f) are grounds and conditions at once. Danger, a child and a duty are not held up for a box.
    """
    subject = CHILD if ground == "child-protection" else ADULT
    document = held(subject=subject, controller=BOARD)
    answers = (
        before(document, without_consent_ground=ground, **HEALTH),
        after(document, without_consent_ground=ground, **HEALTH_LEFT),
    )
    for each in answers:
        if answer == "no":
            assert no(each) == {"ground-without-condition"}
        else:
            assert yes(each) == {"on-ground"}
            assert ("ground-without-condition" in doubts(each)) is (answer == "look")
    stated = held(subject=subject, controller=BOARD, bases=[TASK])
    assert "ground-without-condition" not in doubts(before(stated, without_consent_ground=ground, **HEALTH))
    assert before(stated, without_consent_ground=ground, **HEALTH).allowed


def test_an_ngo_passes_sex_life_on_to_the_police_on_no_task_of_its_own():
    """GDPR art. 9(1) and 6(3)."""
    question = {"recipient": "police", "purpose": "investigation", "categories": ["special-sex-life"]}
    assert no(before(held(), without_consent_ground="public-task", **question)) == {"ground-without-condition"}


def test_the_condition_for_the_members_of_a_body_lets_nothing_out_without_consent():
    """GDPR art. 9(2)(d): 'on condition that ... the personal data are not disclosed outside that body without consent'."""
    members = TASK | {"article9": "not-for-profit-members"}
    assert no(before(held(bases=[members]), basis_ref="b1", **HEALTH)) == {"special-without-condition"}


def test_investigation_by_the_police_is_outside_article_9():
    """GDPR art. 2(2)(d); Directive (EU) 2016/680 art. 10."""
    question = {"recipient": "prosecution-court", "purpose": "investigation", "categories": ["special-health"]}
    assert yes(before(held(controller=POLICE), without_consent_ground="public-task", **question)) == {"on-ground"}


@pytest.mark.parametrize("explicit", [False, None])
def test_health_data_on_a_consent_that_is_not_explicit_are_a_no_before_and_after(explicit: bool | None):
    """GDPR art. 9(2)(a)."""
    weak = {name: value for name, value in (YES | {"explicit": explicit}).items() if value is not None}
    assert no(before(held(weak), consent_ref="c1", **HEALTH)) == {"not-explicit"}
    assert no(after(held(weak), consent_ref="c1", **HEALTH_LEFT)) == {"not-explicit"}


# ------------------------------------------------------ CRC art. 3(1) and 12, Directive 2011/36/EU art. 14(2): who may consent

THIRTEEN: Json = CHILD | {"birth_date": "2013-02-01"}
ELEVEN: Json = CHILD | {"birth_date": "2015-02-01"}
REFERRAL: Json = YES | {"scopes": ["share-for-referral"]}


def test_a_childs_consent_of_which_nobody_knows_who_gave_it_carries_nothing():
    """CRC art. 12; GDPR art. 7(1)."""
    nobody = {name: value for name, value in REFERRAL.items() if name != "giver"}
    assert no(before(held(nobody, subject=THIRTEEN))) == {"giver-unknown"}
    assert "giver-unknown" in doubts(after(held(nobody, subject=THIRTEEN), consent_ref="c1"))
    assert no(before(held(REFERRAL | {"giver": "guardian-of-adult"}, subject=THIRTEEN))) == {"giver-unknown"}


def test_help_to_understand_does_not_make_a_child_decide_alone():
    """CRC art. 5 and 12: support beside a child is not the consent of its representative."""
    supported = REFERRAL | {"giver": "supported-decision"}
    assert no(before(held(supported, subject=ELEVEN))) == {"child-alone"}
    assert no(after(held(supported, subject=ELEVEN), consent_ref="c1")) == {"child-alone"}
    assert yes(before(held(supported | {"capacity_recorded": True}, subject=ELEVEN))) == {"on-consent"}
    guardian = REFERRAL | {"id": "c2", "giver": "guardian", "child_assent": True}
    assert yes(before(held(supported, guardian, subject=ELEVEN), consent_ref="c1")) == {"on-consent"}
    assert yes(before(held(supported))) == {"on-consent"}


def test_a_parent_does_not_consent_for_a_grown_daughter():
    """GDPR art. 4(11): the data subject's own wishes."""
    assert no(before(held(YES | {"giver": "parent"}))) == {"of-age"}
    assert no(after(held(YES | {"giver": "parent"}), consent_ref="c1")) == {"of-age"}


@pytest.mark.parametrize("giver", ["parent", "guardian", "guardian-of-adult", None])
def test_a_suspected_giver_consents_for_no_child(giver: str | None):
    """Directive 2011/36/EU art. 14(2); CRC art. 3(1)."""
    suspected = {
        name: value
        for name, value in (YES | {"giver": giver, "child_assent": True, "giver_suspected": True}).items()
        if value is not None
    }
    assert "giver-suspected" in no(before(held(suspected, subject=THIRTEEN)))
    assert "giver-suspected" in no(after(held(suspected, subject=THIRTEEN), consent_ref="c1"))


def test_a_suspected_parent_consents_for_nobody_whose_age_is_not_known():
    """Directive 2011/36/EU art. 13(2): where the age is uncertain, the person is presumed to be a child."""
    suspected = YES | {"giver": "parent", "giver_suspected": True}
    assert no(before(held(suspected, subject={"pseudonym": "Nbs-7f3k-q2"}))) == {"giver-suspected"}


@pytest.mark.parametrize("giver", ["guardian-of-adult", "guardian", "supported-decision"])
def test_a_suspected_guardian_consents_for_no_grown_person_either(giver: str):
    """GDPR art. 4(11): a consent under the power of somebody suspected is not freely given, at any age."""
    suspected = YES | {"giver": giver, "giver_suspected": True}
    if giver == "supported-decision":
        assert yes(before(held(suspected))) == {"on-consent"}
        return
    assert no(before(held(suspected))) == {"giver-suspected-adult"}
    assert no(after(held(suspected), consent_ref="c1")) == {"giver-suspected-adult"}


def test_whom_a_decision_of_a_court_calls_suspected_is_asked_before_and_not_to_be_known_afterwards():
    """Directive 2011/36/EU art. 14(2): a decision mostly stands in the place of the consent of somebody suspected."""
    decided = YES | {"giver": "court-or-authority", "giver_suspected": True}
    for subject in (THIRTEEN, ADULT):
        assert no(before(held(decided, subject=subject))) == {"giver-perhaps-suspected"}
        assert doubts(after(held(decided, subject=subject), consent_ref="c1")) >= {"giver-perhaps-suspected"}


def file_of_a_child(giver: str, changes: Json) -> Json:
    base = changed(
        example("case-file"),
        {
            "/subject": {"pseudonym": "Nbs-7f3k-q2", "birth_date": "2013-02-01", "is_child": True},
            "/data_protection": {"controller": NGO, "consents": [YES | {"giver": giver, "child_assent": True}]},
            "/identification": {
                "status": "presumed",
            },
            "/referrals": [],
            "/returns": [],
        },
    )  # fmt: skip
    return changed(base, changes)


SUSPECTED_PARENT: list[Json] = [
    {"/subject/child_care_status": "parent-suspected"},
    {"/subject/caregiver": {"kind": "parent", "suspected": True}},
    {"/identification/recruitment": {"recruiter_relations": ["parent"]}},
    {"/identification/recruitment": {"recruiter_relations": ["other-family"]}},
    {"/identification/suspects": [{"relation": "parent"}]},
    {"/assistance": {"risk_assessments": [{"date": "2026-01-05", "level": "high", "danger_from": ["parent"]}]}},
]


@pytest.mark.parametrize("changes", SUSPECTED_PARENT, ids=lambda changes: next(iter(changes)))
def test_a_suspicion_that_stands_anywhere_in_the_file_counts_against_the_parent(changes: Json):
    """Directive 2011/36/EU art. 14(2): a representative without a conflict of interest."""
    assert yes(before(file_of_a_child("parent", {}))) == {"on-consent"}
    file = file_of_a_child("parent", changes)
    assert "giver-suspected" in no(before(file))
    file["data_protection"]["disclosures"] = [MADE | {"consent_ref": "c1"}]
    assert "giver-suspected" in no(judge_disclosures(file)[0])


@pytest.mark.parametrize("changes", SUSPECTED_PARENT, ids=lambda changes: next(iter(changes)))
def test_whether_a_guardian_is_the_suspected_parent_is_asked_before_and_not_to_be_known_afterwards(changes: Json):
    """Directive 2011/36/EU art. 14(2): a guardian is appointed where a parent is suspected, and may be that parent."""
    assert yes(before(file_of_a_child("guardian", {}))) == {"on-consent"}
    file = file_of_a_child("guardian", changes)
    assert no(before(file)) == {"giver-perhaps-suspected"}
    file["data_protection"]["disclosures"] = [MADE | {"consent_ref": "c1"}]
    assert "giver-perhaps-suspected" in doubts(judge_disclosures(file)[0])
    assert "PRO-009" not in {finding.rule for finding in validate(file).findings}


def test_a_guardian_in_conflict_is_one_also_where_a_parent_is_suspected():
    """Directive 2011/36/EU art. 14(2): what is said of the guardian weighs, whatever is said of others."""
    guardian = {"guardian": {"ref": "g1", "conflict_of_interest": True}}
    both = {"/subject/child_care_status": "parent-suspected", "/identification/child": guardian}
    file = file_of_a_child("guardian", both)
    assert "giver-suspected" in no(before(file))
    assert "PRO-009" in {finding.rule for finding in validate(file).findings}


def test_a_suspected_guardian_of_an_adult_speaks_for_no_child_where_the_age_is_not_known():
    suspected = YES | {"giver": "guardian-of-adult", "giver_suspected": True}
    assert no(before(held(suspected, subject={"pseudonym": "Nbs-7f3k-q2"}))) == {"giver-suspected-adult"}


@pytest.mark.parametrize(
    ("more", "acted"),
    [
        ({"appointed_on": "2026-01-10"}, True),
        ({"appointed_on": "2026-01-11"}, False),
        ({"appointed_on": "2026-01-05", "ended_on": "2026-01-10"}, True),
        ({"appointed_on": "2026-01-05", "ended_on": "2026-01-09"}, False),
    ],
)
def test_an_independent_guardian_consents_on_the_days_on_which_they_act(more: Json, acted: bool):
    """CETS 197 art. 10(4)(a): who was appointed after the consent, or had ceased to act before it, did not give it."""
    guardian = {"guardian": {"ref": "g1", "conflict_of_interest": False} | more}
    changes = {"/subject/child_care_status": "parent-suspected", "/identification/child": guardian}
    answer = before(file_of_a_child("guardian", changes))
    assert ("disclosure/giver-perhaps-suspected" not in {reason.id for reason in answer.blocking}) is acted


def test_an_independent_guardian_consents_although_a_parent_is_suspected():
    """CETS 197 art. 10(4)(a): a guardian is appointed exactly for this."""
    independent = {"guardian": {"ref": "g1", "appointed_on": "2026-01-05", "conflict_of_interest": False}}
    parent = {"/subject/child_care_status": "parent-suspected", "/identification/child": independent}
    assert yes(before(file_of_a_child("guardian", parent))) == {"on-consent"}
    conflict = {"/identification/child": {"guardian": {"ref": "g1", "conflict_of_interest": True}}}
    assert no(before(file_of_a_child("guardian", conflict))) == {"giver-suspected"}


def test_the_guardian_of_the_child_clears_no_consent_in_place_of_the_grown_person():
    """Directive 2011/36/EU art. 14(2): a child's guardian ceases to decide when the child comes of age."""
    grown = {
        "/subject": {
            "pseudonym": "Nbs-7f3k-q2",
            "birth_date": "2007-10-01",
            "child_care_status": "parent-suspected",
        },
        "/identification/child": {
            "guardian": {"ref": "g1", "appointed_on": "2025-06-01", "conflict_of_interest": False},
        },
    }
    assert no(before(file_of_a_child("guardian-of-adult", grown))) == {"giver-perhaps-suspected"}
    assert no(before(file_of_a_child("guardian", grown))) == {"giver-perhaps-suspected"}


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ({}, "giver-perhaps-suspected"),
        ({"ended_on": "2026-01-10"}, "giver-suspected-adult"),
        ({"appointed_on": "2025-10-01"}, "giver-suspected-adult"),
    ],
)
@pytest.mark.parametrize("giver", ["guardian", "guardian-of-adult"])
def test_a_guardian_of_the_child_in_conflict_is_asked_about_when_another_may_speak_for_the_grown_person(
    giver: str, more: Json, asked: str
):
    """Directive 2011/36/EU art. 14(2): a child's guardian ceases to decide when the child comes of age."""
    guardian = {"ref": "g1", "appointed_on": "2025-06-01", "conflict_of_interest": True} | more
    grown = {
        "/subject": {"pseudonym": "Nbs-7f3k-q2", "birth_date": "2007-10-01"},
        "/identification/child": {"guardian": guardian},
    }
    file = file_of_a_child(giver, grown)
    assert no(before(file)) == {asked}
    accused = "PRO-009" in {finding.rule for finding in validate(file).findings}
    assert accused is (asked == "giver-suspected-adult")


def test_a_family_in_which_something_is_only_possible_is_to_be_looked_at():
    """CRC art. 3(1): nobody is accused, and nobody is passed over."""
    possible = {"/identification/recruitment": {"settings": ["family-setting"]}}
    answer = before(file_of_a_child("parent", possible))
    assert yes(answer) == {"on-consent"}
    assert "giver-perhaps-suspected" in doubts(answer)


# ------------------------------------------------------------------------------------------ the state that somebody fled from

FLED: Json = {"applied_on": "2026-04-01", "stage": "applied"}
ORIGIN: Json = {
    "recipient": OrganisationRef(ref="vn-1", recipient_type=RecipientType.CONSULATE, country="VN"),
    "purpose": "person-request",
    "categories": ["identifying"],
    "transfer_ground": "derogation-public-interest",
}
TOLD_ORIGIN: Json = MADE | {
    "recipient": "vn-1",
    "recipient_type": "consulate",
    "recipient_country": "VN",
    "purpose": "person-request",
    "data_categories": ["identifying"],
    "transfer_ground": "derogation-public-interest",
}


def seeking(asylum: Json, *disclosures: Json) -> Json:
    """Return the file of a woman from Viet Nam who seeks protection."""
    return changed(
        example("case-file"),
        {
            "/subject": ADULT | {"nationalities": ["VN"]},
            "/legal_status": {"status": "asylum-applicant", "third_country_national": True, "asylum": asylum},
            "/data_protection": {
                "controller": BOARD,
                "consents": [YES | {"given_at": "2026-04-02T10:00:00+03:00"}],
                "disclosures": list(disclosures),
            },
            "/referrals": [],
            "/returns": [],
        },
    )


@pytest.mark.parametrize("ground", [{"without_consent_ground": "public-task"}, {"consent_ref": "c1"}], ids=str)
@pytest.mark.parametrize("kind", ["consulate", "foreign-authority"])
def test_the_state_that_somebody_fled_from_is_not_told(kind: str, ground: Json):
    """Regulation (EU) 2024/1348 art. 7 and CETS 197 art. 40(4)."""
    recipient = OrganisationRef(ref="vn-1", recipient_type=RecipientType(kind), country="VN")
    done = TOLD_ORIGIN | {"recipient_type": kind} | ground
    assert no(before(seeking(FLED), **ORIGIN | {"recipient": recipient} | ground)) == {"origin"}
    assert no(judge_disclosures(seeking(FLED, done))[0]) == {"origin"}
    assert yes(before(seeking(FLED | {"stage": "refused-finally", "ended_on": "2026-04-20"}), **ORIGIN | ground))
    elsewhere = recipient.replace(country="GB")
    assert before(seeking(FLED), **ORIGIN | {"recipient": elsewhere} | ground)
    assert before(seeking(FLED), **ORIGIN | {"recipient": recipient, "categories": ["demographic"]} | ground)


def test_who_wants_it_after_independent_advice_may_tell_that_state():
    """Directive 2013/32/EU art. 30: the information is the applicant's to give."""
    advised = FLED | {"independent_advice_on": "2026-04-20"}
    answer = before(seeking(advised), consent_ref="c1", **ORIGIN)
    assert yes(answer) >= {"on-consent"}
    assert "origin" in doubts(answer)


def test_the_state_that_somebody_fled_from_is_not_told_after_protection_was_granted_either():
    """Regulation (EU) 2024/1348 art. 7(2): throughout the procedure and after a final decision."""
    granted = FLED | {"stage": "granted", "ended_on": "2026-04-20"}
    assert no(before(seeking(granted), consent_ref="c1", **ORIGIN)) == {"origin"}
    assert "origin" in doubts(judge_disclosures(seeking(granted, TOLD_ORIGIN | {"consent_ref": "c1"}))[0])
    advised = granted | {"independent_advice_on": "2026-04-20"}
    assert yes(before(seeking(advised), consent_ref="c1", **ORIGIN))


def test_nothing_goes_to_a_consulate_of_which_it_is_not_known_whose_it_is():
    """CETS 197 art. 40(4): the recipient may be that state; what has left can no longer be asked."""
    for country in (None, "EE"):
        recipient = OrganisationRef(ref="c-1", recipient_type=RecipientType.CONSULATE)
        recipient = recipient if country is None else recipient.replace(country=country)
        asked = ORIGIN | {"recipient": recipient, "consent_ref": "c1"}
        assert no(before(seeking(FLED), **asked)) == {"country-unknown"}
        done = TOLD_ORIGIN | {"recipient": "c-1", "recipient_country": country, "consent_ref": "c1"}
        told = {name: value for name, value in done.items() if value is not None}
        assert "country-unknown" in doubts(judge_disclosures(seeking(FLED, told))[0])


def test_since_when_protection_is_sought_can_be_asked_before_and_not_after():
    """CETS 197 art. 40(4): the stage says that an application is open, and not whether it was when data left."""
    undated = {"stage": "applied"}
    assert no(before(seeking(undated), consent_ref="c1", **ORIGIN)) == {"origin"}
    assert "origin" in doubts(judge_disclosures(seeking(undated, TOLD_ORIGIN | {"consent_ref": "c1"}))[0])


# --------------------------------------------------------------------------------------- when a day begins and when it ends


@pytest.mark.parametrize(
    ("country", "offset", "allowed"),
    [("EE", "+03:00", False), ("FI", "+03:00", False), ("SE", "+02:00", False), ("IS", "+00:00", False)],
)
def test_a_consent_given_half_past_midnight_tomorrow_does_not_carry_today(country: str, offset: str, allowed: bool):
    """GDPR art. 7(1): a day ends where the person lives, not in Greenwich."""
    tomorrow = held(YES | {"given_at": f"2026-05-02T00:30:00{offset}"}) | {"country": country}
    assert before(tomorrow, recipient="support-organisation").allowed is allowed
    today = held(YES | {"given_at": f"2026-05-01T23:30:00{offset}"}) | {"country": country}
    assert yes(before(today, recipient="support-organisation")) == {"on-consent"}


def test_a_day_counts_by_the_clocks_of_the_country_however_the_time_is_written():
    """Half past nine in the evening of 1 May in Greenwich is half past midnight of 2 May in Tallinn."""
    tomorrow = held(YES | {"given_at": "2026-05-01T21:30:00+00:00"})
    assert no(before(tomorrow)) == {"consent-not-in-force"}
    assert yes(before(tomorrow, on=datetime.fromisoformat("2026-05-02T00:31:00+03:00"))) == {"on-consent"}
    gone = held(YES | {"status": "withdrawn", "withdrawn_at": "2026-05-01T21:30:00+00:00"})
    assert yes(before(gone)) == {"on-consent"}
    assert no(before(gone, on=date(2026, 5, 2))) == {"consent-not-in-force"}


# -------------------------------------------------------------------------- GDPR art. 17, 18 and 21: what the person has asked


def asked_for(right: str, outcome: str | None = "granted", received: str = "2026-02-01") -> Json:
    request = {"right": right, "received_on": received, "outcome": outcome}
    return {name: value for name, value in request.items() if value is not None}


@pytest.mark.parametrize(
    ("right", "name", "article"),
    [
        ("restriction", "restricted", "gdpr art. 18"),
        ("erasure", "erasure-granted", "gdpr art. 17"),
        ("objection", "objection", "gdpr art. 21"),
    ],
)
def test_a_restriction_an_erasure_and_an_objection_that_were_granted_are_looked_at_before_data_leave(
    right: str, name: str, article: str
):
    """GDPR art. 18(2), 17(3) and 21(1)."""
    for outcome in ("granted", "granted-in-part"):
        document = held(YES, requests=[asked_for(right, outcome)])
        for answer in (before(document), after(document, consent_ref="c1")):
            assert yes(answer) == {"on-consent"}
            (reason,) = (each for each in answer.reasons if each.id == f"disclosure/{name}")
            assert (reason.effect, reason.pointer, reason.legal_sources) == (Effect.CAUTIONS, "/requests/0", (article,))
    for outcome, received in (("refused", "2026-02-01"), ("withdrawn", "2026-02-01"), ("granted", "2026-05-02")):
        quiet = held(YES, requests=[asked_for(right, outcome, received)])
        assert name not in doubts(before(quiet))


INVESTIGATED: Json = {"id": "b1", "purposes": ["investigation"], "article6": "law-enforcement-directive"}


@pytest.mark.parametrize(
    ("right", "name", "law"),
    [
        ("restriction", "restricted-police", ("led art. 16(3)",)),
        ("erasure", "erasure-granted", ("led art. 16(2)",)),
        ("objection", "objection", ()),
    ],
)
def test_of_a_police_file_requests_are_looked_at_by_the_directive(right: str, name: str, law: tuple[str, ...]):
    """Directive (EU) 2016/680 art. 16; it knows no right to object."""
    document = held(bases=[INVESTIGATED], controller=POLICE, requests=[asked_for(right)])
    court = OrganisationRef(ref="court", country="EE", recipient_type=RecipientType.PROSECUTION_COURT)
    answer = before(document, recipient=court, purpose="investigation")
    (reason,) = (each for each in answer.reasons if each.id == f"disclosure/{name}")
    assert (reason.effect, reason.legal_sources) == (Effect.CAUTIONS, law)


def test_the_gdpr_governs_what_the_police_do_for_other_purposes():
    """Directive (EU) 2016/680 art. 9(1) and (2)."""
    both = INVESTIGATED | {"purposes": ["investigation", "statistics"]}
    document = held(bases=[both], controller=POLICE, requests=[asked_for("objection")])
    (reason,) = (each for each in before(document, **FIGURES).reasons if each.id == "disclosure/objection")
    assert reason.legal_sources == ("gdpr art. 21",)


@pytest.mark.parametrize(("country", "known"), [("GB", True), ("CH", False)])
def test_an_adequacy_decision_of_the_gdpr_is_none_for_the_police(country: str, known: bool):
    """Directive (EU) 2016/680 art. 36: the United Kingdom alone has a decision under it."""
    document = held(bases=[INVESTIGATED], controller=POLICE)
    abroad = OrganisationRef(ref="yard", country=country, recipient_type=RecipientType.FOREIGN_AUTHORITY)
    answer = before(document, recipient=abroad, purpose="investigation")
    said = [each.legal_sources for each in answer.reasons if each.id == "disclosure/adequacy-known"]
    assert said == ([("led art. 36",)] if known else [])


def test_while_an_objection_is_not_decided_the_use_waits():
    """GDPR art. 18(1)(d)."""
    assert "objection" in doubts(before(held(YES, requests=[asked_for("objection", None)])))
    assert doubts(before(held(YES, requests=[asked_for("restriction", None)]))) == set()


FIGURES: Json = {"recipient": "statistics-office", "purpose": "statistics", "categories": ["demographic"]}
COUNTED: Json = TASK | {"purposes": ["statistics", "research"]}


def test_in_norway_the_person_may_say_no_to_figures_and_studies():
    """Krisesenterlova § 5 a (since 2026): users may opt out of further use for statistics and research; GDPR art. 21."""
    for country, cited in (("NO", True), ("SE", False)):
        document = held(bases=[COUNTED], controller=BOARD, requests=[asked_for("objection")]) | {"country": country}
        (reason,) = (each for each in before(document, **FIGURES).reasons if each.id == "disclosure/objection")
        assert any("Krisesenterlova" in source for source in reason.national_sources) is cited
    no_figures = {"id": "c1", "status": "refused", "scopes": ["anonymous-statistics"]}
    document = held(no_figures, bases=[COUNTED], controller=BOARD) | {"country": "NO"}
    answer = before(document, basis_ref="b1", **FIGURES)
    (reason,) = (each for each in answer.reasons if each.id == "disclosure/opted-out")
    assert (reason.effect, reason.pointer) == (Effect.CAUTIONS, "/consents/0/status")
    research = FIGURES | {"purpose": "research"}
    assert "opted-out" not in doubts(before(document, basis_ref="b1", **research))


def registered(pseudonym: str, country: str, **protection: Any) -> Json:
    return {
        "record_type": "case-file",
        "standard_version": "1.0",
        "id": f"case-{pseudonym}",
        "country": country,
        "recorded_at": "2026-06-01T10:00:00+00:00",
        "opened_on": "2025-03-01",
        "status": "open",
        "subject": {"pseudonym": pseudonym, "sex": "female", "birth_date": "1999"},
        "identification": {
            "status": "presumed",
            "decisions": [{"kind": "presumptive", "outcome": "presumed", "decided_on": "2025-03-02"}],
        },
        "data_protection": {**protection},
    }  # fmt: skip


NO_TO_FIGURES: Json = {"id": "c1", "status": "refused", "scopes": ["anonymous-statistics"]}


@pytest.mark.parametrize(
    ("country", "protection", "counted"),
    [
        ("NO", {}, True),
        ("NO", {"requests": [asked_for("objection")]}, False),
        ("NO", {"requests": [asked_for("objection", None)]}, False),
        ("NO", {"requests": [asked_for("objection", "refused")]}, True),
        ("NO", {"consents": [NO_TO_FIGURES]}, False),
        ("NO", {"consents": [NO_TO_FIGURES | {"scopes": ["research"]}]}, True),
        ("EE", {"requests": [asked_for("objection")]}, False),
        ("EE", {"requests": [asked_for("objection", None)]}, True),
        ("EE", {"consents": [NO_TO_FIGURES]}, True),
        ("EE", {"requests": [asked_for("restriction")]}, True),
    ],
)
def test_who_is_against_being_counted_is_not_counted_and_the_figures_say_how_many(
    country: str, protection: Json, counted: bool
):
    """GDPR art. 21(1) and (6), krisesenterlova § 5 a; Directive 2011/36/EU art. 19a where it binds."""
    counting = PersonCounter().add_all([registered("Aaa-1", country), registered("Bbb-2", country, **protection)])
    (census,) = counting.results()
    assert sum(census.persons.values()) == 1 + counted
    assert [(one.rule, one.params["count"]) for one in counting.findings() if one.rule == "STR-127"] == (
        [] if counted else [("STR-127", 1)]
    )


def test_an_objection_counts_whatever_other_records_of_the_person_say_and_stops_nobody_else():
    """GDPR art. 21: a later record that says nothing of the objection does not take it back."""
    against = registered("Aaa-1", "EE", requests=[asked_for("objection")])
    silent = registered("Aaa-1", "EE") | {"id": "case-again", "recorded_at": "2026-07-01T10:00:00+00:00"}
    others = [registered("Bbb-2", "EE"), registered("Ccc-3", "EE")]
    for records in ([against, silent, *others], [*others, silent, against]):
        counting = PersonCounter().add_all(records)
        (census,) = counting.results()
        assert sum(census.persons.values()) == len(others)
        assert [one.params["count"] for one in counting.findings() if one.rule == "STR-127"] == [1]


@pytest.mark.parametrize("recorded_at", ["2026-05-31T22:30:00Z", "2026-06-01T00:30:00+02:00"])
def test_an_objection_of_the_day_of_writing_counts_by_whatever_clock_that_is_written(recorded_at: str):
    objecting = {"requests": [asked_for("objection", received="2026-06-01")]}
    counting = PersonCounter().add_all([registered("Aaa-1", "NO", **objecting) | {"recorded_at": recorded_at}])
    assert [one.params["count"] for one in counting.findings() if one.rule == "STR-127"] == [1]


# ----------------------------------------------------------------- GDPR art. 5(2): what is asked before is judged afterwards


@pytest.mark.parametrize(
    ("bases", "controller", "named", "reason"),
    [
        ([], NGO, {"consent_ref": "c9"}, "consent-unknown"),
        ([TASK], BOARD, {"basis_ref": "b9"}, "basis-unknown"),
        ([TASK, TASK | {"id": "b2", "purposes": ["statistics"]}], BOARD, {"basis_ref": "b2"}, "basis-other-purpose"),
        ([TASK | {"to_date": "2026-04-30"}], BOARD, {"basis_ref": "b1"}, "basis-not-in-force"),
        ([TASK | {"from_date": "2026-05-02"}], BOARD, {}, "basis-not-in-force"),
        ([TASK | {"data_categories": ["demographic"]}], BOARD, {"basis_ref": "b1"}, "basis-not-covering"),
        ([TASK | {"article6": "consent"}], NGO, {}, "basis-needs-consent"),
        ([TASK | {"article6": "consent", "consent_ref": "c9"}], NGO, {"basis_ref": "b1"}, "basis-needs-consent"),
        ([TASK | {"article6": "law-enforcement-directive"}], NGO, {"basis_ref": "b1"}, "basis-of-police"),
        ([TASK | {"article6": "legitimate-interests"}], BOARD, {"basis_ref": "b1"}, "authority-legitimate-interests"),
        ([], BOARD, {}, "no-ground"),
    ],
)
def test_a_basis_that_does_not_carry_is_a_no_before_and_after(
    bases: list[Json], controller: Json, named: Json, reason: str
):
    """GDPR art. 5(2) and 6(1): by what right data left has to be shown, and the rules say the same of it as an answer."""
    document = held(bases=bases, controller=controller)
    assert no(before(document, **named)) == {reason}
    assert no(after(document, **named)) == {reason}


def test_a_basis_that_is_consent_is_no_better_than_the_consent():
    """GDPR art. 6(1)(a): who names the basis has named the consent."""
    on_consent = {"id": "b1", "purposes": ["support"], "article6": "consent", "consent_ref": "c1"}
    assert yes(before(held(YES, bases=[on_consent]), basis_ref="b1")) == {"on-consent"}
    for consent, reason in (
        (YES | {"status": "withdrawn", "withdrawn_at": "2026-04-01T10:00:00+03:00"}, "consent-not-in-force"),
        (YES | {"status": "refused"}, "consent-never-given"),
        (YES | {"status": "not-required"}, "consent-not-required"),
        (YES | {"exclusions": [{"ref": "org-r"}]}, "excluded"),
        (YES | {"data_categories": ["demographic"]}, "data-not-covered"),
    ):
        document = held(consent, bases=[on_consent])
        assert no(before(document, basis_ref="b1")) == {reason}
        assert no(after(document, basis_ref="b1")) == {reason}
        assert no(after(document)) == {reason}


def test_what_is_wrong_with_the_consent_of_a_basis_is_told_as_of_one_that_is_named():
    """GDPR art. 4(11) and 7(1): a consent that was not informed is no better for standing behind a basis."""
    uninformed = YES | {"id": "c2", "information_given": ["purpose"]}
    on_consent = {"id": "b1", "purposes": ["support"], "article6": "consent", "consent_ref": "c2"}
    document = held(YES, uninformed, bases=[on_consent])
    for answer in (before(document, basis_ref="b1"), after(document, basis_ref="b1"), after(document)):
        told = [reason for reason in answer.reasons if reason.id == "disclosure/consent-not-informed"]
        assert [reason.pointer for reason in told] == ["/consents/1/information_given"]


def test_a_consent_that_stands_outside_the_case_cannot_be_told():
    """GDPR art. 7(1)."""
    assert no(before(held(), consent_ref="ext:c9")) == {"consent-elsewhere"}
    assert not_shown(after(held(), consent_ref="ext:c9")) == {"consent-elsewhere"}


@pytest.mark.parametrize(
    ("bases", "named"),
    [
        ([], {"basis_ref": "ext:b9"}),
        ([{"id": "b1", "purposes": ["support"], "article6": "consent", "consent_ref": "ext:c9"}], {}),
        ([{"id": "b1", "purposes": ["support"], "article6": "consent", "consent_ref": "ext:c9"}], {"basis_ref": "b1"}),
    ],
)
def test_a_basis_that_leads_out_of_the_case_cannot_be_told_either(bases: list[Json], named: Json):
    """GDPR art. 5(2) and 7(1)."""
    assert no(before(held(bases=bases), **named)) == {"consent-elsewhere"}
    assert not_shown(after(held(bases=bases), **named)) == {"consent-elsewhere"}


def test_data_on_offences_that_an_organisation_passed_on_are_judged_as_they_would_have_been_answered():
    """GDPR art. 10."""
    covering = YES | {"data_categories": ["criminal-offence"]}
    assert no(before(held(covering), categories=["criminal-offence"])) == {"offences-without-authority"}
    made = {"data_categories": ["criminal-offence"], "consent_ref": "c1"}
    assert no(after(held(covering), **made)) == {"offences-without-authority"}
    assert yes(after(held(covering, controller=BOARD), **made)) == {"on-consent"}


# ----------------------------------------- CETS 197 art. 11(1), 28(1) and 29(4), GDPR art. 5(1)(c): whereabouts and presence


def whereabouts_fields() -> frozenset[str]:
    return frozenset(
        f"{declared.owner}.{declared.name}"
        for part in parts_of(ExchangeMessage)
        for declared in fields_of(part).values()
        if declared.classification is DataCategory.SAFETY_CRITICAL
    )


TERMS = frozenset({"Consent.recipients", "Consent.exclusions"})
"""Whom a consent names goes with the consent and tells nobody's place."""


def test_the_rule_on_whereabouts_speaks_wherever_no_profile_lets_any_of_them_leave():
    """GDPR art. 5(1)(c): where nothing of them is needed, all of it is too much; on consent as without."""
    places = whereabouts_fields()
    silent = []
    for purpose in DisclosurePurpose:
        for kind in RecipientType:
            profile = exchange_profile_for(purpose, kind, "EE")
            some = DataCategory.SAFETY_CRITICAL in profile.carries or (profile.fields & places) - TERMS
            if some or kind is RecipientType.THE_PERSON:
                continue
            agreed = held(YES | {"scopes": [*EVERY_SCOPE, "research"], "data_categories": ["safety-critical"]})
            made = MADE | {
                "recipient_type": kind.value,
                "purpose": purpose.value,
                "data_categories": ["safety-critical"],
                "consent_ref": "c1",
            }
            report = validate(agreed | {"disclosures": [made]})
            if not any(one.rule == "PRO-026" for one in report.findings):
                silent.append((purpose.value, kind.value))
    assert silent == []


@pytest.mark.parametrize(
    "purpose", ["support", "protection-from-danger", "child-protection", "statistics", "supervision"]
)
def test_a_rapporteur_monitors_and_does_not_learn_where_anybody_is(purpose: str):
    """CETS 197 art. 29(4); Directive 2011/36/EU art. 19: trends, results and figures."""
    wide = YES | {"data_categories": ["safety-critical"], "scopes": [*EVERY_SCOPE, "anonymous-statistics"]}
    question = {"recipient": "national-rapporteur", "purpose": purpose, "categories": ["safety-critical"]}
    assert "whereabouts-recipient" in no(before(held(wide), consent_ref="c1", **question))
    ordered = before(held(), without_consent_ground="legal-duty-to-report", **question)
    assert "whereabouts-recipient" in doubts(ordered)


@pytest.mark.parametrize("kind", ["family", "consulate", "media-or-public", "foreign-authority"])
def test_that_somebody_has_a_file_is_not_told_on_no_ground(kind: str):
    """GDPR art. 4(1) and 6(1); CETS 197 art. 11(1): that a person is with victim support is data on the person."""
    question = {
        "recipient": kind,
        "recipient_country": "EE",
        "purpose": "person-request",
        "categories": ["operational"],
    }
    assert "no-ground" in no(before(held(), **question))
    made = {"recipient_type": kind, "purpose": "person-request", "data_categories": ["operational"]}
    assert "no-ground" in no(after(held(), **made))
    refused = held(YES | {"status": "refused", "data_categories": ["contact"]})
    assert "consent-never-given" in no(before(refused, **question))
    assert "presence-told" in doubts(before(refused, **question))


def test_what_cannot_point_to_a_person_needs_no_ground():
    """GDPR recital 26."""
    for kind in ("family", "consulate", "media-or-public"):
        assert yes(before(held(), recipient=kind, categories=["none"])) == {"not-personal"}
        assert yes(after(held(), recipient_type=kind, data_categories=["none"])) == {"not-personal"}


def test_what_is_about_the_work_goes_where_a_consent_or_a_basis_carries_it():
    """GDPR art. 6(1): a consent and a basis need not name it as a category of its own."""
    assert yes(before(held(YES), categories=["operational"])) == {"on-consent"}
    assert yes(before(held(bases=[TASK | {"data_categories": ["demographic"]}]), categories=["operational"])) == {
        "on-basis"
    }


@pytest.mark.parametrize("code", REGION)
def test_the_disclosures_of_every_example_are_permitted(code: str):
    """The examples show sound practice: none rests on what does not carry it."""
    for document in (example("case-file", code), example("data-protection", code)):
        for answer in judge_disclosures(document):
            assert answer.blocking == ()
            assert answer.allowed
