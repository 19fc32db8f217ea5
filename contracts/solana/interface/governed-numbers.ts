// Numbers that the owner of a program may change, and their bounds.

type NumberName =
  | 'feeBps'
  | 'closeWindow'
  | 'releaseWindow'
  | 'unbondingDelay'
  | 'minStake'
  | 'lockBond'

/** A governed number: a field of the config, with its least and greatest value. */
export type GovernedNumber = {
  readonly name: NumberName
  readonly min: bigint
  readonly max: bigint
}

const DAY = 86_400n
/** One unit of the native currency, in lamports. */
const UNIT = 1_000_000_000n

/**
 * Governed numbers in the order of `Parameter::BOUNDS` in `config.rs`. The program rejects values
 * beyond these bounds. Windows and delays are in seconds, stake and bond in lamports.
 */
export const governedNumbers: readonly GovernedNumber[] = [
  { name: 'feeBps', min: 0n, max: 1_000n },
  { name: 'closeWindow', min: 7_200n, max: DAY },
  { name: 'releaseWindow', min: 60n, max: 1_800n },
  { name: 'unbondingDelay', min: 3_600n, max: 60n * DAY },
  { name: 'minStake', min: 0n, max: 10_000n * UNIT },
  { name: 'lockBond', min: 0n, max: UNIT / 10n },
]
