"""Tests by the standard library alone: `python3 -m unittest discover -t .`."""
