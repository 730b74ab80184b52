"""How SQLite, the embedded default, is opened.

IMMEDIATE: a transaction that reads first and writes later fails at once under several editors; one that takes the
write lock when it begins waits its turn (`timeout`, in seconds).

synchronous=FULL: what an editor was told is saved survives a power cut.

journal_mode=DELETE, not WAL: every SQLite from 3.7.0 to 3.51.2 except 3.44.6 and 3.50.7 can corrupt a WAL database
when two connections write and checkpoint at the same instant, and those are what Linux distributions and Python ship.
With the rollback journal a reader may wait for the length of one commit; long reads (exports, backups) therefore read
a copy of the file, so that editors never wait for them.
"""

from typing import Any

OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL;",
}

Version = tuple[int, int, int]


def has_wal_reset_bug(version: Version) -> bool:
    """Whether this SQLite can corrupt a database in WAL mode: 3.7.0–3.51.2, mended in 3.44.6, 3.50.7 and 3.51.3."""
    mended = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)
    return version >= (3, 7, 0) and not mended
