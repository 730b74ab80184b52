"""`make run`: from a fresh clone to the demonstration story in a browser on this machine.

With arguments (`make manage COMMAND="reset_password editor"`) it runs that management command on the same local site.
Uses the standard library alone until .venv is made. Local state lives in var/: database, secret key, static files.
"""

import errno
import os
import secrets
import socket
import subprocess
import sys
from pathlib import Path

from tracker import virtualenv
from tracker.virtualenv import ROOT, RUN_LOCK, SetUpError

ADDRESS = "127.0.0.1"
# A shell may hold these for quite another project; this site is local, on SQLite, with a key of its own.
NOT_PASSED_ON = ("DATABASE_URL", "CACHE_URL", "PROXIES", "HSTS_SECONDS", "GUNICORN_CMD_ARGS")


def main() -> None:
    try:
        port = chosen_port(os.environ.get("PORT", ""))
        manage(sys.argv[1:], port) if sys.argv[1:] else run(port)
    except SetUpError as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)


def run(port: int) -> None:
    check_free(port)
    virtualenv.ensure(RUN_LOCK)
    environment = environment_for(port)
    prepare(environment)
    become(["-m", "gunicorn", "--no-control-socket", "--config", "python:tracker.server", "tracker.wsgi"], environment)


def manage(command: list[str], port: int) -> None:
    virtualenv.ensure(RUN_LOCK)
    become(["manage.py", *command], environment_for(port))


def chosen_port(text: str) -> int:
    text = text.strip() or "8000"
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 0 < int(text) < 65536):
        raise SetUpError(f"PORT is “{text}”: write a number from 1 to 65535, such as PORT=8123 make run.")
    return int(text)


def check_free(port: int) -> None:
    """Raises SetUpError when the server could not listen there."""
    try:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((ADDRESS, port))
    except OSError as error:
        trouble = "is in use" if error.errno == errno.EADDRINUSE else "may not be used by this account"
        raise SetUpError(f"Port {port} {trouble}: choose another one, such as PORT=8123 make run.") from error


def environment_for(port: int) -> dict[str, str]:
    """The shell's environment, with loopback names only and the key of this checkout."""
    kept = {name: value for name, value in os.environ.items() if name not in NOT_PASSED_ON}
    return kept | {
        "DJANGO_SETTINGS_MODULE": "tracker.settings",
        "SECRET_KEY": secret_key(ROOT / "var" / "secret_key"),
        "ALLOWED_HOSTS": f"{ADDRESS},localhost",
        "SITE_URL": f"http://{ADDRESS}:{port}",
        "PORT": str(port),
    }


def secret_key(path: Path) -> str:
    """Reads the key, or makes one that only this account can read; a file cut short by a crash is written anew."""
    if path.is_file() and len(path.read_text()) >= 50:
        return path.read_text()
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(50))
    fresh.replace(path)
    return path.read_text()


def prepare(environment: dict[str, str]) -> None:
    """Brings database, story, editor's account and static files up to date; whatever is there is kept."""
    command = [str(virtualenv.python()), "manage.py", "prepare_demonstration"]
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
        raise SetUpError(
            "The site could not be prepared: what went wrong stands above, and running this again goes on from there."
        )


def become(arguments: list[str], environment: dict[str, str]) -> None:
    """Turns into that Python program: nothing stands between it and the signal that ends it."""
    os.chdir(ROOT)
    interpreter = str(virtualenv.python())
    os.execve(interpreter, [interpreter, *arguments], environment)


if __name__ == "__main__":
    main()
