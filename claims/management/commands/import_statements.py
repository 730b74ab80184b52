"""Import a CSV of statements in the human columns of statements.csv."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from claims.importing.refusal import FileRefused
from claims.importing.statements import Options, Outcome, import_statements
from claims.management.commands.load_story import DESK
from claims.models import Editor

WIDTH = 30


class Command(BaseCommand):
    help = "Enter and publish the rows of a CSV in the columns of statements.csv, all of them or none (docs/data.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE.csv")
        parser.add_argument("--draft", action="store_true", help="enter what is new as drafts")
        parser.add_argument("--skip-refused", action="store_true", help="enter the other rows where some are refused")
        parser.add_argument("--dry-run", action="store_true", help="say what would be entered and write nothing")
        parser.add_argument("--safe", action="store_true", help="take off the apostrophes that ?safe=1 put on")

    def handle(self, *args: Any, **given: Any) -> None:
        file: Path = given["file"]
        options = Options(*(given[name] for name in ("draft", "skip_refused", "dry_run", "safe")))
        try:
            outcome = self.run(file, options)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror or error}") from error
        except FileRefused as error:
            raise CommandError(f"{file.name}: {error} Nothing was written.") from error
        except ValidationError as error:  # a rule over the whole record, such as that a ruling keeps its evidence
            raise CommandError(f"{file.name}: {' '.join(error.messages)} Nothing was written.") from error
        self.report(outcome, options)

    def run(self, file: Path, options: Options) -> Outcome:
        show = self.bar(file.stat().st_size) if self.stderr.isatty() else lambda rows, size: None
        with transaction.atomic():
            desk, _ = Editor.objects.get_or_create(pseudonym=DESK)
            today = timezone.localdate()
            outcome = import_statements(file, editor=desk, today=today, options=options, progress=show)
            transaction.set_rollback(not outcome.written)
        return outcome

    def bar(self, size: int) -> Callable[[int, int], None]:
        def show(rows: int, read: int) -> None:
            parts = WIDTH * read // max(size, 1)
            self.stderr.write(f"\r[{'#' * parts:<{WIDTH}}] {rows:,} rows", ending="\n" if read >= size else "")
            self.stderr.flush()

        return show

    def report(self, outcome: Outcome, options: Options) -> None:
        for refusal in outcome.refused:
            self.stderr.write(str(refusal))
        refused = len({refusal.line for refusal in outcome.refused})
        counts = (
            f"{outcome.new:,} new, {outcome.changed:,} changed, {outcome.unchanged:,} unchanged, {refused:,} refused"
        )
        if refused and not options.skip_refused:
            raise CommandError(f"Nothing was written. Rows: {counts}.")
        self.stdout.write(f"{'Nothing was written. Rows' if options.dry_run else 'Rows'}: {counts}.")
