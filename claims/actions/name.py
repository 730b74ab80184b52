"""Names and addresses: what is taken, across outlets and named speakers, and short names made unique."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.text import Truncator, slugify

from claims.models import Name, Outlet, Speaker
from claims.values.text import fold, problem_in

LONGEST = 400  # of a folded name: what its columns hold


def refuse_unkept(names: Iterable[str], *, field: str = "name") -> None:
    """Raises ValidationError on `field` where nothing of a name is left folded, or too much: a sign can stand for a
    phrase."""
    for name in names:
        if name and not fold(name) and not problem_in(name):
            raise ValidationError({field: f"“{name}” has no letter or digit: give a name that can be read."})
        if (length := len(fold(name))) > LONGEST:
            message = f"In plain letters “{Truncator(name).chars(60)}” has {length:,} characters, where at most"
            raise ValidationError({field: f"{message} {LONGEST} are kept: shorten it."})


def refuse_taken(bearer: Any, names: Iterable[str], *, field: str = "name") -> None:
    """Raises ValidationError on `field` where another outlet or named speaker bears one of these names."""
    wanted = {fold(name): name for name in names}
    others = Name.objects.filter(folded__in=wanted).select_related("outlet", "speaker")
    for taken in others.exclude(**held_by(bearer))[:1] if bearer.pk else others[:1]:
        raise ValidationError({field: taken_by(wanted[taken.folded], taken)})


def take_names(bearer: Any, names: Iterable[str]) -> None:
    """Register these names (folded) for a stored outlet or named speaker, and let go of those it no longer bears."""
    wanted = {fold(name) for name in names}
    held = Name.objects.filter(**held_by(bearer))
    held.exclude(folded__in=wanted).delete()
    missing = wanted - set(held.values_list("folded", flat=True))
    Name.objects.bulk_create(Name(folded=folded, **held_by(bearer)) for folded in sorted(missing))


def held_by(bearer: Any) -> dict[str, Outlet | Speaker]:
    return {"outlet": bearer} if isinstance(bearer, Outlet) else {"speaker": bearer}


def taken_by(name: str, taken: Name) -> str:
    kind, other = ("outlet", taken.outlet) if taken.outlet else ("speaker", taken.speaker)
    return f"“{name}” is taken by the {kind} “{other}”: two bearers of one name would count as one origin."


def give_slug(row: Any, text: str) -> None:
    """A short name for the address, from the text, with a number where it is taken; kept once given."""
    if row.slug:
        return
    base = short_name(type(row), text)
    taken = set(type(row)._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    row.slug = next(slug for slug in (base, *numbered) if slug not in taken)


def short_name(model: type[Model], text: str) -> str:
    """What stands in the address of a thing of that name, unless it is taken."""
    return slugify(fold(text), allow_unicode=True)[:200].strip("-_") or str(model._meta.model_name)
