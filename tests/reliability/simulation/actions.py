"""What may happen to a story from outside: faults, the merchant's hand, the store, the clock, the settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from alegra_desktop.practice.alegra_documents import update_invoice
from alegra_desktop.practice.alegra_rules import Refusal
from alegra_desktop.practice.samples import MASTERSHOP_NAME
from alegra_desktop.practice.samples_mastershop import API_KEY
from tests.reliability.simulation import oracle

if TYPE_CHECKING:
    from tests.reliability.simulation.story import Story

#: r: how often; few: seldom, for what strikes every request; late, seen, slow, out: seconds.
FAULTS = (
    "commit-then-drop={r}@POST /",
    "drop-before-commit={r}@POST /",
    "commit-then-502={r}@POST /",
    "commit-late={r}:{late}@POST /",
    "half-body={r}@POST /",
    "html={r}@POST /",
    "empty-object={r}@POST /",
    "empty-body={r}@POST /",
    "http-503={r}",
    "http-502={r}@GET /",
    "http-429={few}",
    "http-401={few}",
    "late-visibility=1:{seen}@GET /",
    "incomplete-page={r}@GET /",
    "outage={few}:{out}",
    "slow={r}:{slow}",
    "half-body={few}@GET /",
    "html={few}@GET /",
    "drop-before-commit={r}@PUT /",
    "commit-then-drop={r}@PUT /",
    "commit-then-drop={r}@DELETE /",
    "http-503={r}@DELETE /",
    "commit-late={r}:{late}@POST /credit-notes",
    "commit-then-drop={r}@POST /credit-notes",
    "drop-before-commit={r}@POST /credit-notes",
    "stamp-rejected={few}@POST /credit-notes",
    "price-2-decimals={few}@POST /",
    "tax-per-document={few}@POST /",
    "tax-per-line={few}@POST /",
    "tax-per-rate={few}@POST /",
    "repeated-token={r}@GET /",
    "new-sale-between-pages={few}@GET /",
)
#: For those who issue invoices.
FINAL_FAULTS = (
    "commit-late={r}:{late}@POST /invoices/stamp",
    "commit-then-drop={r}@POST /invoices/stamp",
    "drop-before-commit={r}@POST /invoices/stamp",
    "http-503={r}@POST /invoices/stamp",
    "stamp-pending={r}:{pending}@POST /invoices/stamp",
    "stamp-rejected={r}@POST /invoices/stamp",
    "stamp-partly-refused={r}@POST /invoices/stamp",
    "commit-then-drop={r}@POST /payments",
    "commit-late={r}:{late}@POST /payments",
)


def fault_plan(story: Story) -> str:
    """Up to four faults. In scope A whatever comes late comes within the wait, all delays together."""
    dice, wait = story.dice, story.wait
    late = 0.4 if story.mode.alone else dice.choice((0.4, 1.5, 4.0))
    slow = 0.2 if story.mode.alone else dice.choice((0.2, 2.0))
    chosen = dice.sample(FAULTS, dice.choice((0, 1, 1, 2, 2, 3, 4)))
    if "final" in story.settings.get("documents.state", ""):
        chosen += dice.sample(FINAL_FAULTS, dice.choice((0, 0, 1, 2)))
    numbers = {
        "r": round(dice.uniform(0.05, 0.6), 2),
        "few": round(dice.uniform(0.01, 0.08), 3),
        "late": round(wait * dice.uniform(0.1, late), 2),
        "seen": round(wait * dice.uniform(0.05, 0.25), 2),
        "slow": round(wait * dice.uniform(0.05, slow), 2),
        "out": round(wait * dice.uniform(0.2, 4), 2),
        "pending": round(dice.choice((0, 0.5, 4, 15)) * wait, 2),
    }
    return ",".join(fault.format(**numbers) for fault in chosen)


# --- the merchant in Alegra -------------------------------------------------------------------------------------------


def _ours(story: Story, *statuses: str, resource: str = "") -> list[tuple[str, dict[str, Any], str]]:
    """Live documents with a mark of ours, not copies of them: (resource, record, sale)."""
    return [
        (where, record, sale)
        for where, record, sale in story.marked()
        if (not statuses or record["status"] in statuses) and where.startswith(resource)
    ]


def _pick(story: Story, *statuses: str, resource: str = "") -> tuple[str, dict[str, Any], str] | None:
    found = _ours(story, *statuses, resource=resource)
    return story.dice.choice(found) if found else None


def delete_document(story: Story) -> str | None:
    found = _pick(story, "draft", "open")
    if found is None or found[1].get("totalPaid") or found[1].get("stamp"):
        return None
    story.books.delete(found[0], found[1]["id"])
    story.touch(found[2], "deleted")
    return f"{found[0]}/{found[1]['id']} of {found[2]}"


def void_document(story: Story) -> str | None:
    found = _pick(story, "open")
    if found is None or found[1].get("totalPaid") or found[1].get("stamp"):
        return None
    story.books.void(found[0], found[1]["id"])
    story.touch(found[2], "voided")
    return f"{found[0]}/{found[1]['id']} of {found[2]}"


def open_draft(story: Story) -> str | None:
    found = _pick(story, "draft", resource="invoices")
    if found is None:
        return None
    story.books.open(found[1]["id"])
    story.touch(found[2], "opened")
    return f"{found[1]['id']} of {found[2]}"


def stamp_by_hand(story: Story) -> str | None:
    found = _pick(story, "draft", "open", resource="invoices")
    if found is None or found[1].get("stamp"):
        return None
    story.books.stamp(found[1]["id"])
    story.stamped_by_hand.add(found[1]["id"])
    story.touch(found[2], "stamped")
    return f"{found[1]['id']} of {found[2]}"


def clone_document(story: Story) -> str | None:
    found = _pick(story)
    if found is None:
        return None
    copy = story.books.clone(found[0], found[1]["id"])
    story.clones.add(f"{found[0]}/{copy}")
    story.copies.setdefault(found[2], set()).add(f"{found[0]}/{copy}")
    story.touch(found[2], "cloned")
    return f"{found[0]}/{found[1]['id']} of {found[2]} as {copy}"


def pay_by_hand(story: Story) -> str | None:
    found = _pick(story, "open", resource="invoices")
    if found is None:
        return None
    story.books.pay(found[1]["id"])
    story.touch(found[2], "paid")
    return f"{found[1]['id']} of {found[2]}"


def edit_draft(story: Story) -> str | None:
    """Another client, another price, or another note, as Alegra's own page would save it."""
    found = _pick(story, "draft", resource="invoices")
    if found is None:
        return None
    record, what = found[1], story.dice.choice(("client", "price", "note"))
    if what == "client":
        other = _somebody_else(story, found[2])
        if other is None:
            return None
        body: dict[str, Any] = {"client": {"id": other}}
    elif what == "note":
        body = {"anotation": "Entregar en la tarde"}
    else:
        lines = [{**line, "tax": [{"id": tax} for tax in line["tax"]]} for line in record["lines"]]
        lines[0]["price"] = Decimal(lines[0]["price"]) + 100
        body = {"items": lines}
    changed = update_invoice(story.books, record, body)
    story.touch(found[2], f"edited {what}")
    story.edited[record["id"]] = (story.clock.monotonic(), what, changed)
    return f"{what} of {record['id']} of {found[2]}"


