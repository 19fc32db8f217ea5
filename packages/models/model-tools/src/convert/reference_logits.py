"""Computes logits of safetensors with transformers, as a reference for a converted GGUF or ONNX.

Usage: python3 reference_logits.py FOLDER PROMPTS OUT [gelu-table]

PROMPTS is a file with a JSON list of texts, and OUT a path without extension. OUT.json gets the
token ids of each text, OUT.f32 one row of logits (32-bit floats) for each id. With `gelu-table`,
GELU is rounded as in ggml on a CPU, which looks it up in a table of 16-bit floats. Nothing is
fetched, and no code of the folder runs.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"


def main(arguments: list[str]) -> int:
    """Writes the rows of logits of all prompts, computed in 32 bits on the CPU."""
    folder, prompts, out, *options = arguments
    import torch
    import torch.nn.functional as functional
    from tokenizers import Tokenizer
    from transformers import AutoModelForCausalLM

    tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
    model = AutoModelForCausalLM.from_pretrained(
        folder,
        dtype=torch.float32,
        attn_implementation="eager",
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=True,
    ).eval()
    if "gelu-table" in options:

        class TableGelu(torch.nn.Module):
            """GELU with input and output rounded to 16 bits, as ggml's `GGML_GELU_FP16`."""

            def forward(self, values: torch.Tensor) -> torch.Tensor:
                """Returns the GELU of each value."""
                return functional.gelu(values.half().float(), approximate="tanh").half().float()

        for layer in model.model.layers:
            layer.mlp.act_fn = TableGelu()
    ids = [tokenizer.encode(text).ids for text in json.loads(Path(prompts).read_text())]
    with torch.inference_mode(), Path(f"{out}.f32").open("wb") as rows:
        for one in ids:
            logits = model(torch.tensor([one]), use_cache=False).logits[0]
            rows.write(logits.float().contiguous().numpy().tobytes())
    Path(f"{out}.json").write_text(json.dumps({"ids": ids}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
