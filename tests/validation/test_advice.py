"""What to do: the advice of a finding fits what the finding says, and never sends what the finding holds back."""

from __future__ import annotations

import json
import re

import pytest

from nordicbaltic_standards import LANGUAGES, rules, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.legal_status import LegalStatus
from nordicbaltic_standards.rules.findings import texts_of
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.testing.vectors import all_vectors
from support import every_text, said

VECTORS = all_vectors()

FITTING: tuple[tuple[str, str, str, str], ...] = (
    # rule, wording, what its advice must not say, what it must say
    ("AST-001", "national", "house rules", "for the state to correct this"),
    ("AST-011", "not-said", "as a breach", "Ask the place whether it is protected"),
    ("AST-027", "suspected", "who pays", "^With the person.s agreement, ask the body that confirms victims"),
    ("CAS-003", "limited", "ask the competent authority for the period", "before the visa or the job ends"),
    ("CAS-024", "contact-lost", "consent of the child", "until someone has seen it safe"),
    ("CAS-026", "rights", "took part in|^Ask again whether", "Explain rights and services again"),
    ("CAS-027", "erased", "open the file again|Open the case", "Stop all further erasing"),
    ("CAS-030", "dependants", "withdraw", "loss of support and funeral costs"),
    ("PRO-040", "police", "child protection service now", "^Call the police now"),
    ("PRO-040", "child-protection", "police", "^Call the child protection service now"),
    ("PRO-040", "adult", "^Call the police now", "may go away by choice"),
    ("PRO-041", "child", "ask the prosecutor", "Report to the child protection service today"),
    ("PRO-041", "testimony", "child protection", "pressure on a witness"),
    ("PRO-041", "interpreter", "call the police on 112 first", "^Do not use this interpreter again"),
    ("CAS-023", "possible", "suspected person", "Tell no one who may be involved"),
    ("CAS-001", "undated", "at once", "Record the decision with its day"),
    (
        "CAS-003",
        "term",
        "ask the competent authority for the period",
        "^Tell the person about the reflection period today",
    ),
    ("CAS-003", "term-passed", "ask the competent authority for the period", "can still be accepted"),
    ("CAS-003", "applicant", "ask the competent authority for the period", "a body that can request it"),
    ("CAS-003", "departure", "ask the competent authority for the period", "^Before anything is requested"),
    ("CAS-003", "proceedings", "ask the competent authority for the period", "for the person to decide"),
    ("CAS-004", "no-formal", "identifying body", "the body that presumed them a victim"),
    ("CAS-004", "under-assessment", "identifying body", "whether there were reasonable grounds"),
    ("CAS-005", "given-up", "If they are right", "what the person had been told"),
    ("CAS-007", "birth", "only planned", "Compare the birth date"),
    ("CAS-007", "closure", "only planned", "Compare the two days"),
    ("CAS-008", "permit", "reason for closing|open the case again", "Never remove the permit"),
    ("CAS-008", "entitlement", "reason for closing|open the case again", "Do not end the help"),
    ("CAS-014", "granted", "^Tell", "whether they wished it"),
    ("CAS-014", "advised", "^Tell the person", "whether they still wish it"),
    ("CAS-014", "unnamed", "^Tell the person", "which country the consulate belongs to"),
    ("CAS-014", "not-stated", "^Tell the person|If the country is wrong", "what was disclosed"),
    ("CAS-014", "return", "^Tell the person|If the country is wrong", "when they were told"),
    ("CAS-016", "unsafe", "is a safe contact", "Do not use this contact"),
    ("CAS-016", "old", "do not call", "^Try the contact"),
    ("CAS-016", "given-out", "is a safe contact|under what name", "^Do not send it[.]"),
    ("CAS-032", "child", "with their consent|safety plan", "child protection service now; no consent is needed"),
    ("COM-001", "late", "Tell the person now", "the ground for lateness"),
    ("COM-017", "conflict", "Where money went to", "papers, account details or whereabouts of the child"),
    ("COM-021", "account", "money went astray", "Tell the authority that pays before it pays"),
    ("REF-011", "no-sender", "Name the services", "of the organisation that refers"),
    ("REF-011", "no-recipient", "Name the services", "the kind of the organisation"),
    ("IDN-010", "review-exists", "the law provides no review", "correct the record"),
    ("IDN-014", "care", "Until one is appointed", "child protection service today"),
    ("IDN-014", "not-yet-presumed", "let no one decide", "do not wait for a decision"),
    ("IDN-016", "caution", "until it has been assessed", "under suspicion"),
    ("IDN-017", "late", "Explain the rights", "could not use meanwhile"),
    ("IDN-018", "none-yet", "again with the person", "remove the date"),
    ("IDN-021", "late", "whether they want", "whether the delay can be excused"),
    ("MSG-001", "suspected", "[Mm]inimise|separately", "^Do not send it"),
    ("MSG-001", "child", "[Mm]inimise|separately", "^Do not send it"),
    ("MSG-001", "kind", "[Mm]inimise|separately", "^Do not send it"),
    ("MSG-001", "copy", "[Mm]inimise|separately", "^Do not send it"),
    ("MSG-001", "contact", "[Mm]inimise|separately", "record a consent that names this recipient"),
    ("MSG-001", "safe-contact", "[Mm]inimise|separately", "use the contact for authorities"),
    ("MSG-002", "special", "State the legal basis", "article 9"),
    ("MSG-002", "offences", "State the legal basis", "article 10"),
    ("MSG-003", "missing", "what the consent does not cover", "^Do not send it"),
    ("MSG-003", "other", "what the consent does not cover", "name that consent"),
    ("MSG-003", "recipient", "what the consent does not cover", "^Do not send it to this recipient"),
    ("MSG-003", "not-recorded", "what the consent does not cover", "record it in the consent"),
    ("MSG-003", "excluded", "what the consent does not cover|ask the person", "^Do not send it, in whole or in part"),
    ("MSG-003", "excluded-otherwise", "what the consent does not cover", "do not require this very recipient"),
    ("MSG-003", "suspected", "ask the person without any pressure", "^Send nothing on the basis of this consent"),
    ("MSG-003", "suspected-adult", "what the consent does not cover|child", "Do not tell the suspected person"),
    ("MSG-003", "decided", "what the consent does not cover", "record that suspicion first"),
    ("MSG-003", "alone", "what the consent does not cover", "Hear the child"),
    ("MSG-003", "of-age", "what the consent does not cover", "ask what they want now"),
    ("MSG-003", "explicit", "what the consent does not cover", "in clear words"),
    ("MSG-003", "nameless", "what the consent does not cover|that ground", "record the identifier of the recipient"),
    ("MSG-004", "police", "ask the person", "which of the two laws"),
    ("MSG-007", "expired", "Correct the time", "^Do not act on it"),
    ("MSG-008", "", "If both are right", "Check sender and recipient"),
    ("MSG-008", "purpose", "sender", "Check recipient and purpose"),
    ("MSG-013", "granted", "tell", "whether they wish it"),
    ("MSG-013", "advised", "tell", "whether they still wish it"),
    ("MSG-013", "unnamed", "^Do not send it[.]", "of which country the consulate is"),
    ("NET-001", "contact", "address|mark for publishing", "where post may go"),
    ("NET-008", "unknown", "Answer every duty", "identifier of the standard"),
    ("NET-009", "unknown", "signed|plan the next", "whether people who were helped took part"),
    ("PRO-003", "disclosed", "out of the basis", "ask the recipient to return or delete"),
    ("PRO-005", "disclosed", "handed back", "ask the recipient to return or delete"),
    ("PRO-009", "adult", "child", "Ask the person what they want"),
    ("PRO-009", "decided", "mark it invalid", "record that suspicion first"),
    ("PRO-010", "giver", "^Where the child consented", "^Record who gave the consent"),
    ("PRO-012", "undated", "Correct a date", "on which day the consent ended"),
    ("PRO-013", "excluded-elsewhere", "record that ground", "whether the recorded ground required"),
    ("PRO-013", "unspecific", "^Check first", "^Record what the person agreed to"),
    ("PRO-015", "country", "^Record the ground", "^Record the country"),
    ("PRO-016", "authority", "ask again", "on which ground of the law an authority may"),
    ("PRO-016", "repeated", "ask again", "before anything else is sent"),
    ("PRO-018", "late", "Inform the person now", "If the date is wrong"),
    ("PRO-019", "reviewed", "^Check whether a claim", "the next day of review"),
    ("PRO-019", "counted", "^Check whether a claim", "to which day this retention period is counted"),
    ("PRO-019", "law", "^Check whether a claim", "^Do not erase the data before"),
    ("PRO-021", "reason", "Notify the authority now", "reasons for the delay"),
    ("PRO-022", "unsafe", "Reach the person now", "^Do not call or write"),
    ("PRO-024", "told-late", "Answer at once", "If there is no answer yet"),
    ("PRO-024", "undated", "^Answer at once", "^Record the day of the answer"),
    ("PRO-024", "no-reason", "say why it is late", "record the reason"),
    ("PRO-027", "consent", "Mark such a consent", "If something has been published"),
    ("PRO-027", "scope", "taken down|breach", "which data it covers"),
    ("PRO-030", "gdpr", "Split the basis", "rules on law enforcement"),
    ("PRO-030", "led", "Split the basis", "basis of the GDPR"),
    ("PRO-036", "suspect", "tell the person,|Never ask", "Tell the person alone"),
    ("PRO-036", "child", "valid consent|If something has been published", "^Take the publication down"),
    ("PRO-036", "child-unsaid", "Never ask", "which data the consent covers"),
    ("PRO-036", "undated", "Never ask", "on which day the consent ended"),
    ("REF-002", "nameless", "choose a recipient|record the ground", "record the identifier of the recipient"),
    ("REF-003", "none-named", "^Take out", "record their categories in the consent"),
    ("REF-005", "not-recorded", "^Ask the person", "^If the person agreed to it, record it"),
    ("REF-006", "late", "Call the recipient now|another service|police", "went without help"),
    ("REF-013", "", "[Aa]sk the guardian", "do not tell a suspected person"),
    ("REF-013", "of-age", "suspected person", "ask what they want now"),
    ("REF-013", "decided", "mark it invalid", "record that suspicion first"),
    ("REF-013", "alone", "suspected person", "Obtain the consent of a guardian who is neither suspected"),
    ("REF-013", "adult", "child", "Ask the person what they want"),
    ("REF-020", "unsent", "went without help", "^Send the referral today"),
    ("RET-001", "own-journey", "Stop the journey|Do not", "the person decides"),
    ("RES-004", "given-up", "If they are right", "what the person had been told"),
    ("RES-005", "given-up", "in writing that it is suspended", "what the person had been told"),
    ("RES-006", "given-up", "Request release", "what the person had been told"),
    ("RES-013", "child", "ask again", "in the way that national law provides"),
    ("RES-020", "no-start", "the one that is wrong", "first day from the decision"),
    ("RES-022", "ended", "before the last day", "can still be applied for"),
    ("RES-023", "early", "without a renewal", "Compare the dates"),
    ("RES-024", "advice", "remove the condition", "independent legal advice"),
    ("RES-027", "separate", "work is allowed", "work may begin only with it"),
    ("RES-031", "late", "whether they want to appeal", "whether the lateness can be excused"),
    ("RES-030", "grown", "place for children", "lawyer"),
    ("RES-033", "undecided", "^If the dates are wrong", "how and when it was decided"),
    ("RES-033", "granted", "that has the application", "withdrawn or not renewed"),
    ("RET-004", "against", "until the authority", "^Stop the return[.]"),
    ("RET-004", "open", "has determined", "Ask the authority responsible for the child for the outcome"),
    ("RET-008", "forced", "record that wish|ask again|put the journey off", "tell the person's lawyer"),
    ("RET-009", "child-declined", "does not want to be met", "why the child does not want to be received"),
    ("RET-010", "", "right to live there", "Correct the country"),
    ("RET-010", "no-right", "Correct the country", "the right to live there"),
    ("RET-012", "no-departure", "time zone", "when the person left"),
    ("RET-015", "lapsed", "record the consent", "on which day they were told"),
    ("RET-015", "elsewhere", "record the consent", "Look the consent up"),
    ("RET-015", "excluded", "record the consent", "^Tell these authorities nothing more"),
    ("RET-015", "compelled", "record the consent", "If the ground required it"),
    ("RET-017", "granted", "decided or taken back after advice", "taken back or not renewed"),
    ("RET-017", "elsewhere", "country of origin", "granted the protection or has the application"),
    ("CAS-033", "detained", "suspend", "release the person"),
    ("CAS-033", "entry-refused", "release the person", "not to enforce the refusal"),
    ("CAS-033", "planned", "suspend", "to stop it until identification is complete"),
    ("CAS-033", "enforced", "suspend", "whether the person can come back"),
    ("CAS-033", "question", "today", "on what ground"),
    ("RES-034", "no-review", "which remedy", "whether a new request"),
    ("RES-034", "undecided", "lawyer", "not to remove the person before that"),
    ("SE-RES-001", "head", "^Ask the head", "applied then, record the authority"),
)

