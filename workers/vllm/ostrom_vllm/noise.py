"""The randomness of the sampler: a uniform number for every seed, position and token id.

Section 7 of docs/spec/inference.md specifies it; vectors/sampler.json checks it.
"""

from __future__ import annotations

import hashlib
import math
from typing import NamedTuple

_TAG = b"ostrom:draw:v1"
_MASK = 0xFFFFFFFF
_UNIT = 2.0**-52


class PositionKey(NamedTuple):
    """64-bit key of one position of an answer, as two 32-bit words."""

    k0: int
    k1: int


def position_key(seed: bytes, position: int) -> PositionKey:
    """Returns the key of an output position, counted from 0, under a seed of 32 bytes."""
    digest = hashlib.sha256(_TAG + seed + position.to_bytes(8, "little")).digest()
    return PositionKey(
        int.from_bytes(digest[:4], "little"), int.from_bytes(digest[4:8], "little")
    )


def mix(k0: int, k1: int, token: int) -> int:
    """Returns HalfSipHash-2-4 of a token id as a 52-bit number.

    The function uses only integers below 2**63, so that Numba compiles it unchanged.
    """
    v0 = k0
    v1 = k1 ^ 0xEE
    v2 = k0 ^ 0x6C796765
    v3 = k1 ^ 0x74656462 ^ token
    first = 0
    for step in range(12):
        v0 = (v0 + v1) & _MASK
        v1 = (((v1 << 5) | (v1 >> 27)) & _MASK) ^ v0
        v0 = ((v0 << 16) | (v0 >> 16)) & _MASK
        v2 = (v2 + v3) & _MASK
        v3 = (((v3 << 8) | (v3 >> 24)) & _MASK) ^ v2
        v0 = (v0 + v3) & _MASK
        v3 = (((v3 << 7) | (v3 >> 25)) & _MASK) ^ v0
        v2 = (v2 + v1) & _MASK
        v1 = (((v1 << 13) | (v1 >> 19)) & _MASK) ^ v2
        v2 = ((v2 << 16) | (v2 >> 16)) & _MASK
        if step == 1:
            v0 ^= token
            v3 ^= 0x04000000
        elif step == 3:
            v0 ^= 0x04000000
            v2 ^= 0xEE
        elif step == 7:
            first = v1 ^ v3
            v1 ^= 0xDD
    return ((v1 ^ v3) & 0xFFFFF) * 0x100000000 + first


def uniform(key: PositionKey, token: int) -> float:
    """Returns a number of the open interval (0, 1), exact in a double."""
    return (mix(key.k0, key.k1, token) + 0.5) * _UNIT


def gumbel(key: PositionKey, token: int) -> float:
    """Returns the Gumbel noise of a token."""
    return -math.log(-math.log(uniform(key, token)))
