"""`make test`: the whole suite on SQLite and, side by side, on PostgreSQL; says at the end what it had to leave out.

`--long` tries many more examples, `--complete` fails where anything was left out, all else is handed to pytest.
Exit status 0 when everything that ran passed.
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO

from tests import postgres
from tests.chromium import CHROMIUM

Process = subprocess.Popen[str]
NO_CHROMIUM = "the browser tests, for want of Chromium (on Debian and Ubuntu: apt install chromium)"
NO_POSTGRES = "the whole suite on PostgreSQL, for want of initdb and an account to run it (apt install postgresql)"


def main() -> None:
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    arguments = [argument for argument in sys.argv[1:] if argument not in ("--long", "--complete")]
    if "--long" in sys.argv:
        arguments.append("--hypothesis-profile=long")
    try:
        failed = suites(arguments)
    except KeyboardInterrupt:
        sys.exit(130)
    left_out = [name for name, there in ((NO_CHROMIUM, CHROMIUM), (NO_POSTGRES, postgres.can_run())) if not there]
    report(failed, left_out)
    sys.exit(bool(failed or (left_out and "--complete" in sys.argv)))


def suites(arguments: list[str]) -> list[str]:
    """Runs the suite on each database there is; returns the names of those on which it failed."""
    with ExitStack() as stack:
        beside = stack.enter_context(postgres_suite(arguments)) if postgres.can_run() else None
        print("On SQLite:", flush=True)
        failed = ["SQLite"] if stack.enter_context(pytest(arguments, "sqlite://:memory:")).wait() else []
        if beside:
            process, output = beside
            failed += ["PostgreSQL"] if process.wait() else []
            output.seek(0)
            print(f"\nOn PostgreSQL:\n{output.read()}", flush=True)
    return failed


@contextmanager
def postgres_suite(arguments: list[str]) -> Iterator[tuple[Process, IO[str]]]:
    """Starts the suite on a throw-away cluster, its output going to a file until its turn to be shown."""
    with (
        postgres.cluster() as url,
        tempfile.TemporaryFile("w+") as output,
        pytest(arguments, url, output) as process,
    ):
        yield process, output


@contextmanager
def pytest(arguments: list[str], url: str, output: IO[str] | None = None) -> Iterator[Process]:
    """Starts pytest on a database; one that still runs when the block ends is asked to tidy up and stop."""
    unwanted = [marker for marker, there in (("browser", CHROMIUM), ("own_process", output is None)) if not there]
    chosen = ["-m", " and ".join(f"not {marker}" for marker in unwanted)] if unwanted else []
    command = [sys.executable, "-m", "pytest", *chosen, *arguments]
    process = subprocess.Popen(command, env=os.environ | {"TEST_DATABASE_URL": url}, stdout=output, text=True)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait()


def report(failed: list[str], left_out: list[str]) -> None:
    for name in left_out:
        print(f"Left out: {name}.")
    print(f"Failed on {' and '.join(failed)}." if failed else "All that ran passed.")


if __name__ == "__main__":
    main()
