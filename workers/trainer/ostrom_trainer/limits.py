"""Limits on the requests and files that the worker accepts."""

REQUEST_BYTES_MAX = 4 * 1024 * 1024
"""Maximum bytes of one request, which is one line."""

CONFIG_BYTES_MAX = 1_048_576
"""Maximum bytes of a model's config.json or tokenizer_config.json."""
