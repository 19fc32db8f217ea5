"""Goal: a file of given tensors has exactly one valid header and size. A file with another header
or size, or with a number that is not finite, is refused. Method: files built by hand, valid ones
and one for each kind of fault.
"""

import hashlib
import tempfile
import unittest
from pathlib import Path

import torch

from ostrom_trainer.errors import InputError
from ostrom_trainer.files import TensorForm, file_head, moments_form, read_tensors, write_tensors

FORM = [TensorForm("b é", (2, 2)), TensorForm("10", (1,))]
VALUES = [torch.tensor([[1.0, -2.0], [0.5, 0.0]]), torch.tensor([3.0])]


class Files(unittest.TestCase):
    """Tests of files of states and of moments."""

    def setUp(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.path = Path(self._folder.name) / "state"

    def tearDown(self) -> None:
        self._folder.cleanup()

    def test_a_head_is_that_of_the_specification(self) -> None:
        header = (
            '{"b é":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},'
            '"10":{"dtype":"F32","shape":[1],"data_offsets":[16,20]}}'
        ).encode()
        padded = header + b" " * (-len(header) % 8)
        self.assertEqual(file_head(FORM), len(padded).to_bytes(8, "little") + padded)

    def test_moments_have_steps_means_and_squares(self) -> None:
        names = [name for name, _ in moments_form(FORM)]
        self.assertEqual(names, ["steps", "mean.b é", "mean.10", "square.b é", "square.10"])

    def test_what_is_written_is_read(self) -> None:
        told = write_tensors(self.path, FORM, VALUES)
        self.assertEqual(told, hashlib.sha256(self.path.read_bytes()).hexdigest())
        for read, value in zip(read_tensors(self.path, FORM), VALUES, strict=True):
            self.assertTrue(torch.equal(read, value))
        self.assertEqual([one.name for one in self.path.parent.iterdir()], ["state"])

    def test_no_other_file_is_read(self) -> None:
        write_tensors(self.path, FORM, VALUES)
        good = self.path.read_bytes()
        nan = torch.tensor([float("nan")])
        write_tensors(self.path, FORM, [VALUES[0], nan])
        bad = [
            self.path.read_bytes(),
            good[:-1],
            good + b"\0",
            b"\x80\x05" + good[2:],
            good.replace(b"[2,2]", b"[4,1]"),
            b"",
        ]
        for content in bad:
            self.path.write_bytes(content)
            with self.assertRaises(InputError):
                read_tensors(self.path, FORM)


if __name__ == "__main__":
    unittest.main()
