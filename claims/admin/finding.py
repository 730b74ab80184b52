"""Finding rows by words, folded for case and accents: "Isik" finds Işık. And only by what lists offer."""

from functools import reduce
from operator import and_

from django.db.models import Q

from claims.models import Outlet, SearchDocument, Speaker, SpeakerAlias
from claims.values.text import fold, words
from claims.vocabulary import Thing

MOST_WORDS = 12


def every_word(term, condition):
    """The condition for each word of the term; a term without a word finds nothing."""
    asked = list(dict.fromkeys(words(term)))[:MOST_WORDS]
    return reduce(and_, map(condition, asked)) if asked else Q(pk__in=[])


def in_document(thing, column="pk"):
    """Condition that a word occurs in what search sees of the thing that `column` points at."""

    def condition(word):
        found = SearchDocument.objects.filter(thing=thing, text__contains=word)
        return Q(**{f"{column}__in": found.values("object_id")})

    return condition


def speaker_named(column="pk"):
    """Condition that a word occurs in a speaker's name or in one of their other spellings."""

    def condition(word):
        by_name = Speaker.objects.filter(folded_name__contains=word).values("pk")
        by_alias = SpeakerAlias.objects.filter(folded_name__contains=word).values("speaker")
        return Q(**{f"{column}__in": by_name}) | Q(**{f"{column}__in": by_alias})

    return condition


def outlet_named(column="pk"):
    """Condition that a word occurs in an outlet's name or domain."""

    def condition(word):
        found = Outlet.objects.filter(Q(folded_name__contains=word) | Q(domain__contains=word))
        return Q(**{f"{column}__in": found.values("pk")})

    return condition


def claim_worded(column="pk"):
    return in_document(Thing.CLAIM, column)


def any_of(*conditions):
    def condition(word):
        found = Q()
        for each in conditions:
            found |= each(word)
        return found

    return condition


class Finding:
    """Search and filters of a list. `word` gives the condition that one folded word of a search sets."""

    search_fields = ("pk",)  # that there is a search at all; `get_search_results` says how
    label_related = ()
    lookups = ()

    @staticmethod
    def word(word):
        raise NotImplementedError

    def get_search_results(self, request, queryset, search_term):
        if fold(search_term):
            queryset = queryset.filter(every_word(search_term, self.word))
        return queryset, False

    def label(self, row):
        """How a row is named where it is chosen."""
        return str(row)

    def lookup_allowed(self, lookup, value, request):
        """Only what the list offers: any other lookup would answer questions about columns that are not shown."""
        return lookup in self.offered_lookups(request)

    def offered_lookups(self, request):
        names = [entry for entry in self.get_list_filter(request) if isinstance(entry, str)]
        endings = ("", "__exact", "__id__exact", "__isnull")
        return {*self.lookups, *(f"{name}{ending}" for name in names for ending in endings)}
