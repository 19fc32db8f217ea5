"""Logits of the safetensors by transformers, and their distance from those of a graph."""

from collections.abc import Sequence

import numpy
import torch
from numpy.typing import NDArray
from transformers import AutoModelForCausalLM, PretrainedConfig

from .export import head_size

Rows = list[NDArray[numpy.float64]]


def logits_of(folder: str, config: PretrainedConfig, ids: Sequence[Sequence[int]]) -> Rows:
    """A row for each id of each prompt, in 32 bits on the CPU, without a cache."""
    model = AutoModelForCausalLM.from_pretrained(
        folder,
        config=config,
        dtype=torch.float32,
        attn_implementation="eager",
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=True,
    ).eval()
    with torch.inference_mode():
        return [
            model(torch.tensor([one]), use_cache=False).logits[0].double().numpy() for one in ids
        ]


def logits_of_graph(path: str, config: PretrainedConfig, ids: Sequence[Sequence[int]]) -> Rows:
    """The same rows by ONNX Runtime: the first half of each prompt, then the rest by the cache."""
    import onnxruntime

    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [one.name for one in session.get_outputs()]
    past = [one for one in session.get_inputs() if one.name.startswith("past_key_values.")]
    empty = numpy.zeros(
        (1, config.num_key_value_heads, 0, head_size(config)), dtype=numpy.float32
    )
    all_rows = []
    for one in ids:
        cache = {tensor.name: empty for tensor in past}
        rows = []
        half = len(one) // 2
        for start, end in ((0, half), (half, len(one))):
            if start == end:
                continue
            step = {
                "input_ids": numpy.array([one[start:end]], dtype=numpy.int64),
                "attention_mask": numpy.ones((1, end), dtype=numpy.int64),
            }
            outputs = dict(zip(names, session.run(names, {**step, **cache}), strict=True))
            rows.append(outputs["logits"][0].astype(numpy.float64))
            cache = {
                tensor.name: outputs[tensor.name.replace("past_key_values", "present")]
                for tensor in past
            }
        all_rows.append(numpy.concatenate(rows))
    return all_rows


def distance(found: Rows, expected: Rows) -> float:
    """The norm of the differences divided by that of the reference, each row without its mean."""
    a, b = (
        numpy.concatenate([rows - rows.mean(axis=-1, keepdims=True) for rows in form])
        for form in (found, expected)
    )
    return float(numpy.linalg.norm(a - b) / numpy.linalg.norm(b))
