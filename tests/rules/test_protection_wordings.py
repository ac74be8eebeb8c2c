"""What the rules on data protection and on the protection of victims say: every limb has its words, and every figure is told."""

from __future__ import annotations

import pytest

from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.testing.vectors import all_vectors
from support import said

VECTORS = all_vectors()


def one(rule: str, what: str) -> Finding:
    return next(said(vector)[0] for vector in VECTORS[rule] if vector.case.title == what)


@pytest.mark.parametrize(
    ("rule", "what", "wording"),
    [
        ("PRO-001", "Processing on consent while no consent is named", "unnamed"),
        ("PRO-001", "Processing on a consent that the record does not hold", "unknown"),
        ("PRO-001", "Processing on a consent that was refused", ""),
        ("PRO-002", "Personal data are held and no basis is recorded", ""),
        ("PRO-002", "A public task without its law", "law"),
        ("PRO-002", "Data left on a consent for a purpose that no basis covers", "purpose"),
        ("PRO-003", "Health data without a condition", ""),
        ("PRO-003", "Health data left on a task of law without a condition", "disclosed"),
        ("PRO-004", "Health data on a consent that was not explicit", ""),
        ("PRO-004", "Health data on an implied consent", "form"),
        ("PRO-005", "An organisation holds data on offences on no ground", ""),
        ("PRO-005", "An organisation holds data on offences under a law that is not named", "law"),
        ("PRO-005", "An organisation passes data on offences on, on consent and no other ground", "disclosed"),
        ("PRO-006", "A public body (police) leans on legitimate interests", ""),
        ("PRO-006", "An authority leans on consent for its task", "consent"),
        ("PRO-007", "It was not explained who is responsible", ""),
        ("PRO-007", "The language is not one of the person's and no interpreter is recorded", "language"),
        ("PRO-007", "The form is missing", "form"),
        ("PRO-008", "Help was made to depend on it", ""),
        ("PRO-008", "One yes for several purposes", "bundled"),
        ("PRO-009", "A suspected guardian consents for a child", ""),
        ("PRO-009", "A suspected guardian consented after the eighteenth birthday", "adult"),
        ("PRO-009", "A suspected parent consents for somebody whose age is not known", ""),
        ("PRO-009", "A suspected guardian of an adult consents for somebody whose age is not known", "adult"),
        ("PRO-009", "A parent consents for a child whose care shows that a parent is suspected", ""),
        ("PRO-010", "A child consents alone", ""),
        ("PRO-010", "The guardian of an adult consents for a child", "giver"),
        ("PRO-010", "The view of a child of fourteen is not recorded", "view"),
        ("PRO-012", "Data left before the consent was given", ""),
        ("PRO-012", "Data left on a refused consent", "never"),
        ("PRO-012", "Data left on a consent that was withdrawn on a day not known", "undated"),
        ("PRO-013", "A category that the consent does not cover", ""),
        ("PRO-013", "The recipient is neither named nor of a type that is", "recipient"),
        ("PRO-013", "An organisation that the person has excluded", "excluded"),
        ("PRO-013", "An organisation that a later consent excludes", "excluded"),
        ("PRO-013", "An excluded organisation receives data on a basis in law", "excluded-elsewhere"),
        ("PRO-013", "The police, on a consent for support", "purpose"),
        ("PRO-013", "Another country, on a consent that does not cover that", "border"),
        ("PRO-013", "The consent names no categories", "unspecific"),
        ("PRO-013", "Health data on a consent that was not explicit", "explicit"),
        ("PRO-014", "Data left on no ground", ""),
        ("PRO-014", "The disclosure names a consent that is nowhere", "unknown"),
        ("PRO-014", "The disclosure names a basis that is nowhere", "unknown"),
        (
            "PRO-014",
            "The disclosure names a consent that was not required, and no basis is for its purpose",
            "not-required",
        ),
        ("PRO-014", "The basis of the disclosure is for another purpose", "purpose"),
        ("PRO-014", "The basis of the disclosure had ended the day before", "time"),
        ("PRO-014", "The basis of the disclosure does not cover the contact", "data"),
        ("PRO-015", "Outside the Area on no ground", ""),
        ("PRO-015", "A country without an adequacy decision", "adequacy"),
        ("PRO-015", "The country of a recipient abroad is not known (consulate)", "country"),
        ("PRO-015", "An international organisation at home, on no transfer ground", "organisation"),
        ("PRO-015", "An organisation names safeguards of law enforcement", "police"),
        ("PRO-016", "The risks were not explained", ""),
        ("PRO-016", "A derogation is used a third time for one recipient", "repeated"),
        ("PRO-016", "An authority rests a transfer on consent", "authority"),
        ("PRO-018", "No notice is recorded", ""),
        ("PRO-018", "It is not recorded that the person was told", ""),
        ("PRO-018", "The person was told on the day after the collection", "late"),
        ("PRO-018", "Data from the person, and professional secrecy", "exemption"),
        ("PRO-019", "The term ended yesterday", ""),
        ("PRO-019", "The term by its start and length ended last year", ""),
        (
            "PRO-019",
            "The term by its start and length ended yesterday, and may run to the end of the year",
            "counted",
        ),
        ("PRO-019", "A claim keeps the data without an end", "review"),
        ("PRO-019", "A claim keeps the data, and its review was due yesterday", "reviewed"),
        ("PRO-020", "A category has no term", ""),
        ("PRO-020", "The last day is two days before", "sum"),
        ("PRO-020", "Data are erased on the last day of a hold", "hold"),
        ("PRO-020", "Data to be archived are erased before the term", "archive"),
        ("PRO-021", "The authority was not notified", ""),
        ("PRO-021", "The authority was notified a second later without a reason", "reason"),
        ("PRO-022", "The people were not told", ""),
        ("PRO-022", "Contact would be unsafe", "unsafe"),
        ("PRO-024", "A request is answered on the day after the month", ""),
        ("PRO-024", "The time was extended without a reason", "no-reason"),
        ("PRO-024", "A request was decided (granted) on a day that is not recorded, and the month is over", "undated"),
        ("PRO-025", "A refusal without reasons", ""),
        ("PRO-025", "A refusal in part without the way to complain", "complaint"),
        ("PRO-026", "The family learns where the person is", ""),
        ("PRO-026", "A hospital learns where the person is for treatment", "purpose"),
        ("PRO-026", "The receiving organisation learns of the danger without consent", "return"),
        ("PRO-027", "A child's contact left for publicity", ""),
        ("PRO-027", "A child's name is published", "consent"),
        ("PRO-027", "A consent to a child's publicity does not name its data", "scope"),
        ("PRO-029", "No controller is recorded", ""),
        ("PRO-029", "Joint controllers without an arrangement", "joint"),
        ("PRO-029", "A processor without a contract", "processor"),
        ("PRO-029", "Health data without an impact assessment", "assessment"),
        ("PRO-030", "One basis serves support and investigation", ""),
        ("PRO-030", "An organisation names the rules on law enforcement", "led"),
        ("PRO-030", "The police investigate under the GDPR", "gdpr"),
        ("PRO-031", "Open proceedings and no assessment", ""),
        ("PRO-031", "One hundred and eighty-one days since the assessment", "old"),
        ("PRO-032", "A measure that ends in fourteen days", ""),
        ("PRO-032", "A measure asked for fifteen days ago is undecided", "undecided"),
        ("PRO-033", "Four interviews in an investigation", ""),
        ("PRO-033", "Two interviews of a child were not recorded", "child"),
        ("PRO-034", "A child alone was questioned without anyone", ""),
        ("PRO-034", "Nothing is said of who took part", "not-shown"),
        ("PRO-035", "No measure answers special needs", ""),
        ("PRO-035", "The wish was not followed on the day after it was expressed", "interviewer"),
        ("PRO-036", "A publication without any consent", ""),
        ("PRO-036", "A consent that does not cover media", "not-covered"),
        ("PRO-036", "A child was published on a consent of a suspected guardian", "suspect"),
        ("PRO-036", "A child was published on a consent to photos", "child"),
        ("PRO-036", "A consent of the list that is withdrawn, on a day that is not recorded", "undated"),
        ("PRO-038", "Health data travelled by ordinary e-mail", ""),
        ("PRO-038", "Sensitive data are not encrypted", "encryption"),
        ("PRO-038", "Access to sensitive data is not logged", "logging"),
        ("PRO-038", "Access to sensitive data is not limited", "access"),
        ("PRO-039", "A consent taken back a minute before it was given", ""),
        ("PRO-039", "A consent taken back and still called given", "given"),
        ("PRO-039", "A consent that is called expired before its last day", "ahead"),
        ("PRO-039", "A consent taken back on an unknown day", "undated"),
    ],
)
def test_each_limb_has_its_words(rule: str, what: str, wording: str) -> None:
    assert one(rule, what).variant == wording


