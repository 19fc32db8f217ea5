import { type AccountId, Cbor, type Hex, MalformedError, Schema } from '@ostrom/protocol'
import { PURCHASE_TICKETS_MAX, TICKETS_AT_ONCE_MAX } from '../limits.ts'
import { PLACE_BYTES } from '../secret.ts'
import { NUMBER_BYTES, TOKEN_BYTES } from '../token.ts'
import { ACCEPTED_LISTED_MAX, KEYS_LISTED_MAX } from './limits.ts'

// The protocol between holders, proxies and issuers: one question and one answer on each channel,
// in dag-cbor. docs/spec/tickets.md, section 8.

/** Id of the protocol. */
export const ISSUER_PROTOCOL = '/ostrom/issuer/1'

export type IssuerQuestion =
  | { readonly kind: 'keys' }
  | {
      readonly kind: 'sign'
      readonly keyId: Hex.Hash
      readonly purchaseId: Hex.Hash
      /**
       * Places of the purchase (a blinded message and the hash of a secret each), in the form of
       * `placeOf`.
       */
      readonly places: readonly Uint8Array[]
    }
  | {
      readonly kind: 'accept'
      readonly keyId: Hex.Hash
      /** Account that is paid for the tickets. */
      readonly proxy: AccountId
      /** The tickets, each in the form of `encodeTicket`. */
      readonly tickets: readonly Uint8Array[]
      /** Number of the proxy's counted tickets whose ids the proxy already has. */
      readonly known: number
    }

/** A key with its modulus; the chain stores only a hash of the modulus. */
export type ListedKey = { readonly keyId: Hex.Hash; readonly modulus: Uint8Array }

export type IssuerAnswer =
  | { readonly kind: 'keys'; readonly keys: readonly ListedKey[] }
  | { readonly kind: 'signatures'; readonly signatures: readonly Uint8Array[] }
  | {
      readonly kind: 'count'
      readonly count: number
      readonly root: Hex.Hash
      readonly signature: Hex.Hex
      /**
       * Ids of the proxy's tickets after the known ones, in order, but at most
       * `ACCEPTED_LISTED_MAX` ids.
       */
      readonly ids: readonly Hex.Hash[]
    }
  | {
      readonly kind: 'refused'
      /** Code of the error for which the issuer refuses. */
      readonly code: string
      readonly retry: 'never' | 'later'
      readonly reason: string
    }

const CODE_LENGTH_MAX = 64
const REASON_LENGTH_MAX = 512
const SIGNATURE_BYTES = 65

const exactly = (length: number): Schema.Schema<Uint8Array> =>
  Schema.shaped({ kind: 'bytes', max: length, size: length }, (value, path) => {
    const found = Schema.bytes(length)(value, path)
    if (found.length === length) return found
    throw new MalformedError({ what: 'message', path, reason: `not ${length} bytes` })
  })

/** Parses a list of at most `max` byte strings of a fixed length. */
const parts = (length: number, max: number): Schema.Schema<readonly Uint8Array[]> =>
  Schema.list(exactly(length), max)

export const questionSchema: Schema.Schema<IssuerQuestion> = Schema.union({
  keys: Schema.object({ kind: Schema.oneOf('keys') }),
  sign: Schema.object({
    kind: Schema.oneOf('sign'),
    keyId: Schema.hash,
    purchaseId: Schema.hash,
    places: parts(PLACE_BYTES, PURCHASE_TICKETS_MAX),
  }),
  accept: Schema.object({
    kind: Schema.oneOf('accept'),
    keyId: Schema.hash,
    proxy: Schema.hex(20),
    tickets: parts(TOKEN_BYTES, TICKETS_AT_ONCE_MAX),
    known: Schema.integer(0, 0xffff_ffff),
  }),
})

export const answerSchema: Schema.Schema<IssuerAnswer> = Schema.union({
  keys: Schema.object({
    kind: Schema.oneOf('keys'),
    keys: Schema.list(
      Schema.object({ keyId: Schema.hash, modulus: exactly(NUMBER_BYTES) }),
      KEYS_LISTED_MAX,
    ),
  }),
  signatures: Schema.object({
    kind: Schema.oneOf('signatures'),
    signatures: parts(NUMBER_BYTES, PURCHASE_TICKETS_MAX),
  }),
  count: Schema.object({
    kind: Schema.oneOf('count'),
    count: Schema.integer(0, 0xffff_ffff),
    root: Schema.hash,
    signature: Schema.hex(SIGNATURE_BYTES),
    ids: Schema.list(Schema.hash, ACCEPTED_LISTED_MAX),
  }),
  refused: Schema.object({
    kind: Schema.oneOf('refused'),
    code: Schema.text(CODE_LENGTH_MAX),
    retry: Schema.oneOf('never', 'later'),
    reason: Schema.text(REASON_LENGTH_MAX),
  }),
})

/** Encodes a message of the issuer's protocol in canonical dag-cbor. */
export const encodeIssuerMessage = (message: IssuerQuestion | IssuerAnswer): Uint8Array =>
  Cbor.encode(message)

/** Reads a stranger's question; throws `MalformedError` at the first fault. */
export const decodeIssuerQuestion = (bytes: Uint8Array): IssuerQuestion =>
  Cbor.decode(bytes, questionSchema, 'question to an issuer')

/** Reads an issuer's answer; throws `MalformedError` at the first fault. */
export const decodeIssuerAnswer = (bytes: Uint8Array): IssuerAnswer =>
  Cbor.decode(bytes, answerSchema, 'answer of an issuer')

/** Returns a refusal to send, with its reason cut to the length that receivers accept. */
export const refusalOf = (
  code: string,
  retry: 'never' | 'later',
  reason: string,
): IssuerAnswer => ({ kind: 'refused', code, retry, reason: reason.slice(0, REASON_LENGTH_MAX) })
