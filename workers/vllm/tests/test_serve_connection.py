"""Goal: clients can connect by a Unix socket or a loopback port, but only if they are authorized.

Method: real sockets with the simulated driver.
"""

from __future__ import annotations

import asyncio
import os
import select
import socket
import stat
import tempfile
import unittest
from collections.abc import Callable
from pathlib import Path

from ostrom_vllm.serve.connection import Address, AddressError, Server, parse_address
from ostrom_vllm.serve.driver import ModelFile
from ostrom_vllm.serve.folder import FolderChangedError, FolderGuard, hash_folder
from ostrom_vllm.serve.frames import Frame, FrameReader, Kind, encode
from ostrom_vllm.serve.limits import (
    CONNECTIONS_MAX,
    FRAME_BYTES_MAX,
    HELLO_BYTES_MAX,
    HELLO_SECONDS,
    STRANGERS_MAX,
)

from .made_up_driver import MadeUpDriver, ids_bytes

TOKEN = "a token of sixteen"
QUESTION = {
    "arguments": {"seed": f"0x{'5a' * 32}", "temperature": 1},
    "maxTokens": 20, "stopIds": [], "candidates": 0, "fingerprints": True, "salt": "s",
    "credit": 64,
}  # fmt: skip


class Peer:
    """A client with a socket."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        self._frames = FrameReader()
        self._read: list[Frame] = []

    def send(self, frame: Frame) -> None:
        """Sends a frame."""
        self.writer.write(encode(frame))

    async def next(self) -> Frame | None:
        """Returns the next frame; None when the server has closed the connection."""
        while not self._read:
            data = await self.reader.read(1 << 16)
            if not data:
                return None
            for frame in self._frames.push(data):
                assert isinstance(frame, Frame)
                self._read.append(frame)
        return self._read.pop(0)

    async def last(self, task: int) -> Frame:
        """Returns the last frame of a task."""
        while frame := await self.next():
            if frame.task == task and frame.kind in (Kind.END, Kind.REFUSED, Kind.ALIVE):
                return frame
        raise AssertionError("closed")

    def close(self) -> None:
        """Closes the connection."""
        self.writer.close()


async def settle() -> None:
    """Runs the event loop until no task can continue."""
    for _ in range(1_000):
        await asyncio.sleep(0)


class Sockets(unittest.IsolatedAsyncioTestCase):
    """A server and its clients."""

    async def asyncSetUp(self) -> None:
        """Listens at a Unix socket."""
        asyncio.get_running_loop().set_debug(False)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = str(Path(folder.name, "server"))
        self.driver = MadeUpDriver()
        self.server = Server(self.driver, "")
        await self.server.listen(parse_address(f"unix:{self.path}", has_token=False))
        self.addAsyncCleanup(self.server.close)

    async def connect(self) -> Peer:
        """Connects to the Unix socket and sends nothing."""
        peer = Peer(*await asyncio.open_unix_connection(self.path))
        self.addCleanup(peer.close)
        return peer

    async def open(self, token: str = "") -> Peer:
        """Connects and sends a hello."""
        peer = await self.connect()
        peer.send(Frame(Kind.HELLO, 0, {"version": 1, "token": token}))
        return peer

    async def test_the_socket_is_for_its_owner_alone(self) -> None:
        """The socket needs no token, because no other user of the machine can open it."""
        self.assertEqual(stat.S_IMODE(os.stat(self.path).st_mode), 0o600)
        peer = await self.open()
        welcome = await peer.next()
        assert welcome is not None
        self.assertEqual(welcome.kind, Kind.WELCOME)

    async def test_a_port_needs_the_token(self) -> None:
        """Other users of the machine can connect to a port, so each client must send the token."""
        server = Server(MadeUpDriver(), TOKEN)
        self.addAsyncCleanup(server.close)
        text = await server.listen(parse_address("127.0.0.1:0", has_token=True))
        host, port = text.split(":")
        for token, kinds in ((TOKEN, [Kind.WELCOME]), ("other", [Kind.REFUSED, None])):
            peer = Peer(*await asyncio.open_connection(host, int(port)))
            self.addCleanup(peer.close)
            peer.send(Frame(Kind.HELLO, 0, {"version": 1, "token": token}))
            for kind in kinds:
                frame = await peer.next()
                self.assertEqual(frame and frame.kind, kind)

    async def test_bad_bytes_do_not_end_answers_of_the_same_connection(self) -> None:
        """Even 16 MiB of unreadable bytes end no answer."""
        peer = await self.open()
        peer.send(Frame(Kind.GENERATE, 1, QUESTION | {"credit": 1}, ids_bytes([65] * 40)))
        too_long = (FRAME_BYTES_MAX + 1).to_bytes(4, "little") + b"\2" + (9).to_bytes(4, "little")
        peer.writer.write(too_long + bytes(FRAME_BYTES_MAX + 1 - 5))
        self.assertEqual((await peer.last(9)).head["code"], "too-large")
        peer.writer.write(bytes(4))
        self.assertEqual((await peer.last(0)).head["code"], "malformed")
        peer.send(Frame(Kind.CREDIT, 1, {"tokens": 64, "steps": 0}))
        self.assertEqual((await peer.last(1)).head, {"finish": "length"})

    async def test_a_client_that_goes_ends_its_own_answers_alone(self) -> None:
        """The client disconnects without a message."""
        one, other = await self.open(), await self.open()
        one.send(Frame(Kind.GENERATE, 1, QUESTION | {"credit": 1}, ids_bytes([65])))
        while (frame := await one.next()) and frame.kind != Kind.TOKENS:
            pass
        other.send(Frame(Kind.GENERATE, 1, QUESTION, ids_bytes([66])))
        one.close()
        self.assertEqual((await other.last(1)).kind, Kind.END)
        other.send(Frame(Kind.PROBE, 2))
        await other.last(2)
        self.assertEqual(self.driver.closed_runs, 2)

    async def test_a_client_that_does_not_read_waits(self) -> None:
        """Frames for a client that does not read must not fill the memory."""
        peer = await self.open()
        peer.reader._transport.pause_reading()  # type: ignore[attr-defined]
        count = 1_000
        head = {"salt": "s", "from": 0, "candidates": 264, "toldIds": [], "likelihoods": False}
        for task in range(1, count + 1):
            peer.send(Frame(Kind.SCORE, task, head, ids_bytes([65] * 20)))
        scored, same = 0, 0
        while same < 5_000:
            await asyncio.sleep(0)
            same = same + 1 if self.driver.scores == scored else 0
            scored = self.driver.scores
        # Each result has 42 kB; the operating system buffers some results.
        self.assertLess(scored, count)
        peer.reader._transport.resume_reading()  # type: ignore[attr-defined]
        await peer.last(count)

    async def test_too_many_clients_are_closed(self) -> None:
        """The server closes the newest client's connection, and keeps those of earlier clients."""
        peers = [await self.open() for _ in range(CONNECTIONS_MAX)]
        for peer in peers:
            await peer.next()
        extra = await self.open()
        with self.assertRaises((ConnectionError, AssertionError)):
            await extra.last(1)
        peers[0].send(Frame(Kind.PROBE, 1))
        self.assertEqual((await peers[0].last(1)).kind, Kind.ALIVE)

    async def test_connections_without_a_hello_keep_no_client_out(self) -> None:
        """The server closes the oldest connections without a hello, and keeps those of clients."""
        client = await self.open()
        await client.next()
        silent = [await self.connect() for _ in range(STRANGERS_MAX + 20)]
        later = await self.open()
        welcome = await later.next()
        assert welcome is not None
        self.assertEqual(welcome.kind, Kind.WELCOME)
        for peer in (client, later):
            peer.send(Frame(Kind.PROBE, 1))
            self.assertEqual((await peer.last(1)).kind, Kind.ALIVE)
        ended = [peer for peer in silent if peer.reader.at_eof()]
        self.assertEqual(ended, silent[: len(ended)])
        self.assertGreaterEqual(len(ended), 20)

    async def test_a_hello_in_drops_is_not_waited_for(self) -> None:
        """The first frame is limited both in time and in bytes."""
        loop = asyncio.get_running_loop()
        clock, passed = loop.time, 0.0
        loop.time = lambda: clock() + passed  # type: ignore[method-assign]
        slow, long = await self.connect(), await self.connect()
        hello = encode(Frame(Kind.HELLO, 0, {"version": 1, "token": ""}))
        for part in (hello[:1], hello[1:2]):
            await settle()
            self.assertFalse(slow.reader.at_eof())
            slow.writer.write(part)
            passed += 0.6 * HELLO_SECONDS
        long.writer.write((HELLO_BYTES_MAX * 2).to_bytes(4, "little") + bytes(HELLO_BYTES_MAX))
        await settle()
        self.assertTrue(slow.reader.at_eof())
        self.assertTrue(long.reader.at_eof())
        # After its hello, a client has no time limit.
        peer = await self.open()
        await peer.next()
        passed += 2 * HELLO_SECONDS
        await settle()
        peer.send(Frame(Kind.PROBE, 1))
        self.assertEqual((await peer.last(1)).kind, Kind.ALIVE)

    async def test_a_client_that_leaves_without_reading_leaves_nothing_behind(self) -> None:
        """The server closes the connection although it still buffers frames for the client."""
        client = socket.socket(socket.AF_UNIX)
        self.addCleanup(client.close)
        client.connect(self.path)
        client.sendall(encode(Frame(Kind.HELLO, 0, {"version": 1, "token": ""})))
        # The refusals have more bytes than the operating system buffers, but fewer than those at
        # which the server stops reading.
        for _ in range(5_000):
            client.sendall(encode(Frame(99, 1)))
            await asyncio.sleep(0)
        client.shutdown(socket.SHUT_WR)
        await settle()
        poll = select.poll()
        poll.register(client, 0)
        self.assertEqual(poll.poll(0), [(client.fileno(), select.POLLHUP)])

    async def test_the_socket_of_an_ended_server_is_replaced_but_no_other_file(self) -> None:
        """A server that crashes leaves its socket behind."""
        again = Server(MadeUpDriver(), "")
        await again.listen(Address(path=self.path))
        await again.close()
        self.assertFalse(Path(self.path).exists())
        file = Path(self.path).with_name("file")
        file.write_text("kept")
        with self.assertRaises(AddressError):
            await again.listen(Address(path=str(file)))
        self.assertEqual(file.read_text(), "kept")


