import type { AccusationLedger } from './accusations.ts'
import type { BeaconLedger } from './beacon.ts'
import type { CourtLedger } from './court.ts'
import type { EpochLedger } from './epochs.ts'

/**
 * What validators need of every chain with audits: randomness, a court, accusations before it, and
 * blocks of epochs. None of the four works without the others. docs/spec/verification.md, sections
 * 8 to 12. Data challenges, audit holds, honeypots, datasets and model reports are members of their
 * own of `Ledger`, because a chain can do without each.
 */
export type AuditLedger = BeaconLedger & CourtLedger & AccusationLedger & EpochLedger
