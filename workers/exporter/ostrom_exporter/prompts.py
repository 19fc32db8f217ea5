"""Fixed prompts as token ids: the same for a model under every converter."""

LENGTHS = (1, 7, 24, 48)


def prompts(vocabulary: int, context: int) -> list[list[int]]:
    """Ids below `vocabulary`, in lists that fit into the context; a list of each length at most."""
    return [
        [(31 * at * at + 7 * at + 11 * length) % vocabulary for at in range(length)]
        for length in LENGTHS
        if length <= context
    ]
