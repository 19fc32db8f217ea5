import type { webcrypto } from 'node:crypto'
import type { Clock } from '@ostrom/protocol'
import { monotonicMs } from '@ostrom/protocol'
import { type Bytes, bigEndian, concat, utf8 } from './bytes.ts'
import { OhttpKeyError, OhttpReplayedError } from './errors.ts'
import { encodeKeyConfigs, type KeyConfig, parseKeyConfigs } from './key-config.ts'
import { KEY_LIFETIME_MS, REQUESTS_PER_KEY_MAX } from './limits.ts'
import { suite } from './suite.ts'

/** Header with which a gateway signs its keys: their time of expiry, then the signature. */
export const KEY_SIGNATURE_HEADER = 'ostrom-key-signature'

const LABEL = utf8('ostrom:ohttp-keys:v1')
const SECRET_HEADER = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
])

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const fromHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/**
 * Identity with which a gateway signs its keys, so that a relay cannot replace them with its own.
 */
export type GatewayIdentity = {
  /** Ed25519 public key, 64 hex digits. */
  readonly publicKey: string
  sign(message: Uint8Array): Promise<Bytes>
}

/** Imports an identity from 32 secret bytes. */
export async function importIdentity(secret: Uint8Array): Promise<GatewayIdentity> {
  const der = concat(SECRET_HEADER, secret)
  const key = await crypto.subtle.importKey('pkcs8', der, 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', key)
  const raw = atob(x.replaceAll('-', '+').replaceAll('_', '/'))
  return {
    publicKey: toHex(Uint8Array.from(raw, (character) => character.charCodeAt(0))),
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', key, concat(message))),
  }
}

/** Returns the bytes that a gateway signs: its keys and the second at which they expire. */
export const signedBytes = (keys: Uint8Array, endSeconds: number): Bytes =>
  concat(LABEL, bigEndian(endSeconds, 8), keys)

type HeldKey = {
  readonly config: KeyConfig
  readonly secretKey: webcrypto.CryptoKey
  readonly endsAtMs: number
  /** Encapsulated keys of the requests that were opened with this key. */
  readonly used: Set<string>
}

/**
 * The keys of one gateway: the current key, and the previous key while requests to it may still
 * arrive.
 */
export type GatewayKeys = {
  /** Returns the current key as `application/ohttp-keys`, and the value of its signature header. */
  configs(): Promise<{ readonly body: Bytes; readonly signature: string }>
  /**
   * Returns the secret key that opens requests with this key id.
   *
   * @throws {OhttpKeyError} No unexpired key has this id.
   */
  secretOf(keyId: number): Promise<webcrypto.CryptoKey>
  /**
   * Records the encapsulated key of an opened request.
   *
   * @throws {OhttpReplayedError} The request was opened before, or the key has opened its maximum
   *   of requests.
   * @throws {OhttpKeyError} No unexpired key has this id.
   */
  use(keyId: number, enc: Uint8Array): void
}

/**
 * Creates the keys of a gateway. Secrets stay in memory, so after a restart no recorded request can
 * be opened.
 *
 * @param options.lifetimeMs Milliseconds until a key is replaced.
 */
export function createGatewayKeys(options: {
  readonly identity: GatewayIdentity
  readonly clock: Clock
  readonly lifetimeMs?: number
  readonly requestsPerKeyMax?: number
}): GatewayKeys {
  const { identity, clock, lifetimeMs = KEY_LIFETIME_MS } = options
  const { requestsPerKeyMax = REQUESTS_PER_KEY_MAX } = options
  let lastId = 0
  let held: readonly HeldKey[] = []

  const create = async (): Promise<HeldKey> => {
    const { privateKey, publicKey } = await suite.kem.generateKeyPair()
    const raw = new Uint8Array(await suite.kem.serializePublicKey(publicKey))
    lastId = (lastId + 1) % 256
    const config = { id: lastId, publicKey: raw }
    const endsAtMs = monotonicMs(clock) + 2 * lifetimeMs
    return { config, secretKey: privateKey, endsAtMs, used: new Set() }
  }

  const isFresh = ({ endsAtMs, used }: HeldKey): boolean =>
    endsAtMs - monotonicMs(clock) > lifetimeMs && used.size < requestsPerKeyMax / 2

  let turning: Promise<HeldKey> | undefined
  const current = async (): Promise<HeldKey> => {
    const [newest] = held
    if (newest && isFresh(newest)) return newest
    turning ??= create().then((created) => {
      const living = held.filter(({ endsAtMs }) => endsAtMs > monotonicMs(clock))
      held = [created, ...living.slice(0, 1)]
      turning = undefined
      return created
    })
    return await turning
  }

  const find = (keyId: number): HeldKey => {
    const key = held.find(({ config }) => config.id === keyId)
    if (key && key.endsAtMs > monotonicMs(clock)) return key
    throw new OhttpKeyError({ reason: `the gateway has no key ${keyId} now` })
  }

  return {
    async configs() {
      const { config, endsAtMs } = await current()
      const body = encodeKeyConfigs([config])
      const leftMs = endsAtMs - monotonicMs(clock)
      const endSeconds = Math.floor((clock.nowMs() + leftMs) / 1000)
      const signature = await identity.sign(signedBytes(body, endSeconds))
      return { body, signature: `${endSeconds}:${toHex(signature)}` }
    },
    async secretOf(keyId) {
      return find(keyId).secretKey
    },
    use(keyId, enc) {
      const { used } = find(keyId)
      const id = toHex(enc)
      if (used.has(id)) throw new OhttpReplayedError({ reason: 'it was answered before' })
      if (used.size >= requestsPerKeyMax)
        throw new OhttpReplayedError({ reason: `its key has answered ${requestsPerKeyMax}` })
      used.add(id)
    },
  }
}

/**
 * Verifies and parses a gateway's keys that a relay has passed on.
 *
 * @param options.gatewayKey The gateway's Ed25519 public key as its host published it, 64 hex
 *   digits.
 * @throws {OhttpKeyError} The keys are not signed with `gatewayKey`, have expired, or are invalid.
 */
export async function verifyKeyConfigs(options: {
  readonly body: Uint8Array
  readonly signature: string
  readonly gatewayKey: string
  readonly nowMs: number
}): Promise<readonly KeyConfig[]> {
  const { body, signature, gatewayKey, nowMs } = options
  const [, seconds = '', hex = ''] = /^(\d{1,12}):([0-9a-f]{128})$/.exec(signature) ?? []
  const endSeconds = Number(seconds)
  const key = await crypto.subtle.importKey('raw', fromHex(gatewayKey), 'Ed25519', false, [
    'verify',
  ])
  const message = signedBytes(body, endSeconds)
  const isSigned = hex !== '' && (await crypto.subtle.verify('Ed25519', key, fromHex(hex), message))
  if (!isSigned) throw new OhttpKeyError({ reason: 'it is not signed by the gateway key' })
  if (endSeconds * 1000 <= nowMs) throw new OhttpKeyError({ reason: 'it has ended' })
  return parseKeyConfigs(body)
}
