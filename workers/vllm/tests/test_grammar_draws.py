"""Goal: answers under a grammar equal those of the reference sampler, and match the grammar.

Method: the simulated servers of servers.py, with tokens of one or more bytes; token tables of known
and unknown forms.
"""

from __future__ import annotations

import json
import random
import unittest
from types import SimpleNamespace
from typing import Any

from ostrom_vllm.token_table import TokenizerUnsupportedError, read_table, served_table
from ostrom_vllm.v1 import V1Processor
from ostrom_vllm.v2 import V2Processor

from .list_rows import ListRows
from .servers import CONFIG, END_ID, TABLE, VOCABULARY, Job, Server, expected, model
from .test_processors import SERVERS, arguments
from .test_request import grammar_text

SCHEMAS = (
    '{"type":"object","properties":{"a":{"type":"integer"},"b":{"enum":["x","yz"]}},'
    '"required":["a","b"],"additionalProperties":false}',
    '{"type":"array","items":{"type":"boolean"},"minItems":2,"maxItems":4}',
    '{"type":"string","maxLength":12}',
    "{}",
)


def form(schema: str) -> dict[str, Any]:
    """Returns the request arguments for a schema."""
    return {"grammar": grammar_text(schema), "end_ids": [END_ID], "token_table": TABLE.digest}


def jobs_of(seed: int, count: int) -> list[Job]:
    """Returns requests; about three in four have a grammar."""
    choice = random.Random(seed)
    jobs = []
    for _ in range(count):
        prompt = [choice.randrange(VOCABULARY) for _ in range(choice.randrange(3, 12))]
        more = {} if choice.random() < 0.25 else form(choice.choice(SCHEMAS))
        jobs.append(Job(arguments(choice, **more), prompt, choice.randrange(20, 60)))
    return jobs


def text_of(output: list[int]) -> str:
    """Returns the text of the tokens before the first end token."""
    ids = output[: output.index(END_ID)] if END_ID in output else output
    return b"".join(TABLE.texts[token] or b"" for token in ids).decode()


class Answers(unittest.TestCase):
    """Tests of whole answers under grammars."""

    def test_all_answers_equal_the_reference(self) -> None:
        """All servers draw the same answers despite preemptions and discarded draws. Most answers
        are cut off; some are complete.
        """
        whole = 0
        for kind in SERVERS:
            for seed in range(3):
                with self.subTest(server=kind.__name__, seed=seed):
                    jobs = jobs_of(seed, 12)
                    server: Server = kind(jobs, seed)
                    server.run()
                    self.assertGreater(server.preemptions, 0)
                    for job in jobs:
                        self.assertEqual(job.output, expected(job))
                        if job.extra_args and "grammar" in job.extra_args and END_ID in job.output:
                            json.loads(text_of(job.output))
                            whole += 1
        self.assertGreater(whole, 20)

    def test_an_answer_in_segments_equals_the_whole(self) -> None:
        """`from` marks where the grammar's text starts in the prompt."""
        extra_args = arguments(random.Random(4), temperature=1.5, **form(SCHEMAS[3]))
        for kind in SERVERS:
            whole = Job(extra_args, [1, 2, 3], 40)
            kind([whole], 0).run()
            parts: list[int] = []
            for _ in range(4):
                job = Job(extra_args | {"from": len(parts)}, [1, 2, 3, *parts], 10)
                kind([job], len(parts)).run()
                parts += job.output
            self.assertEqual(parts, whole.output)

    def test_a_token_beyond_the_candidates_is_drawn_where_no_candidate_is_permitted(self) -> None:
        """The sampler draws the permitted token with the highest logit plus bias."""
        low = [100.0] * VOCABULARY
        low[ord("7")], low[ord("8")] = -5.0, -6.0
        for bias, token in (([], "7"), ([ord("8"), 2.0], "8"), ([ord("7"), -1.5], "8")):
            more = form('{"enum":[7,8]}') | {"logit_bias": bias, "temperature": 0.7}
            extra_args = arguments(random.Random(5), **more)
            processor = V1Processor(CONFIG, None, False, to_rows=ListRows)
            added = [(0, SimpleNamespace(extra_args=extra_args), [1], [])]
            processor.update_state(SimpleNamespace(removed=[], added=added, moved=[]))
            [row] = processor.apply([list(low)])
            self.assertEqual(row[ord(token)], 0.0)


class Refusals(unittest.TestCase):
    """vLLM itself samples requests that the processor does not serve; a node detects this by a
    test request with a grammar (packages/engine/src/vllm/grammar-probe.ts).
    """

    def test_another_token_table_is_not_served(self) -> None:
        """The processor refuses a table with another hash, and any table if the server has none."""
        other = arguments(random.Random(6), **(form("{}") | {"token_table": "00" * 32}))
        same = arguments(random.Random(6), **form("{}"))
        for config, extra_args in ((CONFIG, other), (SimpleNamespace(), same)):
            params = SimpleNamespace(extra_args=extra_args)
            processor = V1Processor(config, None, False, to_rows=ListRows)
            added = [(0, params, [1, 2, 3], [])]
            with self.assertLogs("ostrom_vllm", "WARNING"):
                processor.update_state(SimpleNamespace(removed=[], added=added, moved=[]))
            row = model([1, 2, 3])
            self.assertEqual(processor.apply([list(row)]), [row])
            states = SimpleNamespace()
            with self.assertLogs("ostrom_vllm", "WARNING"):
                self.assertFalse(V2Processor(config, states).add_request(0, params))


class Tables(unittest.TestCase):
    """Tables from `tokenizer.json`; vectors.test.ts compares tables with those of TypeScript."""

    def test_control_tokens_have_no_text(self) -> None:
        """Added tokens that are not control tokens have the bytes of their text."""
        self.assertEqual(TABLE.texts[ord("a")], b"a")
        self.assertIsNone(TABLE.texts[END_ID])
        self.assertEqual(TABLE.texts[152], b"<tool>")

    def test_unknown_forms_are_refused(self) -> None:
        """For such a file, the server logs a warning at its start and serves no grammars."""
        for wrong in (
            b"{", b"[]", b"{}", b'{"added_tokens":[{}]}',
            b'{"model":{"vocab":[[]]},"decoder":{"type":"Metaspace"}}',
            b'{"model":{"vocab":{"a":0}},"decoder":{"type":"CTC"}}',
        ):  # fmt: skip
            with self.subTest(wrong), self.assertRaises(TokenizerUnsupportedError):
                read_table(wrong)
        config = SimpleNamespace(model_config=SimpleNamespace(tokenizer="/nowhere"))
        with self.assertLogs("ostrom_vllm", "WARNING"):
            self.assertIsNone(served_table(config))


if __name__ == "__main__":
    unittest.main()
