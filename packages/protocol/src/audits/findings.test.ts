// Goal: a root contains its validator's findings, one for each receipt, and nothing else.
// Method: random findings, proved and altered in each part; the contracts read the same vectors
// (vectors/findings.json).

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import * as Findings from './findings.ts'

const hashOf = (n: number): Hex.Hash => Hex.sha256Hex(new TextEncoder().encode(`receipt ${n}`))
const owner: Findings.FindingsKey = { epoch: 7n, validator: `0x${'ab'.repeat(20)}` }
const other: Findings.FindingsKey = { epoch: 7n, validator: `0x${'cd'.repeat(20)}` }
const findingOf = (n: number): Findings.Finding => ({
  receiptId: hashOf(n),
  verdict: Findings.findingVerdicts[n % 3] as Findings.FindingVerdict,
  scoreHash: hashOf(1_000 + n),
})

describe('findings', () => {
  test('lead to their root by their proofs', () => {
    const counts = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(counts, (count) => {
        const findings = Array.from({ length: count }, (_, n) => findingOf(n))
        const tree = Findings.buildTree(owner, findings)
        for (const finding of findings) {
          const proof = Findings.prove(tree, owner, finding.receiptId)
          expect(Findings.rootOf(owner, finding, proof)).toBe(tree.root)
        }
      }),
      { numRuns: 10 },
    )
  })

  test('lead elsewhere when anything about them is changed', () => {
    const findings = [0, 1, 2, 3, 4].map(findingOf)
    const tree = Findings.buildTree(owner, findings)
    const finding = findings[2] as Findings.Finding
    const proof = Findings.prove(tree, owner, finding.receiptId)
    const isIt = (from: Findings.FindingsKey, claimed: Findings.Finding, way = proof) =>
      Findings.rootOf(from, claimed, way) === tree.root
    expect(isIt(owner, finding)).toBe(true)
    expect(isIt(other, finding)).toBe(false)
    expect(isIt({ ...owner, epoch: 8n }, finding)).toBe(false)
    expect(isIt(owner, { ...finding, verdict: 'clean' })).toBe(false)
    expect(isIt(owner, { ...finding, scoreHash: hashOf(1) })).toBe(false)
    expect(isIt(owner, { ...finding, receiptId: hashOf(1) })).toBe(false)
    expect(isIt(owner, finding, { ...proof, siblingBitmap: proof.siblingBitmap ^ 1n })).toBe(false)
    expect(isIt(owner, finding, { ...proof, siblings: [] })).toBe(false)
  })

  test('say one thing of each receipt: the first', () => {
    const first = findingOf(0)
    const second = { ...first, verdict: 'suspicious' } as const
    const tree = Findings.buildTree(owner, [first, findingOf(1), second])
    const proof = Findings.prove(tree, owner, first.receiptId)
    expect(Findings.rootOf(owner, first, proof)).toBe(tree.root)
    expect(Findings.rootOf(owner, second, proof)).not.toBe(tree.root)
  })

  test('an empty list of findings has the zero hash as its root', () => {
    expect(Findings.buildTree(owner, []).root).toBe(Hex.zeroHash)
  })
})

test('a honeypot is hidden by its salt and bound to its owner', () => {
  const honeypot = {
    honeypotOwner: owner.validator,
    epoch: 7n,
    provider: other.validator,
    isFalsified: true,
    salt: hashOf(1),
  }
  const hashes = [
    honeypot,
    { ...honeypot, honeypotOwner: other.validator },
    { ...honeypot, epoch: 8n },
    { ...honeypot, provider: owner.validator },
    { ...honeypot, isFalsified: false },
    { ...honeypot, salt: hashOf(2) },
  ].map(Findings.honeypotHash)
  expect(new Set(hashes).size).toBe(hashes.length)
})
