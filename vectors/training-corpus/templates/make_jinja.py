"""Writes jinja.jsonl: random templates of a grammar, with the texts that Jinja renders.

Run it with the Python that `npm run trainer:install` installs:

    ~/.cache/ostrom/trainer-torch-2.13.0/bin/python vectors/training-corpus/templates/make_jinja.py

`--seed N --count N --out FILE` write other templates to another file, to search for faults of a
renderer with more templates than the committed ones. The first line of a file has the values for
all templates. A template that Jinja refuses is left out, because it has no text to compare with.
"""

import argparse
import json
import random
from pathlib import Path
from typing import Any

from jinja2.ext import loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment

HERE = Path(__file__).parent
SEED = 48
COUNT = 500
CHARACTERS_MAX = 4_000

VALUES: dict[str, Any] = {
    "messages": [
        {"role": "user", "content": "Hi there \U0001f600\n  x "},
        {"role": "assistant", "content": 'it\'s "ok"\t\u00e9'},
        {"role": "tool", "content": "", "n": None},
    ],
    "text": "  aB \u1e9ex\u00a0\ufb01 12\n\n",
    "n": 3,
    "m": -7,
    "f": 1.5,
    "g": 1e-07,
    "h": 2.25,
    "big": 12345,
    "yes": True,
    "no": False,
    "nil": None,
    "d": {
        "b": 1,
        "a": [1, 2.5, "x"],
        "Z": {"items": 2},
        "\u00e9": "\u2028",
        "items": "own",
    },
    "l": [3, 1, 2],
    "s": ["b", "A", "a", "C", "\uff21", "\U0001f600"],
    "e": [],
    "ed": {},
    "dup": [{"k": "x", "v": 1}, {"k": "Y", "v": 0}, {"k": "x", "v": True}],
}

NAMES = [*VALUES, "undef", "x", "y", "loop", "loop.index", "loop.last", "ns.v"]
LITERALS = [
    "''", "'a'", "'B c'", "'\\n'", "'\u00e9'", "'\ufb03'", "'<b>'", "' 3.7 '", "0", "1", "-3",
    "1000", "0.1", "2.5", "1.0", "true", "false", "none", "[]", "{}", "[1, 'x', 2.0]",
    "('a', 'b')", "{'a': 1, 'b': [none]}",
]  # fmt: skip
PATHS = [
    "messages[0].content", "messages[1].content", "messages[2].n", "messages[0]['role']",
    "messages[-1]", "d.a", "d['Z'].items", "d.items", "l[0]", "s[1:]", "s[::-1]", "text[2:5]",
]  # fmt: skip
TEXT_METHODS = [
    "strip()", 'strip(" x")', "lstrip()", "rstrip()", "lower()", "upper()", "title()",
    "capitalize()", "split()", "split('b')", 'split(" ")', "startswith('i')", "endswith('x ')",
    "replace('x', 'yy')",
]  # fmt: skip
DICT_METHODS = ['get("a")', 'get("zz", 5)', "keys()|list", "values()|list", "items()|list"]
FILTERS = [
    "trim", "lower", "upper", "title", "capitalize", "length", "count", "first", "last", "list",
    "string", "int", "float", "abs", "reverse", "sort", "sort(reverse=true)", "unique|list",
    "join", "join(', ')", "default('z')", "d('z', true)", "replace('a', 'b')", "safe",
    "indent(2, true)", "tojson", "tojson(indent=2)", "tojson(sort_keys=true)",
    "tojson(separators=(',', ':'))", "dictsort", "items|list", "map('upper')|list",
    "map(attribute='role')|list", "map(attribute='v')|join('-')", "selectattr('v')|list",
    "selectattr('role', 'equalto', 'user')|list", "rejectattr('v')|list",
    "map(attribute='role')", "selectattr('v')", "rejectattr('v')", "items", "unique",
    "sort(attribute='v')",
]  # fmt: skip
TESTS = [
    "defined", "undefined", "none", "string", "number", "integer", "float", "boolean", "true",
    "false", "mapping", "iterable", "sequence", "callable", "even", "odd", "lower", "upper",
]  # fmt: skip
OPERATORS = [
    "+", "-", "*", "/", "//", "%", "~", "==", "!=", "<", "<=", ">", ">=", "and", "or", "in",
    "not in",
]  # fmt: skip
TEXTS = ["text\n", "\u00e9\r\n", "100%\n", "  {-", "q", " \n", "  \n\t", "{# c #}\n", "\n\n"]


