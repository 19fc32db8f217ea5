"""Credit of an answer: the number of tokens that may be sent beyond those that the client has
consumed.
"""

from __future__ import annotations

import asyncio

from .limits import CREDIT_TOKENS_MAX, RESUME_TOKENS


class Credit:
    """Tokens and prompt steps that the client has granted and that the answer has not used."""

    def __init__(self, tokens: int) -> None:
        self.tokens = tokens
        self._steps = 1
        # A client grants only as many further tokens as it has consumed, so the credit never
        # exceeds the first credit. The threshold to resume is at most half of the first credit.
        self._resume = max(1, min(RESUME_TOKENS, tokens // 2))
        self._changed = asyncio.Event()

    def grant(self, tokens: int, steps: int) -> None:
        """Adds credit for tokens and for prompt steps, each up to `CREDIT_TOKENS_MAX` in all."""
        self.tokens = min(CREDIT_TOKENS_MAX, self.tokens + tokens)
        self._steps = min(CREDIT_TOKENS_MAX, self._steps + steps)
        self._changed.set()

    async def step(self) -> None:
        """Waits for credit for a step of the prompt, and uses it."""
        while self._steps <= 0:
            await self._wait()
        self._steps -= 1

    async def resume(self, missing: int) -> None:
        """Waits until the credit suffices to continue an answer that lacks `missing` tokens."""
        while self.tokens < min(self._resume, missing):
            await self._wait()

    async def _wait(self) -> None:
        self._changed.clear()
        await self._changed.wait()
