"""Exports a model folder of safetensors: `python -m ostrom_exporter FOLDER OUT [GRAPH]`.

Writes `model.onnx`, `model.onnx_data` and `report.json` into OUT, an empty folder. The report has
the distance between the logits of both formats on fixed prompts. GRAPH is an ONNX file made from an
earlier export: if it is given, the command exports nothing and reports on that graph. The command
downloads nothing and runs no code from the folder.
"""

import json
import os
import sys
from pathlib import Path

from ostrom_trainer import process


def main(arguments: list[str]) -> int:
    """Exports the model unless GRAPH is given, and writes the report. The caller judges whether the
    reported distance is acceptable.
    """
    process.die_with_parent()
    process.limit_memory()
    os.environ["HF_HUB_OFFLINE"] = "1"
    source, out, *made = (Path(one).resolve() for one in arguments)
    import onnxruntime
    import onnxruntime_genai

    from .export import export, prepare
    from .logits import config_of, logits_of, versions
    from .prompts import prompts
    from .reference import agreement, distance, logits_of_graph

    plain = config_of(source)
    ids = prompts(plain.vocab_size, plain.max_position_embeddings)
    expected = logits_of(str(source), plain, ids)
    graph = made[0] if made else export(source, prepare(config_of(source)), out)
    found = logits_of_graph(str(graph), plain, ids)
    report = {
        "version": onnxruntime_genai.__version__,
        "engine": f"onnxruntime {onnxruntime.__version__}",
        "reference": versions(),
        "prompts": len(ids),
        "positions": sum(len(one) for one in ids),
        "distance": distance(found, expected),
        "agreement": agreement(found, expected),
    }
    (out / "report.json").write_text(json.dumps(report), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
