"""Options of vLLM under which a server would differ from its own description."""

from __future__ import annotations

from typing import Any

_LOAD_FORMATS = ("auto", "hf", "safetensors", "fastsafetensors")
"""Formats that load the folder's weights, whose hashes the server reports."""

_ABSENT = (
    "hf_config_path", "model_weights", "model_class_overrides", "disable_sliding_window",
    "quantization_config",
)  # fmt: skip
"""Options that turn the folder's weights into another model, which the build does not name."""


class OptionError(ValueError):
    """An option of vLLM under which answers cannot be verified."""


def refuse_other_models(arguments: Any) -> None:
    """Throws OptionError for options that serve another model than that of the folder.

    Juries judge answers by the folder and the build alone.
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
