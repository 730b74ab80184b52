import shutil
from pathlib import Path

import pytest

from tests.tracker.checkout import run
from tracker import virtualenv
from tracker.virtualenv import ROOT

pytestmark = pytest.mark.own_process


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A checkout whose locks name no package, so that its .venv is made without a network."""
    root = tmp_path_factory.mktemp("checkout")
    for lock in (virtualenv.RUN_LOCK, virtualenv.DEV_LOCK):
        (root / lock).write_text("# nothing\n")
    virtualenv.ensure(virtualenv.RUN_LOCK, root=root)
    return root


def marked(root: Path) -> Path:
    """Leaves a mark that a .venv made anew would not have."""
    mark = root / ".venv" / "mark"
    mark.touch()
    return mark


def test_a_finished_virtual_environment_is_left_alone(made):
    mark, log = marked(made), made / "var" / "set-up.log"
    before = log.stat().st_mtime_ns
    virtualenv.ensure(virtualenv.RUN_LOCK, root=made)
    assert mark.exists()
    assert log.stat().st_mtime_ns == before


def test_a_changed_lock_is_installed_into_what_is_there(made):
    mark, log = marked(made), made / "var" / "set-up.log"
    before = log.stat().st_mtime_ns
    (made / virtualenv.RUN_LOCK).write_text("# nothing, once more\n")
    virtualenv.ensure(virtualenv.RUN_LOCK, root=made)
    assert mark.exists()
    assert log.stat().st_mtime_ns > before


def test_installing_for_development_leaves_nothing_to_do_for_a_run(made):
    virtualenv.ensure(virtualenv.DEV_LOCK, root=made)
    stamp = (made / ".venv" / "made-from").read_text()
    virtualenv.ensure(virtualenv.RUN_LOCK, root=made)
    assert (made / ".venv" / "made-from").read_text() == stamp


def test_one_without_a_stamp_is_made_anew(made):
    mark = marked(made)
    (made / ".venv" / "made-from").unlink()
    virtualenv.ensure(virtualenv.RUN_LOCK, root=made)
    assert not mark.exists()


def test_one_whose_python_is_gone_is_made_anew(made):
    virtualenv.python(made).unlink()
    virtualenv.python(made).symlink_to("/nonexistent/python3")
    virtualenv.ensure(virtualenv.RUN_LOCK, root=made)
    assert virtualenv._starts(virtualenv.python(made))


def test_local_state_is_closed_to_other_accounts(made):
    assert (made / "var").stat().st_mode & 0o777 == 0o700


def test_a_missing_venv_module_is_one_sentence(tmp_path):
    shutil.copytree(ROOT / "tracker", tmp_path / "tracker")
    (tmp_path / virtualenv.RUN_LOCK).touch()
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "venv.py").write_text("raise ImportError('No module named ensurepip')")
    result = run(tmp_path, "python", "-m", "tracker.virtualenv", virtualenv.RUN_LOCK, PYTHONPATH=str(broken))
    assert result.returncode == 1
    assert result.stderr.startswith("Python's venv module is missing or broken: install it")
    assert len(result.stderr.splitlines()) == 1


def test_no_network_is_one_sentence(made):
    """The lock names a package, and the index is an address where nobody listens."""
    (made / virtualenv.RUN_LOCK).write_text(f"asgiref==3.13.0 --hash=sha256:{'0' * 64}\n")
    shutil.copytree(ROOT / "tracker", made / "tracker", dirs_exist_ok=True)
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0", "PIP_EXTRA_INDEX_URL": ""}
    result = run(made, "python", "-m", "tracker.virtualenv", virtualenv.RUN_LOCK, **nowhere)
    assert result.returncode == 1
    assert result.stderr.startswith("The packages could not be installed: check the network")
    assert len(result.stderr.splitlines()) == 1
    assert not (made / ".venv" / "made-from").exists()
