// Goal: the CIDs of this package are those of ordinary IPFS tools.
// Method: the same bytes through Helia's importer, with equal roots; boundaries by example, deep
// DAGs with small leaves; a known CID, and a known size in bytes of a root block of Kubo.

import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { importBytes } from 'ipfs-unixfs-importer'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import { balanced } from 'ipfs-unixfs-importer/layout'
import { describe, expect, test } from 'vitest'
import { FileDagBuilder } from './builder.ts'
import * as Cid from './cid.ts'
import * as Layout from './layout.ts'

const MIB = 1024 * 1024

/** Returns bytes that differ from leaf to leaf. */
function pattern(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + (i >>> 8) * 7 + (i >>> 16)) & 0xff
  return bytes
}

async function heliaCid(bytes: Uint8Array, leafBytes?: number, links?: number): Promise<string> {
  const options = leafBytes
    ? {
        chunker: fixedSize({ chunkSize: leafBytes }),
        layout: balanced({ maxChildrenPerNode: links! }),
      }
    : { chunker: fixedSize({ chunkSize: MIB }), layout: balanced({ maxChildrenPerNode: 1024 }) }
  const profile = { cidVersion: 1 as const, rawLeaves: true, ...options }
  const { cid } = await importBytes(bytes, new MemoryBlockstore(), profile)
  return cid.toString()
}

function build(bytes: Uint8Array, options?: { leafBytes: number; nodeLinks: number }) {
  const builder = new FileDagBuilder(options)
  for (let start = 0; start < bytes.length; start += 100_003) {
    builder.update(bytes.subarray(start, start + 100_003))
  }
  return builder.finish().layout
}

describe('CIDs', () => {
  test.each([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, 5 * MIB + 12_345])(
    'CIDs of %i bytes equal those of Helia',
    async (length) => {
      const bytes = pattern(length)
      expect(build(bytes).cid.toString()).toBe(await heliaCid(bytes))
    },
  )

  test('the CID of the empty file is the well-known one', () => {
    const empty = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'
    expect(build(new Uint8Array()).cid.toString()).toBe(empty)
  })

  test('the root of 10 MiB has the 509 bytes that Helia expects of Kubo', () => {
    const { nodes } = build(pattern(10 * MIB))
    expect(nodes.map((node) => node.length)).toEqual([509])
  })

  // With the real 1,024 links per node, 1,025 leaves are the fewest with two levels of nodes.
  test.each([1023, 1024, 1025, 2049])(
    'CIDs of %i small leaves equal those of Helia',
    async (count) => {
      const bytes = pattern(16 * (count - 1) + 5)
      const layout = build(bytes, { leafBytes: 16, nodeLinks: 1024 })
      expect(layout.leaves.length).toBe(count)
      expect(layout.cid.toString()).toBe(await heliaCid(bytes, 16, 1024))
    },
  )

  test('CIDs of any small DAG equal those of Helia, and its layout reads back', async () => {
    const shape = [fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 9 })] as const
    const property = fc.asyncProperty(...shape, fc.integer({ min: 2, max: 5 }), async (...args) => {
      const [bytes, leafBytes, nodeLinks] = args
      const layout = build(bytes, { leafBytes, nodeLinks })
      expect(layout.cid.toString()).toBe(await heliaCid(bytes, leafBytes, nodeLinks))
      if (layout.nodes.length === 0) return
      const blocks = new Map(
        layout.nodes.map((node) => [Cid.ofBlock(Cid.DAG_PB, node).toString(), node]),
      )
      const read = await Layout.read(layout.cid, async (cid) => blocks.get(cid.toString())!)
      expect(read.bytes).toBe(bytes.length)
      for (let index = 0; index < layout.leaves.length; index++) {
        expect(read.leaves.at(index)).toEqual(layout.leaves.at(index))
      }
    })
    await fc.assert(property, { numRuns: 60 })
  })
})

test('finds the leaf of every byte', () => {
  const { leaves } = build(pattern(100), { leafBytes: 7, nodeLinks: 3 })
  for (let offset = 0; offset < 100; offset++) {
    expect(leaves.indexAt(offset)).toBe(Math.floor(offset / 7))
  }
  expect(leaves.indexAt(100)).toBe(leaves.length)
})
