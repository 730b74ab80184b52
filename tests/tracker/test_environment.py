import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.tracker.checkout import run
from tracker import environment
from tracker.virtualenv import ROOT

COMPLETE = {"SECRET_KEY": "k3y-9Qz" * 10, "ALLOWED_HOSTS": "record.example", "SITE_URL": "https://record.example"}


def check(*arguments, **changes):
    return run(ROOT, "python", "manage.py", "check", *arguments, **changes)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is not set: write a long random secret"),
        ({"ALLOWED_HOSTS": " "}, "ALLOWED_HOSTS is not set: write the host names"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS is “*”: write the host names"),
        ({"DEBUG": "1"}, "DEBUG shows the inside of the site"),
    ],
)
def test_an_unsafe_start_is_refused_with_one_sentence(changes, sentence):
    result = check(**COMPLETE | changes)
    assert result.returncode == 1
    assert result.stderr.startswith(sentence)
    assert len(result.stderr.splitlines()) == 1


def test_the_server_refuses_with_one_sentence_too():
    arguments = ("-m", "gunicorn", "--no-control-socket", "--config", "python:tracker.server", "tracker.wsgi")
    result = run(ROOT, "python", *arguments, **COMPLETE | {"SECRET_KEY": ""})
    assert result.returncode != 0
    assert result.stderr.startswith("SECRET_KEY is not set")
    assert len(result.stderr.splitlines()) == 1


def test_the_deployment_check_is_clean_with_an_https_address():
    result = check("--deploy", "--fail-level", "WARNING", **COMPLETE)
    assert (result.stderr, result.returncode) == ("", 0)
    assert result.stdout == "System check identified no issues (0 silenced).\n"


def test_the_deployment_check_names_an_address_without_https():
    result = check("--deploy", **COMPLETE | {"SITE_URL": "http://record.example"})
    assert "SITE_URL is no https address." in result.stderr


@pytest.mark.parametrize(
    ("value", "expected"), [("1", True), ("TRUE", True), ("on", True), ("", False), ("0", False), ("no", False)]
)
def test_a_flag_reads(monkeypatch, value, expected):
    monkeypatch.setenv("DEBUG", value)
    assert environment.flag("DEBUG") is expected


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (environment.flag, "flase"),
        (lambda name: environment.whole_number(name, 0, highest=9), "10"),
        (lambda name: environment.whole_number(name, 0, highest=9), "-1"),
        (lambda name: environment.whole_number(name, 0, highest=9), "٣"),
        (lambda name: environment.web_root(name, ""), "record.example"),
        (lambda name: environment.web_root(name, ""), "https://record.example/path"),
        (lambda name: environment.web_root(name, ""), "https://user@record.example"),
        (lambda name: environment.web_root(name, ""), "https://[::1"),
        (lambda name: environment.web_root(name, ""), "ftp://record.example"),
        (lambda name: environment.web_root(name, ""), "https://record.example:99999"),
        (lambda name: environment.database(name, ""), "mysql://a@b/c"),
        (lambda name: environment.database(name, ""), "record.sqlite3"),
        (lambda name: environment.database(name, ""), "postgres://user:secret@host:port/name"),
        (lambda name: environment.cache(name, ""), "memory"),
        (environment.host_names, "https://record.example/"),
        (environment.host_names, ","),
    ],
)
def test_an_odd_value_is_refused_by_the_name_of_its_variable(monkeypatch, read, value):
    monkeypatch.setenv("ODD", value)
    with pytest.raises(ImproperlyConfigured, match=r"^ODD ") as refusal:
        read("ODD")
    assert "secret" not in str(refusal.value)


def test_a_secret_is_taken_as_it_is_written(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "$starts-with-a-dollar")
    assert environment.required("SECRET_KEY", "") == "$starts-with-a-dollar"


def test_an_address_loses_its_last_slash(monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://record.example:8443/")
    assert environment.web_root("SITE_URL", "") == "https://record.example:8443"


def test_a_postgres_address_reads(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://u:p%40ss@db.example:5433/n?sslmode=require")
    read = environment.database("DATABASE_URL", "")
    wanted = {"ENGINE": "django.db.backends.postgresql", "PASSWORD": "p@ss", "OPTIONS": {"sslmode": "require"}}
    assert {name: read[name] for name in wanted} == wanted


def test_an_https_address_brings_secure_cookies_and_hsts():
    wanted = (
        "SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE SESSION_COOKIE_NAME CSRF_COOKIE_NAME "
        "SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS SECURE_HSTS_INCLUDE_SUBDOMAINS"
    )
    program = f"from tracker import settings; print([getattr(settings, name) for name in {wanted.split()}])"
    result = run(ROOT, "python", "-c", program, **COMPLETE | {"HSTS_SECONDS": "600"})
    assert result.stdout.strip() == "[True, True, '__Host-sessionid', '__Host-csrftoken', True, 600, True]"
