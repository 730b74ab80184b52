"""The tables of the record. Everything else imports them from here."""

from claims.models.article import Article, ArticleNotice
from claims.models.change import AppendOnlyError, Change, Editor
from claims.models.claim import Claim
from claims.models.name import Name
from claims.models.outlet import Outlet
from claims.models.relation import ClaimRelation
from claims.models.ruling import Ruling
from claims.models.search_document import SearchDocument
from claims.models.speaker import Position, Speaker, SpeakerAlias
from claims.models.statement import Relay, Statement
from claims.models.status_period import OPEN_END, StatusPeriod
from claims.models.story import Story

__all__ = [
    "OPEN_END",
    "AppendOnlyError",
    "Article",
    "ArticleNotice",
    "Change",
    "Claim",
    "ClaimRelation",
    "Editor",
    "Name",
    "Outlet",
    "Position",
    "Relay",
    "Ruling",
    "SearchDocument",
    "Speaker",
    "SpeakerAlias",
    "Statement",
    "StatusPeriod",
    "Story",
]
