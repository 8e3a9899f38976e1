"""Conditions over facts: one small form, three answers, readable by a jurist."""

from woonrust_core.conditions.expression import All, Any, Condition, ConditionError, Leaf, Not
from woonrust_core.conditions.reading import read_condition

__all__ = ["All", "Any", "Condition", "ConditionError", "Leaf", "Not", "read_condition"]
