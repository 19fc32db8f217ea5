"""Writes safetensors and the small files of a Hugging Face model folder."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from .model import Shape
from .tokens import CHAT_TEMPLATE, END, END_OF_TEXT, START, token_id


def merges_of(tokenizer: Tokenizer) -> list[str]:
    """Returns the merges as "left right", in their order."""
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    return [merge if isinstance(merge, str) else " ".join(merge) for merge in merges]


def write_json(path: Path, value: object) -> None:
    """Writes JSON with a line break at its end."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def write(folder: Path, weights: dict[str, np.ndarray], shape: Shape, tokenizer: Tokenizer) -> None:
    """Writes model.safetensors (f16), config, generation config and the tokenizer's files."""
    halves = {name: rows.astype(np.float16) for name, rows in weights.items()}
    save_file(halves, str(folder / "model.safetensors"), metadata={"format": "pt"})
    (folder / "model.safetensors").chmod(0o644)
    (folder / "tokenizer.json").write_text(tokenizer.to_str() + "\n")
    end, pad = token_id(tokenizer, END), token_id(tokenizer, END_OF_TEXT)
    write_json(folder / "config.json", {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama",
        "vocab_size": shape.vocabulary, "hidden_size": shape.width,
        "num_hidden_layers": shape.layers, "num_attention_heads": shape.heads,
        "num_key_value_heads": shape.kv_heads, "head_dim": shape.head,
        "intermediate_size": shape.inner, "max_position_embeddings": shape.context,
        "rope_theta": shape.rope_theta, "rms_norm_eps": shape.epsilon, "hidden_act": "silu",
        "attention_bias": False, "mlp_bias": False, "tie_word_embeddings": True,
        "bos_token_id": pad, "eos_token_id": end, "pad_token_id": pad, "torch_dtype": "float16",
    })
    write_json(folder / "generation_config.json", {
        "bos_token_id": pad, "eos_token_id": end, "pad_token_id": pad, "do_sample": False,
        "max_new_tokens": 256,
    })
    added = {str(token_id(tokenizer, token)): {
        "content": token, "lstrip": False, "normalized": False, "rstrip": False,
        "single_word": False, "special": True} for token in (END_OF_TEXT, START, END)}
    write_json(folder / "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": shape.context,
        "bos_token": END_OF_TEXT, "eos_token": END, "pad_token": END_OF_TEXT,
        "add_prefix_space": False, "clean_up_tokenization_spaces": False,
        "added_tokens_decoder": added, "chat_template": CHAT_TEMPLATE,
    })
