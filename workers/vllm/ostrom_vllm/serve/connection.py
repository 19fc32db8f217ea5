"""The sockets of the server: a Unix socket, or a port of the loopback interface."""

from __future__ import annotations

import asyncio
import ipaddress
import os
import stat
from dataclasses import dataclass

from .driver import Driver
from .frames import FrameReader
from .limits import (
    CONNECTIONS_MAX,
    HELLO_BYTES_MAX,
    HELLO_SECONDS,
    SCORES_MAX,
    STRANGERS_MAX,
    WRITE_BUFFER_BYTES,
)
from .session import Session, UnauthorizedError

_READ_BYTES = 256 * 1024


class AddressError(ValueError):
    """The server must not, or cannot, listen at an address."""


@dataclass(frozen=True, slots=True)
class Address:
    """A path of a Unix socket, or a host and a port."""

    path: str | None = None
    host: str = ""
    port: int = 0


def parse_address(text: str, *, has_token: bool) -> Address:
    """Reads `unix:PATH` or `HOST:PORT`.

    Throws AddressError. The frames are not encrypted, so the host must belong to the loopback
    interface. Other users of the machine can connect to a port, so a port needs a token.
    """
    if text.startswith("unix:") and len(text) > len("unix:"):
        return Address(path=text.removeprefix("unix:"))
    host, _, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not port.isdecimal() or int(port) >= 1 << 16:
        raise AddressError(f"{text}: neither unix:PATH nor HOST:PORT")
    try:
        is_loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback:
        raise AddressError(f"{host}: frames are not encrypted. Listen at 127.0.0.1 or unix:PATH.")
    if not has_token:
        raise AddressError(f"{text}: every user of the machine reaches it. Name a --token-file.")
    return Address(host=host, port=int(port))


class _StreamOutbox:
    """Joins the frames of one iteration of the event loop into one write."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self._waiting: list[bytes] = []
        writer.transport.set_write_buffer_limits(high=WRITE_BUFFER_BYTES)

    def write(self, data: bytes) -> None:
        """Queues bytes, which are sent at the end of the iteration."""
        if not self._waiting:
            asyncio.get_running_loop().call_soon(self.flush)
        self._waiting.append(data)

    def flush(self) -> None:
        """Sends the queued bytes."""
        waiting, self._waiting = self._waiting, []
        if waiting and not self._writer.is_closing():
            self._writer.write(b"".join(waiting))

    async def drain(self) -> None:
        """Waits while the write buffer is full because the client does not read."""
        await self._writer.drain()


class Server:
    """Accepts clients and gives each a session."""

    def __init__(self, driver: Driver, token: str) -> None:
        self._driver = driver
        self._token = token
        self._score_slots = asyncio.Semaphore(SCORES_MAX)
        self._clients: set[asyncio.Task[None]] = set()
        # Connections that have sent no hello, in the order of their arrival.
        self._strangers: list[asyncio.Task[None]] = []
        self._server: asyncio.Server | None = None
        self._path: str | None = None

    async def listen(self, address: Address) -> str:
        """Starts to listen. Returns the address, with the chosen free port if the requested port
        was 0.
        """
        if address.path is not None:
            _remove_socket(address.path)
            # The umask is set before the socket exists, so that no other user can ever connect.
            before = os.umask(0o177)
            try:
                self._server = await asyncio.start_unix_server(self._accept, address.path)
                self._path = address.path
            finally:
                os.umask(before)
            return f"unix:{address.path}"
        self._server = await asyncio.start_server(self._accept, address.host, address.port)
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

    async def close(self) -> None:
        """Stops listening and ends all sessions."""
        if self._server is not None:
            self._server.close()
        if self._path is not None:
            _remove_socket(self._path)
        tasks = [*self._clients, *self._strangers]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _accept(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._strangers.append(task)
        if len(self._strangers) > STRANGERS_MAX:
            self._strangers.pop(0).cancel()
        outbox = _StreamOutbox(writer)
        session = Session(
            self._driver, outbox, token=self._token, score_slots=self._score_slots
        )
        try:
            await self._serve(session, reader, outbox, task)
        except (UnauthorizedError, ConnectionError, TimeoutError, asyncio.CancelledError):
            # The client has gone, sent no valid hello in time, or was the oldest of too many
            # without a hello; or the server is closing. Nothing awaits this task, so the error ends
            # here.
            pass
        finally:
            self._clients.discard(task)
            if task in self._strangers:
                self._strangers.remove(task)
            await session.close()
            outbox.flush()
            # `close` would wait until the client has read all data, which may never happen.
            writer.transport.abort()

    async def _serve(
        self,
        session: Session,
        reader: asyncio.StreamReader,
        outbox: _StreamOutbox,
        task: asyncio.Task[None],
    ) -> None:
        frames = FrameReader()
        read = 0
        async with asyncio.timeout(HELLO_SECONDS) as hello:
            while data := await reader.read(_READ_BYTES):
                for frame in frames.push(data):
                    if task in self._clients:
                        session.receive(frame)
                    elif len(self._clients) < CONNECTIONS_MAX:
                        session.receive(frame)
                        self._strangers.remove(task)
                        self._clients.add(task)
                        hello.reschedule(None)
                    else:
                        return
                read += len(data)
                if task not in self._clients and read > HELLO_BYTES_MAX:
                    return
                await outbox.drain()


def _remove_socket(path: str) -> None:
    """Removes the socket of an earlier server. Throws AddressError for any other kind of file."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISSOCK(mode):
        raise AddressError(f"{path}: exists, and is no socket")
    os.unlink(path)
