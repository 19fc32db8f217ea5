import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readGgufHeader } from '../../../../packages/models/model-metadata/src/gguf.ts'
import {
  // The format's own limit.
  SAFETENSORS_HEADER_BYTES_MAX,
} from '../../../../packages/models/model-metadata/src/limits.ts'
import { readOnnxGraph } from '../../../../packages/models/model-metadata/src/onnx-graph.ts'
import { readSafetensorsHeader } from '../../../../packages/models/model-metadata/src/safetensors.ts'
import * as Cid from '../../../../packages/storage/src/dag/cid.ts'
import * as Node from '../../../../packages/storage/src/dag/node.ts'
import {
  BLOCK_BYTES_MAX,
  ZIP_DIRECTORY_BYTES_MAX,
} from '../../../../packages/storage/src/limits.ts'
import { readMember } from '../../../../packages/storage/src/pypi/zip.ts'
import { jsonTexts } from '../shapes.ts'
import { type DecoderTarget, type InputShape, orRefused, repeatedBytes } from '../target.ts'

const encoder = new TextEncoder()

/** One file in memory, as the store of a model's files. */
const filesOf = (name: string, bytes: Uint8Array) => ({
  list: () => Promise.resolve([{ path: name, bytes: bytes.length }]),
  read: (_: string, { offset, length }: { offset: number; length: number }) =>
    Promise.resolve(bytes.slice(offset, offset + length)),
})

/** Returns the shape of a safetensors file without weights, whose header is this text. */
const safetensorsFile =
  (textOf: (size: number) => string): InputShape =>
  (size) => {
    const header = encoder.encode(textOf(size - 8))
    const bytes = new Uint8Array(8 + header.length)
    new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true)
    bytes.set(header, 8)
    return { bytes }
  }

function manyTensors(size: number): string {
  const tensors: string[] = []
  for (let at = 0, length = 2; length < size; at++) {
    tensors.push(`"${at}":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}`)
    length += tensors[at]!.length + 1
  }
  return `{${tensors.join(',')}}`
}

const safetensors: DecoderTarget = {
  name: 'safetensors',
  bytesMax: Math.min(SAFETENSORS_HEADER_BYTES_MAX, 16 * 1024 * 1024),
  shapes: {
    ...Object.fromEntries(
      Object.entries(jsonTexts).map(([name, textOf]) => [
        name,
        safetensorsFile((size) => `{"a":${textOf(size - 6)}}`),
      ]),
    ),
    'many tensors': safetensorsFile(manyTensors),
    'many names of the header': safetensorsFile(jsonTexts['many names']!),
  },
  decode: ({ bytes }) =>
    orRefused(() =>
      readSafetensorsHeader(filesOf('a.safetensors', bytes), {
        path: 'a.safetensors',
        bytes: bytes.length,
      }),
    ),
}

/** Returns little-endian bytes of a number. */
function little(value: number, size: number): readonly number[] {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(value), true)
  return [...new Uint8Array(view.buffer, 0, size)]
}

const ggufText = (text: string) => [...little(text.length, 8), ...encoder.encode(text)]
const [U8, TEXT, LIST] = [0, 8, 9]

const ggufHead = (tensors: number, keys: number) => [
  ...encoder.encode('GGUF'),
  ...little(3, 4),
  ...little(tensors, 8),
  ...little(keys, 8),
]

/** Returns the shape of a GGUF file whose only key has a list of equal items. */
const ggufList =
  (type: number, item: readonly number[]): InputShape =>
  (size) => {
    const count = Math.max(1, Math.floor((size - 64) / item.length))
    const begin = [
      ...ggufHead(1, 1),
      ...ggufText('a'),
      ...little(LIST, 4),
      ...little(type, 4),
      ...little(count, 8),
    ]
    return { bytes: repeatedBytes(item, begin.length + count * item.length, { begin }) }
  }

const oneKey = [...ggufText('a'), ...little(U8, 4), 1]
const oneTensor = [
  ...ggufText('a'),
  ...little(1, 4),
  ...little(1, 8),
  ...little(0, 4),
  ...little(0, 8),
]

const gguf: DecoderTarget = {
  name: 'gguf',
  bytesMax: 16 * 1024 * 1024,
  shapes: {
    'a list of bytes': ggufList(U8, [1]),
    'a list of empty texts': ggufList(TEXT, little(0, 8)),
    'a list of texts of a byte': ggufList(TEXT, ggufText('a')),
    'a list of empty lists': ggufList(LIST, [...little(U8, 4), ...little(0, 8)]),
    keys: (size) => ({ bytes: repeatedBytes(oneKey, size, { begin: ggufHead(1, 4_096) }) }),
    tensors: (size) => ({
      bytes: repeatedBytes(oneTensor, size, { begin: [...ggufHead(65_536, 1), ...oneKey] }),
    }),
    'a text without end': (size) => ({
      bytes: repeatedBytes([0x61], size, {
        begin: [...ggufHead(1, 1), ...ggufText('a'), ...little(TEXT, 4), ...little(2 ** 40, 8)],
      }),
    }),
    'a long text': (size) => ({
      bytes: repeatedBytes([0x61], size, {
        begin: [...ggufHead(1, 1), ...ggufText('a'), ...little(TEXT, 4), ...little(size - 64, 8)],
      }),
    }),
  },
  decode: ({ bytes }) =>
    orRefused(() =>
      readGgufHeader({ files: filesOf('a.gguf', bytes), path: 'a.gguf', bytes: bytes.length }),
    ),
}

