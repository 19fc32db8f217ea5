"""Checks and reads the heads and bodies of a client's frames."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..request import RequestError, parse
from .driver import DriverError, ModelInfo, Scope, ScoreRun
from .limits import (
    CANDIDATES_MAX,
    CREDIT_TOKENS_MAX,
    NAME_CHARACTERS_MAX,
    SCORE_ENTRIES_MAX,
    STOP_IDS_MAX,
    TOLD_IDS_MAX,
    TOLD_LOGITS_MAX,
)

NUMBER_BYTES = 4
"""Bytes of each number of a body."""


@dataclass(frozen=True, slots=True)
class Question:
    """A request for an answer."""

    ids: Sequence[int]
    scope: Scope
    arguments: Mapping[str, Any]
    """Arguments of the logits processor, without the arguments that the server adds."""
    max_tokens: int
    stop_ids: Sequence[int]
    candidates: int
    credit: int
    has_fingerprints: bool


def parse_question(head: Mapping[str, Any], body: bytes, info: ModelInfo) -> Question:
    """Reads a `GENERATE` frame. Throws DriverError."""
    fields = _Fields(head)
    ids = _ids(body, info)
    arguments = fields.take("arguments", dict)
    if "from" in arguments or "fingerprint" in arguments:
        raise DriverError("invalid", "arguments: from and fingerprint are the server's")
    try:
        request = parse(arguments)
    except RequestError as error:
        raise DriverError("invalid", str(error)) from error
    form = None if request is None else request.form
    if form is not None and form.table_hash != info.token_table:
        # Without a matching table, vLLM would sample the answer itself.
        reason = "the server has another token table, or none: it cannot follow the grammar"
        raise DriverError("unsupported", reason)
    question = Question(
        ids=ids,
        scope=_scope(fields, info),
        arguments=arguments,
        max_tokens=fields.integer("maxTokens", 1, info.context_length),
        stop_ids=fields.ids("stopIds", STOP_IDS_MAX, info),
        candidates=min(fields.integer("candidates", 0, CANDIDATES_MAX), info.vocabulary),
        credit=fields.integer("credit", 1, CREDIT_TOKENS_MAX),
        has_fingerprints=fields.take("fingerprints", bool),
    )
    fields.finish()
    if not arguments:
        raise DriverError("invalid", "arguments: missing")
    _check_length(len(ids) + question.max_tokens, info)
    return question


def parse_score(head: Mapping[str, Any], body: bytes, info: ModelInfo) -> ScoreRun:
    """Reads a `SCORE` frame. Throws DriverError."""
    fields = _Fields(head)
    ids = _ids(body, info)
    run = ScoreRun(
        ids=ids,
        scope=_scope(fields, info),
        start=fields.integer("from", 0, len(ids) - 1),
        candidates=min(fields.integer("candidates", 0, CANDIDATES_MAX), info.vocabulary),
        told_ids=fields.ids("toldIds", TOLD_IDS_MAX, info),
        likelihoods=fields.take("likelihoods", bool),
    )
    fields.finish()
    _check_length(len(ids), info)
    needs_all = len(run.told_ids) > 0 and info.build.get("runner") != "V2"
    listed = info.vocabulary if needs_all else run.candidates + 1
    if len(ids) * listed > SCORE_ENTRIES_MAX:
        raise DriverError(
            "unsupported",
            f"a score of {len(ids)} tokens would list {listed} logits of each, "
            f"more than {SCORE_ENTRIES_MAX} in all",
        )
    told = (len(ids) - run.start) * len(run.told_ids)
    if told > TOLD_LOGITS_MAX:
        reason = f"a score of {told} chosen logits, more than {TOLD_LOGITS_MAX}"
        raise DriverError("unsupported", reason)
    return run


def parse_credit(head: Mapping[str, Any]) -> tuple[int, int]:
    """Reads a `CREDIT` frame: tokens and steps. Throws DriverError."""
    fields = _Fields(head)
    tokens = fields.integer("tokens", 0, CREDIT_TOKENS_MAX)
    steps = fields.integer("steps", 0, CREDIT_TOKENS_MAX)
    fields.finish()
    return tokens, steps


def parse_finish(head: Mapping[str, Any]) -> int:
    """Reads a `FINISH` frame: the number of tokens that the answer keeps. Throws DriverError."""
    fields = _Fields(head)
    tokens = fields.integer("tokens", 0, 1 << 31)
    fields.finish()
    return tokens


def parse_hello(head: Mapping[str, Any]) -> tuple[int, str]:
    """Reads a `HELLO` frame: version and token. Throws DriverError."""
    fields = _Fields(head)
    version = fields.integer("version", 0, 1 << 31)
    token = fields.text("token")
    # Unknown fields are permitted, because a later version may add fields.
    return version, token


class _Fields:
    """Reads the values of a head and removes each, so that unknown fields remain at the end."""

    def __init__(self, head: Mapping[str, Any]) -> None:
        self._left = dict(head)

    def take(self, name: str, kind: type) -> Any:
        value = self._left.pop(name, None)
        if type(value) is not kind:
            raise DriverError("invalid", f"{name}: missing, or of another type")
        return value

    def integer(self, name: str, low: int, high: int) -> int:
        value = self.take(name, int)
        if not low <= value <= high:
            raise DriverError("invalid", f"{name}: not from {low} to {high}")
        return value

    def text(self, name: str) -> str:
        value = self.take(name, str)
        if len(value) > NAME_CHARACTERS_MAX:
            raise DriverError("invalid", f"{name}: more than {NAME_CHARACTERS_MAX} characters")
        return value

    def ids(self, name: str, count: int, info: ModelInfo) -> Sequence[int]:
        value = self.take(name, list)
        if len(value) > count:
            raise DriverError("invalid", f"{name}: more than {count} ids")
        if not all(type(one) is int and 0 <= one < info.vocabulary for one in value):
            raise DriverError("invalid", f"{name}: not all are token ids of the model")
        return value

    def has(self, name: str) -> bool:
        return name in self._left

    def finish(self) -> None:
        for name in self._left:
            raise DriverError("invalid", f"{name[:NAME_CHARACTERS_MAX]}: unknown")


def _scope(fields: _Fields, info: ModelInfo) -> Scope:
    salt = fields.text("salt")
    if not salt:
        raise DriverError("invalid", "salt: empty")
    if not fields.has("adapter"):
        return Scope(salt)
    adapter = fields.text("adapter")
    if adapter not in info.adapters:
        raise DriverError("invalid", "adapter: not served")
    return Scope(salt, adapter)


def _ids(body: bytes, info: ModelInfo) -> Sequence[int]:
    if not body or len(body) % NUMBER_BYTES != 0:
        raise DriverError("malformed", "its body is no list of ids")
    numbers = array("I", body)
    if sys.byteorder == "big":
        numbers.byteswap()
    if max(numbers) >= info.vocabulary:
        raise DriverError("invalid", "an id is not in the vocabulary")
    # The result is an array, because a list would take nine times as much memory while an answer
    # waits for credit.
    return numbers


def _check_length(tokens: int, info: ModelInfo) -> None:
    if tokens > info.context_length:
        reason = f"{tokens} tokens, more than the context of {info.context_length}"
        raise DriverError("context", reason)
