"""Controller of a map's pictures: has them painted on a lane of their own, as the theme is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from paperdesk.model.map_values import MapFrame, MapInk
from paperdesk.ui.features.map.map_canvas import MapCanvas
from paperdesk.ui.features.map.map_colours import Colouring
from paperdesk.ui.features.map.map_sheet import MapSheet
from paperdesk.ui.kit import theme
from paperdesk.ui.services.lanes import Lane
from paperdesk.ui.services.window_services import Services

if TYPE_CHECKING:
    from paperdesk.search import PaperMap

_FADED = 0.62


class PictureController(QObject):
    """The controller of pictures: of the map and colours that it was told last."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._client, self._state = services.client, services.state
        self._map: PaperMap | None = None
        self._canvas: MapCanvas | None = None
        self._lane: Lane | None = None
        self._painted: tuple[int, ...] = ()
        self.colouring = Colouring()

    @property
    def are_chosen_as_painted(self) -> bool:
        """Whether the papers that are selected now are those of the latest picture."""
        return self._painted == self._selected

    @property
    def _selected(self) -> tuple[int, ...]:
        """The papers that stand out; one alone has the ring."""
        return tuple(self._state.selected) if len(self._state.selected) > 1 else ()

    def serve(self, canvas: MapCanvas) -> None:
        """Give a canvas the pictures that it asks for."""
        self._canvas = canvas
        canvas.sheet_requested.connect(self._paint)

    def colour(self, shown: "PaperMap", colouring: Colouring) -> None:
        """Paint this map from now on, in these colours."""
        self._map, self.colouring = shown, colouring

    def stop(self) -> None:
        """The window closes."""
        if self._lane is not None:
            self._lane.close()

    def _paint(self, frame: MapFrame, whole: bool) -> None:
        shown, colouring, canvas = self._map, self.colouring, self._canvas
        if shown is None or canvas is None:
            return
        if self._lane is None:
            self._lane = Lane("map")
        self._painted = selected = self._selected
        ink = MapInk(
            _rgb("ground"),
            tuple(_rgb(group.colour) for group in colouring.groups),
            _rgb("text"),
            _FADED if selected else 0.0,
        )
        ratio = canvas.devicePixelRatioF()

        def painted() -> MapSheet:
            pixels = shown.picture(frame, colouring.of_paper, selected, ink)
            kind, line = QImage.Format.Format_RGB32, 4 * frame.width
            image = QImage(pixels, frame.width, frame.height, line, kind)
            return MapSheet(image.copy(), frame, ratio)

        def done(sheet: MapSheet) -> None:
            if self._map is shown:
                canvas.show_sheet(sheet, whole=whole)

        self._lane.run(painted, done, self._client.tell)


def _rgb(colour: str) -> int:
    return theme.colour(colour).rgb() & 0xFFFFFF
