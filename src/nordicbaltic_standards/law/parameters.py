"""Working figures of this standard: not law; an importing system may set its own."""

from __future__ import annotations

RECRUITMENT_MARGIN_YEARS = 2
"""Years by which recruitment of a person may lie before the first known day of exploitation. Working figure of this standard, not law."""
IDENTIFICATION_REVIEW_AFTER_DAYS = 30
"""Days after which strong signs without a decision are looked at again. Working figure of this standard, not law."""
GUARDIAN_WITHIN_DAYS = 7
"""Days within which a guardian who was asked for is appointed. Working figure of this standard, not law."""
REVIEW_TERM_WARNING_DAYS = 14
"""Days before the end of a term for review in which to remind of it. Working figure of this standard, not law."""
DIRECTORY_VERIFY_DAYS = 365
"""Days after which an entry of the directory is checked again. Working figure of this standard, not law."""
ASSESSMENT_REPEAT_DAYS = 730
"""Days after which a practice assessment is repeated. Working figure of this standard, not law."""
NEEDS_ASSESSMENT_WITHIN_DAYS = 7
"""Days within which needs are assessed once the person is entitled to help. Working figure of this standard, not law."""
FIRST_SERVICE_WITHIN_DAYS = 3
"""Days within which the first service begins. Working figure of this standard, not law."""
MINIMUM_SERVICES_WITHIN_DAYS = 14
"""Days within which every service of the minimum is offered or noted. Working figure of this standard, not law."""
SCHOOL_WITHIN_DAYS = 60
"""Days that stand for the reasonable time within which a child goes to school. Working figure of this standard, not law."""
CHILD_EMERGENCY_STAY_DAYS = 3
"""Days that a child may stay among adults in an emergency. Working figure of this standard, not law."""
STAY_OVERLAP_DAYS = 1
"""Days by which two stays may overlap, as on the day of a move. Working figure of this standard, not law."""
PLAN_REVIEW_DAYS = 90
"""Days after which a support plan is looked at again. Working figure of this standard, not law."""
ADULTHOOD_NOTICE_DAYS = 180
"""Days before the eighteenth birthday in which to plan the passage to adult services. Working figure of this standard, not law."""
RISK_ASSESSMENT_REVIEW_DAYS = 180
"""Days after which danger is assessed anew. Working figure of this standard, not law."""
PROTECTION_LAPSE_DAYS = 14
"""Days before the end of a protective measure in which to renew it. Working figure of this standard, not law."""
PROTECTION_DECISION_DAYS = 14
"""Days within which a protective measure that was asked for is decided. Working figure of this standard, not law."""
INTERVIEWS_FOR_ONE_PURPOSE = 3
"""Interviews for one purpose beyond which a person is questioned too often. Working figure of this standard, not law."""
CHILD_VIEW_AGE = 12
"""Age from which the own view of a child is recorded beside a consent for it. Working figure of this standard, not law."""
WITHDRAWAL_NOTICE_DAYS = 3
"""Days within which recipients are told of a withdrawn consent. Working figure of this standard, not law."""
DEROGATIONS_FOR_ONE_RECIPIENT = 2
"""Transfers by derogation to one recipient beyond which they count as repeated. Working figure of this standard, not law."""
BREACH_PERSONS_TOLD_DAYS = 3
"""Days that stand for telling people of a breach without undue delay. Working figure of this standard, not law."""
CLAIM_DEADLINE_WARNING_DAYS = 60
"""Days before the end of a term for applying for compensation in which to remind of it. Working figure of this standard, not law."""
COMPENSATION_INFO_WITHIN_DAYS = 30
"""Days from first contact within which a person is told of compensation. Working figure of this standard, not law."""
FORWARD_CLAIM_WITHIN_DAYS = 14
"""Days within which a claim across borders is passed on where national law sets no term. Working figure of this standard, not law."""
PAYMENT_WITHIN_DAYS = 90
"""Days within which an award is paid where national law sets no term. Working figure of this standard, not law."""
ACKNOWLEDGE_IMMEDIATE_HOURS = 4
"""Hours within which an immediate referral is acknowledged. Working figure of this standard, not law."""
ACKNOWLEDGE_24_HOURS = 24
"""Hours within which a referral that asks for an answer within a day is acknowledged. Working figure of this standard, not law."""
ACKNOWLEDGE_3_DAYS_HOURS = 72
"""Hours within which a referral that asks for an answer within three days is acknowledged. Working figure of this standard, not law."""
ACKNOWLEDGE_PLANNED_HOURS = 168
"""Hours within which a planned referral is acknowledged. Working figure of this standard, not law."""
ALTERNATIVE_AFTER_DECLINE_DAYS = 3
"""Days within which another referral follows a failed one. Working figure of this standard, not law."""
CLOCK_DIFFERENCE_MINUTES = 5
"""Minutes by which the clocks of two systems may differ. Working figure of this standard, not law."""
CHILD_ALONE_CONSENT_AGE = 12
"""Age below which a child's own consent alone is taken to carry nothing. Working figure of this standard, not law."""
RETURN_RISK_ASSESSMENT_VALID_DAYS = 90
"""Days before a journey that an assessment of its risks may lie back. Working figure of this standard, not law."""
NEWS_OF_ARRIVAL_DAYS = 2
"""Days after departure within which the arrival is known. Working figure of this standard, not law."""
FIRST_FOLLOW_UP_AFTER_RETURN_DAYS = 14
"""Days after arrival within which the first follow-up takes place. Working figure of this standard, not law."""
SECURED_STAY_WITHIN_DAYS = 7
"""Days from recognition as a possible victim within which something secures the stay. Working figure of this standard, not law."""
SAFE_CONTACT_CHECK_DAYS = 90
"""Days after which a safe contact is tried anew while danger is high. Working figure of this standard, not law."""
CLAIM_CONSIDERED_WITHIN_DAYS = 90
"""Days from formal identification within which a claim to compensation is considered. Working figure of this standard, not law."""
CLAIM_AFTER_DEPARTURE_DAYS = 90
"""Days after a departure within which the end of a claim seems to come from it. Working figure of this standard, not law."""
COORDINATED_FROM_BODIES = 3
"""Number of bodies from which somebody has to coordinate. Working figure of this standard, not law."""
REFLECTION_INFORMATION_DAYS = 3
"""Days after reasonable grounds within which the person is told of the reflection period. Working figure of this standard, not law."""
REFLECTION_END_NOTICE_DAYS = 7
"""Days before the end of a reflection period in which something has to follow. Working figure of this standard, not law."""
PERMIT_END_NOTICE_DAYS = 30
"""Days before the end of a permit in which something has to follow. Working figure of this standard, not law."""
ASYLUM_WITHDRAWAL_DAYS = 7
"""Days between a decision on the stay and the withdrawal of an asylum application that call for a look. Working figure of this standard, not law."""
ASYLUM_INFORMATION_WITHIN_DAYS = 30
"""Days after reasonable grounds within which the person is told of international protection. Working figure of this standard, not law."""
DEADLINE_PUT_OFF_DAYS = 7
"""Days by which rest days may put off the end of a term that is counted without a calendar of them. Working figure of this standard, not law."""
