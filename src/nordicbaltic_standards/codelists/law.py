"""What law counts with: units, events from which terms run, and how surely a fact is known."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList

_OWN = "nordicbaltic-standards"


class Unit(CodeList, id="legal-unit", title="Unit of a figure of law", area="case"):
    """Unit in which a figure of law counts."""

    HOURS = Code("hours", "Hours", "Hours of sixty minutes, weekends and holidays included.", _OWN)
    DAYS = Code("days", "Days", "Calendar days, weekends and holidays included.", _OWN)
    WORKING_DAYS = Code("working-days", "Working days", "Days other than weekends and public holidays.", _OWN)
    WEEKS = Code("weeks", "Weeks", "Periods of seven days.", _OWN)
    MONTHS = Code("months", "Calendar months", "Months of the calendar, never a number of days.", _OWN)
    YEARS = Code("years", "Calendar years", "Years of the calendar.", _OWN)
    YEARS_OF_AGE = Code("years-of-age", "Years of age", "Completed years of a person's life.", _OWN)
    HOURS_PER_YEAR = Code("hours-per-year", "Hours a year", "Hours within one year.", _OWN)
    PERCENT = Code("percent", "Percent", "Hundredths of the amount that the law names.", _OWN)
    EUR = Code("EUR", "Euro", "Euro.", "iso-4217")
    SEK = Code("SEK", "Swedish krona", "Swedish krona.", "iso-4217")
    NOK = Code("NOK", "Norwegian krone", "Norwegian krone.", "iso-4217")
    DKK = Code("DKK", "Danish krone", "Danish krone.", "iso-4217")
    ISK = Code("ISK", "Icelandic króna", "Icelandic króna.", "iso-4217")
    BASE_AMOUNT_NO = Code(
        "base-amount-no",
        "National Insurance basic amount (G)",
        "Multiples of the basic amount of the Norwegian National Insurance Scheme, which changes every 1 May.",
        _OWN,
    )
    PRICE_BASE_AMOUNT_SE = Code(
        "price-base-amount-se",
        "Price base amount (prisbasbelopp)",
        "Multiples of the Swedish price base amount of the year of the decision.",
        _OWN,
    )
    BASIC_SOCIAL_BENEFIT_LT = Code(
        "basic-social-benefit-lt",
        "Basic social benefit (BSI)",
        "Multiples of the Lithuanian basic social benefit.",
        _OWN,
    )
    MINIMUM_WAGE_LV = Code(
        "minimum-wage-lv",
        "Minimum monthly wage in Latvia",
        "Multiples of the Latvian minimum monthly wage at the time that the law names.",
        _OWN,
    )


class LegalEvent(CodeList, id="legal-event", title="Event from which a term of law runs", area="case"):
    """Event from which a term of law runs."""

    INFORMED = Code("informed", "The person was informed", "Day on which the person was told of the right.", _OWN)
    GROUNDS_FOUND = Code(
        "grounds-found",
        "Reasonable grounds or victim status found",
        "Day on which the competent body found reasonable grounds, or recognised the person as a victim outside criminal proceedings.",
        _OWN,
    )
    REQUESTED = Code("requested", "Requested", "Day on which the right was asked for.", _OWN)
    DECIDED = Code("decided", "Decided", "Day of the decision.", _OWN)
    DECISION_SERVED = Code("decision-served", "Decision served", "Day on which the decision reached the person.", _OWN)
    PERIOD_START = Code("period-start", "Start of the period", "First day of the period itself.", _OWN)
    OFFENCE = Code("offence", "Offence committed", "Day, or last day, of the offence.", _OWN)
    REPORTED = Code("reported", "Offence reported", "Day on which the offence was reported to the police.", _OWN)
    CAME_TO_KNOW = Code(
        "came-to-know",
        "The person could first act",
        "Day from which the person knew of the right or was able to use it.",
        _OWN,
    )
    RECOGNISED_VICTIM = Code(
        "recognised-victim",
        "Recognised as a victim in criminal proceedings",
        "Day on which the person became a victim in criminal proceedings by decision.",
        _OWN,
    )
    INVESTIGATION_CLOSED = Code(
        "investigation-closed",
        "Investigation closed",
        "Day on which the investigation was ended or a decision on prosecution was taken.",
        _OWN,
    )
    PROCEEDINGS_FINAL = Code(
        "proceedings-final",
        "Criminal proceedings final",
        "Day on which the last decision in the criminal proceedings became final.",
        _OWN,
    )
    JUDGMENT_FINAL = Code(
        "judgment-final",
        "Judgment on compensation final",
        "Day on which the judgment or settlement that awards compensation became final.",
        _OWN,
    )
    TURNED_AGE = Code("turned-age", "Birthday", "Day on which the person reaches the age that the law names.", _OWN)
    REQUEST_RECEIVED = Code("request-received", "Request received", "Day on which a request arrived.", _OWN)
    FILE_COMPLETE = Code(
        "file-complete", "Application complete", "Day on which the application and all documents had arrived.", _OWN
    )
    FILE_PRESENTED = Code(
        "file-presented",
        "Criminal file presented",
        "Day on which the criminal file was presented to the victim.",
        _OWN,
    )
    COURT_EXAMINATION = Code(
        "court-examination",
        "Examination of evidence begins",
        "Start of the examination of evidence in the court of first instance; the term ends with it.",
        _OWN,
    )
    BREACH_KNOWN = Code(
        "breach-known", "Breach became known", "Moment at which the controller became aware of the breach.", _OWN
    )
    LAST_ENTRY = Code("last-entry", "Last entry in the file", "Day of the last entry made in the file.", _OWN)
    RIGHT_OF_RESIDENCE_ENDED = Code(
        "right-of-residence-ended", "Right of residence ended", "Day on which the right of residence ended.", _OWN
    )
    CASE_CLOSED = Code("case-closed", "Case closed", "Day on which the case was closed.", _OWN)
    CONSENT_GIVEN = Code("consent-given", "Consent given", "Moment at which the person agreed.", _OWN)
    FINANCIAL_YEAR_ENDED = Code(
        "financial-year-ended",
        "Financial year ended",
        "Last day of the financial year to which an accounting document belongs.",
        _OWN,
    )


class LegalCondition(CodeList, id="legal-condition", title="Condition of a term of law", area="case"):
    """Condition on which a term of law holds; of several, all have to be met."""

    PROSECUTED = Code("prosecuted", "Somebody was prosecuted", "A public prosecution was brought.", _OWN)
    NOT_PROSECUTED = Code("not-prosecuted", "Nobody was prosecuted", "No public prosecution was brought.", _OWN)
    INVESTIGATED = Code("investigated", "The offence was investigated", "A criminal investigation was opened.", _OWN)
    NOT_INVESTIGATED = Code(
        "not-investigated", "The offence was not investigated", "No criminal investigation was opened.", _OWN
    )
    JUDGMENT_GIVEN = Code(
        "judgment-given", "Judgment was given in the criminal case", "A court gave judgment in the criminal case.", _OWN
    )
    NO_JUDGMENT = Code(
        "no-judgment",
        "No judgment was given in the criminal case",
        "No court gave judgment in the criminal case.",
        _OWN,
    )
    TRIED_IN_COURT = Code(
        "tried-in-court", "The matter was tried in court", "A court gave judgment on the compensation.", _OWN
    )
    NOT_TRIED_IN_COURT = Code(
        "not-tried-in-court", "The matter was not tried in court", "No court tried the matter.", _OWN
    )
    COMPENSATION_AWARDED = Code(
        "compensation-awarded",
        "A court awarded compensation",
        "A judgment, or a settlement that a court approved, awards compensation.",
        _OWN,
    )
    NO_COURT_AWARD = Code(
        "no-court-award",
        "There is no judgment on compensation",
        "No court has given judgment on compensation.",
        _OWN,
    )
    IN_ADVANCE = Code(
        "in-advance",
        "Compensation is asked for in advance",
        "Compensation is asked for before a court has awarded it.",
        _OWN,
    )
    ENDED_BY_PROSECUTOR = Code(
        "ended-by-prosecutor",
        "The criminal case ended with a decision on prosecution",
        "The prosecuting authority ended the criminal case, so that no court judged it.",
        _OWN,
    )
    ENDED_IN_COURT = Code(
        "ended-in-court",
        "The criminal case ended in court",
        "The criminal case ended with a judgment or with a settlement in court.",
        _OWN,
    )
    VICTIM_WAS_CHILD = Code(
        "victim-was-child",
        "The offence was committed against a child",
        "The victim was under eighteen when the offence, or a part of it, was committed.",
        _OWN,
    )
    SEXUAL_OFFENCE = Code("sexual-offence", "It was a sexual offence", "The offence is a sexual offence.", _OWN)
    NOT_AN_EXEMPTED_OFFENCE = Code(
        "not-an-exempted-offence",
        "It was no sexual offence that the law exempts",
        "The offence is none of those, as rape, incest and most other sexual offences, for which the law sets no term.",
        _OWN,
    )
    NOT_KNOWN_BEFORE_MAJORITY = Code(
        "not-known-before-majority",
        "No ground for criminal proceedings came to light before the person came of age",
        "The ground for criminal proceedings appeared only after the victim had come of age.",
        _OWN,
    )
    DEPENDANT_LEARNED_LATE = Code(
        "dependant-learned-late",
        "A dependant learned of the death more than a year after it",
        "A dependant of the person who died applies, and learned of the death more than a year after it.",
        _OWN,
    )
    PREVENTED_BY_HEALTH = Code(
        "prevented-by-health",
        "A health disorder of more than a year prevented applying in time",
        "The person was ill for more than a year and could not apply in time for that reason.",
        _OWN,
    )
    ABLE_TO_REPORT = Code(
        "able-to-report",
        "The person was able to report the offence",
        "Nothing kept the person from reporting the offence within the term.",
        _OWN,
    )
    NOT_KNOWN_TO_AUTHORITIES = Code(
        "not-known-to-authorities",
        "The authorities did not learn of the offence in another way",
        "Neither the investigating authority nor the prosecutor learned of the offence in another way.",
        _OWN,
    )
    APPLICANT_FROM_ABROAD = Code(
        "applicant-from-abroad",
        "The applicant lives in another Member State or is a national of a party to ETS 116",
        "The applicant lives in another Member State of the Union, or is a national of a party to the European convention on compensation.",
        _OWN,
    )
    APPEAL_DECIDED = Code(
        "appeal-decided", "An appeal has been decided", "The authority above has decided on an appeal.", _OWN
    )
    REFERRED_AT_FIRST_CONTACT = Code(
        "referred-at-first-contact",
        "An institution of first contact refers the person to a support service",
        "The sender is an institution to which a victim turns first, as the police, a court, a municipality, a school or a health institution; the recipient is a service that supports victims.",
        _OWN,
    )


class Confidence(CodeList, id="confidence", title="How surely a fact is known", area="case"):
    """How surely a fact of law or practice is known; a finding is never surer than the fact it rests on."""

    HIGH = Code("high", "High", "Read in the law itself or at the authority concerned.", _OWN)
    MEDIUM = Code("medium", "Medium", "Read in a reliable secondary source, or read in part.", _OWN)
    LOW = Code("low", "Low", "Known from background only, doubtful, or not yet looked up.", _OWN)


SURENESS: tuple[Confidence, ...] = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
"""Confidences, the least sure first."""


class SourceKind(CodeList, id="legal-source-kind", title="Kind of source of a fact", area="case"):
    """Kind of source in which a fact was read."""

    LAW = Code("law", "Law", "Text of a law, regulation or treaty.", _OWN)
    PREPARATORY_WORK = Code("preparatory-work", "Preparatory work", "Bill, report or other work towards a law.", _OWN)
    AUTHORITY = Code("authority", "Authority", "Page, guideline or statement of an authority or a parliament.", _OWN)
    INTERNATIONAL_BODY = Code(
        "international-body",
        "International body",
        "Report or page of an international or European body, monitoring included.",
        _OWN,
    )
    FOREIGN_REPORT = Code(
        "foreign-report",
        "Report of another state",
        "Report of another state, as the Trafficking in Persons report.",
        _OWN,
    )
    ORGANISATION = Code("organisation", "Organisation", "Page or report of a non-governmental organisation.", _OWN)
    OTHER = Code("other", "Other source", "Press, commentary, dataset, software documentation or another source.", _OWN)
    BACKGROUND = Code("background", "Not looked up", "General knowledge that has not been looked up in a source.", _OWN)
