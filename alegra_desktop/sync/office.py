"""The engine's commands for a window: each asks, checks, or changes one thing, and says what became of it.

Every command is a coroutine on the engine's loop and raises `ProblemError` with what a person can do about it. What
each does stands in the module it is handed on to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from alegra_desktop.domain.catalog import Item, Tax
from alegra_desktop.domain.correction import BuyerFix
from alegra_desktop.domain.documents import AlegraDocument, ItemPlan
from alegra_desktop.domain.ledger import Integration
from alegra_desktop.domain.mail import MailSettings
from alegra_desktop.domain.problem import Problem
from alegra_desktop.domain.rules import Rules
from alegra_desktop.domain.sale import Store
from alegra_desktop.domain.taxing import Taxed
from alegra_desktop.sync import (
    office_accounts,
    office_corrections,
    office_goods,
    office_mail,
    office_preview,
    office_send,
    office_setup,
    office_states,
    office_stock,
    office_taxes,
    office_undo,
    setup,
)
from alegra_desktop.sync.answers import (
    Account,
    Catalogue,
    Done,
    FirstRun,
    MadeItems,
    NewTax,
    Preview,
    Sent,
    StoreCheck,
    StoreGoods,
)
from alegra_desktop.sync.corrections_answers import Correction, Credit
from alegra_desktop.sync.engine import Engine
from alegra_desktop.sync.files import Fit, fitting
from alegra_desktop.sync.imports import Imported, SeenFile, check_file, import_file_aside, look_into_file_aside
from alegra_desktop.sync.notice import News, seen
from alegra_desktop.sync.office_goods import Told
from alegra_desktop.sync.office_mail import MailState
from alegra_desktop.sync.office_rows import RowCommands
from alegra_desktop.sync.office_taxes import TaxedDrafts, TaxWish, UntaxedDrafts
from alegra_desktop.sync.office_undo import Undo, Undone
from alegra_desktop.sync.report import Report
from alegra_desktop.sync.setup import SetupRequest, SetupResult
from alegra_desktop.sync.stock_answers import Adjusted, StockPicture
from alegra_desktop.sync.twins import Pair
from alegra_desktop.sync.watched import Taken, take_files
from alegra_desktop.vault import SessionVault, VaultState, ask

#: Memory of the whole ledger: secrets were never kept anywhere, so a new session has none.
SESSION_ONLY = "secrets for this session only"


class Office:
    """One per engine."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._rows = RowCommands(engine)

    # --- the two sides

    async def check_account(self, user: str, token: str) -> Account:
        return await office_accounts.check_account(self.engine, user, token)

    async def preflight(self, name: str) -> Account:
        return await office_accounts.preflight(self.engine, name)

    async def check_store(
        self, store: Store, settings: dict[str, str], secrets: dict[str, str], timezone: str = "America/Bogota"
    ) -> StoreCheck:
        return await office_accounts.check_store(self.engine, store, settings, secrets, timezone)

    async def check_file(self, store: Store, path: Path, timezone: str = "America/Bogota") -> StoreCheck:
        return check_file(store, path, timezone)

    async def store_products(self, name: str) -> StoreGoods:
        return await office_accounts.store_products(self.engine, name)

    async def catalogue(self, user: str, token: str) -> Catalogue:
        return await office_accounts.catalogue(self.engine.connections.alegra(user.strip(), token.strip()))

    async def catalogue_of(self, name: str) -> Catalogue:
        return await office_accounts.catalogue(await self.engine.alegra(self.engine.integration(name)))

    # --- creating in Alegra

    async def create_tax(self, user: str, token: str, tax: NewTax) -> Tax:
        alegra = self.engine.connections.alegra(user.strip(), token.strip())
        return await office_goods.create_tax(self.engine, alegra, tax)

    async def create_tax_of(self, name: str, tax: NewTax) -> Tax:
        alegra = await self.engine.alegra(self.engine.integration(name))
        return await office_goods.create_tax(self.engine, alegra, tax)

    async def create_items(self, name: str, items: Sequence[ItemPlan], progress: Told | None = None) -> MadeItems:
        return await office_goods.create_items(self.engine, name, items, progress)

    # --- stock

    async def stock(self, name: str) -> StockPicture:
        return await office_stock.stock(self.engine, name)

    async def adjust_stock(self, name: str, warehouse: str, changes: Mapping[str, Decimal]) -> Adjusted:
        return await office_stock.adjust_stock(self.engine, name, warehouse, changes)

    # --- drafts without tax

    async def untaxed(self, name: str) -> UntaxedDrafts:
        return await office_taxes.untaxed(self.engine, name)

    async def tax_plan(self, found: UntaxedDrafts, wishes: Sequence[TaxWish]) -> dict[str, Taxed | Problem]:
        return await office_taxes.tax_plan(self.engine, found, wishes)

    async def tax_drafts(self, name: str, wishes: Sequence[TaxWish], progress: Told | None = None) -> TaxedDrafts:
        return await office_taxes.tax_drafts(self.engine, name, wishes, progress)

    async def set_product_keys(self, name: str, keys: Mapping[str, str]) -> tuple[Item, ...]:
        return await office_goods.set_product_keys(self.engine, name, keys)

    # --- before anything is written

    async def preview(
        self, request: SetupRequest, last: int = 10, file: Path | None = None, *, items: Sequence[ItemPlan] = ()
    ) -> tuple[Preview, ...]:
        return await office_preview.preview(self.engine, request, last, file, items)

    async def first_run(
        self, request: SetupRequest, file: Path | None = None, *, items: Sequence[ItemPlan] = ()
    ) -> FirstRun:
        return await office_preview.first_run(self.engine, request, file, items)

    async def preview_of(self, name: str, sale_ids: Sequence[str]) -> tuple[Preview, ...]:
        return await office_preview.preview_of(self.engine, name, sale_ids)

    async def simulate(self, name: str) -> Report:
        return await office_preview.simulate(self.engine, name)

    # --- integrations

    async def set_up(
        self,
        request: SetupRequest,
        *,
        items: Sequence[ItemPlan] = (),
        active: bool = True,
        progress: Told | None = None,
    ) -> SetupResult:
        return await office_setup.finish(self.engine, request, items, active, progress)

    async def send_one_as_draft(self, name: str, sale_id: str) -> Sent:
        return await office_send.send_one_as_draft(self.engine, name, sale_id)

    async def link(
        self,
        name: str,
        *,
        products: Mapping[str, str] | None = None,
        taxes: Mapping[str, str] | None = None,
        warehouses: Mapping[str, str] | None = None,
    ) -> Rules:
        return await office_setup.link(self.engine, name, products or {}, taxes or {}, warehouses or {})

    async def restore_links(
        self,
        name: str,
        rules: Rules,
        *,
        products: Iterable[str] = (),
        taxes: Iterable[str] = (),
        warehouses: Iterable[str] = (),
    ) -> None:
        office_setup.restore_links(self.engine, name, rules, products, taxes, warehouses)

    async def classify(self, name: str, word: str, stage: str) -> None:
        office_states.classify(self.engine, name, word, stage)

    async def change_rules(self, name: str, rules: Rules, before: Rules | None = None) -> SetupResult:
        return await setup.change_rules(self.engine, name, rules, before)

    async def change_secrets(
        self,
        name: str,
        secrets: Mapping[str, str],
        user: str = "",
        store_settings: Mapping[str, str] | None = None,
        rules: Rules | None = None,
        before: Rules | None = None,
    ) -> SetupResult:
        return await office_setup.change_secrets(self.engine, name, secrets, user, store_settings, rules, before)

    async def seen_goods(self, name: str, looked_at: News) -> None:
        """Somebody looked at what is new among products and items."""
        seen(self.engine.ledger, self.engine.integration(name), looked_at)

    async def rename(self, name: str, new: str) -> Integration:
        return await office_setup.rename(self.engine, name, new)

    async def remove(self, name: str, keep_history: bool = True) -> None:
        await office_setup.remove(self.engine, name, keep_history)

    async def continue_after_first_scan(self, name: str) -> None:
        """Lifts what the merchant has looked at: look-alikes of the first scan, a mark that was not kept."""
        office_setup.lift(self.engine, name)

    async def fitting(self, path: Path) -> Fit:
        return await fitting(self.engine.ledger, path)

    async def look_into_file(self, name: str, path: Path) -> SeenFile:
        return await look_into_file_aside(self.engine, name, path)

    async def import_file(self, name: str, path: Path, *, readable_only: bool = False) -> Imported:
        return await import_file_aside(self.engine, name, path, readable_only=readable_only)

    async def take_files(self, name: str) -> Taken:
        """What is new in the integration's folder."""
        return await take_files(self.engine.ledger, self.engine.clock, self.engine.integration(name))

    async def keep_secrets_in_session(self) -> None:
        """For a computer without a keyring, by the merchant's choice: secrets are gone when the program ends, which
        asks for them at every start."""
        if not isinstance(self.engine.vault, SessionVault):
            self.engine.vault = SessionVault()
        self.engine.ledger.remember(0, SESSION_ONLY, "yes")

    async def give_secrets(self, name: str, secrets: Mapping[str, str]) -> SetupResult:
        """What was kept for an earlier session only, once more. It goes into the keyring, where there is one now."""
        if await ask(self.engine.vault, lambda vault: vault.state()) is VaultState.MISSING:
            await self.keep_secrets_in_session()
        result = await self.change_secrets(name, secrets)
        if not isinstance(self.engine.vault, SessionVault):
            self.engine.ledger.remember(0, SESSION_ONLY, "")
        return result

    async def back_up(self, reason: str = "by hand") -> Path:
        return self.engine.ledger.backup(reason)

    # --- undoing a run

    async def undo_preview(self, run_id: int) -> Undo:
        return await office_undo.undo_preview(self.engine, run_id)

    async def undo(self, run_id: int, *, parties: bool = False, progress: Told | None = None) -> Undone:
        return await office_undo.undo(self.engine, run_id, parties=parties, progress=progress)

    # --- notices by e-mail

    async def mail_settings(self) -> MailState:
        return await office_mail.mail_settings(self.engine)

    async def set_mail(self, settings: MailSettings, password: str | None = None) -> MailState:
        return await office_mail.set_mail(self.engine, settings, password)

    async def test_mail(self, settings: MailSettings, password: str | None = None) -> str:
        return await self.engine.mail.test(settings, password)

    # --- single sales, by row ids

    async def skip(self, ids: Iterable[int]) -> Done:
        return self._rows.skip(ids)

    async def unskip(self, ids: Iterable[int]) -> Done:
        return self._rows.unskip(ids)

    async def retry(self, ids: Iterable[int]) -> Done:
        return self._rows.retry(ids)

    async def issue_again(self, ids: Iterable[int]) -> Done:
        return self._rows.issue_again(ids)

    async def answer(self, ids: Iterable[int], word: str) -> Done:
        return await self._rows.answer(ids, word)

    async def twins(self, ids: Iterable[int]) -> tuple[Pair, ...]:
        return await self._rows.twins(ids)

    async def bill_as_unidentified(self, ids: Iterable[int]) -> Done:
        return self._rows.bill_as_unidentified(ids)

    async def correct_buyers(self, ids: Iterable[int], fix: BuyerFix) -> Done:
        return self._rows.correct_buyers(ids, fix)

    async def mark_corrected(self, ids: Iterable[int]) -> Done:
        return self._rows.mark_corrected(ids)

    async def corrections(self, ids: Sequence[int]) -> tuple[Correction, ...]:
        return await office_corrections.corrections(self.engine, ids)

    async def correct(self, ids: Sequence[int], credits: Mapping[int, Credit] | None = None) -> Done:
        return await office_corrections.correct(self.engine, ids, credits or {})

    async def create_again(self, ids: Iterable[int]) -> Done:
        return await self._rows.create_again(ids)

    async def send_again(self, ids: Iterable[int]) -> Done:
        return await self._rows.send_again(ids)

    async def choose_document(self, row_id: int, kind: str, alegra_id: str) -> Done:
        return await self._rows.choose_document(row_id, kind, alegra_id)

    async def documents_of(self, row_id: int) -> tuple[AlegraDocument, ...]:
        return await self._rows.documents_of(row_id)
