"""Digests at the desk: set up, looked at, sent by a worker, and made when they are due."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from paperdesk.model.digests import Digest, DigestForm, DigestOf, MailRoute
from paperdesk.model.follows import Rhythm
from paperdesk.ui.features.digests.controller import DigestController
from paperdesk.ui.features.digests.digest_fields import DigestFields
from paperdesk.ui.features.digests.digests_dialog import DigestsDialog
from paperdesk.ui.shell.session import Session
from tests.sources.mail_servers import MailServer, running

SLOW = 20_000
MAILED = Digest(
    "Evening",
    DigestOf.WATCH,
    "bees",
    Rhythm.WEEKLY,
    mail=MailRoute(
        "smtp.example.org",
        "desk@example.org",
        ("ada@example.org", "bo@example.org"),
        "starttls",
        2525,
        "ada",
        "https://example.org/off",
    ),
)
WRITTEN = Digest("Morning", DigestOf.FOLLOW, "", Rhythm.DAILY, DigestForm.RSS, "/tmp")


def opened(session: Session, qtbot: QtBot) -> DigestsDialog:
    session.services.commands.act(lambda library: library.save_search("study", "study"))
    session.of(DigestController).open()
    (dialog,) = (one for one in session.window.findChildren(DigestsDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog.fields.subject.count() > 2, timeout=SLOW)
    return dialog


def choose_search(dialog: DigestsDialog) -> None:
    dialog.fields.subject.setCurrentIndex(dialog.fields.subject.findText("Search: study"))
    dialog.fields.changed.emit()


@pytest.mark.parametrize("digest", [MAILED, WRITTEN])
def test_what_the_fields_are_given_they_tell_again(qtbot: QtBot, digest: Digest) -> None:
    fields = DigestFields()
    qtbot.addWidget(fields)
    fields.set_subjects(
        [(DigestOf.FOLLOW, "", "All I follow"), (DigestOf.WATCH, "bees", "Watch: bees")]
    )
    fields.show_digest(digest)
    assert fields.digest() == digest
    kept = replace(digest, of=DigestOf.SEARCH, value="that is gone")
    fields.show_digest(kept)
    assert fields.digest() == kept


def test_a_digest_is_set_up_previewed_and_sent_into_a_folder(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(session, qtbot)
    qtbot.waitUntil(lambda: "Nothing new" in dialog.count.text(), timeout=SLOW)
    choose_search(dialog)
    qtbot.waitUntil(lambda: "in the next issue" in dialog.count.text(), timeout=SLOW)
    assert "found by study" in dialog.preview.toPlainText()
    dialog.send.click()
    qtbot.waitUntil(lambda: "Say where the digest goes" in dialog.refusal.text(), timeout=SLOW)
    dialog.fields.folder.setText(str(tmp_path))
    dialog.send.click()
    qtbot.waitUntil(lambda: "Wrote the digest" in session.window.notice_bar.text(), timeout=SLOW)
    assert len(list(tmp_path.glob("What-is-new *.html"))) == 1
    qtbot.waitUntil(lambda: "Last sent on" in dialog.fared.text(), timeout=SLOW)
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.rows.count() == 0, timeout=SLOW)
    dialog.reject()


def test_a_mail_is_sent_and_its_password_is_asked_for(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def given(_parent: object, _title: str, text: str, *_more: object) -> tuple[str, bool]:
        asked.append(text)
        return "", False

    monkeypatch.setattr(QInputDialog, "getText", given)
    dialog = opened(session, qtbot)
    qtbot.waitUntil(lambda: "no keyring" in dialog.fields.keyring.text(), timeout=SLOW)
    choose_search(dialog)
    dialog.fields.way.setCurrentIndex(1)
    dialog.fields.recipients.setText("ada@example.org")
    with running(MailServer()) as server:
        dialog.fields.host.setText(f"127.0.0.1:{server.port}")
        dialog.fields.user.setText("ada")
        dialog.fields.security.setCurrentIndex(2)
        dialog.send.click()
        assert "needs TLS" in dialog.refusal.text()
        dialog.fields.security.setCurrentIndex(0)
        dialog.send.click()
        qtbot.waitUntil(lambda: len(asked) == 1, timeout=SLOW)
        assert "password of ada at 127.0.0.1" in asked[0]
        assert "It is kept nowhere." in asked[0]
        dialog.fields.user.setText("")
        dialog.fields.security.setCurrentIndex(2)
        dialog.send.click()
        qtbot.waitUntil(lambda: len(server.mails) == 1, timeout=SLOW)
        qtbot.waitUntil(lambda: "Last sent on" in dialog.fared.text(), timeout=SLOW)
    dialog.reject()


def test_a_digest_that_is_due_is_made_by_itself(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.services.commands.act(lambda library: library.save_search("study", "study"))
    digest = Digest(
        "Due", DigestOf.SEARCH, "study", folder=str(tmp_path), since="2020-01-01T00:00:00Z"
    )
    session.services.commands.act(lambda library: library.save_digest(digest))
    qtbot.waitUntil(lambda: "Set up the digest" in session.window.notice_bar.text(), timeout=SLOW)
    session.of(DigestController).look()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("Due *.html"))) == 1, timeout=SLOW)
    qtbot.waitUntil(lambda: "Wrote the digest" in session.window.notice_bar.text(), timeout=SLOW)
