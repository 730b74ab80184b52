"""A copy of the checkout in which the start-up code can be tried as a newcomer would."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tracker.virtualenv import ROOT

PARTS = (
    "tracker",
    "claims",
    "docs",
    "fixtures",
    "templates",
    "Makefile",
    "manage.py",
    "requirements.lock",
    "requirements-dev.lock",
)


def copy_checkout(folder: Path) -> Path:
    """Copies what the site needs, without .venv and var."""
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / name).exists():
            shutil.copy2(ROOT / name, folder / name)
    return folder


def clean_environment(**changes: str) -> dict[str, str]:
    """This shell's environment without what the tests' settings put there."""
    ours = (
        "SECRET_KEY",
        "ALLOWED_HOSTS",
        "SITE_URL",
        "DATABASE_URL",
        "DJANGO_ALLOW_ASYNC_UNSAFE",
        "DJANGO_SETTINGS_MODULE",
        "MAKEFLAGS",
        "MAKELEVEL",
        "PORT",
    )
    return {name: value for name, value in os.environ.items() if name not in ours} | changes


def run(folder: Path, *command: str | Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Runs a command there; a leading "python" stands for this very Python."""
    words = [sys.executable if word == "python" else str(word) for word in command]
    return subprocess.run(
        words, cwd=folder, env=clean_environment(**changes), capture_output=True, text=True, timeout=120
    )
