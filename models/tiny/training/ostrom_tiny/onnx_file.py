"""Writes the weights as an ONNX graph with past keys and values, as Transformers.js expects.

Weights are stored as f16 and cast once when the session opens; arithmetic is f32, so the file is
half as large and runs on every back end.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .model import Shape

OPSET = 17
IR_VERSION = 9


class Graph:
    """Nodes and constants of a graph as it grows."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}
        self.count = 0

    def add(self, operation: str, *inputs: str, outputs: int = 1, **attributes: Any) -> str:
        """Adds a node and returns the name of its first output; others end in :1, :2."""
        self.count += 1
        names = [f"n{self.count}" if i == 0 else f"n{self.count}:{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operation, list(inputs), names, **attributes))
        return names[0]

    def named(self, operation: str, name: str, *inputs: str, **attributes: Any) -> str:
        """Adds a node whose output has the given name."""
        self.nodes.append(helper.make_node(operation, list(inputs), [name], **attributes))
        return name

    def constant(self, name: str, value: np.ndarray) -> str:
        """Stores a constant unless one of this name is stored already, and returns the name."""
        self.constants.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def integers(self, *values: int) -> str:
        """Returns a constant vector of int64."""
        return self.constant("i" + "_".join(map(str, values)), np.array(values, np.int64))

    def number(self, value: float) -> str:
        """Returns a constant f32 scalar."""
        return self.constant(f"f{value!r}", np.array(value, np.float32))


class Exporter:
    """Builds the graph of one model."""

    def __init__(self, weights: dict[str, np.ndarray], shape: Shape) -> None:
        self.weights, self.shape, self.graph = weights, shape, Graph()

    def weight(self, name: str) -> str:
        """Returns the f32 form of a stored f16 weight."""
        rows = self.weights[name].astype(np.float16)
        stored = self.graph.constant(name, rows.T if rows.ndim == 2 else rows)
        return self.graph.add("Cast", stored, to=TensorProto.FLOAT)

    def norm(self, x: str, name: str) -> str:
        """Returns x divided by its root mean square, times the weights."""
        g = self.graph
        square = g.add("ReduceMean", g.add("Mul", x, x), axes=[-1], keepdims=1)
        root = g.add("Sqrt", g.add("Add", square, g.number(self.shape.epsilon)))
        return g.add("Mul", g.add("Div", x, root), self.weight(name))

    def linear(self, x: str, name: str) -> str:
        """Returns x times the transposed weights."""
        return self.graph.add("MatMul", x, self.weight(name))

    def angles(self) -> tuple[str, str]:
        """Returns cosine and sine at `position_ids`, [batch, 1, length, head]."""
        g, head = self.graph, self.shape.head
        steps = np.arange(0, head, 2, dtype=np.float32) / head
        inverse = (self.shape.rope_theta**-steps).astype(np.float32)
        frequency = g.constant("rope_frequency", np.concatenate([inverse, inverse]))
        position = g.add("Cast", "position_ids", to=TensorProto.FLOAT)
        angle = g.add("Mul", g.add("Unsqueeze", position, g.integers(1, 3)), frequency)
        return g.add("Cos", angle), g.add("Sin", angle)

    def mask(self) -> str:
        """Returns 0 for each key that a query attends to, and -1e9 for all other keys."""
        g = self.graph
        total = g.add("Shape", "attention_mask", start=1, end=2)
        length = g.add("Shape", "input_ids", start=1, end=2)
        scalar = g.integers(0)
        ends = g.add("Squeeze", total, scalar)
        begin = g.add("Sub", ends, g.add("Squeeze", length, scalar))
        zero = g.constant("zero", np.array(0, np.int64))
        one = g.constant("one", np.array(1, np.int64))
        keys = g.add("Range", zero, ends, one)
        queries = g.add("Unsqueeze", g.add("Range", begin, ends, one), g.integers(1))
        causal = g.add("LessOrEqual", keys, queries)
        real = g.add("Cast", g.add("Unsqueeze", "attention_mask", g.integers(1, 2)),
                     to=TensorProto.BOOL)
        allowed = g.add("And", real, causal)
        return g.add("Where", allowed, g.number(0.0), g.number(-1e9))

    def heads(self, x: str, count: int) -> str:
        """Returns [batch, count, length, head]."""
        shaped = self.graph.add("Reshape", x, self.graph.integers(0, 0, count, self.shape.head))
        return self.graph.add("Transpose", shaped, perm=[0, 2, 1, 3])

    def turn(self, x: str, cos: str, sin: str) -> str:
        """Returns heads turned by their positions, half-split."""
        g, half = self.graph, self.shape.head // 2
        left = g.add("Split", x, g.integers(half, half), outputs=2, axis=-1)
        swapped = g.add("Concat", g.add("Neg", f"{left}:1"), left, axis=-1)
        return g.add("Add", g.add("Mul", x, cos), g.add("Mul", swapped, sin))

    def widen(self, x: str) -> str:
        """Returns each key or value head repeated for the query heads that share it."""
        g, s = self.graph, self.shape
        group = s.heads // s.kv_heads
        lifted = g.add("Unsqueeze", x, g.integers(2))
        copies = g.add("Concat", *[lifted] * group, axis=2)
        return g.add("Reshape", copies, g.integers(0, s.heads, -1, s.head))

    def attention(self, x: str, layer: int, cos: str, sin: str, mask: str) -> str:
        """Returns the attention output; adds the outputs `present.N.key` and `present.N.value`."""
        g, s = self.graph, self.shape
        name = f"model.layers.{layer}.self_attn"
        query = self.turn(self.heads(self.linear(x, f"{name}.q_proj.weight"), s.heads), cos, sin)
        key = self.turn(self.heads(self.linear(x, f"{name}.k_proj.weight"), s.kv_heads), cos, sin)
        value = self.heads(self.linear(x, f"{name}.v_proj.weight"), s.kv_heads)
        key = g.named("Concat", f"present.{layer}.key", f"past_key_values.{layer}.key", key, axis=2)
        value = g.named("Concat", f"present.{layer}.value", f"past_key_values.{layer}.value", value,
                        axis=2)
        turned = g.add("Transpose", self.widen(key), perm=[0, 1, 3, 2])
        score = g.add("Mul", g.add("MatMul", query, turned), g.number(s.head**-0.5))
        share = g.add("Softmax", g.add("Add", score, mask), axis=-1)
        mixed = g.add("Transpose", g.add("MatMul", share, self.widen(value)), perm=[0, 2, 1, 3])
        flat = g.add("Reshape", mixed, g.integers(0, 0, s.heads * s.head))
        return self.linear(flat, f"{name}.o_proj.weight")

    def mlp(self, x: str, layer: int) -> str:
        """Returns down(silu(gate) * up)."""
        g, name = self.graph, f"model.layers.{layer}.mlp"
        gate = self.linear(x, f"{name}.gate_proj.weight")
        silu = g.add("Mul", gate, g.add("Sigmoid", gate))
        return self.linear(g.add("Mul", silu, self.linear(x, f"{name}.up_proj.weight")),
                           f"{name}.down_proj.weight")

    def build(self) -> onnx.ModelProto:
        """Returns the checked model."""
        g, s = self.graph, self.shape
        stored = g.constant("model.embed_tokens.weight",
                            self.weights["model.embed_tokens.weight"].astype(np.float16))
        table = g.add("Cast", stored, to=TensorProto.FLOAT)
        x = g.add("Gather", table, "input_ids")
        cos, sin = self.angles()
        mask = self.mask()
        for layer in range(s.layers):
            name = f"model.layers.{layer}"
            normed = self.norm(x, f"{name}.input_layernorm.weight")
            x = g.add("Add", x, self.attention(normed, layer, cos, sin, mask))
            normed = self.norm(x, f"{name}.post_attention_layernorm.weight")
            x = g.add("Add", x, self.mlp(normed, layer))
        g.named("MatMul", "logits", self.norm(x, "model.norm.weight"),
                g.add("Transpose", table, perm=[1, 0]))
        graph = helper.make_graph(g.nodes, "ostrom-tiny", *self._ports(), [*g.constants.values()])
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)],
                                  ir_version=IR_VERSION, producer_name="ostrom")
        onnx.checker.check_model(model)
        return model

    def _ports(self) -> tuple[list[onnx.ValueInfoProto], list[onnx.ValueInfoProto]]:
        s, info = self.shape, helper.make_tensor_value_info
        past = ["batch_size", s.kv_heads, "past_sequence_length", s.head]
        total = ["batch_size", s.kv_heads, "total_sequence_length", s.head]
        inputs = [
            info("input_ids", TensorProto.INT64, ["batch_size", "sequence_length"]),
            info("attention_mask", TensorProto.INT64, ["batch_size", "total_sequence_length"]),
            info("position_ids", TensorProto.INT64, ["batch_size", "sequence_length"]),
        ]
        outputs = [info("logits", TensorProto.FLOAT,
                        ["batch_size", "sequence_length", s.vocabulary])]
        for layer in range(s.layers):
            for kind in ("key", "value"):
                inputs.append(info(f"past_key_values.{layer}.{kind}", TensorProto.FLOAT, past))
                outputs.append(info(f"present.{layer}.{kind}", TensorProto.FLOAT, total))
        return inputs, outputs


def write(path: Path, weights: dict[str, np.ndarray], shape: Shape) -> None:
    """Writes the graph to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save_model(Exporter(weights, shape).build(), str(path))
