"""Order button of the list: a menu of orders, each both ways, and of sections by day."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from paperdesk.model import Order
from paperdesk.ui.i18n import language
from paperdesk.ui.kit import icons


def order_name(order: Order) -> str:
    """What an order is called."""
    return {
        Order.RELEVANCE: language.tr("Best first"),
        Order.ARRIVAL: language.tr("Date added"),
        Order.DATE: language.tr("Date published"),
        Order.TITLE: language.tr("Title"),
        Order.AUTHOR: language.tr("First author"),
        Order.UPVOTES: language.tr("Upvotes"),
        Order.RATING: language.tr("Rating"),
        Order.FOR_ME: language.tr("For me"),
    }[order]


def other_way(order: Order) -> str:
    """What the other way round of an order is called."""
    if order in (Order.TITLE, Order.AUTHOR):
        return language.tr("From Z to A")
    if order in (Order.UPVOTES, Order.RATING):
        return language.tr("Fewest first")
    if order is Order.FOR_ME:
        return language.tr("Least liked first")
    return language.tr("Oldest first")


class OrderButton(QToolButton):
    """Button with the menu. ``chosen(order, turned)``; ``by_day_chosen(on)``."""

    chosen = Signal(Order, bool)
    by_day_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order.RELEVANCE
        self._orders: dict[Order, QAction] = {}
        self._turned, self._by_day = QAction(self), QAction(self.tr("Sections by day"), self)
        self.setIcon(icons.icon("arrow-down-up"))
        self.setMenu(self._make_menu())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("Order of the list"))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order in Order:
            action = QAction(order_name(order), group)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, one=order: self.chosen.emit(one, False))
            menu.addAction(action)
            self._orders[order] = action
        menu.addSeparator()
        self._turned.triggered.connect(lambda on: self.chosen.emit(self._order, on))
        self._by_day.triggered.connect(self.by_day_chosen)
        for action in (self._turned, self._by_day):
            action.setCheckable(True)
            menu.addAction(action)
            menu.addSeparator()
        return menu

    def show_order(self, order: Order, *, turned: bool, by_day: bool) -> None:
        """Mark the order in force."""
        self._order = order
        self._orders[order].setChecked(True)
        self._turned.setText(other_way(order))
        self._turned.setEnabled(order is not Order.RELEVANCE)
        self._turned.setChecked(turned)
        self._by_day.setChecked(by_day)
        name = order_name(order)
        if turned:
            words = language.tr("{order}, {way}", "an order and its other way")
            name = words.format(order=name, way=other_way(order))
        self.setToolTip(self.tr("Order: {name}").format(name=name))
