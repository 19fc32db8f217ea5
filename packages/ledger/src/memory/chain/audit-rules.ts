/** Arguments of the contracts at their deployment. */
export type AuditRules = {
  readonly epochSeconds: bigint
  /** Fewest distinct clients whose receipts make an accusation. */
  readonly clientsMin: number
}
