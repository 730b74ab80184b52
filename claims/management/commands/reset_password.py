from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.management.password import give_random_password


class Command(BaseCommand):
    help = "Gives an editor's account a new random password and prints it; the account is logged out everywhere."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the account's name, such as editor")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        user = User.objects.filter(username=name).first()
        if user is None:
            names = ", ".join(User.objects.order_by("username").values_list("username", flat=True)) or "none"
            raise CommandError(f"No account is called “{name}”. Accounts: {names}.")
        self.stdout.write(f"New password of {name}: {give_random_password(user)}")
