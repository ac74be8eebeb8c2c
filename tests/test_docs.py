"""What the documents say is true: examples run, links lead somewhere, promises name a test that exists."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import django
import pytest
from django.conf import settings
from django.forms import CharField, Form
from django.test import RequestFactory
from django.utils import translation
from fastapi.testclient import TestClient

from bundle import DAY, pages
from nordicbaltic_standards import Referral, __version__, codes, example, schema, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.cli.main import COMMANDS
from nordicbaltic_standards.generators.site import guides
from nordicbaltic_standards.generators.site.site import Site, all_pages
from nordicbaltic_standards.i18n.texts import DOMAINS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.privacy import new_pseudonym_keys, write_pseudonym_keys
from nordicbaltic_standards.testing.vectors import all_vectors
from support import ROOT

REFERENCE = ROOT / "docs" / "reference"
SITE = Site([*all_pages(DAY), *guides.pages({name: {} for name in guides.names(ROOT)})], ("en",))

HAND_WRITTEN = [
    *ROOT.glob("*.md"),
    *(path for path in (ROOT / "docs").rglob("*.md") if not path.read_text(encoding="utf-8").startswith("% Generated")),
]
by_page = pytest.mark.parametrize("page", HAND_WRITTEN, ids=[str(path.relative_to(ROOT)) for path in HAND_WRITTEN])


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


WITH_CODE = [page for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))) if blocks(page, "python")]


@by_page
def test_python_in_the_documents_is_python(page: Path):
    for block in blocks(page, "python"):
        compile(block, str(page), "exec")


@by_page
def test_json_in_the_documents_is_json(page: Path):
    for block in blocks(page, "json"):
        json.loads(block)


@by_page
def test_links_between_files_lead_somewhere(page: Path):
    """Pages for developers may lead to generated ones and to the site; what is read in a checkout, to what is in git."""
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if target.startswith("site:developers/"):
            name = f"{target.removeprefix('site:developers/')}.md"
            assert (ROOT / "docs" / name).exists() or name.removeprefix("reference/") in pages(), target
        elif target.startswith("site:"):
            assert page.is_relative_to(ROOT / "docs"), target
            assert SITE.address(*target.removeprefix("site:").split("/", maxsplit=1)), target
        elif "://" not in target:
            path = (page.parent / target).resolve()
            generated = path.is_relative_to(REFERENCE) and path.relative_to(REFERENCE).as_posix() in pages()
            assert page.is_relative_to(ROOT / "docs") if generated else path.exists(), target


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]):
    for block in blocks(ROOT / "README.md", "python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - our own text
    printed = capsys.readouterr().out
    assert "STR-022" in printed


@pytest.mark.parametrize("page", WITH_CODE, ids=lambda page: page.stem)
def test_the_python_of_every_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """In a folder with the files that the pages name, and beside a system that keeps what it is given."""
    monkeypatch.chdir(tmp_path)
    case = json.dumps(example("case-file"))
    Path("case.json").write_text(case, encoding="utf-8")
    for lines in ("cases.ndjson", "export.jsonl"):
        Path(lines).write_text(f"{case}\n{case}\n", encoding="utf-8")
    write_pseudonym_keys(new_pseudonym_keys(), "keys.json")
    kept = SimpleNamespace(save=lambda record: record, load=lambda record: record, receive=validate)
    monkeypatch.setitem(sys.modules, "your_system", SimpleNamespace(our_store=kept, our_inbox=kept))
    names: dict[str, Any] = {"__name__": page.stem}
    exec(compile("\n\n".join(blocks(page, "python")), page.name, "exec"), names)  # noqa: S102 - our own text
    for name, value in names.items():
        if name.startswith("test_"):
            value()


def test_the_python_of_every_page_type_checks(tmp_path: Path):
    """A page is one module; what it leaves to its reader is in ``your_system``. The guide to web frameworks is checked in its parts."""
    mypy = pytest.importorskip("mypy.api", reason="needs the extra typing")
    (tmp_path / "your_system.pyi").write_text("from typing import Any\nour_inbox: Any\nour_store: Any\n")
    for page in set(WITH_CODE) - {GUIDE}:
        code = "\n\n".join(blocks(page, "python"))
        (tmp_path / f"{page.stem.replace('-', '_')}.py").write_text(code, encoding="utf-8")
    said, _, status = mypy.run(["--strict", "--config-file", str(ROOT / "pyproject.toml"), str(tmp_path)])
    assert status == 0, said


GUIDE = ROOT / "docs" / "how-to" / "use-in-a-web-framework.md"
IMMEDIATE = example("referral") | {"urgency": "immediate"}
NO_DAY = {name: value for name, value in example("referral").items() if name != "recorded_at"}
POSTED: list[tuple[str, dict[str, Any] | bytes, int]] = [
    ("sound", example("referral"), 200),
    ("without the day on which it was written", NO_DAY, 200),
    ("without an identifier", {name: value for name, value in example("referral").items() if name != "id"}, 422),
    ("exposing", next(vector.record for vector in all_vectors()["REF-013"] if vector.breaks), 422),
    ("urgent, with an error that holds up no help", IMMEDIATE | {"acknowledged_at": "2020-01-01T10:00:00+02:00"}, 200),
    ("no record", b"{", 422),
]
"""What is posted to the handlers of the guide, and the status of the answer."""


def guide(framework: str) -> str:
    """Return the Python of one framework as the guide has it."""
    part = GUIDE.read_text(encoding="utf-8").split(f"## {framework}\n")[1].split("\n## ")[0]
    return "\n\n".join(re.findall(r"```python\n(.*?)```", part, re.DOTALL))


@pytest.mark.parametrize("framework", ["FastAPI", "Django", "Choices", "Forms"])
def test_the_python_of_the_guide_to_web_frameworks_is_what_type_checkers_read(framework: str):
    checked = ROOT / "tests" / "typing" / f"guide_{framework.lower()}.py"
    assert checked.read_text(encoding="utf-8") == guide(framework)


def configure_django() -> None:
    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["*"])
        django.setup()


def test_the_form_of_the_guide_offers_the_codes_in_the_language_of_the_request():
    configure_django()
    names: dict[str, Any] = {}
    exec(compile(guide("Choices"), str(GUIDE), "exec"), names)  # noqa: S102 - our own text
    with translation.override("fi"):
        offered = dict(names["ServiceForm"]().fields["service"].choices)
    assert offered["accommodation"] == codes.ServiceType("accommodation").label("fi")


@pytest.mark.parametrize("framework", ["FastAPI", "Django"])
@pytest.mark.parametrize(("posted", "status"), [each[1:] for each in POSTED], ids=[each[0] for each in POSTED])
def test_the_handlers_of_the_guide_let_in_what_is_exchangeable(
    framework: str, posted: dict[str, Any] | bytes, status: int
):
    names: dict[str, Any] = {}
    exec(compile(guide(framework), str(GUIDE), "exec"), names)  # noqa: S102 - our own text
    body = posted if isinstance(posted, bytes) else json.dumps(posted).encode()
    if framework == "FastAPI":
        answer = TestClient(names["app"]).post("/records", content=body, headers={"Accept-Language": "de, fi;q=0.8"})
        text = answer.text
    else:
        configure_django()
        request = RequestFactory().post(
            "/records", body, "application/json", headers={"Accept-Language": "de, fi;q=0.8"}
        )
        answer = names["receive"](request)
        text = answer.content.decode()
    assert answer.status_code == status
    (result,) = json.loads(text)["results"]
    assert result["exchangeable"] is (status == 200)
    assert {finding["language"] for finding in result["findings"]} <= {"fi"}


def test_the_guide_to_editing_prints_what_it_shows(capsys: pytest.CaptureFixture[str]):
    page = ROOT / "docs" / "how-to" / "edit-records.md"
    code = "\n".join(blocks(page, "python"))
    assert (ROOT / "tests" / "typing" / "guide_editing.py").read_text(encoding="utf-8") == code  # for type checkers
    exec(compile(code, str(page), "exec"), {})  # noqa: S102 - our own text
    assert capsys.readouterr().out == "".join(blocks(page, "text"))


def test_the_service_of_the_guide_that_declares_records_repeats_no_value_of_a_bad_one():
    names: dict[str, Any] = {}
    exec(compile(guide("FastAPI"), str(GUIDE), "exec"), names)  # noqa: S102 - our own text
    client = TestClient(names["app"])
    sound = example("referral", "LV") | {"note": "Anna Virtanen"}
    assert client.post("/accepted", json=sound).json() == {"type": "referral", "id": sound["id"]}
    for damage, rule in (({"record_type": "refferal"}, "STR-013"), ({"urgency": "Anna Virtanen"}, "STR-025")):
        answer = client.post("/accepted", json=sound | damage)
        assert (answer.status_code, answer.json()["detail"][0]["type"]) == (422, rule)
        assert "Virtanen" not in answer.text
    for body in (
        b'"Anna Virtanen"',
        b'["Anna Virtanen"]',
        b'{"note": "Anna Virtanen',
        b'{"record_type": ["Anna Virtanen"]}',
    ):
        answer = client.post("/accepted", content=body)
        assert answer.status_code == 422
        assert "Virtanen" not in answer.text


@pytest.mark.parametrize("language", ["nb", "et"])
def test_the_findings_of_the_guide_go_to_the_fields_of_the_form_in_the_language_of_the_request(language: str):
    configure_django()
    names: dict[str, Any] = {}
    exec(compile(guide("Forms"), str(GUIDE), "exec"), names)  # noqa: S102 - our own text
    document = example("referral", "NO")
    del document["sent_at"]
    document["consent"] |= {"scopes": ["nothing"], "given": True}
    with translation.override(language):
        form = type("ReferralForm", (Form,), {name: CharField(required=False) for name in names["PLACES"]})({})
        names["add_findings"](form, document, sent=True)
        label = names["title_of"]("urgency")
    errors = validate(document).errors
    assert set(form.errors) == {"sent_at", "scopes", "__all__"}
    for finding in errors:
        assert finding.language(language) == language
        assert finding.message(language) in str(form.errors.as_data())
    assert label == schema(Referral, language)["properties"]["urgency"]["title"]
    assert label != schema(Referral, "en")["properties"]["urgency"]["title"]


def test_the_case_file_of_the_readme_is_valid_with_the_one_warning_it_shows():
    report = validate((ROOT / "docs" / "examples" / "case-file.json").read_bytes())
    assert report.valid
    assert [finding.rule for finding in report.findings] == ["STR-061"]


def test_the_reports_of_the_readme_are_what_its_command_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("COLUMNS", raising=False)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (arguments,) = re.findall(r"bin/nbs (validate .*)", readme)
    printed = []
    for language in ("en", "et"):
        assert main([*arguments.split(), "--language", language]) == 0
        printed.append(capsys.readouterr().out)
    assert blocks(ROOT / "README.md", "text") == printed


def test_the_commands_of_the_tutorial_work_in_a_checkout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    lines = [line for block in blocks(ROOT / "docs" / "tutorial.md", "console") for line in block.splitlines()]
    assert lines[:2] == ["python3 -m venv .venv", ".venv/bin/pip install ."]
    for line in lines[2:]:
        command, _, file = line.removeprefix(".venv/bin/nbs ").partition(" > ")
        assert main(command.split()) == 0, line
        printed = capsys.readouterr().out
        assert printed, line
        if file:
            Path(file).write_text(printed, encoding="utf-8")


@by_page
def test_nothing_is_installed_from_an_index_that_does_not_have_it(page: Path):
    """Until the first release, a page installs from a checkout: ``pip install .``, ``pip install ".[xlsx]"``."""
    for line in re.findall(r"pip install .*", page.read_text(encoding="utf-8")):
        assert "nordicbaltic-standards" not in line, line


def test_the_table_of_commands_names_every_command_and_its_options(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "500")
    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    rows = {match[1]: match[0] for match in re.finditer(r"^\| `nbs ([a-z-]+).*$", page, re.MULTILINE)}
    assert list(rows) == list(COMMANDS)
    for name, row in rows.items():
        main([name, "--help", "--language", "en"])
        offered = set(re.findall(r"^ +(?:-\w(?: \w+)?, )?(--[a-z-]+)", capsys.readouterr().out, re.MULTILINE))
        named = {"--output" if option == "-o" else option for option in re.findall(r"(?<![\w-])(--[a-z-]+|-o\b)", row)}
        assert named - {"--language"} == offered - {"--language", "--help"}, name


def test_the_domains_of_the_translations_are_named():
    page = (ROOT / "docs" / "how-to" / "show-forms.md").read_text(encoding="utf-8")
    assert {domain for domain in DOMAINS if f"`{domain}`" not in page} == set()


PROMISES = {"SECURITY.md": 5, "docs/explanation/data-protection.md": 60}
"""Pages that prove what they promise, and how many tests each names at least."""


@pytest.mark.parametrize("page", PROMISES)
def test_every_promise_names_a_test_that_exists(page: str):
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / page).read_text(encoding="utf-8"))
    assert len(named) >= PROMISES[page]
    for file, function in named:
        assert re.search(rf"^def {function}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE), function


@pytest.mark.parametrize("page", PROMISES)
def test_a_table_of_promises_has_no_promise_without_a_test(page: str):
    tables = re.findall(
        r"^\| *promise[^\n]*\n\|[-| ]+\n((?:\|[^\n]*\n)+)", (ROOT / page).read_text(), re.MULTILINE | re.IGNORECASE
    )
    assert tables
    for row in "".join(tables).splitlines():
        assert "::test_" in row, row


def test_every_promise_of_security_stands_in_the_one_table_of_promises():
    """A blank line ends a table: what stands behind it is shown as bars and words."""
    lines = (ROOT / "SECURITY.md").read_text(encoding="utf-8").splitlines()
    section = lines[lines.index("## What it promises") + 1 : lines.index("## What it does not promise")]
    rows = [number for number, line in enumerate(section) if line.startswith("|")]
    assert rows == list(range(rows[0], rows[-1] + 1))
    assert section[rows[0]] == "| promise | the test that proves it |"
    assert section[rows[1]] == "| --- | --- |"
    promised = [line for line in lines if re.search(r"`tests/[\w/]+\.py::\w+`", line)]
    assert promised == [section[number] for number in rows[2:]]
    assert all(line.count("|") == 3 for line in promised)


def test_the_risks_of_the_impact_assessment_say_what_the_library_cannot_do():
    text = (ROOT / "docs/guides/data-protection.md").read_text(encoding="utf-8")
    rows = [row.split("|")[1:-1] for row in text.split("| Risk |", 1)[1].splitlines() if row.startswith("| **")]
    assert len(rows) >= 12
    for row in rows:
        assert len(row) == 3
        assert all(cell.strip() for cell in row)


def test_the_changelog_names_the_version_of_the_package():
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f"version: {__version__}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_every_structural_rule_can_be_met_or_is_tested():
    tests = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    untested = {rule for rule in STRUCTURAL_RULES if rule not in tests}
    assert untested == set()
