"""Arithmetic and counting, as topics."""

from __future__ import annotations

from .grammar import Entry, Topic, topic

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
         "eighteen", "nineteen", "twenty"]

SUM_LIMIT = 20
"""Largest summand taught; a model of this size does not carry digits reliably."""


def sums() -> list[Entry]:
    """Returns all sums x + y with x from 0 to `SUM_LIMIT` and y from 0 to 10."""
    return [{"x": str(x), "y": str(y), "z": str(x + y)}
            for x in range(SUM_LIMIT + 1) for y in range(11)]


def differences() -> list[Entry]:
    """Returns all differences x - y of at least 0 with x up to `SUM_LIMIT` and y up to 10."""
    return [{"x": str(x), "y": str(y), "z": str(x - y)}
            for x in range(SUM_LIMIT + 1) for y in range(min(x, 10) + 1)]


def products() -> list[Entry]:
    """Returns the multiplication table up to ten times ten."""
    return [{"x": str(x), "y": str(y), "z": str(x * y)}
            for x in range(1, 11) for y in range(1, 11)]


def word_sums() -> list[Entry]:
    """Returns sums up to twenty in words."""
    return [{"x": WORDS[x], "y": WORDS[y], "z": WORDS[x + y], "capital": WORDS[x].capitalize()}
            for x in range(1, 11) for y in range(1, 11)]


def counting() -> list[Entry]:
    """Returns sequences of 2 to 15 consecutive numbers below 100; from 1, of up to 50 numbers."""
    runs: list[Entry] = []
    for x in range(1, 90):
        for length in [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50]:
            if x + length > 100 or (x > 1 and length > 15):
                continue
            run = [str(n) for n in range(x, x + length)]
            runs.append({"x": run[0], "y": run[-1], "run": ", ".join(run)})
    return runs


def first_counting() -> list[Entry]:
    """Returns sequences from one to y: in words for y from 3 to 20, in digits for y up to 50."""
    short: list[Entry] = [{"y": WORDS[n], "run": ", ".join(WORDS[1:n + 1])} for n in range(3, 21)]
    return short + [{"y": str(n), "run": ", ".join(str(k) for k in range(1, n + 1))}
                    for n in [3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50]]


def pairs() -> list[Entry]:
    """Returns all pairs of two different numbers of a fixed list, each pair in both orders."""
    values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50, 100]
    return [{"x": str(x), "y": str(y), "big": str(max(x, y)), "small": str(min(x, y))}
            for x in values for y in values if x != y]


ARITHMETIC = ["What is {x} OP {y}?", "What's {x} OP {y}?", "How much is {x} OP {y}?",
              "{x} OP {y}?", "Calculate {x} OP {y}.", "Tell me what {x} OP {y} is."]


def ask(*operators: str) -> list[str]:
    """Returns the arithmetic questions for each way of writing the operator."""
    return [line.replace("OP", operator) for operator in operators for line in ARITHMETIC]


TOPICS: list[Topic] = [
    topic("sum", [*ask("+", "plus"), "What is {x}+{y}?", "{x}+{y}", "{x} + {y} =",
                  "Add {x} and {y}.", "What do you get when you add {x} and {y}?",
                  "What is the sum of {x} and {y}?", "How much do {x} and {y} make?"],
          ["{x} plus {y} is {z}."], held=["Please add {x} and {y}.", "What do {x} and {y} make?"],
          entries=sums(), weight=2.5),
    topic("difference", [*ask("-", "minus"), "What is {x}-{y}?", "{x} - {y} =",
                         "Take {y} from {x}."],
          ["{x} minus {y} is {z}."], held=["Please tell me what {x} minus {y} is."],
          entries=differences(), weight=2.2),
    topic("product", [*ask("*", "times", "x"), "What is {x}*{y}?", "{x} * {y} =",
                      "Multiply {x} by {y}."],
          ["{x} times {y} is {z}."], held=["Please multiply {x} by {y}."],
          entries=products(), weight=2.5),
    topic("word-sum", ask("plus", "and"), ["{capital} plus {y} is {z}."],
          held=["Please add {x} and {y}."], entries=word_sums(), weight=1.2),
    topic("count-to", ["Count to {y}.", "Can you count to {y}?", "Count from 1 to {y}.",
                       "Count to {y} for me.", "Count until {y}.", "Count up to {y}.",
                       "Please count up to {y}.", "Count from one to {y}."],
          ["{run}."], held=["Count up to {y} for me."],
          entries=first_counting(), weight=1.5),
    topic("count-from", ["Count from {x} to {y}.", "Count up from {x} to {y}.",
                         "List the numbers from {x} to {y}.", "Count from {x} until {y}.",
                         "Start at {x} and count to {y}.", "Count on from {x} to {y}."],
          ["{run}."], held=["Please count from {x} up to {y}."], entries=counting(), weight=0.35),
    topic("number-after", ["What number comes after {x}?", "Which number is after {x}?",
                           "What comes after {x}?", "What is the next number after {x}?"],
          ["The number after {x} is {y}.", "{y} comes after {x}."],
          held=["Which number comes after {x}?"],
          entries=[{"x": str(n), "y": str(n + 1)} for n in range(100)]),
    topic("bigger", ["Which is bigger, {x} or {y}?", "Which number is bigger, {x} or {y}?",
                     "What is more, {x} or {y}?", "What is larger, {x} or {y}?",
                     "Which number is larger, {x} or {y}?"],
          ["{big} is bigger than {small}."], held=["What is bigger, {x} or {y}?"],
          entries=pairs(), weight=0.6),
    topic("even", ["Is {x} even or odd?", "Is {x} an even number?", "Is {x} odd?",
                   "Is the number {x} odd or even?"],
          ["{x} is an {kind} number."], held=["Is {x} an odd number?"],
          entries=[{"x": str(n), "kind": "odd" if n % 2 else "even"} for n in range(31)],
          weight=0.7),
]
