"""Writes the weights as GGUF (f16) for llama.cpp."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
from tokenizers import Tokenizer

from .hugging_face import merges_of
from .model import Shape
from .tokens import CHAT_TEMPLATE, END, END_OF_TEXT, SPECIAL, token_id

Arrays = dict[str, np.ndarray]

NAMES = {
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output", "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down", "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
}


def interleave(rows: np.ndarray, heads: int) -> np.ndarray:
    """Returns rows in llama.cpp's order: row 0 of a head, row `half`, row 1, row `half` + 1 ...

    The rotary embedding rotates rows in pairs: in Hugging Face rows i and i + `half` of a head,
    in llama.cpp adjacent rows.
    """
    head = rows.shape[0] // heads
    return rows.reshape(heads, 2, head // 2, -1).swapaxes(1, 2).reshape(rows.shape)


def renamed(weights: Arrays, shape: Shape) -> Arrays:
    """Returns the weights under llama.cpp's names and in its order of rows."""
    out: Arrays = {
        "token_embd.weight": weights["model.embed_tokens.weight"],
        "output_norm.weight": weights["model.norm.weight"],
    }
    for layer in range(shape.layers):
        for theirs, ours in NAMES.items():
            rows = weights[f"model.layers.{layer}.{theirs}.weight"]
            if ours == "attn_q":
                rows = interleave(rows, shape.heads)
            if ours == "attn_k":
                rows = interleave(rows, shape.kv_heads)
            out[f"blk.{layer}.{ours}.weight"] = rows
    return out


def write(path: Path, weights: Arrays, shape: Shape, tokenizer: Tokenizer) -> None:
    """Writes the file. Norms stay f32, as llama.cpp wants; all else is f16."""
    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_name("Ostrom Tiny")
    writer.add_license("Apache-2.0")
    writer.add_description("A very small chat model for tests and first steps")
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.inner)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_rope_dimension_count(shape.head)
    writer.add_rope_freq_base(shape.rope_theta)
    writer.add_layer_norm_rms_eps(shape.epsilon)
    writer.add_vocab_size(shape.vocabulary)
    _add_tokenizer(writer, tokenizer)
    for name, rows in renamed(weights, shape).items():
        norm = name.endswith("norm.weight")
        writer.add_tensor(name, rows.astype(np.float32 if norm else np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_tokenizer(writer: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda pair: pair[1])
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list([token for token, _ in vocabulary])
    writer.add_token_types([
        gguf.TokenType.CONTROL if token in SPECIAL else gguf.TokenType.NORMAL
        for token, _ in vocabulary
    ])
    writer.add_token_merges(merges_of(tokenizer))
    writer.add_eos_token_id(token_id(tokenizer, END))
    writer.add_bos_token_id(token_id(tokenizer, END_OF_TEXT))
    writer.add_pad_token_id(token_id(tokenizer, END_OF_TEXT))
    writer.add_add_bos_token(False)
    writer.add_chat_template(CHAT_TEMPLATE)
