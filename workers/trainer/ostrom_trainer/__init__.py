"""Computes the steps of Ostrom's training rounds: docs/spec/training-rounds.md, section 10."""
