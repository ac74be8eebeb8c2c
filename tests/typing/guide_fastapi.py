from datetime import datetime
from zoneinfo import ZoneInfo

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from nordicbaltic_standards import Referral, validate
from nordicbaltic_standards.i18n.languages import accepted_language

app = FastAPI()


@app.post("/referrals")
async def receive(request: Request) -> JSONResponse:
    received_on = datetime.now(ZoneInfo("Europe/Tallinn")).date()
    report = validate(await request.body(), record="referral", today=received_on)
    language = accepted_language(request.headers.get("accept-language", ""))
    return JSONResponse(report.to_dict(language), status_code=200 if report.exchangeable else 422)


@app.post("/drafts")
def keep(referral: Referral) -> dict[str, str | None]:
    return {"id": referral.id}
