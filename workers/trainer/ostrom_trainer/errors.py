"""Faults that a request is answered with."""


class InputError(Exception):
    """The request cannot be trained. Never holds the text of a row."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


class StepError(Exception):
    """A step has no usable result: its numbers are not finite."""
