"""What a record says about a person."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, narrower


class Sex(CodeList, id="sex", title="Sex (statistics)", area="case"):
    """Sex (statistics)."""

    FEMALE = Code(
        "female",
        "Female",
        "As recorded for statistics.",
        "iso-5218",
        mappings=(
            exact("htcds", "prs_Gender=Feminine", "a gender answer taken as recorded sex"),
            exact("ctdc", "gender=Female", "2020 releases"),
            exact("ctdc", "gender=Woman", "2024 and later; a gender label taken as recorded sex"),
            exact("eurostat", "sex=F"),
        ),
    )
    MALE = Code(
        "male",
        "Male",
        "As recorded for statistics.",
        "iso-5218",
        mappings=(
            exact("htcds", "prs_Gender=Masculine", "a gender answer taken as recorded sex"),
            exact("ctdc", "gender=Male", "2020 releases"),
            exact("ctdc", "gender=Man", "2024 and later; a gender label taken as recorded sex"),
            exact("eurostat", "sex=M"),
        ),
    )
    OTHER_OR_THIRD = Code(
        "other-or-third",
        "Other or third entry",
        "As national law allows.",
        "nordicbaltic-standards",
        mappings=(
            narrower(
                "htcds", "prs_Gender=NonConforming", "a gender answer: only where the register shows a third entry"
            ),
            narrower(
                "htcds",
                "prs_Gender=TransgenderFeminine",
                "a gender answer: only where the register shows a third entry",
            ),
            narrower(
                "htcds",
                "prs_Gender=TransgenderMasculine",
                "a gender answer: only where the register shows a third entry",
            ),
            broader(
                "ctdc",
                "gender=Trans/Transgender/NonConforming",
                "a gender label; many in it are registered female or male",
            ),
            broader("eurostat", "sex=UNK", "also every unknown"),
        ),
    )


class Gender(CodeList, id="gender", title="Gender (as the person says)", area="case"):
    """Gender (as the person says)."""

    WOMAN = Code(
        "woman",
        "Woman",
        "The person is a woman.",
        "htcds 2.0; ctdc",
        mappings=(
            exact("htcds", "prs_Gender=Feminine", "girls included; age tells them apart"),
            exact("ctdc", "gender=Woman", "girls included; age tells them apart"),
            broader("eurostat", "sex=F", "recorded sex, not gender"),
        ),
    )
    MAN = Code(
        "man",
        "Man",
        "The person is a man.",
        "htcds 2.0; ctdc",
        mappings=(
            exact("htcds", "prs_Gender=Masculine", "boys included; age tells them apart"),
            exact("ctdc", "gender=Man", "boys included; age tells them apart"),
            broader("eurostat", "sex=M", "recorded sex, not gender"),
        ),
    )
    GIRL = Code(
        "girl",
        "Girl",
        "A child who is a girl; only for display.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "prs_Gender=Feminine", "women included"),
            broader("ctdc", "gender=Woman", "women included"),
            broader("eurostat", "sex=F", "recorded sex, not gender"),
        ),
    )
    BOY = Code(
        "boy",
        "Boy",
        "A child who is a boy; only for display.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "prs_Gender=Masculine", "men included"),
            broader("ctdc", "gender=Man", "men included"),
            broader("eurostat", "sex=M", "recorded sex, not gender"),
        ),
    )
    TRANS_WOMAN = Code(
        "trans-woman",
        "Trans woman",
        "The person says so.",
        "htcds 2.0",
        mappings=(
            exact("htcds", "prs_Gender=TransgenderFeminine"),
            broader("ctdc", "gender=Trans/Transgender/NonConforming"),
            broader("eurostat", "sex=F", "recorded sex decides and may differ"),
        ),
    )
    TRANS_MAN = Code(
        "trans-man",
        "Trans man",
        "The person says so.",
        "htcds 2.0",
        mappings=(
            exact("htcds", "prs_Gender=TransgenderMasculine"),
            broader("ctdc", "gender=Trans/Transgender/NonConforming"),
            broader("eurostat", "sex=M", "recorded sex decides and may differ"),
        ),
    )
    NON_BINARY = Code(
        "non-binary",
        "Non-binary",
        "The person says so.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "prs_Gender=NonConforming", "any gender outside woman and man"),
            broader("ctdc", "gender=Trans/Transgender/NonConforming"),
            broader("eurostat", "sex=UNK", "recorded sex decides; also every unknown"),
        ),
    )
    ANOTHER = Code(
        "another",
        "Another gender",
        "In the person's words.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "prs_Gender=NonConforming", "non-binary included"),
            broader("ctdc", "gender=Trans/Transgender/NonConforming"),
            broader("eurostat", "sex=UNK", "recorded sex decides; also every unknown"),
        ),
    )


class AgeGroup(CodeList, id="age-group", title="Age group", area="case"):
    """Age group."""

    AGE_0_8 = Code(
        "age-0-8",
        "0 to 8 years",
        "Child.",
        "ctdc",
        parent="child",
        mappings=(
            exact("ctdc", "ageBroad=0--8"),
            broader("eurostat", "age=Y_LT18"),
        ),
    )
    AGE_9_17 = Code(
        "age-9-17",
        "9 to 17 years",
        "Child.",
        "ctdc",
        parent="child",
        mappings=(
            exact("ctdc", "ageBroad=9--17"),
            exact("ctdc", "ageBroad=09--17", "spelling of some releases"),
            broader("eurostat", "age=Y_LT18"),
        ),
    )
    AGE_18_20 = Code(
        "age-18-20",
        "18 to 20 years",
        "Adult.",
        "ctdc",
        parent="adult",
        mappings=(
            exact("ctdc", "ageBroad=18--20"),
            broader("eurostat", "age=Y_GE18"),
        ),
    )
    AGE_21_23 = Code(
        "age-21-23",
        "21 to 23 years",
        "Adult.",
        "ctdc",
        parent="adult",
        mappings=(
            exact("ctdc", "ageBroad=21--23"),
            broader("eurostat", "age=Y_GE18"),
        ),
    )
    AGE_24_26 = Code(
        "age-24-26",
        "24 to 26 years",
        "Adult.",
        "ctdc",
        parent="adult",
        mappings=(
            exact("ctdc", "ageBroad=24--26"),
            broader("eurostat", "age=Y_GE18"),
        ),
    )
    AGE_27_29 = Code(
        "age-27-29",
        "27 to 29 years",
        "Adult.",
        "ctdc",
        parent="adult",
        mappings=(
            exact("ctdc", "ageBroad=27--29"),
            broader("eurostat", "age=Y_GE18"),
        ),
    )
    AGE_30_38 = Code(
        "age-30-38",
        "30 to 38 years",
        "Adult.",
        "ctdc",
        parent="adult",
        mappings=(
            exact("ctdc", "ageBroad=30--38"),
            broader("eurostat", "age=Y_GE18"),
        ),
    )
    AGE_39_47 = Code(
        "age-39-47",
        "39 to 47 years",
        "Adult.",
        "ctdc",
        parent="adult",
        mappings=(
            exact("ctdc", "ageBroad=39--47"),
            broader("eurostat", "age=Y_GE18"),
        ),
    )
    AGE_48_PLUS = Code(
        "age-48-plus",
        "48 years or more",
        "Adult.",
        "ctdc",
        parent="adult",
        mappings=(
            exact("ctdc", "ageBroad=48+"),
            broader("eurostat", "age=Y_GE18"),
        ),
    )
    CHILD = Code(
        "child",
        "Child (band unknown)",
        "Under 18.",
        "dir-2011-36 art. 19a",
        mappings=(
            exact("ctdc", "majorityStatus=Minor", "old layout only"),
            exact("eurostat", "age=Y_LT18"),
        ),
    )
    ADULT = Code(
        "adult",
        "Adult (band unknown)",
        "18 or over.",
        "dir-2011-36 art. 19a",
        mappings=(
            exact("ctdc", "majorityStatus=Adult", "old layout only"),
            exact("eurostat", "age=Y_GE18"),
        ),
    )


class AgeDetermination(CodeList, id="age-determination", title="How age is known", area="case"):
    """How age is known."""

    DOCUMENT = Code(
        "document",
        "Document",
        "Shown by a paper.",
        "nordicbaltic-standards",
    )
    STATED = Code(
        "stated",
        "Stated",
        "Said by the person.",
        "nordicbaltic-standards",
    )
    PRESUMED_CHILD = Code(
        "presumed-child",
        "Presumed child",
        "Treated as a child while in doubt.",
        "dir-2011-36 art. 13(2); cets197 art. 10(3)",
    )
    ASSESSED = Code(
        "assessed",
        "Assessed",
        "By an assessment of age.",
        "nordicbaltic-standards",
    )
    DISPUTED = Code(
        "disputed",
        "Disputed",
        "Views differ.",
        "nordicbaltic-standards",
    )


class MaritalStatus(CodeList, id="marital-status", title="Marital status", area="case"):
    """Marital status."""

    SINGLE = Code(
        "single",
        "Single",
        "Never married.",
        "primero",
        mappings=(exact("htcds", "prs_MaritalStatus=Single"),),
    )
    MARRIED = Code(
        "married",
        "Married",
        "In a marriage.",
        "htcds 2.0",
        mappings=(exact("htcds", "prs_MaritalStatus=Married"),),
    )
    REGISTERED_PARTNERSHIP = Code(
        "registered-partnership",
        "Registered partnership",
        "In a partnership under law.",
        "htcds 2.0",
        mappings=(exact("htcds", "prs_MaritalStatus=RegisteredPartnership"),),
    )
    COHABITING = Code(
        "cohabiting",
        "Living together",
        "With a partner.",
        "primero married_cohabitating",
    )
    SEPARATED = Code(
        "separated",
        "Separated",
        "Lives apart.",
        "htcds 2.0",
        mappings=(exact("htcds", "prs_MaritalStatus=Separated"),),
    )
    DIVORCED = Code(
        "divorced",
        "Divorced",
        "Marriage ended by law.",
        "htcds 2.0",
        mappings=(exact("htcds", "prs_MaritalStatus=Divorced"),),
    )
    WIDOWED = Code(
        "widowed",
        "Widowed",
        "Partner has died.",
        "htcds 2.0",
        mappings=(exact("htcds", "prs_MaritalStatus=Widowed"),),
    )
    FORCED_OR_VOID = Code(
        "forced-or-void",
        "Forced or void marriage",
        "Not free, or without effect.",
        "nordicbaltic-standards",
    )


class EducationLevel(CodeList, id="education-level", title="Education", area="case"):
    """Education."""

    NONE = Code(
        "none",
        "None",
        "No schooling.",
        "isced-2011",
    )
    ISCED_0 = Code(
        "isced-0",
        "Early childhood",
        "ISCED 0.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=EarlyChildhoodEducation"),),
    )
    ISCED_1 = Code(
        "isced-1",
        "Primary",
        "ISCED 1.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=PrimaryEducation"),),
    )
    ISCED_2 = Code(
        "isced-2",
        "Lower secondary",
        "ISCED 2.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=LowerSecondaryEducation"),),
    )
    ISCED_3 = Code(
        "isced-3",
        "Upper secondary",
        "ISCED 3.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=UpperSecondaryEducation"),),
    )
    ISCED_4 = Code(
        "isced-4",
        "Post-secondary",
        "ISCED 4.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=PostSecondaryNonTertiaryEducation"),),
    )
    ISCED_5 = Code(
        "isced-5",
        "Short tertiary",
        "ISCED 5.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=ShortCycleTertiaryEducation"),),
    )
    ISCED_6 = Code(
        "isced-6",
        "Bachelor",
        "ISCED 6.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=BachelorsOrEquivalentLevel"),),
    )
    ISCED_7 = Code(
        "isced-7",
        "Master",
        "ISCED 7.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=MastersOrEquivalentLevel"),),
    )
    ISCED_8 = Code(
        "isced-8",
        "Doctorate",
        "ISCED 8.",
        "isced-2011",
        mappings=(exact("htcds", "prs_HighestLevelOfEducation=DoctoralOrEquivalentLevel"),),
    )
    SPECIAL_EDUCATION = Code(
        "special-education",
        "Special education",
        "Outside the levels.",
        "nordicbaltic-standards",
    )


class DisabilityDomain(CodeList, id="disability-domain", title="Difficulty (functioning)", area="case"):
    """Difficulty (functioning)."""

    SEEING = Code(
        "seeing",
        "Seeing",
        "Even with glasses.",
        "washington-group",
        mappings=(
            broader(
                "htcds",
                "vic_Vulnerabilities=DisabilityAndPhysicalHealth",
                "any disability or illness; field deprecated",
            ),
        ),
    )
    HEARING = Code(
        "hearing",
        "Hearing",
        "Even with a hearing aid.",
        "washington-group",
    )
    WALKING = Code(
        "walking",
        "Walking or climbing",
        "Moving.",
        "washington-group",
    )
    REMEMBERING = Code(
        "remembering",
        "Remembering or concentrating",
        "Thinking.",
        "washington-group",
    )
    SELF_CARE = Code(
        "self-care",
        "Self-care",
        "Washing, dressing.",
        "washington-group",
    )
    COMMUNICATING = Code(
        "communicating",
        "Communicating",
        "Understanding and being understood.",
        "washington-group",
    )
    PSYCHOSOCIAL = Code(
        "psychosocial",
        "Psychosocial",
        "Feelings and relations.",
        "washington-group extended",
        mappings=(broader("htcds", "vic_Vulnerabilities=MentalHealth", "field deprecated"),),
    )
    NONE = Code(
        "none",
        "No difficulty",
        "None.",
        "nordicbaltic-standards",
    )


class SpecialNeed(CodeList, id="special-need", title="Special need", area="assistance"):
    """Special need."""

    PREGNANCY = Code(
        "pregnancy",
        "Pregnancy",
        "The person is pregnant or has recently given birth.",
        "dir-2011-36 art. 11(7)",
    )
    DISABILITY = Code(
        "disability",
        "Disability",
        "A lasting difficulty that asks for adapted support.",
        "dir-2011-36 art. 11(7)",
    )
    SERIOUS_ILLNESS = Code(
        "serious-illness",
        "Serious illness",
        "A serious physical illness or injury.",
        "dir-2011-36 art. 11(7)",
    )
    MENTAL_HEALTH = Code(
        "mental-health",
        "Mental health",
        "A mental disorder or the after-effects of trauma.",
        "dir-2011-36 art. 11(7)",
    )
    ADDICTION = Code(
        "addiction",
        "Addiction",
        "Dependence on alcohol, medicines or other substances.",
        "nordicbaltic-standards",
    )
    SEXUAL_VIOLENCE = Code(
        "sexual-violence",
        "Sexual violence suffered",
        "The person was subjected to rape or other sexual violence.",
        "dir-2011-36 art. 11(7)",
    )
    SERIOUS_VIOLENCE = Code(
        "serious-violence",
        "Serious violence suffered",
        "The person was subjected to torture or other serious physical or psychological violence.",
        "dir-2011-36 art. 11(7)",
    )
    SINGLE_PARENT = Code(
        "single-parent",
        "Parent alone with a child",
        "The person cares alone for a small child.",
        "nordicbaltic-standards",
    )
    OLDER_PERSON = Code(
        "older-person",
        "Older person",
        "Age asks for adapted support.",
        "nordicbaltic-standards",
    )
    REPRISAL_RISK = Code(
        "reprisal-risk",
        "Risk of reprisals",
        "The person is in particular danger of reprisals or intimidation.",
        "dir-2012-29 art. 22",
    )


class LanguageSupport(CodeList, id="language-support", title="Language help", area="assistance"):
    """Language help."""

    NONE = Code(
        "none",
        "None needed",
        "The person follows without help.",
        "nordicbaltic-standards",
    )
    INTERPRETER_IN_PERSON = Code(
        "interpreter-in-person",
        "Interpreter in person",
        "An interpreter is present.",
        "nordicbaltic-standards",
    )
    INTERPRETER_REMOTE = Code(
        "interpreter-remote",
        "Interpreter by telephone or video",
        "An interpreter at a distance.",
        "nordicbaltic-standards",
    )
    WRITTEN_TRANSLATION = Code(
        "written-translation",
        "Written translation",
        "Papers are translated.",
        "nordicbaltic-standards",
    )
    SIGN_LANGUAGE = Code(
        "sign-language",
        "Sign language",
        "A sign-language interpreter.",
        "nordicbaltic-standards",
    )
    EASY_LANGUAGE = Code(
        "easy-language",
        "Easy language",
        "Plain and slow language or pictures.",
        "nordicbaltic-standards",
    )
    INTERPRETER_OF_SAME_SEX = Code(
        "interpreter-of-same-sex",
        "Interpreter of a chosen sex",
        "The person has a preference.",
        "nordicbaltic-standards",
    )
    NO_INTERPRETER_FROM_COMMUNITY = Code(
        "no-interpreter-from-community",
        "No interpreter from own community",
        "For reasons of safety or trust.",
        "nordicbaltic-standards",
    )


class ChildCareStatus(CodeList, id="child-care-status", title="Care situation of a child", area="assistance"):
    """Care situation of a child."""

    WITH_PARENT = Code(
        "with-parent",
        "With a parent",
        "Lives with a parent who is safe.",
        "nordicbaltic-standards",
    )
    WITH_OTHER_RELATIVE = Code(
        "with-other-relative",
        "With another relative",
        "Lives with a relative.",
        "primero kinship",
    )
    SEPARATED = Code(
        "separated",
        "Separated",
        "Apart from parents, with another adult.",
        "primero separated",
        mappings=(
            broader(
                "htcds", "Other migration situation=Separated or unaccompanied child", "guidance value without field id"
            ),
        ),
    )
    UNACCOMPANIED = Code(
        "unaccompanied",
        "Unaccompanied",
        "Without any responsible adult.",
        "primero unaccompanied",
        mappings=(
            broader(
                "htcds", "Other migration situation=Separated or unaccompanied child", "guidance value without field id"
            ),
        ),
    )
    IN_CARE = Code(
        "in-care",
        "In public care",
        "Placed by an authority.",
        "nordicbaltic-standards",
    )
    MISSING = Code(
        "missing",
        "Missing",
        "Disappeared from care.",
        "nordicbaltic-standards",
    )
    PARENT_SUSPECTED = Code(
        "parent-suspected",
        "Parent under suspicion",
        "A parent may have taken part in the exploitation.",
        "nordicbaltic-standards",
    )
