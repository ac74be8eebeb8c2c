"""The person's own copies: in two languages, on one page, and from nothing but what the profile of the person leaves."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import DELETE, changed
from network.markers import MARK, marked
from nordicbaltic_standards import example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.codelists.enumerations import (
    ConsentStatus,
    DataCategory,
    DisclosurePurpose,
    RecipientType,
    ReferralStatus,
)
from nordicbaltic_standards.i18n.languages import LANGUAGES, PERSON_LANGUAGES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.texts import Status, Text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.network import person_texts
from nordicbaltic_standards.network.person_copies import (
    COPIES,
    Entry,
    NotAboutAPersonError,
    NothingToCopyError,
    PersonCopy,
    Sheet,
    as_html,
    as_lines,
    copies,
    person_copy,
)
from nordicbaltic_standards.network.person_texts import LISTS, person_label, person_sources
from nordicbaltic_standards.privacy import Minimised, exchange_profiles
from nordicbaltic_standards.testing import documents
from nordicbaltic_standards.utils.errors import InvalidArgumentError

DAY = date(2026, 12, 1)
by_kind = pytest.mark.parametrize("of", COPIES)


def entries(sheet: Sheet) -> dict[str, Entry]:
    return {entry.id: entry for entry in sheet.entries}


def words(entry: Entry) -> list[str]:
    return [": ".join(text.text for text in line) for line in entry.lines]


def consent(**fields: Any) -> dict[str, Any]:
    """Return a case with one consent."""
    own = {"id": "c1", "status": "given", "giver": "person"} | fields
    bare = {"/referrals": DELETE, "/protection": DELETE, "/data_protection/consents": [own]}
    return changed(example("case-file", "EE"), bare)


def only(document: dict[str, Any], of: str) -> Sheet:
    ((sheet,),) = person_copy(document, of, "en", on=DAY).pages
    return sheet


# -------------------------------------------------------------------------------------------------------- every country


@by_kind
@pytest.mark.parametrize("country", REGION)
def test_every_country_s_example_gives_copies_or_says_why_nothing_may_be_handed_over(country: str, of: str):
    document = example("case-file", country)
    copy = person_copy(document, of, "uk", "en", on=DAY)
    if not copy.pages:
        assert document["subject"]["is_child"]
        assert [finding.rule for finding in copy.findings] == ["STR-100"]
        assert all(reason.reason("en") for reason in copy.reasons)
        return
    protection = document["data_protection"]
    count = {"consent": len(protection["consents"]), "referral": len(document["referrals"]), "disclosures": 1}
    assert len(copy.pages) == count[of]
    for page in copy.pages:
        assert [sheet.language for sheet in page] == ["uk", "en"]
        assert [entry.id for entry in page[0].entries] == [entry.id for entry in page[1].entries]


def test_most_countries_have_an_example_that_gives_a_copy():
    given_to = [
        country for country in REGION if person_copy(example("case-file", country), "consent", "en", on=DAY).pages
    ]
    assert len(given_to) > len(REGION) / 2


# ---------------------------------------------------------------------------------------------------- what is on a copy


def test_a_copy_of_a_consent_says_who_gets_what_and_why_until_when_and_how_to_take_it_back():
    document = consent(
        recipients=[{"type": "police"}],
        exclusions=[{"type": "consulate"}],
        data_categories=["special-health", "contact", "operational"],
        scopes=["medical-information"],
        given_at="2026-03-31T23:30:00+00:00",
        valid_until="2027-02-18",
    )
    on_it = {name: words(entry) for name, entry in entries(only(document, "consent")).items()}
    assert on_it["copy/decision"] == ["You agreed."]
    assert on_it["copy/decided-on"] == ["1 April 2026"], "the day in Estonia"
    assert on_it["copy/recipients"] == ["Police"]
    assert on_it["copy/excluded"] == ["Consulate"]
    assert on_it["copy/data"] == ["How you can be reached", "Your health"]
    assert on_it["copy/purpose"] == ["Medical information"]
    assert on_it["copy/until"] == ["18 February 2027"]
    assert on_it["copy/controller"] == ["Social services: Näidise Sotsiaalkaitse"]
    assert any("article 7" in line for line in on_it["copy/withdraw"])
    assert any("stays lawful" in line for line in on_it["copy/withdraw"])


def test_what_is_not_recorded_is_not_made_up():
    on_it = entries(only(consent(), "consent"))
    for name in ("copy/recipients", "copy/data", "copy/purpose"):
        assert words(on_it[name]) == ["This is not written in your file. Ask your worker."]
    assert words(on_it["copy/until"]) == ["Your file names no last day. You can take your consent back on any day."]


@pytest.mark.parametrize("status", ConsentStatus)
def test_only_a_decision_of_the_person_is_copied_and_only_a_consent_in_force_can_be_taken_back(status: ConsentStatus):
    decided = {"given", "given-in-part", "refused", "withdrawn", "expired"}
    document = consent(status=status.value)
    if status.value not in decided:
        with pytest.raises(NothingToCopyError):
            person_copy(document, "consent", "en", on=DAY)
        return
    on_it = entries(only(document, "consent"))
    assert words(on_it["copy/decision"])[0].startswith("You did not" if status.value == "refused" else "You agreed")
    assert ("copy/withdraw" in on_it) == (status.value in {"given", "given-in-part"})


@pytest.mark.parametrize(("giver", "count"), [("person", 1), ("supported-decision", 1), ("guardian", 2)])
def test_a_decision_that_another_took_is_not_said_to_be_the_person_s_alone(giver: str, count: int):
    assert len(entries(only(consent(giver=giver), "consent"))["copy/decision"].lines) == count


def test_a_consent_that_also_goes_with_a_referral_is_copied_once():
    document = example("case-file", "EE")
    document["referrals"][0]["consent"] = document["data_protection"]["consents"][0] | {"recipients": []}
    copy = person_copy(document, "consent", "en", on=DAY)
    assert len(copy.pages) == len(document["data_protection"]["consents"])
    assert words(entries(copy.pages[0][0])["copy/recipients"]) == ["Shelter"]


def referral(**fields: Any) -> dict[str, Any]:
    bare = {"/consent": DELETE, "/without_consent_ground": DELETE, "/appointment": DELETE, "/follow_up_on": DELETE}
    base = example("referral", "EE")
    return changed(base, {place: value for place, value in bare.items() if place[1:] in base}) | fields


@pytest.mark.parametrize("status", ReferralStatus)
def test_a_copy_of_a_referral_says_what_happens_next(status: ReferralStatus):
    on_it = entries(only(referral(status=status.value), "referral"))
    assert words(on_it["copy/next"])
    over = {"declined", "withdrawn", "consent-withdrawn", "completed", "expired"}
    assert ("copy/say-no" in on_it) == (status.value not in over)


def test_what_was_passed_on_and_what_was_not_are_all_that_there_is():
    on_it = entries(only(referral(status="sent", data_categories=["contact", "demographic"]), "referral"))
    passed, kept = words(on_it["copy/passed-on"]), words(on_it["copy/not-passed-on"])
    assert passed == ["How you can be reached", "Your sex, age, citizenship and languages"]
    assert not set(passed) & set(kept)
    assert len(passed) + len(kept) == len(DataCategory) - 2, "all but what is not about the person"


def test_before_it_is_sent_nothing_was_passed_on():
    on_it = entries(only(referral(status="draft", data_categories=["contact"]), "referral"))
    assert "copy/passed-on" not in on_it
    assert words(on_it["copy/to-pass-on"]) == ["How you can be reached"]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {"consent": {"id": "c1", "status": "given", "giver": "person"}},
            "You can say no to this referral at any time.",
        ),
        ({"without_consent_ground": "child-protection"}, "This referral was made on a ground other than your consent."),
        ({}, "Ask your worker whether this referral needs your consent."),
    ],
)
def test_the_person_can_say_no_where_the_referral_needs_their_consent(fields: dict[str, Any], text: str):
    on_it = entries(only(referral(status="sent", **fields), "referral"))
    assert words(on_it["copy/say-no"])[0].startswith(text)


def test_a_meeting_is_shown_in_the_time_of_the_country():
    at = {"at": "2026-03-05T22:30:00+00:00"}
    on_it = entries(only(referral(status="accepted", appointment=at), "referral"))
    assert words(on_it["copy/appointment"]) == ["6 March 2026: 00:30"]


def test_an_account_of_disclosures_names_each_recipient_with_day_data_and_purpose():
    disclosure = {
        "id": "d1",
        "at": "2026-03-03T14:05:00+02:00",
        "recipient": "ee-naidise-politseiamet",
        "recipient_type": "police",
        "recipient_country": "LV",
        "purpose": "investigation",
        "data_categories": ["identifying"],
    }
    sheet = only(changed(example("case-file", "EE"), {"/data_protection/disclosures": [disclosure]}), "disclosures")
    assert [(entry.id, words(entry)) for entry in sheet.entries[:4]] == [
        ("copy/received-on", ["3 March 2026"]),
        ("copy/receiver", ["Police: Näidise Politseiamet: Latvia"]),
        ("copy/data", ["Your name, birth date, numbers and pictures"]),
        ("copy/purpose", ["Criminal investigation"]),
    ]


def test_an_account_without_disclosures_says_so():
    sheet = only(changed(example("case-file", "EE"), {"/data_protection/disclosures": DELETE}), "disclosures")
    assert words(sheet.entries[0]) == ["Your file shows no organisation that has received your data."]


# ------------------------------------------------------------------------------------------------- what is never on one


def pages(document: dict[str, Any]) -> str:
    """Return everything that can be handed to the person, in each form."""
    shown = []
    for of in COPIES:
        try:
            copy = person_copy(document, of, "ar", "en", on=DAY)
        except NothingToCopyError:
            continue
        if copy.pages:
            shown += [as_html(copy), json.dumps(copy.to_dict()), "\n".join(as_lines(copy, 10_000))]
    return "\n".join(shown)


def test_no_address_worker_third_person_or_note_is_on_a_copy():
    document = marked(CaseFile, example("case-file", "EE"), lambda spot: spot.declared.owner != "OrganisationRef")
    shown = pages(document)
    assert "Näidise Sotsiaalkaitse" in shown
    assert MARK.search(shown) is None


@settings(max_examples=25)
@given(documents(CaseFile))
def test_of_no_record_is_a_text_on_a_copy_but_the_name_of_an_organisation(document: dict[str, Any]):
    shown = pages(marked(CaseFile, document, lambda spot: spot.declared.owner != "OrganisationRef"))
    assert MARK.search(shown) is None


@pytest.mark.parametrize(
    "shelter",
    [
        {"ref": "ee-x", "name": "Marked 1 here", "recipient_type": "shelter"},
        {
            "ref": "ee-x",
            "name": "Marked 1 here",
            "recipient_type": "support-organisation",
            "services": ["accommodation"],
        },
        {"ref": "ee-turvaline-majutus", "name": "Marked 1 here", "recipient_type": "support-organisation"},
        {"ref": "ee-turvaline-majutus", "name": "Marked 1 here", "type": "state-authority"},
    ],
    ids=["by-kind", "by-service", "by-stay", "by-stay-of-the-state"],
)
def test_a_shelter_is_never_named_even_where_it_is_responsible_for_the_data(shelter: dict[str, Any]):
    changes: dict[str, Any] = {
        "/data_protection/controller": shelter,
        "/referrals/0/recipient": shelter,
        "/data_protection/consents/0/recipients": [{"ref": shelter["ref"]}],
        "/data_protection/disclosures/0/recipient": shelter["ref"],
    }
    assert MARK.search(pages(changed(example("case-file", "EE"), changes))) is None


@by_kind
def test_a_copy_is_built_from_what_the_profile_of_the_person_leaves_and_from_nothing_else(
    of: str, monkeypatch: pytest.MonkeyPatch
):
    smaller = CaseFile.model_validate(example("case-file", "LV"))

    def minimise(_record: Any, profile: str, **_arguments: Any) -> Minimised[CaseFile]:
        return Minimised(smaller, exchange_profiles[profile])

    expected = person_copy(smaller, of, "en", on=DAY).to_dict()
    monkeypatch.setattr(copies, "minimise", minimise)
    assert copies.PROFILE == "the-person"
    assert person_copy(example("case-file", "EE"), of, "en", on=DAY).to_dict() == expected


def test_no_representation_shows_a_value():
    copy = person_copy(example("case-file", "EE"), "consent", "en", on=DAY)
    sheet = copy.pages[0][0]
    for shown in (repr(copy), repr(sheet), repr(sheet.entries)):
        assert "Näidise Sotsiaalkaitse" not in shown
        assert "2026" not in shown


# ------------------------------------------------------------------------------------------------------------- languages


def test_outside_the_languages_of_the_standard_the_labels_that_are_shown_are_texts_for_the_person():
    extra = dict(person_sources("uk")).keys() - dict(person_sources("lv")).keys()
    assert extra == {f"code/{codes.info.id}/{code.value}" for codes in LISTS for code in codes}
    assert len(extra) < 120, "these are translated into five languages more"


@pytest.mark.parametrize("language", PERSON_LANGUAGES)
def test_a_label_comes_from_the_texts_for_the_person_only_where_the_code_lists_have_no_such_language(
    language: str, monkeypatch: pytest.MonkeyPatch
):
    def lookup(domain: str, identifier: str, _english: str, language: str) -> Text:
        return Text(f"{domain}/{identifier}", language, Status.DRAFT)

    monkeypatch.setattr(person_texts, "lookup", lookup)
    label = person_label(DisclosurePurpose.SUPPORT, language)
    if language in LANGUAGES:
        assert label == DisclosurePurpose.SUPPORT.label_text(language)
    else:
        assert label == Text("person/code/disclosure-purpose/support", language, Status.DRAFT)


@pytest.mark.parametrize("language", PERSON_LANGUAGES)
def test_dates_are_written_in_the_language_of_the_person(language: str):
    ((sheet,),) = person_copy(consent(given_at="2026-03-02T11:00:00+02:00"), "consent", language, on=DAY).pages
    assert ("March" in words(entries(sheet)["copy/decided-on"])[0]) == (language == "en")


def sheet_with(text: Text, language: str = "uk") -> Sheet:
    return Sheet(language, text, (), (), ())


@pytest.mark.parametrize("status", Status)
def test_a_translation_that_no_expert_has_checked_is_marked(status: Status):
    assert sheet_with(Text("x", "uk", status)).is_reviewed == (status not in {Status.DRAFT, Status.OLDER})
    assert not sheet_with(Text("x", "en", Status.SOURCE)).is_reviewed, "what is shown in English is not translated"
    assert sheet_with(Text("x", "en", Status.SOURCE), "en").is_reviewed


@pytest.mark.parametrize("language", PERSON_LANGUAGES)
def test_a_sheet_says_that_it_was_not_checked(language: str):
    ((sheet,),) = person_copy(consent(), "consent", language, on=DAY).pages
    assert (len(sheet.remarks) == 2) == sheet.is_reviewed


# ---------------------------------------------------------------------------------------------------------------- a page


class Page(HTMLParser):
    """The elements of a page, and of each its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "elements are nested"

    def with_class(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for _, attributes in self.elements if name in (attributes.get("class") or "").split()]


