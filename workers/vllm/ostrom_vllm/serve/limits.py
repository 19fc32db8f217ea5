"""Limits of the server; `packages/engine/src/limits.ts` has those that both sides know.

`vectors/vllm-frames.json` has the common ones, so the tests of both sides compare them.
"""

from __future__ import annotations

from typing import Final

PROTOCOL_VERSION: Final = 1
"""Version of the frames; a client with another version is refused."""

FRAME_BYTES_MAX: Final = 16 * 1024 * 1024
"""Bytes of a frame after its length. The ids of a prompt of a million tokens take a quarter."""

HEAD_BYTES_MAX: Final = 1024 * 1024
"""Bytes of the JSON head of a frame. Grammars need the most bytes; other frames have a few hundred.
"""

CREDIT_TOKENS_MAX: Final = 1 << 20
"""Tokens that a client may grant an answer beyond the drawn ones."""

RESUME_TOKENS: Final = 32
"""Credit from which an answer goes on that had stopped without it: each stop costs a request."""

PREFILL_TOKENS: Final = 2_048
"""Prompt tokens that are processed for one step of credit."""

CANDIDATES_MAX: Final = 4_096
"""Candidates of a position in answers and scores."""

TOLD_IDS_MAX: Final = 1_088
"""Token ids whose logits a score reports at each position: challenged tokens and likelier ones."""

STOP_IDS_MAX: Final = 256
"""Token ids that end an answer."""

NAME_CHARACTERS_MAX: Final = 256
"""Characters of an adapter's name, of a cache salt and of a token of the transport."""

SCORE_ENTRIES_MAX: Final = 1 << 22
"""Logits that vLLM lists for one score: positions times candidates. They take about 100 bytes each.

On the V1 model runner chosen ids need the whole vocabulary at each position.
"""

TOLD_LOGITS_MAX: Final = 1 << 24
"""Logits of chosen ids in one score, 4 bytes each at vLLM and 8 with those of its request."""

TOKENS_FRAME_BYTES: Final = 1024 * 1024
"""Bytes of tokens and candidates in one frame; further ones go into the next frame."""

SCORES_MAX: Final = 2
"""Scores that run at the same time, for their memory. Others wait."""

SCORE_FRAME_POSITIONS: Final = 128
"""Positions of a score in one frame."""

TASKS_MAX: Final = 1_024
"""Answers, scores and probes of one connection at the same time."""

CONNECTIONS_MAX: Final = 16
"""Connections at the same time, those without a hello left out."""

STRANGERS_MAX: Final = 64
"""Connections without a hello. A further connection ends the oldest of these, so that they keep no
client out.
"""

HELLO_SECONDS: Final = 10.0
"""Longest wait for the first frame of a connection."""

HELLO_BYTES_MAX: Final = 16 * 1024
"""Bytes of a connection whose first frame is not whole. A hello has a few hundred."""

WRITE_BUFFER_BYTES: Final = 1024 * 1024
"""Bytes that wait for a client to read, before its answers wait."""

REASON_CHARACTERS_MAX: Final = 512
"""Characters of the reason in a refusal."""
