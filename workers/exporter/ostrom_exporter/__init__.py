"""Exports decoder models from safetensors to ONNX, and compares the logits of both formats."""