@by_kind
def test_each_copy_is_a_page_of_its_own_with_both_languages_side_by_side(of: str):
    copy = person_copy(example("case-file", "EE"), of, "ar", "et", on=DAY)
    page = Page(as_html(copy))
    assert page.open == []
    assert len(page.with_class("copy")) == len(page.with_class("two")) == len(copy.pages)
    columns = [attributes for tag, attributes in page.elements if tag == "div" and "lang" in attributes]
    assert {(each["lang"], each["dir"]) for each in columns} == {("ar", "rtl"), ("et", "ltr")}
    assert [each["lang"] for each in columns] == ["ar", "et"] * (len(columns) // 2)
    assert dict(page.elements)["html"] == {"lang": "ar", "dir": "rtl"}
    assert "@page{size:A4" in as_html(copy)
    assert "break-before:page" in as_html(copy)


def test_a_page_loads_nothing_and_runs_nothing():
    page = Page(as_html(person_copy(example("case-file", "EE"), "consent", "uk", "en", on=DAY)))
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.elements}
    policies = [attributes for tag, attributes in page.elements if attributes.get("http-equiv")]
    assert [policy["content"] for policy in policies] == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_what_a_record_contains_cannot_become_a_part_of_the_page():
    document = changed(example("case-file", "EE"), {"/data_protection/controller": {"name": "<script>x</script>"}})
    shown = as_html(person_copy(document, "consent", "en", on=DAY))
    assert "<script" not in shown
    assert "&lt;script&gt;x&lt;/script&gt;" in shown


