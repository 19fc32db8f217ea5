"""Goal: both processors draw the same tokens as the reference sampler, for any order in which the
server uses its rows.

Method: simulated servers that reorder and reuse rows and slots, split prompts, discard draws and
preempt requests; and single contexts, one for each rule.
"""

from __future__ import annotations

import math
import random
import unittest
from types import SimpleNamespace
from typing import Any

from ostrom_vllm import fingerprint, v1, v2
from ostrom_vllm.fingerprint_store import store
from ostrom_vllm.v1 import V1Processor
from ostrom_vllm.v2 import V2Processor
from ostrom_vllm.request import parse
from ostrom_vllm.sampler import CANDIDATES_MAX
from ostrom_vllm.versions import VersionError, require_supported

from .list_rows import ListRows, forced_token
from .servers import VOCABULARY, Job, Server, ServerV1, ServerV2, ServerV2Sharded, expected, model

SERVERS: tuple[type[ServerV1] | type[ServerV2], ...] = (ServerV1, ServerV2, ServerV2Sharded)


def arguments(choice: random.Random, **more: Any) -> dict[str, Any]:
    """Returns random arguments of a request, usually with penalties."""
    chosen = {
        "seed": f"0x{choice.randbytes(32).hex()}",
        "temperature": choice.choice([0, 0.5, 1, 1.5]),
        "top_p": choice.choice([0.8, 1]),
        "top_k": choice.choice([0, 20]),
        "frequency_penalty": choice.choice([0, 0.75, 1.5]),
        "presence_penalty": choice.choice([0, 1]),
        "logit_bias": choice.choice([[], [7, 9, 150, -4.5], [2**32 - 1, 100]]),
    }
    return chosen | more


def jobs_of(seed: int, count: int) -> list[Job]:
    """Returns verifiable requests, and some requests that vLLM samples itself."""
    choice = random.Random(seed)
    jobs = []
    for _ in range(count):
        prompt = [choice.randrange(VOCABULARY) for _ in range(choice.randrange(3, 12))]
        extra_args = None if choice.random() < 0.15 else arguments(choice)
        if extra_args is not None and choice.random() < 0.4:
            # `from` may exceed the prompt's length: the check of arguments does not see the prompt.
            extra_args["from"] = choice.randrange(1, len(prompt) + 4)
        jobs.append(Job(extra_args, prompt, choice.randrange(1, 25)))
    return jobs


def fingerprint_after(job: Job, at: int) -> bytes:
    """Returns the expected fingerprint entry of a position, computed from the sampler's candidates.
    """
    logits = model(job.prompt + job.output[:at])
    request = parse(job.extra_args)
    assert request is not None
    bias = request.parameters.logit_bias
    candidates = sorted(
        range(VOCABULARY), key=lambda token: (-(logits[token] + bias.get(token, 0)), token)
    )[:CANDIDATES_MAX]
    return fingerprint.encode(candidates, [logits[token] for token in candidates])


class Answers(unittest.TestCase):
    """Tests of whole answers."""

    def test_all_answers_equal_the_reference(self) -> None:
        """The servers move rows, reuse slots, split prompts into parts, and preempt and resume
        requests.
        """
        for kind in SERVERS:
            for seed in range(4):
                with self.subTest(server=kind.__name__, seed=seed):
                    jobs = jobs_of(seed, 12)
                    server: Server = kind(jobs, seed)
                    server.run()
                    self.assertGreater(server.preemptions, 0)
                    self.assertEqual([job.output for job in jobs], [expected(job) for job in jobs])

    def test_the_fingerprints_of_an_answer_are_kept_until_they_are_taken(self) -> None:
        """The store has the entry of the raw logits at each sixteenth position, even if a position
        is drawn repeatedly.
        """
        for kind in SERVERS:
            jobs = jobs_of(7, 6)
            for number, job in enumerate(jobs):
                if job.extra_args is not None:
                    job.extra_args["fingerprint"] = f"job {number}"
            kind(jobs, 7).run()
            self.assertGreater(len(store), 0)
            for number, job in enumerate(jobs):
                start = (job.extra_args or {}).get("from", 0)
                entries = {
                    start + at: fingerprint_after(job, at)
                    for at in range(len(job.output))
                    if fingerprint.is_fingerprinted(start + at) and job.extra_args is not None
                }
                self.assertEqual(store.take(f"job {number}"), entries)
            self.assertEqual(len(store), 0)

    def test_an_answer_in_segments_equals_the_whole(self) -> None:
        """`from` states how many output tokens the prompt ends with. Positions and penalties of the
        draws continue after these tokens.
        """
        choice = random.Random(1)
        for kind in SERVERS:
            extra_args = arguments(choice, frequency_penalty=1.5, temperature=1.5)
            whole = Job(extra_args, [1, 2, 3], 40)
            kind([whole], 0).run()
            parts: list[int] = []
            for _ in range(4):
                job = Job(extra_args | {"from": len(parts)}, [1, 2, 3, *parts], 10)
                kind([job], len(parts)).run()
                parts += job.output
            self.assertEqual(parts, whole.output)

    def test_v2_reads_the_device_once_for_a_request(self) -> None:
        """Reading a request's tokens waits for the device, so later steps use the processor's own
        draws.
        """
        choice = random.Random(2)
        with_penalties = Job(arguments(choice, presence_penalty=1, **{"from": 2}), [1, 2, 3], 30)
        without = Job(arguments(choice, presence_penalty=0, frequency_penalty=0), [1, 2], 30)
        for job, reads in ((with_penalties, 1), (without, 0)):
            server = ServerV2([job], 0)
            server.is_leaving = lambda job: job.is_complete  # type: ignore[method-assign]
            server.run()
            self.assertEqual(server.table.reads, reads)


