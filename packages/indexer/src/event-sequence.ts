/** Events of one block at most; places order events across blocks as one number. */
const EVENTS_PER_BLOCK = 1_000_000

/** A number that orders events as the chain does. */
export const sequenceOf = ({ block, index }: { block: bigint; index: number }): number =>
  Number(block) * EVENTS_PER_BLOCK + index
