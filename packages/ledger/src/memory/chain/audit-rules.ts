/** Values that the contracts of the court get as constructor arguments. */
export type AuditRules = {
  readonly epochSeconds: bigint
  /** Fewest distinct clients whose receipts an accusation must contain. */
  readonly clientsMin: number
}
