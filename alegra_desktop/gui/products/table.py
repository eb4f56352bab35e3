"""Products beside their items, with everything that can be done about them. The wizard and the page both show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from alegra_desktop.domain.catalog import Item
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.products.book import UNLINKED, ProductBook, Row, Show, Standing, counts, sure_proposals
from alegra_desktop.gui.products.model import Column, ProductsModel
from alegra_desktop.gui.widgets.buttons import button
from alegra_desktop.gui.widgets.labels import muted
from alegra_desktop.gui.widgets.pill import CellDelegate
from alegra_desktop.gui.widgets.search import Choices, SearchBox, SearchCombo
from alegra_desktop.gui.widgets.table import Table

_Index = QModelIndex | QPersistentModelIndex
_CREATABLE = frozenset({Standing.BROKEN, Standing.MISSING, Standing.PROPOSED})
_UNLINKABLE = frozenset({Standing.LINKED, Standing.BROKEN, Standing.UNTAXED, Standing.DIFFERS, Standing.PLANNED})


class ItemDelegate(CellDelegate):
    """Edits a cell with a combo one types into; there is one combo at a time, whatever the number of rows."""

    def __init__(self, view: Table, placeholder: str) -> None:
        super().__init__(view)
        self._placeholder = placeholder
        self._items: Iterable[Item] = ()
        self._choices: Choices | None = None  # made with the first editor: there may be thousands of items

    def offer(self, items: Iterable[Item]) -> None:
        """The items to choose from."""
        self._items, self._choices = items, None

    def _offered(self) -> Choices:
        """Those that can be sold, by name; of those with variants the variants only."""
        if self._choices is None:
            sellable = [item for item in self._items if item.active and item.type != "variantParent"]
            self._choices = Choices((item.id, item.name, item.reference) for item in sorted(sellable, key=_by_name))
        return self._choices

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        combo = SearchCombo(self._placeholder, parent)
        combo.set_choices(self._offered())
        combo.chosen.connect(lambda _: self._done(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, SearchCombo) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.choose(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            line = editor.lineEdit()
            if line is not None:
                QTimer.singleShot(0, line.selectAll)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        before = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, SearchCombo) and editor.choice and editor.choice != before:
            model.setData(index, editor.choice)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        editor.setGeometry(option.rect)

    def _done(self, combo: SearchCombo) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)


def _by_name(item: Item) -> tuple[str, str]:
    return item.name.casefold(), item.id


class ProductsTable(QWidget):
    """`linked`: product key -> item id, "" to unlink. The other signals carry the rows they are about."""

    linked = Signal(dict)
    create_wanted = Signal(list)
    tax_wanted = Signal(list)
    key_wanted = Signal(list)

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProductsModel(formats, self)
        self.model.link_wanted.connect(lambda key, item: self.linked.emit({key: item}))
        self._summary = muted()
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._search = SearchBox(self.tr("Product, reference or SKU"))
        self._search.searched.connect(lambda _: self._filter())
        self._filters = self._make_filters()
        self.view = self._make_view()
        self._hint = muted()
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._make_actions()
        self._lay_out()
        self.setFocusProxy(self._search)
        self._book: ProductBook | None = None
        self._creating = False
        self._tell()

    def hasHeightForWidth(self) -> bool:
        return False  # when the words around it need another line the table gives it

    # --- what the page says

    def show_book(self, book: ProductBook, rows: Sequence[Row] | None = None) -> None:
        """Everything as it stands now; `rows`, where they are known already."""
        before, self._book = self._book, book
        if before is None or before.catalog is not book.catalog:
            self._delegate.offer(book.catalog.items.values())
        self.model.fill(book.rows(before, self.model.all_rows) if rows is None else rows)
        # Hotmart names no price of a product: a column of dashes would only take room.
        self.view.setColumnHidden(Column.PRICE, all(product.price is None for product in book.products))
        self._tell()

    def offer_keys(self, offered: bool) -> None:
        """Only Mexico's tax authority has keys of products, and only an integration that exists can change them."""
        self.key_button.setVisible(offered)

    def hold_creation(self, creating: bool) -> None:
        """Items are being created: one after the other is enough."""
        self._creating = creating
        self._tell()

    def show_only(self, show: Show) -> None:
        """Set the filter, as if it had been clicked."""
        self._filters[show].setChecked(True)
        self._filter()

    def select(self, key: str, *, edit: bool = False) -> bool:
        """Bring one product to the front; False if there is none."""
        if self.model.row_of(key) < 0:
            self._search.clear()
            self.show_only(Show.ALL)
        row = self.model.row_of(key)
        if row < 0:
            return False
        self.view.setCurrentIndex(self.model.index(row, Column.ITEM))
        self.view.scrollTo(self.model.index(row, Column.ITEM))
        self.view.setFocus()
        if edit:
            self.view.edit(self.model.index(row, Column.ITEM))
        return True

    def missing(self) -> int:
        """How many products hold their sales back."""
        found = counts(self.model.all_rows)
        return sum(found[standing] for standing in UNLINKED)

    def chosen(self) -> list[Row]:
        return [self.model.rows[row] for row in self.view.chosen_rows()]

    # --- building

    def _make_filters(self) -> dict[Show, QPushButton]:
        group = QButtonGroup(self)
        made = {show: button("") for show in Show}
        for show, one in made.items():
            one.setCheckable(True)
            one.setChecked(show is Show.ALL)
            one.clicked.connect(self._filter)
            group.addButton(one)
        return made

    def _make_view(self) -> Table:
        view = Table(self.tr("Products and their Alegra items"))
        view.setModel(self.model)
        view.show_states(Column.STATE)
        view.set_widths(160, 84, 172, 84, 172, stretch=Column.PRODUCT)
        self._delegate = ItemDelegate(view, self.tr("Choose item…"))
        view.setItemDelegateForColumn(Column.ITEM, self._delegate)
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.horizontalHeader().setSortIndicatorClearable(True)
        view.entered_row.connect(self._edit)
        view.selection_changed.connect(self._tell)
        return view

    def _make_actions(self) -> None:
        self.accept_button = button(self.tr("&Accept proposal"))
        self.create_button = button(self.tr("&Create in Alegra…"))
        self.tax_button = button(self.tr("Assign &tax…"))
        self.key_button = button(self.tr("Product &key…"))
        self.key_button.hide()  # see `offer_keys`
        self.unlink_button = button(self.tr("&Unlink"))
        self.accept_all_button = button("")
        self.create_all_button = button("")
        self.accept_button.clicked.connect(self._accept)
        self.create_button.clicked.connect(lambda: self.create_wanted.emit(self._creatable(self.chosen())))
        self.tax_button.clicked.connect(lambda: self.tax_wanted.emit(self._taxable(self.chosen())))
        self.key_button.clicked.connect(lambda: self.key_wanted.emit(self._keyable(self.chosen())))
        self.unlink_button.clicked.connect(self._unlink)
        self.accept_all_button.clicked.connect(lambda: self.linked.emit(sure_proposals(self.model.all_rows)))
        self.create_all_button.clicked.connect(lambda: self.create_wanted.emit(self._new_ones()))
        for keys, pressed in (
            ("Ctrl+Return", self.accept_button),
            ("Ctrl+Shift+N", self.create_button),
            ("Ctrl+T", self.tax_button),
            ("Ctrl+U", self._filters[Show.UNLINKED]),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed.click)
        for keys, action in (("F2", self._edit), ("Del", self.unlink_button.click)):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(action)

    def _lay_out(self) -> None:
        top, filters = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(16)
        self._search.setMaximumWidth(320)
        top.addWidget(self._search, 1)
        top.addWidget(self._filters[Show.NEW])  # is there at times; with the others it would be more than a narrow line
        top.addWidget(self._summary, 2)
        filters.setSpacing(8)
        for show, one in self._filters.items():
            if show is not Show.NEW:
                filters.addWidget(one)
        filters.addStretch(1)
        all_at_once, to_chosen = QHBoxLayout(), QHBoxLayout()
        all_at_once.addWidget(self.accept_all_button)
        all_at_once.addWidget(self.create_all_button)
        all_at_once.addStretch(1)
        all_at_once.addWidget(self._hint, 99)
        acts = (self.accept_button, self.create_button, self.tax_button, self.key_button, self.unlink_button)
        for pressed in acts:
            to_chosen.addWidget(pressed)
        to_chosen.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(filters)
        column.addWidget(self.view, 1)
        for actions in (to_chosen, all_at_once):
            actions.setSpacing(8)
            column.addLayout(actions)

    # --- what is done

    def _filter(self) -> None:
        show = next(show for show, one in self._filters.items() if one.isChecked())
        self.model.show_only(show, self._search.text())
        self._tell()

    def _edit(self, index: QModelIndex | None = None) -> None:
        row = (index or self.view.currentIndex()).row()
        if row >= 0:
            self.view.edit(self.model.index(row, Column.ITEM))

    def _accept(self) -> None:
        proposed = [row for row in self.chosen() if row.standing is Standing.PROPOSED and row.item is not None]
        self.linked.emit({row.key: row.item.id for row in proposed if row.item is not None})

    def _unlink(self) -> None:
        links = {self._link_of(row) or row.key: "" for row in self.chosen() if self._unlinkable(row)}
        if links:
            self.linked.emit(links)

    def _link_of(self, row: Row) -> str:
        """The key under which it is linked: its own, or all variations of the product are linked at once; "" if by
        neither."""
        links = self._book.rules.product_links if self._book is not None else {}
        return next((key for key in (row.key, row.product.product_id) if links.get(key)), "")

    def _unlinkable(self, row: Row) -> bool:
        return row.standing is Standing.PLANNED or bool(row.standing in _UNLINKABLE and self._link_of(row))

    def _creatable(self, rows: Sequence[Row]) -> list[Row]:
        """An item with the same reference would only be taken instead of made."""
        taken = {row.key for row in rows if row.item is not None and row.item.reference == row.reference}
        return [row for row in rows if row.standing in _CREATABLE and row.key not in taken]

    def _keyable(self, rows: Sequence[Row]) -> list[Row]:
        return [row for row in rows if row.standing not in UNLINKED and row.item is not None]

    def _taxable(self, rows: Sequence[Row]) -> list[Row]:
        return [row for row in rows if row.standing not in UNLINKED]

    def _new_ones(self) -> list[Row]:
        return [row for row in self.model.all_rows if row.standing is Standing.MISSING and row.product.active]

    # --- what it says

    def _tell(self) -> None:
        every, chosen = self.model.all_rows, self.chosen()
        found = counts(every)
        unlinked, proposed = sum(found[standing] for standing in UNLINKED), found[Standing.PROPOSED]
        linked = len(every) - unlinked
        self._summary.setText(
            self.tr("%n products", "", len(every))
            + ": "
            + self.tr("{linked} linked · {proposed} proposed · {missing} not linked").format(
                linked=linked, proposed=proposed, missing=unlinked - proposed
            )
        )
        self._filters[Show.ALL].setText(self.tr("All"))
        self._filters[Show.UNLINKED].setText(self.tr("Only missing ones") + f" ({unlinked})")
        self._filters[Show.PROPOSED].setText(self.tr("Proposed") + f" ({proposed})")
        self._filters[Show.UNTAXED].setText(self.tr("Without tax") + f" ({found[Standing.UNTAXED]})")
        fresh = self.model.fresh
        self._filters[Show.NEW].setText(self.tr("New") + f" ({fresh})")
        self._filters[Show.NEW].setVisible(fresh > 0 or self._filters[Show.NEW].isChecked())
        sure, new = len(sure_proposals(every)), len(self._new_ones())
        self.accept_all_button.setText(self.tr("Accept look-alikes ≥ 90%"))
        self.accept_all_button.setEnabled(sure > 0)
        self.accept_all_button.setVisible(proposed > 0)
        self.create_all_button.setText(self.tr("Create the %n new ones…", "", new))
        self.create_all_button.setVisible(new > 0)
        self.accept_button.setEnabled(any(row.standing is Standing.PROPOSED for row in chosen))
        self.create_button.setEnabled(bool(self._creatable(chosen)) and not self._creating)
        self.create_all_button.setEnabled(not self._creating)
        self.tax_button.setEnabled(bool(self._taxable(chosen)))
        self.key_button.setEnabled(bool(self._keyable(chosen)))
        self.unlink_button.setEnabled(any(self._unlinkable(row) for row in chosen))
        self._hint.setText(self._say_chosen(chosen))

    def _say_chosen(self, chosen: Sequence[Row]) -> str:
        if not chosen:
            return self.tr("Choose at least one row. Same = exact reference or SKU.")
        if len(chosen) == 1 and self.model.news_of(chosen[0]):
            return self.model.state_of(chosen[0])  # which may not fit in its cell
        if all(row.standing is Standing.EQUAL for row in chosen):
            return self.tr("Found by its reference: there is nothing to unlink. F2 chooses another item.")
        return self.tr("%n chosen", "", len(chosen))
