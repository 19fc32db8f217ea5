"""Tests that need only the standard library: `python3 -m unittest discover -t .`."""
