"""Countries and what they are in a case."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, exact, narrower, unmapped


class CountryRole(CodeList, id="country-role", title="Role of a country in the case", area="case"):
    """Role of a country in the case."""

    ORIGIN = Code(
        "origin",
        "Origin",
        "Where the person comes from or was recruited.",
        "nordicbaltic-standards",
        mappings=(
            narrower("htcds", "hte_Type=Recruitment", "place of recruitment only; origin may be another"),
            unmapped("ctdc", "no role: only the citizenship column"),
        ),
    )
    TRANSIT = Code(
        "transit",
        "Transit",
        "Passed through.",
        "htcds 2.0",
        mappings=(exact("htcds", "hte_Type=Transit"),),
    )
    EXPLOITATION = Code(
        "exploitation",
        "Place of exploitation",
        "Where exploitation took place.",
        "htcds 2.0",
        mappings=(
            exact("htcds", "hte_Type=Exploitation"),
            unmapped("ctdc", "no role: the column CountryOfExploitation holds the last country only"),
            unmapped("eurostat", "geo holds the reporting country, not the place of exploitation"),
        ),
    )
    IDENTIFICATION = Code(
        "identification",
        "Place of identification",
        "Where the person was found.",
        "nordicbaltic-standards",
    )
    RESIDENCE = Code(
        "residence",
        "Habitual residence",
        "Where the person lives lawfully.",
        "nordicbaltic-standards",
    )
    ASSISTANCE = Code(
        "assistance",
        "Place of assistance",
        "Where support is given.",
        "nordicbaltic-standards",
    )
    RETURN_DESTINATION = Code(
        "return-destination",
        "Destination of return",
        "Where the person returns or moves to.",
        "icmpd-trm",
    )
