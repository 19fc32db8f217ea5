"""Quantizes a GGUF file with the llama.cpp library of the installed llama engine.

Usage: python3 quantize.py FOLDER SOURCE TARGET FTYPE THREADS, where FOLDER has the library.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

# Bytes after the first two fields. They make the structure larger than that of any llama.cpp
# version; the library writes only as many bytes as the structure of its own version has.
REST_BYTES = 248


class Parameters(ctypes.Structure):
    """`llama_model_quantize_params`, whose first two fields are the same in all llama.cpp versions.

    The other fields keep the defaults that the library sets.
    """

    _fields_ = [
        ("nthread", ctypes.c_int32),
        ("ftype", ctypes.c_int32),
        ("rest", ctypes.c_uint8 * REST_BYTES),
    ]


def limit_memory() -> None:
    """Limits private memory to OSTROM_TRAINER_BYTES_MAX bytes, if this is set, on POSIX systems."""
    text = os.environ.get("OSTROM_TRAINER_BYTES_MAX")
    if text is None or os.name != "posix":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (int(text), int(text)))


def library(folder: Path) -> ctypes.CDLL:
    """Loads ggml's base library, and then llama.cpp's, which needs it. Returns llama.cpp's."""
    suffixes = (".so", ".dylib", ".dll")
    names = [path for path in sorted(folder.iterdir()) if path.suffix in suffixes]
    for path in names:
        if path.name.startswith(("libggml-base", "ggml-base")):
            ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
    found = [path for path in names if path.name.startswith(("libllama.", "llama."))]
    if not found:
        raise SystemExit("no library of llama.cpp in the folder")
    return ctypes.CDLL(str(found[0]), mode=ctypes.RTLD_GLOBAL)


def main(arguments: list[str]) -> int:
    """Quantizes SOURCE to TARGET. Returns the library's status, zero for success."""
    folder, source, target, ftype, threads = arguments
    limit_memory()
    llama = library(Path(folder))
    llama.llama_model_quantize_default_params.restype = Parameters
    llama.llama_model_quantize.argtypes = [
        ctypes.c_char_p,
        ctypes.c_char_p,
        ctypes.POINTER(Parameters),
    ]
    llama.llama_model_quantize.restype = ctypes.c_uint32
    llama.llama_backend_init()
    parameters = llama.llama_model_quantize_default_params()
    parameters.ftype = int(ftype)
    parameters.nthread = int(threads)
    return llama.llama_model_quantize(source.encode(), target.encode(), ctypes.byref(parameters))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
