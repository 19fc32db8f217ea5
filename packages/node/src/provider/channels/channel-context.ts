import type { SignatureScheme } from '@ostrom/ledger'
import type { Audit, Clock, Hash, Hex, Log, Signer } from '@ostrom/protocol'
import type { ClientLimiter } from '../admission/client-limiter.ts'
import type { FairScheduler } from '../admission/fair-scheduler.ts'
import type { Lending } from '../lending/lending.ts'
import type { PrefixMemory } from '../prefixes/prefix-memory.ts'

/** Dependencies of a channel server besides its session. */
export type ChannelContext = {
  /** The node's key: that of the provider or of its operator. */
  readonly signer: Signer
  readonly clock: Clock
  readonly log: Log
  /** Returns the valid secret keys of the seal keys, newest first. */
  readonly sealKeys: () => readonly Hex.Hex[]
  readonly clientLimiter: ClientLimiter
  readonly lending: Lending
  /** Remembers prompts and answers of all channels, which later questions may claim as prefixes. */
  readonly prefixMemory: PrefixMemory
  /** Chooses the answer on which a model works next. */
  readonly scheduler: FairScheduler
  readonly checkpointTokens: number
  readonly prefillTokens: number
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** Stores a receipt and its transcript before the message with the receipt is sent. */
  readonly saveReceipt: (receipt: AuditableReceipt) => Promise<void>
  readonly saveConsent: (consent: Audit.SignedConsent) => Promise<void>
}

export type AuditableReceipt = {
  readonly sessionId: Hash
  readonly index: bigint
  readonly envelope: Uint8Array
  readonly transcript: Audit.AuditTranscript
}
