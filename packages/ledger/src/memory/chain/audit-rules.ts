/** What the contracts are given when they are deployed. */
export type AuditRules = {
  readonly epochSeconds: bigint
  /** Fewest distinct clients whose receipts make an accusation. */
  readonly clientsMin: number
}