def _somebody_else(story: Story, sale: str) -> str | None:
    """The first contact that is not the sale's own client: to choose that one would change nothing."""
    client = oracle.truths(story)[sale].client
    contacts: dict[str, dict[str, Any]] = story.books.all("contacts")
    others = (key for key, one in contacts.items() if not oracle.same_client(client, str(one.get("identification"))))
    return next(others, None)


def unmark_document(story: Story) -> str | None:
    """The merchant replaces our text in the observations. Only where one ledger knows the document by its id."""
    found = _pick(story, "draft", "open")
    if found is None or not story.mode.alone or found[1].get("stamp"):
        return None
    row = story.computers[0].engine.ledger.find_document(story.company, story.store, found[2])
    if row is None or row.alegra_id != found[1]["id"]:
        return None
    kept = story.computers[0].committed(
        "SELECT 1 FROM memory WHERE name = ? AND value = 'kept'", (f"canary:{row.kind}",)
    )
    if not kept:  # else it would look as if Alegra did not keep our marks
        return None
    story.books.edit(found[0], found[1]["id"], observations="Gracias por su compra")
    story.touch(found[2], "unmarked")
    return f"{found[0]}/{found[1]['id']} of {found[2]}"


def spoil_party(story: Story) -> str | None:
    """A contact or an item is switched off, until somebody sets the program up again, or rest."""
    resource = story.dice.choice(("contacts", "items"))
    active = [key for key, record in story.books.all(resource).items() if record["status"] == "active"]
    chosen = story.dice.choice(active)
    story.books.edit(resource, chosen, status="inactive")
    story.spoilt.append((resource, chosen))
    return f"{resource}/{chosen}"


def mend_parties(story: Story) -> None:
    """What was switched off is switched on again."""
    for resource, number in story.spoilt:
        if story.books.get(resource, number) is not None:
            story.books.edit(resource, number, status="active")
    story.spoilt.clear()


# --- the store --------------------------------------------------------------------------------------------------------


