import type { LedgerErrorCode } from '../../errors.ts'

/** Codes of the custom errors of storage deals. */
export const storageDealErrorMappings = {
  DealRootMissing: 'deal-terms-invalid',
  DealCidInvalid: 'deal-terms-invalid',
  DealAmountMissing: 'deal-terms-invalid',
  DealTermInvalid: 'deal-terms-invalid',
  DealNotInState: 'deal-state-invalid',
  DealTermsMismatch: 'terms-changed',
  AlreadyDrawn: 'deal-state-invalid',
  ChunkDrawNotOpen: 'deal-state-invalid',
  NotTheDealClient: 'account-mismatch',
  StorageProviderIsClient: 'account-mismatch',
  ChunkDrawOutOfWindow: 'deal-out-of-window',
  ChunkProofTooLate: 'deal-out-of-window',
  ChunkProofStillDue: 'deal-out-of-window',
  EndTooEarly: 'deal-out-of-window',
  ChunkDrawsStillOpen: 'deal-out-of-window',
  NoChunkDrawn: 'chunk-not-drawn',
  ChunkMismatch: 'chunk-mismatch',
} as const satisfies Readonly<Record<string, LedgerErrorCode>>
