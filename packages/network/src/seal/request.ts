import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import { type Hash, Hex, MalformedError, type Random } from '@ostrom/protocol'
import {
  type AnswerSecret,
  createOpener,
  createSealer,
  type Opener,
  RESPONSE_NONCE_BYTES,
  type Sealer,
} from './answer.ts'
import { SealRefusedError } from './errors.ts'
import type { ReplayCache } from './replay.ts'
import { suite } from './suite.ts'

/** An X25519 key pair that questions are sealed to; `publicKey` is an endpoint's `sealKey`. */
export type SealKey = { readonly secretKey: Hex.Hex; readonly publicKey: Hex.Hex }

/** Which question of which session: a question sealed for one place opens at no other. */
export type SealInfo = {
  /** The session; for a request locked on chain, the request's id. */
  readonly sessionId: Hash
  /** `askId` of the question in its session. */
  readonly requestId: bigint
}

const KEY_BYTES = 32
const SECRET_BYTES = 32
const INFO_LABEL = Buffer.from('ostrom question v1')
const EXPORT_LABEL = Buffer.from('ostrom answer secret v1')

/** DER header that turns 32 raw bytes into a PKCS #8 private key of X25519 (RFC 8410). */
const PKCS8_HEADER = Buffer.from('302e020100300506032b656e04220420', 'hex')

const randomFromSystem: Random = (size) => randomBytes(size)

/** A new key pair. Rotate it often, and keep the last one while questions to it may arrive. */
export function generateSealKey(random: Random = randomFromSystem): SealKey {
  const secret = random(KEY_BYTES)
  const der = Buffer.concat([PKCS8_HEADER, secret])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { secretKey: Hex.from(secret), publicKey: Hex.from(spki.subarray(-KEY_BYTES)) }
}

/**
 * Seals a question to a provider (HPKE, RFC 9180, base mode), so that nobody on the way can read
 * it. Also returns what opens the answer.
 *
 * @throws {MalformedError} `sealKey` is not an X25519 public key.
 *
 * @example
 * const { enc, ciphertext, answers } = await sealRequest({ sealKey, info, plaintext })
 */
export async function sealRequest(options: sealRequest.Options): Promise<sealRequest.Sealed> {
  const context = contextOf(options.info)
  const sender = await senderTo(options.sealKey, context)
  const enc = new Uint8Array(sender.enc)
  const ciphertext = new Uint8Array(await sender.seal(options.plaintext))
  const secret = new Uint8Array(await sender.export(EXPORT_LABEL, SECRET_BYTES))
  return { enc, ciphertext, answers: createOpener({ secret, enc, context }) }
}

export declare namespace sealRequest {
  type Options = {
    /** The provider's X25519 public key, from its endpoint. */
    readonly sealKey: Hex.Hex
    readonly info: SealInfo
    readonly plaintext: Uint8Array
  }
  type Sealed = {
    /** Encapsulated key, 32 bytes; goes with the ciphertext. */
    readonly enc: Uint8Array
    readonly ciphertext: Uint8Array
    readonly answers: Opener
  }
}

/**
 * Opens a sealed question, once. Also returns what seals the answer.
 *
 * @throws {SealRefusedError} It was sealed to another key, session or request, or was changed.
 * @throws {RequestReplayedError} It was opened before.
 * @throws {ReplayCacheFullError} Whether it was opened before can no longer be told.
 */
export async function openRequest(options: openRequest.Options): Promise<openRequest.Opened> {
  const { replays, nowSeconds, random = randomFromSystem } = options
  const { plaintext, secret } = await unseal(options)
  // Only what opens is remembered, so that nobody without a sealed question fills the cache.
  replays.admit(options.enc, nowSeconds)
  return { plaintext, answers: createSealer(secret, random(RESPONSE_NONCE_BYTES)) }
}

export declare namespace openRequest {
  type Options = {
    /** The secret key of the `sealKey` that the client used. */
    readonly secretKey: Hex.Hex
    readonly enc: Uint8Array
    readonly info: SealInfo
    readonly ciphertext: Uint8Array
    /** One cache per secret key, or one for all of a provider's. */
    readonly replays: ReplayCache
    readonly nowSeconds: bigint
    /** By default the system's. Fresh for each call, whatever happens. */
    readonly random?: Random
  }
  type Opened = { readonly plaintext: Uint8Array; readonly answers: Sealer }
}

function contextOf({ sessionId, requestId }: SealInfo): Uint8Array {
  const context = new Uint8Array(40)
  context.set(Hex.toBytes(sessionId))
  new DataView(context.buffer).setBigUint64(32, requestId)
  return context
}

const infoOf = (context: Uint8Array): Uint8Array => Buffer.concat([INFO_LABEL, context])

async function senderTo(sealKey: Hex.Hex, context: Uint8Array) {
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(Hex.toBytes(sealKey))
    return await suite.createSenderContext({ recipientPublicKey, info: infoOf(context) })
  } catch {
    const reason = 'not an X25519 public key'
    throw new MalformedError({ what: 'seal key', path: 'sealKey', reason })
  }
}

type Unsealed = { readonly plaintext: Uint8Array; readonly secret: AnswerSecret }

async function unseal(options: openRequest.Options): Promise<Unsealed> {
  const { secretKey, enc, info, ciphertext } = options
  const context = contextOf(info)
  const recipientKey = await suite.kem.deserializePrivateKey(Hex.toBytes(secretKey))
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey,
      enc,
      info: infoOf(context),
    })
    const plaintext = new Uint8Array(await recipient.open(ciphertext))
    const secret = new Uint8Array(await recipient.export(EXPORT_LABEL, SECRET_BYTES))
    return { plaintext, secret: { secret, enc, context } }
  } catch {
    throw new SealRefusedError({
      reason: 'sealed to another key, session or question, or changed on the way',
    })
  }
}
