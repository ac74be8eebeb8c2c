"""A service in FastAPI: it receives records of every type, stores them as JSONB, edits them, and keeps an audit trail.

It is made from the documentation alone, and is an example to start from. `uvicorn --factory record_service:service` runs it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from fastapi import Depends, FastAPI, Header, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from pydantic import RootModel, TypeAdapter, ValidationError
from sqlalchemy import JSON, Dialect, Engine, create_engine, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.types import TypeDecorator

from nordicbaltic_standards import (
    AnyRecord,
    InvalidArgumentError,
    Report,
    accepted_language,
    diff,
    findings_of,
    patch,
    validate,
)


class RecordContent(RootModel[AnyRecord]):
    """Any record of the standard, as the OpenAPI document of the service names it."""


class RecordColumn(TypeDecorator[AnyRecord]):
    """A column of records: JSONB in PostgreSQL, JSON elsewhere."""

    impl = JSON().with_variant(JSONB(), "postgresql")
    cache_ok = True
    _adapter: TypeAdapter[AnyRecord] = TypeAdapter(AnyRecord)

    def process_bind_param(self, value: AnyRecord | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """Write a record as JSON values."""
        return None if value is None else value.model_dump(mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> AnyRecord | None:  # noqa: ARG002
        """Read a typed record again."""
        return None if value is None else self._adapter.validate_python(value)


class Table(DeclarativeBase):
    """Base of the tables."""


class StoredRecord(Table):
    """A record as it is now."""

    __tablename__ = "record"
    record_type: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[AnyRecord] = mapped_column(RecordColumn)


class AuditEntry(Table):
    """One place of a record that was edited: where, on which day, and which category of data, but no value.

    Who edited it belongs here too, and comes from the sign-in of your system.
    """

    __tablename__ = "audit_entry"
    number: Mapped[int] = mapped_column(primary_key=True)
    record_type: Mapped[str]
    record_id: Mapped[str]
    edited_on: Mapped[date]
    pointer: Mapped[str]
    operation: Mapped[str]
    category: Mapped[str]


async def content_of(request: Request) -> bytes:
    """Return the body as it was sent."""
    return await request.body()


def day_of_receipt() -> date:
    """Return the day on the clock of the authority that runs the service."""
    return datetime.now(ZoneInfo("Europe/Tallinn")).date()


def language_of_reader(accept_language: Annotated[str, Header()] = "") -> str:
    """Return the language of the standard that the reader prefers."""
    return accepted_language(accept_language)


Content = Annotated[bytes, Depends(content_of)]
Today = Annotated[date, Depends(day_of_receipt)]
Language = Annotated[str, Depends(language_of_reader)]


def answer(report: Report[AnyRecord], language: str, status: int) -> JSONResponse:
    """Answer with the findings. They contain no value of the record."""
    return JSONResponse(report.to_dict(language), status, headers={"Content-Language": language})


def open_session(request: Request) -> Iterator[Session]:
    """Give a session on the database of the service for one request."""
    with Session(request.app.state.engine) as session:
        yield session


OpenSession = Annotated[Session, Depends(open_session)]
app = FastAPI(title="Records")


def taking(media_type: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {media_type: {"schema": schema}}}}


@app.post("/records", openapi_extra=taking("application/json", {"$ref": "#/components/schemas/RecordContent"}))
def receive(content: Content, today: Today, language: Language, session: OpenSession) -> Response:
    report = validate(content, today=today)
    record = report.record
    if record is None or not report.exchangeable:
        return answer(report, language, 422)
    session.add(StoredRecord(record_type=record.record_type, id=record.id, content=record))
    try:
        session.commit()
    except IntegrityError:
        raise HTTPException(409, "There is already a record of this type and id") from None
    return answer(report, language, 201)


@app.get("/records/{record_type}/{record_id}", responses={200: {"model": RecordContent}})
def give(record_type: str, record_id: str, session: OpenSession) -> Response:
    stored = session.get(StoredRecord, (record_type, record_id))
    if stored is None:
        raise HTTPException(404)
    return Response(stored.content.model_dump_json(), media_type="application/json")


@app.patch("/records/{record_type}/{record_id}", openapi_extra=taking("application/json-patch+json", {"type": "array"}))
def edit(
    record_type: str, record_id: str, content: Content, today: Today, language: Language, session: OpenSession
) -> Response:
    stored = session.get(StoredRecord, (record_type, record_id), with_for_update=True)
    if stored is None:
        raise HTTPException(404)
    before = stored.content
    try:
        after = patch(before, content)
    except InvalidArgumentError as error:  # no JSON Patch, or the record is no longer what the sender thought
        raise HTTPException(409, str(error)) from None
    except ValidationError as error:
        findings = [finding.to_dict(language) for finding in findings_of(error)]
        return JSONResponse({"findings": findings}, 422, headers={"Content-Language": language})
    if after.id != record_id:
        raise HTTPException(409, "A record keeps its id")
    report = validate(after, today=today)
    if not report.exchangeable:
        return answer(report, language, 422)
    stored.content = after
    for change in diff(before, after):
        session.add(
            AuditEntry(
                record_type=record_type,
                record_id=record_id,
                edited_on=today,
                pointer=change.pointer,
                operation=change.operation,
                category=change.category,
            )
        )
    session.commit()
    return answer(report, language, 200)


@app.get("/records/{record_type}/{record_id}/changes")
def changes(record_type: str, record_id: str, session: OpenSession) -> list[dict[str, str]]:
    wanted = select(AuditEntry).filter_by(record_type=record_type, record_id=record_id).order_by(AuditEntry.number)
    return [
        {
            "edited_on": entry.edited_on.isoformat(),
            "pointer": entry.pointer,
            "operation": entry.operation,
            "category": entry.category,
        }
        for entry in session.scalars(wanted)
    ]


def use(engine: Engine) -> None:
    """Let the service store its records in a database; tables are created where they are missing."""
    Table.metadata.create_all(engine)
    app.state.engine = engine


def service() -> FastAPI:
    """Return the service on the database that `DATABASE_URL` names, as ``postgresql+psycopg://…``."""
    use(create_engine(os.environ["DATABASE_URL"], hide_parameters=True))  # no values in its errors
    return app
