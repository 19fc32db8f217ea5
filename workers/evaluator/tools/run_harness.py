"""Runs one task file of lm-evaluation-harness on a model folder of safetensors, and prints the
metrics and the model's answer to each record of the task.
"""

import json
import os
import sys
from pathlib import Path

import yaml


def report(version: str, results: dict, name: str) -> dict:
    """Returns the version of the harness and the numeric metrics of the task `name`."""
    figures = {
        key.split(",")[0]: value
        for key, value in results["results"][name].items()
        if isinstance(value, (int, float))
    }
    return {"version": version, "figures": figures}


def main() -> None:
    """Prints a JSON object with the metrics, and with the log likelihoods or generated texts of
    each record.
    """
    task_file, model = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    config = yaml.safe_load(task_file.read_text("utf-8"))
    # The task names its data files relative to its own folder.
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
    if config["output_type"] == "generate_until":
        print(json.dumps(report(lm_eval.__version__, results, name) | {
            "texts": [one["filtered_resps"][0] for one in samples]}))
        return
    answers = [[float(pair[0]) for pair in one["filtered_resps"]] if isinstance(
        one["filtered_resps"][0], (list, tuple)) else [float(one["filtered_resps"][0])]
        for one in samples]
    print(json.dumps(report(lm_eval.__version__, results, name) | {"logprobs": answers}))


if __name__ == "__main__":
    main()
