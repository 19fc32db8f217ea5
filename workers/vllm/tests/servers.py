"""Simulated servers that call the processors in the same way as vLLM's two model runners.

The model is a function of the context, so that a draw from the wrong context or with the wrong
counts gives another token. At random, the servers reorder and reuse rows, split prompts and preempt
requests.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ostrom_vllm import sampler
from ostrom_vllm.grammar import GrammarFollower, TokenTexts
from ostrom_vllm.request import parse
from ostrom_vllm.token_table import read_table
from ostrom_vllm.v1 import V1Processor
from ostrom_vllm.v2 import V2Processor

from .list_rows import ListRows, forced_token

VOCABULARY = 160
"""Number of token ids: more than `batch.WIDTH`, so that the batch code reads only part of a row."""


END_ID = 150
"""Token id that ends an answer under a grammar."""

CONFIG = SimpleNamespace(
    model_config=SimpleNamespace(tokenizer=Path(__file__).parent / "byte_tokens")
)
"""Configuration with the token table of `byte_tokens`: each id below 128 is one byte, and later ids
are longer texts or have no text.
"""

TABLE = read_table((Path(__file__).parent / "byte_tokens" / "tokenizer.json").read_bytes())


def model(context: list[int]) -> list[float]:
    """Returns the logits after a context, in steps of 1/4, so that some tie."""
    return list(_logits(tuple(context)))


@cache
def _logits(context: tuple[int, ...]) -> tuple[float, ...]:
    digest = hashlib.sha512(repr(context).encode()).digest()
    stream = digest + hashlib.sha512(digest).digest() + hashlib.sha512(digest + digest).digest()
    return tuple((byte % 48 - 24) / 4 for byte in stream[:VOCABULARY])


@dataclass
class Job:
    """One request, its answer so far, and the number of computed tokens of its context."""

    extra_args: dict[str, Any] | None
    prompt: list[int]
    tokens_max: int
    output: list[int] = field(default_factory=list)
    computed: int = 0

    @property
    def context(self) -> list[int]:
        """Prompt and answer."""
        return self.prompt + self.output

    @property
    def params(self) -> SimpleNamespace:
        """The part of vLLM's sampling parameters that the processors read."""
        return SimpleNamespace(extra_args=self.extra_args)

    @property
    def is_complete(self) -> bool:
        """Whether the answer has all of its tokens."""
        return len(self.output) == self.tokens_max

    def advance(self, chunk: int) -> None:
        """Computes the next part of the context."""
        self.computed = min(len(self.context), self.computed + chunk)

    def take(self, logits: list[float]) -> None:
        """Appends the token of a row, unless only a part of the context was computed."""
        if self.computed < len(self.context):
            return
        forced = forced_token(logits)
        assert (forced is None) == (self.extra_args is None), "rows of ours have one token left"
        highest = max(range(VOCABULARY), key=lambda token: logits[token])
        self.output.append(highest if forced is None else forced)


def expected(job: Job) -> list[int]:
    """Returns the answer of a job, drawn token by token with the reference sampler."""
    request = parse(job.extra_args)
    output: list[int] = []
    form = None if request is None else request.form
    follower = form and GrammarFollower(
        form.grammar, TokenTexts(TABLE.texts, frozenset([END_ID]), TABLE.drops_first_space)
    )
    start = 0 if request is None else request.start
    before_prompt = job.prompt[max(0, len(job.prompt) - start) :]
    for token in before_prompt if follower else []:
        follower.push(token)
    for _ in range(job.tokens_max):
        logits = model(job.prompt + output)
        if request is None:
            output.append(max(range(VOCABULARY), key=lambda token: logits[token]))
            continue
        before = before_prompt + output
        counts = {token: before.count(token) for token in before}
        step = sampler.Step(
            request.parameters, request.seed, request.start + len(output), counts,
            follower.permits if follower else None,
        )  # fmt: skip
        token = sampler.sample(range(VOCABULARY), logits, step)
        assert token is not None
        if follower:
            follower.push(token)
        output.append(token)
    return output


class Direction(Enum):
    """Equals `MoveDirectionality` of vLLM."""

    UNIDIRECTIONAL = auto()
    SWAP = auto()


