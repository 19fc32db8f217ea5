"""Logit fingerprints: the raw logits behind every 16th output token of an answer.

docs/spec/verification.md, section 5, specifies them; packages/verification/src/logit-fingerprint.ts
compares them.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence

BUILD = "logit-fingerprint 1"
"""The part of an engine's build description that says that its answers have fingerprints."""

INTERVAL = 16
"""Output tokens from one position of a fingerprint to the next, from the first token on."""

TOP_K = 8
"""Candidates of a position."""

_SCALE = 256
_CANDIDATE = struct.Struct("<IH")
_BELOW_MAX = 0xFFFF / _SCALE
ENTRY_BYTES = TOP_K * _CANDIDATE.size
"""Bytes of a position."""


def is_fingerprinted(position: int) -> bool:
    """Tells whether a fingerprint has the logits of this output position."""
    return position % INTERVAL == 0


def encode(tokens: Sequence[int], logits: Sequence[float]) -> bytes:
    """Returns the entry of one position: the ids of the highest raw logits, ties by lower id.

    Each id has four bytes, and the distance of its logit from the first one has two, in steps of
    1/256. Missing candidates are zeros.
    """
    order = sorted(range(len(tokens)), key=lambda at: (-logits[at], tokens[at]))[:TOP_K]
    entry = b"".join(
        _CANDIDATE.pack(tokens[at], _steps(logits[order[0]] - logits[at])) for at in order
    )
    return entry.ljust(ENTRY_BYTES, b"\0")


def _steps(below: float) -> int:
    value = min(_BELOW_MAX, below) * _SCALE
    whole = math.floor(value)
    # Halves round up, as by Math.round of JavaScript; round() of Python takes the even number.
    return whole + 1 if value - whole >= 0.5 else whole
