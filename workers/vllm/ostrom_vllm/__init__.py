"""Logits processors by which vLLM draws the tokens of verifiable answers."""
