/** Units of governed numbers. `share-of-stake`: basis points of the least stake. */
export const governedUnits = [
  'bps',
  'seconds',
  'count',
  'share-of-stake',
  'seat-fees',
  'amount',
] as const

export type GovernedUnit = (typeof governedUnits)[number]

/** A governed number. Amounts are in native base units. */
export type GovernedRow = {
  readonly unit: GovernedUnit
  /** Bounds, both inclusive. On the local chain, times may be as short as one second. */
  readonly min: bigint
  readonly max: bigint
  /**
   * If present, `min` and `max` are the bounds of the first value alone. All later values lie
   * between the first value divided by this factor and the first value times this factor.
   */
  readonly factor?: bigint
  /** Value with which a public network starts. */
  readonly initial: bigint
  /** Value with which a network on the local chain starts, if it is another one. */
  readonly local?: bigint
  readonly text: string
}
