"""Relays as one cell of text: "Izvestiya > TASS", from the voice to the article."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.html import format_html

from claims.actions.outlet import save_outlet
from claims.models import Article, Outlet
from claims.values.text import fold, problem_in, single_line
from claims.values.web_address import canonical_host, canonical_url

SEPARATOR = re.compile(r"[>›→]")
LONGEST = 2000
HELP = (
    "Through whom it got here, nearest the voice first: “Izvestiya > TASS” for “told Izvestiya, as cited by TASS”. "
    "Write each outlet's name or domain; where we hold the article that is cited, write its address instead."
)


@dataclass(frozen=True, slots=True)
class Hop:
    """One outlet of the cell as it was found; `outlet` is None where it has to be made first."""

    name: str
    outlet: Outlet | None = None
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What came back: the text, and the names that the editor agreed to make outlets of."""

    text: str
    agreed: tuple[str, ...] = ()


def cell_text(relays):
    """The cell of stored relays; an article that we hold stands there by its address."""
    return " > ".join(r.article.url if r.article and r.article.url else r.outlet.name for r in relays)


def parts(text):
    return [single_line(part) for part in SEPARATOR.split(text)] if text.strip() else []


def found(part):
    """The hop that a part of the cell names. Raises ValidationError for an address that the record does not hold."""
    if part.lower().startswith(("http://", "https://")):
        return held_article(part)
    outlet = Outlet.objects.filter(Q(folded_name=fold(part)) | Q(domain=host(part)) & ~Q(domain="")).first()
    return Hop(part, outlet)


def held_article(address):
    try:
        article = Article.objects.select_related("outlet").filter(url=canonical_url(address)).first()
    except ValueError as trouble:
        raise ValidationError(str(trouble)) from None
    if article is None:
        raise ValidationError(f"We hold no article at {address}: write its outlet's name, or enter the article first.")
    return Hop(article.outlet.name, article.outlet, article)


def host(part):
    try:
        return canonical_host(part) if "." in part and " " not in part else ""
    except ValueError:
        return ""


def enter(hops, statement, *, edit):
    """Relays for `save_statement`: outlets that the editor agreed to are made, articles without address are kept."""
    stored = statement.relays.select_related("article") if statement.pk else ()
    kept = {relay.outlet_id: relay.article for relay in stored if relay.article and not relay.article.url}
    relays = []
    for hop in hops:
        outlet = hop.outlet or made(hop.name, edit=edit)
        relays.append((outlet, hop.article or kept.get(outlet.pk)))
    return relays


def made(name, *, edit):
    """The outlet of that name: another row of the page may have made it already."""
    if outlet := found(name).outlet:
        return outlet
    try:
        return save_outlet(Outlet(name=name, domain=host(name)), edit=edit)
    except ValidationError as error:
        raise ValidationError({"relays": error.messages}) from error


class RelayInput(forms.TextInput):
    """The cell, and below it a box to tick where names are new."""

    offered = ()
    agreed = ()

    def format_value(self, value):
        return value.text if isinstance(value, Cell) else value

    def value_from_datadict(self, data, files, name):
        agreed = data.get(f"{name}_new", "")
        return Cell(data.get(name, ""), tuple(parts(agreed[:LONGEST])))

    def render(self, name, value, attrs=None, renderer=None):
        cell = super().render(name, value, attrs, renderer)
        if not self.offered:
            return cell
        return format_html(
            '{cell}<label class="offer"><input type="checkbox" name="{name}_new" value="{value}"{checked}>'
            " Make these new outlets: {names}</label>",
            cell=cell,
            name=name,
            value=" > ".join(self.offered),
            names=", ".join(self.offered),
            checked=" checked" if set(self.offered) <= set(self.agreed) else "",
        )


class RelayField(forms.Field):
    """Cleans to hops. A name that no outlet bears is refused until the editor agrees to make it one."""

    widget = RelayInput(attrs={"class": "vTextField"})

    def __init__(self, **kwargs):
        super().__init__(**{"required": False, "label": "Relays", "help_text": HELP, **kwargs})

    def clean(self, value):
        if trouble := problem_in(value.text) or ("This is too long for relays." if len(value.text) > LONGEST else ""):
            raise ValidationError(trouble)
        names = parts(value.text)
        if "" in names:
            raise ValidationError("A name is missing beside a “>”.")
        hops = [found(name) for name in names]
        unknown = tuple(dict.fromkeys(hop.name for hop in hops if hop.outlet is None))
        self.widget.offered, self.widget.agreed = unknown, value.agreed
        if refused := [name for name in unknown if name not in value.agreed]:
            raise ValidationError([not_found(name) for name in refused])
        return hops

    def has_changed(self, initial, data):
        return parts(initial or "") != parts(data.text if data else "")


def not_found(name):
    names = dict(Outlet.objects.values_list("folded_name", "name"))
    near = [names[folded] for folded in get_close_matches(fold(name), names, n=2, cutoff=0.75)]
    meant = f" Did you mean {' or '.join(f'“{other}”' for other in near)}?" if near else ""
    return f"The record has no outlet “{name}”.{meant} Correct the name, or tick the box to make it a new outlet."
