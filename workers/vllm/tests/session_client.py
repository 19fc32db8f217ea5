"""A client of a session without sockets, and the answers that it must receive."""

from __future__ import annotations

import asyncio
import math
import struct
import unittest
from collections.abc import Callable
from typing import Any

from ostrom_vllm import sampler
from ostrom_vllm.request import parse
from ostrom_vllm.serve import limits
from ostrom_vllm.serve.frames import Frame, FrameReader, Kind
from ostrom_vllm.serve.session import Session
from ostrom_vllm.token_table import follower_of

from .made_up_driver import END_ID, VOCABULARY, MadeUpDriver, ids_bytes, logits_after
from .servers import TABLE

TOKEN = "a token of sixteen"
PROMPT = list(b"What is the matter with a paused stream?")
ARGUMENTS = {
    "seed": f"0x{'5a' * 32}",
    "temperature": 1.4,
    "top_k": 50,
    "frequency_penalty": 0.4,
}


class QuietLoop(unittest.IsolatedAsyncioTestCase):
    """Base class of tests that disables the event loop's debug mode, because it would take most of
    their time.
    """

    async def asyncSetUp(self) -> None:
        """Disables debug mode."""
        asyncio.get_running_loop().set_debug(False)


class Client:
    """The client side of a session; collects the frames that it receives."""

    def __init__(self, driver: MadeUpDriver) -> None:
        self.driver = driver
        self.frames: list[Frame] = []
        self._reader = FrameReader()
        self.session = Session(
            driver, self, token=TOKEN, score_slots=asyncio.Semaphore(limits.SCORES_MAX)
        )
        self.send(Kind.HELLO, 0, {"version": 1, "token": TOKEN})

    def write(self, data: bytes) -> None:
        """Takes bytes of the session."""
        for frame in self._reader.push(data):
            assert isinstance(frame, Frame)
            self.frames.append(frame)

    async def drain(self) -> None:
        """Returns at once."""

    def send(
        self, kind: int, task: int, head: dict[str, Any] | None = None, body: bytes = b""
    ) -> None:
        """Gives the session a frame."""
        self.session.receive(Frame(kind, task, head or {}, body))

    def ask(self, task: int, prompt: list[int] | None = None, **changed: Any) -> None:
        """Asks for an answer."""
        head = {
            "arguments": ARGUMENTS, "maxTokens": 100, "stopIds": [END_ID], "candidates": 0,
            "fingerprints": True, "salt": "scope", "credit": 1000,
        } | changed  # fmt: skip
        self.send(Kind.GENERATE, task, head, ids_bytes(PROMPT if prompt is None else prompt))

    def of(self, task: int, *kinds: int) -> list[Frame]:
        """Returns the frames of a task so far."""
        return [one for one in self.frames if one.task == task and (not kinds or one.kind in kinds)]

    def tokens(self, task: int) -> list[int]:
        """Returns the tokens of an answer so far."""
        body = b"".join(one.body for one in self.of(task, Kind.TOKENS))
        return list(struct.unpack(f"<{len(body) // 4}I", body))

    async def end(self, task: int) -> Frame:
        """Waits for the last frame of a task."""
        return await self.until(task, lambda: self.of(task, Kind.END, Kind.REFUSED, Kind.ALIVE))

    async def until(self, task: int, found: Callable[[], list[Frame]]) -> Frame:
        """Waits until `found` returns frames, and returns the last of them."""
        for _ in range(100_000):
            if frames := found():
                return frames[-1]
            await asyncio.sleep(0)
        raise AssertionError(f"task {task} has {self.of(task)}")

    async def settle(self) -> None:
        """Runs the event loop until no task can continue."""
        for _ in range(2_000):
            await asyncio.sleep(0)


def expected(
    prompt: list[int] = PROMPT,
    tokens_max: int = 100,
    end_at: float = math.inf,
    variant: int = 0,
    arguments: dict[str, Any] = ARGUMENTS,
) -> list[int]:
    """Returns the expected answer, drawn token by token with the reference sampler."""
    request = parse(arguments)
    assert request is not None
    follower = follower_of(TABLE, request)
    output: list[int] = []
    while len(output) < tokens_max and END_ID not in output:
        counts = {token: output.count(token) for token in output}
        permits = follower.permits if follower else None
        step = sampler.Step(request.parameters, request.seed, len(output), counts, permits)
        logits = logits_after([*prompt, *output], end_at=end_at, variant=variant)
        token = sampler.sample(range(VOCABULARY), logits, step)
        assert token is not None
        output.append(token)
        if follower and token != END_ID:
            follower.push(token)
    return output
