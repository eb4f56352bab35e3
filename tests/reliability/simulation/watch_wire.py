"""Promises kept or broken where requests leave: intent first, no early repetition, the rate limit, only due sales."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from alegra_desktop.domain.marker import find_marks
from tests.reliability.simulation import oracle
from tests.reliability.simulation.promises import Promise
from tests.reliability.simulation.world import Call, Computer, Life

_RESERVE = 5


class Intent(Promise):
    """R1: when a creation leaves, the file already says so, with exactly this body and mark."""

    name = "intent"

    def leaving(self, call: Call) -> None:
        if call.key is None:
            return
        role, what = call.key
        sql = "SELECT state, body, marker FROM outbox WHERE role = ? AND sale_id = ?"
        rows = self.story.computer(call.computer).committed(sql, (role, what))
        for state, body, marker in rows:
            text = str(call.body.get("observations") or "")
            if (
                state == "sending"
                and json.loads(body, parse_float=Decimal) == call.body
                and text.startswith(marker[:20])
            ):
                return
        self.broken(f"{call} left, but the ledger says {[row[0] for row in rows]}")


class EarlyPost(Promise):
    """R4: after an answer that never came, nothing is sent for the same thing before the rest and a search."""

    name = "early post"

    def __init__(self, story: Any) -> None:
        super().__init__(story)
        self._sent: dict[tuple[str, str, str], Call] = {}  # the latest creation of each thing by each ledger
        self._looks: dict[str, list[Call]] = defaultdict(list)

    def leaving(self, call: Call) -> None:
        if call.system == "alegra" and call.method == "GET":
            self._looks[call.computer].append(call)
        if call.key is None:
            return
        name = (call.computer, *call.key)
        before = self._sent.get(name)
        if before is not None and not before.clear:
            self._check(call, before)
        self._sent[name] = call

    def _check(self, call: Call, before: Call) -> None:
        if before.back is None and before.life is call.life:
            self.broken(f"{call} left while the one before was under way")
        elif not any(self._proves(look, call, before) for look in self._looks[call.computer]):
            self.broken(f"{call} left without a search after the rest of the one that left at {before.left:.2f}")

    def _proves(self, look: Call, call: Call, before: Call) -> bool:
        """A good list, asked for once the rest was over: counted from the closed connection, or the process's start,
        or the wake, whichever was the latest by then."""
        if look.path != call.path or look.status != 200 or look.query.startswith("id=") or look.left < before.left:
            return False
        start = look.life.started if look.life is not before.life or before.back is None else before.back
        woke = max((moment for moment in self.story.wakes if moment <= look.left), default=0.0)
        rest = self.story.wait * (3 if call.path == "/remissions" else 1)
        return look.left >= max(start, woke) + rest - 0.01

    def forgotten(self, computer: Computer) -> None:
        for name in [name for name in self._sent if name[0] == computer.name]:
            del self._sent[name]


class Rate(Promise):
    """R18: nothing before a 429's reset, and the reserve is left alone by one computer by itself."""

    name = "rate"

    def __init__(self, story: Any) -> None:
        super().__init__(story)
        self._reset: dict[Life, float] = {}

    def leaving(self, call: Call) -> None:
        until = self._reset.get(call.life, 0.0)
        if call.system == "alegra" and call.left < until - 0.01:
            self.broken(f"{call} left {until - call.left:.1f} s before the end of a 429's reset")

    def back(self, call: Call) -> None:
        if call.system != "alegra" or not call.status:
            return
        if call.status == 429:
            assert call.back is not None
            self._reset[call.life] = call.back + float(call.headers["x-rate-limit-reset"]) + 1.0
            if not self._spoilt():
                self.broken(f"{call} was one too many")
        elif int(call.headers.get("x-rate-limit-remaining", "99")) < self._reserve() and not self._spoilt():
            self.broken(f"{call} ate into the reserve: {call.headers['x-rate-limit-remaining']} left")

    def _reserve(self) -> int:
        return min(_RESERVE, self.story.servers.alegra.limit_per_minute // 4)

    def _spoilt(self) -> bool:
        """Somebody else, a process that was killed, or a fault spends from the same limit."""
        return len(self.story.computers) > 1 or self.story.spoilt_limit


class Due(Promise):
    """Nothing is created for a sale that is not due, with the right client, day and warehouse; only final ones are
    stamped, unchanged and still due (R10)."""

    name = "due"

    def __init__(self, story: Any) -> None:
        super().__init__(story)
        self._looked: dict[str, float] = {}  # when each computer's latest good list of invoices was asked for

    def back(self, call: Call) -> None:
        if call.path == "/invoices" and call.method == "GET" and call.status == 200:
            self._looked[call.computer] = call.left

    def leaving(self, call: Call) -> None:
        if call.computer in self.story.rehearsing and call.system == "alegra" and call.method != "GET":
            self.broken(f"{call} left in a dry run")
        if call.key is not None and call.key[0] == "document":
            self._created(call, call.key[1])
        elif call.system == "alegra" and call.path == "/invoices/stamp":
            for invoice in call.body["ids"]:
                self._stamped(call, str(invoice))

    def _created(self, call: Call, sale_id: str) -> None:
        story, truth = self.story, oracle.truths(self.story).get(sale_id)
        if truth is None:
            self.broken(f"{call}: no such sale")
            return
        if truth.why_not and not story.lately(sale_id):
            self.broken(f"{call}: {truth.why_not}")
        if self._undone_in_ledger(call, sale_id):
            self.broken(f"{call}: the ledger knows that the sale is undone")
        rules = story.rules(call.computer)
        days = {truth.day.isoformat()}
        if call.path == "/invoices" and rules.final:
            days = {day.isoformat() for day in self._today()}
        if call.body["date"] not in days:
            self.broken(f"{call}: dated {call.body['date']}, not {sorted(days)}")
        client = story.books.get("contacts", call.body["client"]["id"]) or {}
        if not oracle.same_client(truth.client, str(client.get("identification"))):
            self.broken(f"{call}: for {client.get('identification')}, not {truth.client}")
        warehouse = (call.body.get("warehouse") or {}).get("id", "")
        if warehouse != rules.warehouse_links.get(truth.warehouse, ""):
            self.broken(f"{call}: from {warehouse}, not {truth.warehouse}")

    def _today(self) -> list[date]:
        zone = ZoneInfo(str(self.story.books.info["timezone"]))
        now = self.story.clock.now()
        return [moment.astimezone(zone).date() for moment in (now, now - timedelta(seconds=90))]

    def _undone_in_ledger(self, call: Call, sale_id: str) -> bool:
        sql = "SELECT 1 FROM sale WHERE sale_id = ? AND stage IN ('cancelled', 'returned')"
        return bool(self.story.computer(call.computer).committed(sql, (sale_id,)))

    def _stamped(self, call: Call, invoice: str) -> None:
        story = self.story
        found = next((sale for _, record, sale in story.marked() if record["id"] == invoice), None)
        if found is None:
            self._copy_stamped(call, invoice)
            return
        if not story.rules(call.computer).final:
            self.broken(f"{call}: the integration makes drafts")
        if self._undone_in_ledger(call, found) or (found in story.undone and not story.lately(found)):
            self.broken(f"{call}: {found} is undone")
        edit = story.edited.get(invoice)
        if edit is not None and edit[1] != "note" and edit[0] < self._looked[call.computer]:
            self.broken(f"{call}: the {edit[1]} of {invoice} was changed by hand")

    def _copy_stamped(self, call: Call, invoice: str) -> None:
        """A copy made by hand is nobody's to stamp, unless people removed what it was copied from."""
        for sale, copies in self.story.copies.items():
            if f"invoices/{invoice}" in copies and not self.story.touched[sale] & {"deleted", "voided", "unmarked"}:
                self.broken(f"{call}: {invoice} is a copy made by hand")


class Credited(Promise):
    """A credit note leaves only for a sale that is undone, or by the merchant's word, and never for more than is left
    of its invoice; the program never repeats one that may exist."""

    name = "twice"

    def leaving(self, call: Call) -> None:
        story = self.story
        if call.method != "POST" or call.system != "alegra":
            return
        if call.path == "/payments" and story.mode.alone:
            for part in call.body["invoices"]:
                if story.books.all("invoices")[str(part["id"])]["credited"]:
                    self.broken(f"{call}: {part['id']} is credited")
        if call.path != "/credit-notes":
            return
        for part in call.body["invoices"]:
            record = story.books.get("invoices", str(part["id"]))
            marks = find_marks(record.get("observations")) if record is not None else ()
            if record is None or not marks:
                self.broken(f"{call}: for {part['id']}, which is no invoice of ours")
                continue
            sale = marks[0].sale_id
            if sale not in story.undone and sale not in story.confirmed:
                self.broken(f"{call}: {sale} is not undone")
            if record["credited"] + Decimal(str(part["amount"])) > record["total"] and story.mode.alone:
                late = "commit-late" in story.plan or story.changed_at.get(sale, -1.0) > call.left
                if not late:
                    self.broken(f"{call}: {record['credited']} of {record['total']} of {sale} are credited already")

    def rest(self) -> None:
        for record in self.story.books.all("invoices").values():
            if record["credited"] > record["total"]:
                self.broken(f"{record['credited']} credited of invoice {record['id']} of {record['total']}")