NOT_TO_BE_SENT: dict[str, tuple[str, str]] = {
    # language: how "do not send it" begins, and the word for minimising
    "en": ("Do not send it", "inimis"),
    "et": ("Ärge saatke seda", "ärpi"),
    "lv": ("Nesūtiet to", "inimiz"),
    "lt": ("Nesiųskite jo", "umažin"),
    "fi": ("Älä lähetä viestiä", "inimoi"),
    "sv": ("Skicka det inte", "inimer"),
    "da": ("Send den ikke", "inimér"),
    "nb": ("Send den ikke", "inimer"),
    "is": ("Sendið það ekki", "ágmark"),
}

NOTHING_MAY_GO = re.compile(
    r"nothing (of it )?may go|forbids (it|this)|may be sent there|has excluded this recipient[.]"
)
"""What a finding says where nothing at all may be sent."""


@pytest.fixture(scope="module")
def advised() -> dict[tuple[str, str], str]:
    """Return the advice of real findings, by rule and wording."""
    spoken = {identifier for identifier, *_ in FITTING}
    found = [finding for identifier in spoken for vector in VECTORS[identifier] for finding in said(vector)]
    return {(finding.rule, finding.variant): finding.advice() for finding in found}


@pytest.mark.parametrize(("identifier", "wording", "never", "needed"), FITTING)
def test_the_advice_fits_the_finding(
    advised: dict[tuple[str, str], str], identifier: str, wording: str, never: str, needed: str
) -> None:
    advice = advised[identifier, wording]
    assert not re.search(never, advice)
    assert re.search(needed, advice)


