"""Vectors of the rules on heads of damage."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.compensation_claims import REFUSED, UNKNOWN, claim, head
from nordicbaltic_standards.testing.vectors.declared import breaks, holds, vectors

CRIMINAL = claim(
    "DK", route="criminal-proceedings", earnings_withheld=True,
    heads=[{"head": "unpaid-wages"}, {"head": "violation-of-integrity"}],
)  # fmt: skip
"""A claim against the offender for wages and for the violation."""

vectors(
    "COM-014",
    CRIMINAL,
    holds("A claim against the offender for wages and for the violation"),
    breaks(
        "Withheld earnings left out of a claim against the offender",
        "/heads",
        {"/heads/0": {"head": "recruitment-fees"}},
    ),
    holds("Withheld earnings claimed as loss of income", {"/heads/0": {"head": "loss-of-income"}}),
    holds(
        "Earnings that were not withheld",
        {"/heads/0": {"head": "recruitment-fees"}, "/earnings_withheld": False},
    ),
    holds(
        "Earnings of which nothing is known", {"/heads/0": {"head": "recruitment-fees"}, "/earnings_withheld": UNKNOWN}
    ),
    breaks("Suffering left out of a claim against the offender", "/heads", {"/heads/1": {"head": "medical-costs"}}),
    holds("Suffering claimed as pain", {"/heads/1": {"head": "pain-and-suffering"}}),
    breaks(
        "Suffering left out before a civil court",
        "/heads",
        {"/heads/1": {"head": "medical-costs"}, "/route": "civil-court"},
    ),
    breaks("Earnings and suffering left out", "/heads", {"/heads": [{"head": "medical-costs"}]}, more=("/heads",)),
    holds("No head of damage is recorded yet", {"/heads": []}),
    holds("A claim that was decided", {"/heads": [{"head": "medical-costs"}], "/status": "decided"}),
    holds("A claim with a decision", {"/heads": [{"head": "medical-costs"}], "/award": REFUSED}),
    holds("A wage claim that leaves out suffering", {"/route": "wage-claim", "/heads": [{"head": "unpaid-wages"}]}),
    *(
        breaks(
            f"Withheld earnings left out of a claim by the route {route}",
            "/heads",
            {"/route": route, "/heads": [{"head": "interest"}]},
        )
        for route in ("wage-claim", "wage-guarantee", "labour-dispute-body")
    ),
    holds("An insurance, of which nothing can be said", {"/route": "insurance", "/heads": [{"head": "medical-costs"}]}),
)

OF_A_DEPENDANT = [{"head": "dependants-support"}, {"head": "funeral-costs"}]
"""What a dependant loses by a death."""
STATE = claim("LT", earnings_withheld=True, heads=[{"head": "unpaid-wages"}, {"head": "pain-and-suffering"}])
NO_WAGES = {"/heads/0": {"head": "medical-costs"}}

vectors(
    "COM-014",
    STATE,
    holds("Lithuania: a state claim for wages and pain"),
    breaks("Lithuania: a state claim that leaves out withheld earnings", "/heads", NO_WAGES),
    breaks(
        "Lithuania: a state claim that leaves out suffering",
        "/heads",
        {"/heads/1": {"head": "medical-costs"}},
    ),
    breaks(
        "Lithuania: a claim across borders that leaves out withheld earnings",
        "/heads",
        NO_WAGES | {"/route": "cross-border-request"},
    ),
)
vectors(
    "COM-014",
    claim("EE", earnings_withheld=True, heads=[{"head": "medical-costs"}]),
    holds("Estonia: a state claim that leaves out wages and suffering, which its scheme does not pay"),
)
vectors(
    "COM-014",
    claim("SE", earnings_withheld=True, heads=[{"head": "medical-costs"}, {"head": "pain-and-suffering"}]),
    holds("Sweden: a state claim that leaves out wages, which its scheme does not pay"),
    breaks(
        "Sweden: a state claim that leaves out suffering, which its scheme pays",
        "/heads",
        {"/heads/1": {"head": "property"}},
    ),
)
vectors(
    "COM-014",
    claim("LV", earnings_withheld=True, heads=[{"head": "medical-costs"}]),
    holds("Latvia: a lump sum, of which no head has to be claimed"),
)
vectors(
    "COM-014",
    claim("NO", heads=[{"head": "medical-costs"}]),
    breaks("Norway: a state claim that leaves out redress, which its scheme pays", "/heads"),
    breaks(
        "Norway: a dependant who leaves out redress, which its scheme pays to close relatives",
        "/heads",
        {"/claimant": "dependant", "/heads": OF_A_DEPENDANT},
    ),
)
for code, name in {"LT": "Lithuania", "FI": "Finland", "SE": "Sweden", "DK": "Denmark", "IS": "Iceland"}.items():
    vectors(
        "COM-014",
        claim(code, claimant="dependant", heads=OF_A_DEPENDANT),
        holds(f"{name}: a dependant who claims support and the costs of the funeral from the state scheme"),
        holds(
            f"{name}: a dependant who claims support and the costs of the funeral from the offender",
            {"/route": "criminal-proceedings"},
        ),
    )
vectors(
    "COM-014",
    claim("FI", claimant="dependant", earnings_withheld=True, route="criminal-proceedings", heads=OF_A_DEPENDANT),
    breaks("A dependant who leaves out what was withheld from the person who died", "/heads"),
)

vectors(
    "COM-015",
    claim("EE", heads=[{"head": "medical-costs"}, {"head": "loss-of-income"}]),
    holds("Estonia: heads that the scheme lists"),
    breaks(
        "Estonia: unpaid wages, which the scheme does not list", "/heads/1/head", {"/heads/1": {"head": "unpaid-wages"}}
    ),
    breaks(
        "Estonia: pain, which the scheme does not list", "/heads/0/head", {"/heads/0": {"head": "pain-and-suffering"}}
    ),
    breaks(
        "Estonia: two heads that the scheme does not list",
        "/heads/0/head",
        {"/heads": [{"head": "pain-and-suffering"}, {"head": "unpaid-wages"}]},
        more=("/heads/1/head",),
    ),
    holds(
        "Estonia: therapy and future care count as treatment",
        {"/heads": [{"head": "therapy-costs"}, {"head": "future-care"}]},
    ),
    holds("Estonia: a head without a name", {"/heads/1": {"head": "other"}}),
    holds("Estonia: interest", {"/heads/1": {"head": "interest"}}),
    holds("Estonia: journeys", {"/heads/1": {"head": "travel-and-relocation"}}),
    holds("Estonia: a head that was awarded all the same", {"/heads/1": head("unpaid-wages", awarded="1.00")}),
    breaks(
        "Estonia: a head for which nothing was awarded",
        "/heads/1/head",
        {"/heads/1": head("unpaid-wages", awarded="0.00")},
    ),
    breaks(
        "Estonia: a head of which the award is not known",
        "/heads/1/head",
        {"/heads/1": {"head": "unpaid-wages", "awarded": UNKNOWN}},
    ),
    holds(
        "A head that a court can award",
        {"/route": "criminal-proceedings", "/heads": [{"head": "unpaid-wages"}, {"head": "pain-and-suffering"}]},
    ),
    breaks(
        "A claim across borders for a head that the scheme does not list",
        "/heads/1/head",
        {"/route": "cross-border-request", "/heads/1": {"head": "unpaid-wages"}},
    ),
    holds("No head of damage is recorded yet", {"/heads": []}),
)
vectors(
    "COM-015",
    claim("LV", heads=[{"head": "unpaid-wages"}, {"head": "pain-and-suffering"}]),
    holds("Latvia: a lump sum for every loss"),
)
vectors(
    "COM-015",
    claim("SE", heads=[{"head": "loss-of-education"}, {"head": "violation-of-integrity"}]),
    holds("Sweden: a head that the law's open heads may reach"),
    breaks("Sweden: unpaid wages, which no head reaches", "/heads/0/head", {"/heads/0": {"head": "unpaid-wages"}}),
    breaks(
        "Sweden: recruitment fees, which no head reaches", "/heads/0/head", {"/heads/0": {"head": "recruitment-fees"}}
    ),
)
vectors(
    "COM-015",
    claim("NO", heads=[{"head": "therapy-costs"}, {"head": "violation-of-integrity"}]),
    holds("Norway: therapy counts as treatment"),
    holds("Norway: pain, for which redress is paid", {"/heads/0": {"head": "pain-and-suffering"}}),
    holds(
        "Norway: support of dependants and the costs of the funeral",
        {"/claimant": "dependant", "/heads/0": {"head": "dependants-support"}, "/heads/2": {"head": "funeral-costs"}},
    ),
    breaks(
        "Norway: unpaid wages, which the scheme does not list", "/heads/0/head", {"/heads/0": {"head": "unpaid-wages"}}
    ),
)
vectors(
    "COM-015",
    claim("LT", heads=[{"head": "unpaid-wages"}, {"head": "pain-and-suffering"}]),
    holds("Lithuania: unpaid wages, which the scheme lists"),
    holds(
        "A scheme outside the region", {"/scheme_country": "DE", "/offence_countries": ["DE"], "/filed_directly": True}
    ),
)
