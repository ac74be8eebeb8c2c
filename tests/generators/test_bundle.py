"""The release archive: everything is named and can be checked, and nothing of anybody's is lost by writing it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from bundle import bundle, bundled, pages
from nordicbaltic_standards import LANGUAGES, codes
from nordicbaltic_standards.cli import docs, main
from nordicbaltic_standards.generators import archive, reference
from nordicbaltic_standards.generators.archive import Item
from nordicbaltic_standards.generators.site import site
from nordicbaltic_standards.generators.tables import NOTE
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.utils.atomic_files import UNFINISHED
from nordicbaltic_standards.version import PACKAGE_VERSION
from support import ROOT, SCHEMAS

Captured = pytest.CaptureFixture[str]


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files as another process writes them, in which sets have another order and no extra is installed."""
    folder = tmp_path_factory.mktemp("bundle") / "standard"
    extras = ("cryptography", "defusedxml", "hypothesis", "icalendar", "joserfc", "jsonpatch", "openpyxl")
    code = (
        f"import sys; sys.modules.update(dict.fromkeys({extras})); from nordicbaltic_standards.cli import main; "
        "sys.exit(main(['bundle', '-o', sys.argv[1]]))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "1"}
    subprocess.run([sys.executable, "-c", code, str(folder)], env=environment, check=True, capture_output=True)
    return files_in(folder)


@pytest.fixture(scope="module")
def index(written: dict[str, bytes]) -> list[dict[str, Any]]:
    return json.loads(written["index.json"])["files"]


def test_every_run_writes_the_same(written: dict[str, bytes]):
    content = {path: text for path, text in written.items() if path not in {"index.json", "SHA256SUMS"}}
    assert content == {path: text.encode() for path, text in bundle().items()}


def test_the_checksums_are_those_of_all_other_files(written: dict[str, bytes]):
    lines = written["SHA256SUMS"].decode().splitlines()
    assert all(re.fullmatch(r"[0-9a-f]{64}  \S+", line) for line in lines)
    named = {line[66:]: line[:64] for line in lines}
    assert named == {path: sha256(raw).hexdigest() for path, raw in written.items() if path != "SHA256SUMS"}


def test_the_index_says_of_each_file_what_it_is(written: dict[str, bytes], index: list[dict[str, Any]]):
    kinds = json.loads(written["index.json"])["kinds"]
    assert {entry["path"] for entry in index} == set(written) - {"index.json", "SHA256SUMS"}
    assert {entry["kind"] for entry in index} == set(kinds)
    for entry in index:
        raw = written[entry["path"]]
        assert (entry["size"], entry["sha256"]) == (len(raw), sha256(raw).hexdigest())
        texts = {".csv": "text/csv", ".md": "text/markdown"}
        assert entry["media_type"].startswith(texts.get(Path(entry["path"]).suffix, "application/"))


def test_the_index_names_the_keywords_that_a_strict_validator_has_to_know(written: dict[str, bytes]):
    named = set(json.loads(written["index.json"])["annotation_keywords"])
    schemas = "".join(text for path, text in bundle().items() if path.startswith(("schemas/", "forms/")))
    assert named == set(re.findall(r'"(x-nbs-[a-z]+)":', schemas))


def test_rules_and_law_are_there_for_those_who_do_not_run_python():
    listed = bundled("rules.json")
    assert [rule["id"] for rule in listed["rules"]] == [rule.id for rule in rules]
    assert {rule["severity"] for rule in listed["rules"]} == {"error", "warning", "notice"}
    for country in countries:
        given = {fact["id"] for fact in bundled(f"law/{country.code}.json")["facts"]}
        assert given == {
            fact.id for section in SECTIONS.values() for each in section.declared for fact in country.every(each)
        }
    assert {fact for rule in rules for fact in rule.facts} <= {
        fact for section in SECTIONS.values() for fact in section.declared
    }


def test_there_is_a_form_of_each_record_in_each_language(index: list[dict[str, Any]]):
    forms = [(entry["language"], entry["record_type"]) for entry in index if entry["kind"] == "form"]
    assert sorted(forms) == sorted((language, name) for language in LANGUAGES for name in RECORDS)


def test_the_schemas_are_those_of_the_repository(written: dict[str, bytes]):
    for folder, place in ((SCHEMAS, "schemas"), (SCHEMAS / "reports", "reports")):
        for path in folder.glob("*.schema.json"):
            assert written[f"{place}/{path.name}"] == path.read_bytes()
    assert {path for path in written if path.startswith("schemas/")} == {f"schemas/{n}.schema.json" for n in RECORDS}


def test_every_code_list_is_there_as_json_and_as_csv_with_nine_languages(written: dict[str, bytes]):
    for view in codes:
        as_json = json.loads(written[f"codelists/{view.id}.json"])
        head, *rows = written[f"codelists/{view.id}.csv"].decode().splitlines()
        assert (
            [code["code"] for code in as_json["codes"]]
            == [row.split(",")[0] for row in rows]
            == [c.value for c in view]
        )
        for language in LANGUAGES:
            assert f"label_{language}" in head
            assert as_json["title"][language] == view.title(language)


# What is in the way


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "items", lambda: [Item("a/b.json", "{}\n", "schema")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "standard"


@pytest.mark.usefixtures("small")
def test_an_empty_folder_is_filled(folder: Path):
    folder.mkdir()
    assert main(["bundle", "-o", str(folder)]) == 0
    assert set(files_in(folder)) == {"a/b.json", "index.json", "SHA256SUMS"}


@pytest.mark.usefixtures("small")
def test_an_earlier_bundle_is_replaced_only_when_asked(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured):
    assert main(["bundle", "-o", str(folder)]) == 0
    monkeypatch.setattr(archive, "items", lambda: [Item("a/c.json", "[]\n", "schema")])
    assert main(["bundle", "-o", str(folder), "--language", "en"]) == 2
    assert "this folder is not empty" in capsys.readouterr().err
    assert set(files_in(folder)) == {"a/b.json", "index.json", "SHA256SUMS"}
    assert main(["bundle", "-o", str(folder), "--force"]) == 0
    assert set(files_in(folder)) == {"a/c.json", "index.json", "SHA256SUMS"}
    assert [path.name for path in folder.parent.iterdir()] == ["standard"]


def add_a_file(folder: Path) -> None:
    (folder / "own.txt").write_text("kept", encoding="utf-8")


def change_a_file(folder: Path) -> None:
    (folder / "a" / "b.json").write_text("{1}", encoding="utf-8")


def drop_the_checksums(folder: Path) -> None:
    (folder / "SHA256SUMS").unlink()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("touch", [add_a_file, change_a_file, drop_the_checksums])
def test_a_folder_in_which_somebody_worked_is_never_replaced(folder: Path, touch: Any, capsys: Captured):
    assert main(["bundle", "-o", str(folder)]) == 0
    touch(folder)
    before = files_in(folder)
    assert main(["bundle", "-o", str(folder), "--force", "--language", "en"]) == 2
    assert "this folder is not empty" in capsys.readouterr().err
    assert files_in(folder) == before


@pytest.mark.parametrize("failure", [OSError, KeyboardInterrupt])
def test_a_bundle_that_was_not_finished_leaves_what_was_there(
    folder: Path, failure: type[BaseException], monkeypatch: pytest.MonkeyPatch
):
    def begun() -> Iterator[Item]:
        yield Item("a/b.json", "[]\n", "schema")
        raise failure

    monkeypatch.setattr(archive, "items", lambda: [Item("a/b.json", "{}\n", "schema")])
    assert main(["bundle", "-o", str(folder)]) == 0
    before = files_in(folder)
    monkeypatch.setattr(archive, "items", begun)
    assert main(["bundle", "-o", str(folder), "--force"]) == (2 if failure is OSError else 130)
    assert files_in(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["standard"]


@pytest.mark.usefixtures("small")
def test_a_bundle_whose_name_cannot_be_given_leaves_what_was_there(folder: Path, monkeypatch: pytest.MonkeyPatch):
    assert main(["bundle", "-o", str(folder)]) == 0
    before = files_in(folder)
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self.name.startswith(UNFINISHED) and not self.suffix:
            raise PermissionError
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    assert main(["bundle", "-o", str(folder), "--force"]) == 2
    assert files_in(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["standard"]


@pytest.mark.usefixtures("small")
def test_a_file_is_no_place_for_a_bundle(folder: Path, capsys: Captured):
    folder.write_text("kept", encoding="utf-8")
    assert main(["bundle", "-o", str(folder), "--force", "--language", "en"]) == 2
    assert "this is not a folder" in capsys.readouterr().err
    assert folder.read_text(encoding="utf-8") == "kept"
    assert main(["bundle", "--language", "en"]) == 2


# The web site in the archive


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Give a site of two pages, as a command wrote it."""
    made = [Item("en/index.html", "<p>", "page", "en"), Item("sw.js", "1", "check")]
    archive.write(tmp_path / "built", made)
    return tmp_path / "built"


@pytest.mark.usefixtures("small")
def test_the_site_is_taken_into_the_archive_with_index_and_checksums(built: Path, folder: Path):
    assert main(["bundle", "-o", str(folder), "--site", str(built)]) == 0
    assert set(files_in(folder)) == {"a/b.json", "index.json", "SHA256SUMS", "site/en/index.html", "site/sw.js"}
    entries = {entry["path"]: entry for entry in json.loads((folder / "index.json").read_bytes())["files"]}
    page = entries["site/en/index.html"]
    assert (page["kind"], page["language"], page["media_type"]) == ("page", "en", "text/html; charset=utf-8")
    assert entries["site/sw.js"]["sha256"] == sha256(b"1").hexdigest()
    assert archive.SITE + "/sw.js" in (folder / "SHA256SUMS").read_text(encoding="utf-8")


def change_a_page(site: Path) -> None:
    (site / "en" / "index.html").write_text("<p>?", encoding="utf-8")


def drop_a_page(site: Path) -> None:
    (site / "sw.js").unlink()


def make_a_bundle(site: Path) -> None:
    archive.write(site, [Item("a/b.json", "{}", "schema")], replace=True)


def make_an_older_site(site: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(archive._HEAD, "package_version", "0.0.1")
        archive.write(site, [Item("en/index.html", "<p>", "page", "en")], replace=True)


def remove_it(site: Path) -> None:
    site.rename(site.with_name("elsewhere"))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "touch", [add_a_file, change_a_page, drop_a_page, drop_the_checksums, make_a_bundle, make_an_older_site, remove_it]
)
def test_what_is_not_the_site_as_it_was_written_is_refused(built: Path, folder: Path, touch: Any, capsys: Captured):
    touch(built)
    assert main(["bundle", "-o", str(folder), "--site", str(built), "--language", "en"]) == 2
    assert (
        f"{built}: this is not the web site of version {PACKAGE_VERSION} as it was written" in capsys.readouterr().err
    )
    assert not folder.exists()


# The user's own copy of the site


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder in which the pages are installed; the site has one page, and no program opens it."""
    monkeypatch.setattr(docs, "installed", lambda: tmp_path / "home" / "site")
    monkeypatch.setattr(docs.click, "launch", lambda _: 0)
    monkeypatch.setattr(site, "items", lambda _: [Item("en/index.html", "<p>", "page", "en")])
    return tmp_path / "home" / "site"


def test_pages_are_installed_opened_and_renewed(home: Path, capsys: Captured):
    assert main(["docs", "--language", "en"]) == 2
    assert "--install" in capsys.readouterr().err
    for _ in range(2):  # what was installed before gives way
        assert main(["docs", "--install", "--language", "en"]) == 0
        assert f"Written: {home}" in capsys.readouterr().err
    assert main(["docs", "--language", "en"]) == 0
    assert capsys.readouterr().out.strip() == str(home / "en" / "index.html")


def test_installed_pages_that_somebody_changed_stay(home: Path):
    assert main(["docs", "--install"]) == 0
    change_a_page(home)
    assert main(["docs", "--install"]) == 2
    assert (home / "en" / "index.html").read_text(encoding="utf-8") == "<p>?"


@pytest.mark.usefixtures("small")
def test_what_is_written_for_a_web_server_is_the_site_of_the_archive(home: Path, tmp_path: Path, folder: Path):
    assert main(["docs", "-o", str(tmp_path / "deep" / "site")]) == 0
    assert not home.exists()
    assert main(["bundle", "-o", str(folder), "--site", str(tmp_path / "deep" / "site")]) == 0
    assert "site/en/index.html" in files_in(folder)


@pytest.mark.usefixtures("home")
def test_pages_are_written_to_one_place(tmp_path: Path, capsys: Captured):
    assert main(["docs", "--install", "-o", str(tmp_path / "x"), "--language", "en"]) == 2
    assert "--install and -o cannot be used together" in capsys.readouterr().err
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["docs", "-o", str(tmp_path / "file" / "site"), "--language", "en"]) == 2


# Pages of the reference


def test_pages_that_are_no_longer_generated_go_and_those_written_by_hand_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path / "docs" / "reference"
    (folder / "codes").mkdir(parents=True)
    (folder / "codes" / "gone.md").write_text(f"{NOTE}# Gone\n", encoding="utf-8")
    (folder / "api.md").write_text("# By hand\n", encoding="utf-8")
    monkeypatch.setattr(reference, "files", lambda root: [(root / "docs" / "reference" / "rules" / "x.md", NOTE)])
    reference.write(tmp_path)
    assert files_in(folder) == {"api.md": b"# By hand\n", "rules/x.md": NOTE.encode()}


def test_git_ignores_every_generated_page():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    for page in pages():
        folder, _, name = page.rpartition("/")
        assert f"/docs/reference/{folder}/" in ignored if folder else f"/docs/reference/{name}" in ignored, page
