"""The pages and documents that the regional standards come from: those of the network of 2005 to 2008, and guidance."""

from __future__ import annotations

from dataclasses import dataclass

from nordicbaltic_standards.law.instruments import instruments


@dataclass(frozen=True, slots=True)
class OriginPage:
    """A page or document, under the title that it bears itself.

    Attributes:
        id: Identifier, as ``"nbn-23"``.
        title: Title, in English.
        url: Address, or `None`.
    """

    id: str
    title: str
    url: str | None


_NETWORK = "http://nordicbaltic-assistwomen.net/spip.php?article"
_NETWORK_BEFORE = "http://trafficking-assistwomen.net/spip.php?article"

PAGES: dict[str, OriginPage] = {
    page.id: page
    for page in (
        OriginPage("nbn-1", "Summary project description", f"{_NETWORK}1"),
        OriginPage("nbn-2", "Regional seminar, Copenhagen, 7-9 December 2006", f"{_NETWORK_BEFORE}2"),
        OriginPage("nbn-6", "Regional inter-agency network organisation", f"{_NETWORK_BEFORE}6"),
        OriginPage("nbn-13", "Reinforcement of shelter and assistance", f"{_NETWORK}13"),
        OriginPage("nbn-18", "Network standards 1: identification", f"{_NETWORK}18"),
        OriginPage("nbn-23", "Network standards 2: residence, legal status and reflection delay", f"{_NETWORK}23"),
        OriginPage("nbn-25", "Network standards 3: shelter and specialised services", f"{_NETWORK}25"),
        OriginPage("nbn-26", "Network standards 4: referrals and safe returns", f"{_NETWORK}26"),
        OriginPage("nbn-27", "Network standards 5: victim protection and data protection", f"{_NETWORK}27"),
        OriginPage("nbn-28", "Network standards 6: compensation and financial assistance", f"{_NETWORK}28"),
        OriginPage(
            "nbn-tallinn",
            "Fourth network meeting, Tallinn, 15-16 May 2008 (summary)",
            "https://beta.stopvaw.org/What_s_New?itemId=18004",
        ),
        OriginPage(
            "nbn-comparison",
            "Comparison of legislation in the Nordic and Baltic countries, 2008 (catalogue entry)",
            "https://documentation.lastradainternational.org/doc-center/2077/assistance-to-women-victims-of-trafficking-"
            "for-sexual-exploitation-in-the-nordic-and-baltic-countries-a-comparison-of-legislation",
        ),
    )
}
"""Pages of the network and on it, by identifier; its documents are among the instruments."""


def page_of(identifier: str) -> OriginPage:
    """Return the page or document of this identifier: one of `PAGES`, or an instrument that is no law.

    Raises:
        LookupError: When there is none.
    """
    if identifier in PAGES:
        return PAGES[identifier]
    document = instruments[identifier]
    return OriginPage(document.id, f"{document.title} ({document.citation})", document.url)
