"""Goal: answers never exceed their credit, and have the same tokens in pieces of any size.

Method: sessions without sockets, on a simulated driver that draws with the reference sampler.
"""

from __future__ import annotations

import asyncio
import json
import math
import struct
import unittest

from ostrom_vllm import fingerprint
from ostrom_vllm.serve import limits
from ostrom_vllm.serve.frames import Kind

from .made_up_driver import END_ID, VOCABULARY, MadeUpDriver, logits_after, ranked
from .servers import TABLE
from .session_client import ARGUMENTS, PROMPT, Client, QuietLoop, expected

COLORS = '{"type":"array","items":{"enum":["red","green"]},"minItems":6,"maxItems":6}'
"""A schema whose texts need more tokens than a small credit."""

CHOICE = {"prefix": "", "schema": COLORS, "suffix": ""}
GRAMMAR = {"prefix": "", "choices": [CHOICE], "maxRepeats": 1, "separator": "", "suffix": ""}
CONSTRAINED = ARGUMENTS | {
    "grammar": json.dumps(GRAMMAR), "end_ids": [END_ID], "token_table": TABLE.digest,
}  # fmt: skip


class Answers(QuietLoop):
    """Answers to `GENERATE` frames."""

    async def test_an_answer_comes_with_its_prompt_tokens_and_fingerprint(self) -> None:
        """The first frame has the number of prompt tokens, the next frames have the tokens of the
        answer, and the last frame has the fingerprint.
        """
        client = Client(MadeUpDriver())
        client.ask(1)
        end = await client.end(1)
        self.assertEqual(client.of(1)[0].head, {"tokens": len(PROMPT), "cached": 0})
        self.assertEqual(client.tokens(1), expected())
        self.assertEqual(end.head, {"finish": "length"})
        entries = []
        for position in range(0, 100, 16):
            logits = logits_after([*PROMPT, *expected()[:position]])
            known = [token for token in range(VOCABULARY) if logits[token] > -math.inf]
            entries.append(fingerprint.encode(known, [logits[token] for token in known]))
        self.assertEqual(end.body, b"".join(entries))
        self.assertEqual(len(client.driver.runs), 1)

    async def test_answers_in_all_pieces_are_the_same(self) -> None:
        """The answer is the same for any credit, and for any number of tokens in one output of
        vLLM.
        """
        for ahead, credit, grant in ((1, 1, 1), (1, 64, 16), (7, 5, 3), (16, 64, 64), (1000, 2, 9)):
            with self.subTest(ahead=ahead, credit=credit, grant=grant):
                client = Client(MadeUpDriver(ahead=ahead))
                client.ask(1, credit=credit)
                while not client.of(1, Kind.END):
                    await client.settle()
                    client.send(Kind.CREDIT, 1, {"tokens": grant, "steps": 0})
                self.assertEqual(client.tokens(1), expected())
                self.assertEqual(len(client.of(1, Kind.PREFILL)), 1)
                self.assertEqual(len(client.of(1, Kind.END)[0].body), 7 * fingerprint.ENTRY_BYTES)

    async def test_an_answer_without_credit_is_aborted_and_goes_on(self) -> None:
        """The next request starts at the position where the answer stopped."""
        client = Client(MadeUpDriver())
        client.ask(1, credit=64)
        await client.settle()
        driver = client.driver
        self.assertEqual((len(client.tokens(1)), driver.drawn_tokens), (64, 64))
        self.assertEqual(driver.closed_runs, 1)
        client.send(Kind.CREDIT, 1, {"tokens": 31, "steps": 0})
        await client.settle()
        self.assertEqual((len(client.tokens(1)), len(driver.runs)), (64, 1))
        client.send(Kind.CREDIT, 1, {"tokens": 33, "steps": 0})
        await client.end(1)
        self.assertEqual(driver.runs[1].arguments["from"], 64)
        self.assertEqual(driver.runs[1].ids, [*PROMPT, *expected()[:64]])
        self.assertEqual(client.tokens(1), expected())

    async def test_credit_that_comes_in_time_never_stops_an_answer(self) -> None:
        """The whole answer takes only one request to vLLM."""
        client = Client(MadeUpDriver())
        client.ask(1, credit=64)
        granted = 0
        while not client.of(1, Kind.END):
            if len(client.tokens(1)) >= granted + 16:
                client.send(Kind.CREDIT, 1, {"tokens": 16, "steps": 0})
                granted += 16
            await asyncio.sleep(0)
        self.assertEqual(len(client.driver.runs), 1)

    async def test_an_answer_ends_at_a_stop_id(self) -> None:
        """The client receives the stop id, but the fingerprint covers only the tokens before it."""
        client = Client(MadeUpDriver(end_at=len(PROMPT) + 32))
        client.ask(1)
        end = await client.end(1)
        self.assertEqual(client.tokens(1), expected(end_at=len(PROMPT) + 32))
        self.assertEqual(client.tokens(1)[-1], END_ID)
        self.assertEqual(end.head, {"finish": "stop"})
        self.assertEqual(len(end.body), 2 * fingerprint.ENTRY_BYTES)

    async def test_an_answer_keeps_to_its_grammar_in_all_pieces(self) -> None:
        """Each request to vLLM must follow the grammar from the start of the answer."""
        for ahead, credit in ((1, 3), (7, 5), (1, 1000)):
            with self.subTest(ahead=ahead, credit=credit):
                client = Client(MadeUpDriver(ahead=ahead, table=TABLE))
                client.ask(1, credit=credit, arguments=CONSTRAINED)
                while not client.of(1, Kind.END):
                    await client.settle()
                    client.send(Kind.CREDIT, 1, {"tokens": credit, "steps": 0})
                drawn = client.tokens(1)
                self.assertEqual(drawn, expected(arguments=CONSTRAINED))
                self.assertEqual(drawn[-1], END_ID)
                text = b"".join(TABLE.texts[token] or b"" for token in drawn[:-1])
                self.assertEqual({*json.loads(text)}, {"red", "green"})
                self.assertEqual(len(client.driver.runs) > 1, credit < 1000)

    async def test_a_grammar_that_cannot_be_followed_is_refused(self) -> None:
        """The server has no token table, or another table than the client."""
        other = CONSTRAINED | {"token_table": "0" * 64}
        for driver, arguments in (
            (MadeUpDriver(), CONSTRAINED), (MadeUpDriver(table=TABLE), other),
        ):  # fmt: skip
            client = Client(driver)
            client.ask(1, arguments=arguments)
            self.assertEqual((await client.end(1)).head["code"], "unsupported")
            self.assertEqual(driver.runs, [])

    async def test_candidates_are_the_highest(self) -> None:
        """The candidates of a token are in the token's frame. A drawn token that is not among the
        highest replaces the lowest candidate.
        """
        client = Client(MadeUpDriver(ahead=3))
        client.ask(1, candidates=4, maxTokens=10)
        await client.end(1)
        rows = []
        for frame in client.of(1, Kind.TOKENS):
            self.assertEqual(frame.head, {"candidates": 4})
            count = len(frame.body) // (4 + 4 * 8)
            for at in range(count):
                row = frame.body[4 * count + 32 * at : 4 * count + 32 * (at + 1)]
                rows.append(struct.unpack("<4I4f", row))
        context = list(PROMPT)
        for token, row in zip(expected(tokens_max=10), rows, strict=True):
            logits = logits_after(context)
            best = ranked(logits)[:4]
            if token not in best:
                best[-1] = token
            self.assertEqual(row, (*best, *[logits[one] for one in best]))
            context.append(token)

    async def test_many_tokens_at_once_come_in_frames_that_can_be_sent(self) -> None:
        """While a client does not read, vLLM merges all drawn tokens into one output."""
        client = Client(MadeUpDriver(ahead=600))
        client.ask(1, maxTokens=600, candidates=VOCABULARY)
        self.assertEqual((await client.end(1)).head, {"finish": "length"})
        frames = client.of(1, Kind.TOKENS)
        row = 4 * (1 + 2 * VOCABULARY)
        self.assertEqual(sum(len(frame.body) for frame in frames), 600 * row)
        self.assertGreater(len(frames), 1)
        for frame in frames:
            self.assertLessEqual(len(frame.body), limits.TOKENS_FRAME_BYTES)

    async def test_a_long_prompt_is_processed_step_by_step(self) -> None:
        """Each step uses one unit of credit, and no token is drawn before the last step."""
        prompt = [65 + at % 7 for at in range(2 * limits.PREFILL_TOKENS + 100)]
        client = Client(MadeUpDriver(context_length=8192))
        client.ask(1, prompt, maxTokens=2)
        await client.settle()
        done = [frame.head["tokens"] for frame in client.of(1)]
        self.assertEqual(done, [limits.PREFILL_TOKENS])
        client.send(Kind.CREDIT, 1, {"tokens": 0, "steps": 1})
        await client.settle()
        self.assertEqual(client.driver.drawn_tokens, 0)
        client.send(Kind.CREDIT, 1, {"tokens": 0, "steps": 1})
        await client.end(1)
        heads = [frame.head for frame in client.of(1, Kind.PREFILL)]
        steps = [limits.PREFILL_TOKENS, 2 * limits.PREFILL_TOKENS]
        self.assertEqual([head["tokens"] for head in heads], [*steps, len(prompt)])
        self.assertEqual([head["cached"] for head in heads], [0, *steps])

    async def test_state_is_reused_within_a_scope_alone(self) -> None:
        """The salt identifies the scope."""
        client = Client(MadeUpDriver())
        for task, salt in ((1, "a"), (2, "a"), (3, "b")):
            client.ask(task, salt=salt, maxTokens=1)
            await client.end(task)
        cached = [client.of(task, Kind.PREFILL)[0].head["cached"] for task in (1, 2, 3)]
        self.assertEqual(cached, [0, 32, 0])

    async def test_an_adapter_answers_by_its_name(self) -> None:
        """The adapter answers differently from its base model."""
        client = Client(MadeUpDriver(adapters={"tuned": ()}))
        client.ask(1, adapter="tuned", maxTokens=20)
        client.ask(2, adapter="other")
        await client.end(1)
        self.assertEqual(client.tokens(1), expected(tokens_max=20, variant=1))
        self.assertEqual((await client.end(2)).head["code"], "invalid")

    async def test_a_cancelled_answer_ends_at_once_and_without_a_word(self) -> None:
        """The task's number is free again, and its fingerprints are removed."""
        client = Client(MadeUpDriver())
        client.ask(1)
        await client.until(1, lambda: client.of(1, Kind.TOKENS))
        client.send(Kind.CANCEL, 1)
        await client.settle()
        self.assertEqual(client.driver.closed_runs, 1)
        self.assertLess(client.driver.drawn_tokens, 100)
        self.assertEqual(client.of(1, Kind.END, Kind.REFUSED), [])
        self.assertEqual(len(client.driver.store), 0)
        client.frames.clear()
        client.ask(1)
        await client.end(1)
        self.assertEqual(client.tokens(1), expected())

    async def test_an_answer_that_is_cut_ends_with_the_fingerprint_of_what_is_kept(self) -> None:
        """The cut arrives while the answer is drawn, while it waits for credit, and after it has
        ended.
        """
        for credit in (1000, 40):
            client = Client(MadeUpDriver())
            client.ask(1, credit=credit, maxTokens=300)
            await client.until(1, lambda: client.of(1, Kind.TOKENS)[36:])
            if credit == 40:
                await client.settle()
            client.send(Kind.FINISH, 1, {"tokens": 33})
            client.send(Kind.FINISH, 1, {"tokens": 34})
            end = await client.end(1)
            self.assertEqual(end.head, {"finish": "cut"})
            self.assertEqual(len(end.body), 3 * fingerprint.ENTRY_BYTES)
            self.assertLess(client.driver.drawn_tokens, 60)
            self.assertEqual((client.driver.closed_runs, len(client.driver.store)), (1, 0))
            client.send(Kind.FINISH, 1, {"tokens": 34})
            client.frames.clear()
            await client.settle()
            self.assertEqual(client.frames, [])

    async def test_an_answer_is_not_cut_behind_what_was_sent(self) -> None:
        """The server has no fingerprint of a position that it has not sent."""
        client = Client(MadeUpDriver())
        client.ask(1, credit=10)
        await client.settle()
        client.send(Kind.FINISH, 1, {"tokens": 11})
        self.assertEqual((await client.end(1)).head["code"], "invalid")

    async def test_an_answer_can_be_cancelled_before_it_begins(self) -> None:
        """The number of the cancelled task is free again."""
        client = Client(MadeUpDriver())
        client.ask(1)
        client.send(Kind.CANCEL, 1)
        await client.settle()
        self.assertEqual((client.of(1), client.driver.runs), ([], []))
        client.ask(1, maxTokens=1)
        await client.end(1)

    async def test_many_answers_at_once(self) -> None:
        """Each answer has its own tokens."""
        client = Client(MadeUpDriver())
        prompts = [[*PROMPT, 65 + task] for task in range(20)]
        for task, prompt in enumerate(prompts, 1):
            client.ask(task, prompt, maxTokens=20)
        for task, prompt in enumerate(prompts, 1):
            await client.end(task)
            self.assertEqual(client.tokens(task), expected(prompt, 20))

    async def test_the_end_of_a_session_ends_its_answers(self) -> None:
        """The end of the session closes all its requests in the driver."""
        client = Client(MadeUpDriver())
        client.ask(1)
        client.ask(2, credit=1)
        await client.until(1, lambda: client.of(1, Kind.TOKENS))
        await client.session.close()
        drawn = client.driver.drawn_tokens
        await client.settle()
        self.assertEqual((client.driver.closed_runs, client.driver.drawn_tokens), (2, drawn))


if __name__ == "__main__":
    unittest.main()