class Server:
    """The schedule that all simulated servers share; one seed determines it."""

    def __init__(self, jobs: list[Job], seed: int, *, rows_max: int = 5) -> None:
        self.choice = random.Random(seed)
        self.waiting = list(jobs)
        self.rows_max = rows_max
        self.preemptions = 0

    def run(self) -> None:
        """Runs until all jobs are complete."""
        while self.waiting or self.running():
            self.step()

    def running(self) -> list[Job]:
        """Returns the jobs of the batch."""
        raise NotImplementedError

    def step(self) -> None:
        """Draws one token for each job of the batch whose context is complete."""
        raise NotImplementedError

    def is_leaving(self, job: Job) -> bool:
        """Returns whether a job leaves the batch, either complete or preempted. A preempted job is
        queued again.
        """
        if job.is_complete:
            return True
        if self.choice.random() >= 0.06:
            return False
        job.computed = 0
        self.waiting.append(job)
        self.preemptions += 1
        return True

    def chunk(self) -> int:
        """Returns the number of context tokens that a step computes."""
        return self.choice.choice([2, 5, 100])


class ServerV1(Server):
    """Calls `update_state` and `apply` as the V1 model runner does."""

    def __init__(self, jobs: list[Job], seed: int) -> None:
        super().__init__(jobs, seed)
        self.processor = V1Processor(CONFIG, None, False, to_rows=ListRows)
        self.batch: list[Job | None] = []

    def running(self) -> list[Job]:
        """Returns the jobs of the batch by row."""
        return [job for job in self.batch if job is not None]

    def step(self) -> None:
        """Removes, adds and moves jobs, then draws."""
        removed = self._remove()
        added = self._add(removed)
        moved = self._condense()
        rows = len(self.batch)
        if rows > 1 and self.choice.random() < 0.5:
            first, second = self.choice.sample(range(rows), 2)
            moved.append((first, second, Direction.SWAP))
            self.batch[first], self.batch[second] = self.batch[second], self.batch[first]
        update = SimpleNamespace(batch_size=rows, removed=removed, added=added, moved=moved)
        self.processor.update_state(update if removed or added or moved else None)
        jobs = self.running()
        for job in jobs:
            job.advance(self.chunk())
        if not jobs:
            return
        rows_of_logits = [model(job.context[: job.computed]) for job in jobs]
        after = self.processor.apply(rows_of_logits)
        for job, logits in zip(jobs, after, strict=True):
            job.take(logits)

    def _remove(self) -> list[int]:
        removed = []
        for row in range(len(self.batch) - 1, -1, -1):
            job = self.batch[row]
            if job is not None and self.is_leaving(job):
                self.batch[row] = None
                removed.append(row)
        return removed

    def _add(self, removed: list[int]) -> list[tuple[int, Any, list[int], list[int]]]:
        added = []
        while self.waiting and len(self.running()) < self.rows_max:
            job = self.waiting.pop(0)
            # A resumed request gets a new list for its output.
            job.output = list(job.output)
            if None in self.batch:
                row = self.batch.index(None)
                self.batch[row] = job
                removed.remove(row)
            else:
                row = len(self.batch)
                self.batch.append(job)
            added.append((row, job.params, job.prompt, job.output))
        return added

    def _condense(self) -> list[tuple[int, int, Direction]]:
        moved = []
        while None in self.batch:
            last = self.batch.pop()
            if last is None:
                continue
            row = self.batch.index(None)
            self.batch[row] = last
            moved.append((len(self.batch), row, Direction.UNIDIRECTIONAL))
        return moved


class StagedTokens:
    """All tokens of the V2 model runner's requests by slot, as they are when a request enters its
    slot. A read beyond them fails, because a real device may not have those tokens yet.
    """

    def __init__(self) -> None:
        self.tokens: dict[int, list[int]] = {}
        self.reads = 0

    def __getitem__(self, at: tuple[int, slice]) -> StagedTokens.Part:
        slot, part = at
        assert part.stop <= len(self.tokens[slot]), "tokens beyond are not committed yet"
        self.reads += 1
        return StagedTokens.Part(self.tokens[slot][part])

    class Part(list[int]):
        """A slice of one slot's tokens, or the positions of a rank's rows, in place of a tensor.
        Only `tolist` of that tensor is used.
        """

        def tolist(self) -> list[int]:
            """Returns plain integers."""
            return list(self)


