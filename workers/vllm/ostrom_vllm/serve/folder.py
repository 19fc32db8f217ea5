"""Hashes the files of a model's folder, so that a node can compare them with its artifact."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .driver import ModelFile

_THREADS = 4
"""Number of files that are read at the same time."""


def hash_folder(folder: Path) -> list[ModelFile]:
    """Returns path, size and hash of each file below a folder, in order of the paths. A link to a
    file counts as a file with the content of its target.

    Skips files and folders whose names begin with a dot, such as those of version control and
    caches. Throws OSError for a file that cannot be read.
    """
    paths = sorted(_paths(folder))
    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(lambda path: _hash(folder, path), paths))


class FolderChangedError(ValueError):
    """A file changed while its model was loaded, so its loaded content is unknown."""


class FolderGuard:
    """Detects changes of a folder since this guard was constructed. Compares inode, size and time
    of change of the files, without reading the files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = self._look()

    def require_unchanged(self) -> None:
        """Throws FolderChangedError for a file that was added, removed or written since the
        construction.
        """
        now = self._look()
        for path in sorted(self._before.keys() | now.keys()):
            if self._before.get(path) != now.get(path):
                raise FolderChangedError(f"{self._folder / path}: changed while it was loaded.")

    def _look(self) -> dict[str, tuple[int, int, int]]:
        found = {path: (self._folder / path).stat() for path in _paths(self._folder)}
        return {path: (one.st_ino, one.st_size, one.st_mtime_ns) for path, one in found.items()}


def _paths(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield Path(parent, name).relative_to(folder).as_posix()


def _hash(folder: Path, path: str) -> ModelFile:
    with (folder / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        size = os.fstat(file.fileno()).st_size
    return ModelFile(path, size, digest.hexdigest())
