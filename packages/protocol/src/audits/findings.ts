import { keccak_256 } from '@noble/hashes/sha3.js'
import * as Hex from '../encoding/hex.ts'
import { assert } from '../errors/errors.ts'

// A validator's findings of an epoch, committed on chain by one root, so that the validator can
// later open each finding without the others. docs/spec/verification.md, section 12; `FindingTree`
// in the contracts.

export const findingVerdicts = ['clean', 'suspicious', 'withheld'] as const

/** A validator's verdict on one receipt. */
export type FindingVerdict = (typeof findingVerdicts)[number]

export type Finding = {
  readonly receiptId: Hex.Hash
  readonly verdict: FindingVerdict
  /** Hash of the validator's scores, which are off chain. */
  readonly scoreHash: Hex.Hash
}

/** Epoch and validator of a set of findings. */
export type FindingsKey = { readonly epoch: bigint; readonly validator: Hex.AccountId }

/** Levels of the tree of findings, from a leaf to the root. */
export const TREE_DEPTH = 48

/** Merkle path from a finding to the root. */
export type SparseMerkleProof = {
  /** Bit k is set if the k-th sibling, counted from the leaf, is not empty. */
  readonly siblingBitmap: bigint
  /** The non-empty siblings, beginning at the leaf. */
  readonly siblings: readonly Hex.Hash[]
}

const word = (value: bigint | Hex.Hex): Uint8Array =>
  Hex.toBytes(`0x${BigInt(value).toString(16).padStart(64, '0')}`)

const hashAbiEncoded = (...values: readonly (bigint | Hex.Hex)[]): Hex.Hash =>
  Hex.from(keccak_256(Hex.concat(...values.map(word))))

/**
 * Returns the leaf index of a receipt's finding. It depends on the validator, so that receipts
 * cannot be crafted to collide in the trees of all validators.
 */
const leafIndexOf = ({ epoch, validator }: FindingsKey, receiptId: Hex.Hash): bigint =>
  BigInt(hashAbiEncoded(epoch, validator, receiptId)) >> BigInt(256 - TREE_DEPTH)

const leafHashOf = (
  { epoch, validator }: FindingsKey,
  { receiptId, verdict, scoreHash }: Finding,
) =>
  hashAbiEncoded(
    epoch,
    validator,
    receiptId,
    BigInt(findingVerdicts.indexOf(verdict) + 1),
    scoreHash,
  )

/**
 * The non-empty nodes of one level of the tree, by index. The hash of an empty subtree is zero at
 * each level.
 */
type Level = ReadonlyMap<bigint, Hex.Hash>

/** The tree of all findings of one validator in an epoch. */
export type SparseMerkleTree = { readonly root: Hex.Hash; readonly levels: readonly Level[] }

/**
 * Builds the tree of findings. If several findings have the same leaf index, the tree contains only
 * the first of them. Findings of one receipt always have the same leaf index.
 */
export function buildTree(owner: FindingsKey, findings: readonly Finding[]): SparseMerkleTree {
  const leaves = new Map<bigint, Hex.Hash>()
  for (const finding of findings) {
    const index = leafIndexOf(owner, finding.receiptId)
    if (!leaves.has(index)) leaves.set(index, leafHashOf(owner, finding))
  }
  const levels: Level[] = [leaves]
  for (let height = 0; height < TREE_DEPTH; height++) {
    const below = levels[height] as Level
    const above = new Map<bigint, Hex.Hash>()
    for (const index of below.keys()) {
      const parent = index >> 1n
      if (above.has(parent)) continue
      const left = below.get(parent << 1n) ?? Hex.zeroHash
      const right = below.get((parent << 1n) | 1n) ?? Hex.zeroHash
      above.set(parent, hashAbiEncoded(left, right))
    }
    levels.push(above)
  }
  return { root: levels[TREE_DEPTH]?.get(0n) ?? Hex.zeroHash, levels }
}

/** Returns the Merkle path from a receipt's leaf to the root. */
export function prove(
  { levels }: SparseMerkleTree,
  owner: FindingsKey,
  receiptId: Hex.Hash,
): SparseMerkleProof {
  let index = leafIndexOf(owner, receiptId)
  let siblingBitmap = 0n
  const siblings: Hex.Hash[] = []
  for (let height = 0; height < TREE_DEPTH; height++) {
    const sibling = levels[height]?.get(index ^ 1n)
    if (sibling) {
      siblingBitmap |= 1n << BigInt(height)
      siblings.push(sibling)
    }
    index >>= 1n
  }
  return { siblingBitmap, siblings }
}

/**
 * Returns the root that a finding and its proof yield.
 *
 * @returns `undefined` if the proof has fewer siblings than its bitmap has bits.
 */
export function rootOf(
  owner: FindingsKey,
  finding: Finding,
  proof: SparseMerkleProof,
): Hex.Hash | undefined {
  assert(findingVerdicts.includes(finding.verdict), 'a finding has one of the three verdicts')
  let index = leafIndexOf(owner, finding.receiptId)
  let hash = leafHashOf(owner, finding)
  let next = 0
  for (let height = 0n; height < TREE_DEPTH; height++) {
    const isThere = (proof.siblingBitmap >> height) & 1n
    const sibling = isThere ? proof.siblings[next++] : Hex.zeroHash
    if (!sibling) return undefined
    hash = index & 1n ? hashAbiEncoded(sibling, hash) : hashAbiEncoded(hash, sibling)
    index >>= 1n
  }
  return hash
}

/**
 * Returns the commitment of a honeypot's owner. It binds the owner to the honeypot's provider
 * account, and to the statement whether this provider's answers are falsified. `salt` hides both
 * until the owner reveals them.
 */
export const honeypotHash = (options: {
  readonly honeypotOwner: Hex.AccountId
  readonly epoch: bigint
  readonly provider: Hex.AccountId
  readonly isFalsified: boolean
  readonly salt: Hex.Hash
}): Hex.Hash =>
  hashAbiEncoded(
    ...([options.honeypotOwner, options.epoch, options.provider] as const),
    ...([options.isFalsified ? 1n : 0n, options.salt] as const),
  )
