"""Pages without rows: what went wrong, and the list of downloads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """code is the HTTP status; title and sentence are for readers.

    parameter names what a 400 is about, accepts says what it takes; both may be "".
    """

    code: int
    title: str
    sentence: str
    parameter: str = ""
    accepts: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """A CSV file of the record: its name, address and what a row is."""

    name: str
    address: str
    row: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """Downloads of the whole record and the licence that they carry."""

    downloads: tuple[Download, ...]
    licence: str


DOWNLOADS = (
    Download("claims.csv", "/claims.csv", "a claim with its status and counts"),
    Download("statements.csv", "/statements.csv", "a statement: who said what of which claim, where, and through whom"),
    Download("relations.csv", "/relations.csv", "a relation between two claims"),
    Download("status_history.csv", "/status_history.csv", "a change of a claim's status or counts"),
    Download("stories.csv", "/stories.csv", "a story"),
    Download("articles.csv", "/articles.csv", "an article"),
    Download("speakers.csv", "/speakers.csv", "a speaker"),
    Download("outlets.csv", "/outlets.csv", "an outlet"),
    Download("changes.csv", "/changes.csv", "an entry of the public record of edits"),
)
