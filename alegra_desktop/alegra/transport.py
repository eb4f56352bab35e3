"""How requests to Alegra are made: address, login, limit, counting. What they mean is `client.py`'s work."""

from __future__ import annotations

from base64 import b64encode
from typing import Any
from urllib.parse import quote

from alegra_desktop.alegra.pages import Fetch
from alegra_desktop.domain.outcomes import CallFailed, Failure, Outcome
from alegra_desktop.net.addresses import check_url
from alegra_desktop.net.client import Network, Request
from alegra_desktop.net.limits import RateLimiter

READ_SECONDS = 30.0
STAMP_SECONDS = 90.0  # stamping waits for the tax authority: 13 s were measured for one invoice, ten may be asked for

Params = tuple[tuple[str, str], ...]


class Transport:
    """One login at one address. `requests` counts every attempt, repeats included."""

    def __init__(self, network: Network, base_url: str, user: str, token: str, limiter: RateLimiter) -> None:
        self._network = network
        self._base = check_url(base_url)
        self._limiter = limiter
        # A space copied along with either is the most frequent mistake.
        login = b64encode(f"{user.strip()}:{token.strip()}".encode()).decode()
        self._headers = {"Authorization": f"Basic {login}"}
        self._without_total: set[str] = set()
        self.requests = 0

    async def get(self, path: str, params: Params = ()) -> Any:
        return await self._network.read(self._request("GET", path, params), self._limiter, sent=self._count)

    async def change(self, method: str, path: str, json: Any = None, *, tries: int = 3) -> Any:
        """PUT or DELETE, or with `tries` 1 a POST on something that exists. Raises `CallFailed`."""
        request = self._request(method, path, json=json)
        return await self._network.read(request, self._limiter, tries=tries, sent=self._count)

    async def post(self, path: str, json: Any, *, needs_id: bool = True, seconds: float = READ_SECONDS) -> Outcome:
        request = self._request("POST", path, json=json, seconds=seconds)
        return await self._network.create(request, self._limiter, needs_id=needs_id, sent=self._count)

    def pages(self, path: str, params: Params = (), *, total: bool = False) -> Fetch:
        """The pages of a list. `total`: ask for the number of rows; a server that refuses is not asked again."""

        async def fetch(start: int, limit: int) -> Any:
            page = (*params, ("start", str(start)), ("limit", str(limit)))
            if not total or path in self._without_total:
                return await self.get(path, page)
            try:
                return await self.get(path, (*page, ("metadata", "true")))
            except CallFailed as failed:
                if failed.failure is not Failure.REFUSED:
                    raise
            answer = await self.get(path, page)
            self._without_total.add(path)
            return answer

        return fetch

    def _request(
        self, method: str, path: str, params: Params = (), json: Any = None, seconds: float = READ_SECONDS
    ) -> Request:
        return Request(
            method, f"{self._base}/{path}", params=params, json=json, headers=self._headers, read_timeout=seconds
        )

    def _count(self) -> None:
        self.requests += 1


def under(resource: str, alegra_id: str, action: str = "") -> str:
    """`invoices/1045/void`; an id can not climb out of its place."""
    path = f"{resource}/{quote(alegra_id, safe='')}"
    return f"{path}/{action}" if action else path
