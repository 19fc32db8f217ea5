"""Errors that are reported as the answer to a request."""


class InputError(Exception):
    """A request or its files are invalid. The error never contains the text of a row."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


class StepError(Exception):
    """A step has no usable result, because some of its numbers are not finite."""
