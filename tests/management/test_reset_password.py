from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def reset(name):
    output = StringIO()
    call_command("reset_password", name, stdout=output)
    return output.getvalue().split()[-1]


def test_the_new_password_works_and_the_old_one_does_not():
    User.objects.create_user("editor", password="old")
    password = reset("editor")
    user = User.objects.get(username="editor")
    assert (user.check_password(password), user.check_password("old")) == (True, False)


def test_sessions_of_the_account_end(client):
    client.force_login(User.objects.create_superuser("editor", password="old"))
    reset("editor")
    assert client.get("/admin/").status_code == 302


def test_two_passwords_differ():
    User.objects.create_user("editor", password="old")
    assert reset("editor") != reset("editor")


def test_an_unknown_name_is_refused_with_the_names_there_are():
    User.objects.create_user("ann", password="old")
    with pytest.raises(CommandError) as refusal:
        reset("anne")
    assert str(refusal.value) == "No account is called “anne”. Accounts: ann."