def test_one_language_needs_one_column():
    copy = person_copy(example("case-file", "EE"), "consent", "et", "et", on=DAY)
    assert {len(page) for page in copy.pages} == {1}
    assert not Page(as_html(copy)).with_class("two")


# ------------------------------------------------------------------------------------------------------------- bad input


def test_garbage_gives_findings_and_no_copy():
    for text in (b"{", b"[]", b'{"record_type": "case-file"}', b"\xff"):
        copy = person_copy(text, "consent", "en", on=DAY)
        assert isinstance(copy, PersonCopy)
        assert copy.pages == ()
        assert copy.findings


@pytest.mark.parametrize("record", ["organisation", "practice-assessment", "exchange-message"])
def test_a_record_that_is_not_about_one_person_has_no_copy(record: str):
    with pytest.raises(NotAboutAPersonError):
        person_copy(example(record), "consent", "en", on=DAY)


def test_an_unknown_kind_of_copy_names_the_choices():
    with pytest.raises(InvalidArgumentError, match="consent, referral, disclosures"):
        person_copy(example("referral"), "everything", "en", on=DAY)


def put(folder: Path, document: Any, name: str = "record.json") -> str:
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def test_the_command_takes_the_language_of_the_person_and_adds_one_of_the_country(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = put(tmp_path, example("referral", "EE"))
    assert main(["person-copy", path, "--language", "uk-UA", "--format", "json"]) == 0
    written = json.loads(capsys.readouterr().out)
    assert written["of"] == "referral"
    assert [sheet["language"] for sheet in written["copies"][0]] == ["uk", "et"]


@pytest.mark.parametrize("form", ["html", "text", "json"])
def test_the_command_writes_every_form_to_a_file_and_replaces_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
):
    path, target = put(tmp_path, example("case-file", "LV")), tmp_path / "copy"
    call = ["person-copy", path, "--language", "vi", "--format", form, "-o", str(target)]
    assert main(call) == 0
    before = target.read_bytes()
    assert before
    capsys.readouterr()
    assert main(call) == 2
    assert target.read_bytes() == before
    assert main([*call, "--force"]) == 0


