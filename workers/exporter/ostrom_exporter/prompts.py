"""Fixed prompts as token ids: every converter of a model is compared on the same prompts."""

LENGTHS = (1, 7, 24, 48)


def prompts(vocabulary: int, context: int) -> list[list[int]]:
    """Returns one list of ids below `vocabulary` for each length in LENGTHS that fits into the
    context.
    """
    return [
        [(31 * at * at + 7 * at + 11 * length) % vocabulary for at in range(length)]
        for length in LENGTHS
        if length <= context
    ]
