import type { LicensePolicy } from '@ostrom/models/license'
import type { AssetId, Audit } from '@ostrom/protocol'
import type { OfferConstraints } from './inference-service.ts'
import type { SessionSigning } from './sessions/pool/session-finalizer.ts'

export type GatewaySettings = {
  /**
   * Asset of payments if neither a question nor its key names one: the native coin when absent.
   * Prices in other assets are left alone, and never compared with it.
   */
  readonly asset?: AssetId
  /** Base units of that asset that a new session reserves, unless a question needs more. */
  readonly sessionCap?: bigint
  /**
   * Seconds after its first question for which a session is used. Its answers can be audited once
   * it is closed, and paid for by one more opening. Until it ends, when absent.
   */
  readonly sessionSeconds?: number
  /**
   * Default readers of questions and answers for checks. None, unless
   * set: validators then check this gateway's providers by canary questions of their own.
   */
  readonly audit?: Audit.AuditMode
  /**
   * How far answers must be checkable, where neither a question nor its key says. As far as text
   * can be on this chain, when absent: there `any` takes offers that promise nothing of answers.
   */
  readonly verification?: OfferConstraints['verification']
  /** Tokens of a long prompt that may be paid ahead of its answer, where a question names none. */
  readonly prepaidTokens?: number
  /** Aliases of models for which sessions are opened before anybody asks. */
  readonly warm?: readonly string[]
  /** Facts about licenses, and the accepted ones. */
  readonly licenses?: LicensePolicy
  /**
   * `elsewhere` where the wallet is not here: sessions are opened by its signature alone, see
   * `prepareSession`, and no transaction is sent for it.
   */
  readonly signing?: SessionSigning
}
