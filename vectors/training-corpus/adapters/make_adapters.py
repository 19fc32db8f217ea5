"""Makes adapters of the base `untied` in the forms that PEFT saves, and their logits.

Usage: python3 make_adapters.py [FOLDER]

Writes one folder for each adapter beside this file, or into FOLDER, and `expected.json`, which has
for each servable adapter the logits after the last token of each prompt. Seeds are fixed, and
nothing is downloaded.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "bases"))

import peft
import torch
import transformers as library
from make_bases import PROMPTS
from peft import LoraConfig, get_peft_model
from safetensors.torch import load_file, save_file

SEED = 23
BASE = Path(__file__).resolve().parent.parent / "bases" / "untied"
WEIGHTS = "adapter_model.safetensors"
TWO = ["q_proj", "v_proj"]
PATTERN = {"v_proj": 8, r"layers\.1\.self_attn\.q_proj": 2}


def configs() -> dict[str, dict[str, object]]:
    """Returns each adapter's changes of the default: rank 4 and alpha 8 on queries and values."""
    return {
        "plain": {},
        "all-linear": {"target_modules": "all-linear"},
        "fractional-alpha": {"lora_alpha": 22.627},
        "small-alpha": {"lora_alpha": 0.5},
        "rank-stabilized": {"use_rslora": True},
        "rank-pattern": {"rank_pattern": PATTERN},
        "alpha-pattern": {"alpha_pattern": {"v_proj": 3}},
        "same-scale-patterns": {
            "rank_pattern": {"v_proj": 8},
            "alpha_pattern": {"v_proj": 16},
        },
        "other-scale-patterns": {
            "rank_pattern": PATTERN,
            "alpha_pattern": {"^model.layers.0.self_attn.q_proj": 5.5, ".*v_proj": 12},
        },
        "rank-stabilized-patterns": {
            "use_rslora": True,
            "rank_pattern": PATTERN,
            "alpha_pattern": {"layers.1.self_attn.v_proj": 20},
        },
        "module-expression": {
            "target_modules": r".*layers\.[01]\.(self_attn\.[qo]|mlp\.down)_proj"
        },
        "whole-paths": {"target_modules": ["model.layers.1.self_attn.k_proj", "up_proj"]},
        "one-layer": {"layers_to_transform": [1]},
        "excluded-modules": {"exclude_modules": ["model.layers.0.self_attn.q_proj"]},
        "half-precision": {},
        "brain-precision": {"use_rslora": True},
    }


def refused() -> dict[str, dict[str, object]]:
    """Returns adapters that engines must refuse, because they would ignore a part of them."""
    return {
        "decomposed": {"use_dora": True, "init_lora_weights": True},
        "principal": {"init_lora_weights": "pissa"},
        "trained-biases": {"lora_bias": True, "init_lora_weights": True},
        "saved-modules": {"modules_to_save": ["lm_head"]},
        "embedding": {"target_modules": ["q_proj", "embed_tokens"]},
        "output-layer": {"target_modules": ["q_proj", "lm_head"]},
        "trained-tokens": {"trainable_token_indices": [3, 5]},
        "replicated-layers": {"layer_replication": [[0, 2], [1, 2]]},
    }


def base() -> library.PreTrainedModel:
    """Returns the base in 32 bits."""
    return library.AutoModelForCausalLM.from_pretrained(
        BASE, dtype=torch.float32, attn_implementation="eager", local_files_only=True
    )


def save(folder: Path, name: str, fields: dict[str, object]) -> list[list[float]]:
    """Writes one adapter; returns its logits after the last token of each prompt."""
    torch.manual_seed(SEED)
    plain: dict[str, object] = {
        "r": 4,
        "lora_alpha": 8,
        "target_modules": TWO,
        "init_lora_weights": "gaussian",
        "task_type": "CAUSAL_LM",
    }
    model = get_peft_model(base(), LoraConfig(**{**plain, **fields}))
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            if "lora_B" in key:
                parameter.copy_(torch.randn_like(parameter) * 0.1)
    dtype = {"half-precision": torch.float16, "brain-precision": torch.bfloat16}.get(name)
    with torch.no_grad():
        for key, parameter in model.named_parameters():
            if dtype and "lora_" in key:
                parameter.copy_(parameter.to(dtype).to(parameter.dtype))
    model.eval()
    out = folder / name
    model.save_pretrained(out)
    (out / "README.md").unlink(missing_ok=True)
    config = json.loads((out / "adapter_config.json").read_text("utf-8"))
    config["base_model_name_or_path"] = "untied"
    if isinstance(config["target_modules"], list):
        config["target_modules"].sort()
    (out / "adapter_config.json").write_text(json.dumps(config, indent=1) + "\n", "utf-8")
    if dtype:
        state = {key: tensor.to(dtype) for key, tensor in load_file(out / WEIGHTS).items()}
        save_file(state, out / WEIGHTS, metadata={"format": "pt"})
    with torch.inference_mode():
        rows = [
            model(torch.tensor([ids]), use_cache=False).logits[0, -1].double().tolist()
            for ids in PROMPTS
        ]
    return [[float(f"{value:.7g}") for value in row] for row in rows]


def main(folder: Path) -> None:
    """Removes the old adapters, and writes all files."""
    for path in folder.iterdir() if folder.exists() else []:
        if path.is_dir() and path.name != "__pycache__":
            shutil.rmtree(path)
    folder.mkdir(parents=True, exist_ok=True)
    last = {name: save(folder, name, fields) for name, fields in configs().items()}
    for name, fields in refused().items():
        save(folder, name, fields)
    versions = {
        "torch": torch.__version__,
        "transformers": library.__version__,
        "peft": peft.__version__,
    }
    expected = {"versions": versions, "prompts": PROMPTS, "last": last}
    (folder / "expected.json").write_text(json.dumps(expected) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
