"""Pages without rows: what went wrong, and the list of downloads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """code is the HTTP status, title and sentence are for readers; parameter names what a 400 is about and accepts what it takes."""

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
