"""Goal: the test vectors of chat templates equal the output of transformers. Method: generates the
vectors again.
"""

import json
import subprocess
import sys
import unittest
from pathlib import Path

CORPUS = Path(__file__).parents[3] / "vectors/training-corpus/templates"

MAKE = """
import json, sys
sys.path.insert(0, sys.argv[1])
import make_vectors
print(json.dumps(make_vectors.vectors()))
"""

MAKE_JINJA = """
import json, sys
sys.path.insert(0, sys.argv[1])
import make_jinja
vectors = make_jinja.vectors(make_jinja.SEED, make_jinja.COUNT)
print(json.dumps([{"values": make_jinja.VALUES}, *vectors]))
"""


class Corpus(unittest.TestCase):
    """Rows of vectors/training-corpus/templates."""

    def test_rows_are_those_of_transformers(self) -> None:
        # A separate process runs the generator, so that this process's PyTorch settings cannot
        # affect the result.
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
        # The generator has a fixed seed, so the test can generate jinja.jsonl again and compare it.
        made = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", MAKE_JINJA, str(CORPUS)],
            check=True,
            capture_output=True,
            text=True,
        )
        due = json.loads(made.stdout.splitlines()[-1])
        text = (CORPUS / "jinja.jsonl").read_text(encoding="utf-8")
        found = [json.loads(line) for line in text.splitlines()]
        self.assertGreaterEqual(len(found), 300)
        for one, other in zip(found, due, strict=True):
            with self.subTest(template=one.get("template")):
                self.assertEqual(one, other)


if __name__ == "__main__":
    unittest.main()
