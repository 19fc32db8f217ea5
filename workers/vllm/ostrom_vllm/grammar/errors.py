"""Errors of grammars."""

from __future__ import annotations


class SchemaUnsupportedError(ValueError):
    """A JSON Schema has a constraint that constrained sampling cannot enforce."""

    code = "schema-unsupported"

    def __init__(self, *, at: str, reason: str) -> None:
        """`at` is the place in the schema, as a JSON pointer."""
        super().__init__(
            "The JSON Schema has a constraint that cannot be enforced during generation.\n"
            f"- At #{at}: {reason}.\n"
            "- Leave the keyword out, state it in the prompt, and check the answer yourself.\n"
            f"Docs: docs/reference/errors/verification.md#{self.code}"
        )
        self.at = at
        self.reason = reason


class MalformedGrammarError(ValueError):
    """A grammar does not have the fields that the protocol defines."""

    code = "malformed"

    def __init__(self, *, at: str, reason: str) -> None:
        """`at` is the path of the field at fault."""
        super().__init__(
            f"Malformed grammar.\n- At {at}: {reason}.\n"
            f"Docs: docs/reference/errors/protocol.md#{self.code}"
        )
        self.at = at
        self.reason = reason