const graph = (size: number): readonly number[] => {
  const bytes = [0x3a]
  for (let rest = size; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : (rest % 128) | 0x80)
    if (rest < 128) return bytes
  }
}

/** Returns the shape of an ONNX file whose graph has equal fields. */
const onnxGraph =
  (...field: readonly number[]): InputShape =>
  (size) => {
    const count = Math.max(1, Math.floor((size - 8) / field.length))
    const begin = graph(count * field.length)
    return { bytes: repeatedBytes(field, begin.length + count * field.length, { begin }) }
  }

const onnx: DecoderTarget = {
  name: 'onnx',
  bytesMax: 4 * 1024 * 1024,
  shapes: {
    'fields of the file': (size) => ({ bytes: repeatedBytes([0x08, 0x01], size) }),
    'long numbers': (size) => ({
      bytes: repeatedBytes([0x08, ...Array(9).fill(0xff), 0x01], size),
    }),
    'empty nodes': onnxGraph(0x0a, 0),
    'nodes with an operator': onnxGraph(0x0a, 3, 0x22, 1, 0x61),
    'empty tensors': onnxGraph(0x2a, 0),
    names: onnxGraph(0x12, 1, 0x61),
    'a field without end': (size) => ({ bytes: repeatedBytes([0xff], size) }),
  },
  decode: ({ bytes }) =>
    orRefused(() =>
      readOnnxGraph(filesOf('a.onnx', bytes), { path: 'a.onnx', bytes: bytes.length }),
    ),
}

const cid = Cid.ofBlock(Cid.RAW, new Uint8Array())
const link = [0x0a, cid.bytes.length, ...cid.bytes]
const folder = [0x0a, 2, 0x08, 1]

/** A block of a content, which a peer sends for its hash. */
const dagNode: DecoderTarget = {
  name: 'dag-node',
  bytesMax: BLOCK_BYTES_MAX,
  // The library makes an object for each empty link, of two bytes; a block has 2 MiB at most.
  heap: { free: 0, perByte: 48 },
  shapes: {
    links: (size) => ({
      bytes: repeatedBytes([0x12, link.length, ...link], size, { end: folder }),
    }),
    'empty links': (size) => ({ bytes: repeatedBytes([0x12, 0], size, { end: folder }) }),
    'sizes of links': (size) => {
      const count = Math.floor((size - 16) / 2)
      const data = repeatedBytes([0x20, 1], 2 + 2 * count, { begin: [0x08, 2] })
      const begin = [0x0a, ...graph(data.length).slice(1)]
      return { bytes: Uint8Array.from([...begin, ...data]) }
    },
    'a long number': (size) => ({ bytes: repeatedBytes([0xff], size, { begin: [0x0a] }) }),
    'one text': (size) => ({
      bytes: repeatedBytes([0x61], size, { begin: [0x0a, ...graph(size - 16).slice(1)] }),
    }),
  },
  decode: ({ bytes }) => orRefused(() => Node.decode(Cid.ofBlock(Cid.DAG_PB, bytes), bytes)),
}

/** Returns an entry of the directory of a zip archive. */
const zipEntry = (name: string, extra: number): readonly number[] => [
  ...little(0x02014b50, 4),
  ...Array(24).fill(0),
  ...little(name.length, 2),
  ...little(extra, 2),
  ...Array(14).fill(0),
  ...encoder.encode(name),
  ...Array(extra).fill(0),
]

/** Returns the shape of an archive whose directory has equal entries. */
const zipFile =
  (name: string, extra = 0): InputShape =>
  (size) => {
    const entry = zipEntry(name, extra)
    const count = Math.min(0xfffe, Math.max(1, Math.floor((size - 22) / entry.length)))
    const end = [
      ...little(0x06054b50, 4),
      ...Array(4).fill(0),
      ...little(count, 2),
      ...little(count, 2),
      ...little(count * entry.length, 4),
      ...Array(6).fill(0),
    ]
    return { bytes: repeatedBytes(entry, count * entry.length + end.length, { end }) }
  }

/** An archive with a model, of which one member is read. */
function zip(): DecoderTarget {
  const scratch = mkdtempSync(path.join(tmpdir(), 'ostrom-decoders-'))
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
  const file = path.join(scratch, 'a.zip')
  return {
    name: 'zip',
    bytesMax: ZIP_DIRECTORY_BYTES_MAX,
    shapes: {
      members: zipFile('a'),
      'members of long names': zipFile('a'.repeat(200)),
      'members with extra fields': zipFile('a', 400),
      'no directory': (size) => ({ bytes: repeatedBytes([0x50, 0x4b, 5, 6], size) }),
    },
    decode: ({ bytes }) =>
      orRefused(async () => {
        writeFileSync(file, bytes)
        let read = 0
        const { signal } = new AbortController()
        for await (const part of readMember(file, 'b', { signal })) read += part.length
        return read
      }),
  }
}

export const fileTargets = (): readonly DecoderTarget[] => [safetensors, gguf, onnx, dagNode, zip()]
