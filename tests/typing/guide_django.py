from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, JsonResponse

from nordicbaltic_standards import accepted_language, validate

SITE = "https://standards.example.org"  # your copy of the web site


def receive(request: HttpRequest) -> JsonResponse:
    received_on = datetime.now(ZoneInfo("Europe/Vilnius")).date()
    report = validate(request.body, today=received_on)
    language = accepted_language(request.headers.get("Accept-Language", ""))
    return JsonResponse(report.to_dict(language, site=SITE), status=200 if report.exchangeable else 422)
