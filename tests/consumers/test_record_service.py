"""The service in FastAPI takes in what may be exchanged, gives it back as it was, and shows no value of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema_rs import Draft202012Validator
from sqlalchemy import JSON, create_engine, inspect, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from nordicbaltic_standards import countries, example, validate
from nordicbaltic_standards.models import RECORDS
from record_service import StoredRecord, app, day_of_receipt, use

NOTE = "Anna Virtanen, Kaarlenkatu 5"
LANGUAGES = "de, fi;q=0.8, en;q=0.2"
RECEIVED = date(2026, 11, 28)


@pytest.fixture
def client(database: str) -> Iterator[TestClient]:
    url = make_url(database)
    engine = create_engine(url.set(drivername="postgresql+psycopg") if url.drivername == "postgresql" else url)
    use(engine)
    app.dependency_overrides[day_of_receipt] = lambda: RECEIVED
    with TestClient(app, headers={"Accept-Language": LANGUAGES}) as client:
        yield client
    engine.dispose()


def stored(client: TestClient, document: dict[str, Any]) -> str:
    """Send a record that is accepted, and return its address."""
    sent = client.post("/records", json=document)
    assert sent.status_code == 201
    return f"/records/{document['record_type']}/{document['id']}"


def rules_of(answer: Any) -> dict[str, str]:
    """Return the rules of an answer with the language that they speak."""
    findings = answer.json()["results"][0]["findings"]
    return {finding["rule"]: finding["language"] for finding in findings}


def test_a_record_of_every_type_comes_back_byte_for_byte(client: TestClient) -> None:
    for record_type in RECORDS:
        record = validate(example(record_type)).record
        assert record is not None
        content = record.model_dump_json().encode()
        assert client.post("/records", content=content).status_code == 201, record_type
        assert client.get(f"/records/{record_type}/{record.id}").content == content


def test_records_are_stored_as_jsonb_where_the_database_has_it(client: TestClient) -> None:
    stored(client, example("referral", "SE"))
    database = inspect(app.state.engine)
    (column,) = [each for each in database.get_columns("record") if each["name"] == "content"]
    assert isinstance(column["type"], JSONB if database.dialect.name == "postgresql" else JSON)
    wanted = select(StoredRecord.id).where(StoredRecord.content["country"].as_string() == "SE")
    with Session(app.state.engine) as session:
        assert session.scalars(wanted).all() == ["se-ref-1"]


def test_national_extensions_come_back_with_the_same_content(client: TestClient) -> None:
    extensions = {"no.example:team": {"town": "Hamar", "rank": 1.5}, "a.example:ref": [3, None, "x"]}
    document = example("referral", "NO") | {"extensions": extensions}
    assert client.get(stored(client, document)).json() == document


def test_a_record_is_sent_once(client: TestClient) -> None:
    document = example("referral", "LV")
    stored(client, document)
    assert client.post("/records", json=document).status_code == 409


def test_urgent_help_is_not_held_up_by_an_error(client: TestClient) -> None:
    document = example("referral") | {"urgency": "immediate", "acknowledged_at": "2020-01-01T10:00:00+02:00"}
    answer = client.post("/records", json=document)
    assert answer.status_code == 201
    assert answer.json()["results"][0]["valid"] is False
    assert rules_of(answer)["REF-009"] == "fi"


def test_without_a_day_of_its_own_a_record_is_judged_on_the_day_of_receipt(client: TestClient) -> None:
    document = {name: value for name, value in example("referral").items() if name != "recorded_at"}
    answer = client.post("/records", json=document)
    assert answer.status_code == 201
    assert answer.json()["results"][0]["judged_on"] == RECEIVED.isoformat()


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        ({"urgency": NOTE}, "STR-025"),
        ({"record_type": NOTE}, "STR-012"),
        ({NOTE: True}, "STR-021"),
        ({"acknowledged_at": "2020-01-01T10:00:00+02:00"}, "REF-009"),
        ({"id": None}, "STR-024"),
    ],
)
def test_what_may_not_be_exchanged_is_refused_in_the_language_of_the_reader_without_a_value(
    client: TestClient, damage: dict[str, Any], rule: str
) -> None:
    answer = client.post("/records", json=example("referral") | {"note": NOTE} | damage)
    assert answer.status_code == 422
    assert answer.headers["Content-Language"] == "fi"
    assert rules_of(answer)[rule] == "fi"
    assert "Virtanen" not in answer.text


@pytest.mark.parametrize("body", [b"", b'{"note": "' + NOTE.encode(), b"[1]", b"\xff", json.dumps(NOTE).encode()])
def test_a_broken_body_is_answered_without_a_value(client: TestClient, body: bytes) -> None:
    answer = client.post("/records", content=body)
    assert answer.status_code == 422
    assert answer.json()["results"][0]["exchangeable"] is False
    assert "Virtanen" not in answer.text


def test_an_edit_leaves_places_and_categories_in_the_audit_trail_and_no_values(client: TestClient) -> None:
    document = example("referral", "NO") | {"note": NOTE}
    address = stored(client, document)
    operations = [
        {"op": "test", "path": "/risk/level", "value": "high"},
        {"op": "replace", "path": "/risk/level", "value": "medium"},
        {"op": "remove", "path": "/note"},
    ]
    assert client.patch(address, json=operations).status_code == 200
    now = client.get(address).json()
    assert (now["risk"]["level"], "note" in now) == ("medium", False)
    trail = client.get(f"{address}/changes")
    assert [(each["pointer"], each["operation"], each["edited_on"]) for each in trail.json()] == [
        ("/risk/level", "changed", "2026-11-28"),
        ("/note", "removed", "2026-11-28"),
    ]
    assert trail.json()[1]["category"] == "victimisation"
    assert "Virtanen" not in trail.text


@pytest.mark.parametrize(
    ("operation", "status"),
    [
        pytest.param({"op": "test", "path": "/note", "value": "another"}, 409, id="the record is another by now"),
        pytest.param({"op": "remove", "path": "/nowhere"}, 409, id="the place does not exist"),
        pytest.param({"op": "replace", "path": "/id", "value": "x"}, 409, id="the record would be another one"),
        pytest.param({"op": "replace", "path": "/urgency", "value": NOTE}, 422, id="the form would be unsound"),
        pytest.param({"op": "remove", "path": "/sent_at"}, 422, id="the content would be contradictory"),
    ],
)
def test_an_edit_that_cannot_be_leaves_the_record_and_the_trail_as_they_were(
    client: TestClient, operation: dict[str, Any], status: int
) -> None:
    document = example("referral", "NO") | {"note": NOTE}
    address = stored(client, document)
    answer = client.patch(address, json=[operation])
    assert answer.status_code == status
    assert "Virtanen" not in answer.text
    assert client.get(address).json() == document
    assert client.get(f"{address}/changes").json() == []


def test_the_findings_on_an_unsound_edit_are_those_of_a_record(client: TestClient) -> None:
    address = stored(client, example("referral", "NO"))
    answer = client.patch(address, json=[{"op": "replace", "path": "/urgency", "value": "immediat"}])
    (finding,) = answer.json()["findings"]
    assert (finding["rule"], finding["pointer"], finding["language"]) == ("STR-026", "/urgency", "fi")


def test_what_was_never_received_is_not_found(client: TestClient) -> None:
    for answer in (client.get("/records/referral/x"), client.patch("/records/referral/x", json=[])):
        assert answer.status_code == 404


def test_the_openapi_document_accepts_every_example_and_refuses_what_the_standard_refuses() -> None:
    document = app.openapi()
    sent = document["paths"]["/records"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    given = document["paths"]["/records/{record_type}/{record_id}"]["get"]["responses"]["200"]
    assert given["content"]["application/json"]["schema"] == sent
    validator = Draft202012Validator({**sent, "components": document["components"]})
    for record_type in RECORDS:
        for country in countries:
            assert validator.is_valid(example(record_type, country.code)), (record_type, country.code)
        record = example(record_type)
        for damage in ({"urgensy": "immediate"}, {"id": None}, {"standard_version": "0.9"}):
            assert not validator.is_valid(record | damage), (record_type, damage)
        del record["id"]
        assert not validator.is_valid(record), record_type
