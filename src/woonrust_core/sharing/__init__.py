"""Sharing: the matrix of what may go to whom, the grants that follow from it for a case, and why not."""

from woonrust_core.sharing.grants import PlannedGrant, grants_for
from woonrust_core.sharing.matrix import Cell, Column, MatrixError, Mode, Receiver, Row, SharingMatrix
from woonrust_core.sharing.reading import read_matrix
from woonrust_core.sharing.sentences import told_of
from woonrust_core.sharing.situation import PARTS, Consent, Participant, SharingSituation
from woonrust_core.sharing.why import why_not

__all__ = [
    "PARTS",
    "Cell",
    "Column",
    "Consent",
    "MatrixError",
    "Mode",
    "Participant",
    "PlannedGrant",
    "Receiver",
    "Row",
    "SharingMatrix",
    "SharingSituation",
    "grants_for",
    "read_matrix",
    "told_of",
    "why_not",
]
