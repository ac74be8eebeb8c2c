"""Where codes and fields come from, beside legal instruments: identifier and full title of the sources cited.

A citation is an identifier, a space and a place in the source: ``"gdpr art. 7(3)"``. Several are joined by ``"; "``.
"""

from __future__ import annotations

SOURCES: dict[str, str] = {
    "baltic-practice": "Practice of Estonia, Latvia and Lithuania (country letters follow)",
    "bods": "Beneficial Ownership Data Standard, Open Ownership",
    "ctdc": "Counter Trafficking Data Collaborative, Global Dataset and Global Synthetic Dataset",
    "dir-2001-55": "Council Directive 2001/55/EC of 20 July 2001 on minimum standards for giving temporary protection in the event of a mass influx of displaced persons",
    "dir-2009-52": "Directive 2009/52/EC of 18 June 2009 providing for minimum standards on sanctions and measures against employers of illegally staying third-country nationals",
    "dir-2011-99": "Directive 2011/99/EU of 13 December 2011 on the European protection order",
    "dir-2024-1260": "Directive (EU) 2024/1260 of 24 April 2024 on asset recovery and confiscation",
    "dir-2024-2831": "Directive (EU) 2024/2831 of 23 October 2024 on improving working conditions in platform work",
    "eu-guidelines-2013": "European Commission, Guidelines for the identification of victims of trafficking in human beings, especially for consular services and border guards, 2013",
    "eurostat": "Eurostat, statistics on trafficking in human beings (crim_thb)",
    "flex": "Focus on Labour Exploitation (FLEX), work on labour exploitation",
    "gbv-case-management": "Inter-agency Gender-based Violence Case Management Guidelines, 2017",
    "gbvims": "Gender-Based Violence Information Management System",
    "hl7-fhir": "HL7 FHIR, Consent resource",
    "hsds": "Open Referral Human Services Data Specification (issue numbers of its specification repository follow)",
    "htcds": "IOM Human Trafficking Case Data Standard (version or issue number follows)",
    "icmpd-trm": "ICMPD, Guidelines for the Development of a Transnational Referral Mechanism for Trafficked Persons, 2009 and 2010",
    "ilo-delphi-2009": "ILO and European Commission, Operational indicators of trafficking in human beings: results of a Delphi survey, 2009",
    "ilo-indicators-2012": "ILO, Indicators of Forced Labour (eleven indicators), 2012",
    "iom-guidance": "IOM guidance on assistance and referral of victims of trafficking",
    "isced-2011": "International Standard Classification of Education, 2011",
    "isic-rev4": "International Standard Industrial Classification of All Economic Activities, Revision 4 (section or division follows)",
    "iso-4217": "ISO 4217, Codes for the representation of currencies",
    "iso-5218": "ISO/IEC 5218, Codes for the representation of human sexes",
    "iso-8601": "ISO 8601, Date and time: representations for information interchange",
    "national-law": "National law (country letters follow where known)",
    "nordic-law": "Tort and victim compensation law of the Nordic countries",
    "nordic-practice": "Practice of Denmark, Finland, Iceland, Norway and Sweden (country letters follow)",
    "nordicbaltic-standards": "Proposed by this standard",
    "primero": "Primero, case system for child protection and gender-based violence (key of its configuration follows)",
    "reg-2013-604": "Regulation (EU) No 604/2013 of 26 June 2013, Dublin III Regulation",
    "reg-2024-1351": "Regulation (EU) 2024/1351 of 14 May 2024 on asylum and migration management",
    "unodc-indicators": "UNODC, Human trafficking indicators",
    "unodc-forced-criminality": "UNODC, indicators of trafficking for forced criminality, with OSCE guidance on non-punishment",
    "washington-group": "Washington Group on Disability Statistics, question sets on functioning",
}
"""Source identifier to title."""
