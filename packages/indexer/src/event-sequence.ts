/** Most events of one block; keeps sequence numbers of different blocks apart. */
const EVENTS_PER_BLOCK = 1_000_000

/** Returns a number that orders events as the chain does. */
export const sequenceOf = ({ block, index }: { block: bigint; index: number }): number =>
  Number(block) * EVENTS_PER_BLOCK + index
