"""Fields of one digest: its name, what it is of, how often it comes, and where to."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paperdesk.model.digests import Digest, DigestForm, DigestOf, MailRoute
from paperdesk.model.follows import Rhythm
from paperdesk.ui.kit.choice_box import ChoiceBox
from paperdesk.ui.kit.labels import label, short

Subject = tuple[DigestOf, str, str]
"""What a digest can be of: its kind and value, and the words for it."""
_FOLDER, _MAIL = range(2)


class DigestFields(QWidget):
    """``changed`` tells that something was typed or chosen; ``folder_requested`` asks for a
    folder."""

    changed = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Digest("")
        self._subjects: Sequence[Subject] = ()
        self.title = self._line(self.tr("Name"))
        self.subject = self._box(self.tr("Of"), ())
        self.rhythm = self._box(self.tr("How often"), self._rhythms())
        self.way = self._box(
            self.tr("Goes"), ((_FOLDER, self.tr("Into a folder")), (_MAIL, self.tr("By mail")))
        )
        self._make_folder_fields()
        self._make_mail_fields()
        self._lay_out()
        self.way.currentIndexChanged.connect(self._ways.setCurrentIndex)

    def _make_folder_fields(self) -> None:
        self.folder = self._line(self.tr("Folder"))
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.folder_requested)
        forms = (
            (DigestForm.HTML, self.tr("Page (HTML)")),
            (DigestForm.MARKDOWN, "Markdown"),
            (DigestForm.RSS, self.tr("Feed (RSS)")),
            (DigestForm.EML, self.tr("Mail file (.eml)")),
        )
        self.form = self._box(self.tr("As"), forms)

    def _make_mail_fields(self) -> None:
        self.recipients = self._line(self.tr("To"), "ada@example.org")
        self.from_whom = self._line(self.tr("From"), self.tr("the first address above"))
        self.host = self._line(self.tr("Mail server"), "smtp.example.org")
        safe = (
            ("tls", "TLS"),
            ("starttls", "STARTTLS"),
            ("none", self.tr("None (this machine only)")),
        )
        self.security = self._box(self.tr("Encryption"), safe)
        self.user = self._line(self.tr("Account"), self.tr("if the server asks for one"))
        self.unsubscribe = self._line(
            self.tr("Ends by"), self.tr("an https address, or nothing: by a mail")
        )
        self.keyring = label("", self, size=12, level="2", wrap=True)

    def _lay_out(self) -> None:
        self._ways = QStackedWidget(self)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.folder, 1)
        line.addWidget(self.choose)
        folder = self._grid((self.folder, line), (self.form, None))
        mail = self._grid(
            *((one, None) for one in (self.recipients, self.from_whom, self.host, self.security)),
            *((one, None) for one in (self.user, self.unsubscribe)),
            below=self.keyring,
        )
        self._ways.addWidget(folder)
        self._ways.addWidget(mail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        top = (self.title, self.subject, self.rhythm, self.way)
        column.addWidget(self._grid(*((one, None) for one in top)))
        column.addWidget(self._ways)
        column.addStretch(1)

    def _grid(
        self, *rows: tuple[QWidget, QHBoxLayout | None], below: QWidget | None = None
    ) -> QWidget:
        page = QWidget(self)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (field, line) in enumerate(rows):
            head = label(field.accessibleName(), page, level="2")
            head.setBuddy(field)
            head.setMinimumWidth(96)
            grid.addWidget(head, row, 0)
            if line is None:
                grid.addWidget(field, row, 1)
            else:
                grid.addLayout(line, row, 1)
        if below is not None:
            grid.addWidget(below, len(rows), 0, 1, 2)
        grid.setRowStretch(len(rows) + 1, 1)
        return page

    def _rhythms(self) -> tuple[tuple[Rhythm, str], ...]:
        return (
            (Rhythm.DAILY, self.tr("Every day")),
            (Rhythm.WEEKLY, self.tr("Every week")),
            (Rhythm.MONTHLY, self.tr("Every month")),
            (Rhythm.HOURLY, self.tr("Every hour")),
            (Rhythm.BY_HAND, self.tr("When I send it")),
        )

    def _line(self, name: str, hint: str = "") -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.textEdited.connect(self.changed)
        return field

    def _box(self, name: str, items: Sequence[tuple[object, str]]) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setAccessibleName(name)
        for value, told in items:
            box.addItem(told, value)
        box.activated.connect(self.changed)
        return box

    # Told by the dialog

    def set_subjects(self, subjects: Sequence[Subject]) -> None:
        """What digests can be of."""
        self._subjects = subjects
        self.subject.clear()
        for _, _, told in subjects:
            self.subject.addItem(short(told))

    def set_keyring(self, name: str) -> None:
        """Say where a password would be kept."""
        kept = self.tr("The password is kept in the keyring of your system: {name}")
        asked = self.tr("Your system has no keyring. You are asked for the password each time.")
        self.keyring.setText(kept.format(name=name) if name else asked)

    def show_digest(self, digest: Digest) -> None:
        """Show a digest."""
        self._shown = digest
        self.title.setText(digest.title)
        known = [(of, value) for of, value, _ in self._subjects]
        wanted = digest.of, digest.value
        self.subject.setCurrentIndex(known.index(wanted) if wanted in known else -1)
        self.rhythm.setCurrentIndex(self.rhythm.findData(digest.rhythm))
        self.way.setCurrentIndex(_FOLDER if digest.mail is None else _MAIL)
        self.folder.setText(digest.folder)
        self.form.setCurrentIndex(self.form.findData(digest.form))
        route = digest.mail or MailRoute("", "", ())
        self.recipients.setText(", ".join(route.recipients))
        self.from_whom.setText(route.sender)
        self.host.setText(f"{route.host}:{route.port}" if route.port else route.host)
        self.security.setCurrentIndex(self.security.findData(route.security))
        self.user.setText(route.user)
        self.unsubscribe.setText(route.unsubscribe)

    def digest(self) -> Digest:
        """The digest as it stands in the fields."""
        chosen = self.subject.currentIndex()
        of, value = self._shown.of, self._shown.value
        if 0 <= chosen < len(self._subjects):
            of, value, _ = self._subjects[chosen]
        by_mail = self.way.currentIndex() == _MAIL
        return replace(
            self._shown,
            title=self.title.text().strip(),
            of=of,
            value=value,
            rhythm=Rhythm(self.rhythm.currentData()),
            form=DigestForm(self.form.currentData()),
            folder="" if by_mail else self.folder.text().strip(),
            mail=self._route() if by_mail else None,
        )

    def _route(self) -> MailRoute:
        recipients = tuple(self.recipients.text().replace(",", " ").replace(";", " ").split())
        host, _, port = self.host.text().strip().rpartition(":")
        if not host or ":" in host or not port.isdecimal():
            host, port = self.host.text().strip(), "0"
        sender = self.from_whom.text().strip() or (recipients[0] if recipients else "")
        return MailRoute(
            host,
            sender,
            recipients,
            self.security.currentData(),
            int(port),
            self.user.text().strip(),
            self.unsubscribe.text().strip(),
        )
