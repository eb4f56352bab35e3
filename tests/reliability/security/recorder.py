"""A server that writes down every byte it gets and gives always the same answer: the one nobody should talk to."""

from __future__ import annotations

import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Recorded:
    """`received`: what arrived on each connection, decrypted where there was TLS."""

    port: int
    received: list[bytes] = field(default_factory=list)

    @property
    def everything(self) -> bytes:
        return b"\n".join(self.received)


def answer(status: int, body: bytes = b"", *headers: str) -> bytes:
    """The bytes of an HTTP answer that ends its connection."""
    lines = (f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}", "Connection: close", *headers)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@contextmanager
def recorder(reply: bytes | Callable[[bytes], bytes] = b"", tls: ssl.SSLContext | None = None) -> Iterator[Recorded]:
    """Serve on a free loopback port while the block lasts. `reply` may depend on the request's head."""
    recorded = Recorded(0)

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            number = len(recorded.received)
            recorded.received.append(b"")
            with suppress(OSError):  # a handshake that fails is what most are here for
                connection = tls.wrap_socket(self.request, server_side=True) if tls else self.request
                with connection:
                    while b"\r\n\r\n" not in recorded.received[number]:
                        read = connection.recv(65536)
                        if not read:
                            return
                        recorded.received[number] += read
                        if read[0] == 0x16:  # somebody begins TLS with a server that has none
                            break
                    head = recorded.received[number]
                    connection.sendall(reply if isinstance(reply, bytes) else reply(head))

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

    with Server(("127.0.0.1", 0), Handler) as server:
        recorded.port = int(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield recorded
        finally:
            server.shutdown()
            thread.join()
