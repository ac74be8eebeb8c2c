"""Vectors of the rules on the decision to return."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.return_bases import CONSIDERED, PLANNED, RETURNED

DECIDED, WITHDRAWN, PRESSURE = "/decision/decided_on", "/decision/withdrawn_on", "/decision/pressure_reported"

vectors(
    "RET-007",
    PLANNED,
    holds("A decision of the person"),
    breaks("No day of a decision", DECIDED, {DECIDED: DELETE}),
    breaks("Nothing recorded of a decision", DECIDED, {"/decision": DELETE}),
    breaks("No decision on a voluntary return without help", DECIDED, {"/type": "voluntary", DECIDED: DELETE}),
    breaks("No decision on an approved return", DECIDED, {"/status": "approved", DECIDED: DELETE}),
    holds("No decision on a forced return", {"/type": "forced-return", DECIDED: DELETE}),
    breaks("A decision taken back", WITHDRAWN, {WITHDRAWN: "2026-05-20"}),
    breaks(
        "A decision taken back on its own day, or made anew then",
        WITHDRAWN,
        {WITHDRAWN: "2026-05-10"},
        severity="warning",
    ),
    breaks("A decision taken back on the next day", WITHDRAWN, {WITHDRAWN: "2026-05-11"}),
    holds("A new decision on the day after taking back", {WITHDRAWN: "2026-05-09"}),
    holds("A decision taken back on a forced return", {"/type": "forced-return", WITHDRAWN: "2026-05-20"}),
    holds("A decision taken back and the journey called off", {"/status": "cancelled", WITHDRAWN: "2026-05-20"}),
    breaks("Pressure to return", PRESSURE, {PRESSURE: True}),
    holds("Nothing recorded on pressure", {PRESSURE: DELETE}),
    breaks("Pressure to return and no decision", PRESSURE, {PRESSURE: True, DECIDED: DELETE}, more=(DECIDED,)),
)
vectors(
    "RET-007",
    RETURNED,
    breaks("A decision taken back on the day of departure", WITHDRAWN, {WITHDRAWN: "2026-05-04"}),
    breaks("A decision taken back before the departure", WITHDRAWN, {WITHDRAWN: "2026-04-20"}),
    holds("A decision regretted after the departure", {WITHDRAWN: "2026-05-05"}),
    holds(
        "A decision regretted after the planned day of a departure that is not recorded",
        {WITHDRAWN: "2026-05-05", "/travel/departed_at": DELETE},
        also=(("RET-012", "/travel/departed_at"),),
    ),
    breaks(
        "A decision taken back before the planned day of a departure that is not recorded",
        WITHDRAWN,
        {WITHDRAWN: "2026-05-03", "/travel/departed_at": DELETE},
        also=(("RET-012", "/travel/departed_at"),),
    ),
)
vectors("RET-007", CONSIDERED, holds("No decision while a return is only thought of"))

INFORMED, ADVICE, WISH = "/decision/informed_on", "/decision/advice_on", "/decision/wish_to_leave_early"
DENMARK: dict[str, Any] = {"/country": "DK", "/from_country": "DK"}
WITHIN_COUNTRY: dict[str, Any] = {"/type": "internal-return", "/destination_country": "EE"}
LONG: dict[str, Any] = {"/reflection_end": "2026-07-15"}

vectors(
    "RET-008",
    PLANNED,
    holds("Informed, advised and decided after the reflection period"),
    holds("Informed and advised on the day of the decision", {INFORMED: "2026-05-10", ADVICE: "2026-05-10"}),
    breaks("Informed on the day after the decision", INFORMED, {INFORMED: "2026-05-11"}),
    breaks("Advised on the day after the decision", ADVICE, {ADVICE: "2026-05-11"}),
    breaks("Never informed", INFORMED, {INFORMED: DELETE}),
    breaks("Never advised", ADVICE, {ADVICE: DELETE}),
    breaks("Neither informed nor advised", INFORMED, {INFORMED: DELETE, ADVICE: DELETE}, more=(ADVICE,)),
    breaks(
        "Never informed before a forced return that the person agreed to",
        INFORMED,
        {"/type": "forced-return", INFORMED: DELETE},
    ),
    holds("Never informed where the person decided to stay", {"/type": "no-return", INFORMED: DELETE}),
    holds("A return within the country in the period", WITHIN_COUNTRY | {"/reflection_end": "2026-07-02"}),
    breaks("Never informed before a return within the country", INFORMED, WITHIN_COUNTRY | {INFORMED: DELETE}),
    holds("Never informed of a return that was called off", {"/status": "cancelled", INFORMED: DELETE}),
    holds("Never informed of a return that was advised against", {"/status": "advised-against", INFORMED: DELETE}),
    breaks("A wish to leave sooner and no information", INFORMED, LONG | {WISH: True, INFORMED: DELETE}),
    holds(
        "A journey on the last day of the period",
        {"/reflection_end": "2026-06-15", DECIDED: DELETE, "/type": "forced-return"},
    ),
    breaks(
        "A journey planned before the last day of the period", "/travel/planned_on", {"/reflection_end": "2026-06-16"}
    ),
    breaks(
        "A journey planned before the last day of the period where nothing is recorded of a decision",
        "/travel/planned_on",
        {"/reflection_end": "2026-06-16", "/decision": DELETE, "/type": "forced-return"},
    ),
    breaks(
        "A journey before the end of the period where nothing is recorded of a wish",
        "/travel/planned_on",
        LONG | {WISH: DELETE},
    ),
    holds("A journey before the end of the period at the person's wish", LONG | {WISH: True}),
    holds("A period that is not known", {"/reflection_end": DELETE}),
    holds("A period that does not apply", {"/reflection_end": {"absent": "not-applicable"}}),
    breaks(
        "A decision within the period for a journey after it",
        DECIDED,
        {"/reflection_end": "2026-05-11"},
        severity="notice",
    ),
    holds("A decision on the last day of the period", {"/reflection_end": "2026-05-10"}),
    holds("A decision within the period at the person's wish", {"/reflection_end": "2026-05-11", WISH: True}),
    breaks(
        "A decision within the period where no journey is planned",
        DECIDED,
        LONG | {"/travel/planned_on": DELETE},
        severity="notice",
    ),
    holds("An assisted return within the period from Denmark", DENMARK | LONG),
    holds("The return of a young person within the period from Denmark", DENMARK | LONG | {"/type": "return-of-child"}),
    breaks(
        "A return without help within the period from Denmark",
        "/travel/planned_on",
        DENMARK | LONG | {"/type": "voluntary"},
    ),
    breaks("An assisted return from Denmark without information", INFORMED, DENMARK | LONG | {INFORMED: DELETE}),
    breaks(
        "An assisted return judged by the law of Sweden",
        "/travel/planned_on",
        DENMARK | LONG,
        country="SE",
        on=date(2026, 6, 1),
    ),
)
vectors(
    "RET-008",
    RETURNED,
    breaks("A departure before the last day of the period", "/travel/departed_at", {"/reflection_end": "2026-05-05"}),
    holds(
        "A departure on the last day of the period at the person's wish", {"/reflection_end": "2026-05-04", WISH: True}
    ),
    breaks(
        "A departure before the last day of the period although it was planned for later",
        "/travel/departed_at",
        {"/reflection_end": "2026-05-05", "/travel/planned_on": "2026-05-20"},
    ),
)
DEPORTED: dict[str, Any] = {"/type": "forced-return", "/decision": DELETE}
LEFT = "/travel/departed_at"

vectors(
    "RET-008",
    changed(RETURNED, DEPORTED),
    holds("A forced departure on the day after the period", {"/reflection_end": "2026-05-03"}),
    breaks("A forced departure on the last day of the period", LEFT, {"/reflection_end": "2026-05-04"}),
    breaks(
        "A forced departure on the last day of the period, of a return that is only approved by its status",
        LEFT,
        {"/reflection_end": "2026-05-04", "/status": "approved"},
    ),
    breaks(
        "A forced return on the last day of the period that has taken place on no recorded day",
        "/travel/planned_on",
        {LEFT: DELETE, "/reflection_end": "2026-05-04"},
        also=(("RET-012", LEFT),),
    ),
    breaks(
        "A transfer to the state responsible before the last day of the period",
        LEFT,
        {"/reflection_end": "2026-05-05", "/type": "transfer-to-responsible-state"},
    ),
    breaks(
        "A forced return within the period that has taken place on no recorded day",
        "/travel/planned_on",
        {LEFT: DELETE, "/reflection_end": "2026-05-05"},
        also=(("RET-012", LEFT),),
    ),
    holds(
        "A forced departure on the day after the period that the person had agreed to within it",
        {"/reflection_end": "2026-05-03", "/decision": RETURNED["decision"]},
    ),
)
vectors(
    "RET-008",
    CONSIDERED,
    holds("Nothing is decided", LONG | {INFORMED: DELETE, ADVICE: DELETE}),
)
