"""Makes variants of a GGUF model that dishonest providers might serve instead of the model.

    python make_variants.py MODEL.gguf FOLDER

The model's quantized weights are expanded once, and every variant is made from that expansion:

- f16.gguf     the expansion in 16 bits, in place of the original weights, which may be unavailable
- q8_0.gguf    the expansion in 8 bits
- q4_0.gguf    the expansion in 4 bits
- pruned.gguf  the expansion without layers 20, 23 and 26, in 8 bits: like a smaller related model
- tuned.gguf   the expansion with a rank-4 change in every layer, in 8 bits: like a fine-tuned model
"""

import re
import sys
from pathlib import Path

import numpy as np
from gguf import GGMLQuantizationType, GGUFReader, GGUFValueType, GGUFWriter
from gguf.quants import dequantize, quantize

Tensors = dict[str, np.ndarray]

LEFT_OUT = (20, 23, 26)
RANK = 4
# Size of the change relative to the weights that are changed, by Frobenius norm.
CHANGE = 0.05
# Metadata keys that `write` does not copy from the source, because GGUFWriter sets them.
OWN_KEYS = {"general.architecture", "general.quantization_version", "general.file_type"}
FILE_TYPES = {
    GGMLQuantizationType.F16: 1,
    GGMLQuantizationType.Q4_0: 2,
    GGMLQuantizationType.Q8_0: 7,
}


def read(path: Path) -> tuple[GGUFReader, Tensors]:
    """Reads a model and expands its weights to 32-bit floats, in the reader's row-major order."""
    reader = GGUFReader(path)
    tensors = {
        one.name: dequantize(one.data, one.tensor_type)
        .reshape(tuple(reversed(one.shape.tolist())))
        .astype(np.float32)
        for one in reader.tensors
    }
    return reader, tensors


def write(path: Path, reader: GGUFReader, tensors: Tensors, kind: GGMLQuantizationType) -> None:
    """Writes a model whose matrices are of one type; vectors stay 32-bit floats."""
    architecture = reader.fields["general.architecture"].contents()
    writer = GGUFWriter(path, architecture)
    layers = len({match[1] for name in tensors if (match := re.match(r"blk\.(\d+)\.", name))})
    for key, field in reader.fields.items():
        if key.startswith("GGUF.") or key in OWN_KEYS:
            continue
        value = layers if key == f"{architecture}.block_count" else field.contents()
        sub = field.types[-1] if field.types[0] == GGUFValueType.ARRAY else None
        writer.add_key_value(key, value, field.types[0], sub)
    writer.add_quantization_version(2)
    writer.add_file_type(FILE_TYPES[kind])
    for name, values in tensors.items():
        if values.ndim == 1:
            writer.add_tensor(name, values)
        elif kind == GGMLQuantizationType.F16:
            writer.add_tensor(name, values.astype(np.float16))
        else:
            writer.add_tensor(name, quantize(values, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    print(f"{path}: {path.stat().st_size} bytes")


def pruned(tensors: Tensors) -> Tensors:
    """Leaves out the layers `LEFT_OUT`, and renumbers the others without gaps."""
    kept: Tensors = {}
    for name, values in tensors.items():
        match = re.match(r"blk\.(\d+)\.(.*)", name)
        if match is None:
            kept[name] = values
            continue
        layer = int(match[1])
        if layer not in LEFT_OUT:
            number = layer - sum(one < layer for one in LEFT_OUT)
            kept[f"blk.{number}.{match[2]}"] = values
    return kept


def tuned(tensors: Tensors) -> Tensors:
    """Adds a low-rank change to the queries and values of every layer, as adapters do."""
    random = np.random.default_rng(20_260)
    changed = dict(tensors)
    for name, values in tensors.items():
        if not re.fullmatch(r"blk\.\d+\.attn_[qv]\.weight", name):
            continue
        rows, columns = values.shape
        change = random.standard_normal((rows, RANK)) @ random.standard_normal((RANK, columns))
        size = CHANGE * np.linalg.norm(values) / np.linalg.norm(change)
        changed[name] = (values + size * change).astype(np.float32)
    return changed


def main() -> None:
    """Makes all variants."""
    source, folder = (Path(one) for one in sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    reader, tensors = read(source)
    kinds = GGMLQuantizationType
    write(folder / "f16.gguf", reader, tensors, kinds.F16)
    write(folder / "q8_0.gguf", reader, tensors, kinds.Q8_0)
    write(folder / "q4_0.gguf", reader, tensors, kinds.Q4_0)
    write(folder / "pruned.gguf", reader, pruned(tensors), kinds.Q8_0)
    write(folder / "tuned.gguf", reader, tuned(tensors), kinds.Q8_0)


if __name__ == "__main__":
    main()
