"""The refusal of speculative decoding, by which several rows of a step belong to one request."""

from __future__ import annotations

from typing import Any


def refuse_speculation(vllm_config: Any) -> None:
    """Throws ValueError if the server decodes speculatively."""
    if getattr(vllm_config, "speculative_config", None) is not None:
        raise ValueError("ostrom_vllm: speculative decoding is not supported. Start without it.")
