"""Collection field: asks for one collection after another, as the field for tags does."""

from collections.abc import Sequence

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from paperdesk.model import PaperCollection, Tag
from paperdesk.ui.kit import icons
from paperdesk.ui.kit.tag_field import TagField

_LONGEST = 400


class CollectionField(TagField):
    """Pop-up of collections; Enter puts the papers in, or takes them out; Esc leaves."""

    longest = _LONGEST

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows.setAccessibleName(self.tr("Collections that fit"))
        self.setAccessibleName(self.tr("Collections"))
        self.edit.setPlaceholderText(self.tr("Collection, or above/below"))
        self.edit.setAccessibleName(self.tr("Collection"))

    def learn(self, collections: Sequence[PaperCollection]) -> None:
        """Learn the collections there are."""
        self.set_known([Tag(one.path, "", one.papers) for one in collections])

    def new_text(self, typed: str) -> str:
        """What the row of a name says that no collection has."""
        return self.tr("New collection “{}”").format(typed)

    def icon_of(self, _tag: Tag | None) -> QIcon:
        """The icon of a row."""
        return icons.icon("folder", "text2")