def test_every_advice_of_a_wording_is_in_the_table() -> None:
    declared = {(each.id, name) for each in rules for name in each.texts.advice_by_variant}
    assert declared <= {(identifier, wording) for identifier, wording, *_ in FITTING}


def test_no_wording_but_the_usual_one_speaks_of_minimising_and_sending() -> None:
    texts = texts_of("MSG-001")
    assert set(texts.variants) == {"suspected", "child", "kind", "contact", "safe-contact", "copy"}
    for language, (refused, minimise) in NOT_TO_BE_SENT.items():
        if any(texts.advice_text(language, wording).language != language for wording in ("", *texts.variants)):
            continue  # the advice is to be translated again
        assert minimise in texts.advice_text(language).text
        for wording in texts.variants:
            advice = texts.advice_text(language, wording).text
            assert advice.startswith(refused), (language, wording)
            assert minimise not in advice, (language, wording)
            assert "send" not in advice.removeprefix(refused) or language != "en", wording


def test_where_nothing_may_go_the_advice_begins_by_not_sending() -> None:
    held = [
        (each.id, name)
        for each in rules
        for name in ("", *each.texts.variants)
        if each.record in {"exchange-message", "referral"}
        and NOTHING_MAY_GO.search(each.texts.message_text("en", name).text)
    ]
    assert {("MSG-001", "suspected"), ("MSG-001", "kind"), ("MSG-003", "excluded"), ("REF-002", "excluded")} <= set(
        held
    )
    for identifier, name in held:
        assert texts_of(identifier).advice_text("en", name).text.startswith("Do not send it"), (identifier, name)


