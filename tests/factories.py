"""Smallest valid rows, made straight through the models.

`new_*` gives an unsaved row (what it points at is saved), `make_*` a saved one; every argument sets a column.
Stories, claims and articles are published and `public` follows their state; statements, speakers and outlets are
public. Derived columns hold simple stand-ins until `settle()` works them out by the rules. Rows of the named world:
everything is entered on ENTERED, published on DAY.
"""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from claims.actions.refresh import Touched, refresh
from claims.models import (
    Article,
    ArticleNotice,
    Change,
    Claim,
    ClaimRelation,
    Editor,
    Name,
    Outlet,
    Position,
    Relay,
    Ruling,
    SearchDocument,
    Speaker,
    SpeakerAlias,
    Statement,
    StatusPeriod,
    Story,
)
from claims.vocabulary import Act, RelationKind, SpeakerKind, Stance, State, Thing, Verdict

DAY = date(2017, 5, 3)
ENTERED = date(2017, 5, 10)
number = count(1)


def settle() -> None:
    """Bring the derived columns of every row to what the rules say."""

    def everything(model: type[Any]) -> set[int]:
        return set(model.objects.values_list("pk", flat=True))

    refresh(
        Touched(
            stories=everything(Story),
            articles=everything(Article),
            claims=everything(Claim),
            statements=everything(Statement),
            speakers=everything(Speaker),
            outlets=everything(Outlet),
        )
    )


def new_outlet(**fields: Any) -> Outlet:
    defaults = {"name": f"Outlet {next(number)}", "slug": f"outlet-{next(number)}", "entered_on": ENTERED}
    return Outlet(**{**defaults, "public": True, **fields})


def make_outlet(**fields: Any) -> Outlet:
    outlet = new_outlet(**fields)
    outlet.save()
    Name.objects.create(folded=outlet.folded_name, outlet=outlet)
    return outlet


def new_speaker(**fields: Any) -> Speaker:
    """A person, unless `kind` says otherwise; an unnamed one is vouched for by an outlet of its own."""
    defaults = {"name": f"Speaker {next(number)}", "slug": f"speaker-{next(number)}", "entered_on": ENTERED}
    if fields.get("kind") == SpeakerKind.UNNAMED and "vouched_by" not in fields:
        defaults["vouched_by"] = make_outlet()
    return Speaker(**{**defaults, "public": True, **fields})


def make_speaker(**fields: Any) -> Speaker:
    speaker = new_speaker(**fields)
    speaker.save()
    if not speaker.is_unnamed:
        Name.objects.create(folded=speaker.folded_name, speaker=speaker)
    return speaker


def make_organisation(**fields: Any) -> Speaker:
    return make_speaker(**{"kind": SpeakerKind.ORGANISATION, **fields})


def make_unnamed(**fields: Any) -> Speaker:
    return make_speaker(**{"kind": SpeakerKind.UNNAMED, **fields})


def new_alias(**fields: Any) -> SpeakerAlias:
    speaker = fields.pop("speaker", None) or make_speaker()
    return SpeakerAlias(**{"speaker": speaker, "name": f"Alias {next(number)}", "entered_on": ENTERED, **fields})


def make_alias(**fields: Any) -> SpeakerAlias:
    alias = new_alias(**fields)
    alias.save()
    Name.objects.get_or_create(folded=alias.folded_name, defaults={"speaker": alias.speaker})
    return alias


def new_position(**fields: Any) -> Position:
    person = fields.pop("person", None) or make_speaker()
    organisation = fields.pop("organisation", None) or make_organisation()
    defaults = {"title": f"Minister {next(number)}", "entered_on": ENTERED}
    return Position(**{"person": person, "organisation": organisation, **defaults, **fields})


def make_position(**fields: Any) -> Position:
    return _saved(new_position(**fields))


def new_story(**fields: Any) -> Story:
    defaults = {"title": f"Story {next(number)}", "slug": f"story-{next(number)}", "entered_on": ENTERED}
    return Story(**_with_publicness({**defaults, **fields}))


def make_story(**fields: Any) -> Story:
    return _saved(new_story(**fields))


def new_article(**fields: Any) -> Article:
    outlet = fields.pop("outlet", None) or make_outlet()
    defaults = {"headline": f"Headline {next(number)}", "published": DAY.isoformat(), "entered_on": ENTERED}
    return Article(**_with_publicness({"outlet": outlet, **defaults, **fields}))


def make_article(**fields: Any) -> Article:
    return _saved(new_article(**fields))


def new_notice(**fields: Any) -> ArticleNotice:
    article = fields.pop("article", None) or make_article()
    return ArticleNotice(
        **{"article": article, "kind": "corrected", "noted_on": ENTERED, "entered_on": ENTERED, **fields}
    )


def make_notice(**fields: Any) -> ArticleNotice:
    return _saved(new_notice(**fields))


def new_claim(**fields: Any) -> Claim:
    story = fields.pop("story", None) or make_story()
    defaults = {"text": f"Something happened {next(number)} times.", "entered_on": ENTERED}
    return Claim(**_with_publicness({"story": story, **defaults, **fields}))


