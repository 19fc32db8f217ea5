// Goal: each chunk of any content can be proven against the root that RFC 9162 defines, with the
// memory of one group, which has 1,024 chunks. Method: the RFC's recursive definition as the
// reference; sizes around those of a chunk and a group; bytes in parts of any size; folders,
// whose bytes are those of their files in order; vectors that the contracts also read.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Chunks, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStorageMemory } from '../memory.ts'
import { buildChunkTree, proveChunk } from './chunks.ts'
import { CHUNK_GROUP_BYTES, ChunkTreeBuilder } from './tree.ts'

const sha256 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

/** Returns the Merkle Tree Hash by the recursive definition of RFC 9162, section 2.1.1. */
function definition(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (leaves.length === 1 && first) return sha256(new Uint8Array([0]), first)
  let point = 1
  while (point * 2 < leaves.length) point *= 2
  const [left, right] = [leaves.slice(0, point), leaves.slice(point)].map(definition)
  return sha256(new Uint8Array([1]), left as Uint8Array, right as Uint8Array)
}

function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / Chunks.CHUNK_BYTES))
  return Array.from({ length: count }, (_, at) =>
    bytes.subarray(at * Chunks.CHUNK_BYTES, (at + 1) * Chunks.CHUNK_BYTES),
  )
}

const bytesOf = (length: number, seed = 1) =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8) * 7 + seed) & 0xff)

const sizes = [0, 1, 1023, 1024, 1025, 5000, 10_240]
const large = [
  CHUNK_GROUP_BYTES - 1,
  CHUNK_GROUP_BYTES,
  CHUNK_GROUP_BYTES + 1,
  2 * CHUNK_GROUP_BYTES + 3000,
]

describe('the tree of a content', () => {
  test.each([...sizes, ...large])('the tree of %i bytes is the tree of the RFC', async (size) => {
    const storage = createStorageMemory()
    const bytes = bytesOf(size)
    const { cid } = await storage.add([bytes])
    const outline = await buildChunkTree(storage, cid)
    const parts = piecesOf(bytes)
    expect(outline.chunkCount).toBe(parts.length)
    expect(outline.root).toBe(Hex.from(definition(parts)))
    const indexes = [0, 1, 1023, 1024, 1025, parts.length - 1].filter((at) => at < parts.length)
    for (const index of indexes) {
      const proof = await proveChunk(storage, cid, { chunks: outline, index })
      expect(proof.chunk).toEqual(Uint8Array.from(parts[index]!))
      expect(Chunks.verify(outline, index, proof)).toBe(true)
      expect(Chunks.verify(outline, index + 1, proof)).toBe(false)
      const changed = proof.chunk.map((byte, at) => (at === 0 ? byte ^ 1 : byte))
      if (size > 0) expect(Chunks.verify(outline, index, { ...proof, chunk: changed })).toBe(false)
    }
  })

  test('does not hang on how the bytes come', () => {
    const bytes = bytesOf(20_000)
    const whole = new ChunkTreeBuilder()
    whole.add(bytes)
    const { root } = whole.finish()
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 30 }), (cuts) => {
        const builder = new ChunkTreeBuilder()
        let at = 0
        for (const cut of cuts) {
          builder.add(bytes.subarray(at, at + cut))
          at += cut
        }
        builder.add(bytes.subarray(at))
        expect(builder.finish().root).toBe(root)
      }),
      { numRuns: 30 },
    )
  })

  test('the tree of a folder is that of its files one after the other', async () => {
    const storage = createStorageMemory()
    const bytes = [bytesOf(700), bytesOf(CHUNK_GROUP_BYTES, 2), bytesOf(0), bytesOf(5000, 3)]
    const files = []
    for (const [at, one] of bytes.entries()) {
      files.push({ path: `part-${at}`, cid: (await storage.add([one])).cid })
    }
    const { cid } = await storage.addFolder(files)
    const outline = await buildChunkTree(storage, cid)
    const builder = new ChunkTreeBuilder()
    for (const one of bytes) builder.add(one)
    expect(outline).toEqual(builder.finish())
    const joined = piecesOf(new Uint8Array(Buffer.concat(bytes)))
    for (const index of [0, 1023, 1024, joined.length - 1]) {
      const proof = await proveChunk(storage, cid, { chunks: outline, index })
      expect(proof.chunk).toEqual(Uint8Array.from(joined[index]!))
    }
  })

  test('refuses to show a piece of other bytes', async () => {
    const storage = createStorageMemory()
    const one = await storage.add([bytesOf(5000)])
    const other = await storage.add([bytesOf(5000, 9)])
    const chunks = await buildChunkTree(storage, one.cid)
    const showing = proveChunk(storage, other.cid, { chunks, index: 2 })
    await expect(showing).rejects.toMatchObject({ code: 'content-mismatch' })
    const gone = buildChunkTree(createStorageMemory(), one.cid)
    await expect(gone).rejects.toMatchObject({ code: 'content-not-found' })
  })
})

type Vectors = {
  readonly files: readonly {
    readonly bytes: number
    readonly root: Hex.Hash
    readonly chunkCount: number
    readonly proofs: readonly { index: number; chunk: Hex.Hex; path: Hex.Hash[] }[]
  }[]
  readonly draws: readonly {
    readonly dealId: number
    readonly epoch: number
    readonly value: Hex.Hash
    readonly period: number
    readonly chunkCount: number
    readonly drawn: boolean
    readonly chunk: number
  }[]
}

test('the vectors hold', async () => {
  const text = readFileSync(new URL('../../../../vectors/chunks.json', import.meta.url), 'utf8')
  const { files, draws } = JSON.parse(text) as Vectors
  expect(files.length).toBeGreaterThan(3)
  for (const { bytes, root, chunkCount, proofs } of files) {
    const storage = createStorageMemory()
    const { cid } = await storage.add([
      Uint8Array.from({ length: bytes }, (_, at) => 31 * at + bytes),
    ])
    const chunks = await buildChunkTree(storage, cid)
    expect(chunks).toMatchObject({ root, chunkCount })
    for (const { index, chunk, path } of proofs) {
      const got = await proveChunk(storage, cid, { chunks, index })
      expect(got).toEqual({ chunk: Hex.toBytes(chunk), path })
    }
  }
  for (const { dealId, epoch, value, period, chunkCount, drawn, chunk } of draws) {
    const seen = Chunks.drawnChunk({
      dealId: BigInt(dealId),
      epoch: BigInt(epoch),
      beacon: value,
      period,
      chunkCount,
    })
    expect(seen).toBe(drawn ? chunk : undefined)
  }
  expect(draws.some(({ drawn }) => drawn)).toBe(true)
})
