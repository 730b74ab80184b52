"""A throw-away PostgreSQL for one run of the tests: a folder of its own, a Unix socket, nothing flushed to disk."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def binaries() -> Path | None:
    """The folder with initdb and pg_ctl: the one on PATH, else the newest that Debian keeps."""
    found = [Path(path).resolve().parent for path in [shutil.which("initdb")] if path]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    return next((folder for folder in found if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


@contextmanager
def cluster() -> Iterator[str]:
    """Yields the DATABASE_URL of a running cluster, which is gone afterwards, however the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="record-postgres-"))
    try:
        _give_away(folder)
        _run("initdb", "-D", folder / "data", "-U", "record", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        _run("pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", f"-k {folder} -h '' {QUICK}", "start")
        yield f"postgres://record@/record?host={folder}"
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            _run("pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> str | None:
    """PostgreSQL refuses to run as root: then the account that its package made."""
    return "postgres" if os.geteuid() == 0 else None


def can_run() -> bool:
    """Whether there are binaries, and an account that may run them."""
    if _owner() is None:
        return binaries() is not None
    return binaries() is not None and any(account.pw_name == "postgres" for account in pwd.getpwall())


def _give_away(folder: Path) -> None:
    if _owner():
        shutil.chown(folder, "postgres")


def _run(program: str, *arguments: str | Path) -> None:
    command = [str((binaries() or Path()) / program), *map(str, arguments)]
    user = {"user": _owner(), "group": _owner(), "extra_groups": []} if _owner() else {}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", start_new_session=True, **user)
