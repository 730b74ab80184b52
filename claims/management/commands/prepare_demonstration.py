from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from claims.management.password import give_random_password
from claims.models import Editor, Story

STORY = settings.BASE_DIR / "fixtures" / "s400"


class Command(BaseCommand):
    help = (
        "What `make run` does before it serves: tables, static files, the story, an editor's account. Keeps all data."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        if not Story.objects.exists():
            self.load_story()
        if not User.objects.exists():
            self.make_editor()

    def load_story(self) -> None:
        """All of it or nothing: a run that is cut short is repaired by the next one."""
        self.stdout.write("Loading the demonstration story …")
        with transaction.atomic():
            call_command("load_story", str(STORY), verbosity=0)

    def make_editor(self) -> None:
        with transaction.atomic():
            user = User.objects.create_user("editor", is_staff=True, is_superuser=True)
            Editor.objects.create(user=user, pseudonym="Editor 1")
            password = give_random_password(user)
        self.stdout.write(f"\n  The editor's account, shown this once:  name  editor   password  {password}\n")
        self.stdout.write('  (When it is lost: make manage COMMAND="reset_password editor")\n\n')
