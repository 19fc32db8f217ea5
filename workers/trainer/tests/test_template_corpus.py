"""Goal: vectors of templates are what transformers makes of them. Method: they are made anew."""

import json
import subprocess
import sys
import unittest
from pathlib import Path
from typing import Any

from jinja2.ext import loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment

CORPUS = Path(__file__).parents[3] / "vectors/training-corpus/templates"

MAKE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import make_vectors
print(json.dumps(make_vectors.vectors()))
"""


def tojson(
    value: object,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: Any = None,
    sort_keys: bool = False,
) -> str:
    """As transformers has it."""
    return json.dumps(
        value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )


class Corpus(unittest.TestCase):
    """Rows of vectors/training-corpus/templates."""

    def test_rows_are_those_of_transformers(self) -> None:
        # In a process of its own, because PyTorch's settings of this one are not needed.
        made = subprocess.run(
            [sys.executable, "-c", MAKE, str(CORPUS)], check=True, capture_output=True, text=True
        )
        due = json.loads(made.stdout.splitlines()[-1])["cases"]
        text = (CORPUS / "vectors.jsonl").read_text(encoding="utf-8")
        found = [json.loads(line) for line in text.splitlines()]
        self.assertGreaterEqual(len(found), 20)
        for one, other in zip(found, due, strict=True):
            with self.subTest(template=one["name"]):
                self.assertEqual(one, other)

    def test_templates_of_a_grammar_are_rendered_by_jinja(self) -> None:
        environment = ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols]
        )
        environment.filters["tojson"] = tojson
        text = (CORPUS / "jinja.jsonl").read_text(encoding="utf-8")
        head, *lines = text.splitlines()
        self.assertGreaterEqual(len(lines), 300)
        for line in lines:
            one = json.loads(line)
            with self.subTest(template=one["template"]):
                # Jinja changes lists in place, so each template has values of its own.
                made = environment.from_string(one["template"]).render(json.loads(head)["values"])
                self.assertEqual(made, one["text"])


if __name__ == "__main__":
    unittest.main()
