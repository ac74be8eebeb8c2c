"""A referral in the database: the record as JSON, and beside it what lists are filtered by."""

from __future__ import annotations

from typing import Any

from django.db import models

from cases.choices import statuses, urgencies


class StoredReferral(models.Model):
    """A referral, or the draft of one."""

    id: models.CharField[str, str] = models.CharField(primary_key=True, max_length=64)
    status: models.CharField[str, str] = models.CharField(choices=statuses, max_length=40)
    urgency: models.CharField[str, str] = models.CharField(choices=urgencies, max_length=40, blank=True)
    is_draft: models.BooleanField[bool, bool] = models.BooleanField(default=True)
    content: models.JSONField[dict[str, Any], dict[str, Any]] = models.JSONField(editable=False)

    def __str__(self) -> str:
        """Show nothing of the person."""
        return self.id

    @classmethod
    def of(cls, document: dict[str, Any], *, is_draft: bool) -> StoredReferral:
        """Return the row for a document in the form of the standard."""
        return cls(
            id=document["id"],
            status=document["status"],
            urgency=document.get("urgency", ""),
            is_draft=is_draft,
            content=document,
        )
