"""Computes one answer: processes the prompt in steps, then draws tokens, never more than the
client's credit.

vLLM cannot pause a request. So the server aborts the request of an answer without credit, and later
continues the answer at the same position with a new request. vLLM's prefix cache still has the
state of nearly all earlier tokens. The random numbers of a draw depend only on seed and position,
so the answer is the same.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing

from .. import fingerprint
from .credit import Credit
from .driver import Driver, DriverError, DrawnTokens, Run
from .frames import Frame, Kind
from .limits import PREFILL_TOKENS, TOKENS_FRAME_BYTES
from .messages import NUMBER_BYTES, Question

Send = Callable[[Frame], Awaitable[None]]
"""Sends a frame. Waits while the client does not read."""

HeldToken = tuple[int, tuple[bytes, bytes] | None]
"""A token, with the ids and logits of its candidates if the client requested candidates."""


class Answer:
    """The work on one `GENERATE` frame."""

    def __init__(
        self, driver: Driver, question: Question, *, task: int, key: str, send: Send
    ) -> None:
        self._driver = driver
        self._question = question
        self.credit = Credit(question.credit)
        self._task = task
        self._key = key
        self._send = send
        self._drawn: list[int] = []
        # Drawn tokens that wait for credit.
        self._held: deque[HeldToken] = deque()
        self._sent = 0
        self._has_prefill = False
        self._is_working = False
        # Number of tokens at which the client cut the answer.
        self._cut: int | None = None

    async def run(self) -> None:
        """Computes the whole answer and sends the END frame. Throws DriverError."""
        try:
            await self._work()
            body = await self._fingerprint()
        except BaseException:
            self._driver.drop_fingerprints(self._key)
            raise
        finish = "cut" if self._cut is not None else self._finish()
        await self._tell(Kind.END, {"finish": finish}, body)

    def cut(self, tokens: int) -> bool:
        """Ends the answer after a number of its tokens, because the client found a stop text there.

        Returns whether the caller must cancel the answer's task. Throws DriverError.
        """
        if not 0 < tokens <= self._sent:
            raise DriverError("invalid", f"tokens: not from 1 to the {self._sent} that were sent")
        if not self._is_working or self._cut is not None:
            return False
        self._cut = tokens
        return True

    async def _work(self) -> None:
        self._is_working = True
        try:
            await self._prefill()
            await self._draw()
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._cut is None or task is None:
                raise
            task.uncancel()
        finally:
            self._is_working = False

    async def _prefill(self) -> None:
        """Processes the prompt in steps. Each step waits for credit and uses it."""
        ids, scope = self._question.ids, self._question.scope
        for end in range(PREFILL_TOKENS, len(ids), PREFILL_TOKENS):
            await self.credit.step()
            cached = await self._driver.prefill(ids[:end], scope)
            await self._tell(Kind.PREFILL, {"tokens": end, "cached": cached})
        await self.credit.step()

    async def _draw(self) -> None:
        """Draws and sends all tokens."""
        while (missing := self._missing()) > 0:
            await self.credit.resume(missing)
            await self._release()
            if not self._finish() and not self._held and self.credit.tokens > 0:
                await self._draw_granted()

    def _missing(self) -> int:
        """Returns the maximum number of tokens that remain to be sent: the queued tokens if drawing
        has ended, else all up to `max_tokens`.
        """
        return len(self._held) if self._finish() else self._question.max_tokens - self._sent

    async def _draw_granted(self) -> None:
        """Draws with one request to vLLM, until the answer ends or its credit is used up.

        If the answer ends, the request is not aborted, because vLLM ends it.
        """
        question = self._question
        run = Run(
            ids=[*question.ids, *self._drawn],
            scope=question.scope,
            arguments={
                **question.arguments,
                "from": len(self._drawn),
                **({"fingerprint": self._key} if question.has_fingerprints else {}),
            },
            max_tokens=question.max_tokens - len(self._drawn),
            stop_ids=question.stop_ids,
            candidates=question.candidates,
        )
        async with aclosing(self._driver.generate(run)) as source:
            async for tokens in source:
                await self._take(tokens)
                if not self._finish() and (self._held or self.credit.tokens <= 0):
                    return
        if not self._finish():
            raise DriverError("failed", "vLLM ended an answer early")

    async def _take(self, tokens: DrawnTokens) -> None:
        """Queues drawn tokens, and sends as many of them as the credit permits."""
        question = self._question
        if not self._has_prefill:
            self._has_prefill = True
            head = {"tokens": len(question.ids), "cached": tokens.cached}
            await self._tell(Kind.PREFILL, head)
        candidates = tokens.candidates if question.candidates > 0 else [None] * len(tokens.ids)
        if len(candidates) != len(tokens.ids):
            raise DriverError("failed", "vLLM listed candidates of other tokens")
        for token, listed in zip(tokens.ids, candidates, strict=True):
            if self._finish():
                break
            self._drawn.append(token)
            self._held.append((token, listed))
        await self._release()

    async def _release(self) -> None:
        """Sends queued tokens until the credit is used up."""
        row = NUMBER_BYTES * (1 + 2 * self._question.candidates)
        frame_tokens = max(1, TOKENS_FRAME_BYTES // row)
        while count := min(self.credit.tokens, len(self._held), frame_tokens):
            self.credit.tokens -= count
            self._sent += count
            await self._tell_tokens([self._held.popleft() for _ in range(count)])

    async def _tell_tokens(self, released: Sequence[HeldToken]) -> None:
        ids = b"".join(token.to_bytes(NUMBER_BYTES, "little") for token, _ in released)
        listed = [one for _, one in released if one is not None]
        body = b"".join((ids, *(part for one in listed for part in one)))
        head = {"candidates": self._question.candidates} if listed else {}
        await self._tell(Kind.TOKENS, head, body)

    def _finish(self) -> str | None:
        """Returns the reason why drawing has ended; None while drawing continues."""
        if self._drawn and self._drawn[-1] in self._question.stop_ids:
            return "stop"
        return "length" if len(self._drawn) >= self._question.max_tokens else None

    async def _fingerprint(self) -> bytes:
        """Returns the fingerprint of the answer's tokens without the end token."""
        if not self._question.has_fingerprints:
            return b""
        entries = await self._driver.take_fingerprints(self._key)
        count = len(self._drawn) - (1 if self._finish() == "stop" else 0)
        if self._cut is not None:
            count = min(count, self._cut)
        positions = range(0, count, fingerprint.INTERVAL)
        try:
            return b"".join(entries[position] for position in positions)
        except KeyError as error:
            reason = f"the fingerprint of token {error} is missing"
            raise DriverError("failed", reason) from error

    async def _tell(self, kind: Kind, head: dict[str, object], body: bytes = b"") -> None:
        await self._send(Frame(kind, self._task, head, body))
