"""Goal: given the recorded calls of a real server, our logits processors for vLLM's V1 and V2 model
runners draw the tokens that the V1 processor drew in that server.

Method: the calls of vLLM's V1 model runner with prompts in parts, answers continued by a second
request, penalties, biases and grammars, recorded by workers/vllm/tools/record.ts.
The test converts the same steps for the V2 processor, because its model runner needs a GPU and was
not recorded.
"""

from __future__ import annotations

import base64
import gzip
import json
import math
import struct
import unittest
from enum import Enum, auto
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ostrom_vllm.v1 import V1Processor
from ostrom_vllm.v2 import V2Processor

from .list_rows import ListRows, forced_token
from .servers import StagedTokens

ROOT = Path(__file__).parents[3]
TINY = ROOT / "models" / "tiny" / "ostrom-tiny"
CONFIG = SimpleNamespace(model_config=SimpleNamespace(tokenizer=TINY))
VOCABULARY = 1536

Event = dict[str, Any]


def read_events() -> list[Event]:
    """Returns the calls in their order."""
    content = gzip.decompress((Path(__file__).parent / "recorded-contexts.jsonl.gz").read_bytes())
    return [json.loads(line) for line in content.splitlines()]


def rows_of(event: Event) -> list[list[float]]:
    """Returns the raw logits of a step."""
    content = base64.b64decode(event["logits"])
    values = struct.unpack(f"<{len(content) // 4}f", content)
    return [list(values[at : at + VOCABULARY]) for at in range(0, len(values), VOCABULARY)]


class Direction(Enum):
    """Equals `MoveDirectionality` of vLLM."""

    UNIDIRECTIONAL = auto()
    SWAP = auto()


class RecordedTest(unittest.TestCase):
    """Tests with recorded-contexts.jsonl.gz."""

    def setUp(self) -> None:
        """Reads the recording."""
        self.events = read_events()

    def test_the_recording_has_what_it_is_for(self) -> None:
        """The recording has all kinds of requests, a step with three rows, and over 25 draws."""
        requests = [one for event in self.events for one in event.get("added", ())]
        arguments = [one["extraArgs"] or {} for one in requests]
        for name in ("grammar", "from", "frequency_penalty", "logit_bias"):
            with self.subTest(name):
                self.assertTrue(any(one.get(name) for one in arguments))
        steps = [event["tokens"] for event in self.events if "logits" in event]
        self.assertGreaterEqual(max(map(len, steps)), 3)
        self.assertGreater(sum(token is not None for step in steps for token in step), 25)

    def test_v1_draws_the_recorded_tokens(self) -> None:
        """The processor draws only in the rows of verifiable requests."""
        processor = V1Processor(CONFIG, None, False, to_rows=ListRows)
        outputs: dict[int, list[int]] = {}
        for event in self.events:
            if "logits" in event:
                for number, output in event["outputs"].items():
                    outputs[int(number)][:] = output
                after = processor.apply(rows_of(event))
                self.assertEqual([forced_token(row) for row in after], event["tokens"])
                continue
            added = []
            for one in event["added"]:
                outputs[one["number"]] = list(one["output"])
                params = SimpleNamespace(extra_args=one["extraArgs"])
                added.append((one["row"], params, one["prompt"], outputs[one["number"]]))
            moved = [(source, to, Direction[name]) for source, to, name in event["moved"]]
            update = SimpleNamespace(removed=event["removed"], added=added, moved=moved)
            processor.update_state(update)

    def test_v2_draws_the_recorded_tokens(self) -> None:
        """The processor draws only for complete contexts, and leaves a row with an incomplete
        prompt unchanged.
        """
        requests: dict[int, Event] = {}
        rows: dict[int, int] = {}
        steps: list[tuple[Event, dict[int, int]]] = []
        for event in self.events:
            if "logits" in event:
                steps.append((event, dict(rows)))
                continue
            for row in event["removed"]:
                rows.pop(row, None)
            for one in event["added"]:
                rows[one["row"]] = one["number"]
                requests[one["number"]] = one
            for source, to, name in event["moved"]:
                first, second = rows.pop(source, None), rows.pop(to, None)
                if first is not None:
                    rows[to] = first
                if second is not None and name == "SWAP":
                    rows[source] = second
        size = len(requests)
        states = SimpleNamespace(
            prompt_len=SimpleNamespace(np=[len(requests[one]["prompt"]) for one in range(size)]),
            prefill_len=SimpleNamespace(np=[0] * size),
            all_token_ids=SimpleNamespace(gpu=StagedTokens()),
        )
        processor = V2Processor(CONFIG, states, to_rows=ListRows)
        for number, one in requests.items():
            states.prefill_len.np[number] = len(one["prompt"]) + len(one["output"])
            processor.add_request(number, SimpleNamespace(extra_args=one["extraArgs"]))
        drawn = parts = 0
        for at, (event, numbers) in enumerate(steps):
            later = steps[at + 1][0]["outputs"] if at + 1 < len(steps) else {}
            slots = [numbers[row] for row in range(len(event["tokens"]))]
            lengths = []
            for slot in slots:
                output = event["outputs"][str(slot)]
                whole = states.prompt_len.np[slot] + len(output)
                states.all_token_ids.gpu.tokens[slot] = [*requests[slot]["prompt"], *output]
                # If a request's output is still empty at the next step, this step computed only a
                # part of its prompt.
                is_part = not output and later.get(str(slot)) == []
                lengths.append(whole - 1 if is_part else whole)
            context = SimpleNamespace(idx_mapping_np=slots, seq_lens_upper_bound_np=lengths)
            before = rows_of(event)
            after = processor.apply([list(row) for row in before], context)
            for row, slot in enumerate(slots):
                is_whole = lengths[row] >= states.prefill_len.np[slot]
                if event["tokens"][row] is not None and is_whole:
                    self.assertEqual(forced_token(after[row]), event["tokens"][row])
                    drawn += 1
                else:
                    self.assertEqual(after[row], before[row])
                    parts += 1
        self.assertGreater(drawn, 25)
        self.assertGreater(parts, 0)

    def test_logits_are_finite(self) -> None:
        """Masked logits in the recording would make the test weaker."""
        for event in self.events:
            if "logits" in event:
                self.assertTrue(all(math.isfinite(one) for row in rows_of(event) for one in row))


if __name__ == "__main__":
    unittest.main()
