"""Goal: exactly the tokens that the specification names are trained. Method: each form of rows."""

import unittest

from ostrom_trainer.errors import InputError
from ostrom_trainer.rows import RowEncoder, load_tokenizer

from .models import TINY

TOKENIZER = load_tokenizer(TINY)
END = TOKENIZER.eos_token_id


class Rows(unittest.TestCase):
    """Forms of rows."""

    def trained(self, row: dict[str, object], sequence: int = 64) -> str:
        """The text of the trained tokens."""
        ids, trained = RowEncoder(TOKENIZER, sequence).encode(row, 0)
        self.assertLessEqual(len(ids), sequence)
        return TOKENIZER.decode([ids[at] for at in trained])

    def test_a_text_is_trained_behind_its_first_token_and_with_its_end(self) -> None:
        row = {"text": "The sea is my home."}
        ids, trained = RowEncoder(TOKENIZER, 64).encode(row, 0)
        self.assertEqual(trained, list(range(1, len(ids))))
        self.assertEqual(ids[-1], END)

    def test_a_completion_is_trained_without_its_prompt(self) -> None:
        row = {"prompt": "The sea", "completion": " is my home."}
        self.assertEqual(self.trained(row), " is my home.<|im_end|>")

    def test_messages_of_the_assistant_are_trained_up_to_their_end(self) -> None:
        messages = [
            {"role": "system", "content": "Be short."},
            {"role": "user", "content": "Hi!"},
            {"role": "assistant", "content": "Ho!"},
            {"role": "user", "content": "And?"},
            {"role": "assistant", "content": "Hum."},
        ]
        self.assertEqual(self.trained({"messages": messages}), "Ho!<|im_end|>Hum.<|im_end|>")
        self.assertEqual(self.trained({"messages": messages[:2]}), "")

    def test_rows_are_cut_at_their_end(self) -> None:
        row = {"prompt": "The sea ", "completion": "la " * 90}
        self.assertEqual(len(RowEncoder(TOKENIZER, 7).encode(row, 0).ids), 7)
        self.assertEqual(self.trained({"prompt": "la " * 90, "completion": "x"}, 16), "")

    def test_a_fault_names_the_row_and_not_its_text(self) -> None:
        tokenizer = load_tokenizer(TINY)
        tokenizer.chat_template = "{{ raise_exception(messages[0].content) }}"
        row = {"messages": [{"role": "user", "content": "xylophone"}]}
        with self.assertRaises(InputError) as caught:
            RowEncoder(tokenizer, 64).encode(row, 7)
        self.assertEqual(caught.exception.field, "row 7")
        self.assertNotIn("xylophone", str(caught.exception))

    def test_a_template_that_reorders_is_refused(self) -> None:
        tokenizer = load_tokenizer(TINY)
        tokenizer.chat_template = "{% for m in messages|reverse %}{{ m.content }}{% endfor %}"
        messages = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
        with self.assertRaises(InputError):
            RowEncoder(tokenizer, 64).encode({"messages": messages}, 0)

    def test_a_template_reaches_nothing_but_messages(self) -> None:
        tokenizer = load_tokenizer(TINY)
        tokenizer.chat_template = "{{ messages.__class__.__mro__[1].__subclasses__() }}"
        messages = [{"role": "user", "content": "a"}]
        with self.assertRaises(InputError) as caught:
            RowEncoder(tokenizer, 64).encode({"messages": messages}, 0)
        self.assertIn("SecurityError", caught.exception.reason)


if __name__ == "__main__":
    unittest.main()
