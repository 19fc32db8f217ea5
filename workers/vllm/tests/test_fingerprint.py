"""Goal: fingerprints have the same bytes as those of
packages/verification/src/logit-fingerprint.ts.

Method: small entries; vectors.test.ts compares many entries with those of TypeScript.
"""

from __future__ import annotations

import unittest

from ostrom_vllm import fingerprint
from ostrom_vllm.fingerprint_store import FingerprintStore
from ostrom_vllm.fingerprint_store import store as shared
from ostrom_vllm.worker import WorkerExtension


class Entries(unittest.TestCase):
    """Tests of the entry of one position."""

    def test_ids_and_distances_are_little_endian_highest_first_ties_by_lower_id(self) -> None:
        """The entry has the three given candidates in sorted order, 6 bytes each. Zero bytes take
        the place of the other five candidates of an entry.
        """
        entry = fingerprint.encode([300, 7, 5], [1.0, 3.5, 3.5])
        self.assertEqual(entry[:18].hex(), "05000000" "0000" "07000000" "0000" "2c010000" "8002")
        self.assertEqual(entry[18:], bytes(30))

    def test_halves_of_a_step_round_up_and_far_logits_have_the_largest_distance(self) -> None:
        """Distances from the highest logit are in steps of 1/256. Those of the second and third
        logit are 0.5 and 2.5 steps, and that of the last is too large to be encoded.
        """
        entry = fingerprint.encode([0, 1, 2, 3], [0.0, -0.5 / 256, -2.5 / 256, -1000.0])
        distances = [int.from_bytes(entry[at + 4 : at + 6], "little") for at in range(0, 24, 6)]
        self.assertEqual(distances, [0, 1, 3, 0xFFFF])

    def test_every_16th_position_has_one(self) -> None:
        """The first fingerprinted position is position 0."""
        self.assertEqual([at for at in range(40) if fingerprint.is_fingerprinted(at)], [0, 16, 32])


class Store(unittest.TestCase):
    """Tests of the store, which keeps entries until the server fetches them."""

    def test_entries_are_given_once(self) -> None:
        """Fetching an answer's entries removes them. A later entry of a position replaces the
        earlier one.
        """
        store = FingerprintStore()
        store.put("a", 0, b"old")
        store.put("a", 0, b"new")
        store.put("b", 16, b"other")
        self.assertEqual(store.take("a"), {0: b"new"})
        self.assertEqual((store.take("a"), len(store)), ({}, 1))
        store.drop(["b", "c"])
        self.assertEqual((store.take("b"), len(store)), ({}, 0))

    def test_the_oldest_answers_lose_theirs_when_it_is_full(self) -> None:
        """The store has room for three entries. The fourth removes both entries of `a`, the answer
        that was stored first.
        """
        store = FingerprintStore(entries_max=3)
        for key, position in (("a", 0), ("a", 16), ("b", 0), ("b", 16)):
            store.put(key, position, key.encode())
        self.assertEqual((store.take("a"), len(store)), ({}, 2))
        self.assertEqual(store.take("b"), {0: b"b", 16: b"b"})

    def test_workers_tell_lists_that_pass_through_msgpack(self) -> None:
        """The worker's call returns the entries of `a` and of the unknown answer `c`, and removes
        those of `b`, which no client will receive.
        """
        for key in ("a", "b"):
            shared.put(key, 16, key.encode())
        told = WorkerExtension().ostrom_take_fingerprints(["a", "c"], ["b"])
        self.assertEqual(told, [[[16], [b"a"]], [[], []]])
        self.assertEqual(len(shared), 0)


if __name__ == "__main__":
    unittest.main()
