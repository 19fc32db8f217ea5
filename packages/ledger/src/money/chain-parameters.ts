/** Numbers of the chain that the roles need, governed or fixed. Seconds and base units. */
export type ChainParameters = {
  readonly feeBps: number
  readonly closeWindowSeconds: bigint
  readonly claimWindowSeconds: bigint
  readonly releaseWindowSeconds: bigint
  /** Least time between two settlements of a session; it can be closed at any time. */
  readonly settleIntervalSeconds: bigint
  readonly auditWindowSeconds: bigint
  /** Least stake that anybody relies on: providers', jurors'. */
  readonly stakeMin: bigint
  readonly unbondingSeconds: bigint
  readonly requestBond: bigint
  /** Open and immature value of a provider may be at most stake times this, in basis points. */
  readonly stakeRatioBps: bigint
  /** Share of a provider's receipts that the beacon draws, once it has a history. */
  readonly auditRateBps: bigint
  /** Completions below which all receipts of work that begins are drawn. */
  readonly probationSessions: bigint
  /** Behind a secret committed to the beacon. */
  readonly beaconBond: bigint
  /** Time to commit votes, and again to reveal them. */
  readonly voteWindowSeconds: bigint
  readonly appealWindowSeconds: bigint
  readonly supplyWindowSeconds: bigint
  /** Behind a case, beside the fees of its jury. */
  readonly caseBond: bigint
  /** Share of the stake that a ruling of guilty takes. */
  readonly penaltyBps: bigint
  /** Share of the stake that a ruling of withheld takes. */
  readonly minorPenaltyBps: bigint
  /** Share of the stake that a proven offence takes. */
  readonly proofPenaltyBps: bigint
  /** What a transcript that was not supplied costs. */
  readonly withheldPenalty: bigint
  /** Pay of a seat that revealed. */
  readonly seatFee: bigint
  /** What a seat costs that kept silent. */
  readonly absenceFine: bigint
  /** Share of a penalty that goes to who brought it about. */
  readonly rewardBps: bigint
}
