"""Where codes and fields come from: identifier and full title of every source that declarations cite.

A citation is an identifier, a space and a place in the source: ``"gdpr art. 7(3)"``. Several are joined by ``"; "``.
"""

from __future__ import annotations

SOURCES: dict[str, str] = {
    "baltic-practice": "Practice of Estonia, Latvia and Lithuania (country letters follow)",
    "bods": "Beneficial Ownership Data Standard, Open Ownership",
    "cbss-trm": "Transnational Referral Mechanism of the Baltic Sea Region: procedures for the effective and safe transnational assistance and referral of victims of trafficking, Council of the Baltic Sea States, Task Force against Trafficking in Human Beings",
    "cets197": "Council of Europe Convention on Action against Trafficking in Human Beings, CETS No. 197",
    "cjeu-c-66-21": "Judgment of the Court of Justice (Fourth Chamber) of 20 October 2022, O.T.E. v Staatssecretaris van Justitie en Veiligheid, C-66/21, ECLI:EU:C:2022:809",
    "crc": "Convention on the Rights of the Child, UNTS vol. 1577, p. 3",
    "ctdc": "Counter Trafficking Data Collaborative, Global Dataset and Global Synthetic Dataset",
    "dir-2001-55": "Council Directive 2001/55/EC of 20 July 2001 on minimum standards for giving temporary protection in the event of a mass influx of displaced persons",
    "dir-2004-80": "Council Directive 2004/80/EC of 29 April 2004 relating to compensation to crime victims, OJ L 261, 6.8.2004, p. 15",
    "dir-2004-81": "Council Directive 2004/81/EC of 29 April 2004 on the residence permit issued to third-country nationals who are victims of trafficking in human beings or who have been the subject of an action to facilitate illegal immigration, who cooperate with the competent authorities, OJ L 261, 6.8.2004, p. 19",
    "dir-2008-115": "Directive 2008/115/EC of the European Parliament and of the Council of 16 December 2008 on common standards and procedures in Member States for returning illegally staying third-country nationals, OJ L 348, 24.12.2008, p. 98",
    "dir-2009-52": "Directive 2009/52/EC of 18 June 2009 providing for minimum standards on sanctions and measures against employers of illegally staying third-country nationals",
    "dir-2011-36": "Directive 2011/36/EU of the European Parliament and of the Council of 5 April 2011 on preventing and combating trafficking in human beings and protecting its victims, and replacing Council Framework Decision 2002/629/JHA, OJ L 101, 15.4.2011, p. 1; consolidated 02011L0036-20240714",
    "dir-2011-99": "Directive 2011/99/EU of 13 December 2011 on the European protection order",
    "dir-2012-29": "Directive 2012/29/EU of the European Parliament and of the Council of 25 October 2012 establishing minimum standards on the rights, support and protection of victims of crime, and replacing Council Framework Decision 2001/220/JHA, OJ L 315, 14.11.2012, p. 57",
    "dir-2013-32": "Directive 2013/32/EU of the European Parliament and of the Council of 26 June 2013 on common procedures for granting and withdrawing international protection (recast), OJ L 180, 29.6.2013, p. 60",
    "dir-2024-1260": "Directive (EU) 2024/1260 of 24 April 2024 on asset recovery and confiscation",
    "dir-2024-1712": "Directive (EU) 2024/1712 of the European Parliament and of the Council of 13 June 2024 amending Directive 2011/36/EU on preventing and combating trafficking in human beings and protecting its victims, OJ L, 2024/1712, 24.6.2024",
    "dir-2024-2831": "Directive (EU) 2024/2831 of 23 October 2024 on improving working conditions in platform work",
    "echr": "Convention for the Protection of Human Rights and Fundamental Freedoms, ETS No. 5",
    "ets108": "Convention for the Protection of Individuals with regard to Automatic Processing of Personal Data, ETS No. 108",
    "ets116": "European Convention on the Compensation of Victims of Violent Crimes, ETS No. 116",
    "eu-guidelines-2013": "European Commission, Guidelines for the identification of victims of trafficking in human beings, especially for consular services and border guards, 2013",
    "eurostat": "Eurostat, statistics on trafficking in human beings (crim_thb)",
    "ewl-2008": "Working Together: Trafficking in Women for Sexual Exploitation, Assistance and Prevention, European Women's Lobby, November 2008, 32 pages",
    "fd-2001-220": "Council Framework Decision 2001/220/JHA of 15 March 2001 on the standing of victims in criminal proceedings, OJ L 82, 22.3.2001, p. 1",
    "flex": "Focus on Labour Exploitation (FLEX), work on labour exploitation",
    "gbv-case-management": "Inter-agency Gender-based Violence Case Management Guidelines, 2017",
    "gbvims": "Gender-Based Violence Information Management System",
    "gdpr": "Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 on the protection of natural persons with regard to the processing of personal data and on the free movement of such data, and repealing Directive 95/46/EC (General Data Protection Regulation), OJ L 119, 4.5.2016, p. 1",
    "gp-2006": "Regional Guiding Principles, first version, Nordic-Baltic Network, Riga, 18-20 June 2006",
    "hl7-fhir": "HL7 FHIR, Consent resource",
    "hsds": "Open Referral Human Services Data Specification (issue numbers of its specification repository follow)",
    "htcds": "IOM Human Trafficking Case Data Standard (version or issue number follows)",
    "icmpd-trm": "ICMPD, Guidelines for the Development of a Transnational Referral Mechanism for Trafficked Persons, 2009 and 2010",
    "ilo-delphi-2009": "ILO and European Commission, Operational indicators of trafficking in human beings: results of a Delphi survey, 2009",
    "ilo-indicators-2012": "ILO, Indicators of Forced Labour (eleven indicators), 2012",
    "iom-guidance": "IOM guidance on assistance and referral of victims of trafficking",
    "isced-2011": "International Standard Classification of Education, 2011",
    "isic-rev4": "International Standard Industrial Classification of All Economic Activities, Revision 4 (section or division follows)",
    "iso-5218": "ISO/IEC 5218, Codes for the representation of human sexes",
    "iso-8601": "ISO 8601, Date and time: representations for information interchange",
    "istanbul": "Council of Europe Convention on preventing and combating violence against women and domestic violence, CETS No. 210",
    "led": "Directive (EU) 2016/680 of the European Parliament and of the Council of 27 April 2016 on the protection of natural persons with regard to the processing of personal data by competent authorities for the purposes of the prevention, investigation, detection or prosecution of criminal offences or the execution of criminal penalties, and on the free movement of such data, and repealing Council Framework Decision 2008/977/JHA, OJ L 119, 4.5.2016, p. 89",
    "national-law": "National law (country letters follow where known)",
    "nbn-standards-2008": "Nordic Baltic network standards for victim support, Nordic-Baltic Pilot Project, European Women's Lobby, 2005-2008, web pages article 18, 23, 25-28",
    "nordic-law": "Tort and victim compensation law of the Nordic countries",
    "nordic-practice": "Practice of Denmark, Finland, Iceland, Norway and Sweden (country letters follow)",
    "nordicbaltic-standards": "Proposed by this standard",
    "odihr-nrm-2022": "National Referral Mechanisms: Joining Efforts to Protect the Rights of Trafficked Persons. A Practical Handbook, second edition, OSCE/ODIHR, Warsaw 2022",
    "osce-return-2014": "Guiding Principles on Human Rights in the Return of Trafficked Persons, OSCE/ODIHR, Warsaw 2014",
    "palermo-protocol": "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime, UNTS vol. 2237, p. 319",
    "primero": "Primero, case system for child protection and gender-based violence (key of its configuration follows)",
    "reg-2013-604": "Regulation (EU) No 604/2013 of 26 June 2013, Dublin III Regulation",
    "reg-2024-1348": "Regulation (EU) 2024/1348 of the European Parliament and of the Council of 14 May 2024 establishing a common procedure for international protection in the Union and repealing Directive 2013/32/EU, OJ L, 2024/1348, 22.5.2024",
    "reg-2024-1351": "Regulation (EU) 2024/1351 of 14 May 2024 on asylum and migration management",
    "unodc-cbss-2010": "Human Trafficking in the Baltic Sea Region: State and Civil Society Cooperation on Victims' Assistance and Protection, UNODC and CBSS TF-THB, Vienna, April 2010",
    "unodc-indicators": "UNODC, Human trafficking indicators",
    "unodc-forced-criminality": "UNODC, indicators of trafficking for forced criminality, with OSCE guidance on non-punishment",
    "washington-group": "Washington Group on Disability Statistics, question sets on functioning",
}
"""Source identifier to title."""


def citations(text: str) -> list[tuple[str, str]]:
    """Split a citation text into pairs of source identifier and place (the place may be empty).

    Raises:
        LookupError: When a source is not in `SOURCES`.
    """
    pairs = []
    for citation in text.split("; "):
        identifier, _, place = citation.partition(" ")
        if identifier not in SOURCES:
            msg = f"unknown source {identifier!r}"
            raise LookupError(msg)
        pairs.append((identifier, place))
    return pairs
