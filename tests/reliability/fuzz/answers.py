"""Answers of Alegra and the stores, spoiled on their way; afterwards the line is good and the books must be right."""

from __future__ import annotations

from decimal import Decimal

from alegra_desktop.domain.problem import Kind, ProblemError
from alegra_desktop.domain.states import State
from alegra_desktop.practice.samples import FINAL_CONSUMER, HOTMART_NAME, MASTERSHOP_NAME
from alegra_desktop.sync.report import Report
from tests.reliability.fuzz.cases import Broken, Case
from tests.reliability.fuzz.garbage import Dice
from tests.reliability.fuzz.shop import BadLine, a_few, open_world
from tests.reliability.fuzz.wire import WEIGHTS, Mutation
from tests.sync.books import company, documents_of, due, marked, set_up
from tests.sync.desk import ask

#: Seconds of the virtual clock that a run may take, whatever the answers say.
LONGEST_RUN = 4 * 3600.0

_SLOW = {"unknown_wait_seconds = 5": "unknown_wait_seconds = 30"}  # fewer rounds until the program gives up
_FINAL = {**_SLOW, 'state = "draft"': 'state = "final"'}
_ALEGRA = (
    "GET .*/company$", "GET .*/items", "GET .*/taxes", "GET .*/warehouses", "GET .*/currencies", "GET .*/bank-accounts",
    "GET .*/number-templates", "GET .*/sellers", "GET .*/invoices", "GET .*/invoices", "GET .*/remissions", "GET .*",
    "POST .*/contacts$", "POST .*/items$", "POST .*/payments$", "POST .*/stamp$", "POST .*", ".*",
)  # fmt: skip
_DOCUMENTS = ("POST .*/invoices$", "POST .*/remissions$")
_HOTMART = (
    "POST .*/token",
    "GET .*/history",
    "GET .*/history",
    "GET .*/users",
    "GET .*/price/details",
    "GET .*/me$",
    ".*",
)
_MASTERSHOP = ("POST .*/orders/list", "POST .*/orders/list", "GET .*/orders/", "GET .*/products", ".*")
#: What in a list of documents could hide one of ours. Nothing can be told from a list that lies with good manners.
_LISTS_OF_DOCUMENTS = ("GET .*/invoices", "GET .*/remissions", "GET .*", ".*")
_POLITE = ("fields", "pages", "whole")


def run(case: Case) -> None:
    dice = case.dice("world")
    name = dice.choice([HOTMART_NAME, HOTMART_NAME, MASTERSHOP_NAME])
    final = name == HOTMART_NAME and dice.random() < 0.35
    world = open_world(case.folder, case.seed, a_few(dice, name))
    try:
        _live(case, world, name, final)
    finally:
        world.line.mutations = ()
        world.close()


def _live(case: Case, world: BadLine, name: str, final: bool) -> None:
    dice = case.dice("plan")
    mutations = case.choose(_mutations(dice, name))
    case.story += [f"{name}{', final' if final else ''}", *map(str, mutations)]
    changes = _FINAL if final else _SLOW
    if dice.random() < 0.25:
        world.line.mutations = tuple(mutations)
        _set_up_on_a_bad_line(case, world, name, changes)
        world.line.mutations = ()
    set_up(world, name, **changes)
    if dice.random() < 0.3:
        _report(case, world.sync(), "before")
    world.line.mutations = tuple(mutations)
    for _ in range(dice.choice([1, 1, 2])):
        before = world.clock.seconds
        _report(case, world.sync(wait=dice.random() < 0.2), "on the bad line")
        if world.clock.seconds - before > LONGEST_RUN:
            raise Broken("hang", f"the run took {world.clock.seconds - before:.0f} s of virtual time")
        world.clock.seconds += dice.choice([1.0, 100.0, 5000.0])
    world.line.mutations, world.line.spent = (), tuple(mutations)
    case.story += [told for mutation in mutations for told in mutation.told[:3]]
    _recover(case, world, name, final)


def _set_up_on_a_bad_line(case: Case, world: BadLine, name: str, changes: dict[str, str]) -> None:
    try:
        set_up(world, name, **changes)
    except ProblemError as stop:
        case.named(stop.problem, "set-up")
        if world.engine.ledger.integrations():
            raise Broken("other", "a set-up that failed was saved") from None


def _mutations(dice: Dice, name: str) -> list[Mutation]:
    """One to three. Beside a spoiled creation no list hides documents politely: nobody could know better."""
    store = [f"hotmart {r}" for r in _HOTMART] if name == HOTMART_NAME else [f"mastershop {r}" for r in _MASTERSHOP]
    found: list[Mutation] = []
    creations = dice.random() < 0.3
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        how = dice.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        route = dice.choice([*(f"alegra {r}" for r in _ALEGRA), *store])
        if creations and not found:
            route = f"alegra {dice.choice(_DOCUMENTS)}"
        elif creations and how in _POLITE and route.startswith("alegra") and _hides(route):
            how = "structure"
        found.append(
            Mutation(route, how, dice.randrange(2**32), dice.choice([1, 2, 5, 10**6]), dice.choice([1.0, 0.4]))
        )
    return found


