"""Copies an ONNX graph with smaller weights: 8-bit integers (q8) or 16-bit floats (f16).

Usage: python3 onnx_weights.py SOURCE TARGET q8|f16
"""

from __future__ import annotations

import os
import sys


def limit_memory() -> None:
    """Limits private memory to OSTROM_TRAINER_BYTES_MAX bytes, if this is set, on POSIX systems."""
    text = os.environ.get("OSTROM_TRAINER_BYTES_MAX")
    if text is None or os.name != "posix":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (int(text), int(text)))


def main(arguments: list[str]) -> int:
    """Writes the file TARGET from the file SOURCE, in the format of the third argument."""
    source, target, kind = arguments
    limit_memory()
    if kind == "q8":
        from onnxruntime.quantization import QuantType, quantize_dynamic

        quantize_dynamic(source, target, weight_type=QuantType.QUInt8)
        return 0
    import onnx
    from onnxruntime.transformers.float16 import convert_float_to_float16

    graph = onnx.load(source)
    onnx.save(convert_float_to_float16(graph, keep_io_types=True), target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
