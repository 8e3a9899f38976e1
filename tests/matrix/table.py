"""Who gets which answer at which address: the one table of the matrix test.

Columns are the personas of the demo (see `COLUMNS`), first nobody. Ids in the addresses are those of the
shared case of the world: a case of Woningbedrijf Velsen in the urgent lane, in which the municipality, the
police, the GGD, a care organisation, the neighbourhood team and mediation take part. POST carries a form with
nothing in it but version 0.

200 a page · 302 sign in first · 303 done, go on · 403 an act that this role never may do (whatever the case)
404 there is no such case, as far as this reader may know · 405 only to look at · 409 somebody was before you
422 the form came back with what is wrong
"""

from __future__ import annotations

#: Nobody first, then everybody of the demo in the order of the cast.
COLUMNS = {
    "NO": "niemand",
    "WA": "woonconsulent_a",  # leads the case
    "TA": "teamleider_a",  # the same organisation
    "WB": "woonconsulent_b",  # another corporation
    "PR": "procesregisseur",
    "JU": "jurist_oov",
    "PO": "wijkagent",
    "GG": "ggd_medewerker",
    "HV": "hulpverlener",
    "WT": "wijkteamwerker",
    "BB": "buurtbemiddelaar",
    "TZ": "toezichthouder",
    "PV": "privacy_officer",  # never sees a case, sees who looked
    "WH": "wethouder",  # has a post and may see nothing
    "BU": "buitenstaander",  # another network
}

SCREENS = """
                            NO  WA  TA  WB  PR  JU  PO  GG  HV  WT  BB  TZ  PV  WH  BU
GET  health                 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST health                 405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  my-work                302 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST my-work                302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  case-open              302 200 200 200 200 403 200 200 200 200 403 403 403 403 200
POST case-open              302 422 422 422 422 403 422 422 422 422 403 403 403 403 422
GET  case-list              302 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST case-list              302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  case                   302 200 200 404 200 200 200 200 200 200 200 200 404 404 404
POST case                   302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  case-entry-new         302 200 200 404 200 200 200 200 200 200 200 200 403 403 404
POST case-entry-new         302 422 422 404 422 422 422 422 422 422 422 422 403 403 404
GET  case-facts             302 200 200 404 200 200 200 200 200 200 200 200 404 404 404
POST case-facts             302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  case-fact-new          302 200 200 404 200 200 200 200 200 200 200 200 403 403 404
POST case-fact-new          302 422 422 404 422 422 422 422 422 422 422 422 403 403 404
GET  case-people            302 200 200 404 200 200 200 200 200 200 200 200 404 404 404
POST case-people            302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  case-person-new        302 200 200 404 200 200 200 200 200 200 200 200 403 403 404
POST case-person-new        302 422 422 404 422 422 422 422 422 422 422 422 403 403 404
GET  case-director          302 403 200 403 200 403 403 403 403 403 403 403 403 403 404
POST case-director          302 403 409 403 409 403 403 403 403 403 403 403 403 403 404
GET  case-share             302 403 200 403 200 403 403 403 403 403 403 403 403 403 404
POST case-share             302 403 422 403 422 403 403 403 403 403 403 403 403 403 404
GET  case-share-end         302 403 200 403 200 403 403 403 403 403 403 403 403 403 404
POST case-share-end         302 403 422 403 422 403 403 403 403 403 403 403 403 403 404
GET  case-consent           302 200 200 404 200 200 200 200 200 200 200 200 403 403 404
POST case-consent           302 422 422 404 422 422 422 422 422 422 422 422 403 403 404
GET  case-close             302 200 200 404 200 200 403 403 403 403 403 403 403 403 404
POST case-close             302 422 422 404 422 422 403 403 403 403 403 403 403 403 404
GET  case-phase             302 200 200 404 200 200 200 200 200 200 200 200 404 404 404
POST case-phase             302 422 422 404 422 422 422 422 422 422 422 422 404 404 404
GET  case-measure-state     302 200 200 404 403 200 200 200 200 200 200 403 403 403 403
POST case-measure-state     302 422 422 404 403 422 422 422 422 422 422 403 403 403 403
GET  case-measures          302 200 200 404 200 200 200 200 200 200 200 200 404 404 404
POST case-measures          302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  case-measure           302 200 200 404 200 200 200 200 200 200 200 200 404 404 404
POST case-measure           302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  case-measure-propose   302 200 200 404 403 200 200 200 200 200 200 403 403 403 403
POST case-measure-propose   302 422 422 404 403 422 422 422 422 422 422 403 403 403 403
GET  measure-catalogue      302 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST measure-catalogue      302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  measure                302 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST measure                302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  work-process           302 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST work-process           302 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  inspection             302 403 403 403 403 403 403 403 403 403 403 403 200 403 403
POST inspection             302 403 403 403 403 403 403 403 403 403 403 403 405 403 403
GET  choose-post            405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST choose-post            302 303 404 404 404 404 404 404 404 404 404 404 404 404 404
GET  demo                   200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST demo                   405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  demo-become            405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
POST demo-become            303 303 303 303 303 303 303 303 303 303 303 303 303 303 303
GET  gallery                200 200 200 200 200 200 200 200 200 200 200 200 200 200 200
POST gallery                405 405 405 405 405 405 405 405 405 405 405 405 405 405 405
GET  set_language           302 302 302 302 302 302 302 302 302 302 302 302 302 302 302
POST set_language           302 302 302 302 302 302 302 302 302 302 302 302 302 302 302
"""