class ServerV2(Server):
    """Calls `add_request` and `apply` as the V2 model runner does."""

    def __init__(self, jobs: list[Job], seed: int) -> None:
        super().__init__(jobs, seed)
        self.free = list(range(self.rows_max))
        self.slots: dict[int, Job] = {}
        self.table = StagedTokens()
        self.states = SimpleNamespace(
            prompt_len=SimpleNamespace(np=[0] * self.rows_max),
            prefill_len=SimpleNamespace(np=[0] * self.rows_max),
            all_token_ids=SimpleNamespace(gpu=self.table),
        )
        self.processor = V2Processor(CONFIG, self.states, to_rows=ListRows)

    def running(self) -> list[Job]:
        """Returns the jobs of the batch."""
        return list(self.slots.values())

    def step(self) -> None:
        """Removes leaving jobs from slots and puts waiting jobs into free slots. Then computes the
        next part of each job's context, and draws for the jobs whose context is complete. The slots
        are in a new random order.
        """
        for slot in [slot for slot, job in self.slots.items() if self.is_leaving(job)]:
            del self.slots[slot]
            self.free.append(slot)
        while self.waiting and self.free:
            self._add(self.free.pop(), self.waiting.pop(0))
        self.processor.apply_staged_writes()
        if not self.slots:
            return
        order = self.choice.sample(list(self.slots), len(self.slots))
        jobs = [self.slots[slot] for slot in order]
        for job in jobs:
            job.advance(self.chunk())
        after = self.apply(order, [job.computed for job in jobs])
        for job, logits in zip(jobs, after, strict=True):
            is_part = job.computed < len(job.context)
            assert not is_part or forced_token(logits) is None, "a part of a prompt draws nothing"
            job.take(logits)

    def apply(self, order: list[int], lengths: list[int]) -> list[list[float]]:
        """Returns the rows of slots after the processor has changed them."""
        context = SimpleNamespace(idx_mapping_np=order, seq_lens_upper_bound_np=lengths)
        return self.processor.apply([self.logits(slot) for slot in order], context)

    def logits(self, slot: int) -> list[float]:
        """Returns the row of a slot before the processor changes it."""
        job = self.slots[slot]
        return model(job.context[: job.computed])

    def add_request(self, slot: int, job: Job) -> None:
        """Adds a request to the processor."""
        assert self.processor.add_request(slot, job.params) == (job.extra_args is not None)

    def _add(self, slot: int, job: Job) -> None:
        self.slots[slot] = job
        self.states.prompt_len.np[slot] = len(job.prompt)
        self.states.prefill_len.np[slot] = len(job.context)
        self.table.tokens[slot] = job.context
        self.add_request(slot, job)


class ServerV2Sharded(ServerV2):
    """Simulates tensor parallelism with two ranks; each rank draws the rows of its own slots."""

    def __init__(self, jobs: list[Job], seed: int) -> None:
        super().__init__(jobs, seed)
        other = V2Processor(CONFIG, self.states, to_rows=ListRows)
        self.ranks = [self.processor, other]

    def add_request(self, slot: int, job: Job) -> None:
        """Adds the request to both ranks."""
        for rank in self.ranks:
            assert rank.add_request(slot, job.params) == (job.extra_args is not None)

    def apply(self, order: list[int], lengths: list[int]) -> list[list[float]]:
        """Gives each rank its rows with their positions, and the lengths of all rows."""
        after: dict[int, list[float]] = {}
        for rank, processor in enumerate(self.ranks):
            slots = [slot for slot in order if slot % 2 == rank]
            positions = StagedTokens.Part(lengths[order.index(slot)] - 1 for slot in slots)
            context = SimpleNamespace(
                idx_mapping_np=slots, seq_lens_upper_bound_np=lengths, pos=positions
            )
            rows = processor.apply([self.logits(slot) for slot in slots], context)
            after |= dict(zip(slots, rows, strict=True))
        return [after[slot] for slot in order]
