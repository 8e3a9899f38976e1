"""Forms of accounts in which our own rules hold."""

from __future__ import annotations

from allauth.account.forms import ResetPasswordForm

from woonrust.web.accounts.people import people_at


class ForgottenPasswordForm(ResetPasswordForm):
    """A letter goes to a work address only; the answer is the same for an address that nobody has."""

    def clean_email(self) -> str:
        """The address as the organisation entered it; nobody gets a letter for another one."""
        address = str(self.cleaned_data["email"]).strip().lower()
        self.users = people_at(address)
        return address