@pytest.mark.parametrize(
    ("rule", "what", "words"),
    [
        ("PRO-002", "Personal data are held and no basis is recorded", "without a lawful basis: Identifying; Contact;"),
        ("PRO-016", "A derogation is used a third time for one recipient", "still count as single cases: 2)"),
        ("PRO-017", "A recipient is not told four days after the withdrawal", "informed of a withdrawal: 1."),
        ("PRO-020", "A category has no term", "without a retention period: Victimisation."),
        ("PRO-021", "The authority was not notified", "72 hours"),
        ("PRO-021", "The authority was notified a second later without a reason", "72 hours"),
        ("PRO-024", "A request is answered on the day after the month", "1 month"),
        (
            "PRO-024",
            "The time was extended and the answer came after three months",
            "3 months",
        ),
        ("PRO-031", "One hundred and eighty-one days since the assessment", "180 days"),
        ("PRO-032", "A measure asked for fifteen days ago is undecided", "14 days"),
    ],
)
def test_a_figure_in_a_message_is_written_out(rule: str, what: str, words: str) -> None:
    assert words in one(rule, what).message()


def test_an_extension_that_was_told_late_is_said_beside_the_late_answer() -> None:
    what = "The person was told of the extension after the month"
    (found,) = (said(vector) for vector in VECTORS["PRO-024"] if vector.case.title == what)
    assert {each.variant for each in found} == {"", "told-late"}
    assert all("1 month" in each.message() for each in found)
