"""Makes tiny base models in the file layouts of published models, and their logits by transformers.

Usage: python3 make_bases.py [FOLDER]

Writes one folder for each base beside this file, or into FOLDER, the tokenizer of all bases, and
`expected.json`. For each base that transformers loads unchanged, this file has the likeliest token
after each token of each prompt, and all logits after the last token. Seeds are fixed, and nothing
is downloaded.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
import transformers as library
from safetensors.torch import load_file, save_file
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
from tokenizers.trainers import BpeTrainer

SEED = 11
TOKENS = 280
# Token ids of two prompts. The second has 14 tokens, more than the windows of the sliding-window
# attention of the Gemma and Mistral bases.
PROMPTS = [[3, 141, 59, 26, 53], [(17 * at * at + 5 * at + 2) % TOKENS for at in range(14)]]
LLAMA3 = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
COMMON: dict[str, object] = {
    "vocab_size": TOKENS,
    "hidden_size": 16,
    "intermediate_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "max_position_embeddings": 128,
    "initializer_range": 0.25,
    "bos_token_id": 0,
    "eos_token_id": 1,
    "pad_token_id": None,
}
WEIGHTS = "model.safetensors"
INDEX = "model.safetensors.index.json"
HEAD = "lm_head.weight"
EMBEDDING = "model.embed_tokens.weight"

State = dict[str, torch.Tensor]


def tokenizer() -> Tokenizer:
    """Returns a byte-level BPE tokenizer with few tokens, which splits texts like Llama 3."""
    made = Tokenizer(models.BPE(ignore_merges=True))
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(LLAMA3), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    made.decoder = decoders.ByteLevel()
    made.train_from_iterator(
        ["The quick brown fox jumps over the lazy dog.\n" * 40],
        BpeTrainer(
            vocab_size=TOKENS,
            special_tokens=["<|bos|>", "<|eos|>"],
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        ),
    )
    assert made.get_vocab_size() == TOKENS
    return made


def llama(**fields: object) -> library.PreTrainedModel:
    """Returns a Llama whose configuration has the fields of COMMON, changed by `fields`."""
    return library.LlamaForCausalLM(library.LlamaConfig(**{**COMMON, **fields}))


def rope(kind: str, **fields: object) -> library.PreTrainedModel:
    """Returns a Llama with scaled positions."""
    parameters = {"rope_type": kind, "rope_theta": 1e4, "factor": 4.0, **fields}
    return llama(rope_parameters=parameters, max_position_embeddings=256)


def plain_bases() -> dict[str, tuple[Callable[[], library.PreTrainedModel], torch.dtype]]:
    """Returns the bases that transformers saves: how to make each, and its type of numbers."""
    half, brain, single = torch.float16, torch.bfloat16, torch.float32
    gemma = {"head_dim": 8, "query_pre_attn_scalar": 8, "sliding_window": 8}
    llama3 = {
        "low_freq_factor": 1.0,
        "high_freq_factor": 4.0,
        "original_max_position_embeddings": 64,
    }
    return {
        "tied": (lambda: llama(tie_word_embeddings=True), half),
        "untied": (llama, half),
        "untied-f32": (llama, single),
        "untied-bf16": (llama, brain),
        "padded": (lambda: llama(vocab_size=320), brain),
        "rope-llama3": (lambda: rope("llama3", **llama3), half),
        "rope-linear": (lambda: rope("linear"), half),
        "rope-yarn": (lambda: rope("yarn", original_max_position_embeddings=64), half),
        "rope-dynamic": (lambda: rope("dynamic", original_max_position_embeddings=64), half),
        "mistral": (
            lambda: library.MistralForCausalLM(library.MistralConfig(**COMMON, sliding_window=8)),
            half,
        ),
        "qwen2": (lambda: library.Qwen2ForCausalLM(library.Qwen2Config(**COMMON)), brain),
        "qwen3": (
            lambda: library.Qwen3ForCausalLM(library.Qwen3Config(**COMMON, head_dim=8)),
            brain,
        ),
        "gemma3": (
            lambda: library.Gemma3ForCausalLM(
                library.Gemma3TextConfig(**{**COMMON, **gemma, "num_hidden_layers": 6})
            ),
            brain,
        ),
        "phi3": (lambda: library.Phi3ForCausalLM(library.Phi3Config(**COMMON)), half),
    }


def save_plain(folder: Path) -> None:
    """Writes the plain bases. Adds random numbers to the initial values of norms and biases."""
    for name, (make, dtype) in plain_bases().items():
        torch.manual_seed(SEED)
        model = make()
        with torch.no_grad():
            for parameter in model.parameters():
                if parameter.ndim == 1:
                    parameter.add_(torch.randn_like(parameter) * 0.1)
        model.to(dtype).save_pretrained(folder / name)
        (folder / name / "generation_config.json").unlink(missing_ok=True)


def derive(folder: Path, name: str, source: str, change: Callable[[State], None]) -> None:
    """Writes a base from the files of another base, with changed tensors."""
    out = folder / name
    shutil.copytree(folder / source, out)
    state = load_file(out / WEIGHTS)
    change(state)
    save_file(state, out / WEIGHTS, metadata={"format": "pt"})


def edit_config(folder: Path, fields: dict[str, object]) -> None:
    """Sets fields in the config.json of a base."""
    path = folder / "config.json"
    config = json.loads(path.read_text("utf-8")) | fields
    path.write_text(json.dumps(config, indent=2) + "\n", "utf-8")


def shard(folder: Path, names: tuple[str, str], indexed: tuple[str, str]) -> None:
    """Splits a base into two files with `names`, and writes an index that names them `indexed`."""
    state = load_file(folder / WEIGHTS)
    (folder / WEIGHTS).unlink()
    half = len(state) // 2
    parts = [dict(list(state.items())[:half]), dict(list(state.items())[half:])]
    weight_map = {}
    for part, name, stated in zip(parts, names, indexed, strict=True):
        save_file(part, folder / name, metadata={"format": "pt"})
        weight_map |= dict.fromkeys(part, stated)
    total = sum(tensor.nbytes for tensor in state.values())
    index = {"metadata": {"total_size": total}, "weight_map": weight_map}
    (folder / INDEX).write_text(json.dumps(index, indent=1) + "\n", "utf-8")


def save_derived(folder: Path) -> None:
    """Writes bases in layouts that published models have, although no library saves them."""

    def own_head(state: State) -> None:
        state[HEAD] = torch.roll(state[EMBEDDING], 1, 0).contiguous()

    def copied_head(state: State) -> None:
        state[HEAD] = state[EMBEDDING].clone()

    def not_finite(state: State) -> None:
        state["model.layers.1.mlp.up_proj.weight"][3, 5] = float("nan")

    def eight_bits(state: State) -> None:
        key = "model.layers.0.mlp.up_proj.weight"
        state[key] = state[key].to(torch.float8_e4m3fn)

    def unknown(state: State) -> None:
        state["model.layers.0.self_attn.q_proj.bias"] = torch.zeros(16, dtype=torch.float16)

    derive(folder, "tied-own-head", "tied", own_head)
    derive(folder, "tied-copied-head", "tied", copied_head)
    derive(folder, "gemma3-own-head", "gemma3", own_head)
    derive(folder, "not-finite", "untied", not_finite)
    derive(folder, "eight-bits", "untied", eight_bits)
    derive(folder, "unknown-tensor", "untied", unknown)
    derive(folder, "sharded-odd-names", "untied-bf16", lambda _: None)
    odd = ("weights-a.safetensors", "zz-rest.safetensors")
    shard(folder / "sharded-odd-names", odd, odd)
    derive(folder, "stale-index", "untied", lambda _: None)
    now = ("part-1.safetensors", "part-2.safetensors")
    shard(folder / "stale-index", now, ("part-1.safetensors", "model-00002-of-00002.safetensors"))
    derive(folder, "added-beyond", "tied", lambda _: None)
    longer = json.loads((folder / "tokenizer.json").read_text("utf-8"))
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
    added = {"id": TOKENS, "content": "<|added|>", "special": True, **flags}
    longer["added_tokens"].append(added)
    (folder / "added-beyond" / "tokenizer.json").write_text(json.dumps(longer), "utf-8")


def save_packed(folder: Path) -> None:
    """Writes folders like AutoGPTQ and AutoAWQ, which pack weights of four bits into integers."""
    layouts = {
        "gptq": ({"bits": 4, "group_size": 16, "quant_method": "gptq", "sym": True}, True),
        "awq": ({"bits": 4, "group_size": 16, "quant_method": "awq", "version": "gemm"}, False),
    }
    for name, (quantization, packs_rows) in layouts.items():

        def pack(state: State, packs_rows: bool = packs_rows) -> None:
            for key in [key for key in state if key.endswith("_proj.weight")]:
                rows, columns = state.pop(key).shape
                stem = key.removesuffix("weight")
                shape = (columns // 8, rows) if packs_rows else (columns, rows // 8)
                state[f"{stem}qweight"] = torch.zeros(shape, dtype=torch.int32)
                groups = columns // 16
                state[f"{stem}qzeros"] = torch.zeros((groups, rows // 8), dtype=torch.int32)
                state[f"{stem}scales"] = torch.ones((groups, rows), dtype=torch.float16)
                if packs_rows:
                    state[f"{stem}g_idx"] = torch.zeros(columns, dtype=torch.int32)

        derive(folder, name, "untied", pack)
        edit_config(folder / name, {"quantization_config": quantization})


def logits_of(folder: Path) -> dict[str, object]:
    """Returns, for each prompt, the likeliest tokens and the logits after the last token."""
    model = library.AutoModelForCausalLM.from_pretrained(
        folder, dtype=torch.float32, attn_implementation="eager", local_files_only=True
    ).eval()
    top, last = [], []
    with torch.inference_mode():
        for ids in PROMPTS:
            rows = model(torch.tensor([ids]), use_cache=False).logits[0].double()
            top.append(rows.argmax(-1).tolist())
            last.append([float(f"{value:.7g}") for value in rows[-1].tolist()])
    return {"top": top, "last": last}


def main(folder: Path) -> None:
    """Removes the old bases, and writes all files."""
    for path in folder.iterdir() if folder.exists() else []:
        if path.is_dir() and path.name != "__pycache__":
            shutil.rmtree(path)
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer().save(str(folder / "tokenizer.json"), pretty=False)
    save_plain(folder)
    save_derived(folder)
    save_packed(folder)
    bases = {}
    for path in sorted(folder.iterdir()):
        if not path.is_dir() or path.name in {"gptq", "awq", "not-finite", "eight-bits"}:
            continue
        if path.name in {"stale-index", "unknown-tensor", "rope-yarn", "rope-dynamic"}:
            continue
        bases[path.name] = logits_of(path)
    versions = {"torch": torch.__version__, "transformers": library.__version__}
    expected = {"versions": versions, "prompts": PROMPTS, "bases": bases}
    (folder / "expected.json").write_text(json.dumps(expected) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
