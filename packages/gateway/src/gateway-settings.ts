import type { LicensePolicy } from '@ostrom/models/license'
import type { AssetId, Audit } from '@ostrom/protocol'
import type { OfferConstraints } from './inference/inference-service.ts'
import type { SessionSigning } from './sessions/pool/session-finalizer.ts'

export type GatewaySettings = {
  /**
   * Asset of payments if neither a question nor its key names one: the native coin when absent.
   * Offers in other assets are ignored, because their prices are not comparable.
   */
  readonly asset?: AssetId
  /** Base units of `asset` that a new session reserves, unless a question needs more. */
  readonly sessionCap?: bigint
  /**
   * Seconds for which a session is used, from its first question. Validators can audit the answers
   * of a session once the session is closed; a shorter time costs more openings of sessions. When
   * absent, a session is used until the gateway replaces it before its expiry.
   */
  readonly sessionSeconds?: number
  /**
   * Default audit mode: which questions and answers validators may read to check them; `sampled`
   * when absent. With `canary-only` they read none, and check this gateway's providers by canary
   * questions of their own.
   */
  readonly audit?: Audit.AuditMode
  /**
   * Least verifiability class of text answers, if neither a question nor its key sets one; `any`
   * accepts every class. When absent, the class is `replayable` if validators judge an artifact of
   * the model version, otherwise `declared`, and `none` on a chain without a court.
   */
  readonly verification?: OfferConstraints['verification']
  /**
   * Most tokens of a long prompt that may be paid ahead of the answer, if a question sets no
   * number.
   */
  readonly prepaidTokens?: number
  /** Aliases of models for which sessions are opened before the first question. */
  readonly warm?: readonly string[]
  /** Licenses of models that the gateway knows, and those that its operator accepts. */
  readonly licenses?: LicensePolicy
  /**
   * `external` if the gateway does not have the wallet's key. Sessions are then opened only with
   * signatures from the wallet (see `prepareSession`), and the gateway sends no transaction in the
   * wallet's name.
   */
  readonly signing?: SessionSigning
}