#: The log-in pages of the framework: nobody, somebody with cases, somebody without.
ACCOUNT = """
                                              NO  WA  WH
GET  account_login                            200 302 302
POST account_login                            200 302 302
GET  account_logout                           302 200 200
POST account_logout                           302 302 302
GET  account_inactive                         200 200 200
POST account_inactive                         405 405 405
GET  account_signup                           200 302 302
POST account_signup                           200 302 302
GET  account_reauthenticate                   302 403 403
POST account_reauthenticate                   302 403 403
GET  account_change_password                  302 302 302
POST account_change_password                  302 302 302
GET  account_set_password                     404 404 404
POST account_set_password                     404 404 404
GET  account_reset_password                   200 200 200
POST account_reset_password                   200 200 200
GET  account_confirm_login_code               302 302 302
POST account_confirm_login_code               302 302 302
GET  account_reset_password_from_key_done     200 200 200
POST account_reset_password_from_key_done     405 405 405
GET  account_reset_password_from_key          200 200 200
POST account_reset_password_from_key          200 200 200
GET  account_reset_password_done              200 200 200
POST account_reset_password_done              405 405 405
GET  mfa_index                                302 200 200
POST mfa_index                                302 405 405
GET  mfa_authenticate                         302 302 302
POST mfa_authenticate                         302 302 302
GET  mfa_reauthenticate                       302 403 403
POST mfa_reauthenticate                       302 403 403
GET  mfa_activate_totp                        302 200 200
POST mfa_activate_totp                        302 200 200
GET  mfa_deactivate_totp                      302 404 404
POST mfa_deactivate_totp                      302 404 404
GET  mfa_view_recovery_codes                  302 404 404
POST mfa_view_recovery_codes                  302 405 405
GET  mfa_generate_recovery_codes              302 200 200
POST mfa_generate_recovery_codes              302 200 200
GET  mfa_download_recovery_codes              302 404 404
POST mfa_download_recovery_codes              302 404 404
GET  mfa_list_webauthn                        302 200 200
POST mfa_list_webauthn                        302 405 405
GET  mfa_add_webauthn                         302 200 200
POST mfa_add_webauthn                         302 200 200
GET  mfa_reauthenticate_webauthn              302 403 403
POST mfa_reauthenticate_webauthn              302 403 403
GET  mfa_remove_webauthn                      302 404 404
POST mfa_remove_webauthn                      302 404 404
GET  mfa_edit_webauthn                        302 404 404
POST mfa_edit_webauthn                        302 404 404
"""
ACCOUNT_COLUMNS = ("NO", "WA", "WH")

Row = dict[str, int]


def expected() -> dict[tuple[str, str], Row]:
    """(method, route) -> persona -> status; ValueError for a row with too few or too many columns."""
    rows = _rows(SCREENS, tuple(COLUMNS)) + _rows(ACCOUNT, ACCOUNT_COLUMNS)
    table = dict(rows)
    if len(table) != len(rows):
        raise ValueError("a route stands in the table twice")
    return table


def line_of(method: str, route: str, row: Row) -> str:
    """The line of the table for these answers."""
    width = 22 if len(row) == len(COLUMNS) else 40
    return f"{method:<4} {route:<{width}} {' '.join(str(status) for status in row.values())}"


def _rows(text: str, columns: tuple[str, ...]) -> list[tuple[tuple[str, str], Row]]:
    head, *lines = (line.split() for line in text.strip().splitlines())
    if tuple(head) != columns:
        raise ValueError(f"the head {head} should be {columns}")
    return [((line[0], line[1]), _row(line, columns)) for line in lines]


def _row(line: list[str], columns: tuple[str, ...]) -> Row:
    personas = [COLUMNS[column] for column in columns]
    return dict(zip(personas, (int(status) for status in line[2:]), strict=True))
