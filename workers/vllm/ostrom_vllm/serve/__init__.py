"""A process of our own around vLLM's `AsyncLLM`: `python -m ostrom_vllm.serve`."""
