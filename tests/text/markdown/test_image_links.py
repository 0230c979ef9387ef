"""Which pictures of a note may be shown: those of our own folder, by a plain name."""

import pytest

from paperdesk.text import abstract_html, clean_html, note_html, picture_link, picture_names


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("![a](images/x-1.png)", '<img alt="a" src="picture:x-1.png">'),
        ("![a](./images/x.JPG)", '<img alt="a" src="picture:x.JPG">'),
        ('<img src="images/x.gif" onerror="x()" width=99999>', '<img src="picture:x.gif">'),
        ('![a > "b](images/x.png)', '<img alt="a &gt; &quot;b" src="picture:x.png">'),
    ],
)
def test_our_own_are_shown(markdown: str, shown: str) -> None:
    assert shown in note_html(markdown)


@pytest.mark.parametrize(
    "address",
    [
        *("/images/x.png", "images/../x.png", "images/a/x.png", "images/x.svg", "images/.x.png"),
        *("file:images/x.png", "file:///images/x.png", "http://h/images/x.png", "//h/images/x.png"),
        *("images/x.png?y", "images%2Fx.png", "picture:x.png", "images\\x.png", "qrc:/x.png"),
        *("data:image/png;base64,AAAA", "images/x.png#y", "../images/x.png", "images//x.png"),
    ],
)
def test_any_other_is_refused_and_its_words_stay(address: str) -> None:
    for markdown in (f"![words]({address})", f'<img alt="words" title="t" src="{address}">'):
        html = note_html(markdown)
        assert "<img" not in html
        assert "picture:" not in html.replace("![words](picture:x.png)", "")
        assert "words" in html


def test_abstracts_and_other_pages_have_none() -> None:
    assert "<img" not in abstract_html("![a](images/x.png) <img src='images/x.png'>")
    assert "<img" not in clean_html('<img src="images/x.png">')


def test_a_note_names_its_pictures_in_many_ways() -> None:
    text = (
        "![a](images/a.png) <img src='./images/b.jpg'> ![c][c]\n\n[c]: images/c.gif\n"
        "![a](images/a.png) ![](other/images/d.png) ![](images/e.svg)"
    )
    assert picture_names(text) == ("a.png", "b.jpg", "c.gif")


def test_words_of_a_picture_cannot_end_its_link() -> None:
    link = picture_link("x.png", "a [b](c) `d` <e>\n\nf")
    assert link == "![a b (c) d e f](images/x.png)"
    assert 'src="picture:x.png"' in note_html(link)


def test_a_picture_that_is_embedded_is_named() -> None:
    assert picture_names("![[fig.png]] ![[images/b.jpg|300]] [[c.png]]") == ("b.jpg", "fig.png")