class Grammar:
    """Makes random templates from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.macros = 0

    def pick(self, options: list[str]) -> str:
        return self.random.choice(options)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def expression(self, depth: int) -> str:
        """Returns an expression with at most `depth` levels."""
        if depth <= 0 or self.chance(0.25):
            return self.pick([self.pick(NAMES), self.pick(LITERALS), self.pick(PATHS)])
        inner = self.expression(depth - 1)
        form = self.random.randrange(9)
        if form == 0:
            return f"({inner}|{self.pick(FILTERS)})"
        if form == 1:
            return f"{self.pick(['text', *PATHS[:2]])}.{self.pick(TEXT_METHODS)}"
        if form == 2:
            return f"{self.pick(['d', 'ed', 'messages[0]', 'dup[1]'])}.{self.pick(DICT_METHODS)}"
        if form == 3:
            no = self.pick(["", "not "])
            return f"({inner} is {no}{self.pick(TESTS)})"
        if form == 4:
            return f"({inner} if {self.expression(depth - 1)} else {self.expression(depth - 1)})"
        if form == 5:
            return f"({self.pick(['not ', '-', '+'])}{inner})"
        if form == 6:
            return f"{inner}{self.pick(['[0]', '[1:]', '[-1]', '.a', '[::2]'])}"
        if form == 7:
            return f"[{inner}, {self.expression(depth - 1)}]"
        return f"({inner} {self.pick(OPERATORS)} {self.expression(depth - 1)})"

    def tag(self, words: str) -> str:
        """Returns a tag, which may strip the white space on either side."""
        return f"{self.pick(['{%', '{%-'])} {words} {self.pick(['%}', '-%}'])}"

    def block(self, depth: int, in_loop: bool) -> str:
        """Returns a block of statements."""
        parts = self.random.randrange(1, 4)
        return "".join(self.statement(depth, in_loop) for _ in range(parts))

    def loop(self, depth: int) -> str:
        over = self.pick(
            ["l", "s", "messages", "dup", "undef", "range(3)", "dup|selectattr('v')", "l|reverse"]
            + [self.expression(1)]
        )
        names = "x"
        if self.chance(0.2):
            names, over = "x, y", "d.items()"
        condition = self.pick(["", "", f" if {self.expression(1)}"])
        stop = self.pick(
            [
                "",
                "{% if loop.index0 == 1 %}{% break %}{% endif %}",
                "{% if x %}q{% continue %}{% endif %}z",
            ]
        )
        other = self.pick(["", f"{{% else %}}{self.block(depth - 1, False)}"])
        body = self.block(depth - 1, True)
        return f"{self.tag(f'for {names} in {over}{condition}')}{body}{stop}{other}{{% endfor %}}"

    def macro(self, depth: int) -> str:
        self.macros += 1
        name = f"f{self.macros}"
        default = self.pick(["''", "no", "[1]", self.expression(1)])
        body = self.block(depth - 1, False)
        call = self.pick([f"{name}(n)", f"{name}(1, 'a')", f"{name}(q=l)", f"{name}(x)"])
        head = f"{{% macro {name}(p, q={default}) %}}"
        return f"{head}{{{{ q }}}}{body}{{% endmacro %}}{{{{ {call} }}}}"

    def statement(self, depth: int, in_loop: bool) -> str:
        """Returns a statement or a text."""
        form = self.random.randrange(10 if depth > 0 else 6)
        if form <= 3:
            left, right = self.pick(["{{", "{{-"]), self.pick(["}}", "-}}"])
            return f"{left} {self.expression(3)} {right}"
        if form == 4:
            return self.pick(TEXTS)
        if form == 5:
            return self.tag(f"set {self.pick(['x', 'y', 'ns.v'])} = {self.expression(2)}")
        if form == 6:
            body = self.block(depth - 1, in_loop)
            other = self.pick(["", f"{{% else %}}{self.block(depth - 1, in_loop)}"])
            return f"{self.tag(f'if {self.expression(2)}')}{body}{other}{self.tag('endif')}"
        if form == 7:
            return self.macro(depth)
        if form == 8:
            return f"{{% set x %}}{self.block(depth - 1, in_loop)}{{% endset %}}"
        return self.loop(depth)

    def template(self) -> str:
        return f"{{% set ns = namespace(v=0) %}}{self.block(2, False)}"


def tojson(
    value: object,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: Any = None,
    sort_keys: bool = False,
) -> str:
    """Returns JSON like the filter `tojson` of transformers."""
    return json.dumps(
        value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )


def vectors(seed: int, count: int) -> list[dict[str, str]]:
    """Returns templates that Jinja renders, with their texts."""
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols]
    )
    environment.filters["tojson"] = tojson
    grammar = Grammar(seed)
    found: list[dict[str, str]] = []
    while len(found) < count:
        template = grammar.template()
        try:
            # Templates can change lists in place, so each template gets its own copy of the values.
            values = json.loads(json.dumps(VALUES))
            text = environment.from_string(template).render(values)
        except Exception:  # noqa: BLE001, S112 - whatever a template does wrong
            continue
        if " at 0x" in text or "<bound method" in text or "<built-in" in text:
            # A template that prints Python's representation of an object is left out: no model is
            # trained on such text.
            continue
        if len(template) + len(text) <= CHARACTERS_MAX:
            found.append({"template": template, "text": text})
    return found


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--count", type=int, default=COUNT)
    options.add_argument("--out", type=Path, default=HERE / "jinja.jsonl")
    given = options.parse_args()
    lines = [{"values": VALUES}, *vectors(given.seed, given.count)]
    text = "".join(f"{json.dumps(line)}\n" for line in lines)
    given.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
