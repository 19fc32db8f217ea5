"""A simulated model server that implements the driver interface, in place of vLLM's `AsyncLLM`.

Its model equals that of `packages/engine/src/vllm/peer-model.fixture.ts`: a hash of the context
determines the logits.
"""

from __future__ import annotations

import asyncio
import math
import struct
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from ostrom_vllm import fingerprint, sampler
from ostrom_vllm.fingerprint_store import FingerprintStore
from ostrom_vllm.request import parse
from ostrom_vllm.serve.driver import (
    DriverError,
    DrawnTokens,
    ModelFile,
    ModelInfo,
    Run,
    Scope,
    ScoreRows,
    ScoreRun,
)
from ostrom_vllm.token_table import TokenTable, follower_of

TOKENS = 259
VOCABULARY = 264
END_ID = 258
BLOCK = 16
_MASK = 0xFFFFFFFF


def _noise(a: int, b: int) -> float:
    mixed = ((a ^ ((b + 1) * 0x9E3779B1 & _MASK)) * 0x85EBCA6B) & _MASK
    mixed = ((mixed ^ (mixed >> 13)) * 0xC2B2AE35) & _MASK
    return (mixed ^ (mixed >> 16)) / 2**31 - 1


def logits_after(
    context: Sequence[int], *, end_at: float = math.inf, variant: int = 0
) -> list[float]:
    """Returns the raw logits after a context, in 32 bits."""
    key = 0x811C9DC5 ^ variant
    for token in context:
        key = ((key ^ token) * 0x01000193) & _MASK
    return list(_logits_of(key, len(context) >= end_at))


@cache
def _logits_of(key: int, is_end: bool) -> tuple[float, ...]:
    logits = [
        (4 if 32 <= token < 127 else -12) + 5 * _noise(key, token) for token in range(TOKENS)
    ]
    logits[END_ID] = 60 if is_end else -30
    exact = struct.unpack(f"<{TOKENS}f", struct.pack(f"<{TOKENS}f", *logits))
    return (*exact, *[-math.inf] * (VOCABULARY - TOKENS))


def ids_bytes(ids: Sequence[int]) -> bytes:
    """Returns ids in the encoding of a frame's body."""
    return struct.pack(f"<{len(ids)}I", *ids)


def reals_bytes(values: Sequence[float]) -> bytes:
    """Returns logits in the encoding of a frame's body."""
    return struct.pack(f"<{len(values)}f", *values)


def ranked(logits: Sequence[float]) -> list[int]:
    """Returns ids by falling logit, ties by higher id: the sampler must order ties itself."""
    return sorted(range(len(logits)), key=lambda token: (-logits[token], -token))


