"""Goal: rows are tokens as transformers and TRL make them. Method: the corpus of rows."""

import json
import unittest
from pathlib import Path

from ostrom_trainer.rows import PairRow, RowEncoder, TokenRow, load_tokenizer

from .models import TINY

EXPECTED = Path(__file__).parents[3] / "vectors/training-corpus/rows/expected.json"


class Corpus(unittest.TestCase):
    """Files of vectors/training-corpus/rows that are read."""

    def test_ids_and_trained_places_are_those_of_transformers(self) -> None:
        encoder = RowEncoder(load_tokenizer(TINY), 4_096)
        files = json.loads(EXPECTED.read_text(encoding="utf-8"))
        read = {name: one for name, one in files.items() if "rows" in one}
        self.assertGreater(len(read), 15)
        for name, one in read.items():
            for at, (row, tokens) in enumerate(zip(one["rows"], one["tokens"], strict=True)):
                with self.subTest(file=name, row=at):
                    self.check(encoder.encode(row, at), tokens)

    def check(self, row: object, tokens: dict[str, object]) -> None:
        """Compares a row, or both answers of a pair."""
        if isinstance(row, PairRow):
            self.check(row.chosen, tokens["chosen"])  # type: ignore[arg-type]
            self.check(row.rejected, tokens["rejected"])  # type: ignore[arg-type]
            return
        assert isinstance(row, TokenRow)
        self.assertEqual(row.ids, tokens["ids"])
        self.assertEqual(row.trained, tokens["trained"])


if __name__ == "__main__":
    unittest.main()
