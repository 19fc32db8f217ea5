"""Extends vLLM's workers: `--worker-extension-cls ostrom_vllm.worker.WorkerExtension`."""

from __future__ import annotations

from typing import Any

from .fingerprint_store import store


class WorkerExtension:
    """Methods that vLLM adds to its worker class. `collective_rpc` calls them.

    msgpack encodes their results, so they consist only of lists, texts, numbers and bytes.
    """

    def ostrom_take_fingerprints(self, keys: list[str], dropped: list[str]) -> list[Any]:
        """Returns for each key a list of positions and a list of their entries. Removes the entries
        of all keys in `keys` and `dropped` from the store.
        """
        store.drop(dropped)
        taken = [store.take(key) for key in keys]
        return [[list(answer.keys()), list(answer.values())] for answer in taken]

    def ostrom_describe(self) -> dict[str, str]:
        """Returns the properties of the build that only a worker knows."""
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
            # PyTorch's version has its own subclass of `str`, which msgpack refuses.
            "torch": str(torch.__version__),
            "device": torch.cuda.get_device_name() if is_cuda else "cpu",
            "attention": "+".join(sorted(backends)) or "none",
        }
