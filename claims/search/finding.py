"""Plain search: a thing is found where all the words of a query occur in its text."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from claims.models import SearchDocument
from claims.values.text import words
from claims.vocabulary import Thing


def documents(query: str, thing: Thing, *, as_of: date) -> QuerySet[SearchDocument]:
    """Public documents of the kind known by the day that hold every word of the query; none where it has no word."""
    return documents_with([query], thing, as_of=as_of)


def ids_found(queries: list[str], *, thing: Thing, as_of: date) -> QuerySet[SearchDocument, Any]:
    """The ids of the things that at least one of the queries finds, as a subquery."""
    return documents_with(queries, thing, as_of=as_of).values("object_id")


def documents_with(queries: list[str], thing: Thing, *, as_of: date) -> QuerySet[SearchDocument]:
    public = SearchDocument.objects.public().filter(thing=thing, known_from__lte=as_of)
    asked = [all_words(query) for query in queries if words(query)]
    found = Q()
    for condition in asked:
        found |= condition
    return public.filter(found) if asked else public.none()


def all_words(query: str) -> Q:
    found = Q()
    for word in dict.fromkeys(words(query)):
        found &= Q(text__contains=word)
    return found
