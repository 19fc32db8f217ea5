"""The arguments of a request, which `extra_args` of vLLM's sampling parameters contains.

vLLM itself samples a request without `extra_args`, by vLLM's parameters. Any other request may have
only the arguments in `_ARGUMENTS`, and its parameters of vLLM must have the values in `_NEUTRAL`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from reprlib import repr as shown
from typing import Any

from .grammar import CompiledGrammar, MalformedGrammarError, SchemaUnsupportedError
from .grammar_texts import compiled_grammar
from .sampler import Parameters

POSITION_MAX = 1 << 20
"""Maximum of the argument `from`, the number of output tokens at the end of a prompt. Equals the
protocol's maximum tokens of a prompt and of an answer.
"""

TOKEN_ID_MAX = 2**32 - 1
"""Largest token id: fingerprints and the noise of the sampler store ids in four bytes."""

LOGIT_BIAS_MAX = 1024
"""Maximum number of tokens with a bias, as in the protocol."""

FINGERPRINT_KEY_MAX = 64
"""Maximum characters of the key of an answer's fingerprints."""

_ARGUMENTS = (
    "seed", "temperature", "top_p", "top_k", "frequency_penalty", "presence_penalty",
    "logit_bias", "from", "grammar", "end_ids", "token_table", "fingerprint",
)  # fmt: skip

_NEUTRAL: Mapping[str, tuple[Any, ...]] = {
    "n": (None, 1),
    "temperature": (0, 0.0),
    "top_p": (None, 1, 1.0),
    "top_k": (None, 0, -1),
    "min_p": (None, 0, 0.0),
    "frequency_penalty": (None, 0, 0.0),
    "presence_penalty": (None, 0, 0.0),
    "repetition_penalty": (None, 1, 1.0),
    "min_tokens": (None, 0),
    "logit_bias": (None, {}),
    "allowed_token_ids": (None, []),
    "bad_words": (None, []),
    "structured_outputs": (None,),
    "thinking_token_budget": (None,),
    "trace_decode_token_ids": (None,),
    "repetition_detection": (None,),
}
"""Parameters of vLLM that change logits, tokens or the end of an answer, with their neutral values.
"""


class RequestError(ValueError):
    """A request has arguments that cannot be served. vLLM answers HTTP 400 with the text of this
    error.
    """


@dataclass(frozen=True, slots=True)
class Form:
    """The grammar of an answer."""

    grammar: CompiledGrammar
    end_ids: frozenset[int]
    """Tokens that end the answer."""
    table_hash: str
    """Hash of the token table with which the client follows the grammar: 64 hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request whose tokens Ostrom's sampler draws."""

    parameters: Parameters
    seed: bytes
    start: int
    """Number of output tokens at the end of the prompt, which is the position of the first drawn
    token.
    """
    form: Form | None = None
    fingerprint: str | None = None
    """Key under which the worker stores the fingerprints of the answer; None stores no
    fingerprints.
    """

    @property
    def needs_history(self) -> bool:
        """True if a draw depends on earlier output tokens."""
        return self.parameters.has_penalties or self.form is not None


def parse(extra_args: Mapping[str, Any] | None) -> Request | None:
    """Returns the request that arguments describe; None without arguments.

    Throws RequestError if an argument is missing, unknown, of a wrong type or out of range.
    """
    if not extra_args:
        return None
    unknown = sorted(set(extra_args) - set(_ARGUMENTS))
    if unknown:
        raise RequestError(
            f"extra_args: unknown argument {shown(unknown[0])}. Known: {', '.join(_ARGUMENTS)}."
        )
    for name in ("seed", "temperature"):
        if name not in extra_args:
            raise RequestError(f"extra_args.{name}: missing.")
    parameters = Parameters(
        temperature=_real(extra_args, "temperature", 0, 10),
        top_p=_real(extra_args, "top_p", 0, 1, default=1.0),
        top_k=_integer(extra_args, "top_k", 1 << 20),
        frequency_penalty=_real(extra_args, "frequency_penalty", -2, 2),
        presence_penalty=_real(extra_args, "presence_penalty", -2, 2),
        logit_bias=_logit_bias(extra_args.get("logit_bias", ())),
    )
    start = _integer(extra_args, "from", POSITION_MAX)
    return Request(
        parameters=parameters,
        seed=_seed(extra_args["seed"]),
        start=start,
        form=_form(extra_args),
        fingerprint=_fingerprint(extra_args.get("fingerprint")),
    )


