"""Views of cases as one actor may see them. Every read goes through ``visible_to``."""

from woonrust.cases.queries.case_list import CaseFilter, CasePage, cases_visible_to, list_cases
from woonrust.cases.queries.case_page import CaseView, case_page
from woonrust.cases.queries.register import RegisterRow, measure_clocks, measures_of
from woonrust.cases.queries.visible import get_visible_case
from woonrust.cases.queries.work import MyWork, PhaseCount, Running, my_work

__all__ = [
    "CaseFilter",
    "CasePage",
    "CaseView",
    "MyWork",
    "PhaseCount",
    "RegisterRow",
    "Running",
    "case_page",
    "cases_visible_to",
    "get_visible_case",
    "list_cases",
    "measure_clocks",
    "measures_of",
    "my_work",
]
