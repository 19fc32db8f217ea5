"""Makes a small decoder with random weights and a tokenizer for each family that Ostrom converts.

Usage: python3 random_decoders.py FOLDER [small]

Writes one folder of safetensors for each family into FOLDER, as the transformers library saves it.
Adds two variants of Llama, `shards` and `own-head`. With the argument `small`, writes only `llama`
and `shards`. The seed is fixed. Nothing is fetched.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
import transformers as library
from safetensors.torch import load_file, save_file
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from tokenizers.trainers import BpeTrainer

SEED = 7
MARK = "\u2581"
TEXT = "The quick brown fox jumps over the lazy dog, and it's 12 dogs of 345 others.\n" * 40
LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def byte_level(pattern: str, *, ignores_merges: bool) -> Tokenizer:
    """Returns a byte-level BPE, trained on TEXT, that first splits each text by `pattern`."""
    made = Tokenizer(models.BPE(ignore_merges=ignores_merges))
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(pattern), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    made.decoder = decoders.ByteLevel()
    made.train_from_iterator(
        [TEXT],
        BpeTrainer(
            vocab_size=500,
            special_tokens=["<|bos|>", "<|eos|>"],
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        ),
    )
    return made


def sentence_piece(*, prefix: bool) -> Tokenizer:
    """Returns a BPE with a SentencePiece vocabulary, whose merges are all splits of a word into two
    tokens.
    """
    letters = sorted(set(TEXT.replace(" ", MARK).replace("\n", "")))
    words = [f"{MARK}t", f"{MARK}th", f"{MARK}the", "he", "er", "ow", "ox", f"{MARK}o", "og", "th"]
    vocabulary: dict[str, int] = {}
    pieces = [f"<0x{byte:02X}>" for byte in range(256)]
    for token in ["<unk>", "<s>", "</s>", *pieces, *words, *letters]:
        vocabulary.setdefault(token, len(vocabulary))
    merges = [
        (word[:at], word[at:])
        for word in words
        for at in range(1, len(word))
        if word[:at] in vocabulary and word[at:] in vocabulary
    ]
    made = Tokenizer(
        models.BPE(
            vocab=vocabulary, merges=merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True
        )
    )
    replace = normalizers.Replace(" ", MARK)
    before = normalizers.Sequence([normalizers.Prepend(MARK), replace])
    made.normalizer = before if prefix else replace
    made.add_special_tokens(["<unk>", "<s>", "</s>"])
    made.decoder = decoders.Sequence(
        [decoders.Replace(MARK, " "), decoders.ByteFallback(), decoders.Fuse()]
    )
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A", special_tokens=[("<s>", 1)]
    )
    return made


def families() -> dict[str, tuple[object, Tokenizer]]:
    """Returns a model and a tokenizer for each family; the fixed order fixes the random weights."""
    common = {
        "vocab_size": 520,
        "hidden_size": 256,
        "intermediate_size": 768,
        "num_hidden_layers": 3,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "max_position_embeddings": 256,
        "initializer_range": 0.08,
        "bos_token_id": 0,
        "eos_token_id": 1,
        "pad_token_id": None,
    }
    gemma = {**common, "head_dim": 64, "query_pre_attn_scalar": 64, "sliding_window": 8}
    llama3 = byte_level(LLAMA3, ignores_merges=True)
    qwen = byte_level(LLAMA3.replace("{1,3}", ""), ignores_merges=False)
    rope = {
        "rope_type": "llama3",
        "rope_theta": 5e5,
        "factor": 8.0,
        "low_freq_factor": 1.0,
        "high_freq_factor": 4.0,
        "original_max_position_embeddings": 64,
    }
    tied = {**common, "tie_word_embeddings": True, "rope_parameters": rope}
    return {
        "llama": (library.LlamaForCausalLM(library.LlamaConfig(**common)), llama3),
        "llama31": (library.LlamaForCausalLM(library.LlamaConfig(**tied)), llama3),
        "mistral": (
            library.MistralForCausalLM(library.MistralConfig(**common)),
            sentence_piece(prefix=True),
        ),
        "qwen2": (library.Qwen2ForCausalLM(library.Qwen2Config(**common)), qwen),
        "qwen3": (library.Qwen3ForCausalLM(library.Qwen3Config(**common, head_dim=64)), qwen),
        "gemma2": (
            library.Gemma2ForCausalLM(library.Gemma2Config(**gemma)),
            sentence_piece(prefix=False),
        ),
        "gemma3": (
            library.Gemma3ForCausalLM(
                library.Gemma3TextConfig(**{**gemma, "num_hidden_layers": 7})
            ),
            sentence_piece(prefix=False),
        ),
        "phi3": (
            library.Phi3ForCausalLM(library.Phi3Config(**common)),
            sentence_piece(prefix=True),
        ),
    }


def save_own_head(folder: Path) -> None:
    """Writes a copy of `llama31` with a separate output layer; `llama31` has tied embeddings."""
    own = folder / "own-head"
    shutil.copytree(folder / "llama31", own)
    state = load_file(own / "model.safetensors")
    state["lm_head.weight"] = torch.roll(state["model.embed_tokens.weight"], 1, 0).contiguous()
    save_file(state, own / "model.safetensors", metadata={"format": "pt"})


def save_shards(folder: Path) -> None:
    """Writes the model `llama`, whose embeddings are not tied, as several files in BF16."""
    shards = folder / "shards"
    model = library.LlamaForCausalLM.from_pretrained(folder / "llama", dtype=torch.bfloat16)
    model.save_pretrained(shards, max_shard_size="2MB")
    shutil.copy(folder / "llama" / "tokenizer.json", shards)


def main(folder: str, *options: str) -> None:
    """Writes all folders, or only `llama` and `shards`.

    Random numbers are added to norms and biases: their initial values, ones and zeros, would hide
    the faults of a converter that omits them.
    """
    torch.manual_seed(SEED)
    small = "small" in options
    for name, (model, tokenizer) in families().items():
        if small and name != "llama":
            continue
        with torch.no_grad():
            for parameter in model.parameters():
                if parameter.ndim == 1:
                    parameter.add_(torch.randn_like(parameter) * 0.1)
        model.save_pretrained(Path(folder) / name)
        tokenizer.save(str(Path(folder) / name / "tokenizer.json"))
    save_shards(Path(folder))
    if not small:
        save_own_head(Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
