"""A server process around vLLM's `AsyncLLM`: `python -m ostrom_vllm.serve`."""
