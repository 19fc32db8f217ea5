"""Patterns of texts as automata. A port of `packages/verification/src/grammar/pattern`."""
