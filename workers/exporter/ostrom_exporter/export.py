"""Exports a decoder to an ONNX graph with the model builder of ONNX Runtime GenAI."""

import sys
from pathlib import Path
from typing import Any

import onnx
import onnxruntime_genai.models
from transformers import PretrainedConfig

# File name under which Transformers.js looks for the weights of a graph.
WEIGHTS = "model.onnx_data"


def prepare(config: PretrainedConfig) -> PretrainedConfig:
    """Adds fields that older transformers versions had in a configuration and the builder reads."""
    rope = config.rope_parameters
    if config.model_type == "gemma3_text":
        config.rope_theta = rope["full_attention"]["rope_theta"]
        config.rope_local_base_freq = rope["sliding_attention"]["rope_theta"]
        config.rope_parameters = rope["full_attention"]
    if config.model_type == "phi3":
        # The builder looks for settings of long-context scaling if this field differs from
        # `max_position_embeddings`. Models with such settings are refused before the export.
        config.original_max_position_embeddings = config.max_position_embeddings
    return config


def head_size(config: PretrainedConfig) -> int:
    """Returns the number of values in one attention head's key vector."""
    stated = getattr(config, "head_dim", None)
    return stated or config.hidden_size // config.num_attention_heads


def export(folder: Path, config: PretrainedConfig, out: Path) -> Path:
    """Writes `model.onnx` in 32 bits, and its weights beside it, into the folder `out`."""
    # The builder's modules import each other without a package name, so their folder must be on the
    # path.
    sys.path.insert(0, str(Path(onnxruntime_genai.models.__path__[0])))
    import builder

    made = out / "builder"
    details: dict[str, Any] = {
        "extra_kwargs": {"local_files_only": True},
        "hf_name": str(folder),
        "hf_config": config,
    }
    builder.create_model(
        str(folder),
        str(folder),
        str(made),
        "fp32",
        "cpu",
        str(out / "cache"),
        # With a windowed cache, every user of the graph would have to pass caches of a fixed size.
        windowed_kv_cache=False,
        hf_token=False,
        hf_details=details,
    )
    (made / "model.onnx.data").rename(out / WEIGHTS)
    graph = onnx.load(made / "model.onnx", load_external_data=False)
    for tensor in graph.graph.initializer:
        for entry in tensor.external_data:
            if entry.key == "location":
                entry.value = WEIGHTS
    # Transformers.js creates the first, empty caches from the shapes that the graph declares.
    for value in [*graph.graph.input, *graph.graph.output]:
        for dimension in value.type.tensor_type.shape.dim:
            if dimension.dim_param == "kv_cache_dim":
                dimension.dim_value = head_size(config)
    path = out / "model.onnx"
    onnx.save(graph, path)
    return path
