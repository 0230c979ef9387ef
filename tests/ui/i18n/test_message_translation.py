"""Messages in the window: one kind of quotation marks a language, whoever set them."""

import pytest
from PySide6.QtWidgets import QApplication

from paperdesk.model.messages import Message
from paperdesk.ui.i18n import language
from paperdesk.ui.i18n.message_translation import said


@pytest.mark.parametrize(("spoken", "marks"), [("en", "“”“”"), ("de", "„“„“"), ("ar", "«»«»")])
def test_names_and_titles_stand_in_the_quotation_marks_of_the_language(
    qapp: QApplication, spoken: str, marks: str
) -> None:
    language.speak(qapp, spoken)
    try:
        words = said(Message("action.collected", papers="‘It's a title’", name="Methods"))
    finally:
        language.speak(qapp, "en")
    assert "".join(sign for sign in words if sign in "\"'‘’“”„‚«»" and sign != "'") == marks
    assert "It's a title" in words
