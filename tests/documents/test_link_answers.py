"""What a page session answers of links, by way of what JSON can say."""

import json
from pathlib import Path
from typing import Any

from paperdesk.documents.page_answers import links_said, said_links, said_peek
from paperdesk.documents.page_session import PageSession
from paperdesk.model.pages import TargetKind
from tests.documents.test_links import CITED, PDFS


def asked(session: PageSession, method: str, **args: Any) -> dict[str, Any]:
    answer = session.answer(method, json.loads(json.dumps(args)), bool)
    told: dict[str, Any] = json.loads(json.dumps(answer))
    return told


def opened(path: Path) -> PageSession:
    session = PageSession({}, None)
    asked(session, "open", path=str(path), password="")
    return session


def test_links_and_what_they_lead_to_are_answered() -> None:
    session = opened(CITED)
    links = said_links(asked(session, "links", page=0)["links"])
    footnote = next(one for one in links if one.target and one.target.kind is TargetKind.FOOTNOTE)
    (said,) = links_said([footnote])
    peek = said_peek(asked(session, "peek", link=said, page=0)["peek"])
    assert peek is not None
    assert "A candle will do" in peek.text
    assert peek.kind is TargetKind.FOOTNOTE


def test_a_link_out_of_the_file_has_nothing_to_show() -> None:
    session = opened(CITED)
    links = said_links(asked(session, "links", page=0)["links"])
    (said,) = links_said([next(one for one in links if one.address)])
    assert asked(session, "peek", link=said, page=0) == {"peek": None}


def test_another_document_has_its_own_links() -> None:
    session = opened(CITED)
    assert asked(session, "links", page=0)["links"]
    asked(session, "open", path=str(PDFS / "names_and_years.pdf"), password="")
    texts = [link.text for link in said_links(asked(session, "links", page=0)["links"])]
    assert texts[0] == "Branch and Green (1999"
