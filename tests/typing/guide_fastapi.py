from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import FastAPI, Header, Request
from fastapi.responses import JSONResponse

from nordicbaltic_standards import AnyRecord, accepted_language, validate

app = FastAPI()
SITE = "https://standards.example.org"  # your copy of the web site


@app.post("/records")
async def receive(request: Request, accept_language: Annotated[str, Header()] = "") -> JSONResponse:
    received_on = datetime.now(ZoneInfo("Europe/Tallinn")).date()
    report = validate(await request.body(), today=received_on)
    language = accepted_language(accept_language)
    return JSONResponse(report.to_dict(language, site=SITE), status_code=200 if report.exchangeable else 422)


@app.post("/accepted")
def keep(record: AnyRecord) -> dict[str, str]:
    return {"type": record.record_type, "id": record.id}
