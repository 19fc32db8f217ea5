export type { JamHost, PackageOutcome, SignedBatch } from './host.ts'
export { createLedgerJam, type JamCapability, type LedgerJam, SPAN_EPOCHS_MAX } from './ledger.ts'
