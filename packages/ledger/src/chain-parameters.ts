/** Parameters of the chain, governed or fixed, in seconds and base units. */
export type ChainParameters = {
  readonly feeBps: number
  readonly closeWindowSeconds: bigint
  readonly claimWindowSeconds: bigint
  readonly releaseWindowSeconds: bigint
  /** Minimum seconds between two settlements of a session. A close is possible at any time. */
  readonly settleIntervalSeconds: bigint
  readonly auditWindowSeconds: bigint
  /** Minimum stake of a provider or juror. Bonds, fees and fines are shares of it. */
  readonly stakeMin: bigint
  readonly unbondingSeconds: bigint
  readonly requestBond: bigint
  /** Maximum sum of a provider's open and immature amounts, in basis points of its stake. */
  readonly stakeRatioBps: bigint
  /** Share of a provider's receipts that the beacon draws after the provider's probation. */
  readonly auditRateBps: bigint
  /** Completions below which all receipts of a provider's new sessions and requests are drawn. */
  readonly probationSessions: bigint
  /** Bond of a secret that is committed to the beacon. */
  readonly beaconBond: bigint
  /** Time to commit votes, and again to reveal them. */
  readonly voteWindowSeconds: bigint
  readonly appealWindowSeconds: bigint
  readonly supplyWindowSeconds: bigint
  /** Bond of a case, besides the fees of its jury. */
  readonly caseBond: bigint
  /** Share of the stake that a `major` ruling takes. */
  readonly penaltyBps: bigint
  /** Share of the stake that a `minor` ruling takes. */
  readonly minorPenaltyBps: bigint
  /** Share of the stake that a fraud proof takes. */
  readonly proofPenaltyBps: bigint
  /** Penalty for a withheld transcript. */
  readonly withheldPenalty: bigint
  /** Fee of a seat with a revealed vote. */
  readonly seatFee: bigint
  /** Fine of a seat without a vote. */
  readonly absenceFine: bigint
  /** Share of a penalty for the account whose accusation or proof caused it. */
  readonly rewardBps: bigint
}
