"""Citations: papers copied as references in the style last used, or in one that is looked for.

:class:`StyleDialog` (a view) finds a style while one types and shows the chosen papers in it.
The controller has styles found and references written by a worker, since a style is anybody's
file and a long list takes long.
"""

from typing import TYPE_CHECKING

from paperdesk.ui.services.action_table import ActionSpec
from paperdesk.ui.services.feature import Feature

if TYPE_CHECKING:
    from paperdesk.ui.features.citations.controller import CitationsController

FEATURE: Feature["CitationsController"] = Feature(
    "citations",
    "paperdesk.ui.features.citations.controller:CitationsController",
    actions=(
        ActionSpec(
            "copy",
            "Copy citation",
            "Paper",
            160,
            lambda it: it.copy(),
            keys=("C",),
            icon="copy",
            help="Copy the paper as a reference in the style last used; several as a bibliography.",
        ),
        ActionSpec(
            "copy_id",
            "Copy identifier",
            "Paper",
            162,
            lambda it: it.copy_ids(),
            icon="copy",
            help="Copy the id of the paper, as arxiv:1706.03762 or doi:10.1000/x; of several, one "
            "in a line.",
        ),
        ActionSpec(
            "cite_as",
            "Cite in a style…",
            "Paper",
            165,
            lambda it: it.choose(),
            keys=("Shift+C",),
            icon="copy",
            help="Find a citation style by its name, look at the papers in it, and copy them.",
        ),
    ),
)
