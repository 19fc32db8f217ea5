import { ed25519 } from '@noble/curves/ed25519.js'
import { LayersClaim } from '@ostrom/integer-model'
import { type Hash, Hex } from '@ostrom/protocol'
import { type Epoch, Jam } from '@ostrom/verification'

// Packages like those of a local network of three bonded validators.

const secrets = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte))

const validators: readonly Jam.JamValidator[] = secrets.map((secret, index) => ({
  key: ed25519.getPublicKey(secret),
  weight: BigInt(4 + index),
}))

export const configuration: Uint8Array = Jam.encodeConfiguration(validators)

const sign = (validator: number, message: Uint8Array): Uint8Array =>
  ed25519.sign(message, secrets[validator]!)

/** Returns the token with which a validator authorizes a payload to use the core. */
export const tokenOf = (validator: number, payload: Uint8Array): Uint8Array =>
  Hex.join([Uint8Array.of(validator), sign(validator, Jam.tokenMessage(payload))])

export const hashOf = (byte: number): Hash => Hex.from(new Uint8Array(32).fill(byte))

/** One item of each kind, and answers whose pay has more than 64 bits. */
export const allKinds: readonly Epoch.EpochItem[] = [
  { kind: 'answers', subject: hashOf(1), receiptsRoot: hashOf(2), count: 5n, total: 1_000n },
  { kind: 'answers', subject: hashOf(9), receiptsRoot: hashOf(2), count: 300n, total: 2n ** 100n },
  { kind: 'validated', subject: hashOf(1) },
  { kind: 'weights', version: hashOf(4), artifactHash: hashOf(5) },
  { kind: 'dataset', dataset: hashOf(6), accepted: true },
  { kind: 'dataset', dataset: hashOf(7), accepted: false },
  { kind: 'parameter', name: 'UnitFee', value: 2n ** 64n },
  { kind: 'verdict', subject: hashOf(7), verdict: 'fault' },
  {
    kind: 'contribution',
    account: Hex.from(new Uint8Array(20).fill(7)) as Hex.AccountId,
    role: 'validator',
    points: 12_345n,
  },
]

/** Layers of a small classifier, and pooled embeddings as its inputs. */
const layers: LayersClaim.ClassifierLayers = {
  hidden: {
    weights: Int8Array.from({ length: 15 * 8 }, (_, at) => ((at * 7) % 50) - 25),
    biases: Int32Array.from({ length: 8 }, (_, at) => 10 * at - 40),
  },
  multiplier: 3_000,
  output: {
    weights: Int8Array.from({ length: 16 }, (_, at) => ((at * 5) % 30) - 15),
    biases: Int32Array.of(3, -2),
  },
}
const pooled: readonly number[] = Array.from({ length: 15 }, (_, at) => 60 * at - 400)
export const claim: Uint8Array = LayersClaim.encode(layers, pooled)

export type PackageOptions = {
  readonly epoch?: bigint
  readonly previous?: Hash
  readonly items?: readonly Epoch.EpochItem[]
  readonly claim?: Uint8Array
  /** Validators that sign, by their numbers. */
  readonly signers?: readonly number[]
  /** Function that changes the header before it is signed. */
  readonly header?: (header: Jam.BatchHeader) => Jam.BatchHeader
}

/** A payload that the service accepts, unless an option changes it. */
export function payloadOf(options: PackageOptions = {}): Uint8Array {
  const { epoch = 7n, previous = Hex.zeroHash, items = allKinds, signers = [0, 2] } = options
  const { header, batch } = Jam.batchOf(previous, { epoch, items })
  const changed = options.header?.(header) ?? header
  return signedPayload({ header: changed, batch, claim: options.claim ?? claim, signers })
}

/** A payload whose parts need not be consistent. */
export function signedPayload(options: {
  readonly header: Jam.BatchHeader
  readonly batch: Uint8Array
  readonly claim: Uint8Array
  readonly signers: readonly number[]
}): Uint8Array {
  const { batch, claim: told } = options
  const header = Jam.encodeHeader(options.header)
  const message = Jam.batchMessage(header, told)
  const signatures = options.signers.map((validator) => ({
    validator,
    signature: sign(validator, message),
  }))
  return Jam.encodePayload({ header, signatures, claim: told, batch })
}

/**
 * Returns the same payload with signatures that state their own validity: the program
 * `service-given` takes a signature as valid if its first byte is 1.
 */
export function withGivenSignatures(payload: Uint8Array, isRight = true): Uint8Array {
  const parts = Jam.decodePayload(payload)!
  const signature = new Uint8Array(64).fill(isRight ? 1 : 0)
  const signatures = parts.signatures.map(({ validator }) => ({ validator, signature }))
  return Jam.encodePayload({ ...parts, signatures })
}
