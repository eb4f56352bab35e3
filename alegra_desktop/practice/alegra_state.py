"""Everything behind the practice Alegra: its users, their limits, the three companies.

For sample data and tests: `state.companies["co" | "co2" | "mx"]` is a `Company` (see `alegra_company`) with
`add_item`, `add_contact`, `add_invoice`, `add_remission`, `add_to`, and by hand `edit`, `delete`, `open`, `stamp`,
`void`, `clone`, `pay`.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from alegra_desktop.domain.clock import Clock
from alegra_desktop.practice.alegra_base import ACCOUNTS, Account
from alegra_desktop.practice.alegra_company import Company
from alegra_desktop.practice.state import Login, SystemState
from alegra_desktop.practice.store_file import StoreFile

PERIOD = 60.0  # seconds of the rate limit's window


@dataclass(slots=True)
class Window:
    """The fixed window of one user's requests."""

    ends: float = 0.0  # monotonic
    used: int = 0


class AlegraState(SystemState):
    """Users and companies. The switches below change how the server behaves; they may be set while it runs."""

    def __init__(self, file: StoreFile, clock: Clock, seed: int, *, limit_per_minute: int = 600) -> None:
        super().__init__(file, clock, seed)
        self.limit_per_minute = limit_per_minute
        self.error_style = "message"  # body of a 401: "message", "empty" or "wrapped"
        self.created_status: int | None = None  # status of a good POST; None: 200 or 201 by chance
        self.denied: dict[str, tuple[int, str]] = {}  # user -> every request gets this status (402, 403, 404) and words
        self.tokens = {account.user: account.token for account in ACCOUNTS}
        self.accounts: dict[str, Account] = {account.user: account for account in ACCOUNTS}
        self.windows: dict[str, Window] = {}
        with file.batch():
            self.companies = {
                account.company: Company(
                    account.company, file, clock, random.Random(f"{seed}:{account.company}"), self.lock
                )
                for account in ACCOUNTS
            }

    def logins(self) -> list[Login]:
        return [
            Login(
                "alegra",
                f"{account.name}, {self.companies[account.company].info['name']}",
                {
                    "user": account.user,
                    "token": self.tokens[account.user],
                },
            )
            for account in ACCOUNTS
        ]

    def company_of(self, user: str) -> Company:
        return self.companies[self.accounts[user].company]

    @property
    def most_documents_of_a_sale(self) -> int:
        """The most live documents any marked sale ever had at once, in any company."""
        return max(company.most_documents_of_a_sale for company in self.companies.values())

    def take(self, user: str) -> bool:
        """Counts a request of this user; False if the period's requests are used up."""
        window = self._window(user)
        if window.used >= self.limit_per_minute:
            return False
        window.used += 1
        return True

    def exhaust(self, user: str) -> None:
        """Another program of the same user has spent the rest of the period."""
        self._window(user).used = self.limit_per_minute

    def limit_headers(self, user: str) -> dict[str, str]:
        """The three headers of every answer; `Reset` in whole seconds, rounded up."""
        window = self._window(user)
        left = max(self.limit_per_minute - window.used, 0)
        seconds = max(math.ceil(window.ends - self.clock.monotonic()), 1)
        return {
            "X-Rate-Limit-Limit": str(self.limit_per_minute),
            "X-Rate-Limit-Remaining": str(left),
            "X-Rate-Limit-Reset": str(seconds),
        }

    def _window(self, user: str) -> Window:
        window = self.windows.setdefault(user, Window())
        now = self.clock.monotonic()
        if now >= window.ends:
            window.ends, window.used = now + PERIOD, 0
        return window