@pytest.mark.parametrize(
    ("document", "options", "text"),
    [
        (example("organisation"), [], "command/not-about-a-person"),
        (referral(), ["--of", "disclosures"], "command/nothing-to-copy"),
    ],
)
def test_the_command_says_why_there_is_no_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], document: Any, options: list[str], text: str
):
    path = put(tmp_path, document)
    assert main(["person-copy", path, *options]) == 2
    of = options[-1] if options else "consent"
    assert capsys.readouterr().err == f"nbs: {ui_text(text, 'en', file=path, of=of)}\n"


def test_the_command_reports_a_broken_record_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"record_type": "referral", "status": 7}')))
    target = tmp_path / "copy.html"
    assert main(["person-copy", "-", "-o", str(target)]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "STR-" in shown.err
    assert not target.exists()


def test_the_command_says_why_nothing_may_be_handed_to_the_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    blocked = [
        country for country in REGION if not person_copy(example("case-file", country), "consent", "en", on=DAY).pages
    ]
    assert blocked
    for country in blocked:
        assert main(["person-copy", put(tmp_path, example("case-file", country))]) == 1
        assert ui_text("minimise/copy-of-child", "en")[:60] in capsys.readouterr().err.replace("\n", " ")


def test_an_unknown_language_names_those_that_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["person-copy", put(tmp_path, referral()), "--language", "xx"]) == 2
    assert ", ".join(PERSON_LANGUAGES) in capsys.readouterr().err


@given(st.sampled_from(list(RecipientType)))
@settings(max_examples=len(RecipientType))
def test_every_kind_of_recipient_can_be_shown(kind: RecipientType):
    sheet = only(consent(recipients=[{"type": kind.value}]), "consent")
    assert words(entries(sheet)["copy/recipients"]) == [kind.label("en")]
