"""Serves one client: reads its frames, computes its answers and scores, and sends the results.

A frame never ends the client's other answers: the server refuses an invalid frame with the number
of its task, and ends only that task. Only a wrong first frame closes the connection.
"""

from __future__ import annotations

import asyncio
import hmac
import itertools
import secrets
import traceback
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Protocol

from .answer import Answer
from .driver import Driver, DriverError, ModelFile, ScoreRows, ScoreRun
from .frames import BadFrame, Frame, Kind, encode
from .limits import (
    CREDIT_TOKENS_MAX,
    FRAME_BYTES_MAX,
    PREFILL_TOKENS,
    PROTOCOL_VERSION,
    REASON_CHARACTERS_MAX,
    SCORE_FRAME_POSITIONS,
    SCORES_MAX,
    TASKS_MAX,
)
from .messages import (
    NUMBER_BYTES,
    parse_credit,
    parse_finish,
    parse_hello,
    parse_question,
    parse_score,
)


class Outbox(Protocol):
    """Sends bytes to the client."""

    def write(self, data: bytes) -> None:
        """Queues bytes, which are sent later in order."""
        ...

    async def drain(self) -> None:
        """Waits while too many bytes are queued for the client."""
        ...


class UnauthorizedError(Exception):
    """The first frame of a connection is no valid hello."""


