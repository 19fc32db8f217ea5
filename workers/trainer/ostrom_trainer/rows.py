"""Rows of training data as tokens: docs/spec/training-rounds.md, section 10."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple, cast

from transformers import AutoTokenizer, PreTrainedTokenizerBase

from .errors import InputError
from .rewards import RewardRule


class TokenRow(NamedTuple):
    """Tokens of a row, and the positions of those that are trained."""

    ids: list[int]
    trained: list[int]
    teacher: list[list[list[int]]] | None = None
    """Tokens of each trained place, and their probabilities by a teacher in parts per million."""


class PairRow(NamedTuple):
    """Two answers to one prompt."""

    chosen: TokenRow
    rejected: TokenRow


class PromptRow(NamedTuple):
    """A prompt, and what an answer to it is rewarded for."""

    ids: list[int]
    rule: RewardRule
    key: bytes
    """SHA-256 of the row: answers to different rows are drawn by different numbers."""


Messages = Sequence[Mapping[str, object]]
Tools = Sequence[Mapping[str, object]] | None


def template_message(message: Mapping[str, object]) -> dict[str, object]:
    """A message as templates know it: arguments of calls are values, and no weight is there."""
    copy = {name: value for name, value in message.items() if name != "weight"}
    calls = message.get("tool_calls")
    if isinstance(calls, list):
        given = cast(list[Mapping[str, object]], calls)
        copy["tool_calls"] = [template_call(call) for call in given]
    return copy


def template_call(call: Mapping[str, object]) -> dict[str, object]:
    """A call whose arguments are a value in place of its text."""
    called = cast(Mapping[str, str], call["function"])
    return {**call, "function": {**called, "arguments": json.loads(called["arguments"])}}


def tools_of(row: Mapping[str, object]) -> Tools:
    """Functions that the assistant of a row may call."""
    return cast(Tools, row.get("tools"))


AnyRow = TokenRow | PairRow | PromptRow
"""A row of any method."""


def load_tokenizer(folder: Path) -> PreTrainedTokenizerBase:
    """The tokenizer of a checked folder."""
    if not (folder / "tokenizer.json").is_file():
        raise InputError("model", "tokenizer.json is missing")
    try:
        tokenizer = AutoTokenizer.from_pretrained(
            folder, use_fast=True, local_files_only=True, trust_remote_code=False
        )
    except Exception as error:
        raise InputError("model", f"no tokenizer ({type(error).__name__})") from error
    if not tokenizer.is_fast:
        raise InputError("model", "tokenizer.json gives no tokenizer that tells offsets")
    return tokenizer


def read_lines(path: Path, count: int, skipped: int = 0) -> Iterator[Mapping[str, object]]:
    """Rows of a file, one object on each line, behind the first ones."""
    with path.open(encoding="utf-8") as file:
        for line in islice(file, skipped, skipped + count):
            yield json.loads(line)


class RowEncoder:
    """Turns rows into tokens of one model, cut at the length of the job's sequences."""

    def __init__(self, tokenizer: PreTrainedTokenizerBase, sequence: int) -> None:
        self._tokenizer = tokenizer
        self._sequence = sequence

    def encode(self, row: Mapping[str, object], at: int) -> AnyRow:
        """Tokens of a row. Raises InputError, without its text, if the model cannot read it."""
        try:
            if "chosen" in row:
                chosen, rejected = (self._answer(row, name) for name in ("chosen", "rejected"))
                return PairRow(chosen, rejected)
            if "reward" in row:
                return self._prompt(row)
            cut = self._cut(*self._tokens(row))
            if "teacher" not in row:
                return cut
            return self._taught(cut, row)
        except InputError as error:
            raise InputError(f"row {at}", error.reason) from None
        except Exception as error:
            reason = f"the model's tokenizer or template failed ({type(error).__name__})"
            raise InputError(f"row {at}", reason) from None

    def _cut(self, ids: list[int], trained: range | list[int]) -> TokenRow:
        return TokenRow(ids[: self._sequence], [one for one in trained if 0 < one < self._sequence])

    def _answer(self, row: Mapping[str, object], name: str) -> TokenRow:
        """One answer of a pair, behind what both have in common."""
        if "prompt" in row:
            return self._cut(*self._tokens({"prompt": row["prompt"], "completion": row[name]}))
        messages = row["messages"]
        assert isinstance(messages, list)
        answer = {"role": "assistant", "content": row[name]}
        conversation = self._conversation([*messages, answer], tools_of(row), first=len(messages))
        return self._cut(*conversation)

    def _prompt(self, row: Mapping[str, object]) -> PromptRow:
        """A prompt up to where its answer begins. One that fills the sequence has no answer."""
        if "messages" in row:
            if self._tokenizer.chat_template is None:
                raise InputError("", "the model has no chat template")
            messages = row["messages"]
            assert isinstance(messages, list)
            ids = self._ids(self._render(messages, tools_of(row), prompt=True), special=False)
        else:
            ids = self._ids(str(row["prompt"]), special=True)
        text = json.dumps(row, sort_keys=True, separators=(",", ":"))
        key = hashlib.sha256(text.encode()).digest()
        return PromptRow(ids[: self._sequence], RewardRule.parse(row["reward"]), key)

    def _taught(self, cut: TokenRow, row: Mapping[str, object]) -> TokenRow:
        """A row with what a teacher says of each of its trained tokens."""
        teacher = row["teacher"]
        assert isinstance(teacher, list)
        due = len(cut.trained)
        is_cut = len(cut.ids) == self._sequence
        if len(teacher) < due or (len(teacher) > due and not is_cut):
            reason = f"its teacher tells of {len(teacher)} tokens, where {due} are trained"
            raise InputError("", reason)
        return cut._replace(teacher=teacher[:due])

    def _end(self) -> list[int]:
        end = self._tokenizer.eos_token_id
        return [] if end is None else [cast(int, end)]

    def _ids(self, text: str, special: bool) -> list[int]:
        return cast(list[int], self._tokenizer.encode(text, add_special_tokens=special))

    def _tokens(self, row: Mapping[str, object]) -> tuple[list[int], range | list[int]]:
        if "text" in row:
            ids = self._ids(str(row["text"]), special=True) + self._end()
            return ids, range(len(ids))
        if "messages" in row:
            messages = row["messages"]
            assert isinstance(messages, list)
            return self._conversation(messages, tools_of(row))
        prompt = self._ids(str(row["prompt"]), special=True)
        completion = self._ids(str(row["completion"]), special=False) + self._end()
        return prompt + completion, range(len(prompt), len(prompt) + len(completion))

    def _render(self, messages: Messages, tools: Tools, prompt: bool) -> str:
        copies = [template_message(message) for message in messages]
        rendered = self._tokenizer.apply_chat_template(
            copies,
            tools=None if tools is None else [dict(tool) for tool in tools],
            tokenize=False,
            add_generation_prompt=prompt,
        )
        assert isinstance(rendered, str)
        return rendered

    def _conversation(
        self, messages: Messages, tools: Tools, first: int = 0
    ) -> tuple[list[int], list[int]]:
        """Tokens of a conversation in the model's template; those of the assistant are trained.

        Messages before the first one, and those whose weight is 0, are not.
        """
        if self._tokenizer.chat_template is None:
            raise InputError("", "the model has no chat template")
        whole = self._render(messages, tools, prompt=False)
        spans: list[tuple[int, int]] = []
        for at, message in enumerate(messages):
            if message["role"] != "assistant" or at < first or message.get("weight") == 0:
                continue
            before = self._render(messages[:at], tools, prompt=True)
            behind = self._render(messages[: at + 1], tools, prompt=False)
            if not (whole.startswith(behind) and behind.startswith(before)):
                raise InputError("", "the chat template changes what stands before a message")
            spans.append((len(before), len(behind)))
        encoded = self._tokenizer(whole, add_special_tokens=False, return_offsets_mapping=True)
        ids = encoded["input_ids"]
        begins = [begin for begin, _ in encoded["offset_mapping"]]
        trained: list[int] = []
        for start, behind in spans:
            answer = [at for at, begin in enumerate(begins) if start <= begin < behind]
            # What a template writes behind the end token is not of the assistant.
            ends = [at for at in answer if ids[at] == self._tokenizer.eos_token_id]
            trained += [at for at in answer if not ends or at <= ends[-1]]
        return ids, trained
