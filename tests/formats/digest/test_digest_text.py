from paperdesk.formats.digest.digest_text import digest_text
from paperdesk.formats.digest.digest_words import lead
from tests.formats.digest.issues import issue, told


def test_lines_of_the_text_are_short_but_for_addresses() -> None:
    made = digest_text(issue(told(title="Swarms " * 30), told(2)))
    assert all(len(line) <= 76 or "https://" in line for line in made.splitlines())
    assert "2. Study 2 of α-swarms" in made
    assert "   Open in PaperDesk: paperdesk:arxiv:2604.00002" in made


def test_a_lead_ends_with_a_sentence_or_a_word() -> None:
    assert lead("One two three. Four five six seven.", 20) == "One two three. …"
    assert lead("One two three four five", 12) == "One two …"
    assert lead("Onetwothreefour", 5) == "Onetw …"
    assert lead("Short.", 20) == "Short."
