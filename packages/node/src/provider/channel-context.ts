import type { SignatureScheme } from '@ostrom/ledger'
import type { Audit, Clock, Hash, Hex, Log, Signer } from '@ostrom/protocol'
import type { ClientLimiter } from './client-limiter.ts'
import type { FairScheduler } from './fair-scheduler.ts'
import type { Lending } from './lending/lending.ts'

/** What serving a channel needs beside the session itself. */
export type ChannelContext = {
  /** The node's key: the provider's, or its operator's. */
  readonly signer: Signer
  readonly clock: Clock
  readonly log: Log
  /** Secret keys that questions may be sealed to, newest first. */
  readonly sealKeys: () => readonly Hex.Hex[]
  readonly clientLimiter: ClientLimiter
  readonly lending: Lending
  /** Whose answer each model works on next. */
  readonly scheduler: FairScheduler
  readonly checkpointTokens: number
  readonly prefillTokens: number
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** Keeps a receipt, and what it is about, before the message that carries it leaves. */
  readonly saveReceipt: (receipt: AuditableReceipt) => Promise<void>
  readonly saveConsent: (consent: Audit.SignedConsent) => Promise<void>
}

export type AuditableReceipt = {
  readonly sessionId: Hash
  readonly index: bigint
  readonly envelope: Uint8Array
  readonly transcript: Audit.AuditTranscript
}
