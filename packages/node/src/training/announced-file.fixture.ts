import { assert, Hex } from '@ostrom/protocol'

// Files of IPFS (UnixFS in dag-pb) that state a size, but of which only the inner nodes exist. They
// follow the formats: https://ipld.io/specs/codecs/dag-pb/spec and https://specs.ipfs.tech/unixfs.

const MIB = 1_048_576
const LINKS = 1_024
const RAW = 0x55
const DAG_PB = 0x70

type CidBytes = readonly number[]

const cidBytes = (codec: number, hash: Hex.Hash): CidBytes => [
  0x01,
  codec,
  0x12,
  0x20,
  ...Hex.toBytes(hash),
]

/** Multibase `b`: RFC 4648 in lower case, without padding. */
function cidText(bytes: CidBytes): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const digits = bits.match(/.{1,5}/g) ?? []
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  return `b${digits.map((one) => alphabet[Number.parseInt(one.padEnd(5, '0'), 2)]).join('')}`
}

function varint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

const numberField = (field: number, value: number) => [...varint(8 * field), ...varint(value)]
const bytesField = (field: number, bytes: readonly number[]) => [
  ...varint(8 * field + 2),
  ...varint(bytes.length),
  ...bytes,
]

type Part = { readonly cid: CidBytes; readonly bytes: number }

function nodeOf(parts: readonly Part[]): Uint8Array {
  const links = parts.flatMap(({ cid, bytes }) =>
    bytesField(2, [...bytesField(1, cid), ...bytesField(2, []), ...numberField(3, bytes)]),
  )
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  const sizes = parts.flatMap(({ bytes }) => numberField(4, bytes))
  const file = [...numberField(1, 2), ...numberField(3, total), ...sizes]
  return Uint8Array.from([...links, ...bytesField(1, file)])
}

/** A file whose nodes state this number of bytes; its leaves do not exist. */
export type AnnouncedFile = {
  readonly cid: string
  /** Nodes by their CIDs. */
  readonly nodes: ReadonlyMap<string, Uint8Array>
}

/** Makes a file of at most 1 TiB, of two levels of nodes. */
export function announceFile(bytes: number): AnnouncedFile {
  const nodes = new Map<string, Uint8Array>()
  const add = (parts: readonly Part[]): Part => {
    const node = nodeOf(parts)
    const cid = cidBytes(DAG_PB, Hex.sha256Hex(node))
    nodes.set(cidText(cid), node)
    return { cid, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) }
  }
  const leaf = cidBytes(RAW, Hex.sha256Hex(new Uint8Array(MIB)))
  const below: Part[] = []
  for (let rest = Math.ceil(bytes / MIB); rest > 0; rest -= LINKS) {
    below.push(
      add(Array.from({ length: Math.min(rest, LINKS) }, () => ({ cid: leaf, bytes: MIB }))),
    )
  }
  assert(below.length <= LINKS, 'two levels of nodes have room for the file')
  return { cid: cidText(add(below).cid), nodes }
}
