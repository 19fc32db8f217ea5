"""A graph of a decoder, by the model builder of ONNX Runtime GenAI."""

import sys
from pathlib import Path
from typing import Any

import onnx
import onnxruntime_genai.models
from transformers import PretrainedConfig

# How Transformers.js looks for weights beside a graph.
WEIGHTS = "model.onnx_data"


def prepare(config: PretrainedConfig) -> PretrainedConfig:
    """States what the builder reads in the words of older versions of transformers."""
    rope = config.rope_parameters
    if config.model_type == "gemma3_text":
        config.rope_theta = rope["full_attention"]["rope_theta"]
        config.rope_local_base_freq = rope["sliding_attention"]["rope_theta"]
        config.rope_parameters = rope["full_attention"]
    if config.model_type == "phi3":
        # Otherwise it looks for scaling of long contexts, which is refused before.
        config.original_max_position_embeddings = config.max_position_embeddings
    return config


def head_size(config: PretrainedConfig) -> int:
    """Values of a key of one head."""
    stated = getattr(config, "head_dim", None)
    return stated or config.hidden_size // config.num_attention_heads


def export(folder: Path, config: PretrainedConfig, out: Path) -> Path:
    """Writes `model.onnx` in 32 bits, and its weights beside it, into the folder `out`."""
    # The builder is a program: its modules import each other by their bare names.
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
        # A window in the cache would require caches of a fixed size from every user of the graph.
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
    # Transformers.js makes the first, empty caches by the shapes that the graph states.
    for value in [*graph.graph.input, *graph.graph.output]:
        for dimension in value.type.tensor_type.shape.dim:
            if dimension.dim_param == "kv_cache_dim":
                dimension.dim_value = head_size(config)
    path = out / "model.onnx"
    onnx.save(graph, path)
    return path
