"""The published rules of docs/methodology.md: origins, words, counts, statuses and roles, on any day.

Plain Python: no Django, no clock, no database. `record.py` says what goes in, `assess` and `periods` what comes out.
"""

from .course import Period, periods
from .origin import Attribution, Directory, Utterance, attribute, follow, root_article
from .record import Claim, Record, Relation, Statement
from .role import roles
from .stand import Assessment, OriginStand, SideStand, assess

__all__ = [
    "Assessment",
    "Attribution",
    "Claim",
    "Directory",
    "OriginStand",
    "Period",
    "Record",
    "Relation",
    "SideStand",
    "Statement",
    "Utterance",
    "assess",
    "attribute",
    "follow",
    "periods",
    "roles",
    "root_article",
]
