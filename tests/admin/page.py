"""The desk's pages as a browser meets them: a form is opened, some of its fields are changed, and it is sent back."""

from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.urls import reverse

LEFT_OUT = {"_save", "_addanother", "_continue"}


class Controls(HTMLParser):
    """Names and values that the page's main form would send, and its error lists by the field below them."""

    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.form_id, self.inside, self.values, self.select, self.area = form_id, False, {}, "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or ""
        if tag == "form":
            self.inside = given.get("id") == self.form_id
        elif not self.inside:
            return
        elif tag == "select":
            self.select = name
            self.values[name] = [] if "multiple" in given else ""
        elif tag == "option" and "selected" in given:
            self.choose(given.get("value") or "")
        elif tag == "textarea":
            self.area = name
            self.values[name] = ""
        elif tag == "input" and is_sent(given):
            self.values[name] = given.get("value") or ""

    def choose(self, value: str) -> None:
        if isinstance(self.values[self.select], list):
            self.values[self.select].append(value)
        else:
            self.values[self.select] = value

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "textarea":
            self.values[self.area], self.area = self.values[self.area].removeprefix("\n"), ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.values[self.area] += data


def is_sent(given: dict[str, str | None]) -> bool:
    """Whether a browser sends this input: not a button, not an unticked box."""
    ticked = given.get("type") not in ("checkbox", "radio") or "checked" in given
    return bool(given.get("name")) and given.get("type") not in ("submit", "button") and ticked


@dataclass
class Page:
    """An open form: its address, and what it would send."""

    client: Client
    address: str
    values: dict[str, Any]

    def send(self, **changes: Any) -> Any:
        """The answer to the form with these fields changed; `None` leaves a field out, as an unticked box is."""
        values = {**self.values, **changes}
        return self.client.post(self.address, {key: value for key, value in values.items() if value is not None})

    def save(self, **changes: Any) -> None:
        """Send it, and fail with what was refused unless it is saved."""
        answer = self.send(**changes)
        refused = list(answer.context["errors"]) if answer.status_code == 200 else []
        assert answer.status_code == 302, refused


def opened(client: Client, row: Any) -> Page:
    return form_at(client, change_address(row), row)


def added(client: Client, model: Any) -> Page:
    return form_at(client, reverse(f"admin:claims_{model._meta.model_name}_add"), model)


def form_at(client: Client, address: str, model: Any) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return Page(client, address, values_in(answer, model))


def values_in(answer: Any, model: Any) -> dict[str, Any]:
    controls = Controls(f"{model._meta.model_name}_form")
    controls.feed(answer.content.decode())
    return {name: value for name, value in controls.values.items() if "__prefix__" not in name and name not in LEFT_OUT}


def change_address(row: Any) -> str:
    return reverse(f"admin:claims_{row._meta.model_name}_change", args=[row.pk])


def list_address(model: Any) -> str:
    return reverse(f"admin:claims_{model._meta.model_name}_changelist")


def new_row(prefix: str, **fields: Any) -> dict[str, Any]:
    """One more row below a page that has none of them yet."""
    return {f"{prefix}-TOTAL_FORMS": "1", **{f"{prefix}-0-{name}": value for name, value in fields.items()}}


def errors_of(answer: Any) -> dict[str, list[str]]:
    """The sentences of the main form by field."""
    assert answer.status_code == 200, f"saved: {answer.status_code}"
    return {field: list(map(unescape, errors)) for field, errors in answer.context["adminform"].form.errors.items()}


def row_errors_of(answer: Any, prefix: str) -> list[dict[str, list[str]]]:
    """The sentences of each row below the page, by field."""
    assert answer.status_code == 200, f"saved: {answer.status_code}"
    formset = next(i.formset for i in answer.context["inline_admin_formsets"] if i.formset.prefix == prefix)
    return [{field: list(errors) for field, errors in form.errors.items()} for form in formset.forms]
