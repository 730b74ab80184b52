"""Load a story kept as files, such as the demonstration story."""

import csv
import tomllib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from claims.importing.folder import read_folder
from claims.importing.story import StoryRefused, load_story
from claims.models import Editor

DESK = "The desk"


class Command(BaseCommand):
    help = (
        "Enter and publish the story in a folder (record.toml with statements.csv, and any further pairs of a .toml "
        "and a .csv); does nothing if it is there already."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            files = read_folder(folder)
            desk, _ = Editor.objects.get_or_create(pseudonym=DESK)
            today, reason = timezone.now().date(), f"Entered from {folder.name}"
            story = load_story(files, editor=desk, reason=reason, today=today)
        except (OSError, tomllib.TOMLDecodeError, csv.Error, UnicodeDecodeError, ValueError, StoryRefused) as error:
            raise CommandError(f"{folder}: {error}") from error
        if story is None:
            self.stdout.write(f"{folder}: the record has this story already; nothing was changed.")
        else:
            self.stdout.write(f"Loaded “{story.title}”: {story.claims.count()} claims.")
