from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, JsonResponse

from nordicbaltic_standards import validate
from nordicbaltic_standards.i18n.languages import accepted_language


def receive(request: HttpRequest) -> JsonResponse:
    received_on = datetime.now(ZoneInfo("Europe/Vilnius")).date()
    report = validate(request.body, record="referral", today=received_on)
    language = accepted_language(request.headers.get("Accept-Language", ""))
    return JsonResponse(report.to_dict(language), status=200 if report.exchangeable else 422)