def validate(params: Any) -> None:
    """Checks vLLM's sampling parameters of a request before vLLM admits the request.

    Throws RequestError if the arguments are wrong, or if a parameter of vLLM would change the
    logits or the drawn token.
    """
    if parse(params.extra_args) is None:
        return
    for name, neutral in _NEUTRAL.items():
        value = getattr(params, name, neutral[0])
        if value not in neutral:
            raise RequestError(
                f"{name}: {shown(value)} would change the tokens that extra_args asks for. "
                f"Set it to {neutral[-1]!r}."
            )


def _seed(value: object) -> bytes:
    if not isinstance(value, str) or re.fullmatch(r"0x[0-9a-f]{64}", value) is None:
        raise RequestError("extra_args.seed: not 0x and 64 lower-case hexadecimal digits.")
    return bytes.fromhex(value[2:])


def _form(extra_args: Mapping[str, Any]) -> Form | None:
    if "grammar" not in extra_args:
        for name in ("end_ids", "token_table"):
            if name in extra_args:
                raise RequestError(f"extra_args.{name}: only with grammar.")
        return None
    text, end_ids = extra_args["grammar"], extra_args.get("end_ids")
    table_hash = extra_args.get("token_table")
    if not isinstance(text, str):
        raise RequestError("extra_args.grammar: not text that holds JSON.")
    if not isinstance(end_ids, (list, tuple)):
        raise RequestError("extra_args.end_ids: not a list of token ids.")
    if not isinstance(table_hash, str) or re.fullmatch(r"[0-9a-f]{64}", table_hash) is None:
        raise RequestError("extra_args.token_table: not 64 lower-case hexadecimal digits.")
    ends = [
        _checked_integer(one, f"end_ids[{at}]", TOKEN_ID_MAX) for at, one in enumerate(end_ids)
    ]
    try:
        grammar = compiled_grammar(text)
    except (MalformedGrammarError, SchemaUnsupportedError) as error:
        raise RequestError(f"extra_args.grammar: {error}") from error
    return Form(grammar, frozenset(ends), table_hash)


def _fingerprint(value: object) -> str | None:
    is_key = isinstance(value, str) and 0 < len(value) <= FINGERPRINT_KEY_MAX
    if value is not None and not is_key:
        raise RequestError(
            f"extra_args.fingerprint: no text of 1 to {FINGERPRINT_KEY_MAX} characters."
        )
    return value if isinstance(value, str) else None


def _real(
    extra_args: Mapping[str, Any], name: str, low: float, high: float, *, default: float = 0.0
) -> float:
    return _checked_real(extra_args.get(name, default), name, low, high)


def _checked_real(value: object, name: str, low: float, high: float) -> float:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not is_number or not low <= value <= high:
        raise RequestError(f"extra_args.{name}: {shown(value)} is no number from {low} to {high}.")
    return float(value)


def _integer(extra_args: Mapping[str, Any], name: str, high: int) -> int:
    return _checked_integer(extra_args.get(name, 0), name, high)


def _checked_integer(value: object, name: str, high: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= high:
        raise RequestError(f"extra_args.{name}: {shown(value)} is no integer from 0 to {high}.")
    return value


def _logit_bias(value: object) -> dict[int, float]:
    """Reads a flat list that alternates ids and biases, because vLLM's completions API has no
    nested arguments.
    """
    if not isinstance(value, (list, tuple)) or len(value) % 2 != 0:
        raise RequestError("extra_args.logit_bias: not a list of an id and its bias, in turn.")
    if len(value) > 2 * LOGIT_BIAS_MAX:
        raise RequestError(f"extra_args.logit_bias: more than {LOGIT_BIAS_MAX} tokens.")
    bias: dict[int, float] = {}
    for at in range(0, len(value), 2):
        token = _checked_integer(value[at], f"logit_bias[{at}]", TOKEN_ID_MAX)
        bias[token] = _checked_real(value[at + 1], f"logit_bias[{at + 1}]", -100, 100)
    return bias
