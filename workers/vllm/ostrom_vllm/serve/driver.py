"""The sessions' interface to vLLM: a narrow port, so that their tests run without it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


class DriverError(Exception):
    """A request that the model server refused, or in which it failed."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of the model's folder or of an adapter's, as it was when the server started."""

    path: str
    """Relative, with `/` between its parts."""
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """The served model, and its platform."""

    version: str
    """Release of vLLM."""
    build: Mapping[str, str | int]
    """All that may change logits: `packages/engine/src/vllm/build.ts`."""
    context_length: int
    """Maximum of prompt and answer tokens together: vLLM's own, less the tokens that a score adds.
    """
    vocabulary: int
    """Logits of a position."""
    files: Sequence[ModelFile]
    adapters: Mapping[str, Sequence[ModelFile]] = field(
        default_factory=dict[str, Sequence[ModelFile]]
    )
    """Files of each LoRA adapter by its name."""
    token_table: str | None = None
    """Hash of the token table for grammars; None if the server supports no grammars."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The model that answers, and whose state of earlier prompts it may use."""

    salt: str
    adapter: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens of an answer to draw without a stop."""

    ids: Sequence[int]
    """The prompt and the answer so far."""
    scope: Scope
    arguments: Mapping[str, Any]
    """Of the logits processor, `from` and `fingerprint` included."""
    max_tokens: int
    stop_ids: Sequence[int]
    candidates: int
    """Candidates to list of each token; 0 lists none."""


@dataclass(frozen=True, slots=True)
class DrawnTokens:
    """The next tokens of a run."""

    ids: Sequence[int]
    cached: int
    """Tokens of the run's `ids` whose state was at hand."""
    candidates: Sequence[tuple[bytes, bytes]] = ()
    """Ids and logits of the highest candidates of each token, 4 bytes each, in any order.

    The token is among them, if need be in place of the lowest.
    """


@dataclass(frozen=True, slots=True)
class ScoreRun:
    """A text whose tokens are scored."""

    ids: Sequence[int]
    scope: Scope
    start: int
    """The first position that is told: what the token behind `ids[start]` comes from."""
    candidates: int
    told_ids: Sequence[int]
    likelihoods: bool


@dataclass(frozen=True, slots=True)
class ScoreRows:
    """Positions of a score in arrays of 4-byte numbers, one row for each position from `start` on.

    Logits are relative: each row may have a constant of its own.
    """

    positions: int
    candidates: int
    ids: bytes = b""
    logits: bytes = b""
    told: bytes = b""
    likelihoods: bytes = b""
    """Natural logarithms, of the token that follows; the last row has no such token."""


class Driver(Protocol):
    """A model server, as the sessions use it."""

    @property
    def info(self) -> ModelInfo:
        """Returns the description of the served model."""
        ...

    @property
    def drawn_tokens(self) -> int:
        """Tokens that were drawn for answers since the start."""
        ...

    def generate(self, run: Run) -> AsyncGenerator[DrawnTokens]:
        """Draws tokens until a stop id, which is among them, or `max_tokens`.

        Closing the generator ends the work. Throws DriverError.
        """
        ...

    async def prefill(self, ids: Sequence[int], scope: Scope) -> int:
        """Processes tokens, and returns how many of them had state at hand. Throws DriverError."""
        ...

    async def score(self, run: ScoreRun) -> ScoreRows:
        """Describes the source of the tokens. Throws DriverError."""
        ...

    async def take_fingerprints(self, key: str) -> Mapping[int, bytes]:
        """Returns the fingerprints of an answer by position, and forgets them."""
        ...

    def drop_fingerprints(self, key: str) -> None:
        """Forgets the fingerprints of an answer that has no reader."""
        ...

    async def probe(self) -> None:
        """Draws one token as a test of the server. Throws DriverError."""
        ...
