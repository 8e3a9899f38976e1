"""The lines of the audit trail."""

from __future__ import annotations

import uuid

from django.db import models


class AuditLine(models.Model):
    """Somebody saw or did something, in a post, for a purpose.

    Appended only by the SQL function ``audit_append``, which takes person, partner and purpose from the
    running session. Each line holds the hash of the line before it in the same network. Ids instead of
    foreign keys, so that a line outlives what it tells of. Personal data: who worked on what; ``what`` holds
    keys and ids, never the content of a case. Kept for at least one year and as long as the case.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    network_id = models.UUIDField()
    number = models.BigIntegerField("nummer in de keten")
    at = models.DateTimeField()
    partner_id = models.UUIDField()
    person_id = models.UUIDField()
    post_id = models.UUIDField(null=True)
    role = models.CharField(max_length=60, blank=True)
    purpose = models.TextField()
    act = models.CharField(max_length=60)
    case_id = models.UUIDField(null=True)
    what = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["network_id", "number"], name="audit_number_once")]
        indexes = [
            models.Index(fields=["partner_id", "-at"], name="audit_by_partner"),
            models.Index(fields=["case_id", "-at"], name="audit_by_case"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.act}"
