import * as Cbor from '../encoding/cbor.ts'
import type { Hex } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { type Approval, schema as approvalSchema } from '../money/approval.ts'
import { type Offer, offerSchema } from '../offers/offer.ts'
import { authorizationSchema, type SessionAuthorization } from './session.ts'

/**
 * Terms of a session that a blind gateway proposes to a web page. Such a gateway pays the provider,
 * but can read neither question nor answer: docs/spec/blind-gateway.md, section 2.
 */
export type BlindTerms = {
  readonly authorization: SessionAuthorization
  readonly offer: Offer
  /**
   * The provider's X25519 key, as claimed by the gateway; the page compares it with the key on
   * chain.
   */
  readonly sealKey: Hex
  /** Approval that the wallet also has to sign if the contract's allowance is below the cap. */
  readonly approval?: Approval
}

export const schema: Schema.Schema<BlindTerms> = Schema.object({
  authorization: authorizationSchema,
  offer: offerSchema,
  sealKey: Schema.hex(32),
  approval: Schema.optional(approvalSchema),
})

/** Encodes terms in canonical dag-cbor. */
export const encode = (terms: BlindTerms): Uint8Array => Cbor.encode(terms)

/**
 * Decodes the terms of a gateway.
 *
 * @throws {MalformedError}
 */
export const decode = (bytes: Uint8Array): BlindTerms => Cbor.decode(bytes, schema, 'blind terms')
