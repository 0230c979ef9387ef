"""Dialog frame: lines above, what it is about, and a foot with what is chosen and what is done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget


def frame(
    dialog: QDialog,
    above: Sequence[QWidget],
    body: QWidget,
    chosen: Sequence[QWidget],
    done: Sequence[QWidget],
    *,
    below: Sequence[QWidget] = (),
    spacing: int = 8,
) -> None:
    """Lay a dialog out. ``chosen`` stands at the beginning of the foot, ``done`` at its end, with
    ``spacing`` pixels between them; ``body`` takes the room that is left, with lines ``below``."""
    foot = QHBoxLayout()
    foot.setSpacing(spacing)
    for widget in chosen:
        foot.addWidget(widget)
    foot.addStretch(1)
    for widget in done:
        foot.addWidget(widget)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(24, 20, 24, 16)
    whole.setSpacing(8)
    for widget in above:
        whole.addWidget(widget)
    whole.addWidget(body, 1)
    for widget in below:
        whole.addWidget(widget)
    whole.addLayout(foot)
