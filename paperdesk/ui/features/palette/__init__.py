"""The command palette: everything one can do, and everywhere one can go, by a few letters."""

from paperdesk.ui.features.palette.offers import Offer, best, flat
from paperdesk.ui.features.palette.view import Palette

__all__ = ["Offer", "Palette", "best", "flat"]
