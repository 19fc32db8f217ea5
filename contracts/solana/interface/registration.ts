// Encodes and decodes the registration of a model, which `models/registration.rs` reads.

import { concat, decodeFields, encodeFields, type FieldLayout } from './fields.ts'

export type RegistrationAccountFields = {
  /** Access to the model: 0 for all accounts, 1 for an allow-list, 2 for accounts that paid. */
  readonly access: number
  readonly royalties: readonly { readonly bps: number; readonly recipient: Uint8Array }[]
  readonly name: string
  readonly license: string
  readonly licenseCid: string
  readonly parents: readonly Uint8Array[]
  readonly artifacts: readonly {
    readonly format: string
    readonly quantization: string
    readonly cid: string
    readonly sha256: Uint8Array
    readonly bytes: bigint
  }[]
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const nobody = { bps: 0, recipient: new Uint8Array(32) }

/** The fields of a registration. The last field is the number of the artifacts, which follow. */
export const registrationLayout = {
  access: 'u8',
  bps0: 'u16',
  recipient0: 'key',
  bps1: 'u16',
  recipient1: 'key',
  name: 'text',
  license: 'text',
  licenseCid: 'text',
  parents: 'bytes32s',
  artifacts: 'u8',
} as const satisfies FieldLayout

/** The fields of an artifact. */
export const artifactLayout = {
  format: 'text',
  quantization: 'text',
  cid: 'text',
  sha256: 'bytes32',
  bytes: 'u64',
} as const satisfies FieldLayout

/** Returns the canonical bytes of a registration. */
export function encodeRegistration(fields: RegistrationAccountFields): Uint8Array {
  const [first = nobody, second = nobody] = fields.royalties
  const front = encodeFields(registrationLayout, {
    access: fields.access,
    bps0: first.bps,
    recipient0: first.recipient,
    bps1: second.bps,
    recipient1: second.recipient,
    name: text(fields.name),
    license: text(fields.license),
    licenseCid: text(fields.licenseCid),
    parents: fields.parents,
    artifacts: fields.artifacts.length,
  })
  const files = fields.artifacts.map((file) =>
    encodeFields(artifactLayout, {
      format: text(file.format),
      quantization: text(file.quantization),
      cid: text(file.cid),
      sha256: file.sha256,
      bytes: file.bytes,
    }),
  )
  return concat([front, ...files])
}

/** Bytes of one block of a registration's draft, which `sealDraft` encrypts block by block. */
const SEAL_BLOCK_BYTES = 32

/**
 * Seals the bytes of a draft, or opens sealed bytes: each block of 32 bytes is combined by
 * exclusive or with the SHA-256 of the key and the index of the block. Two drafts must never have
 * the same key.
 */
export async function sealDraft(bytes: Uint8Array, key: Uint8Array): Promise<Uint8Array> {
  const sealed = Uint8Array.from(bytes)
  for (let index = 0; index * SEAL_BLOCK_BYTES < bytes.length; index++) {
    const words = new Uint8Array(key.length + 4)
    words.set(key)
    new DataView(words.buffer).setUint32(key.length, index, true)
    const pad = new Uint8Array(await crypto.subtle.digest('SHA-256', words))
    for (let i = 0; i < SEAL_BLOCK_BYTES && index * SEAL_BLOCK_BYTES + i < bytes.length; i++) {
      sealed[index * SEAL_BLOCK_BYTES + i]! ^= pad[i]!
    }
  }
  return sealed
}

const decoder = new TextDecoder()

/** Reads the bytes that `encodeRegistration` returns. */
export function decodeRegistration(bytes: Uint8Array): RegistrationAccountFields {
  const { values, end } = decodeFields(registrationLayout, bytes)
  const artifacts: RegistrationAccountFields['artifacts'][number][] = []
  for (let i = 0, at = end; i < values.artifacts; i++) {
    const file = decodeFields(artifactLayout, bytes, at)
    at = file.end
    const { format, quantization, cid, sha256, bytes: size } = file.values
    artifacts.push({
      format: decoder.decode(format),
      quantization: decoder.decode(quantization),
      cid: decoder.decode(cid),
      sha256,
      bytes: size,
    })
  }
  const royalties = [
    { bps: values.bps0, recipient: values.recipient0 },
    { bps: values.bps1, recipient: values.recipient1 },
  ]
  return {
    access: values.access,
    royalties: royalties.filter(({ bps }) => bps > 0),
    artifacts,
    name: decoder.decode(values.name),
    license: decoder.decode(values.license),
    licenseCid: decoder.decode(values.licenseCid),
    parents: values.parents,
  }
}