def test_a_wording_without_advice_of_its_own_has_that_of_the_rule() -> None:
    texts = rules["MSG-002"].texts
    assert "provision" not in texts.advice_by_variant
    assert texts.advice_text("en", "provision").text == rules["MSG-002"].how_to_correct


@pytest.mark.parametrize("language", LANGUAGES)
def test_advice_of_a_wording_is_a_sentence_in_every_language(language: str) -> None:
    for each in rules:
        for name, english in each.texts.advice_by_variant.items():
            text = each.texts.advice_text(language, name)
            assert (text.text == english) is (text.language == "en"), (each.id, name)
            assert text.text.endswith("."), (each.id, name)


def test_advice_of_a_wording_needs_no_parameter_that_a_finding_may_lack() -> None:
    for each in rules:
        for name, advice in each.texts.advice_by_variant.items():
            given = {"country", *re.findall(r"\{(\w+)\}", each.texts.variants[name])}
            assert set(re.findall(r"\{(\w+)\}", advice)) <= given, (each.id, name)


def test_advice_for_a_wording_that_a_rule_does_not_have_is_refused() -> None:
    declare = rule(
        "RES-999", LegalStatus, severity="notice", kind="advice", standard="RES-S01", sources=(), message="No.",
        variants={"early": "Too early."}, advice_by_variant={"late": "Wait."},
    )  # fmt: skip

    def check(record: LegalStatus, context: object) -> None:
        """Title.

        Checks:
            Nothing.

        Why:
            Nothing.

        How to correct:
            Nothing.

        Source:
            Nothing.
        """

    with pytest.raises(TypeError, match="RES-999: advice or title for a wording"):
        declare(check)
    assert "RES-999" not in rules


