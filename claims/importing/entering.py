"""A batch brought into the record: what is new is stored by set, what changes is noted for the record of edits."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from django.db.models import F, Model

from claims.actions.edit import Edit, Note
from claims.actions.name import short_name
from claims.actions.speaker import slug_text
from claims.actions.storing import insert
from claims.importing.batch import Batch, Thing
from claims.models import Article, Claim, Name, Outlet, Position, Relay, Speaker, Statement, Story
from claims.models.fields import date_columns
from claims.queries.attribution import attribution_of, day_said
from claims.queries.difference import batches
from claims.queries.naming import named_outlets, named_speakers
from claims.queries.resting import statements_on_articles, statements_on_speakers
from claims.queries.snapshot import THING_OF, labels_of, public_fields_of
from claims.vocabulary import Act, State


def store(batch: Batch) -> None:
    """Write all that the batch adds, completes, publishes and changes. The refresh of what it touched is to come."""
    edit, new = batch.run.edit, {(type(thing), thing.pk) for thing in batch.new}
    for thing in batch.new:
        if isinstance(thing, Statement):
            attribute(thing, batch)
    give_slugs(Story, [(story, story.title) for story in batch.new if isinstance(story, Story)])
    give_slugs(Outlet, [(outlet, outlet.name) for outlet in batch.new if isinstance(outlet, Outlet)])
    give_slugs(Speaker, [(speaker, slug_text(speaker)) for speaker in batch.new if isinstance(speaker, Speaker)])
    changed = [pk for pk, (row, _) in batch.changed.items() if not batch.is_new(row)]
    with noting(Statement, changed, edit), noting(Speaker, people_given_positions(batch), edit):
        insert([*batch.new, *names_of(batch.new), *(relay for pk in batch.voices for relay in relays_of(pk, batch))])
        change(batch, new)
    complete(batch, new)
    publish(batch)
    for thing in batch.new:
        touch(thing, batch)


def give_slugs(model: type[Model], things: list[tuple[Any, str]]) -> None:
    """Short names for addresses, with a number where one is taken."""
    wanted = [(thing, short_name(model, text)) for thing, text in things]
    named: Any = model._default_manager
    taken: set[str] = set()
    for bases in batches(sorted({base for _, base in wanted})):
        taken.update(named.filter(slug__in=bases).values_list("slug", flat=True))
    for thing, base in wanted:
        numbered = (f"{base}-{number}" for number in count(2))
        free = (slug for slug in numbered if slug not in taken and not named.filter(slug=slug).exists())
        thing.slug = next(free) if base in taken else base
        taken.add(thing.slug)


def attribute(statement: Statement, batch: Batch) -> None:
    """Fill what is derived, so that the row is stored once and as it must be."""
    article, voice = statement.article, batch.voices[statement.pk]
    statement.outlet_id = article.outlet_id
    statement.voice_outlet_id = None if statement.speaker_id else voice.pk
    statement.known_from = article.known_from
    statement.day_said = day_said(statement, statement.known_from)
    attribution = attribution_of(statement, voice, batch.held.directory)
    statement.voice, statement.body = attribution.voice, attribution.body
    statement.origin, statement.origin_low = attribution.origin, attribution.origin_low
    statement.relays_text = " > ".join(outlet.name for outlet in batch.relays[statement.pk])
    statement.public = article.public and statement.claim.public


def relays_of(statement: int, batch: Batch, seen: dict[int, int | None] | None = None) -> Iterator[Relay]:
    """The relays as rows tell them. `seen` are cited articles by outlet, which a changed chain keeps."""
    ids, today = batch.run.ids, batch.run.edit.today
    for hop, outlet in enumerate(batch.relays[statement], start=1):
        cited = (seen or {}).get(outlet.pk)
        yield Relay(
            pk=ids.next(Relay),
            statement_id=statement,
            hop=hop,
            outlet_id=outlet.pk,
            article_id=cited,
            entered_on=today,
        )


def names_of(things: list[Any]) -> Iterator[Name]:
    for thing in things:
        if isinstance(thing, Outlet):
            yield Name(folded=thing.folded_name, outlet_id=thing.pk)
        elif isinstance(thing, Speaker) and not thing.is_unnamed:
            yield Name(folded=thing.folded_name, speaker_id=thing.pk)


def people_given_positions(batch: Batch) -> set[int]:
    """Stored persons to whom the batch adds a position, which is a change of theirs."""
    given = (thing.person for thing in batch.new if isinstance(thing, Position))
    return {person.pk for person in given if not batch.is_new(person)}


@contextmanager
def noting(model: type[Model], pks: Collection[int], edit: Edit) -> Iterator[None]:
    """Note the difference that the block makes to stored things, and count their version."""
    public = set(model._default_manager.filter(pk__in=pks, public=True).values_list("pk", flat=True))
    before = {pk: text for some in batches(pks) for pk, text in public_fields_of(model, some).items()}
    yield
    for some in batches(pks):
        labels = labels_of(model, some)
        for pk, after in public_fields_of(model, some).items():
            if after != before[pk]:
                edit.note(model(pk=pk), Note(Act.CHANGED, labels[pk], before[pk], after, pk in public))
        model._default_manager.filter(pk__in=some).update(version=F("version") + 1)


def change(batch: Batch, new: set[Thing]) -> None:
    """Write what rows change of statements that were stored before this batch."""
    changed = {pk: row for pk, (row, _) in batch.changed.items() if (Statement, pk) not in new}
    touch_named(changed, batch)
    for pk, row in changed.items():
        names = batch.changed[pk][1]
        if columns := stored_columns(names - {"relays"}):
            Statement.objects.filter(pk=pk).update(**{name: getattr(row, name) for name in columns})
        if "relays" in names:
            seen = {relay.outlet_id: relay.article_id for relay in row.relays.all()}
            Relay.objects.filter(statement=pk).delete()
            insert(relays_of(pk, batch, seen))
    touch_named(changed, batch)


def stored_columns(names: set[str]) -> list[str]:
    dates = {"said", "published"}
    return sorted((names - dates).union(*(date_columns(name) for name in names & dates)))


def touch_named(statements: dict[int, Statement], batch: Batch) -> None:
    """The statements, and all that they name: before a change as after it."""
    touched = batch.run.edit.touched
    for pks in batches(statements):
        articles = {statements[pk].article_id for pk in pks}
        touched.statements |= set(pks)
        touched.claims |= {statements[pk].claim_id for pk in pks}
        touched.articles |= articles
        touched.outlets |= named_outlets(pks, articles)
        touched.speakers |= named_speakers(pks, ())


def complete(batch: Batch, new: set[Thing]) -> None:
    """Write what later rows told of things that this file entered, and touch what rests on them."""
    touched = batch.run.edit.touched
    for key, (thing, names) in batch.completed.items():
        if key in new:
            continue
        thing.save(update_fields=stored_columns(names))
        if isinstance(thing, Article) and "published" in names:
            touched.statements |= statements_on_articles([thing.pk])
        elif isinstance(thing, Speaker):
            touched.statements |= statements_on_speakers([thing.pk])
            touched.speakers |= {pk for pk in (thing.pk, thing.part_of_id) if pk}


def publish(batch: Batch) -> None:
    """Publish the drafts of the record that rows name; the refresh shows what hangs on them."""
    touched = batch.run.edit.touched
    for (model, pk), thing in batch.published.items():
        model._default_manager.filter(pk=pk).update(state=State.PUBLISHED, version=F("version") + 1)
        if isinstance(thing, Story):
            touched.stories.add(pk)
        elif isinstance(thing, Claim):
            touched.claims.add(pk)
        else:
            touched.articles.add(pk)
            touched.statements |= statements_on_articles([pk])


def touch(thing: Any, batch: Batch) -> None:
    """What the refresh has to look at, and the record of edits to tell, of a new thing."""
    edit = batch.run.edit
    if type(thing) in THING_OF:
        # The refresh finds out which new outlets and speakers are public; what it has not to look at is told here.
        shown = isinstance(thing, (Story, Claim, Article, Statement)) and thing.public
        edit.entered[THING_OF[type(thing)]][thing.pk] = shown
    if isinstance(thing, Statement):
        touch_statement(thing, batch)
    elif isinstance(thing, Position):
        edit.touched.speakers |= {thing.person_id, thing.organisation_id}
    else:
        shelf = {Story: "stories", Claim: "claims", Article: "articles", Outlet: "outlets", Speaker: "speakers"}
        getattr(edit.touched, shelf[type(thing)]).add(thing.pk)


def touch_statement(statement: Statement, batch: Batch) -> None:
    """A new one is stored as it must be, but for a notice on its article or on what that rests on."""
    touched, article = batch.run.edit.touched, statement.article
    touched.claims.add(statement.claim_id)
    touched.articles.add(statement.article_id)
    touched.outlets |= {statement.outlet_id, *(outlet.pk for outlet in batch.relays[statement.pk])}
    if article.based_on_id or article.pk in batch.held.taken_back:
        touched.statements.add(statement.pk)
    if speaker := statement.speaker:
        touched.speakers.add(speaker.pk)
        touched.outlets |= {speaker.vouched_by_id} if speaker.vouched_by_id else set()
    if position := statement.position:
        touched.speakers.add(position.organisation_id)
