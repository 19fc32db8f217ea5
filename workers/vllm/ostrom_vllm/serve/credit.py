"""Credit of an answer: the tokens that it may draw beyond those that its client has consumed."""

from __future__ import annotations

import asyncio

from .limits import CREDIT_TOKENS_MAX, RESUME_TOKENS


class Credit:
    """Tokens and prompt steps that a client has granted and that are not used yet."""

    def __init__(self, tokens: int) -> None:
        self.tokens = tokens
        self._steps = 1
        # A client whose window is small never grants more than it.
        self._resume = max(1, min(RESUME_TOKENS, tokens // 2))
        self._changed = asyncio.Event()

    def grant(self, tokens: int, steps: int) -> None:
        """Adds credit, up to a bound."""
        self.tokens = min(CREDIT_TOKENS_MAX, self.tokens + tokens)
        self._steps = min(CREDIT_TOKENS_MAX, self._steps + steps)
        self._changed.set()

    async def step(self) -> None:
        """Waits for a step of the prompt, and uses it."""
        while self._steps <= 0:
            await self._wait()
        self._steps -= 1

    async def resume(self, missing: int) -> None:
        """Waits until it is worth while to continue an answer that lacks this number of tokens."""
        while self.tokens < min(self._resume, missing):
            await self._wait()

    async def _wait(self) -> None:
        self._changed.clear()
        await self._changed.wait()
