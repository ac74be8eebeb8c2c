"""What administrators see: the status of a referral, and nothing about the person."""

from __future__ import annotations

from django.contrib import admin

from cases.models import StoredReferral


@admin.register(StoredReferral)
class StoredReferralAdmin(admin.ModelAdmin):  # type: ignore[type-arg] # generic for type checkers only
    """The content stays closed; it is not among the fields."""

    list_display = ("id", "status", "urgency", "is_draft")
    list_filter = ("status", "urgency")
    fields = readonly_fields = ("id", "status", "urgency", "is_draft")
