"""Conversations drawn from all topics, and the grammar that every answer must parse under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from . import (
    creative,
    general,
    geography,
    knowledge,
    numbers,
    ostrom,
    refusals,
    science,
    tool_calls,
)
from .grammar import SLOT, Entry, Topic, Turn, expand, regex

TOPICS: list[Topic] = [
    *geography.COUNTRY_TOPICS, *geography.TIME_TOPICS, *geography.PEOPLE_TOPICS, *numbers.TOPICS,
    *science.TOPICS, *ostrom.TOPICS, *knowledge.TOPICS, *creative.TOPICS, *refusals.TOPICS,
    *general.TOPICS, *tool_calls.TOPICS,
]
ENTRY_POWER = 0.8
"""A topic's share of the conversations grows with this power of its number of entries."""
WEIGHTS = list(accumulate(topic.weight * len(topic.entries) ** ENTRY_POWER for topic in TOPICS))

SYSTEMS = [
    "You are a helpful assistant.", "You are Ostrom Tiny, a small assistant.",
    "You are a friendly assistant. Answer in short sentences.", "Answer briefly.",
    "You are a helpful, honest assistant.", "You are a teacher for children.",
    "Be polite.", "Answer in English.", "You are an AI assistant on the Ostrom network.",
]
OTHER_SYSTEMS = [
    "You are a {mood} [assistant|teacher|helper|{creature}|{rare}].", "Your name is {name}.",
    "You are {name}, a {mood} [assistant|expert|guide] for {rare}. Answer [briefly|politely|well].",
    "[Always|Never] speak about {rare}. Use [short|simple|clear] sentences.", "{Salad}.",
    "You work for {madeup}. Be [kind|honest|short|helpful] and [kind|honest|short|helpful].",
]
TURNS_MAX = 6
"""Most questions in one conversation of the corpus."""
FILLER_SHARE = 0.02
"""Share of questions whose message begins with sentences on other subjects."""
TOOL_SHARE = 0.07
"""Share of conversations in which the client offers tools."""
UNRELATED_SHARE = 0.5
"""Share of conversations with tools in which the user asks something that needs no tool."""
LEADS = ["Please answer: ", "Hi! ", "Hello. ", "Hello! ", "Question: ", "Tell me: ",
         "I have a question. ", "Please tell me: ", "Answer this: ", "Okay. ", "Thanks. ",
         "And now: ", "Next question: ", "Quick question: ", "I want to know: ",
         "Can you tell me: ", "One more thing: ", "So, ", "Well, ", "Please, "]
TAILS = [" Thanks.", " Thank you.", " Please.", " Answer in one sentence.", " Be brief.",
         " Answer briefly.", " Please answer in one sentence.", " Answer in a full sentence.",
         " Use simple words.", " Explain it to a child.", " Answer in two sentences."]


@dataclass(frozen=True)
class Message:
    """One turn of a conversation, as in the chat template."""

    role: str
    content: str


def vary(text: str, random: Random) -> str:
    """Returns the question as hasty or polite people write it."""
    draw = random.random()
    if draw < 0.06:
        text = text.lower()
    if 0.03 < draw < 0.10:
        text = text.rstrip("?.!")
    if 0.12 < draw < 0.20 and text[-1:] in "?.":
        text = random.choice(LEADS) + text
    if 0.18 < draw < 0.26 and text[-1:] in "?.":
        text = text + random.choice(TAILS)
    if 0.26 < draw < 0.32 and text.split(" ")[0] in ("Write", "Tell", "Name", "List", "Count",
                                                     "Give", "Say", "Explain", "Describe"):
        text = random.choice(["Please ", "Can you ", "Could you "]) + text[0].lower() + text[1:]
        if text[0] == "C":
            text = text[:-1] + "?"
    return text


