"""Goal: scores report the requested logits, and no frame of a client ends another answer.

Method: sessions without sockets, on a simulated driver.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import struct
import unittest
from typing import Any

from ostrom_vllm.serve import limits
from ostrom_vllm.serve.driver import DriverError, ModelInfo
from ostrom_vllm.serve.frames import BadFrame, Frame, FrameReader, Kind
from ostrom_vllm.serve.messages import parse_score
from ostrom_vllm.serve.session import Session, UnauthorizedError

from .made_up_driver import VOCABULARY, MadeUpDriver, ids_bytes, logits_after, ranked
from .servers import TABLE
from .session_client import ARGUMENTS, PROMPT, TOKEN, Client, QuietLoop, expected


class Scores(QuietLoop):
    """Answers to `SCORE` frames."""

    async def test_a_score_tells_candidates_chosen_ids_and_likelihoods(self) -> None:
        """The score arrives in several frames, each with some positions."""
        client = Client(MadeUpDriver())
        ids = [32 + at % 90 for at in range(300)]
        head = {"salt": "s", "from": 9, "candidates": 3, "toldIds": [70, 71], "likelihoods": True}
        client.send(Kind.SCORE, 1, head, ids_bytes(ids))
        await client.end(1)
        frames = client.of(1, Kind.SCORES)
        counts = [frame.head["positions"] for frame in frames]
        self.assertEqual(counts, [128, 128, 35])
        self.assertEqual({frame.head["candidates"] for frame in frames}, {3})
        at = 9
        for frame, count in zip(frames, counts, strict=True):
            numbers = struct.unpack(f"<{3 * count}I{6 * count}f", frame.body)
            for row in range(count):
                logits = logits_after(ids[: at + 1])
                best = ranked(logits)[:3]
                self.assertEqual(list(numbers[3 * row : 3 * row + 3]), best)
                listed = numbers[3 * count + 3 * row : 3 * count + 3 * row + 3]
                told = numbers[6 * count + 2 * row : 6 * count + 2 * row + 2]
                constant = listed[0] - logits[best[0]]
                for value, token in zip((*listed, *told), (*best, 70, 71), strict=True):
                    self.assertAlmostEqual(value - constant, logits[token], places=4)
                if at + 1 < len(ids):
                    likelihood = numbers[8 * count + row]
                    self.assertAlmostEqual(
                        likelihood - constant, logits[ids[at + 1]], places=4
                    )
                at += 1
        self.assertEqual(at, len(ids))

    async def test_chosen_ids_are_refused_where_they_need_too_much(self) -> None:
        """To report the logits of `toldIds`, the V1 model runner lists the whole vocabulary at each
        position. The text is one position longer than the limit on listed logits permits.
        """
        client = Client(MadeUpDriver(context_length=1 << 20))
        ids = ids_bytes([65] * (1 + limits.SCORE_ENTRIES_MAX // VOCABULARY))
        head = {"salt": "s", "from": 0, "candidates": 0, "toldIds": [70], "likelihoods": False}
        client.send(Kind.SCORE, 1, head, ids)
        self.assertEqual((await client.end(1)).head["code"], "unsupported")
        self.assertEqual(client.driver.scores, 0)

    async def test_a_score_lists_no_more_chosen_logits_than_memory_holds(self) -> None:
        """A score reports the logits of all `toldIds` at each position, so positions times ids are
        limited. This also holds for the V2 model runner, which lists these logits separately.
        """
        info = ModelInfo("", {"runner": "V2"}, 1 << 20, VOCABULARY, ())
        head: dict[str, Any] = {"salt": "s", "candidates": 0, "likelihoods": False}
        head["toldIds"] = [70] * limits.TOLD_IDS_MAX
        positions = limits.TOLD_LOGITS_MAX // limits.TOLD_IDS_MAX
        ids = ids_bytes([65] * (positions + 1))
        self.assertEqual(parse_score(head | {"from": 1}, ids, info).start, 1)
        with self.assertRaises(DriverError) as caught:
            parse_score(head | {"from": 0}, ids, info)
        self.assertEqual(caught.exception.code, "unsupported")


class Refusals(QuietLoop):
    """Faults of a client."""

    async def test_a_wrong_frame_is_refused_and_others_go_on(self) -> None:
        """Each refusal has the error code of its kind of fault."""
        client = Client(MadeUpDriver(context_length=200))
        client.ask(1, credit=1)
        client.ask(2)
        await client.until(1, lambda: client.of(1, Kind.TOKENS))
        good = {
            "arguments": ARGUMENTS, "maxTokens": 9, "stopIds": [], "candidates": 0,
            "fingerprints": False, "salt": "s", "credit": 9,
        }  # fmt: skip
        score = {"salt": "s", "from": 0, "candidates": 1, "toldIds": [], "likelihoods": False}
        prompt = ids_bytes(PROMPT)
        cases: list[tuple[int, dict[str, Any], bytes, str]] = [
            (99, {}, b"", "malformed"),
            (Kind.GENERATE, good, b"", "malformed"),
            (Kind.GENERATE, good, b"12345", "malformed"),
            (Kind.GENERATE, good, ids_bytes([VOCABULARY]), "invalid"),
            (Kind.GENERATE, good | {"maxTokens": 161}, prompt, "context"),
            (Kind.GENERATE, good | {"maxTokens": 0}, prompt, "invalid"),
            (Kind.GENERATE, good | {"maxTokens": True}, prompt, "invalid"),
            (Kind.GENERATE, good | {"credit": 1.5}, prompt, "invalid"),
            (Kind.GENERATE, good | {"credit": limits.CREDIT_TOKENS_MAX + 1}, prompt, "invalid"),
            (Kind.GENERATE, good | {"stopIds": [VOCABULARY]}, prompt, "invalid"),
            (Kind.GENERATE, good | {"stopIds": [1] * 257}, prompt, "invalid"),
            (Kind.GENERATE, good | {"salt": ""}, prompt, "invalid"),
            (Kind.GENERATE, good | {"salt": "s" * 257}, prompt, "invalid"),
            (Kind.GENERATE, good | {"other": 1}, prompt, "invalid"),
            (Kind.GENERATE, good | {"arguments": {}}, prompt, "invalid"),
            (Kind.GENERATE, good | {"arguments": {"seed": "none"}}, prompt, "invalid"),
            (Kind.GENERATE, good | {"arguments": ARGUMENTS | {"from": 1}}, prompt, "invalid"),
            (
                Kind.GENERATE,
                good | {"arguments": ARGUMENTS | {"fingerprint": "k"}}, prompt, "invalid",
            ),
            (Kind.SCORE, score | {"from": len(PROMPT)}, prompt, "invalid"),
            (Kind.SCORE, score | {"candidates": 4097}, prompt, "invalid"),
            (Kind.SCORE, score | {"toldIds": [VOCABULARY]}, prompt, "invalid"),
            (Kind.SCORE, score, ids_bytes([65] * 201), "context"),
        ]  # fmt: skip
        for task, (kind, head, body, _) in enumerate(cases, 10):
            client.send(kind, task, head, body)
        client.session.receive(BadFrame(8, "too-large", "made up"))
        client.send(Kind.CREDIT, 1, {"tokens": -1, "steps": 0})
        await client.settle()
        for task, (_, _, _, code) in enumerate(cases, 10):
            [refused] = client.of(task)
            self.assertEqual((refused.kind, refused.head["code"]), (Kind.REFUSED, code))
        self.assertEqual(client.of(8)[0].head, {"code": "too-large", "reason": "made up"})
        # An invalid credit frame ends the answer that it names.
        self.assertEqual(client.of(1)[-1].head["code"], "invalid")
        self.assertEqual(client.driver.closed_runs, 2)
        self.assertEqual(client.tokens(2), expected())

    async def test_wrong_frames_do_not_touch_a_running_answer(self) -> None:
        """Frames for unknown tasks do not affect the running answer. Nor does a request with the
        number of the running task.
        """
        client = Client(MadeUpDriver())
        client.ask(1)
        client.ask(1, maxTokens=5)
        client.send(Kind.CANCEL, 77)
        client.send(Kind.CREDIT, 77, {"tokens": 1, "steps": 1})
        client.send(99, 2)
        client.session.receive(BadFrame(3, "malformed", "made up"))
        await client.end(1)
        self.assertEqual(client.tokens(1), expected())
        self.assertEqual([one.head["code"] for one in client.of(0, Kind.REFUSED)], ["invalid"])

    async def test_a_failure_ends_one_answer(self) -> None:
        """The frame that refuses the answer contains the reason of the failure, and the other
        answer is complete.
        """
        client = Client(MadeUpDriver(failing_at=30))
        client.ask(1)
        client.ask(2, maxTokens=20)
        self.assertEqual((await client.end(1)).head, {"code": "failed", "reason": "made up"})
        self.assertEqual(client.tokens(1), expected(tokens_max=30))
        await client.end(2)
        self.assertEqual(client.tokens(2), expected(tokens_max=20))

    async def test_a_fault_does_not_quote_the_prompt(self) -> None:
        """The prompt appears neither in the refusal nor in the log."""
        client = Client(MadeUpDriver(context_length=8192))

        async def prefill(*_: object) -> int:
            raise TypeError(TOKEN)

        client.driver.prefill = prefill  # type: ignore[method-assign]
        log = io.StringIO()
        with contextlib.redirect_stderr(log):
            client.ask(1, [65] * (limits.PREFILL_TOKENS + 1), maxTokens=1)
            refused = await client.end(1)
        self.assertEqual(refused.head, {"code": "failed", "reason": "TypeError"})
        self.assertIn("answer.py", log.getvalue())
        self.assertNotIn(TOKEN, log.getvalue())

    async def test_lost_fingerprints_fail_an_answer(self) -> None:
        """A receipt without fingerprints could not be audited."""
        client = Client(MadeUpDriver())
        client.driver.store.put = lambda *_: None  # type: ignore[method-assign]
        client.ask(1)
        refused = await client.end(1)
        self.assertEqual(refused.head["code"], "failed")
        self.assertIn("fingerprint", refused.head["reason"])

    async def test_too_many_tasks_are_refused(self) -> None:
        """Running tasks continue."""
        client = Client(MadeUpDriver())
        for task in range(1, limits.TASKS_MAX + 2):
            client.ask(task, maxTokens=1)
        self.assertEqual(client.of(limits.TASKS_MAX + 1)[0].head["code"], "busy")
        await client.end(limits.TASKS_MAX)
        client.ask(1, maxTokens=1)
        await client.end(1)

    async def test_a_probe_draws_a_token(self) -> None:
        """The reply also has the number of tokens drawn for answers."""
        client = Client(MadeUpDriver())
        client.ask(1, maxTokens=7)
        await client.end(1)
        client.send(Kind.PROBE, 2)
        self.assertEqual((await client.end(2)).head, {"drawnTokens": 7})
        self.assertEqual(client.driver.probes, 1)


class Hellos(QuietLoop):
    """The first frame of a client."""

    async def test_the_welcome_describes_the_server(self) -> None:
        """The server sends one welcome frame."""
        client = Client(MadeUpDriver())
        [welcome] = client.frames
        self.assertEqual(welcome.kind, Kind.WELCOME)
        names = "version vllm build contextLength vocabulary files adapters tokenTable limits"
        self.assertEqual(" ".join(welcome.head), names)
        self.assertIsNone(welcome.head["tokenTable"])
        client.send(Kind.HELLO, 0, {"version": 1, "token": TOKEN})
        self.assertEqual(client.frames[-1].head["code"], "malformed")
        [welcome] = Client(MadeUpDriver(table=TABLE)).frames
        self.assertEqual(welcome.head["tokenTable"], TABLE.digest)

    async def test_a_session_without_a_hello_does_nothing(self) -> None:
        """The session ends after a refusal."""
        cases: list[tuple[Frame | BadFrame, str]] = [
            (Frame(Kind.HELLO, 0, {"version": 1, "token": "a token of sixteeN"}), "unauthorized"),
            (Frame(Kind.HELLO, 0, {"version": 1}), "unauthorized"),
            (Frame(Kind.HELLO, 0, {"version": 2, "token": TOKEN}), "version"),
            (Frame(Kind.PROBE, 1), "unauthorized"),
            (BadFrame(0, "malformed", ""), "unauthorized"),
        ]
        for frame, code in cases:
            with self.subTest(frame=frame):
                client = Client.__new__(Client)
                client.frames, client._reader = [], FrameReader()
                slots = asyncio.Semaphore(1)
                session = Session(MadeUpDriver(), client, token=TOKEN, score_slots=slots)
                with self.assertRaises(UnauthorizedError):
                    session.receive(frame)
                self.assertEqual([one.head["code"] for one in client.frames], [code])


if __name__ == "__main__":
    unittest.main()
