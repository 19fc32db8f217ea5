"""The interface of sessions to vLLM, kept small so that tests of sessions run without vLLM."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


class DriverError(Exception):
    """The model server refused a request, or failed in it."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a model's or adapter's folder, in its state at the start of the server."""

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
    """All properties that may change logits; `packages/engine/src/vllm/build.ts` lists them."""
    context_length: int
    """Maximum tokens of prompt and answer together: vLLM's context length minus `SCORE_TOKENS`, so
    that each answer can also be scored.
    """
    vocabulary: int
    """Number of logits of a position."""
    files: Sequence[ModelFile]
    adapters: Mapping[str, Sequence[ModelFile]] = field(
        default_factory=dict[str, Sequence[ModelFile]]
    )
    """Files of each LoRA adapter by its name."""
    token_table: str | None = None
    """Hash of the token table for grammars; None if the server supports no grammars."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The adapter that answers, and a salt: cached prompts are reused only for an equal salt."""

    salt: str
    adapter: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One request to draw tokens of an answer without interruption."""

    ids: Sequence[int]
    """The prompt and the answer so far."""
    scope: Scope
    arguments: Mapping[str, Any]
    """All arguments of the logits processor, including `from` and `fingerprint`."""
    max_tokens: int
    stop_ids: Sequence[int]
    candidates: int
    """Number of candidates to list for each token; 0 lists none."""


@dataclass(frozen=True, slots=True)
class DrawnTokens:
    """The next tokens of a run."""

    ids: Sequence[int]
    cached: int
    """Number of tokens of the run's `ids` whose state was cached."""
    candidates: Sequence[tuple[bytes, bytes]] = ()
    """Ids and logits of the highest candidates of each token, 4 bytes each, in any order.

    The candidates include the drawn token, if necessary in place of the lowest candidate.
    """


@dataclass(frozen=True, slots=True)
class ScoreRun:
    """A request to score the tokens of a text."""

    ids: Sequence[int]
    scope: Scope
    start: int
    """The first reported position: the logits after `ids[start]`, from which the next token was
    drawn.
    """
    candidates: int
    told_ids: Sequence[int]
    """Token ids that the client chose. Each position reports the logits of these ids, and those of
    the candidates.
    """
    likelihoods: bool
    """True to report the likelihood of each next token."""


@dataclass(frozen=True, slots=True)
class ScoreRows:
    """Positions of a score in arrays of 4-byte numbers, one row for each position from `start` on.

    Logits are relative: an unknown constant may be added to each row.
    """

    positions: int
    candidates: int
    ids: bytes = b""
    logits: bytes = b""
    told: bytes = b""
    """Logits of the run's `told_ids`."""
    likelihoods: bytes = b""
    """Natural logarithm of the likelihood of each next token. The value of the last row has no
    meaning, because the text has no next token.
    """


class Driver(Protocol):
    """A model server, as the sessions use it."""

    @property
    def info(self) -> ModelInfo:
        """Returns the description of the served model."""
        ...

    @property
    def drawn_tokens(self) -> int:
        """Number of tokens drawn for answers since the start."""
        ...

    def generate(self, run: Run) -> AsyncGenerator[DrawnTokens]:
        """Yields drawn tokens up to `max_tokens`, or up to and including a stop id.

        Closing the generator aborts the request. Throws DriverError.
        """
        ...

    async def prefill(self, ids: Sequence[int], scope: Scope) -> int:
        """Processes tokens, and returns how many of them had cached state. Throws DriverError."""
        ...

    async def score(self, run: ScoreRun) -> ScoreRows:
        """Returns the logits from which the tokens of a text were drawn. Throws DriverError."""
        ...

    async def take_fingerprints(self, key: str) -> Mapping[int, bytes]:
        """Removes and returns the fingerprints of an answer, by position."""
        ...

    def drop_fingerprints(self, key: str) -> None:
        """Removes the fingerprints of an answer that no client will receive."""
        ...

    async def probe(self) -> None:
        """Draws one token to test the server. Throws DriverError."""
        ...
