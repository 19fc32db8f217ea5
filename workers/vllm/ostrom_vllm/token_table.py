"""Reads the bytes of the served model's tokens from `tokenizer.json` in the model's folder.

A port of `packages/engine/src/tokenizer/token-texts.ts` and `bytes.ts`. Both sides hash their
tables. The server draws an answer with a grammar only if the hashes are equal.
"""

from __future__ import annotations

import json
import logging
import re
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from .grammar import GrammarFollower, TokenTexts
from .grammar.json_values import utf8
from .request import Request

_LOGGER = logging.getLogger(__name__)
_TOKENS_MAX = 1 << 20
_BYTE = re.compile(r"<0x([0-9A-Fa-f]{2})>")


class TokenizerUnsupportedError(ValueError):
    """A `tokenizer.json` has a form that is not implemented."""


@dataclass(frozen=True)
class TokenTable:
    """The tokens of a vocabulary by id, without the end tokens of answers."""

    texts: tuple[bytes | None, ...]
    """None for control tokens and for ids without a token."""
    drops_first_space: bool
    digest: str
    """SHA-256 of the table: docs/spec/inference.md, section 13."""

    def ending_with(self, end_ids: frozenset[int]) -> TokenTexts:
        """Returns the table with end tokens, as grammars need it."""
        return TokenTexts(self.texts, end_ids, self.drops_first_space)


def served_table(vllm_config: Any) -> TokenTable | None:
    """Returns the table of the served model; None, with a warning, if its file is missing or
    unsupported.
    """
    folder = getattr(getattr(vllm_config, "model_config", None), "tokenizer", None)
    if folder is None:
        return None
    try:
        return read_table((Path(folder) / "tokenizer.json").read_bytes())
    except (OSError, ValueError) as error:
        _LOGGER.warning("Requests with a grammar are not served: %s", error)
        return None


def serves(table: TokenTable | None, request: Request) -> bool:
    """Returns whether the server can draw the answer of a request. If the request has a grammar,
    the server needs the same token table as the client.
    """
    form = request.form
    if form is None or (table is not None and table.digest == form.table_hash):
        return True
    _LOGGER.warning("A request has a grammar for another token table: its answer is not ours.")
    return False


def follower_of(table: TokenTable | None, request: Request) -> GrammarFollower | None:
    """Returns a follower at the start of an answer; None for an answer without a grammar."""
    form = request.form
    if form is None or table is None:
        return None
    return GrammarFollower(form.grammar, table.ending_with(form.end_ids))


def read_table(content: bytes) -> TokenTable:
    """Returns the table of a `tokenizer.json`.

    Raises TokenizerUnsupportedError if the file has no known form.
    """
    try:
        source = json.loads(content)
    except ValueError as error:
        raise TokenizerUnsupportedError("tokenizer.json is not JSON.") from error
    try:
        return _table_of(source)
    except (AttributeError, IndexError, KeyError, TypeError) as error:
        raise TokenizerUnsupportedError("tokenizer.json has a field of another type.") from error


def _table_of(source: dict[str, Any]) -> TokenTable:
    added: list[dict[str, Any]] = source.get("added_tokens") or []
    tokens = dict(_model_tokens(source))
    tokens.update((one["id"], one["content"]) for one in added)
    if any(not 0 <= token_id < _TOKENS_MAX for token_id in tokens):
        raise TokenizerUnsupportedError("tokenizer.json has an id out of range.")
    parts = list(_flatten(source.get("decoder")))
    bytes_of = _bytes_by([part.get("type") for part in parts])
    texts: list[bytes | None] = [None] * (max(tokens, default=-1) + 1)
    is_added = {one["id"]: one.get("special") is True for one in added}
    for token_id, token in tokens.items():
        if is_added.get(token_id) is not True:
            texts[token_id] = utf8(token) if token_id in is_added else bytes_of(token)
    drops = any(_drops_first_space(part) for part in parts)
    return TokenTable(tuple(texts), drops, _digest(texts, drops_first_space=drops))


def _digest(texts: Sequence[bytes | None], *, drops_first_space: bool) -> str:
    lengths = [-1 if text is None else len(text) for text in texts]
    digest = sha256(struct.pack(f"<{len(lengths)}i", *lengths))
    digest.update(b"".join(text or b"" for text in texts))
    digest.update(bytes([drops_first_space]))
    return digest.hexdigest()


def _model_tokens(source: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    vocabulary = (source.get("model") or {}).get("vocab")
    if isinstance(vocabulary, list):
        yield from enumerate(entry[0] for entry in vocabulary)
    elif isinstance(vocabulary, dict):
        yield from ((token_id, token) for token, token_id in vocabulary.items())
    else:
        raise TokenizerUnsupportedError("tokenizer.json has no vocabulary.")


def _flatten(part: Mapping[str, Any] | None) -> Iterator[Mapping[str, Any]]:
    if not part:
        return
    inner = part.get("decoders")
    if isinstance(inner, list):
        for one in inner:
            yield from _flatten(one)
    else:
        yield part


def _drops_first_space(part: Mapping[str, Any]) -> bool:
    kind = part.get("type")
    is_metaspace = kind == "Metaspace" and part.get("prepend_scheme") != "never"
    return is_metaspace or kind in ("Strip", "WordPiece")


def _bytes_by(decoders: Sequence[object]) -> Callable[[str], bytes]:
    if "ByteLevel" in decoders:
        return _byte_level
    if "WordPiece" in decoders:
        return _word_piece
    if "ByteFallback" in decoders or "Metaspace" in decoders:
        return _sentence_piece
    raise TokenizerUnsupportedError(f"tokenizer.json has the decoders {list(decoders)}.")


def _byte_characters() -> dict[str, int]:
    """Returns the printable characters that stand for bytes in GPT-2's vocabulary."""
    characters: dict[str, int] = {}
    following = 256
    for byte in range(256):
        if 0x21 <= byte <= 0x7E or 0xA1 <= byte <= 0xAC or byte >= 0xAE:
            characters[chr(byte)] = byte
        else:
            characters[chr(following)] = byte
            following += 1
    return characters


_BYTE_OF_CHARACTER = _byte_characters()


def _byte_level(token: str) -> bytes:
    values = [_BYTE_OF_CHARACTER.get(character) for character in token]
    known = [value for value in values if value is not None]
    # A token with any other character was added as plain text.
    return bytes(known) if len(known) == len(values) else utf8(token)


def _sentence_piece(token: str) -> bytes:
    byte = _BYTE.fullmatch(token)
    return bytes.fromhex(byte[1]) if byte else utf8(token.replace("\u2581", " "))


def _word_piece(token: str) -> bytes:
    is_continued = token.startswith("##") and len(token) > 2
    return utf8(token[2:] if is_continued else f" {token}")
