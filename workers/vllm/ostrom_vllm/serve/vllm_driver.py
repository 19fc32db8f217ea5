"""Implements the driver interface with an unmodified `AsyncLLM` of vLLM."""

from __future__ import annotations

import asyncio
import itertools
import secrets
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from typing import Any

from vllm import SamplingParams
from vllm.exceptions import VLLMClientError
from vllm.inputs.engine import tokens_input
from vllm.lora.request import LoRARequest
from vllm.sampling_params import RequestOutputKind
from vllm.v1.engine.async_llm import AsyncLLM
from vllm.v1.engine.exceptions import EngineDeadError

from .arrays import candidates_of, listed_count, score_rows, told_table
from .driver import DriverError, DrawnTokens, ModelInfo, Run, Scope, ScoreRows, ScoreRun


class VllmDriver:
    """Translates the requests of sessions into requests to vLLM."""

    def __init__(self, engine: AsyncLLM, info: ModelInfo, adapters: Mapping[str, str]) -> None:
        self._engine = engine
        self._info = info
        self._adapters = {
            name: LoRARequest(name, number, path)
            for number, (name, path) in enumerate(adapters.items(), 1)
        }
        self._numbers = itertools.count(1)
        self._fingerprints = _FingerprintCalls(engine)
        self._drawn_tokens = 0

    @property
    def info(self) -> ModelInfo:
        """Returns the description of the served model."""
        return self._info

    @property
    def drawn_tokens(self) -> int:
        """Number of tokens drawn for answers since the start."""
        return self._drawn_tokens

    async def generate(self, run: Run) -> AsyncGenerator[DrawnTokens]:
        """Draws tokens; see `Driver`."""
        params = SamplingParams(
            temperature=0,
            max_tokens=run.max_tokens,
            # Only the stop ids of the run end the answer, because validators know them; vLLM must
            # not read end tokens from the model's files.
            ignore_eos=True,
            stop_token_ids=list(run.stop_ids),
            logprobs=run.candidates or None,
            flat_logprobs=True,
            detokenize=False,
            extra_args=dict(run.arguments),
            output_kind=RequestOutputKind.DELTA,
        )
        async with aclosing(self._request(run.ids, run.scope, params)) as outputs:
            async for output in outputs:
                completion = output.outputs[0]
                ids = list(completion.token_ids)
                self._drawn_tokens += len(ids)
                listed = []
                if run.candidates > 0:
                    listed = candidates_of(completion.logprobs, run.candidates, len(ids))
                yield DrawnTokens(ids, output.num_cached_tokens or 0, listed)

    async def prefill(self, ids: Sequence[int], scope: Scope) -> int:
        """Processes tokens; see `Driver`."""
        output = await self._last(ids, scope, _one_token())
        return output.num_cached_tokens or 0

    async def score(self, run: ScoreRun) -> ScoreRows:
        """Returns the logits of a text; see `Driver`."""
        can_tell = self._info.build["runner"] == "V2"
        listed = listed_count(run, vocabulary=self._info.vocabulary, can_tell=can_tell)
        params = _one_token()
        params.prompt_logprobs = listed
        params.flat_logprobs = True
        params.skip_reading_prefix_cache = True
        if run.told_ids and can_tell:
            params.prompt_logprob_token_ids = told_table(run)
            params.prompt_logprob_start = run.start
        # The request has one token more than the text, so that vLLM also reports the candidates
        # after the last token of the text.
        output = await self._last([*run.ids, run.ids[0]], run.scope, params)
        return score_rows(
            run, output.prompt_logprobs, output.prompt_token_id_logprobs, listed=listed
        )

    async def take_fingerprints(self, key: str) -> Mapping[int, bytes]:
        """Returns the fingerprints of an answer; see `Driver`."""
        return await self._fingerprints.take(key)

    def drop_fingerprints(self, key: str) -> None:
        """Removes the fingerprints of an answer; see `Driver`."""
        self._fingerprints.drop(key)

    async def probe(self) -> None:
        """Draws one token and drops it."""
        await self._last([0], Scope(secrets.token_hex(16)), _one_token())

    async def _last(self, ids: Sequence[int], scope: Scope, params: SamplingParams) -> Any:
        """Returns the only output of a request that draws one token."""
        last = None
        async with aclosing(self._request(ids, scope, params)) as outputs:
            async for output in outputs:
                last = output
        if last is None:
            raise DriverError("failed", "vLLM gave no output")
        return last

    async def _request(
        self, ids: Sequence[int], scope: Scope, params: SamplingParams
    ) -> AsyncGenerator[Any]:
        """Yields the outputs of a request. Converts vLLM's errors to DriverError."""
        adapter = None if scope.adapter is None else self._adapters[scope.adapter]
        outputs = self._engine.generate(
            tokens_input(list(ids), cache_salt=scope.salt),
            params,
            f"ostrom-{next(self._numbers)}",
            lora_request=adapter,
        )
        try:
            async with aclosing(outputs):
                async for output in outputs:
                    yield output
        except EngineDeadError as error:
            raise DriverError("failed", "the engine of vLLM has ended") from error
        except (VLLMClientError, ValueError) as error:
            raise DriverError("invalid", str(error)) from error


def _one_token() -> SamplingParams:
    """Returns the parameters of a request that draws a single token to be dropped."""
    return SamplingParams(
        temperature=0,
        max_tokens=1,
        detokenize=False,
        ignore_eos=True,
        output_kind=RequestOutputKind.FINAL_ONLY,
    )


def _entries_of(ranks: Sequence[Any], at: int) -> Mapping[int, bytes]:
    """Merges the entries of one answer from all ranks. With tensor parallelism each rank may have
    drawn some or all of the rows.
    """
    entries: dict[int, bytes] = {}
    for rank in ranks:
        entries |= dict(zip(*rank[at], strict=True))
    return entries


class _FingerprintCalls:
    """Fetches fingerprints from the workers. One call serves all answers that ended during the
    previous call.
    """

    def __init__(self, engine: AsyncLLM) -> None:
        self._engine = engine
        self._waiting: dict[str, asyncio.Future[Mapping[int, bytes]]] = {}
        self._dropped: list[str] = []
        self._running: asyncio.Task[None] | None = None

    async def take(self, key: str) -> Mapping[int, bytes]:
        """Returns the entries of an answer by position."""
        future: asyncio.Future[Mapping[int, bytes]] = asyncio.get_running_loop().create_future()
        self._waiting[key] = future
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        return await future

    def drop(self, key: str) -> None:
        """Removes the entries of an answer with the next call to the workers."""
        self._dropped.append(key)

    async def _run(self) -> None:
        while self._waiting:
            waiting, self._waiting = self._waiting, {}
            dropped, self._dropped = self._dropped, []
            try:
                ranks = await self._engine.collective_rpc(
                    "ostrom_take_fingerprints", args=(list(waiting), dropped)
                )
                taken = [_entries_of(ranks, at) for at in range(len(waiting))]
            except Exception as error:
                failure = DriverError("failed", f"the workers gave no fingerprints: {error}")
                for future in waiting.values():
                    if not future.done():
                        future.set_exception(failure)
                continue
            for future, entries in zip(waiting.values(), taken, strict=True):
                if not future.done():
                    future.set_result(entries)
        self._running = None
