"""Logit fingerprints: the raw logits behind every 16th output token of an answer.

docs/spec/verification.md, section 5, specifies them; packages/verification/src/logit-fingerprint.ts
compares them.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence

BUILD = "logit-fingerprint 1"
"""Part of an engine's build description: states that the engine's answers have fingerprints."""

INTERVAL = 16
"""Distance in output tokens between two positions of a fingerprint. The first position is the first
output token.
"""

TOP_K = 8
"""Number of candidates whose logits a fingerprint has for each of its positions."""

_SCALE = 256
_CANDIDATE = struct.Struct("<IH")
_BELOW_MAX = 0xFFFF / _SCALE
ENTRY_BYTES = TOP_K * _CANDIDATE.size
"""Bytes of the entry of one position."""


def is_fingerprinted(position: int) -> bool:
    """Returns whether a fingerprint has the logits of this output position."""
    return position % INTERVAL == 0


def encode(tokens: Sequence[int], logits: Sequence[float]) -> bytes:
    """Returns the entry of one position: the ids of the highest raw logits, ties by lower id.

    Each id takes four bytes. The difference between the highest logit and the id's logit takes two
    bytes, in steps of 1/256. If there are fewer than 8 candidates, zero bytes fill up the entry.
    """
    order = sorted(range(len(tokens)), key=lambda at: (-logits[at], tokens[at]))[:TOP_K]
    entry = b"".join(
        _CANDIDATE.pack(tokens[at], _steps(logits[order[0]] - logits[at])) for at in order
    )
    return entry.ljust(ENTRY_BYTES, b"\0")


def _steps(below: float) -> int:
    value = min(_BELOW_MAX, below) * _SCALE
    whole = math.floor(value)
    # Halves round up like Math.round in JavaScript; Python's round() would round halves to even.
    return whole + 1 if value - whole >= 0.5 else whole
