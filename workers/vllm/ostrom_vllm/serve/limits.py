"""Limits of the server; `packages/engine/src/vllm/serve/limits.ts` has the limits that the engine
shares with the server.

`vectors/vllm-frames.json` lists the shared limits. A test of the engine and a test of the server
compare the limits of each with this list.
"""

from __future__ import annotations

from typing import Final

PROTOCOL_VERSION: Final = 1
"""Version of the frames; a client with another version is refused."""

FRAME_BYTES_MAX: Final = 16 * 1024 * 1024
"""Maximum bytes of a frame without its length field. The ids of a prompt of a million tokens take a
quarter of this number.
"""

HEAD_BYTES_MAX: Final = 1024 * 1024
"""Bytes of the JSON head of a frame. Grammars need the most bytes; other frames have a few hundred.
"""

CREDIT_TOKENS_MAX: Final = 1 << 20
"""Maximum tokens of credit of an answer."""

RESUME_TOKENS: Final = 32
"""Tokens of credit at which a paused answer continues. With fewer tokens it would pause more often,
and each pause costs a new request to vLLM.
"""

PREFILL_TOKENS: Final = 2_048
"""Prompt tokens that are processed for one step of credit."""

CANDIDATES_MAX: Final = 4_096
"""Maximum candidates of a position in answers and scores."""

TOLD_IDS_MAX: Final = 1_088
"""Maximum token ids whose logits a score reports at each position: ids that the client chose, and
ids with a positive bias.
"""

STOP_IDS_MAX: Final = 256
"""Maximum token ids that end an answer."""

NAME_CHARACTERS_MAX: Final = 256
"""Maximum characters of an adapter's name, of a cache salt and of an access token."""

SCORE_ENTRIES_MAX: Final = 1 << 22
"""Maximum logits that vLLM lists for one score: positions times candidates. Each takes about 100
bytes.

If a score has `told_ids`, the V1 model runner lists the whole vocabulary at each position.
"""

TOLD_LOGITS_MAX: Final = 1 << 24
"""Maximum logits of `told_ids` in one score: positions times ids. Each takes 4 bytes in the result
of vLLM, and its id takes 4 bytes in the request to vLLM.
"""

TOKENS_FRAME_BYTES: Final = 1024 * 1024
"""Bytes of tokens and candidates in one frame; the rest goes into the next frame."""

SCORES_MAX: Final = 2
"""Scores that run at the same time, limited because of their memory. Other scores wait."""

SCORE_FRAME_POSITIONS: Final = 128
"""Positions of a score in one frame."""

TASKS_MAX: Final = 1_024
"""Maximum answers, scores and probes of one connection at the same time."""

CONNECTIONS_MAX: Final = 16
"""Maximum connections at the same time, not counting connections without a hello."""

STRANGERS_MAX: Final = 64
"""Maximum connections without a hello. One more connection closes the oldest of them, so that they
cannot block clients.
"""

HELLO_SECONDS: Final = 10.0
"""Longest wait, in seconds, for the first frame of a connection."""

HELLO_BYTES_MAX: Final = 16 * 1024
"""Maximum bytes of an incomplete first frame. A hello has a few hundred bytes."""

WRITE_BUFFER_BYTES: Final = 1024 * 1024
"""Bytes buffered for a client that does not read, beyond which its answers wait."""

REASON_CHARACTERS_MAX: Final = 512
"""Maximum characters of the reason in a refusal."""