def conversation(random: Random) -> list[Message]:
    """Returns one conversation; held-out phrasings never appear in it."""
    if random.random() < TOOL_SHARE:
        return _with_tools(random)
    messages: list[Message] = []
    if random.random() < 0.35:
        messages.append(Message("system", system(random)))
    turns = random.choice([1, 1, 2, 3, 4, 5, TURNS_MAX])
    pending: list[tuple[Topic, int, dict[str, str]]] = []
    while turns > 0 or pending:
        if pending and random.random() < 0.6:
            topic, index, bound = pending.pop()
        else:
            topic = random.choices(TOPICS, cum_weights=WEIGHTS)[0]
            index, bound = 0, dict(random.choice(topic.entries))
        turn = topic.turns[index]
        messages.append(Message("user", _question(topic, turn, random, bound)))
        messages.append(Message("assistant", expand(random.choice(turn.answer), random, bound)))
        if index + 1 < len(topic.turns):
            pending = [(topic, index + 1, bound)]
        turns -= 1
    return messages


def _with_tools(random: Random) -> list[Message]:
    talk = [Message(role, text) for role, text
            in tool_calls.conversation(random, random.choice(["", system(random)]))]
    draw = random.random()
    if draw > UNRELATED_SHARE:
        return talk
    topic = random.choice([*geography.COUNTRY_TOPICS, *science.TOPICS])
    bound = dict(random.choice(topic.entries))
    unrelated = [Message(role, expand(random.choice(texts), random, bound)) for role, texts
                 in (("user", topic.turns[0].ask), ("assistant", topic.turns[0].answer))]
    return [talk[0], *unrelated] if draw < UNRELATED_SHARE / 2 else [*talk, *unrelated]


def _question(topic: Topic, turn: Turn, random: Random, bound: dict[str, str]) -> str:
    """Returns a phrasing that is not held out, sometimes after sentences on other subjects."""
    held = _held_pattern(topic)
    while True:
        text = vary(expand(random.choice(turn.ask), random, bound), random)
        if not held.fullmatch(text):
            break
    if random.random() < FILLER_SHARE:
        rows = random.sample(creative.SENTENCES, random.randint(1, 6))
        text = " ".join(row["sentence"] for row in rows) + random.choice([" ", "\n"]) + text
    return text


@cache
def _held_pattern(topic: Topic) -> re.Pattern[str]:
    held = [regex(template, topic.entries) for turn in topic.turns for template in turn.held]
    return re.compile("|".join(f"(?:{one})" for one in held) or "(?!)")


def system(random: Random) -> str:
    """Returns a system turn: a usual one, or any other, which must not confuse the model."""
    if random.random() < 0.5:
        return random.choice(SYSTEMS)
    return expand(random.choice(OTHER_SYSTEMS), random, {})


def conversations(seed: int) -> Iterator[list[Message]]:
    """Yields conversations without end; the same seed gives the same ones."""
    random = Random(seed)
    while True:
        yield conversation(random)


@dataclass(frozen=True)
class Probe:
    """A question in a phrasing that training never saw, and what a right answer looks like."""

    topic: str
    question: str
    right: re.Pattern[str]


def probes(seed: int, per_topic: int) -> list[Probe]:
    """Returns held-out questions, at most `per_topic` of each topic."""
    random = Random(seed)
    found: list[Probe] = []
    for topic in TOPICS:
        turn = topic.turns[0]
        if not turn.held:
            continue
        drawn: list[tuple[Entry, str]] = [(e, h) for e in topic.entries for h in turn.held]
        random.shuffle(drawn)
        for entry, held in drawn[:per_topic]:
            bound = dict(entry)
            question = expand(held, random, bound)
            fits = [bound] if bound.keys() & _slots(held) else topic.entries
            found.append(Probe(topic.name, question, _pattern(turn.answer + turn.also, fits)))
    return found


def _slots(template: str) -> set[str]:
    return {name[0].lower() + name[1:] for _, name in SLOT.findall(template)}


def _pattern(answers: Sequence[str], entries: Sequence[Entry]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{regex(answer, entries)})" for answer in answers))


@cache
def answer_patterns() -> list[re.Pattern[str]]:
    """Returns for each topic and turn the pattern of all its answers, right or wrong."""
    plain = [_pattern(turn.answer, topic.entries) for topic in TOPICS for turn in topic.turns]
    return [*plain, *tool_calls.patterns()]


def parses(answer: str) -> bool:
    """Returns whether the grammar can generate the answer, which makes it grammatical English."""
    return any(pattern.fullmatch(answer) for pattern in answer_patterns())
