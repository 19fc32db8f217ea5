"""Goal: a server refuses options with which it would serve another model than its folder's.

Method: handmade options in the form in which vLLM parses them.
"""

from __future__ import annotations

import unittest
from types import SimpleNamespace
from typing import Any

from ostrom_vllm.serve.options import OptionError, refuse_other_models


def options(**changed: Any) -> SimpleNamespace:
    """Returns vLLM's defaults of all options that the server checks, of which `changed` replaces
    some.
    """
    given: dict[str, Any] = {
        "hf_config_path": None, "model_weights": "", "model_class_overrides": {},
        "disable_sliding_window": False, "quantization_config": None, "load_format": "auto",
        "hf_overrides": {},
    }  # fmt: skip
    return SimpleNamespace(**(given | changed))


class Options(unittest.TestCase):
    """Options that an operator may set."""

    def test_the_head_is_set_to_float32(self) -> None:
        """The operator may also have set `head_dtype` in `hf_overrides` to float32."""
        for overrides in ({}, {"head_dtype": "float32"}):
            given = options(hf_overrides=overrides)
            refuse_other_models(given)
            self.assertEqual(given.hf_overrides, {"head_dtype": "float32"})

    def test_another_model_is_refused(self) -> None:
        """The server's welcome frame would report the hashes of a folder that it does not serve."""
        cases: list[dict[str, Any]] = [
            {"load_format": "dummy"},
            {"hf_config_path": "/elsewhere"},
            {"model_weights": "/elsewhere"},
            {"model_class_overrides": {"A": "B"}},
            {"disable_sliding_window": True},
            {"quantization_config": {"linear": "fp8"}},
            {"hf_overrides": {"rope_theta": 1}},
            {"hf_overrides": {"head_dtype": "bfloat16"}},
            {"hf_overrides": print},
        ]
        for changed in cases:
            with self.subTest(changed), self.assertRaises(OptionError):
                refuse_other_models(options(**changed))


if __name__ == "__main__":
    unittest.main()