def _moved(story: Story, order_state: int, transaction_state: str) -> str | None:
    """One of the sales that are not undone yet goes on to another state."""
    left = sorted(sale for sale in oracle.truths(story) if sale not in story.undone)
    if not left:
        return None
    sale = story.dice.choice(left)
    story.changed(sale)
    if story.mode.integration == MASTERSHOP_NAME:
        story.servers.mastershop.set_status(sale, order_state)
    else:
        story.servers.hotmart.set_status(sale, transaction_state)
    return sale


def undo_sale(story: Story) -> str | None:
    """Refunded, returned or cancelled."""
    sale = _moved(story, story.dice.choice((9, 10)), story.dice.choice(("REFUNDED", "CANCELLED", "CHARGEBACK")))
    if sale is not None:
        story.undone.add(sale)
    return sale


def dispute_sale(story: Story) -> str | None:
    return _moved(story, 11, "PROTESTED")


def advance_sale(story: Story) -> str | None:
    return _moved(story, story.dice.choice((3, 5, 6, 8, 8)), story.dice.choice(("APPROVED", "COMPLETE")))


def new_sale(story: Story) -> str | None:
    if story.mode.integration == MASTERSHOP_NAME:
        order = story.servers.mastershop.surprise(API_KEY)
        return str(order.id_order) if order else None
    sale = story.servers.hotmart.surprise(story.client_id)
    return sale.transaction if sale else None


# --- everything around ------------------------------------------------------------------------------------------------


def sleep_and_wake(story: Story) -> str:
    """The computers sleep: their wall clock has gone on, nothing else has."""
    hours = story.dice.choice((0.03, 0.5, 2, 9, 30))
    story.clock.jump += timedelta(hours=hours)
    if not story.running:
        story.wakes.append(story.clock.monotonic())
    return f"{hours} h"


def set_clock_back(story: Story) -> str:
    seconds = story.dice.choice((1, 30, 600))
    story.clock.jump -= timedelta(seconds=seconds)
    if not story.running:
        story.wakes.clear()  # the sleep before may no longer show
    return f"{seconds} s"


def revoke_token(story: Story) -> str:
    story.servers.alegra.tokens[story.user] = "revoked"
    return story.user


def suspend_account(story: Story) -> str:
    status = story.dice.choice((402, 403, 404))
    story.servers.alegra.denied[story.user] = (status, "Tu cuenta se encuentra suspendida")
    return str(status)


def give_access_back(story: Story) -> str | None:
    if story.servers.alegra.tokens[story.user] == story.token and story.user not in story.servers.alegra.denied:
        return None
    story.servers.alegra.tokens[story.user] = story.token
    story.servers.alegra.denied.pop(story.user, None)
    return story.user


def lose_network(story: Story) -> str:
    computer = story.dice.choice(story.computers)
    computer.offline_until = story.clock.monotonic() + story.wait * story.dice.uniform(0.1, 3)
    return computer.name


def changed_settings(story: Story) -> dict[str, str]:
    """Another way to work, from now on."""
    dice = story.dice
    if story.mode.integration == MASTERSHOP_NAME:
        return dice.choice(
            (
                {"documents.type": dice.choice(('"invoice"', '"remission"'))},
                {"documents.state": dice.choice(('"draft"', '"final"'))},
                {"documents.triggers.prepaid": dice.choice(('"to_prepare"', '"in_transit"', '"delivered"'))},
                {"documents.triggers.cod": dice.choice(('"in_transit"', '"delivered"'))},
                {"documents.bank_accounts.cod": '"2"'},
                {"taxes.default": '"2"'},
            )
        )
    return dice.choice(
        (
            {"documents.state": dice.choice(('"draft"', '"final"'))},
            {"documents.number_template": '"16"'},
            {"documents.bank_accounts.prepaid": '"3"'},
            {"taxes.default": '"2"'},
        )
    )


Action = Callable[["Story"], str | None]
#: With how often each is chosen.
BY_CHANCE: dict[Action, int] = {
    delete_document: 2,
    void_document: 2,
    open_draft: 2,
    stamp_by_hand: 2,
    clone_document: 2,
    pay_by_hand: 2,
    edit_draft: 3,
    unmark_document: 1,
    spoil_party: 2,
    undo_sale: 6,
    dispute_sale: 1,
    advance_sale: 5,
    new_sale: 4,
    sleep_and_wake: 4,
    set_clock_back: 1,
    revoke_token: 1,
    suspend_account: 1,
    give_access_back: 3,
    lose_network: 2,
}


def something(story: Story) -> None:
    """One of them, by chance."""
    [action] = story.dice.choices(list(BY_CHANCE), list(BY_CHANCE.values()))
    do(story, action)


def do(story: Story, action: Action) -> None:
    """Do it, if it can be done now, and tell it in the story's log."""
    try:
        told = action(story)
    except Refusal:  # Alegra does not let people do everything either
        return
    if told is not None:
        story.tell(f"{action.__name__} {told}")
        story.counts[action.__name__] += 1
