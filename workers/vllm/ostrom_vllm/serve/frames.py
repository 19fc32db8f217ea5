"""Encodes and decodes the frames between the server and its clients.

A frame consists of its length without this field (4 bytes), a kind (1), a task (4), the length of
the head (4), the head (a JSON object in UTF-8, absent if empty) and the body (arrays of 4-byte
numbers). All numbers are little-endian. `packages/engine/src/vllm/serve/frames.ts` implements the
same format; `vectors/vllm-frames.json` checks both.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, NoReturn

from .limits import FRAME_BYTES_MAX, HEAD_BYTES_MAX

_LENGTH = struct.Struct("<I")
_ENVELOPE = struct.Struct("<BII")


class Kind(IntEnum):
    """Kinds of frames. The server's kinds have the highest bit set."""

    HELLO = 1
    GENERATE = 2
    SCORE = 3
    CREDIT = 4
    CANCEL = 5
    PROBE = 6
    FINISH = 7
    WELCOME = 129
    PREFILL = 130
    TOKENS = 131
    END = 132
    SCORES = 133
    REFUSED = 134
    ALIVE = 135


@dataclass(frozen=True, slots=True)
class Frame:
    """One message. Task 0 means the connection itself."""

    kind: int
    task: int = 0
    head: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class BadFrame:
    """A frame that cannot be read. The frames after it can be read."""

    task: int
    code: str
    reason: str


def encode(frame: Frame) -> bytes:
    """Returns the bytes of a frame.

    Throws ValueError for a frame that is too long, or for a head that is not JSON.
    """
    head = b""
    if frame.head:
        text = json.dumps(frame.head, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
        head = text.encode()
    length = _ENVELOPE.size + len(head) + len(frame.body)
    if length > FRAME_BYTES_MAX or len(head) > HEAD_BYTES_MAX:
        raise ValueError(f"a frame of {length} bytes is too long")
    envelope = _ENVELOPE.pack(frame.kind, frame.task, len(head))
    return b"".join((_LENGTH.pack(length), envelope, head, frame.body))


class FrameReader:
    """Reads frames from bytes that arrive in any pieces. Skips a frame that is too long, without
    storing it.
    """

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._skip = 0

    def push(self, data: bytes) -> Iterator[Frame | BadFrame]:
        """Takes the next bytes, and yields the frames that they complete."""
        self._bytes += data
        while (found := self._next()) is not None:
            yield found

    def _next(self) -> Frame | BadFrame | None:
        skipped = min(self._skip, len(self._bytes))
        del self._bytes[:skipped]
        self._skip -= skipped
        start, first = _LENGTH.size, _LENGTH.size + _ENVELOPE.size
        if self._skip > 0 or len(self._bytes) < start:
            return None
        (length,) = _LENGTH.unpack_from(self._bytes)
        if length < _ENVELOPE.size:
            self._drop(length)
            return BadFrame(0, "malformed", f"a frame of {length} bytes has no envelope")
        if len(self._bytes) < first:
            return None
        kind, task, head_length = _ENVELOPE.unpack_from(self._bytes, start)
        if length > FRAME_BYTES_MAX:
            self._drop(length)
            reason = f"a frame of {length} bytes, more than {FRAME_BYTES_MAX}"
            return BadFrame(task, "too-large", reason)
        if len(self._bytes) < start + length:
            return None
        rest = bytes(self._bytes[first : start + length])
        self._drop(length)
        if head_length > min(len(rest), HEAD_BYTES_MAX):
            return BadFrame(task, "malformed", f"a head of {head_length} bytes")
        head = _parse_head(rest[:head_length])
        if head is None:
            return BadFrame(task, "malformed", "its head is no JSON object")
        return Frame(kind, task, head, rest[head_length:])

    def _drop(self, length: int) -> None:
        """Skips a frame, including bytes that have not arrived."""
        self._skip = _LENGTH.size + length
        known = min(self._skip, len(self._bytes))
        del self._bytes[:known]
        self._skip -= known


def _parse_head(head: bytes) -> dict[str, Any] | None:
    if not head:
        return {}
    try:
        parsed = json.loads(head.decode("utf-8"), parse_constant=_refuse_constant)
        if b"\\u" in head:
            # JSON permits half of a surrogate pair, but UTF-8 cannot encode it.
            json.dumps(parsed, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return parsed if isinstance(parsed, dict) else None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