def _hides(route: str) -> bool:
    return route.removeprefix("alegra ") in _LISTS_OF_DOCUMENTS


def _report(case: Case, reports: list[Report], when: str) -> None:
    for report in reports:
        case.seen["adopted"] += report.adopted
        case.named(report.error, when)
        for trouble in report.problems:
            case.named(trouble.problem, f"{when}, {trouble.sale}")


# --- afterwards -------------------------------------------------------------------------------------------------------


def _recover(case: Case, world: BadLine, name: str, final: bool) -> None:
    """Time passes, the program runs by itself; what it then still asks a person for is answered once."""
    for _ in range(2):
        world.clock.seconds += 7200.0
        _report(case, world.sync(wait=True), "afterwards")
        left = _not_right(world, name)
        if not left:
            break
    if left:
        for sale, words in left.items():
            case.story.append(f"a person is asked for {sale}: {words}")
            if not words:
                raise Broken("silent", f"{sale} is not right and nobody was told:\n{_history(world, sale)}")
        case.seen["needed a person"] += 1
        set_up(world, name, **(_FINAL if final else _SLOW))
        _says_it_is_right(world)
        world.retry()
        _report(case, world.sync(wait=True), "after a person")
    _audit(case, world, name)


def _says_it_is_right(world: BadLine) -> None:
    """A draft that was read otherwise than it was sent waits for the merchant's own word (the window's *Retry*)."""
    held = world.engine.ledger.rows(states=[State.HELD], has_id=True)
    seen = [row.id for row in held if row.problem is not None and row.problem.kind is Kind.CHANGED_IN_ALEGRA]
    if seen:
        ask(world, lambda office: office.retry(seen))


def _not_right(world: BadLine, name: str) -> dict[str, str]:
    """Due sales without a document that stands as it should in the ledger, and what was told of each."""
    ledger = world.engine.ledger
    [integration] = ledger.integrations()
    found = {}
    for sale in due(world, name):
        row = ledger.find_document(integration.company, integration.store.value, sale.sale_id)
        if row is not None and row.alegra_id and row.state in (State.DRAFT, State.ISSUED):
            continue
        told = row.problem.kind.value if row is not None and row.problem is not None else ""
        stopped = integration.stopped.kind.value if integration.stopped is not None else ""
        found[sale.sale_id] = told or stopped
    return found


def _audit(case: Case, world: BadLine, name: str) -> None:
    wanted = {sale.sale_id: sale for sale in due(world, name)}
    counts = marked(world, name)
    for sale_id, count in counts.items():
        if count > 1:
            raise Broken("twice", f"{sale_id}: {count} documents\n{_history(world, sale_id)}")
        if sale_id not in wanted:
            raise Broken("other", f"{sale_id} was not due\n{_history(world, sale_id)}")
    if world.servers.alegra.most_documents_of_a_sale > 1:
        raise Broken("twice", "a sale had two documents for a time")
    left = _not_right(world, name)
    for sale_id, sale in wanted.items():
        if not counts[sale_id]:
            raise Broken("lost", f"{sale_id}: {left.get(sale_id)}\n{_history(world, sale_id)}")
        [(resource, record)] = documents_of(world, name, sale_id)
        shown = company(world, name).shown(resource, record["id"])
        if left.get(sale_id) == Kind.TOTAL_DIFFERS.value and Decimal(str(shown["total"])) != sale.total:
            case.seen["a wrong total, told"] += 1  # a tax said to be of 0 %: who could know? It is told, never stamped
            continue
        if sale_id in left:
            raise Broken("lost", f"{sale_id}: {left[sale_id]}\n{_history(world, sale_id)}")
        if Decimal(str(shown["total"])) != sale.total or not all(line["tax"] for line in shown["items"]):
            raise Broken("other", f"{sale_id}: {shown['total']} instead of {sale.total}\n{shown['items']}")
        billed = str(shown["client"].get("identification") or "")
        if not (_same_person(sale.number, billed) or (len(billed) <= 30 and _number_was_spoiled(world))):
            raise Broken("other", f"{sale_id}: billed to {shown['client']} instead of {sale.number!r}")


def _number_was_spoiled(world: BadLine) -> bool:
    """Whether an answer may have named another number, or none, in good form: that cannot be told from the truth."""
    told = [words for mutation in world.line.spent for words in mutation.told]
    return any(f"«{name}»" in words for words in told for name in _NUMBER_FIELDS)


#: What holds a buyer's number, in either store, and what holds that.
_NUMBER_FIELDS = ("documents", "value", "documentNumber", "customer", "user", "a row")


def _same_person(stated: str, billed: str) -> bool:
    """Whether these are one number, whatever was written between the digits, and with or without a check digit."""
    one, other = ("".join(ch for ch in text.upper() if ch.isalnum()) for text in (stated or FINAL_CONSUMER, billed))
    return one == other or one[:-1] == other or other[:-1] == one


def _history(world: BadLine, sale_id: str) -> str:
    events = world.engine.ledger.events(sale_id=sale_id)
    return "\n".join(f"   {event.name} {event.state} {str(event.details)[:200]}" for event in events)
