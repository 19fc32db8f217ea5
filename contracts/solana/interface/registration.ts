// The bytes of a model's registration, as `register.rs` reads them.

import { concat, decodeFields, encodeFields, type FieldLayout } from './fields.ts'

export type RegistrationAccountFields = {
  /** 0 public, 1 allow-list, 2 paid. */
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

/** The fields of a registration; the last is the number of the artifacts behind them. */
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

/** The fields of each artifact. */
export const artifactLayout = {
  format: 'text',
  quantization: 'text',
  cid: 'text',
  sha256: 'bytes32',
  bytes: 'u64',
} as const satisfies FieldLayout

/** Canonical bytes. */
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

const decoder = new TextDecoder()

/** Reads what `encodeRegistration` wrote. */
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
