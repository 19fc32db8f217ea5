import { writeFileSync } from 'node:fs'
import { Hex, Merkle } from '@ostrom/protocol'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/merkle.json: `npm run gen`, or `node vectors/merkle.ts`. Every implementation must
// compute these roots and accept these proofs (RFC 9162 over SHA-256; the empty tree's root is
// zero).

const LEAVES = 13

const ids = Array.from({ length: LEAVES }, (_, index) =>
  Hex.sha256Hex(new TextEncoder().encode(`receipt ${index}`)),
)
const roots = Array.from({ length: LEAVES + 1 }, (_, count) => Merkle.rootOf(ids.slice(0, count)))
const proofs = [1, 2, 3, 7, 8, LEAVES].flatMap((count) =>
  Array.from({ length: count }, (_, index) => ({
    count,
    index,
    proof: Merkle.prove(ids.slice(0, count), index),
  })),
)

writeFileSync(new URL('merkle.json', import.meta.url), jsonLines({ ids, roots, proofs }, 2))
