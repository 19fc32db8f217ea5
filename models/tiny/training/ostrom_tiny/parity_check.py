"""Parity: the committed safetensors and ONNX files agree with each other and with the fixture."""

from __future__ import annotations

import hashlib
import json
from itertools import islice
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from safetensors.numpy import load_file

from .corpus import conversations, parses, probes
from .measure import PROBE_SEED, PROBES_PER_TOPIC
from .model import Llama, Shape
from .tokens import load

TOLERANCE = 2e-2
"""Largest permitted difference of a logit between PyTorch, ONNX and the fixture.

All three compute with the same f16 weights.
"""

CORPUS_SEED = 3_003
CORPUS_SAMPLE = 3_000
"""Number of generated conversations that `corpus_faults` checks."""


def read_model(folder: Path) -> Llama:
    """Returns the model of a `model.safetensors`."""
    model = Llama(Shape())
    halves = load_file(str(folder / "model.safetensors"))
    model.load_state_dict({k: torch.from_numpy(v.astype(np.float32)) for k, v in halves.items()})
    return model.eval()


class Session:
    """The ONNX graph with its past keys and values."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(folder / "onnx/model.onnx"), options)
        shape = Shape()
        empty = np.zeros((1, shape.kv_heads, 0, shape.head), np.float32)
        self.past = {f"{layer}.{kind}": empty
                     for layer in range(shape.layers) for kind in ("key", "value")}
        self.length = 0

    def feed(self, ids: list[int]) -> np.ndarray:
        """Returns the logits of the tokens, [length, vocabulary], and remembers the tokens."""
        total = self.length + len(ids)
        inputs = {"input_ids": np.array([ids], np.int64),
                  "attention_mask": np.ones((1, total), np.int64),
                  "position_ids": np.arange(self.length, total, dtype=np.int64)[None]}
        inputs |= {f"past_key_values.{name}": rows for name, rows in self.past.items()}
        names = [output.name for output in self.session.get_outputs()]
        arrays = [np.asarray(array) for array in self.session.run(names, inputs)]
        found = dict(zip(names, arrays, strict=True))
        self.past = {name: found[f"present.{name}"] for name in self.past}
        self.length = total
        return found["logits"][0]


def corpus_faults() -> list[str]:
    """Returns answers of the corpus that do not parse and questions that should be held out."""
    held = {probe.question for probe in probes(PROBE_SEED, PROBES_PER_TOPIC)}
    faults: list[str] = []
    for messages in islice(conversations(CORPUS_SEED), CORPUS_SAMPLE):
        faults += [f"the corpus asks a held-out question: {m.content}" for m in messages
                   if m.role == "user" and m.content in held]
        faults += [f"the corpus has an answer that does not parse: {m.content}" for m in messages
                   if m.role == "assistant" and not parses(m.content)]
    return faults


def check(root: Path) -> list[str]:
    """Returns a line for each fault; an empty list if all formats agree with the fixture."""
    faults = corpus_faults()
    card = json.loads((root / "model.json").read_text())
    for entry in card["files"]:
        data = (root / entry["path"]).read_bytes()
        if hashlib.sha256(data).hexdigest() != entry["sha256"] or len(data) != entry["bytes"]:
            faults.append(f"{entry['path']} is not the file that model.json names")
    folder = root / card["folder"]
    model, tokenizer = read_model(folder), load(folder / "tokenizer.json")
    worst = 0.0
    for case in json.loads((root / "parity.json").read_text())["cases"]:
        ids = case["promptIds"] + case["answerIds"]
        with torch.no_grad():
            ours = model(torch.tensor([ids]))[0].numpy()
        session = Session(folder)
        first = session.feed(case["promptIds"])
        theirs = np.concatenate([first, *[session.feed([i]) for i in case["answerIds"]]])
        worst = max(worst, float(np.abs(ours - theirs).max()))
        start = len(case["promptIds"]) - 1
        for name, logits in (("torch", ours), ("onnx", theirs)):
            if logits[start:-1].argmax(-1).tolist() != case["answerIds"]:
                faults.append(f"{name} answers otherwise: {case['prompt']}")
            for top in case["top"]:
                if abs(logits[start, top["id"]] - top["logit"]) > TOLERANCE:
                    faults.append(f"{name} has another logit: {case['prompt']}, {top}")
        if tokenizer.decode(case["answerIds"]) != case["answer"]:
            faults.append(f"the tokenizer reads otherwise: {case['prompt']}")
    print(f"largest difference of a logit, torch against ONNX: {worst:.2e}")
    if worst > TOLERANCE:
        faults.append(f"logits differ by {worst}")
    return faults