@dataclass
class MadeUpDriver:
    """Serves the simulated model, and records its requests."""

    context_length: int = 1024
    end_at: float = math.inf
    ahead: int = 1
    """Number of tokens in each output of `generate`; the last output may have fewer."""
    files: Sequence[ModelFile] = ()
    adapters: Mapping[str, Sequence[ModelFile]] = field(default_factory=dict)
    table: TokenTable | None = None
    """Token table of the model; None for a server that supports no grammars."""
    failing_at: int | None = None
    """Position of the output token that cannot be drawn; None if all can be drawn."""
    runs: list[Run] = field(default_factory=list)
    closed_runs: int = 0
    drawn_tokens: int = 0
    probes: int = 0
    scores: int = 0
    store: FingerprintStore = field(default_factory=FingerprintStore)
    _cache: set[tuple[object, ...]] = field(default_factory=set)

    @property
    def info(self) -> ModelInfo:
        """Returns the description of the served model."""
        build = {
            "torch": "2.13.0", "runner": "V1", "device": "cpu", "dtype": "float32",
            "headDtype": "float32", "kvDtype": "auto", "quantization": "none",
            "attention": "made-up", "tensorParallel": 1, "pipelineParallel": 1,
            "fingerprint": fingerprint.BUILD,
        }  # fmt: skip
        return ModelInfo(
            "0.32.0", build, self.context_length, VOCABULARY, self.files, self.adapters,
            None if self.table is None else self.table.digest,
        )  # fmt: skip

    async def generate(self, run: Run) -> AsyncGenerator[DrawnTokens]:
        """Draws with the reference sampler, `ahead` tokens at a time."""
        self.runs.append(run)
        request = parse(run.arguments)
        assert request is not None
        cached = self._use_cache(run.ids, run.scope)
        context = list(run.ids)
        output = context[len(context) - request.start :]
        follower = follower_of(self.table, request)
        for token in output if follower else ():
            follower.push(token)
        drawn: list[tuple[int, tuple[bytes, bytes]]] = []
        try:
            for at in range(run.max_tokens):
                if request.start + at == self.failing_at:
                    raise DriverError("failed", "made up")
                logits = self._logits(context, run.scope)
                counts = {token: output.count(token) for token in output}
                permits = follower.permits if follower else None
                step = sampler.Step(
                    request.parameters, request.seed, len(output), counts, permits
                )
                token = sampler.sample(range(VOCABULARY), logits, step)
                assert token is not None
                self._print(request.fingerprint, len(output), logits)
                context.append(token)
                output.append(token)
                self.drawn_tokens += 1
                best = ranked(logits)[: run.candidates]
                if token not in best:
                    best[-1:] = [token]
                listed = (ids_bytes(best), reals_bytes([logits[one] for one in best]))
                drawn.append((token, listed))
                is_end = token in run.stop_ids or at + 1 == run.max_tokens
                if follower and not is_end:
                    follower.push(token)
                if len(drawn) < self.ahead and not is_end:
                    continue
                ids = [one for one, _ in drawn]
                candidates = [one for _, one in drawn] if run.candidates else []
                drawn = []
                yield DrawnTokens(ids, cached, candidates)
                # Gives way to the tasks of other answers.
                await asyncio.sleep(0)
                if is_end:
                    return
        finally:
            self.closed_runs += 1

    async def prefill(self, ids: Sequence[int], scope: Scope) -> int:
        """Only adds the ids to the simulated cache."""
        return self._use_cache(ids, scope)

    async def score(self, run: ScoreRun) -> ScoreRows:
        """Returns the scores of a text; its logits are natural logarithms of probabilities."""
        self.scores += 1
        ends = range(run.start + 1, len(run.ids) + 1)
        rows = [self._logits(run.ids[:end], run.scope) for end in ends]
        await asyncio.sleep(0)
        ids, logits, told, likelihoods = [], [], [], []
        for at, row in enumerate(rows):
            highest = max(row)
            total = highest + math.log(sum(math.exp(one - highest) for one in row))
            best = ranked(row)[: run.candidates]
            ids += best
            logits += [row[one] - total for one in best]
            told += [row[one] - total for one in run.told_ids]
            follows = run.ids[run.start + at + 1] if at + 1 < len(rows) else 0
            likelihoods.append(row[follows] - total)
        return ScoreRows(
            positions=len(rows),
            candidates=run.candidates,
            ids=ids_bytes(ids),
            logits=reals_bytes(logits),
            told=reals_bytes(told),
            likelihoods=reals_bytes(likelihoods) if run.likelihoods else b"",
        )

    async def take_fingerprints(self, key: str) -> Mapping[int, bytes]:
        """Returns the fingerprints of an answer in a later turn of the event loop."""
        await asyncio.sleep(0)
        return self.store.take(key)

    def drop_fingerprints(self, key: str) -> None:
        """Removes the fingerprints of an answer."""
        self.store.drop([key])

    async def probe(self) -> None:
        """Counts the probes."""
        self.probes += 1

    def _logits(self, context: Sequence[int], scope: Scope) -> list[float]:
        variant = 1 + list(self.adapters).index(scope.adapter) if scope.adapter else 0
        return logits_after(context, end_at=self.end_at, variant=variant)

    def _print(self, key: str | None, position: int, logits: Sequence[float]) -> None:
        if key is None or not fingerprint.is_fingerprinted(position):
            return
        known = [token for token in range(VOCABULARY) if logits[token] > -math.inf]
        self.store.put(key, position, fingerprint.encode(known, [logits[one] for one in known]))

    def _use_cache(self, ids: Sequence[int], scope: Scope) -> int:
        """Returns how many tokens are cached, never including the last, and caches all complete
        blocks.
        """
        cached = 0
        for end in range(BLOCK, len(ids) + 1, BLOCK):
            key = (scope.salt, scope.adapter, *ids[:end])
            if key in self._cache and end < len(ids) and cached == end - BLOCK:
                cached = end
            self._cache.add(key)
        return cached