def make_claim(**fields: Any) -> Claim:
    """`parties` may be given too: a list of speakers."""
    parties = fields.pop("parties", ())
    claim = _saved(new_claim(**fields))
    claim.parties.set(parties)
    return claim


def new_relation(**fields: Any) -> ClaimRelation:
    """A contradiction between two new claims of one story, unless told otherwise."""
    from_claim = fields.pop("from_claim", None) or make_claim()
    to_claim = fields.pop("to_claim", None) or make_claim(story=from_claim.story)
    defaults = {"relation": RelationKind.CONTRADICTS, "reason": "They cannot both hold.", "entered_on": ENTERED}
    return ClaimRelation(**{"from_claim": from_claim, "to_claim": to_claim, **defaults, **fields})


def make_relation(**fields: Any) -> ClaimRelation:
    return _saved(new_relation(**fields))


def new_statement(**fields: Any) -> Statement:
    """The article's outlet affirms a claim in its own voice, unless a `speaker` is given."""
    claim = fields.pop("claim", None) or make_claim()
    article = fields.pop("article", None) or make_article()
    speaker = fields.get("speaker")
    own = {"voice_outlet": None} if speaker else {"voice_outlet": article.outlet, "sourcing": "unclear"}
    name = speaker.name if speaker else article.outlet.name
    named = {"voice": name, "body": name, "origin": name, "outlet": article.outlet}
    statement = Statement(
        **{"claim": claim, "article": article, "stance": Stance.AFFIRMS, "entered_on": ENTERED, "public": True}
        | {**own, **named, "known_from": article.known_from, **fields}
    )
    if "day_said" not in fields:
        statement.day_said = min(statement.said_latest or statement.known_from, statement.known_from)
    return statement


def make_statement(**fields: Any) -> Statement:
    """`relays` may be given too: outlets, the one nearest the voice first."""
    relays = fields.pop("relays", ())
    statement = _saved(new_statement(**fields))
    for hop, outlet in enumerate(relays, start=1):
        make_relay(statement=statement, hop=hop, outlet=outlet)
    return statement


def new_relay(**fields: Any) -> Relay:
    statement = fields.pop("statement", None) or make_statement()
    outlet = fields.pop("outlet", None) or make_outlet()
    return Relay(**{"statement": statement, "outlet": outlet, "hop": 1, "entered_on": ENTERED, **fields})


def make_relay(**fields: Any) -> Relay:
    return _saved(new_relay(**fields))


def new_ruling(**fields: Any) -> Ruling:
    claim = fields.pop("claim", None) or make_claim()
    defaults = {"verdict": Verdict.ESTABLISHED, "decided_on": ENTERED, "reason": "It is in the treaty."}
    return Ruling(**{"claim": claim, "entered_on": ENTERED, **defaults, **fields})


def make_ruling(**fields: Any) -> Ruling:
    """`evidence` may be given too: statements; otherwise a new one of the claim."""
    evidence = fields.pop("evidence", None)
    ruling = _saved(new_ruling(**fields))
    ruling.evidence.set(evidence if evidence is not None else [make_statement(claim=ruling.claim)])
    return ruling


def new_period(**fields: Any) -> StatusPeriod:
    claim = fields.pop("claim", None) or make_claim()
    counts = {"support_min": 1, "support_max": 1, "status_since": fields.get("since", DAY)}
    return StatusPeriod(
        **{"claim": claim, "story": claim.story, "since": DAY, "status": "single origin", "public": True}
        | {**counts, **fields}
    )


def make_period(**fields: Any) -> StatusPeriod:
    return _saved(new_period(**fields))


def new_document(**fields: Any) -> SearchDocument:
    return SearchDocument(**{"thing": Thing.CLAIM, "object_id": next(number), "title": "Title", **fields})


def make_document(**fields: Any) -> SearchDocument:
    return _saved(new_document(**fields))


def new_editor(**fields: Any) -> Editor:
    return Editor(**{"pseudonym": f"Editor {next(number)}", **fields})


def make_editor(**fields: Any) -> Editor:
    return _saved(new_editor(**fields))


def new_change(**fields: Any) -> Change:
    """An entry of the private history; give it a `number` to make it public."""
    editor = fields.pop("editor", None) or make_editor()
    at = datetime(2017, 5, 10, 12, tzinfo=UTC)
    about = {"act": Act.CHANGED, "thing": Thing.CLAIM, "object_id": 1, "label": "a claim"}
    return Change(**{"editor": editor, "at": at, **about, **fields})


def make_change(**fields: Any) -> Change:
    return _saved(new_change(**fields))


def new_name(**fields: Any) -> Name:
    return Name(**{"folded": f"name {next(number)}", "speaker": make_speaker(), **fields})


def _with_publicness(fields: dict[str, Any]) -> dict[str, Any]:
    state = fields.get("state", State.PUBLISHED)
    return {"public": state == State.PUBLISHED, "state": state, **fields}


def _saved(row: Any) -> Any:
    row.save()
    return row