class Addresses(unittest.TestCase):
    """The option `--listen`."""

    def test_addresses_are_local(self) -> None:
        """Only loopback addresses are permitted, because frames are not encrypted."""
        self.assertEqual(parse_address("unix:/run/s", has_token=False), Address(path="/run/s"))
        expected = Address(host="127.0.0.1", port=80)
        self.assertEqual(parse_address("127.0.0.1:80", has_token=True), expected)
        self.assertEqual(parse_address("[::1]:80", has_token=True), Address(host="::1", port=80))
        for text in ("0.0.0.0:80", "192.168.0.1:80", "localhost:80", "127.0.0.1", ":80", "unix:"):
            with self.assertRaises(AddressError):
                parse_address(text, has_token=True)
        with self.assertRaises(AddressError):
            parse_address("127.0.0.1:80", has_token=False)


class Folders(unittest.TestCase):
    """The files of the model."""

    def test_files_are_hashed_by_path(self) -> None:
        """Hidden files are left out."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "b").mkdir()
            (folder / ".git").mkdir()
            (folder / ".git" / "x").write_text("hidden")
            (folder / ".hidden").write_text("hidden")
            (folder / "b" / "c.json").write_text("abc")
            (folder / "a").symlink_to(folder / "b" / "c.json")
            digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            expected = [ModelFile("a", 3, digest), ModelFile("b/c.json", 3, digest)]
            self.assertEqual(hash_folder(folder), expected)

    def test_a_folder_that_changes_while_it_is_loaded_is_noticed(self) -> None:
        """If a file changes, the loaded content may differ from the hashed content."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            weights = folder / "weights"
            weights.write_text("abc")
            changes: list[Callable[[], object]] = [
                lambda: weights.write_text("abd"),
                lambda: (folder / "more").write_text(""),
                lambda: weights.unlink(),
            ]
            for change in changes:
                os.utime(weights, ns=(0, 0))
                guard = FolderGuard(folder)
                guard.require_unchanged()
                change()
                with self.assertRaises(FolderChangedError):
                    guard.require_unchanged()


if __name__ == "__main__":
    unittest.main()
