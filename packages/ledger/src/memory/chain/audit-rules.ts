/** Arguments of the contracts at their deployment. */
export type AuditRules = {
  readonly epochSeconds: bigint
  /** Fewest distinct clients whose receipts an accusation must contain. */
  readonly clientsMin: number
}
