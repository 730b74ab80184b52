"""Makes .venv from a lock file, once: `python -m tracker.virtualenv requirements-dev.lock`.

Runs before anything is installed, so it uses the standard library alone. A .venv counts as made only while the stamp in
it holds the digest of the lock; one without a stamp (half made, or made by hand) is made again from nothing.
"""

import fcntl
import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUN_LOCK, DEV_LOCK = "requirements.lock", "requirements-dev.lock"


class SetUpError(Exception):
    """Why the site cannot be set up, in one sentence that says what to do."""


def python(root: Path = ROOT) -> Path:
    return root / ".venv" / "bin" / "python"


def ensure(lock: str, *, root: Path = ROOT) -> None:
    """Leaves a .venv that holds what the lock names. Raises SetUpError."""
    with _alone(root):
        if not _is_whole(root):
            _make(root)
        elif lock in _installed(root):
            return
        _stamp(root).unlink(missing_ok=True)
        _install(lock, root)
        # The development lock holds everything that the other one does (tests/test_house.py).
        locks = [RUN_LOCK, DEV_LOCK] if lock == DEV_LOCK else [lock]
        _stamp(root).write_text("".join(f"{_digest(root / name)} {name}\n" for name in locks))


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Two starts in one checkout set it up one after the other. var/ holds drafts and the secret key: nobody else on
    the machine may read it."""
    (root / "var").mkdir(mode=0o700, exist_ok=True)
    with (root / "var" / "set-up.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _stamp(root: Path) -> Path:
    return root / ".venv" / "made-from"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _is_whole(root: Path) -> bool:
    """Whether .venv was finished once and its Python still starts."""
    return _stamp(root).is_file() and _starts(python(root))


def _installed(root: Path) -> set[str]:
    """The locks whose packages a whole .venv holds."""
    lines = [line.split(" ", 1) for line in _stamp(root).read_text().splitlines()]
    return {name for digest, name in lines if (root / name).is_file() and _digest(root / name) == digest}


def _starts(interpreter: Path) -> bool:
    """A system upgrade can leave .venv with a link to a Python that is gone."""
    try:
        return subprocess.run([interpreter, "-c", ""], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make(root: Path) -> None:
    say("Making .venv …")
    if _logged([sys.executable, "-m", "venv", "--clear", str(root / ".venv")], root):
        name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise SetUpError(
            f"Python's venv module is missing or broken: install it (on Debian and Ubuntu `apt install {name}`) "
            "and run the same command again; its own words are in var/set-up.log."
        )


def _install(lock: str, root: Path) -> None:
    say(f"Installing what {lock} names (about a minute) …")
    pip = [str(python(root)), "-m", "pip", "install", "--require-hashes", "--disable-pip-version-check", "--no-input"]
    if _logged([*pip, "-r", lock], root):
        raise SetUpError(
            "The packages could not be installed: check the network (or PIP_INDEX_URL, where they come from a mirror) "
            "and run the same command again; pip's own words are in var/set-up.log."
        )


def _logged(command: list[str], root: Path) -> int:
    """Runs the command with its output in var/set-up.log; returns its exit status."""
    with (root / "var" / "set-up.log").open("w") as log:
        return subprocess.run(
            command, cwd=root, stdout=log, stderr=log, stdin=subprocess.DEVNULL, check=False
        ).returncode


def say(text: str) -> None:
    print(text, flush=True)


def main() -> None:
    try:
        ensure(sys.argv[1])
    except SetUpError as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
