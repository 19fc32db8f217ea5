import type { AccusationLedger } from './accusations.ts'
import type { BeaconLedger } from './beacon.ts'
import type { CourtLedger } from './court.ts'
import type { EpochLedger } from './epochs.ts'

/**
 * Functions that validators use on every chain with audits: randomness, the court, accusations, and
 * epoch blocks. The four depend on each other: docs/spec/verification.md, sections 8 to 12. Data
 * challenges, audit holds, honeypots, datasets and model reports are separate members of `Ledger`,
 * because each is optional.
 */
export type AuditLedger = BeaconLedger & CourtLedger & AccusationLedger & EpochLedger
