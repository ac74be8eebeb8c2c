"""The page on which a referral is written."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import engines

from cases.choices import language
from cases.forms import ReferralForm
from cases.models import StoredReferral

PAGE = engines["django"].from_string(
    '<form method="post">{{ form.as_p }}<button name="save">✎</button><button name="send">✉</button></form>'
)


def write(request: HttpRequest) -> HttpResponse:
    """Show the form; store what was filled in as a draft, or as sent, and answer with what is to be said of it."""
    form = ReferralForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        StoredReferral.of(form.document(), is_draft="send" not in request.POST).save()
        return JsonResponse(form.report.to_dict(language()), status=201)
    return HttpResponse(PAGE.render({"form": form}, request), status=422 if form.is_bound else 200)
