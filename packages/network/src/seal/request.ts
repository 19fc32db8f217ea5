import { randomBytes } from 'node:crypto'
import { createBoundedMap, Hex, MalformedError, type RandomBytes } from '@ostrom/protocol'
import {
  type AnswerSecret,
  createFrameOpener,
  createFrameSealer,
  type FrameOpener,
  type FrameSealer,
  RESPONSE_NONCE_BYTES,
} from './answer.ts'
import { decrypt, encrypt } from './cipher.ts'
import { contextOf, EXPORT_LABEL, infoOf, type SealInfo } from './context.ts'
import { UnsealFailedError } from './errors.ts'
import * as Hpke from './hpke.ts'
import type { ReplayCache } from './replay.ts'

/** An X25519 key pair for sealed questions; `publicKey` is an endpoint's `sealKey`. */
export type SealKey = { readonly secretKey: Hex.Hex; readonly publicKey: Hex.Hex }

/**
 * Number of imported secret keys in the cache: more than the seal keys of a provider that are valid
 * at the same time.
 */
const SECRET_KEY_CACHE_ENTRIES_MAX = 8
/** Number of imported public keys in the cache: those of a client's recent providers. */
const PUBLIC_KEY_CACHE_ENTRIES_MAX = 128

const randomFromSystem: RandomBytes = (size) => randomBytes(size)

/**
 * Creates a key pair. The owner should rotate it often, and keep the previous one while questions
 * to it may still arrive.
 */
export function generateSealKey(random: RandomBytes = randomFromSystem): SealKey {
  const secret = random(Hpke.SECRET_KEY_BYTES)
  const publicKey = Hpke.publicKeyOf(Hpke.importSecretKey(secret))
  return { secretKey: Hex.from(secret), publicKey: Hex.from(publicKey) }
}

/**
 * Seals a question to a provider (HPKE, RFC 9180, base mode), so that no other party can read it.
 * Also returns the opener of the answer.
 *
 * @throws {MalformedError} `sealKey` is not an X25519 public key.
 *
 * @example
 * const { enc, ciphertext, responseOpener } = await sealRequest({ sealKey, info, plaintext })
 */
export async function sealRequest(
  options: sealRequest.Options,
): Promise<sealRequest.SealedRequest> {
  const context = contextOf(options.info)
  const encapsulation = takeEncapsulation(options.sealKey)
  const { enc } = encapsulation
  const sender = Hpke.setupSender(encapsulation, infoOf(context))
  const ciphertext = Hpke.seal(sender, options.plaintext)
  const exporterSecret = Hpke.exportSecret(sender, EXPORT_LABEL)
  return {
    enc,
    ciphertext,
    responseOpener: createFrameOpener({ exporterSecret, enc, context }, decrypt),
  }
}

export declare namespace sealRequest {
  type Options = {
    /** The provider's X25519 public key, from its endpoint. */
    readonly sealKey: Hex.Hex
    readonly info: SealInfo
    readonly plaintext: Uint8Array
  }
  type SealedRequest = {
    /** Encapsulated key, 32 bytes, sent with the ciphertext. */
    readonly enc: Uint8Array
    readonly ciphertext: Uint8Array
    readonly responseOpener: FrameOpener
  }
}

/**
 * Opens a sealed question once. Also returns the sealer of the answer.
 *
 * @throws {UnsealFailedError} The question was sealed to another key, or for another session or
 *   call id, or was changed.
 * @throws {RequestReplayedError} The question was opened before.
 * @throws {ReplayCacheFullError} The cache is full, so a replay could not be detected.
 */
export async function openRequest(
  options: openRequest.Options,
): Promise<openRequest.UnsealedRequest> {
  const { replayCache, nowSeconds, check, random = randomFromSystem } = options
  const { plaintext, secret } = unseal(options)
  check?.(plaintext)
  // Only a valid question enters the cache, so that invalid ones cannot fill it.
  replayCache.insert(options.enc, nowSeconds)
  const responseNonce = random(RESPONSE_NONCE_BYTES)
  return { plaintext, responseSealer: createFrameSealer(secret, { responseNonce, encrypt }) }
}

export declare namespace openRequest {
  type Options = {
    /** The secret key of the `sealKey` that the client used. */
    readonly secretKey: Hex.Hex
    readonly enc: Uint8Array
    readonly info: SealInfo
    readonly ciphertext: Uint8Array
    /**
     * Used encapsulated keys. One cache for each session is enough, because a question opens
     * only for its own session.
     */
    readonly replayCache: ReplayCache
    readonly nowSeconds: bigint
    /** Throws if the plaintext is no question; the question then does not enter the cache. */
    readonly check?: (plaintext: Uint8Array) => void
    /** The machine's random source by default. The source must return fresh bytes on each call. */
    readonly random?: RandomBytes
  }
  type UnsealedRequest = { readonly plaintext: Uint8Array; readonly responseSealer: FrameSealer }
}

/** Encapsulations that no question has used yet, one for each seal key. */
const prepared = createBoundedMap<Hex.Hex, Hpke.Encapsulation>(PUBLIC_KEY_CACHE_ENTRIES_MAX)

/**
 * Computes in advance the encapsulation for the next question to a provider: the half of sealing
 * that does not depend on the question. Does nothing if an encapsulation is already prepared.
 *
 * @throws {MalformedError} `sealKey` is not an X25519 public key.
 */
export function prepareSeal(sealKey: Hex.Hex): void {
  if (prepared.has(sealKey)) return
  prepared.set(sealKey, encapsulate(sealKey))
}

/**
 * Returns an encapsulation and removes it from the cache, because a second message under its key
 * and nonce would reveal both messages.
 */
function takeEncapsulation(sealKey: Hex.Hex): Hpke.Encapsulation {
  const ready = prepared.get(sealKey)
  prepared.delete(sealKey)
  return ready ?? encapsulate(sealKey)
}

function encapsulate(sealKey: Hex.Hex): Hpke.Encapsulation {
  try {
    return Hpke.encapsulate(publicKeys(sealKey))
  } catch {
    const reason = 'not an X25519 public key'
    throw new MalformedError({ what: 'seal key', path: 'sealKey', reason })
  }
}

type UnsealedPayload = { readonly plaintext: Uint8Array; readonly secret: AnswerSecret }

function unseal({ secretKey, enc, info, ciphertext }: openRequest.Options): UnsealedPayload {
  const context = contextOf(info)
  const key = secretKeys(secretKey)
  try {
    const recipient = Hpke.setupRecipient(key, enc, infoOf(context))
    const plaintext = Hpke.open(recipient, ciphertext)
    const exporterSecret = Hpke.exportSecret(recipient, EXPORT_LABEL)
    return { plaintext, secret: { exporterSecret, enc, context } }
  } catch {
    throw new UnsealFailedError({
      reason: 'sealed to another key, session or question, or changed in transit',
    })
  }
}

const secretKeys = memoizeKeys(SECRET_KEY_CACHE_ENTRIES_MAX, Hpke.importSecretKey)
const publicKeys = memoizeKeys(PUBLIC_KEY_CACHE_ENTRIES_MAX, Hpke.importPublicKey)

/** Caches the latest `max` imported keys, because an import takes as long as one use of the key. */
function memoizeKeys<T>(max: number, importKey: (bytes: Uint8Array) => T): (key: Hex.Hex) => T {
  const cache = createBoundedMap<Hex.Hex, T>(max)
  return (hex) => {
    const cached = cache.get(hex)
    if (cached) return cached
    const key = importKey(Hex.toBytes(hex))
    cache.set(hex, key)
    return key
  }
}