def single(processor: V1Processor, extra_args: dict[str, Any], **more: Any) -> list[int]:
    """Adds one request at row 0, and returns the list that holds its output."""
    output: list[int] = more.get("output", [])
    added = [(0, SimpleNamespace(extra_args=extra_args), more.get("prompt", [1, 2, 3]), output)]
    processor.update_state(SimpleNamespace(removed=[], added=added, moved=[]))
    return output


class Contexts(unittest.TestCase):
    """Tests of single steps, each for one rule."""

    extra_args = arguments(random.Random(3), temperature=1, frequency_penalty=2, logit_bias=[])

    def v1(self) -> V1Processor:
        """Returns a processor without requests."""
        return V1Processor(SimpleNamespace(), None, False, to_rows=ListRows)

    def test_placeholders_of_asynchronous_scheduling_are_replaced_by_own_draws(self) -> None:
        """vLLM appends -1 for a token that the device has not yet returned."""
        processor = self.v1()
        output = single(processor, self.extra_args)
        drawn: list[int] = []
        for _ in range(20):
            [row] = processor.apply([model([1, 2, 3, *drawn])])
            token = forced_token(row)
            assert token is not None
            drawn.append(token)
            output.append(-1)
        self.assertEqual(drawn, expected(Job(self.extra_args, [1, 2, 3], 20)))

    def test_a_draw_at_an_earlier_position_replaces_the_later_ones(self) -> None:
        """vLLM drops output tokens again if it could not load their cached state."""
        processor = self.v1()
        output = single(processor, self.extra_args)
        for _ in range(12):
            [row] = processor.apply([model([1, 2, 3, *output])])
            output.append(forced_token(row) or 0)
        del output[5:]
        for _ in range(7):
            [row] = processor.apply([model([1, 2, 3, *output])])
            output.append(forced_token(row) or 0)
        self.assertEqual(output, expected(Job(self.extra_args, [1, 2, 3], 12)))

    def test_a_broken_row_stays_and_the_others_are_drawn(self) -> None:
        """NaN is never a candidate. The processor leaves a row without candidates to vLLM."""
        processor = self.v1()
        single(processor, self.extra_args)
        added = [(1, SimpleNamespace(extra_args=self.extra_args), [1, 2, 3], [])]
        processor.update_state(SimpleNamespace(removed=[], added=added, moved=[]))
        nothing = [math.nan, -math.inf] * (VOCABULARY // 2)
        partly = [math.nan, *model([4])[1:]]
        after = processor.apply([list(nothing), partly])
        self.assertEqual(repr(after[0]), repr(nothing))
        self.assertIsNotNone(forced_token(after[1]))

    def test_a_prompt_shorter_than_from_ends_no_server(self) -> None:
        """`from` may exceed the length of the prompt, which is unknown when arguments are checked.
        The positions before the tokens of the prompt then have no token.
        """
        extra_args = self.extra_args | {"from": 1 << 20}
        processor = self.v1()
        single(processor, extra_args)
        [row] = processor.apply([model([1, 2, 3])])
        server = ServerV2([], 0)
        server.table.tokens[0] = [1, 2, 3]
        server.states.prompt_len.np[0] = server.states.prefill_len.np[0] = 3
        server.processor.add_request(0, SimpleNamespace(extra_args=extra_args))
        context = SimpleNamespace(idx_mapping_np=[0], seq_lens_upper_bound_np=[3])
        [other] = server.processor.apply([model([1, 2, 3])], context)
        self.assertEqual(forced_token(row), forced_token(other))
        self.assertIsNotNone(forced_token(row))

    def test_the_fingerprint_of_ties_and_nan_is_that_of_all_logits(self) -> None:
        """Ties are broken by lower id, also among logits that the processor did not read at first.
        """
        logits = [[0.0] * VOCABULARY, [1.0] * 3 + [0.0] * (VOCABULARY - 3)]
        logits.append([math.nan] + [float(-token) for token in range(1, VOCABULARY)])
        for row in logits:
            processor = self.v1()
            single(processor, self.extra_args | {"fingerprint": "one"})
            known = [token for token in range(VOCABULARY) if not math.isnan(row[token])]
            expected_entry = fingerprint.encode(known, [row[token] for token in known])
            processor.apply([list(row)])
            self.assertEqual(store.take("one"), {0: expected_entry})

    def test_a_tie_beyond_the_row_is_decided_by_id(self) -> None:
        """All logits are equal: the candidates are the tokens 0 to 63."""
        processor = self.v1()
        single(processor, self.extra_args | {"temperature": 0})
        [row] = processor.apply([[0.0] * VOCABULARY])
        self.assertEqual(forced_token(row), 0)

    def test_speculative_decoding_is_refused(self) -> None:
        """With speculative decoding, a request would have several rows in a step."""
        config = SimpleNamespace(speculative_config=SimpleNamespace())
        with self.assertRaisesRegex(ValueError, "speculative decoding is not supported"):
            V1Processor(config, None, False)
        with self.assertRaisesRegex(ValueError, "speculative decoding is not supported"):
            V2Processor(config, SimpleNamespace())

    def test_other_versions_of_vllm_are_refused(self) -> None:
        """The interface of logits processors is unstable."""
        require_supported("0.32.0")
        require_supported("0.32.0+cpu")
        for version in ("0.31.2", "0.32.1", "dev"):
            with self.assertRaisesRegex(VersionError, "not supported"):
                require_supported(version)

    def test_modules_name_only_their_class(self) -> None:
        """Each module builds its class when vLLM asks for it, and refuses any other name."""
        for module in (v1, v2):
            with self.assertRaises(AttributeError):
                module.__getattr__("Other")


if __name__ == "__main__":
    unittest.main()
