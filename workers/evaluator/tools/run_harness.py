"""Runs one task file of lm-evaluation-harness on a folder of safetensors: figures and samples."""

import json
import os
import sys
from pathlib import Path

import yaml


def main() -> None:
    """Prints the harness's figures and the log likelihoods of each record, as one JSON object."""
    task_file, model = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    config = yaml.safe_load(task_file.read_text("utf-8"))
    # Paths of data files are relative to the folder of the task.
    os.chdir(task_file.parent)
    import lm_eval
    from lm_eval.models.huggingface import HFLM
    from lm_eval.tasks import TaskManager

    language_model = HFLM(
        pretrained=str(model), dtype="float32", device="cpu", batch_size=1, trust_remote_code=False
    )
    results = lm_eval.simple_evaluate(
        model=language_model,
        tasks=[config],
        task_manager=TaskManager(include_defaults=False),
        log_samples=True,
        bootstrap_iters=0,
    )
    name = config["task"]
    samples = sorted(results["samples"][name], key=lambda one: one["doc_id"])
    answers = [[float(pair[0]) for pair in one["filtered_resps"]] if isinstance(
        one["filtered_resps"][0], (list, tuple)) else [float(one["filtered_resps"][0])]
        for one in samples]
    figures = {
        key.split(",")[0]: value
        for key, value in results["results"][name].items()
        if isinstance(value, (int, float))
    }
    print(json.dumps({"version": lm_eval.__version__, "figures": figures, "logprobs": answers}))


if __name__ == "__main__":
    main()
