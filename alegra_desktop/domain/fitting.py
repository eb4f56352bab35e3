"""Which prices to send: the plain ones, or the fewest steps away from them, on whose total most readings of Alegra's
arithmetic agree (R15).

A plain price is the line's own amount without tax, per unit, at the company's scale. It is moved only where that
settles something: where the default readings would miss the total, or where the moved price holds in every reading
the plain one holds in, and in more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from alegra_desktop.domain.totals import Agreement, PricedLine, Reckoning

_LINES_TO_MOVE = 6  # moving any line moves the total; more lines add time, hardly chances
_HARDLY = 100  # a move for more certainty is at most this fraction of a line, so that tiny amounts keep their price


def fit(
    start: Sequence[PricedLine], targets: Sequence[Decimal], unit: Decimal, scale: int
) -> tuple[list[PricedLine], Agreement]:
    """The lines whose document totals the sum of `targets`; if `default` is not in the agreement, none were found.

    `start`: lines with plain prices; `targets[i]`: tax-included amount of line i; `scale`: decimals of a price. After
    single moves, several lines are moved by one step each; then one unit of a line is split off.
    """
    total = sum(targets, Decimal(0))
    lines, found = _best(list(start), total, unit, scale)
    if found.default:
        return lines, found
    for other in (_spread(start, targets, scale), *_splits(start, targets, scale)):
        lines, found = _best(other, total, unit, scale)
        if found.default:
            break
    return lines, found


def _best(lines: list[PricedLine], total: Decimal, unit: Decimal, scale: int) -> tuple[list[PricedLine], Agreement]:
    """The lines as they are, or with one price moved; of equally good moves the shortest."""
    reckoning = Reckoning(lines, unit, scale)
    plain = reckoning.agreement(total)
    if plain.sure:
        return lines, plain
    movable = _worth_moving(lines)
    found, chosen = plain, (0, 0)
    for needed in (False,) if plain.default else (False, True):
        for i, steps in _moves(reckoning, movable, total, needed):
            level = reckoning.moved(i, steps, total)
            good = level.beyond(plain) if plain.default else level.default
            if good and (not found.default or level.weight > found.weight):
                found, chosen = level, (i, steps)
                if found.sure:
                    break
        if found.default:
            break
    return (_moved(lines, *chosen, scale) if found is not plain else lines), found


def _moves(reckoning: Reckoning, movable: list[int], total: Decimal, needed: bool) -> list[tuple[int, int]]:
    """Moves (line, steps) that may change what the document totals, the shortest first.

    The line's net amount changes by less than one unit, and for mere certainty by no more than a trace of itself. A
    `needed` move may be one step of the price, however much that is.
    """
    moves = []
    for i in movable:
        net, step, lacking = reckoning.nets[i], reckoning.steps[i], reckoning.lacking(i, total)
        limit = max(reckoning.net_unit - 1, step) if needed else min(reckoning.net_unit - 1, net // _HARDLY)
        for steps in {lacking, lacking + 1} | reckoning.turns(i):
            if steps and abs(steps * step) <= limit and net + steps * step > 0:
                moves.append((abs(steps), i, steps))
    return [(i, steps) for _, i, steps in sorted(moves)]


def _worth_moving(lines: Sequence[PricedLine]) -> list[int]:
    """Lines with a price, one of every set of rates first, fewest units first (their moves are the finest)."""
    order = sorted((i for i, line in enumerate(lines) if line.price > 0), key=lambda i: lines[i].quantity)
    seen: set[tuple[Decimal, ...]] = set()
    first: list[int] = []
    for i in order:
        if lines[i].rates not in seen:
            seen.add(lines[i].rates)
            first.append(i)
    return (first + [i for i in order if i not in first])[:_LINES_TO_MOVE]


def _moved(lines: Sequence[PricedLine], i: int, steps: int, scale: int) -> list[PricedLine]:
    return [*lines[:i], replace(lines[i], price=lines[i].price + Decimal(steps).scaleb(-scale)), *lines[i + 1 :]]


def _spread(start: Sequence[PricedLine], targets: Sequence[Decimal], scale: int) -> list[PricedLine]:
    """One step for each of several lines, those farthest from their targets first, until the rest is less than what
    another step would add: where prices have few decimals, one line could not make up for all of them."""
    lines = list(start)
    short = [target - line.base * line.factor for line, target in zip(lines, targets, strict=True)]
    rest = sum(short, Decimal(0))
    way = 1 if rest > 0 else -1
    for i in sorted(range(len(lines)), key=lambda i: -way * short[i]):
        line = lines[i]
        step = line.quantity * line.factor * Decimal(1).scaleb(-scale)
        if line.base * line.factor > step and 2 * abs(rest) > step:
            lines = _moved(lines, i, way, scale)
            rest -= way * step
            if (rest > 0) is not (way > 0):
                break
    return lines


def _splits(start: Sequence[PricedLine], targets: Sequence[Decimal], scale: int) -> Iterator[list[PricedLine]]:
    """Variants with one unit of a line in a line of its own, whose price takes up what all others leave over; the
    largest quantities first, then all such lines at once, each for itself."""
    many = sorted(
        (i for i, line in enumerate(start) if line.quantity > 1 and line.price > 0),
        reverse=True,
        key=lambda i: start[i].quantity,
    )
    rest = sum(targets, Decimal(0)) - sum((line.base * line.factor for line in start), Decimal(0))
    for i in many[:_LINES_TO_MOVE]:
        halves = _split(start[i], start[i].base * start[i].factor + rest, scale)
        if all(half.price >= 0 for half in halves):
            yield [*start[:i], *halves, *start[i + 1 :]]
    if len(many) > 1:
        apart = [_split(line, targets[i], scale) if i in many else [line] for i, line in enumerate(start)]
        yield [line for part in apart for line in part]


def _split(line: PricedLine, target: Decimal, scale: int) -> list[PricedLine]:
    net, step = target / line.factor, Decimal(1).scaleb(-scale)
    price = (net / line.quantity).quantize(step, ROUND_FLOOR)
    single = (net - price * (line.quantity - 1)).quantize(step, ROUND_HALF_EVEN)
    return [replace(line, price=price, quantity=line.quantity - 1), replace(line, price=single, quantity=Decimal(1))]
