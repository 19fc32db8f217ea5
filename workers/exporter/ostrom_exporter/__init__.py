"""Exports decoders of safetensors to ONNX, and compares both forms."""
