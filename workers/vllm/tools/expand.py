"""Converts a GGUF file of the Llama family into a folder that vLLM can load.

    python expand.py FILE.gguf FOLDER

Weights become 16-bit numbers, so that both vLLM and llama.cpp can be measured with the same model.
In addition to the environment of `npm run test:vllm` the script needs gguf and accelerate:
`pip install --no-deps --target FOLDER gguf accelerate`, with that folder in PYTHONPATH.
"""

import sys
from pathlib import Path

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


def expand(file: Path, folder: Path) -> None:
    source = {"pretrained_model_name_or_path": str(file.parent), "gguf_file": file.name}
    AutoTokenizer.from_pretrained(**source).save_pretrained(folder)
    model = AutoModelForCausalLM.from_pretrained(**source, dtype=torch.float16)
    # Transformers refuses to save a model loaded from GGUF, although its weights are plain numbers.
    del model.config.quantization_config
    plain = type(model)(model.config).to(torch.float16)
    plain.load_state_dict(model.state_dict())
    plain.save_pretrained(folder)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python expand.py FILE.gguf FOLDER")
    expand(Path(sys.argv[1]), Path(sys.argv[2]))
