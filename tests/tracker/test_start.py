import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import free_port
from tests.tracker.checkout import clean_environment, copy_checkout, run
from tracker import start
from tracker.virtualenv import ROOT, SetUpError

pytestmark = pytest.mark.own_process
needs_make = pytest.mark.skipif(not shutil.which("make"), reason="make is not on this machine")


@pytest.mark.parametrize("text", ["0", "-1", "65536", "80a", "８０００", "9" * 400])
def test_an_odd_port_is_refused(text):
    with pytest.raises(SetUpError, match="write a number from 1 to 65535"):
        start.chosen_port(text)


def test_the_port_is_8000_unless_chosen():
    assert (start.chosen_port(""), start.chosen_port(" 8123 ")) == (8000, 8123)


@needs_make
def test_a_port_in_use_is_one_sentence(tmp_path):
    checkout = copy_checkout(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", free_port()))
        taken.listen()
        port = taken.getsockname()[1]
        result = run(checkout, "make", "run", PORT=str(port))
    said, by_make = result.stderr.splitlines()
    assert said == f"Port {port} is in use: choose another one, such as PORT=8123 make run."
    assert by_make.startswith("make: ***")
    assert result.returncode != 0


@needs_make
def test_an_old_python_is_one_sentence(tmp_path):
    """The only Pythons on PATH answer that they are too old."""
    checkout, tools = copy_checkout(tmp_path / "checkout"), tmp_path / "tools"
    tools.mkdir()
    (tools / "make").symlink_to(shutil.which("make"))
    for name in ("python3", "python3.12"):
        (tools / name).write_text("#!/bin/sh\nexit 1\n")
        (tools / name).chmod(0o755)
    result = run(checkout, "make", "run", PATH=str(tools))
    assert result.returncode != 0
    assert len(result.stderr.splitlines()) == 1
    assert "Python 3.11 or newer is needed and none was found: install it" in result.stderr


@needs_make
def test_a_newer_python_is_taken_where_python3_is_old(tmp_path):
    checkout, tools = copy_checkout(tmp_path / "checkout"), tmp_path / "tools"
    tools.mkdir()
    (tools / "make").symlink_to(shutil.which("make"))
    (tools / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tools / "python3.12").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    for name in ("python3", "python3.12"):
        (tools / name).chmod(0o755)
    result = run(checkout, "make", "run", PATH=str(tools), PORT="odd")
    assert result.stderr.splitlines()[0].startswith("PORT is “odd”: write a number")


def test_the_secret_key_is_private_and_stays(tmp_path):
    path = tmp_path / "secret_key"
    key = start.secret_key(path)
    assert len(key) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert start.secret_key(path) == key


def test_a_secret_key_cut_short_is_written_anew(tmp_path):
    path = tmp_path / "secret_key"
    path.write_text("short")
    assert len(start.secret_key(path)) >= 50


def test_another_projects_environment_does_not_reach_the_site(tmp_path, monkeypatch):
    monkeypatch.setattr(start, "ROOT", tmp_path)
    (tmp_path / "var").mkdir()
    monkeypatch.setenv("DATABASE_URL", "postgres://shop@db/shop")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "shop.settings")
    monkeypatch.setenv("ALLOWED_HOSTS", "shop.example")
    environment = start.environment_for(8123)
    assert "DATABASE_URL" not in environment
    assert environment["DJANGO_SETTINGS_MODULE"] == "tracker.settings"
    assert environment["ALLOWED_HOSTS"] == "127.0.0.1,localhost"
    assert environment["SITE_URL"] == "http://127.0.0.1:8123"


class Site:
    """`tracker.start` running in a checkout."""

    def __init__(self, checkout: Path) -> None:
        self.port, self.log = free_port(), checkout / "log"
        with self.log.open("w") as log:
            environment = clean_environment(PORT=str(self.port))
            command = [sys.executable, "-m", "tracker.start"]
            self.process = subprocess.Popen(command, cwd=checkout, env=environment, stdout=log, stderr=log)

    def __enter__(self) -> "Site":
        return self

    def __exit__(self, *trouble: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(20)

    def get(self, path: str) -> int:
        """The status of a page, waiting up to a minute for the site to come up."""
        for _ in range(300):
            try:
                return urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20).status
            except urllib.error.HTTPError as error:
                return error.code
            except OSError:
                assert self.process.poll() is None, self.log.read_text()
                time.sleep(0.2)
        raise AssertionError(self.log.read_text())

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        return self.process.wait(8)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A checkout whose .venv is the one that runs these tests."""
    folder = copy_checkout(tmp_path_factory.mktemp("served") / "checkout")
    (folder / ".venv").symlink_to(os.path.realpath(ROOT / ".venv"))
    return folder


@pytest.fixture(scope="module")
def served(checkout):
    """What was seen when the site was started, visited and ended, twice."""
    seen = []
    for number in (signal.SIGTERM, signal.SIGINT):
        with Site(checkout) as site:
            pages = [site.get("/"), site.get("/admin/login/"), site.get("/static/admin/css/base.css")]
            pages.append(site.get(f"/claims/?q={'a' * 5000}"))
            status = site.end(number)
        seen.append((pages, status, site.log.read_text(), (checkout / "var" / "secret_key").read_text()))
    return seen


def test_the_site_comes_up_and_ends_cleanly(served):
    assert [(pages, status) for pages, status, _, _ in served] == [([200, 200, 200, 400], 0)] * 2
    assert not any("Traceback" in log or "ERROR" in log for _, _, log, _ in served)


def test_the_editors_password_is_printed_once(served):
    assert ["password" in log for _, _, log, _ in served] == [True, False]


def test_a_second_run_keeps_the_key(served):
    assert served[0][3] == served[1][3]


def test_a_command_runs_on_the_same_site(served, checkout):
    result = run(checkout, "python", "-m", "tracker.start", "reset_password", "editor")
    assert result.stdout.startswith("New password of editor: ")
    assert result.returncode == 0
