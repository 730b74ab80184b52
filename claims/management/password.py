"""Passwords that a person can copy from a screen by hand."""

import secrets

from axes.utils import reset
from django.contrib.auth.models import User

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look alike


def random_password() -> str:
    """Four groups of four, about 79 bits."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def give_random_password(user: User) -> str:
    """Saves and returns a new password; the account's sessions end and its lock for wrong passwords is lifted."""
    password = random_password()
    user.set_password(password)
    user.save()
    reset(username=user.get_username())
    return password
