import * as Cbor from './cbor.ts'
import * as Hex from './hex.ts'
import * as Schema from './schema.ts'

/** A provider's public, unverified statements about itself. Omitted fields are empty. */
export type Profile = {
  readonly name: string
  /** Web page. */
  readonly url: string
  /** For people who need to reach it, such as a mail address. */
  readonly contact: string
}

export const profileSchema: Schema.Schema<Profile> = Schema.object({
  name: Schema.text(64),
  url: Schema.text(256),
  contact: Schema.text(256),
})

/** Canonical bytes: dag-cbor. */
export const encode = (profile: Profile): Uint8Array => Cbor.encode(profile)

/**
 * Reads what `encode` wrote.
 *
 * @throws {MalformedError} It is no profile.
 */
export const decode = (bytes: Uint8Array): Profile => Cbor.decode(bytes, profileSchema, 'profile')

/** Its SHA-256, as an endpoint names it. */
export const hash = (profile: Profile): Hex.Hash => Hex.sha256Hex(encode(profile))
