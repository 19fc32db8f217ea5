"""Refuses vLLM options that would make the served model differ from the server's description."""

from __future__ import annotations

from typing import Any

_LOAD_FORMATS = ("auto", "hf", "safetensors", "fastsafetensors")
"""Load formats that use the weights in the folder, whose hashes the server reports."""

_ABSENT = (
    "hf_config_path", "model_weights", "model_class_overrides", "disable_sliding_window",
    "quantization_config",
)  # fmt: skip
"""Options that change the model which vLLM makes of the folder's weights, although the build
description does not contain them.
"""


class OptionError(ValueError):
    """Answers could not be verified with this option of vLLM."""


def refuse_other_models(arguments: Any) -> None:
    """Throws OptionError for options with which vLLM would serve a model other than the folder's.

    Juries judge answers only by the folder and the build description.
    """
    for name in _ABSENT:
        if getattr(arguments, name, None):
            raise OptionError(f"{_flag(name)}: the model would not be that of the folder.")
    if arguments.load_format not in _LOAD_FORMATS:
        raise OptionError(f"--load-format: none of {', '.join(_LOAD_FORMATS)}.")
    overrides = arguments.hf_overrides
    if not isinstance(overrides, dict):
        raise OptionError("--hf-overrides: give a JSON object.")
    for name in overrides:
        if name != "head_dtype":
            raise OptionError(f"--hf-overrides: {name} would make it another model.")
    if overrides.setdefault("head_dtype", "float32") != "float32":
        raise OptionError("--hf-overrides: head_dtype must be float32, else too many logits tie.")


def _flag(name: str) -> str:
    return f"--{name.replace('_', '-')}"
