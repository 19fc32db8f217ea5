/** Weights of a vote, and the quorum once it is known. */
export type VoteWeights = {
  readonly for: bigint
  readonly against: bigint
  readonly abstain: bigint
  readonly quorum: bigint | undefined
}

/** Lengths of a vote's bars, each in parts of the picture's width. */
export type VoteLayout = {
  readonly for: number
  readonly abstain: number
  readonly against: number
  readonly quorum: number | undefined
}

/**
 * Number of parts into which the width is divided: whole numbers of any size keep their proportion.
 */
const PARTS = 10_000n

/**
 * Lays out the bars of a proposal's votes on one scale. The votes for the proposal and abstentions
 * form one bar, since both count for the quorum. The longest bar, or the quorum, fills the width.
 */
export function layoutVote(weights: VoteWeights): VoteLayout {
  const { for: inFavor, against, abstain, quorum = 0n } = weights
  const longest = [inFavor + abstain, against, quorum].reduce((a, b) => (b > a ? b : a))
  const part = (weight: bigint) =>
    longest === 0n ? 0 : Number((weight * PARTS) / longest) / Number(PARTS)
  return {
    for: part(inFavor),
    abstain: part(abstain),
    against: part(against),
    quorum: weights.quorum === undefined ? undefined : part(quorum),
  }
}
