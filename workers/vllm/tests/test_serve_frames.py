"""Goal: TypeScript and Python read and write the same frames of the server, and the frame after a
bad frame is still read.

Method: the frames of `vectors/vllm-frames.json`, in one piece and byte by byte.
"""

from __future__ import annotations

import json
import unittest
from pathlib import Path
from typing import Any

from ostrom_vllm.serve import limits
from ostrom_vllm.serve.frames import BadFrame, Frame, FrameReader, encode

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[3] / "vectors" / "vllm-frames.json").read_text("utf-8")
)
GOOD = Frame(6, 1)


def frame_of(vector: dict[str, Any]) -> Frame:
    """Returns the frame of a vector."""
    return Frame(vector["kind"], vector["task"], vector["head"], bytes.fromhex(vector["body"]))


def raw(task: int, head: bytes) -> bytes:
    """Returns a frame with any bytes as its head."""
    envelope = bytes([2]) + task.to_bytes(4, "little") + len(head).to_bytes(4, "little")
    return (len(envelope) + len(head)).to_bytes(4, "little") + envelope + head


class Frames(unittest.TestCase):
    """Tests of the codec."""

    def test_frames_are_those_of_the_vectors(self) -> None:
        """Compares frames of both directions, in one piece and byte by byte."""
        for vector in VECTORS["frames"]:
            with self.subTest(vector["name"]):
                frame, data = frame_of(vector), bytes.fromhex(vector["bytes"])
                self.assertEqual(encode(frame).hex(), vector["bytes"])
                self.assertEqual(list(FrameReader().push(data)), [frame])
                reader = FrameReader()
                read = [one for byte in data for one in reader.push(bytes([byte]))]
                self.assertEqual(read, [frame])

    def test_all_frames_come_out_of_one_piece(self) -> None:
        """The frames keep their order."""
        data = b"".join(bytes.fromhex(vector["bytes"]) for vector in VECTORS["frames"])
        expected = [frame_of(vector) for vector in VECTORS["frames"]]
        self.assertEqual(list(FrameReader().push(data)), expected)

    def test_a_bad_frame_is_named_and_the_next_one_is_read(self) -> None:
        """The bad frame may even be too long."""
        for vector in VECTORS["refusals"]:
            with self.subTest(vector["name"]):
                reader = FrameReader()
                data = bytes.fromhex(vector["bytes"]) + bytes(vector["zeros"])
                pieces = (data[:3], data[3:11], data[11:100], data[100:], encode(GOOD))
                read = [one for piece in pieces for one in reader.push(piece)]
                self.assertEqual(len(read), 2)
                refused, after = read
                assert isinstance(refused, BadFrame)
                self.assertEqual((refused.task, refused.code), (vector["task"], vector["code"]))
                self.assertEqual(after, GOOD)

    def test_a_deep_head_is_refused(self) -> None:
        """Python's JSON parser is recursive, so that deep nesting raises RecursionError."""
        head = b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
        [refused] = FrameReader().push(raw(7, head))
        assert isinstance(refused, BadFrame)
        self.assertEqual(refused.code, "malformed")

    def test_half_a_surrogate_pair_is_no_text(self) -> None:
        """A text with half a pair could be neither sent to vLLM nor quoted in a refusal. A complete
        surrogate pair is one character.
        """
        for head in (b'{"salt":"\\ud800"}', b'{"\\udfff":1}'):
            [refused] = FrameReader().push(raw(7, head))
            assert isinstance(refused, BadFrame)
            self.assertEqual((refused.task, refused.code), (7, "malformed"))
        [frame] = FrameReader().push(raw(7, b'{"salt":"\\ud83d\\ude00"}'))
        self.assertEqual(frame, Frame(2, 7, {"salt": "\U0001f600"}))

    def test_a_frame_that_is_too_long_is_not_written(self) -> None:
        """The client would end the connection at such a frame."""
        with self.assertRaisesRegex(ValueError, "too long"):
            encode(Frame(2, 1, {}, bytes(limits.FRAME_BYTES_MAX)))

    def test_limits_are_those_of_the_vectors(self) -> None:
        """`packages/engine/src/vllm/serve/frames.test.ts` compares the engine's limits with the
        same vectors.
        """
        ours = {
            "version": limits.PROTOCOL_VERSION,
            "frameBytes": limits.FRAME_BYTES_MAX,
            "headBytes": limits.HEAD_BYTES_MAX,
            "creditTokens": limits.CREDIT_TOKENS_MAX,
            "resumeTokens": limits.RESUME_TOKENS,
            "prefillTokens": limits.PREFILL_TOKENS,
            "candidates": limits.CANDIDATES_MAX,
            "toldIds": limits.TOLD_IDS_MAX,
            "stopIds": limits.STOP_IDS_MAX,
            "nameCharacters": limits.NAME_CHARACTERS_MAX,
            "scoreEntries": limits.SCORE_ENTRIES_MAX,
            "scoreFramePositions": limits.SCORE_FRAME_POSITIONS,
        }
        self.assertEqual(ours, VECTORS["limits"])


if __name__ == "__main__":
    unittest.main()
