"""Tests of the trainer, on the bundled tiny model."""