def test_every_form_of_a_report_gives_the_advice_of_the_finding() -> None:
    vector = next(each for each in VECTORS["MSG-001"] if {f.variant for f in said(each)} == {"suspected"})
    case = vector.case
    report = validate(
        vector.record, country=case.country, on=case.on, profile=case.profile, organisation=vector.organisation
    )
    refused = "Do not send it, in whole or in part, by this way or another."
    usual = "Minimise the message"
    words = " ".join(report.to_text("en").split())
    assert refused in words
    assert usual not in words
    assert refused in report.to_html("en")
    assert usual not in report.to_html("en")
    data = json.dumps(report.to_dict("en"))
    assert refused in data
    assert usual not in data
    log = report.to_sarif("en")["runs"][0]
    [result] = [each for each in log["results"] if each["ruleId"] == "MSG-001"]
    assert refused in result["message"]["text"]
    assert usual not in result["message"]["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_country_that_is_not_known_stands_in_no_second_brackets(language: str) -> None:
    for texts in every_text().values():
        for wording in ("", *texts.variants):
            said = texts.message_text(language, wording).text
            filled = said.replace("{country}", ui_text("value/country-unknown", language))
            assert filled == said or not re.search(r"\(\s*\(|\)\s*\)", filled), texts.id


def test_sarif_help_says_which_advice_belongs_to_which_message() -> None:
    vector = next(each for each in VECTORS["CAS-007"] if said(each))
    log = validate(
        vector.record, country=vector.case.country, on=vector.case.on, organisation=vector.organisation
    ).to_sarif("en")["runs"][0]
    helped = {each["id"]: each["help"]["text"] for each in log["tool"]["driver"]["rules"]}["CAS-007"].split("\n\n")
    assert [advice.split(". ")[0] for advice in helped] == [
        "The event is dated after the day on which the record was written",
        "The event is dated before the birth of the person",
        "The case is recorded as closed before it was opened",
    ]
    assert "only planned" in helped[0]
    assert "only planned" not in helped[1]


def test_sarif_help_of_a_rule_with_one_advice_is_that_advice() -> None:
    vector = next(each for each in VECTORS["RES-028"] if said(each))
    log = validate(
        vector.record, country=vector.case.country, on=vector.case.on, organisation=vector.organisation
    ).to_sarif("en")["runs"][0]
    helped = {each["id"]: each["help"]["text"] for each in log["tool"]["driver"]["rules"]}
    assert helped["RES-028"] == rules["RES-028"].how_to_correct


def test_the_command_for_a_rule_gives_each_advice_after_its_messages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "CAS-007", "--language", "en"]) == 0
    words = " ".join(capsys.readouterr().out.split())
    order = [
        "What it says: The event is dated after",
        "What to do: Correct the date from the document.",
        "What it says: The event is dated before the birth",
        "What to do: Compare the birth date",
        "What it says: The case is recorded as closed",
        "What to do: Compare the two days",
    ]
    assert [words.index(each) for each in order] == sorted(words.index(each) for each in order)
    assert main(["rules", "CAS-007", "--language", "en", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told["variants"]) == ["birth", "closure"]
    assert told["variants"]["closure"]["how_to_correct"].startswith("Compare the two days")
    assert told["how_to_correct"].startswith("Correct the date from the document")
