"""Exports a folder of safetensors: `python -m ostrom_exporter FOLDER OUT`.

OUT, an empty folder, gets `model.onnx`, `model.onnx_data` and `report.json`, which has the distance
of logits on fixed prompts between both forms. Nothing is fetched, and no code of the folder runs.
"""

import json
import os
import sys
from pathlib import Path

from ostrom_trainer import process


def main(arguments: list[str]) -> int:
    """Exports, compares, and reports. The caller judges the distance."""
    process.die_with_parent()
    process.limit_memory()
    os.environ["HF_HUB_OFFLINE"] = "1"
    source, out = (Path(one).resolve() for one in arguments)
    import onnxruntime_genai
    from transformers import AutoConfig

    from .export import export, prepare
    from .prompts import prompts
    from .reference import distance, logits_of, logits_of_graph

    def config() -> AutoConfig:
        return AutoConfig.from_pretrained(source, local_files_only=True, trust_remote_code=False)

    plain = config()
    ids = prompts(plain.vocab_size, plain.max_position_embeddings)
    expected = logits_of(str(source), plain, ids)
    graph = export(source, prepare(config()), out)
    report = {
        "version": onnxruntime_genai.__version__,
        "prompts": len(ids),
        "distance": distance(logits_of_graph(str(graph), plain, ids), expected),
    }
    (out / "report.json").write_text(json.dumps(report), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
