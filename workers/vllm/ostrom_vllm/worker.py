"""Reports of the workers of vLLM: `--worker-extension-cls ostrom_vllm.worker.WorkerExtension`."""

from __future__ import annotations

from typing import Any

from .fingerprint_store import store


class WorkerExtension:
    """Methods that vLLM adds to its worker class, for calls by `collective_rpc`.

    Their results pass through msgpack, so they are lists of texts, numbers and bytes.
    """

    def ostrom_take_fingerprints(self, keys: list[str], dropped: list[str]) -> list[Any]:
        """Returns for each key a list of positions and one of entries, and forgets both kinds."""
        store.drop(dropped)
        taken = [store.take(key) for key in keys]
        return [[list(answer.keys()), list(answer.values())] for answer in taken]

    def ostrom_describe(self) -> dict[str, str]:
        """Returns what only a worker knows of the build."""
        import torch

        config: Any = self.vllm_config  # type: ignore[attr-defined]
        layers = config.compilation_config.static_forward_context.values()
        backends = {
            layer.get_attn_backend().get_name()
            for layer in layers
            if hasattr(layer, "get_attn_backend")
        }
        is_cuda = torch.cuda.is_available()
        return {
            # A text of a class of its own, which msgpack refuses.
            "torch": str(torch.__version__),
            "device": torch.cuda.get_device_name() if is_cuda else "cpu",
            "attention": "+".join(sorted(backends)) or "none",
        }
