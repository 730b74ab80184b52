"""Documents of docs/ as pages, so that a rule is written down once.

They use little of Markdown, and this reads no more: headings, paragraphs, lists with "- ", tables, and blocks between
lines of three backticks.
"""

from functools import lru_cache

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify

register = template.Library()
FENCE = "```"


@register.simple_tag
@lru_cache(maxsize=8)
def document(name: str) -> SafeString:
    """docs/<name>.md as HTML; read once in the life of a process."""
    return format_html_join("\n", "{}", ((drawn(block),) for block in blocks_of(name)))


@register.simple_tag
@lru_cache(maxsize=8)
def contents(name: str) -> SafeString:
    """Links to the second-level headings of docs/<name>.md."""
    headings = [block[0][3:] for block in blocks_of(name) if block[0].startswith("## ")]
    return format_html_join("\n", '<li><a href="#{}">{}</a></li>', ((slugify(text), text) for text in headings))


def blocks_of(name: str) -> list[list[str]]:
    """The blocks of a document, each as its lines; a fenced block keeps its blank lines and its opening fence."""
    blocks: list[list[str]] = [[]]
    is_fenced = False
    for line in (settings.BASE_DIR / "docs" / f"{name}.md").read_text(encoding="utf-8").splitlines():
        if line.startswith(FENCE):
            is_fenced = not is_fenced
            blocks.append([line] if is_fenced else [])
        elif line or is_fenced:
            blocks[-1].append(line)
        else:
            blocks.append([])
    return [block for block in blocks if block]


def drawn(block: list[str]) -> SafeString:
    first = block[0]
    if first.startswith(FENCE):
        return format_html("<pre>{}</pre>", "\n".join(block[1:]))
    if first.startswith("#"):
        return heading(first)
    if first.startswith("|"):
        return table(block)
    if first.startswith("- "):
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((line[2:],) for line in block)))
    return format_html("<p>{}</p>", " ".join(block))


def heading(line: str) -> SafeString:
    marks, _, text = line.partition(" ")
    return format_html('<h{0} id="{1}">{2}</h{0}>', len(marks), slugify(text), text)


def table(lines: list[str]) -> SafeString:
    """The first line names the columns, the second only divides."""
    names, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    head = format_html_join("", '<th scope="col">{}</th>', ((name,) for name in names))
    body = format_html_join("", "<tr>{}</tr>", ((cells(row),) for row in rows))
    return format_html("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>", head, body)


def cells(row: list[str]) -> SafeString:
    return format_html_join("", "<td>{}</td>", ((cell,) for cell in row))
