"""Computes logits of a model folder with transformers: `python -m ostrom_exporter.logits FOLDER
OUT`.

Writes two files into OUT, an empty folder: `logits.f32`, one row of 32-bit floats for each token of
the fixed prompts, and `logits.json` with the ids of the prompts and the versions of the libraries.
Needs PyTorch, transformers and NumPy, but not ONNX Runtime. The command downloads nothing and runs
no code from the folder.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy
from numpy.typing import NDArray
from ostrom_trainer import process

from .prompts import prompts

if TYPE_CHECKING:
    from transformers import PretrainedConfig

Rows = list[NDArray[numpy.float64]]


def versions() -> str:
    """Returns the names and versions of the libraries that compute the reference logits."""
    import torch
    import transformers

    return f"transformers {transformers.__version__}, torch {torch.__version__}"


def config_of(folder: Path) -> "PretrainedConfig":
    """Returns the configuration of a model folder, as transformers reads it."""
    from transformers import AutoConfig

    return AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)


def logits_of(folder: str, config: "PretrainedConfig", ids: Sequence[Sequence[int]]) -> Rows:
    """Returns a row of logits for each token of each prompt, computed in 32 bits on the CPU without
    a cache.
    """
    import torch
    from transformers import AutoModelForCausalLM

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


def main(arguments: list[str]) -> int:
    """Writes the logits of one model folder."""
    process.die_with_parent()
    process.limit_memory()
    os.environ["HF_HUB_OFFLINE"] = "1"
    source, out = (Path(one).resolve() for one in arguments)
    config = config_of(source)
    ids = prompts(config.vocab_size, config.max_position_embeddings)
    with (out / "logits.f32").open("wb") as file:
        for rows in logits_of(str(source), config, ids):
            file.write(rows.astype("<f4").tobytes())
    report = {"ids": ids, "reference": versions()}
    (out / "logits.json").write_text(json.dumps(report), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
