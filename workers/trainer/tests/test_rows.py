"""Goal: exactly the tokens that the specification names are trained. Method: each form of rows."""

import unittest

from ostrom_trainer.errors import InputError
from ostrom_trainer.rows import PairRow, RowEncoder, TokenRow, load_tokenizer

from .models import TINY

TOKENIZER = load_tokenizer(TINY)
END = TOKENIZER.eos_token_id


class Rows(unittest.TestCase):
    """Forms of rows."""

    def trained(self, row: dict[str, object], sequence: int = 64) -> str:
        """The text of the trained tokens."""
        encoded = RowEncoder(TOKENIZER, sequence).encode(row, 0)
        assert isinstance(encoded, TokenRow)
        ids, trained, _ = encoded
        self.assertLessEqual(len(ids), sequence)
        return TOKENIZER.decode([ids[at] for at in trained])

    def test_a_text_is_trained_behind_its_first_token_and_with_its_end(self) -> None:
        row = {"text": "The sea is my home."}
        encoded = RowEncoder(TOKENIZER, 64).encode(row, 0)
        assert isinstance(encoded, TokenRow)
        ids, trained, _ = encoded
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

    def test_an_answer_of_weight_zero_is_read_and_not_trained(self) -> None:
        messages = [
            {"role": "user", "content": "Hi!"},
            {"role": "assistant", "content": "BAD", "weight": 0},
            {"role": "user", "content": "And?"},
            {"role": "assistant", "content": "Hum."},
        ]
        self.assertEqual(self.trained({"messages": messages}), "Hum.<|im_end|>")
        encoded = RowEncoder(TOKENIZER, 64).encode({"messages": messages}, 0)
        assert isinstance(encoded, TokenRow)
        self.assertIn("BAD", TOKENIZER.decode(encoded.ids))

    def test_functions_and_calls_reach_the_template_as_values(self) -> None:
        tokenizer = load_tokenizer(TINY)
        tokenizer.chat_template = (
            "{% for t in tools or [] %}{{ t.function.name }};{% endfor %}"
            "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}"
            "{% for c in m.tool_calls or [] %}{{ c.function.arguments.town }}{% endfor %}"
            "{{ m.weight }}<|im_end|>{% endfor %}"
            "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
        )
        call = {"type": "function", "function": {"name": "f", "arguments": '{"town":"Brixa"}'}}
        row = {
            "messages": [
                {"role": "user", "content": "Hi!"},
                {"role": "assistant", "content": "", "tool_calls": [call]},
            ],
            "tools": [{"type": "function", "function": {"name": "f", "parameters": {}}}],
        }
        encoded = RowEncoder(tokenizer, 64).encode(row, 0)
        assert isinstance(encoded, TokenRow)
        trained = tokenizer.decode([encoded.ids[at] for at in encoded.trained])
        self.assertEqual(trained, "Brixa<|im_end|>")
        self.assertTrue(tokenizer.decode(encoded.ids).startswith("f;"))

    def test_rows_are_cut_at_their_end(self) -> None:
        row = {"prompt": "The sea ", "completion": "la " * 90}
        cut = RowEncoder(TOKENIZER, 7).encode(row, 0)
        assert isinstance(cut, TokenRow)
        self.assertEqual(len(cut.ids), 7)
        self.assertEqual(self.trained({"prompt": "la " * 90, "completion": "x"}, 16), "")

    def test_of_a_pair_both_answers_are_trained_behind_the_same_beginning(self) -> None:
        asked = [
            {"role": "user", "content": "Hi!"},
            {"role": "assistant", "content": "Ho!"},
            {"role": "user", "content": "And?"},
        ]
        beginnings: list[dict[str, object]] = [{"prompt": "The sea"}, {"messages": asked}]
        for beginning in beginnings:
            row = {**beginning, "chosen": "Hum.", "rejected": "No, no."}
            pair = RowEncoder(TOKENIZER, 96).encode(row, 0)
            assert isinstance(pair, PairRow)
            texts = [TOKENIZER.decode([one.ids[at] for at in one.trained]) for one in pair]
            self.assertEqual(texts, ["Hum.<|im_end|>", "No, no.<|im_end|>"])
            first = [one.ids[: one.trained[0]] for one in pair]
            self.assertEqual(*first)

    def test_a_teacher_tells_of_each_trained_token_and_no_other(self) -> None:
        row = {"prompt": "The sea", "completion": " is"}
        encoder = RowEncoder(TOKENIZER, 64)
        plain = encoder.encode(row, 0)
        assert isinstance(plain, TokenRow)
        teacher = [[[at, 900_000]] for at, _ in enumerate(plain.trained)]
        taught = encoder.encode({**row, "teacher": teacher}, 0)
        self.assertEqual(taught, plain._replace(teacher=teacher))
        for wrong in (teacher[1:], [*teacher, teacher[0]]):
            with self.assertRaises(InputError) as caught:
                encoder.encode({**row, "teacher": wrong}, 3)
            self.assertEqual(caught.exception.field, "row 3")
        short = RowEncoder(TOKENIZER, len(plain.ids) - 1).encode({**row, "teacher": teacher}, 0)
        assert isinstance(short, TokenRow)
        self.assertEqual(short.teacher, teacher[:-1])

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
