"""Goal: the vectors of templates are what transformers makes of them. Method: they are made anew."""

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


if __name__ == "__main__":
    unittest.main()
