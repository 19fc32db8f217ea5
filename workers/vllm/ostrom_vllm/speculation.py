"""Refuses speculative decoding, because it gives one request several rows in a step."""

from __future__ import annotations

from typing import Any


def refuse_speculation(vllm_config: Any) -> None:
    """Throws ValueError if the configuration enables speculative decoding."""
    if getattr(vllm_config, "speculative_config", None) is not None:
        raise ValueError("ostrom_vllm: speculative decoding is not supported. Start without it.")
