"""Names and addresses: what is taken, across outlets and named speakers, and short names made unique."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify

from claims.models import Name, Outlet
from claims.values.text import fold


def take_names(bearer: Any, names: Iterable[str], *, field: str = "name") -> None:
    """Register these names (folded) for a stored outlet or named speaker, and let go of those it no longer bears.

    Raises ValidationError on `field` naming who bears the name already.
    """
    own = {"outlet": bearer} if isinstance(bearer, Outlet) else {"speaker": bearer}
    wanted = {fold(name): name for name in names}
    for taken in Name.objects.filter(folded__in=wanted).exclude(**own).select_related("outlet", "speaker")[:1]:
        raise ValidationError({field: taken_by(wanted[taken.folded], taken)})
    held = Name.objects.filter(**own)
    held.exclude(folded__in=wanted).delete()
    missing = wanted.keys() - set(held.values_list("folded", flat=True))
    Name.objects.bulk_create(Name(folded=folded, **own) for folded in sorted(missing))


def taken_by(name: str, taken: Name) -> str:
    kind, other = ("outlet", taken.outlet) if taken.outlet else ("speaker", taken.speaker)
    return f"“{name}” is taken by the {kind} “{other}”: two bearers of one name would count as one origin."


def give_slug(row: Any, text: str) -> None:
    """A short name for the address, from the text, with a number where it is taken; kept once given."""
    if row.slug:
        return
    base = slugify(fold(text), allow_unicode=True)[:200].strip("-_") or type(row)._meta.model_name
    taken = set(type(row)._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    row.slug = next(slug for slug in (base, *numbered) if slug not in taken)
