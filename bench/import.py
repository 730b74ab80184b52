"""How fast a file of statements is imported, and in how much memory: `python -m bench.import [--postgres]`.

Each size is imported into a fresh database in a process of its own, then a second time, which has nothing to write.
"""

import csv
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from claims.importing.folder import HUMAN_COLUMNS
from tests.postgres import cluster

SIZES = ((2_600, 300), (20_000, 3_000))  # rows, claims
BUDGET = {"sqlite": 2_000, "postgresql": 1_000}
WORDS = [
    "söz",
    "füze",
    "alım",
    "talks",
    "délai",
    "contrat",
    "Вести",
    "договор",
    "alliance",
    "battery",
    "radar",
    "works",
]
STANCES = ("affirms",) * 6 + ("denies", "questions", "reports")


def main() -> None:
    if "--one" in sys.argv:
        return one(Path(sys.argv[-1]))
    with tempfile.TemporaryDirectory(prefix="record-bench-") as folder:
        for rows, claims in SIZES:
            file = Path(folder) / f"{rows}.csv"
            write_file(file, rows, claims)
            print(f"{rows:,} rows on {claims:,} claims, {file.stat().st_size / 1e6:.1f} MB", flush=True)
            run(file)
    return None


def write_file(file: Path, rows: int, claims: int) -> None:
    chance = random.Random(2016)  # noqa: S311
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, HUMAN_COLUMNS, restval="", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(row_of(number, rows, claims, chance) for number in range(rows))


def row_of(number: int, rows: int, claims: int, chance: random.Random) -> dict[str, Any]:
    """Two rows an article on average; a third in the outlet's own voice, a tenth of unnamed speakers."""
    article, claim = chance.randrange(rows // 2), number % claims
    outlet = article % 200
    row = {"story": f"Story {claim % 10}", "claim": f"Claim {claim}: {text(claim, 9)}.", "claim_kind": "event"}
    row |= {"outlet": f"Outlet {outlet}", "outlet_domain": f"outlet{outlet}.example", "headline": text(article, 8)}
    row |= {"article_url": f"https://outlet{outlet}.example/2017/{article}", "language": "en", "certainty": "flat"}
    row |= {"published": f"20{10 + article % 16}-{article % 12 + 1:02}-{article % 28 + 1:02}", "said": ""}
    row |= {"stance": chance.choice(STANCES), "relays": "" if number % 4 else f"Agency {number % 13} > Outlet 3"}
    row["quote"] = text(number, 8) if number % 3 else ""
    return row | voice_of(number, chance)


def voice_of(number: int, chance: random.Random) -> dict[str, str]:
    who = chance.randrange(400)
    if number % 10 < 3:
        return {"sourcing": "unclear"}
    if number % 10 == 3:
        return {"speaker": f"an official {who % 20}", "speaker_kind": "unnamed", "organisation": "Ministry 1"}
    position = {"position": "Minister", "organisation": f"Ministry {who % 60}"} if who % 2 else {}
    return {"speaker": f"Speaker Işık {who}", "speaker_kind": "person", **position}


def text(seed: int, words: int) -> str:
    chance = random.Random(seed)  # noqa: S311
    return " ".join(chance.choice(WORDS) for _ in range(words)) + f" {seed}"


def run(file: Path) -> None:
    with database() as url:
        command = [sys.executable, "-m", "bench.import", "--one", str(file)]
        subprocess.run(command, check=True, env=os.environ | {"DATABASE_URL": url, **SETTINGS})


@contextmanager
def database() -> Iterator[str]:
    """The address of an empty one."""
    if "--postgres" in sys.argv:
        with cluster() as url:
            yield url.replace("/record?", "/postgres?")
        return
    with tempfile.TemporaryDirectory(prefix="record-bench-") as folder:
        yield f"sqlite:///{folder}/record.sqlite3"


SETTINGS = {"SECRET_KEY": "only-for-the-benchmark" * 4, "ALLOWED_HOSTS": "localhost", "DEBUG": "0"}


def one(file: Path) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tracker.settings"
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    before = peak()
    rows = sum(1 for _ in csv.reader(file.open(encoding="utf-8", newline=""))) - 1
    for what in ("new", "again"):
        start, work = time.perf_counter(), time.process_time()
        call_command("import_statements", str(file), stdout=open(os.devnull, "w"))  # noqa: SIM115
        rate, alone = rows / (time.perf_counter() - start), rows / (time.process_time() - work)
        budget = f"budget {BUDGET[connection.vendor]:,}; {alone:,.0f} by our own processor time"
        print(f"  {connection.vendor}, {what}: {rate:,.0f} rows/s ({budget}), peak {peak():.0f} MB", flush=True)
    print(f"  of which {before:.0f} MB before the import", flush=True)
    call_command("check_statuses", verbosity=0)


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
