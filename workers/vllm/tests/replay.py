"""Reads cases from the standard input as JSON, draws their tokens, and prints the results that
vectors.test.ts compares.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from ostrom_vllm import batch, fingerprint, sampler
from ostrom_vllm.sampler import Step

from .test_sampler import parameters_of, ranked, seed_of


def replay(case: dict[str, Any]) -> dict[str, Any]:
    """Returns the token that the reference sampler draws, the token that the batch code draws, and
    the fingerprint.
    """
    ids, logits = case["ids"], case["logits"]
    parameters = parameters_of(case["parameters"])
    step = Step(parameters, seed_of(case["seed"]), case["position"], dict(case["counts"]))
    top_ids, top_logits = ranked(ids, logits)
    [token] = batch.sample_rows(
        [top_ids], [top_logits], [step], len(ids), uses_reference=False
    )
    chosen = sampler.sample(ids, logits, step)
    return {
        "chosen": chosen,
        # The batch code does not draw for requests with a bias: the reference sampler does.
        "batched": chosen if parameters.logit_bias else token,
        "fingerprint": fingerprint.encode(ids, logits).hex(),
    }


if __name__ == "__main__":
    print(json.dumps([replay(case) for case in json.load(sys.stdin)]))
