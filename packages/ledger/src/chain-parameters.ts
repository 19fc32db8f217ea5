/** Parameters of the chain, governed or fixed, in seconds and base units. */
export type ChainParameters = {
  readonly feeBps: number
  readonly closeWindowSeconds: bigint
  readonly claimWindowSeconds: bigint
  readonly releaseWindowSeconds: bigint
  /** Minimum seconds between two settlements of a session. A close is possible at any time. */
  readonly settleIntervalSeconds: bigint
  readonly auditWindowSeconds: bigint
  /**
   * Minimum stake of a provider or juror. When it changes, the bonds, the seat's fee, the juror's
   * fine and `withheldPenalty` below change in proportion.
   */
  readonly stakeMin: bigint
  readonly unbondingSeconds: bigint
  readonly requestBond: bigint
  /**
   * Maximum sum of the caps of a provider's open agreements and of its pay that has not matured
   * yet, in basis points of its stake.
   */
  readonly stakeRatioBps: bigint
  /** Share of a provider's receipts that the beacon draws after the provider's probation. */
  readonly auditRateBps: bigint
  /**
   * Number of completions. The beacon draws all receipts of a session or request if its provider
   * had fewer completions when the session was opened, or the request locked.
   */
  readonly probationSessions: bigint
  /** Least bond that an account puts up for each secret that it commits to the beacon. */
  readonly beaconBond: bigint
  /** Seconds in which jurors commit votes; the time to reveal the votes has the same length. */
  readonly voteWindowSeconds: bigint
  readonly appealWindowSeconds: bigint
  readonly supplyWindowSeconds: bigint
  /** Bond that the opener of a case deposits, besides the fees of the jury. */
  readonly caseBond: bigint
  /** Share of a provider's stake that a jury's `major` ruling takes. */
  readonly penaltyBps: bigint
  /** Share of a provider's stake that a jury's `minor` ruling takes. */
  readonly minorPenaltyBps: bigint
  /** Share of a provider's stake that a fraud proof takes, without a jury. */
  readonly proofPenaltyBps: bigint
  /** Penalty of a provider that does not supply a challenged transcript or receipt. */
  readonly withheldPenalty: bigint
  /**
   * Least fee of a juror for each of its seats. It is paid if the juror's revealed vote agrees with
   * the final ruling, or if the case ends undecided.
   */
  readonly seatFee: bigint
  /** Fine of a juror for a seat without a revealed vote. */
  readonly absenceFine: bigint
  /** Share of a penalty for the account whose accusation or proof caused it. */
  readonly rewardBps: bigint
}
