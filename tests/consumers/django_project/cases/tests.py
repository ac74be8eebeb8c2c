"""The form, the model and the pages of administrators, in a project of their own."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO
from typing import Any
from unittest import mock

from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import TestCase
from django.utils import translation

from cases.forms import ReferralForm
from cases.models import StoredReferral
from nordicbaltic_standards import Referral, codes, validate

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
FILLED = {
    "id": "no-ref-9",
    "pseudonym": "Rogn-9d-kv",
    "type": "service",
    "status": "sent",
    "urgency": "within-24-hours",
    "recipient": "no-trygt-bosted",
    "services": ["accommodation"],
    "sent_at": "2026-11-27T12:00",
    "scopes": ["support-and-services", "share-for-referral"],
    "given_at": "2026-11-26T12:00",
    "send": "",
}


class OnOneDay(TestCase):
    """Tests for which it is always the same day."""

    def setUp(self) -> None:
        """Stop the clock."""
        clock = mock.patch("django.utils.timezone.now", return_value=NOW)
        clock.start()
        self.addCleanup(clock.stop)

    def posted(self, language: str = "nb", /, **changes: Any) -> Any:
        """Fill the form in and send it; ``None`` leaves a field empty."""
        filled = {name: value for name, value in (FILLED | changes).items() if value is not None}
        return self.client.post("/referrals/new", filled, headers={"Accept-Language": language})


class FormTests(OnOneDay):
    """The form speaks the language of the reader and puts each finding where it belongs."""

    def test_choices_and_titles_are_in_the_language_of_the_reader(self) -> None:
        titles = {
            "nb": ("Hastegrad", "Samtykke › Omfatter"),
            "et": ("Kiireloomulisus", "Nõusolek › Mida nõusolek hõlmab"),
        }
        for language, wanted in titles.items():
            page = self.client.get("/referrals/new", headers={"Accept-Language": language}).content.decode()
            for text in (codes.ServiceType.ACCOMMODATION.label(language), *wanted):
                self.assertIn(text, page)

    def test_a_sound_referral_is_stored_and_is_a_record_of_the_standard(self) -> None:
        self.assertEqual(self.posted().status_code, 201)
        stored = StoredReferral.objects.get()
        record = Referral.model_validate(stored.content)
        self.assertEqual(record.urgency, codes.ReferralUrgency.WITHIN_24_HOURS)
        self.assertEqual(record.model_dump(mode="json"), stored.content)
        self.assertTrue(validate(record).exchangeable)
        self.assertEqual((stored.is_draft, stored.urgency), (False, "within-24-hours"))

    def test_an_error_stands_at_its_field_in_the_language_of_the_reader(self) -> None:
        for language in ("nb", "et"):
            with translation.override(language):
                form = ReferralForm({name: value for name, value in FILLED.items() if name != "sent_at"})
                self.assertEqual(set(form.errors), {"sent_at"})
            (finding,) = form.report.errors
            self.assertEqual(finding.language(language), language)
            self.assertIn(finding.message(language), form.errors["sent_at"][0])
            page = self.posted(language, sent_at=None)
            self.assertEqual(page.status_code, 422)
            self.assertInHTML(finding.message(language) + " " + finding.advice(language), page.content.decode())

    def test_an_error_in_a_part_stands_at_the_field_of_the_part(self) -> None:
        form = ReferralForm(FILLED | {"recipient": "no spaces, please"})
        self.assertEqual(set(form.errors), {"recipient"})

    def test_a_draft_may_lack_what_is_missed_when_it_is_sent(self) -> None:
        missing: dict[str, Any] = {"services": None, "scopes": None, "given_at": None, "sent_at": None}
        self.assertEqual(self.posted(**missing).status_code, 422)
        self.assertEqual(self.posted(**missing, status="draft", send=None, save="").status_code, 201)
        self.assertTrue(StoredReferral.objects.get().is_draft)

    def test_urgent_help_is_not_held_up_and_its_findings_are_shown(self) -> None:
        answer = self.posted("et", urgency="immediate", sent_at=None)
        self.assertEqual(answer.status_code, 201)
        findings = answer.json()["results"][0]["findings"]
        self.assertIn(
            ("REF-009", "/sent_at", "et"), [(each["rule"], each["pointer"], each["language"]) for each in findings]
        )

    def test_nothing_that_was_filled_in_is_repeated_by_an_error(self) -> None:
        form = ReferralForm(FILLED | {"pseudonym": "Anna Virtanen", "recipient": "Anna Virtanen"})
        self.assertFalse(form.is_valid())
        self.assertNotIn("Virtanen", str(form.errors) + repr(form.report))


class ModelTests(OnOneDay):
    """The content can be searched, and the choices change without a migration."""

    def test_the_content_is_searched_by_its_fields(self) -> None:
        self.posted()
        for wanted, number in (("Rogn-9d-kv", 1), ("Selje-1a-xx", 0)):
            found = StoredReferral.objects.filter(content__subject__pseudonym=wanted)
            self.assertEqual(found.count(), number)

    def test_the_content_is_stored_as_jsonb_where_the_database_has_it(self) -> None:
        column = StoredReferral._meta.get_field("content").db_type(connection)
        self.assertEqual(column, "jsonb" if connection.vendor == "postgresql" else "text")

    def test_the_model_needs_no_migration(self) -> None:
        call_command("makemigrations", "--check", "--dry-run", stdout=StringIO())


class AdminTests(OnOneDay):
    """Administrators see the status of a referral and nothing about the person."""

    def test_the_pages_of_administrators_hold_nothing_about_the_person(self) -> None:
        self.posted()
        self.client.force_login(User.objects.create_superuser("admin"))
        for address in ("", "no-ref-9/change/", "no-ref-9/history/", "no-ref-9/delete/"):
            page = self.client.get(f"/admin/cases/storedreferral/{address}", headers={"Accept-Language": "et"})
            self.assertEqual(page.status_code, 200, address)
            self.assertContains(page, "no-ref-9")
            self.assertNotContains(page, "Rogn-9d-kv")
            self.assertNotContains(page, "no-trygt-bosted")

    def test_the_filters_of_administrators_are_in_their_language(self) -> None:
        self.posted()
        self.client.force_login(User.objects.create_superuser("admin"))
        page = self.client.get("/admin/cases/storedreferral/", headers={"Accept-Language": "et"})
        self.assertContains(page, codes.ReferralStatus.SENT.label("et"))