class Session:
    """The state of one connection."""

    def __init__(
        self, driver: Driver, outbox: Outbox, *, token: str, score_slots: asyncio.Semaphore
    ) -> None:
        self._driver = driver
        self._outbox = outbox
        self._token = token
        self._score_slots = score_slots
        self._own_scores = asyncio.Semaphore(SCORES_MAX)
        self._is_open = False
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._answers: dict[int, Answer] = {}
        # A random prefix, so that the fingerprint keys of different connections differ.
        self._prefix = secrets.token_hex(8)
        self._numbers = itertools.count(1)

    def receive(self, frame: Frame | BadFrame) -> None:
        """Takes the next frame. After UnauthorizedError the caller must close the connection."""
        if not self._is_open:
            self._open(frame)
        elif isinstance(frame, BadFrame):
            self._cancel(frame.task)
            self._refuse(frame.task, frame.code, frame.reason)
        else:
            try:
                self._handle(frame)
            except DriverError as error:
                self._cancel(frame.task)
                self._refuse(frame.task, error.code, error.reason)

    async def close(self) -> None:
        """Ends all work for the client."""
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _open(self, frame: Frame | BadFrame) -> None:
        code, reason = "unauthorized", "the first frame must be a hello"
        if isinstance(frame, Frame) and frame.kind == Kind.HELLO:
            try:
                version, token = parse_hello(frame.head)
            except DriverError as error:
                reason = error.reason
            else:
                if hmac.compare_digest(token.encode(), self._token.encode()):
                    if version == PROTOCOL_VERSION:
                        self._is_open = True
                        self._write(Frame(Kind.WELCOME, 0, self._welcome()))
                        return
                    code, reason = "version", f"the server speaks version {PROTOCOL_VERSION}"
                else:
                    reason = "the token is wrong"
        self._refuse(0, code, reason)
        raise UnauthorizedError(reason)

    def _welcome(self) -> dict[str, Any]:
        info = self._driver.info
        return {
            "version": PROTOCOL_VERSION,
            "vllm": info.version,
            "build": dict(info.build),
            "contextLength": info.context_length,
            "vocabulary": info.vocabulary,
            "files": _files(info.files),
            "adapters": {name: _files(files) for name, files in info.adapters.items()},
            "tokenTable": info.token_table,
            "limits": {
                "frameBytes": FRAME_BYTES_MAX,
                "tasks": TASKS_MAX,
                "prefillTokens": PREFILL_TOKENS,
                "creditTokens": CREDIT_TOKENS_MAX,
            },
        }

    def _handle(self, frame: Frame) -> None:
        task, info = frame.task, self._driver.info
        if frame.kind == Kind.CANCEL:
            self._cancel(task)
            return
        if frame.kind == Kind.CREDIT:
            tokens, steps = parse_credit(frame.head)
            # The answer may have ended in the meantime.
            if task in self._answers:
                self._answers[task].credit.grant(tokens, steps)
            return
        if frame.kind == Kind.FINISH:
            tokens = parse_finish(frame.head)
            if task in self._answers and self._answers[task].cut(tokens):
                self._cancel(task)
            return
        if frame.kind not in (Kind.GENERATE, Kind.SCORE, Kind.PROBE):
            raise DriverError("malformed", f"unknown kind {frame.kind}")
        if task == 0 or task in self._tasks:
            # A refusal with this task's number would end the running task.
            self._refuse(0, "invalid", f"task {task} is in use")
            return
        if len(self._tasks) >= TASKS_MAX:
            raise DriverError("busy", f"more than {TASKS_MAX} tasks")
        if frame.kind == Kind.GENERATE:
            question = parse_question(frame.head, frame.body, info)
            key = f"{self._prefix}-{next(self._numbers)}"
            answer = Answer(self._driver, question, task=task, key=key, send=self._send)
            self._answers[task] = answer
            self._start(task, answer.run)
        elif frame.kind == Kind.SCORE:
            self._start(task, partial(self._score, frame))
        else:
            self._start(task, partial(self._probe, task))

    def _cancel(self, task: int) -> None:
        """Ends the work on a task, if there is any."""
        if task in self._tasks:
            self._tasks[task].cancel()

    def _start(self, task: int, work: Callable[[], Awaitable[None]]) -> None:
        running = asyncio.create_task(self._run(task, work))
        self._tasks[task] = running
        # `_run` cannot remove the task: if a task is cancelled before it starts, `_run` never runs.
        running.add_done_callback(lambda _: self._forget(task))

    def _forget(self, task: int) -> None:
        self._tasks.pop(task, None)
        self._answers.pop(task, None)

    async def _run(self, task: int, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except DriverError as error:
            self._refuse(task, error.code, error.reason)
        except Exception as error:  # noqa: BLE001 - one answer must not end the others
            # The error's text may quote a prompt, so it must not be logged or sent.
            traceback.print_tb(error.__traceback__)
            self._refuse(task, "failed", type(error).__name__)

    async def _score(self, frame: Frame) -> None:
        run = parse_score(frame.head, frame.body, self._driver.info)
        # `_score_slots`, which all clients share, is released before sending. So a client that
        # stops reading blocks only its own scores, and at most `SCORES_MAX` of them use memory.
        async with self._own_scores:
            async with self._score_slots:
                rows = await self._driver.score(run)
            await self._send_rows(frame.task, run, rows)
        await self._send(Frame(Kind.END, frame.task))

    async def _send_rows(self, task: int, run: ScoreRun, rows: ScoreRows) -> None:
        told, likelihood = len(run.told_ids), 1 if run.likelihoods else 0
        for start in range(0, rows.positions, SCORE_FRAME_POSITIONS):
            end = min(rows.positions, start + SCORE_FRAME_POSITIONS)
            parts = (
                (rows.ids, rows.candidates), (rows.logits, rows.candidates),
                (rows.told, told), (rows.likelihoods, likelihood),
            )  # fmt: skip
            row = NUMBER_BYTES
            body = b"".join(data[start * width * row : end * width * row] for data, width in parts)
            head = {"positions": end - start, "candidates": rows.candidates}
            await self._send(Frame(Kind.SCORES, task, head, body))

    async def _probe(self, task: int) -> None:
        await self._driver.probe()
        await self._send(Frame(Kind.ALIVE, task, {"drawnTokens": self._driver.drawn_tokens}))

    def _refuse(self, task: int, code: str, reason: str) -> None:
        head = {"code": code, "reason": reason[:REASON_CHARACTERS_MAX]}
        self._write(Frame(Kind.REFUSED, task, head))

    def _write(self, frame: Frame) -> None:
        self._outbox.write(encode(frame))

    async def _send(self, frame: Frame) -> None:
        self._write(frame)
        await self._outbox.drain()


def _files(files: Any) -> list[dict[str, Any]]:
    listed: list[ModelFile] = list(files)
    return [{"path": one.path, "size": one.size, "sha256": one.sha256} for one in listed]
