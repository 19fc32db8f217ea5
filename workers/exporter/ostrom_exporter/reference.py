"""Computes the logits of a graph with ONNX Runtime, and their distance from the reference logits.
"""

from collections.abc import Sequence

import numpy
from transformers import PretrainedConfig

from .export import head_size
from .logits import Rows


def logits_of_graph(path: str, config: PretrainedConfig, ids: Sequence[Sequence[int]]) -> Rows:
    """Returns the logits of a graph, a row for each token. The second half of each prompt is run
    with the key-value cache of its first half.
    """
    import onnxruntime

    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    names = [one.name for one in session.get_outputs()]
    past = [one for one in session.get_inputs() if one.name.startswith("past_key_values.")]
    shape = (1, config.num_key_value_heads, 0, head_size(config))
    empty = {
        tensor.name: numpy.zeros(
            shape, dtype=numpy.float16 if "float16" in tensor.type else numpy.float32
        )
        for tensor in past
    }
    all_rows = []
    for one in ids:
        cache = empty
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
    """Returns the norm of the differences between the logits, divided by the norm of the reference.
    First, the mean of each row is subtracted from the row, in both.
    """
    a, b = (
        numpy.concatenate([rows - rows.mean(axis=-1, keepdims=True) for rows in form])
        for form in (found, expected)
    )
    return float(numpy.linalg.norm(a - b) / numpy.linalg.norm(b))


def agreement(found: Rows, expected: Rows) -> float:
    """Returns the share of rows whose likeliest token equals that of the reference."""
    a, b = (numpy.concatenate(list(form)).argmax(axis=-1) for form in (found, expected))
    return float((a == b).mean())
