"""Repairs that need a word with the merchant first: each opens one dialog, or asks the engine one thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from alegra_desktop import __version__
from alegra_desktop.domain.explain import word_of
from alegra_desktop.domain.ledger import HistoryLine
from alegra_desktop.domain.overview import DOUBTS
from alegra_desktop.domain.problem import Kind
from alegra_desktop.domain.text import one_line
from alegra_desktop.gui.attention.adopting import Act, CompareTwins
from alegra_desktop.gui.attention.choosing import ChooseDocument
from alegra_desktop.gui.attention.classifying import ClassifyState
from alegra_desktop.gui.attention.customer import CorrectCustomer, customers_of
from alegra_desktop.gui.attention.groups import Line
from alegra_desktop.gui.attention.hands import Hands, Rows
from alegra_desktop.gui.attention.questions import Question
from alegra_desktop.gui.formats import Formats
from alegra_desktop.gui.preview.dialog import open_preview
from alegra_desktop.gui.widgets.form import KeyValues
from alegra_desktop.sync.answers import Done, web_page
from alegra_desktop.sync.office import Office


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Repairs", text, "", count)


def _owner(line: Line) -> str:
    return line.integrations[0] if line.integrations else ""


def _formats(hands: Hands, line: Line) -> Formats:
    return hands.looks.formats(_owner(line))


def add_up(hands: Hands, owner: str, found: Sequence[HistoryLine]) -> str:
    """What these sales add up to, each currency by itself."""
    sums: dict[str, object] = {}
    total = {one.currency for one in found}
    formats = hands.looks.formats(owner)
    for currency in sorted(total):
        amounts = [one.total for one in found if one.currency == currency and one.total is not None]
        if amounts:
            sums[currency] = formats.money(sum(amounts[1:], amounts[0]), currency)
    return " + ".join(str(amount) for amount in sums.values())


def ask(hands: Hands, title: str, body: str, acts: Sequence[tuple[str, partial[None]]]) -> Question:
    """Open a question; the dialog it answers with may be given more to look at."""
    dialog = Question(hands.window, title, body, acts, practice=hands.desk.practice)
    hands.open(dialog)
    return dialog


def compare(hands: Hands, line: Line, rows: Rows) -> None:
    """The sale and the document it would become, side by side."""
    found = hands.sale_ids(rows[:10])
    if found:
        open_preview(hands.desk, hands.window, _owner(line), found)


def look_for_mark_again(hands: Hands, line: Line, rows: Rows) -> None:
    """The marks are looked at again with the next document."""
    _go_on(hands, line)


def _go_on(hands: Hands, line: Line) -> None:
    name = _owner(line)
    hands.desk.bridge.ask(
        hands,
        lambda office: office.continue_after_first_scan(name),
        lambda answer: hands.sync(line),
        lambda problem: hands.complain(line, problem),
    )


def keep_secrets_in_session(hands: Hands, line: Line, rows: Rows) -> None:
    """Without a keyring the keys live until the program ends; they are pasted once more."""
    hands.go("keys", integration=_owner(line))


def compare_twins(answer: str) -> Callable[[Hands, Line, Rows], None]:
    """Sales that seem to have a document already, each beside it; then `adopt` or `create` for the chosen ones."""

    def caption(count: int) -> str:
        if answer == "adopt":
            return _tr("They are their documents (%n)", count)
        return _tr("Create their documents (%n)", count)

    def compared(hands: Hands, line: Line, rows: Rows) -> None:
        spoken = hands.looks.words(_owner(line), line.problem)
        body = (
            spoken.remedy
            if answer == "adopt"
            else _tr("What stands in Alegra is then another sale's. Each of these gets a document of its own.")
        )
        act = Act(caption, lambda chosen: hands.answer(line, chosen, answer))
        hands.open(CompareTwins(hands, line, rows, one_line(spoken.title), body, [act], every=answer == "create"))

    return compared


def review_matches(hands: Hands, line: Line, rows: Rows) -> None:
    """Sales that look as if somebody had invoiced them before the program came: one answer for all of them."""
    spoken = hands.looks.words(_owner(line), line.problem)
    owners = [one for one in hands.desk.integrations() if one.name in line.integrations]
    held = [cause for one in owners for cause in hands.desk.causes(one) if cause.kind is Kind.ALREADY_INVOICED]
    asked = tuple(row for cause in held for row in cause.rows)
    each = (_tr("Ask about each"), partial(_go_on, hands, line))
    if not asked:
        dialog = ask(
            hands,
            one_line(spoken.title),
            _tr(
                "Each of them is held and asked about by itself, beside the document it looks like. All others go out."
            ),
            [each],
        )
        facts = KeyValues()
        facts.add(_tr("Sales"), one_line(line.problem.details.get("sales", "")))
        dialog.insert(facts)
        return

    def adopt(chosen: Rows) -> None:
        """The questions that are left open stay; everything else goes out."""
        wanted = tuple(chosen)

        async def answer(office: Office) -> Done:
            done = await office.answer(wanted, "adopt")
            await office.continue_after_first_scan(_owner(line))
            return done

        hands.change(line, wanted, answer, lambda count: _tr("%n sale(s) answered.", count), sync=True)

    acts = [
        Act(lambda count: _tr("They are their documents (%n)", count), adopt),
        Act(lambda count: each[0], lambda chosen: _go_on(hands, line), of_chosen=False),
    ]
    body = _tr("Those you confirm are recognised and not repeated; the others are asked about one by one.")
    hands.open(CompareTwins(hands, line, asked, one_line(spoken.title), body, acts))


def correct_customer(hands: Hands, line: Line, rows: Rows) -> None:
    """What the store says of the buyer, and the ways out: corrected there or here, or invoiced without a name."""
    found = hands.lines(rows)
    formats = _formats(hands, line)
    spoken = hands.looks.words(_owner(line), line.problem)
    wanted = tuple(rows)

    def unidentified() -> None:
        hands.change(
            line,
            wanted,
            lambda office: office.bill_as_unidentified(wanted),
            lambda count: _tr("%n sale(s) go out without the customer's number.", count),
            sync=True,
        )

    acts = [(_tr("I corrected it, check again"), partial(hands.retry, line, wanted))]
    if found:
        caption = formats.say(_tr("Invoice as {final_consumer}"))
        acts.append((caption, partial(unidentified)))
    title, body = one_line(spoken.title), "\n\n".join((spoken.cause, spoken.remedy))
    customers = customers_of(hands, found)
    if customers:
        hands.open(CorrectCustomer(hands, line, customers, title, body, acts))
    else:
        ask(hands, title, body, acts)


def enable_currency(hands: Hands, line: Line, rows: Rows) -> None:
    """Only Alegra can enable a currency; afterwards these sales are looked at again."""
    spoken = hands.looks.words(_owner(line), line.problem)
    ask(
        hands,
        one_line(spoken.title),
        "\n\n".join((spoken.cause, spoken.remedy)),
        [
            (_tr("Open in Alegra"), partial(hands.browse, web_page("company"))),
            (_tr("It is enabled, check again"), partial(hands.retry, line, tuple(rows))),
        ],
    )


def classify(hands: Hands, line: Line, rows: Rows) -> None:
    """A state nobody told us about: what it means is asked once. Where the state is not the riddle, only what to do
    with these sales can be said."""
    owners = [one for one in hands.desk.integrations() if one.name in line.integrations]
    if owners and word_of(line.problem.details.get("state", "")):
        hands.open(ClassifyState(hands, line, owners, rows))
        return
    spoken = hands.looks.words(_owner(line), line.problem)
    wanted = tuple(rows)
    ask(
        hands,
        one_line(spoken.title),
        "\n\n".join(
            (
                spoken.remedy,
                _tr("%n sale(s) are in this state. Skipped ones can be sent again from the history.", len(wanted)),
            )
        ),
        [
            (_tr("Do not invoice them"), partial(hands.skip, line, wanted)),
            (_tr("Read them again"), partial(hands.retry, line, wanted)),
        ],
    )


def issue_again(hands: Hands, line: Line, rows: Rows) -> None:
    """Legal, so it is asked: the same invoice, not another."""
    formats = _formats(hands, line)
    wanted = tuple(rows)
    found = hands.lines(wanted)
    sentence = _tr(
        "They add up to {amount}. Once {issued}, an invoice cannot be deleted, only corrected by {credit_note}."
    )
    ask(
        hands,
        formats.say(_tr("{Issue} %n invoice(s) with {the_tax_office}?", len(wanted))),
        formats.say(sentence, amount=add_up(hands, _owner(line), found)),
        [(formats.say(_tr("{Issue} %n invoice(s)", len(wanted))), partial(hands.retry, line, wanted, issue=True))],
    )


def create_again(hands: Hands, line: Line, rows: Rows) -> None:
    """Only ever by this click."""
    wanted = tuple(rows)
    found = hands.lines(wanted)
    sale = one_line(found[0].sale_id) if len(found) == 1 else _tr("%n sale(s)", len(wanted))
    document = one_line(line.problem.details.get("document", "")) if len(wanted) == 1 else ""

    def again() -> None:
        hands.change(
            line,
            wanted,
            lambda office: office.create_again(wanted),
            lambda count: _tr("%n sale(s) are created again.", count),
            sync=True,
        )

    gone = _tr("{document} is gone from Alegra. Before creating, we look for it once more.").format(document=document)
    several = _tr("Their documents are gone from Alegra. Before creating, we look for each once more.")
    ask(
        hands,
        _tr("Create the document of {sale} again?").format(sale=sale),
        gone if document else several,
        [(_tr("Create document"), partial(again))],
    )


def create_after_all(hands: Hands, line: Line, rows: Rows) -> None:
    """Sales older than what Alegra showed: the merchant says that they really are missing."""
    wanted = tuple(rows)
    amount = add_up(hands, _owner(line), hands.lines(wanted))
    ask(
        hands,
        _tr("Create the documents of %n sale(s)?", len(wanted)),
        _tr("They add up to {amount}. Nothing of theirs was found in Alegra.").format(amount=amount),
        [(_tr("Create %n document(s)", len(wanted)), partial(hands.answer, line, wanted, "create"))],
    )


def undo_in_alegra(hands: Hands, line: Line, rows: Rows) -> None:
    """A sale was undone and its document stands: the merchant puts it right in Alegra, or lets it stand."""
    spoken = hands.looks.words(_owner(line), line.problem)
    wanted = tuple(rows)
    remedy = (spoken.remedy,) if line.kind in DOUBTS else ()  # no button of ours does it
    said = _tr("Nothing is changed in Alegra by this, and it is not proposed again.")
    ask(
        hands,
        one_line(spoken.title),
        "\n\n".join((spoken.cause, *remedy, said)),
        [
            (_tr("Open in Alegra"), partial(hands.browse_row, wanted)),
            (_tr("I did it, or it stays"), partial(corrected, hands, line, wanted)),
        ],
    )


def corrected(hands: Hands, line: Line, rows: Rows) -> None:
    """The merchant did in Alegra what had to be done."""
    wanted = tuple(rows)
    hands.change(
        line,
        wanted,
        lambda office: office.mark_corrected(wanted),
        lambda count: _tr("%n document(s) marked as corrected.", count),
        sync=True,
    )


def choose_document(hands: Hands, line: Line, rows: Rows) -> None:
    """Several documents of one sale: the merchant says which is the good one."""
    if rows:
        hands.open(ChooseDocument(hands, line, rows[0]))


def tell_versions(hands: Hands, line: Line, rows: Rows) -> None:
    """Which version this is, and which one the data needs."""
    spoken = hands.looks.words(_owner(line), line.problem)
    dialog = ask(hands, one_line(spoken.title), spoken.remedy, [])
    facts = KeyValues()
    facts.add(_tr("This version"), __version__)
    facts.add(_tr("The data's version"), one_line(line.problem.details.get("version", "")) or "—")
    dialog.insert(facts)
