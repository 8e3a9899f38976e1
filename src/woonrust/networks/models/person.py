"""People who work with Woonrust, and the posts they hold at a partner."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from woonrust.networks.ids import new_id
from woonrust.networks.models.network import Partner


class PersonManager(BaseUserManager["Person"]):
    """Makes people; there is no superuser in Woonrust."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        """A person who can log in with ``email``; without a password only by another road."""
        if not email:
            raise ValueError("a person needs an e-mail address to log in with")
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> Person:
        """The person with this e-mail address, in whatever case it was typed."""
        return self.get(email=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """A professional who can log in.

    Personal data: name, work e-mail and time of last login, to know who did what. Goes two years after
    the last post ended (the trail of audit lines keeps the id only).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField("e-mail", unique=True)
    name = models.CharField("naam", max_length=200)
    language = models.CharField(
        "taal", max_length=5, default="nl", choices=[("nl", "Nederlands"), ("en", "English")]
    )
    is_active = models.BooleanField("mag inloggen", default=True)
    joined_at = models.DateTimeField("sinds", auto_now_add=True)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name as colleagues know it."""
        return self.name

    def get_short_name(self) -> str:
        """The name as colleagues know it."""
        return self.name


class Post(models.Model):
    """A role that a person holds at a partner, for a period.

    Personal data: who works where, with a work phone number, to find each other. Goes with the person.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="posts")
    role = models.CharField("rol", max_length=60)
    phone = models.CharField("telefoon", max_length=40, blank=True)
    valid_from = models.DateField("sinds")
    valid_until = models.DateField(
        "tot", null=True, blank=True, help_text="eerste dag waarop het niet meer zo is"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="post_period_runs_forward",
            ),
            models.UniqueConstraint(fields=["person", "partner", "role", "valid_from"], name="post_once"),
        ]
        indexes = [models.Index(fields=["partner", "role"], name="post_by_partner_role")]

    def __str__(self) -> str:
        return f"{self.person} ({self.role})"
