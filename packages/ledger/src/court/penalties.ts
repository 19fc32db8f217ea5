import type { Ruling } from './court.ts'

/** Rulings of a jury that take a share of the respondent's stake. */
export type PunishingRuling = Extract<Ruling, 'minor' | 'major'>

const shares = {
  minor: 'minorPenaltyBps',
  major: 'penaltyBps',
} as const satisfies Readonly<Record<PunishingRuling, string>>

/** Parameters of the chain from which the penalties of rulings follow. */
export type PenaltyShares = Readonly<Record<(typeof shares)[PunishingRuling], bigint>>

/** Returns the share of a stake that a ruling takes, in basis points. */
export const penaltyBpsOf = (ruling: PunishingRuling, parameters: PenaltyShares): bigint =>
  parameters[shares[ruling]]

/** Returns the amount that a ruling takes of a stake, in native base units, rounded down. */
export const penaltyOf = (
  ruling: PunishingRuling,
  stake: bigint,
  parameters: PenaltyShares,
): bigint => (stake * penaltyBpsOf(ruling, parameters)) / 10_000n
