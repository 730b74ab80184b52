import datetime

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

import claims.models.fields
import claims.vocabulary
from claims.models import append_only


def install_guards(apps, schema_editor):
    append_only.install(schema_editor.connection)


def remove_guards(apps, schema_editor):
    append_only.remove(schema_editor.connection)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Outlet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                ("name", claims.models.fields.LineField(max_length=200)),
                ("folded_name", models.CharField(editable=False, max_length=400)),
                ("slug", models.SlugField(allow_unicode=True, blank=True, db_index=False, max_length=220)),
                (
                    "domain",
                    claims.models.fields.LineField(
                        blank=True,
                        default="",
                        max_length=253,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?\\Z",
                                "Give the host alone, such as tass.com.",
                            )
                        ],
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "Newspaper"),
                            ("agency", "Agency"),
                            ("broadcaster", "Broadcaster"),
                            ("site", "Site"),
                            ("press page", "Press page"),
                        ],
                        default=claims.vocabulary.OutletKind["NEWSPAPER"],
                        max_length=20,
                    ),
                ),
                (
                    "country",
                    claims.models.fields.LineField(
                        blank=True,
                        default="",
                        max_length=2,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z]{2}\\Z", "Give the two letters of ISO 3166-1, such as TR."
                            )
                        ],
                    ),
                ),
                ("description", claims.models.fields.LongLineField(blank=True, default="")),
                ("desk_note", claims.models.fields.NoteField(blank=True, default="")),
                ("public", models.BooleanField(default=False, editable=False)),
                ("first_known", models.DateField(editable=False, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                ("headline", claims.models.fields.LineField(blank=True, default="", max_length=500)),
                ("url", claims.models.fields.WebAddressField(blank=True, default="", max_length=2000)),
                ("archive_url", claims.models.fields.WebAddressField(blank=True, default="", max_length=2000)),
                ("byline", claims.models.fields.LineField(blank=True, default="", max_length=300)),
                (
                    "published",
                    claims.models.fields.PartialDateField(
                        blank=True, default="", earliest="published_earliest", latest="published_latest", max_length=64
                    ),
                ),
                ("published_earliest", models.DateField(db_index=True, editable=False, null=True)),
                ("published_latest", models.DateField(db_index=True, editable=False, null=True)),
                ("retrieved_on", models.DateField(blank=True, null=True)),
                (
                    "language",
                    claims.models.fields.LineField(
                        blank=True,
                        default="",
                        max_length=35,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                                "Give a language tag of BCP 47, such as tr or zh-Hant.",
                            )
                        ],
                    ),
                ),
                ("text", claims.models.fields.NoteField(blank=True, default="")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("in review", "In review"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default=claims.vocabulary.State["DRAFT"],
                        max_length=20,
                    ),
                ),
                ("desk_note", claims.models.fields.NoteField(blank=True, default="")),
                ("public", models.BooleanField(default=False, editable=False)),
                ("first_known", models.DateField(editable=False, null=True)),
                (
                    "based_on",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rewrites",
                        to="claims.article",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="articles", to="claims.outlet"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Editor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pseudonym", claims.models.fields.LineField(max_length=80)),
                (
                    "user",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editor",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveBigIntegerField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("published", "Published"),
                            ("changed", "Changed"),
                            ("withdrawn", "Withdrawn"),
                            ("removed", "Removed"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "thing",
                    models.CharField(
                        choices=[
                            ("story", "Story"),
                            ("claim", "Claim"),
                            ("statement", "Statement"),
                            ("relation", "Relation"),
                            ("ruling", "Ruling"),
                            ("article", "Article"),
                            ("speaker", "Speaker"),
                            ("outlet", "Outlet"),
                        ],
                        max_length=20,
                    ),
                ),
                ("object_id", models.BigIntegerField()),
                ("label", models.CharField(max_length=500)),
                ("before", models.TextField(default="")),
                ("after", models.TextField(default="")),
                ("reason", models.TextField(default="")),
                (
                    "editor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="changes", to="claims.editor"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SearchDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "thing",
                    models.CharField(
                        choices=[
                            ("story", "Story"),
                            ("claim", "Claim"),
                            ("statement", "Statement"),
                            ("relation", "Relation"),
                            ("ruling", "Ruling"),
                            ("article", "Article"),
                            ("speaker", "Speaker"),
                            ("outlet", "Outlet"),
                        ],
                        max_length=20,
                    ),
                ),
                ("object_id", models.BigIntegerField()),
                ("title", models.TextField(default="")),
                ("text", models.TextField(default="")),
                ("public", models.BooleanField(default=False)),
                ("known_from", models.DateField(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("public", True)),
                        fields=["thing", "known_from"],
                        name="document_public_thing",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "thing__in",
                                ["article", "claim", "outlet", "relation", "ruling", "speaker", "statement", "story"],
                            )
                        ),
                        name="document_thing_known",
                        violation_error_message="Search does not know this kind of thing.",
                    ),
                    models.UniqueConstraint(
                        fields=("thing", "object_id"),
                        name="document_once",
                        violation_error_message="The thing already has its search document.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "Person"), ("organisation", "Organisation"), ("unnamed", "Unnamed")],
                        default=claims.vocabulary.SpeakerKind["PERSON"],
                        max_length=20,
                    ),
                ),
                ("name", claims.models.fields.LineField(max_length=200)),
                ("folded_name", models.CharField(editable=False, max_length=400)),
                ("slug", models.SlugField(allow_unicode=True, blank=True, db_index=False, max_length=220)),
                ("description", claims.models.fields.LongLineField(blank=True, default="")),
                (
                    "wikidata_id",
                    claims.models.fields.LineField(
                        blank=True,
                        default="",
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^Q[1-9][0-9]*\\Z", "Give the item's number, such as Q193."
                            )
                        ],
                    ),
                ),
                (
                    "headcount",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)]
                    ),
                ),
                ("reason_given", claims.models.fields.LineField(blank=True, default="", max_length=300)),
                ("desk_note", claims.models.fields.NoteField(blank=True, default="")),
                ("public", models.BooleanField(default=False, editable=False)),
                ("first_known", models.DateField(editable=False, null=True)),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="claims.speaker",
                    ),
                ),
                (
                    "vouched_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="vouched",
                        to="claims.outlet",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                ("title", claims.models.fields.LineField(blank=True, default="", max_length=200)),
                (
                    "since",
                    claims.models.fields.PartialDateField(
                        blank=True, default="", earliest="since_earliest", latest="since_latest", max_length=64
                    ),
                ),
                ("since_earliest", models.DateField(editable=False, null=True)),
                ("since_latest", models.DateField(editable=False, null=True)),
                (
                    "until",
                    claims.models.fields.PartialDateField(
                        blank=True, default="", earliest="until_earliest", latest="until_latest", max_length=64
                    ),
                ),
                ("until_earliest", models.DateField(editable=False, null=True)),
                ("until_latest", models.DateField(editable=False, null=True)),
                ("speaks_for", models.BooleanField(default=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="offices", to="claims.speaker"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="positions", to="claims.speaker"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="outlet",
            name="owner",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="owned_outlets",
                to="claims.speaker",
            ),
        ),
        migrations.CreateModel(
            name="Name",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("folded", models.CharField(max_length=400)),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="claims.outlet",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="claims.speaker",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                ("text", claims.models.fields.LineField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("event", "Event"),
                            ("figure", "Figure"),
                            ("prediction", "Prediction"),
                            ("intention", "Intention"),
                            ("opinion", "Opinion"),
                        ],
                        default=claims.vocabulary.ClaimKind["EVENT"],
                        max_length=20,
                    ),
                ),
                (
                    "happened",
                    claims.models.fields.PartialDateField(
                        blank=True, default="", earliest="happened_earliest", latest="happened_latest", max_length=64
                    ),
                ),
                ("happened_earliest", models.DateField(db_index=True, editable=False, null=True)),
                ("happened_latest", models.DateField(db_index=True, editable=False, null=True)),
                (
                    "comparator",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("=", "="),
                            ("~", "~"),
                            (">", ">"),
                            (">=", ">="),
                            ("<", "<"),
                            ("<=", "<="),
                            ("range", "Range"),
                        ],
                        default="",
                        max_length=10,
                    ),
                ),
                ("amount", claims.models.fields.DecimalTextField(blank=True, default="", max_length=60)),
                ("amount_max", claims.models.fields.DecimalTextField(blank=True, default="", max_length=60)),
                ("unit", claims.models.fields.LineField(blank=True, default="", max_length=40)),
                ("as_printed", claims.models.fields.LineField(blank=True, default="", max_length=200)),
                (
                    "due",
                    claims.models.fields.PartialDateField(
                        blank=True, default="", earliest="due_earliest", latest="due_latest", max_length=64
                    ),
                ),
                ("due_earliest", models.DateField(editable=False, null=True)),
                ("due_latest", models.DateField(editable=False, null=True)),
                ("settled_by", claims.models.fields.LineField(blank=True, default="", max_length=500)),
                ("wording", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("in review", "In review"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default=claims.vocabulary.State["DRAFT"],
                        max_length=20,
                    ),
                ),
                ("desk_note", claims.models.fields.NoteField(blank=True, default="")),
                ("public", models.BooleanField(default=False, editable=False)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not yet reported", "Not yet reported"),
                            ("superseded", "Superseded"),
                            ("opinion", "Opinion"),
                            ("open", "Open"),
                            ("retracted", "Retracted"),
                            ("unattributed", "Unattributed"),
                            ("contradicted", "Contradicted"),
                            ("disputed", "Disputed"),
                            ("corroborated", "Corroborated"),
                            ("self-reported", "Self-reported"),
                            ("multiple reports", "Multiple reports"),
                            ("single origin", "Single origin"),
                        ],
                        default=claims.vocabulary.Status["NOT_YET_REPORTED"],
                        editable=False,
                        max_length=20,
                    ),
                ),
                ("status_since", models.DateField(editable=False, null=True)),
                ("support_min", models.PositiveIntegerField(default=0, editable=False)),
                ("support_max", models.PositiveIntegerField(default=0, editable=False)),
                ("oppose_min", models.PositiveIntegerField(default=0, editable=False)),
                ("oppose_max", models.PositiveIntegerField(default=0, editable=False)),
                ("statement_count", models.PositiveIntegerField(default=0, editable=False)),
                ("article_count", models.PositiveIntegerField(default=0, editable=False)),
                ("first_reported", models.DateField(editable=False, null=True)),
                ("last_reported", models.DateField(editable=False, null=True)),
                ("parties", models.ManyToManyField(blank=True, related_name="party_to", to="claims.speaker")),
            ],
        ),
        migrations.CreateModel(
            name="SpeakerAlias",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                ("name", claims.models.fields.LineField(max_length=200)),
                ("folded_name", models.CharField(db_index=True, editable=False, max_length=400)),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="claims.speaker"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "speaker aliases",
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                ("position_as_printed", claims.models.fields.LineField(blank=True, default="", max_length=200)),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("affirms", "Affirms"),
                            ("denies", "Denies"),
                            ("questions", "Questions"),
                            ("reports", "Reports"),
                            ("declines", "Declines"),
                            ("retracts", "Retracts"),
                        ],
                        default=claims.vocabulary.Stance["AFFIRMS"],
                        max_length=20,
                    ),
                ),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("flat", "Flat"),
                            ("expected", "Expected"),
                            ("likely", "Likely"),
                            ("possible", "Possible"),
                        ],
                        default=claims.vocabulary.Certainty["FLAT"],
                        max_length=20,
                    ),
                ),
                (
                    "said",
                    claims.models.fields.PartialDateField(
                        blank=True, default="", earliest="said_earliest", latest="said_latest", max_length=64
                    ),
                ),
                ("said_earliest", models.DateField(db_index=True, editable=False, null=True)),
                ("said_latest", models.DateField(db_index=True, editable=False, null=True)),
                ("quote", claims.models.fields.LineField(blank=True, default="", max_length=500)),
                ("quote_prefix", claims.models.fields.LineField(blank=True, default="", max_length=200)),
                ("quote_suffix", claims.models.fields.LineField(blank=True, default="", max_length=200)),
                ("quote_translation", claims.models.fields.LineField(blank=True, default="", max_length=1000)),
                (
                    "sourcing",
                    models.CharField(
                        blank=True, choices=[("own", "Own"), ("unclear", "Unclear")], default="", max_length=20
                    ),
                ),
                ("claim_wording", models.PositiveIntegerField(default=1, editable=False)),
                ("desk_note", claims.models.fields.NoteField(blank=True, default="")),
                ("withdrawn", models.BooleanField(default=False, editable=False)),
                ("known_from", models.DateField(editable=False)),
                ("day_said", models.DateField(editable=False)),
                ("retracted_on", models.DateField(editable=False, null=True)),
                ("voice", models.CharField(default="", editable=False, max_length=220)),
                ("body", models.CharField(default="", editable=False, max_length=220)),
                ("origin", models.CharField(default="", editable=False, max_length=220)),
                ("origin_low", models.CharField(default="", editable=False, max_length=220)),
                ("relays_text", models.TextField(default="", editable=False)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("first report", "First report"),
                            ("corroborates", "Corroborates"),
                            ("contradicts", "Contradicts"),
                            ("repeats", "Repeats"),
                            ("reverses", "Reverses"),
                            ("differs", "Differs"),
                            ("questions", "Questions"),
                            ("reports", "Reports"),
                            ("declines", "Declines"),
                            ("retracts", "Retracts"),
                            ("predicts", "Predicts"),
                            ("possible", "Possible"),
                        ],
                        default="",
                        editable=False,
                        max_length=20,
                    ),
                ),
                ("public", models.BooleanField(default=False, editable=False)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="statements", to="claims.article"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="statements", to="claims.claim"
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outlet_statements",
                        to="claims.outlet",
                    ),
                ),
                (
                    "position",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="claims.position",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="claims.speaker",
                    ),
                ),
                (
                    "voice_outlet",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="voiced",
                        to="claims.outlet",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Ruling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                (
                    "verdict",
                    models.CharField(
                        choices=[("established", "Established"), ("refuted", "Refuted"), ("unproven", "Unproven")],
                        max_length=20,
                    ),
                ),
                ("decided_on", models.DateField(db_index=True)),
                ("reason", claims.models.fields.LongLineField()),
                (
                    "claim",
                    models.OneToOneField(
                        error_messages={"unique": "The claim already has a ruling: change that one."},
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ruling",
                        to="claims.claim",
                    ),
                ),
                ("evidence", models.ManyToManyField(related_name="evidence_of", to="claims.statement")),
            ],
        ),
        migrations.CreateModel(
            name="Relay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                (
                    "hop",
                    models.PositiveSmallIntegerField(
                        default=1, validators=[django.core.validators.MinValueValidator(1)]
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relayed",
                        to="claims.article",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="relays", to="claims.outlet"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="relays", to="claims.statement"
                    ),
                ),
            ],
            options={
                "ordering": ["hop"],
            },
        ),
        migrations.CreateModel(
            name="Story",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                ("title", claims.models.fields.LineField(max_length=200)),
                ("slug", models.SlugField(allow_unicode=True, blank=True, db_index=False, max_length=220)),
                ("summary", claims.models.fields.LongLineField(blank=True, default="")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("in review", "In review"),
                            ("published", "Published"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default=claims.vocabulary.State["DRAFT"],
                        max_length=20,
                    ),
                ),
                ("public", models.BooleanField(default=False, editable=False)),
                ("first_known", models.DateField(editable=False, null=True)),
            ],
            options={
                "verbose_name_plural": "stories",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True),
                        name="story_title_filled",
                        violation_error_message="A story needs a title.",
                    ),
                    models.UniqueConstraint(
                        fields=("title",),
                        name="story_title_unique",
                        violation_error_message="Another story has this title.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("slug", ""), _negated=True),
                        name="story_slug_filled",
                        violation_error_message="A story needs a short name for its address.",
                    ),
                    models.UniqueConstraint(
                        fields=("slug",),
                        name="story_slug_unique",
                        violation_error_message="Another story has this short name for its address.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["draft", "in review", "published", "withdrawn"])),
                        name="story_state_known",
                        violation_error_message="Choose the story's state from the list.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatusPeriod",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField()),
                ("until", models.DateField(default=datetime.date(9999, 12, 31))),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not yet reported", "Not yet reported"),
                            ("superseded", "Superseded"),
                            ("opinion", "Opinion"),
                            ("open", "Open"),
                            ("retracted", "Retracted"),
                            ("unattributed", "Unattributed"),
                            ("contradicted", "Contradicted"),
                            ("disputed", "Disputed"),
                            ("corroborated", "Corroborated"),
                            ("self-reported", "Self-reported"),
                            ("multiple reports", "Multiple reports"),
                            ("single origin", "Single origin"),
                        ],
                        max_length=20,
                    ),
                ),
                ("status_since", models.DateField()),
                ("support_min", models.PositiveIntegerField(default=0)),
                ("support_max", models.PositiveIntegerField(default=0)),
                ("oppose_min", models.PositiveIntegerField(default=0)),
                ("oppose_max", models.PositiveIntegerField(default=0)),
                ("public", models.BooleanField(default=False)),
                (
                    "because",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="periods",
                        to="claims.statement",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="periods", to="claims.claim"
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="periods", to="claims.story"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="claim",
            name="story",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="claims.story"
            ),
        ),
        migrations.CreateModel(
            name="ArticleNotice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("corrected", "Corrected"), ("retracted", "Retracted"), ("removed", "Removed")],
                        max_length=20,
                    ),
                ),
                ("noted_on", models.DateField()),
                ("url", claims.models.fields.WebAddressField(blank=True, default="", max_length=2000)),
                ("note", claims.models.fields.LineField(blank=True, default="", max_length=500)),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="notices", to="claims.article"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["corrected", "removed", "retracted"])),
                        name="notice_kind_known",
                        violation_error_message="Choose the notice's kind from the list.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("url", ""),
                            ("url__startswith", "http://"),
                            ("url__startswith", "https://"),
                            _connector="OR",
                        ),
                        name="notice_url_web",
                        violation_error_message="A notice's address begins with http:// or https://.",
                    ),
                    models.UniqueConstraint(
                        fields=("article", "kind", "noted_on"),
                        name="notice_once",
                        violation_error_message="The article already has a notice of this kind on that day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimRelation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveBigIntegerField(default=1, editable=False)),
                ("entered_on", models.DateField(editable=False)),
                (
                    "relation",
                    models.CharField(
                        choices=[("contradicts", "Contradicts"), ("refines", "Refines"), ("supersedes", "Supersedes")],
                        max_length=20,
                    ),
                ),
                ("reason", claims.models.fields.LineField(blank=True, default="", max_length=500)),
                (
                    "from_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="relations_from", to="claims.claim"
                    ),
                ),
                (
                    "to_claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="relations_to", to="claims.claim"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("relation__in", ["contradicts", "refines", "supersedes"])),
                        name="relation_known",
                        violation_error_message="Choose the relation from the list.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_claim", models.F("to_claim")), _negated=True),
                        name="relation_to_another",
                        violation_error_message="A claim cannot contradict, refine or supersede itself.",
                    ),
                    models.UniqueConstraint(
                        fields=("from_claim", "relation", "to_claim"),
                        name="relation_once",
                        violation_error_message="These two claims already have this relation.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("relation", claims.vocabulary.RelationKind["CONTRADICTS"]), _negated=True),
                            ("from_claim__lt", models.F("to_claim")),
                            _connector="OR",
                        ),
                        name="relation_contradicts_once",
                        violation_error_message="A contradiction holds both ways and is stored once, from the older claim.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="editor",
            constraint=models.CheckConstraint(
                condition=models.Q(("pseudonym", ""), _negated=True),
                name="editor_pseudonym_filled",
                violation_error_message="An editor needs a public pseudonym.",
            ),
        ),
        migrations.AddConstraint(
            model_name="editor",
            constraint=models.UniqueConstraint(
                fields=("pseudonym",),
                name="editor_pseudonym_unique",
                violation_error_message="Another editor has this pseudonym.",
            ),
        ),
        migrations.AddIndex(
            model_name="change",
            index=models.Index(fields=["thing", "object_id", "number"], name="change_of_thing"),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.UniqueConstraint(
                fields=("number",),
                name="change_number_unique",
                violation_error_message="The public record already has an entry of this number.",
            ),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.CheckConstraint(
                condition=models.Q(("number__isnull", True), ("number__gte", 1), _connector="OR"),
                name="change_number_counts",
                violation_error_message="Entries of the public record are numbered from 1.",
            ),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.CheckConstraint(
                condition=models.Q(("act__in", ["changed", "published", "removed", "withdrawn"])),
                name="change_act_known",
                violation_error_message="The record does not know this act.",
            ),
        ),
        migrations.AddConstraint(
            model_name="change",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("thing__in", ["article", "claim", "outlet", "relation", "ruling", "speaker", "statement", "story"])
                ),
                name="change_thing_known",
                violation_error_message="The record does not know this kind of thing.",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("public", True)),
                fields=["outlet", "published_earliest", "id"],
                name="article_public_outlet",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("public", True)),
                fields=["published_earliest", "published_latest", "id"],
                name="article_public_published",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["first_known", "id"], name="article_public_first_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(("headline", ""), ("url", ""), _negated=True),
                name="article_headline_or_url",
                violation_error_message="An article needs a headline or an address.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length(models.F("headline")), 500
                    )
                ),
                name="article_headline_length",
                violation_error_message="A headline has at most 500 characters.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("url", ""), ("url__startswith", "http://"), ("url__startswith", "https://"), _connector="OR"
                ),
                name="article_url_web",
                violation_error_message="An article's address begins with http:// or https://.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("archive_url", ""),
                    ("archive_url__startswith", "http://"),
                    ("archive_url__startswith", "https://"),
                    _connector="OR",
                ),
                name="article_archive_url_web",
                violation_error_message="An archived copy's address begins with http:// or https://.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                condition=models.Q(("url", ""), _negated=True),
                fields=("url",),
                name="article_url_unique",
                violation_error_message="Another article has this address.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                condition=models.Q(("url", "")),
                fields=("outlet", "headline", "published"),
                name="article_without_url_unique",
                violation_error_message="This outlet already has an article without address of this headline and day.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("based_on__isnull", True), models.Q(("based_on", models.F("id")), _negated=True), _connector="OR"
                ),
                name="article_not_based_on_itself",
                violation_error_message="An article cannot be based on itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("published", ""), ("published_earliest__isnull", True), ("published_latest__isnull", True)
                    ),
                    models.Q(
                        models.Q(("published", ""), _negated=True),
                        models.Q(
                            ("published_earliest__isnull", True), ("published_latest__isnull", True), _negated=True
                        ),
                        models.Q(
                            ("published_earliest__isnull", True),
                            ("published_latest__isnull", True),
                            ("published_earliest__lte", models.F("published_latest")),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="article_published_real",
                violation_error_message="The day of publication is not a date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "in review", "published", "withdrawn"])),
                name="article_state_known",
                violation_error_message="Choose the article's state.",
            ),
        ),
        migrations.AddIndex(
            model_name="speaker",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["folded_name", "id"], name="speaker_public_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["organisation", "person", "unnamed"])),
                name="speaker_kind_known",
                violation_error_message="Choose the speaker's kind.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True),
                name="speaker_name_filled",
                violation_error_message="A speaker needs a name, or the printed descriptor.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length(models.F("name")), 200
                    )
                ),
                name="speaker_name_length",
                violation_error_message="A speaker's name has at most 200 characters.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name__contains", ";"), _negated=True),
                    models.Q(("name__contains", ">"), _negated=True),
                    models.Q(("name__contains", "\n"), _negated=True),
                    models.Q(("name__contains", "\r"), _negated=True),
                ),
                name="speaker_name_separable",
                violation_error_message="A speaker's name cannot hold “;”, “>” or a line break.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("folded_name__startswith", "unnamed@"), _negated=True),
                name="speaker_name_not_a_body",
                violation_error_message="A speaker's name cannot begin with “unnamed@”.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.UniqueConstraint(
                fields=("slug",),
                name="speaker_slug_unique",
                violation_error_message="Another speaker has this short name for its address.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("slug", ""), _negated=True),
                name="speaker_slug_filled",
                violation_error_message="A speaker needs a short name for its address.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", claims.vocabulary.SpeakerKind["UNNAMED"]), _negated=True),
                fields=("folded_name",),
                name="speaker_name_unique",
                violation_error_message="Another speaker has this name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", claims.vocabulary.SpeakerKind["UNNAMED"])),
                fields=("folded_name", "vouched_by"),
                name="speaker_unnamed_unique",
                violation_error_message="This outlet already vouches for an unnamed speaker with this descriptor.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", claims.vocabulary.SpeakerKind["UNNAMED"]), _negated=True),
                    ("vouched_by__isnull", False),
                    _connector="OR",
                ),
                name="speaker_unnamed_vouched",
                violation_error_message="An unnamed speaker needs the outlet that vouches for them.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", claims.vocabulary.SpeakerKind["UNNAMED"]),
                    models.Q(("headcount__isnull", True), ("reason_given", ""), ("vouched_by__isnull", True)),
                    _connector="OR",
                ),
                name="speaker_named_unvouched",
                violation_error_message="Only an unnamed speaker has a voucher, a headcount or a reason for anonymity.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("headcount__isnull", True), ("headcount__gte", 1), _connector="OR"),
                name="speaker_headcount_counts",
                violation_error_message="A headcount is at least 1.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", claims.vocabulary.SpeakerKind["PERSON"]), _negated=True),
                    ("part_of__isnull", True),
                    _connector="OR",
                ),
                name="speaker_person_has_positions",
                violation_error_message="A person is not part of an organisation: give them a position there.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("part_of__isnull", True), models.Q(("part_of", models.F("id")), _negated=True), _connector="OR"
                ),
                name="speaker_not_part_of_itself",
                violation_error_message="An organisation cannot be part of itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.CheckConstraint(
                condition=models.Q(("wikidata_id", ""), ("wikidata_id__startswith", "Q"), _connector="OR"),
                name="speaker_wikidata_item",
                violation_error_message="A Wikidata item is written as Q and a number, such as Q193.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speaker",
            constraint=models.UniqueConstraint(
                condition=models.Q(("wikidata_id", ""), _negated=True),
                fields=("wikidata_id",),
                name="speaker_wikidata_unique",
                violation_error_message="Another speaker has this Wikidata item.",
            ),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.CheckConstraint(
                condition=models.Q(("person", models.F("organisation")), _negated=True),
                name="position_elsewhere",
                violation_error_message="Nobody holds a position at themselves.",
            ),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.UniqueConstraint(
                fields=("person", "organisation", "title", "since"),
                name="position_once",
                violation_error_message="This person already has this position from that time.",
            ),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("since_earliest__isnull", True),
                    ("until_latest__isnull", True),
                    ("since_earliest__lte", models.F("until_latest")),
                    _connector="OR",
                ),
                name="position_since_before_until",
                violation_error_message="A position cannot end before it begins.",
            ),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("since", ""), ("since_earliest__isnull", True), ("since_latest__isnull", True)),
                    models.Q(
                        models.Q(("since", ""), _negated=True),
                        models.Q(("since_earliest__isnull", True), ("since_latest__isnull", True), _negated=True),
                        models.Q(
                            ("since_earliest__isnull", True),
                            ("since_latest__isnull", True),
                            ("since_earliest__lte", models.F("since_latest")),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="position_since_real",
                violation_error_message="The position's beginning is not a date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="position",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("until", ""), ("until_earliest__isnull", True), ("until_latest__isnull", True)),
                    models.Q(
                        models.Q(("until", ""), _negated=True),
                        models.Q(("until_earliest__isnull", True), ("until_latest__isnull", True), _negated=True),
                        models.Q(
                            ("until_earliest__isnull", True),
                            ("until_latest__isnull", True),
                            ("until_earliest__lte", models.F("until_latest")),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="position_until_real",
                violation_error_message="The position's end is not a date.",
            ),
        ),
        migrations.AddIndex(
            model_name="outlet",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["folded_name", "id"], name="outlet_public_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True),
                name="outlet_name_filled",
                violation_error_message="An outlet needs a name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length(models.F("name")), 200
                    )
                ),
                name="outlet_name_length",
                violation_error_message="An outlet's name has at most 200 characters.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name__contains", ";"), _negated=True),
                    models.Q(("name__contains", ">"), _negated=True),
                    models.Q(("name__contains", "\n"), _negated=True),
                    models.Q(("name__contains", "\r"), _negated=True),
                ),
                name="outlet_name_separable",
                violation_error_message="An outlet's name cannot hold “;”, “>” or a line break.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.CheckConstraint(
                condition=models.Q(("folded_name__startswith", "unnamed@"), _negated=True),
                name="outlet_name_not_a_body",
                violation_error_message="An outlet's name cannot begin with “unnamed@”.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.UniqueConstraint(
                fields=("folded_name",),
                name="outlet_name_unique",
                violation_error_message="Another outlet has this name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.UniqueConstraint(
                fields=("slug",),
                name="outlet_slug_unique",
                violation_error_message="Another outlet has this short name for its address.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.CheckConstraint(
                condition=models.Q(("slug", ""), _negated=True),
                name="outlet_slug_filled",
                violation_error_message="An outlet needs a short name for its address.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.UniqueConstraint(
                condition=models.Q(("domain", ""), _negated=True),
                fields=("domain",),
                name="outlet_domain_unique",
                violation_error_message="Another outlet has this domain.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(models.F("domain"), django.db.models.functions.text.Lower("domain")),
                    models.Q(("domain__contains", "/"), _negated=True),
                    models.Q(("domain__contains", " "), _negated=True),
                ),
                name="outlet_domain_is_host",
                violation_error_message="A domain is a host in small letters, such as tass.com.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["agency", "broadcaster", "newspaper", "press page", "site"])),
                name="outlet_kind_known",
                violation_error_message="Choose the outlet's kind from the list.",
            ),
        ),
        migrations.AddConstraint(
            model_name="outlet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("country", ""),
                    models.Q(
                        django.db.models.lookups.Exact(
                            models.F("country"), django.db.models.functions.text.Upper("country")
                        ),
                        django.db.models.lookups.Exact(django.db.models.functions.text.Length("country"), 2),
                    ),
                    _connector="OR",
                ),
                name="outlet_country_code",
                violation_error_message="A country is given as the two capital letters of ISO 3166-1, such as TR.",
            ),
        ),
        migrations.AddConstraint(
            model_name="name",
            constraint=models.UniqueConstraint(
                fields=("folded",),
                name="name_taken_once",
                violation_error_message="This name is taken by another outlet or speaker.",
            ),
        ),
        migrations.AddConstraint(
            model_name="name",
            constraint=models.CheckConstraint(
                condition=models.Q(("folded", ""), _negated=True),
                name="name_filled",
                violation_error_message="A name needs at least one letter.",
            ),
        ),
        migrations.AddConstraint(
            model_name="name",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outlet__isnull", True), ("speaker__isnull", False)),
                    models.Q(("outlet__isnull", False), ("speaker__isnull", True)),
                    _connector="OR",
                ),
                name="name_of_one_bearer",
                violation_error_message="A name belongs to one outlet or to one speaker.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speakeralias",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True),
                name="alias_name_filled",
                violation_error_message="An alias needs a name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speakeralias",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length(models.F("name")), 200
                    )
                ),
                name="alias_name_length",
                violation_error_message="An alias has at most 200 characters.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speakeralias",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name__contains", ";"), _negated=True),
                    models.Q(("name__contains", ">"), _negated=True),
                    models.Q(("name__contains", "\n"), _negated=True),
                    models.Q(("name__contains", "\r"), _negated=True),
                ),
                name="alias_name_separable",
                violation_error_message="An alias cannot hold “;”, “>” or a line break.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speakeralias",
            constraint=models.CheckConstraint(
                condition=models.Q(("folded_name__startswith", "unnamed@"), _negated=True),
                name="alias_name_not_a_body",
                violation_error_message="An alias cannot begin with “unnamed@”.",
            ),
        ),
        migrations.AddConstraint(
            model_name="speakeralias",
            constraint=models.UniqueConstraint(
                fields=("speaker", "name"),
                name="alias_once",
                violation_error_message="This speaker already has this alias.",
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("public", True)),
                fields=["claim", "known_from", "id"],
                name="statement_public_claim",
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("public", True)),
                fields=["speaker", "known_from", "id"],
                name="statement_public_speaker",
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("public", True)),
                fields=["outlet", "known_from", "id"],
                name="statement_public_outlet",
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("public", True)),
                fields=["article", "known_from", "id"],
                name="statement_public_article",
            ),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["known_from", "id"], name="statement_public_known_from"
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("speaker__isnull", False)),
                fields=("claim", "article", "speaker", "stance"),
                name="statement_speaker_once",
                violation_error_message="The article already has this speaker's statement of this stance on the claim.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.UniqueConstraint(
                condition=models.Q(("speaker__isnull", False), _negated=True),
                fields=("claim", "article", "voice_outlet", "stance"),
                name="statement_voice_once",
                violation_error_message="The article already has this outlet's own word of this stance on the claim.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("speaker__isnull", False), ("voice_outlet__isnull", True)),
                    models.Q(models.Q(("speaker__isnull", False), _negated=True), ("voice_outlet__isnull", False)),
                    _connector="OR",
                ),
                name="statement_one_voice",
                violation_error_message="A statement has one voice: its speaker's or an outlet's own.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("speaker__isnull", False),
                    models.Q(("position__isnull", True), ("position_as_printed", "")),
                    _connector="OR",
                ),
                name="statement_position_of_speaker",
                violation_error_message="Only a speaker has a position: choose the speaker, or leave it empty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("speaker__isnull", False), ("sourcing", "")),
                    models.Q(models.Q(("speaker__isnull", False), _negated=True), ("sourcing__in", ["own", "unclear"])),
                    _connector="OR",
                ),
                name="statement_sourcing_of_own_voice",
                violation_error_message="Only an outlet's own statement says how it is sourced: own or unclear.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stance__in", ["affirms", "declines", "denies", "questions", "reports", "retracts"])
                ),
                name="statement_stance_known",
                violation_error_message="Choose the stance from the list.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("certainty__in", ["expected", "flat", "likely", "possible"])),
                name="statement_certainty_known",
                violation_error_message="Choose the certainty from the list.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "contradicts",
                            "corroborates",
                            "declines",
                            "differs",
                            "first report",
                            "possible",
                            "predicts",
                            "questions",
                            "repeats",
                            "reports",
                            "retracts",
                            "reverses",
                            "",
                        ],
                    )
                ),
                name="statement_role_known",
                violation_error_message="The role is not one of the rules'.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("said", ""), ("said_earliest__isnull", True), ("said_latest__isnull", True)),
                    models.Q(
                        models.Q(("said", ""), _negated=True),
                        models.Q(("said_earliest__isnull", True), ("said_latest__isnull", True), _negated=True),
                        models.Q(
                            ("said_earliest__isnull", True),
                            ("said_latest__isnull", True),
                            ("said_earliest__lte", models.F("said_latest")),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="statement_said_real",
                violation_error_message="The day on which it was said is not a date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length(models.F("quote")), 500
                    )
                ),
                name="statement_quote_length",
                violation_error_message="A quote has at most 500 characters.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length(models.F("quote_translation")), 1000
                    )
                ),
                name="statement_translation_length",
                violation_error_message="A quote's translation has at most 1000 characters.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("quote", ""), _negated=True),
                    models.Q(("quote_prefix", ""), ("quote_suffix", "")),
                    _connector="OR",
                ),
                name="statement_context_of_quote",
                violation_error_message="The words before and after belong to a quote: give the quote too.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("claim_wording__gte", 1)),
                name="statement_wording_counts",
                violation_error_message="The wording number is at least 1.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.CheckConstraint(
                condition=models.Q(("verdict__in", ["established", "refuted", "unproven"])),
                name="ruling_verdict_known",
                violation_error_message="Choose the verdict from the list.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="ruling_reason_filled",
                violation_error_message="A ruling needs its reason.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relay",
            constraint=models.CheckConstraint(
                condition=models.Q(("hop__gte", 1)),
                name="relay_hop_counts",
                violation_error_message="Relays are numbered from 1, nearest the voice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relay",
            constraint=models.UniqueConstraint(
                fields=("statement", "hop"),
                name="relay_hop_once",
                violation_error_message="The statement already has a relay at this place.",
            ),
        ),
        migrations.AddIndex(
            model_name="statusperiod",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["since", "until"], name="period_public_since"
            ),
        ),
        migrations.AddIndex(
            model_name="statusperiod",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["until", "since"], name="period_public_until"
            ),
        ),
        migrations.AddIndex(
            model_name="statusperiod",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["status", "since", "until"], name="period_public_status"
            ),
        ),
        migrations.AddIndex(
            model_name="statusperiod",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["story", "since", "until"], name="period_public_story"
            ),
        ),
        migrations.AddConstraint(
            model_name="statusperiod",
            constraint=models.UniqueConstraint(
                fields=("claim", "since"),
                name="period_once",
                violation_error_message="The claim already has a period from that day.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusperiod",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__gt", models.F("since"))),
                name="period_since_before_until",
                violation_error_message="A period ends after it begins.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusperiod",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "contradicted",
                            "corroborated",
                            "disputed",
                            "multiple reports",
                            "open",
                            "opinion",
                            "retracted",
                            "self-reported",
                            "single origin",
                            "superseded",
                            "unattributed",
                        ],
                    )
                ),
                name="period_status_known",
                violation_error_message="The status is not one that a period can have.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusperiod",
            constraint=models.CheckConstraint(
                condition=models.Q(("support_min__lte", models.F("support_max"))),
                name="period_support_in_order",
                violation_error_message="The lower count for the claim cannot pass the upper one.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusperiod",
            constraint=models.CheckConstraint(
                condition=models.Q(("oppose_min__lte", models.F("oppose_max"))),
                name="period_oppose_in_order",
                violation_error_message="The lower count against the claim cannot pass the upper one.",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["story", "last_reported", "id"], name="claim_public_story"
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("public", True)),
                fields=["status", "last_reported", "id"],
                name="claim_public_status",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["status_since", "id"], name="claim_public_status_since"
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("public", True)),
                fields=["first_reported", "id"],
                name="claim_public_first_reported",
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("public", True)), fields=["last_reported", "id"], name="claim_public_last_reported"
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(condition=models.Q(("public", True)), fields=["text", "id"], name="claim_public_text"),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True),
                name="claim_text_filled",
                violation_error_message="A claim needs its one sentence.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.LessThanOrEqual(
                        django.db.models.functions.text.Length(models.F("text")), 300
                    )
                ),
                name="claim_text_length",
                violation_error_message="A claim has at most 300 characters.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(
                fields=("story", "text"),
                name="claim_text_unique",
                violation_error_message="The story already has a claim in these words.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["event", "figure", "intention", "opinion", "prediction"])),
                name="claim_kind_known",
                violation_error_message="Choose the claim's kind from the list.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["draft", "in review", "published", "withdrawn"])),
                name="claim_state_known",
                violation_error_message="Choose the claim's state from the list.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "contradicted",
                            "corroborated",
                            "disputed",
                            "multiple reports",
                            "not yet reported",
                            "open",
                            "opinion",
                            "retracted",
                            "self-reported",
                            "single origin",
                            "superseded",
                            "unattributed",
                        ],
                    )
                ),
                name="claim_status_known",
                violation_error_message="The status is not one of the rules'.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("comparator__in", ["<", "<=", "=", ">", ">=", "range", "~", ""])),
                name="claim_comparator_known",
                violation_error_message="Choose the comparator from the list.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("amount", ""), ("comparator", "")),
                    models.Q(models.Q(("comparator", ""), _negated=True), models.Q(("amount", ""), _negated=True)),
                    _connector="OR",
                ),
                name="claim_amount_compared",
                violation_error_message="Give a comparator and an amount, or neither.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("comparator", claims.vocabulary.Comparator["RANGE"]),
                        models.Q(("amount_max", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("comparator", claims.vocabulary.Comparator["RANGE"]), _negated=True),
                        ("amount_max", ""),
                    ),
                    _connector="OR",
                ),
                name="claim_amount_max_of_range",
                violation_error_message="A range needs its greater amount, and only a range has one.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("amount", ""), ("unit", "")),
                    models.Q(models.Q(("amount", ""), _negated=True), models.Q(("unit", ""), _negated=True)),
                    _connector="OR",
                ),
                name="claim_amount_with_unit",
                violation_error_message="Give an amount and its unit, or neither.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("happened", ""), ("happened_earliest__isnull", True), ("happened_latest__isnull", True)),
                    models.Q(
                        models.Q(("happened", ""), _negated=True),
                        models.Q(("happened_earliest__isnull", True), ("happened_latest__isnull", True), _negated=True),
                        models.Q(
                            ("happened_earliest__isnull", True),
                            ("happened_latest__isnull", True),
                            ("happened_earliest__lte", models.F("happened_latest")),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="claim_happened_real",
                violation_error_message="The day on which it happened is not a date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("due", ""), ("due_earliest__isnull", True), ("due_latest__isnull", True)),
                    models.Q(
                        models.Q(("due", ""), _negated=True),
                        models.Q(("due_earliest__isnull", True), ("due_latest__isnull", True), _negated=True),
                        models.Q(
                            ("due_earliest__isnull", True),
                            ("due_latest__isnull", True),
                            ("due_earliest__lte", models.F("due_latest")),
                            _connector="OR",
                        ),
                    ),
                    _connector="OR",
                ),
                name="claim_due_real",
                violation_error_message="The day on which it falls due is not a date.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", claims.vocabulary.ClaimKind["PREDICTION"]),
                    models.Q(("due", ""), ("settled_by", "")),
                    _connector="OR",
                ),
                name="claim_due_predicted",
                violation_error_message="Only a prediction falls due and says what settles it.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("wording__gte", 1)),
                name="claim_wording_counts",
                violation_error_message="The wording number is at least 1.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("support_min__lte", models.F("support_max"))),
                name="claim_support_in_order",
                violation_error_message="The lower count for the claim cannot pass the upper one.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("oppose_min__lte", models.F("oppose_max"))),
                name="claim_oppose_in_order",
                violation_error_message="The lower count against the claim cannot pass the upper one.",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("first_reported__isnull", True), ("last_reported__isnull", True)),
                    ("first_reported__lte", models.F("last_reported")),
                    _connector="OR",
                ),
                name="claim_reported_in_order",
                violation_error_message="A claim cannot be last reported before it is first reported.",
            ),
        ),
        # the record of edits refuses to be rewritten
        migrations.RunPython(install_guards, remove_guards),
    ]
