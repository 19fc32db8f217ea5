import * as Cbor from '../encoding/cbor.ts'
import * as Hex from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'

/** A provider's public, unverified statements about itself. Omitted fields are empty. */
export type Profile = {
  readonly name: string
  /** Address of a web page. */
  readonly url: string
  /** Contact for people, such as an email address. */
  readonly contact: string
}

export const profileSchema: Schema.Schema<Profile> = Schema.object({
  name: Schema.text(64),
  url: Schema.text(256),
  contact: Schema.text(256),
})

/** Returns the canonical bytes: dag-cbor. */
export const encode = (profile: Profile): Uint8Array => Cbor.encode(profile)

/**
 * Decodes untrusted bytes of a profile.
 *
 * @throws {MalformedError} The bytes are no profile.
 */
export const decode = (bytes: Uint8Array): Profile => Cbor.decode(bytes, profileSchema, 'profile')

/** Returns the SHA-256 of a profile, as in an endpoint. */
export const hash = (profile: Profile): Hex.Hash => Hex.sha256Hex(encode(profile))
