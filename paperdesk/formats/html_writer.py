"""Writer of HTML: one page of papers, whole by itself, that opens offline in any browser.

Nothing on it is fetched, and a policy in its head forbids it: the style stands in the page,
formulas are HTML or MathML, pictures of notes are left out, and an address is a link that the
reader follows or not. It has light and dark colours as the browser is set, and takes 360 pixels.

Source: HTML, *Living Standard* (WHATWG); Content Security Policy Level 3 (W3C).
"""

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from urllib.parse import quote, unquote

from paperdesk.formats.json_fields import encodable
from paperdesk.formats.web_parts import doi_page, note_markup
from paperdesk.formats.writers import marks_of
from paperdesk.model import AttachedFile, Entry, Paper, State
from paperdesk.text import abstract_html, display, display_name, safe_link
from paperdesk.text.tex.to_mathml import mathml

_STYLE = """
:root{color-scheme:light dark;--ink:#1c1d21;--soft:#5d6069;--page:#fdfdfc;--line:#dcdde1;
--link:#2553b8}
@media(prefers-color-scheme:dark){:root{--ink:#e7e7ea;--soft:#a4a7b0;--page:#191a1d;--line:#3a3c43;
--link:#8fb2ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:1rem;background:var(--page);color:var(--ink);
font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.3rem}h2{font-size:1.15rem;line-height:1.35;margin:0 0 .3rem}
h3{font-size:.95rem;margin:1rem 0 .2rem;color:var(--soft)}
article{border-top:1px solid var(--line);padding:1.4rem 0}p{margin:.5rem 0}
.facts,.links,.own{color:var(--soft);font-size:.92rem}a{color:var(--link)}
math,pre,table{max-width:100%;overflow-x:auto}math[display=block]{display:block math}
pre{white-space:pre-wrap}img{max-width:100%}
@media print{article{break-inside:avoid-page}}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<link rel="icon" href="data:,">
<title>Papers</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>Papers</h1>"""
_FORMULA = re.compile(r'<a href="(tex|tex-display):([^"]*)">(.*?)</a>', re.DOTALL)
_ANCHOR = re.compile(r'<a href="([^"]*)"[^>]*>')
_OPENING = "<p>"


def write(entries: Iterable[tuple[Entry, str]]) -> Iterator[str]:
    """A page of all the papers with their abstracts, and of the reader's words what there is."""
    yield _HEAD
    for entry, note in entries:
        yield encodable("\n".join(_article(entry, note)))
    yield "</main>\n</body>\n</html>"


def _article(entry: Entry, note: str) -> Iterator[str]:
    paper = entry.paper
    yield f'<article id="{escape(quote(paper.id, safe=":/."))}">'
    yield f'<h2 dir="auto">{_line(paper.title)}</h2>'
    if paper.authors:
        names = ", ".join(map(display_name, paper.author_names))
        yield f'<p class="authors" dir="auto">{escape(names)}</p>'
    if told := " · ".join(filter(None, _facts(paper))):
        yield f'<p class="facts">{escape(told)}</p>'
    if links := " · ".join((*_links(paper), *map(_file, entry.files))):
        yield f'<p class="links">{links}</p>'
    if told := " · ".join(_own_words(entry)):
        yield f'<p class="own">{escape(told)}</p>'
    if paper.summary:
        yield f'<p class="summary" dir="auto"><em>{_line(paper.summary)}</em></p>'
    if paper.abstract:
        yield _set(abstract_html(paper.abstract)).replace(_OPENING, '<p dir="auto">')
    if note.strip():
        yield f"<h3>Note</h3>\n{_set(note_markup(note))}"
    yield "</article>"


def _line(text: str) -> str:
    """A text of one line with its formulas."""
    made = _set(abstract_html(" ".join(text.split())))
    return made.removeprefix(_OPENING).removesuffix("</p>").replace("</p><p>", " ")


def _set(markup: str) -> str:
    """Formulas set, and links that open by themselves or nowhere."""
    return _ANCHOR.sub(_link, _FORMULA.sub(_formula, markup))


def _formula(found: re.Match[str]) -> str:
    kind, address, readable = found.groups()
    made = mathml(unquote(address), display=kind == "tex-display")
    return made if made is not None else f"<span>{readable}</span>"


def _link(found: re.Match[str]) -> str:
    address = unescape(found[1])
    if address.startswith("paper:"):
        return f'<a href="#{escape(quote(address[6:], safe=":/."))}">'
    if address.startswith("#"):
        return found[0]
    link = safe_link(address)
    return f'<a href="{escape(link)}" rel="noopener noreferrer">' if link else "<a>"


def _facts(paper: Paper) -> tuple[str, ...]:
    numbers = paper.volume + (f"({paper.issue})" if paper.issue else "")
    return (
        display(paper.venue),
        ", ".join(filter(None, (numbers, paper.pages))),
        display(paper.publisher),
        " – ".join(end.strip(".") for end in paper.published.split("/")).strip(),
        f"arXiv:{paper.arxiv_id}" if paper.arxiv_id else "",
        ", ".join(paper.categories),
        display(paper.comment),
    )


def _links(paper: Paper) -> Iterator[str]:
    offers = {
        "Abstract": paper.url,
        "PDF": paper.pdf_url,
        "Code": paper.code_url,
        "Project": paper.project_url,
        "DOI": doi_page(paper.doi),
    }
    for label, address in offers.items():
        if link := safe_link(address):
            yield f'<a href="{escape(link)}" rel="noopener noreferrer">{label}</a>'


def _file(file: AttachedFile) -> str:
    """A file that lies beside the page."""
    address = quote(file.path, safe="/")
    name = file.title or file.path.rpartition("/")[2]
    return f'<a href="{escape(address)}">{escape(name)}</a>'


def _own_words(entry: Entry) -> Iterator[str]:
    state = "" if entry.state is State.NEW else str(entry.state)
    yield from filter(None, (*marks_of(entry, state), *(f"#{tag}" for tag in entry.tags)))
