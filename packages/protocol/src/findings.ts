import { keccak_256 } from '@noble/hashes/sha3.js'
import { assert } from './errors.ts'
import * as Hex from './hex.ts'

// What a validator found in an epoch, committed on chain by one root, so that it can show each
// finding later and nothing else. docs/spec/verification.md, section 12; `FindingTree` in the
// contracts.

export const verdicts = ['clean', 'suspicious', 'withheld'] as const

/** What a validator found of one receipt. */
export type Verdict = (typeof verdicts)[number]

export type Finding = {
  readonly receiptId: Hex.Hash
  readonly verdict: Verdict
  /** Of the validator's scores, which it keeps or publishes elsewhere. */
  readonly scoreHash: Hex.Hash
}

/** Whose findings, and of which epoch. */
export type Owner = { readonly epoch: bigint; readonly validator: Hex.AccountId }

/** Levels of the tree. */
export const DEPTH = 48

/** The way from a finding to the root. */
export type Proof = {
  /** Bit k is set where the k-th sibling, leaf first, is not empty. */
  readonly present: bigint
  /** The siblings that are not empty, leaf first. */
  readonly siblings: readonly Hex.Hash[]
}

const word = (value: bigint | Hex.Hex): Uint8Array =>
  Hex.toBytes(`0x${BigInt(value).toString(16).padStart(64, '0')}`)

const hashWords = (...values: readonly (bigint | Hex.Hex)[]): Hex.Hash =>
  Hex.from(keccak_256(Hex.concat(...values.map(word))))

/**
 * The place of a receipt's finding. It names the validator, so that nobody can make receipts whose
 * places are the same for all.
 */
const placeOf = ({ epoch, validator }: Owner, receiptId: Hex.Hash): bigint =>
  BigInt(hashWords(epoch, validator, receiptId)) >> BigInt(256 - DEPTH)

const leafOf = ({ epoch, validator }: Owner, { receiptId, verdict, scoreHash }: Finding) =>
  hashWords(epoch, validator, receiptId, BigInt(verdicts.indexOf(verdict) + 1), scoreHash)

/** Empty subtrees are zero, whatever their height. */
type Level = ReadonlyMap<bigint, Hex.Hash>

/** All that a validator found in an epoch. */
export type Tree = { readonly root: Hex.Hash; readonly levels: readonly Level[] }

/**
 * The tree over findings. Each receipt has one place, so of two findings of one receipt only the
 * first is in it.
 */
export function treeOf(owner: Owner, findings: readonly Finding[]): Tree {
  const leaves = new Map<bigint, Hex.Hash>()
  for (const finding of findings) {
    const place = placeOf(owner, finding.receiptId)
    if (!leaves.has(place)) leaves.set(place, leafOf(owner, finding))
  }
  const levels: Level[] = [leaves]
  for (let height = 0; height < DEPTH; height++) {
    const below = levels[height] as Level
    const above = new Map<bigint, Hex.Hash>()
    for (const place of below.keys()) {
      const parent = place >> 1n
      if (above.has(parent)) continue
      const left = below.get(parent << 1n) ?? Hex.zeroHash
      const right = below.get((parent << 1n) | 1n) ?? Hex.zeroHash
      above.set(parent, hashWords(left, right))
    }
    levels.push(above)
  }
  return { root: levels[DEPTH]?.get(0n) ?? Hex.zeroHash, levels }
}

/** The way from a receipt's place to the root. */
export function prove({ levels }: Tree, owner: Owner, receiptId: Hex.Hash): Proof {
  let place = placeOf(owner, receiptId)
  let present = 0n
  const siblings: Hex.Hash[] = []
  for (let height = 0; height < DEPTH; height++) {
    const sibling = levels[height]?.get(place ^ 1n)
    if (sibling) {
      present |= 1n << BigInt(height)
      siblings.push(sibling)
    }
    place >>= 1n
  }
  return { present, siblings }
}

/**
 * The root that a finding leads to.
 *
 * @returns `undefined` where the proof has fewer siblings than it says.
 */
export function rootOf(owner: Owner, finding: Finding, proof: Proof): Hex.Hash | undefined {
  assert(verdicts.includes(finding.verdict), 'a finding says one of three things')
  let place = placeOf(owner, finding.receiptId)
  let hash = leafOf(owner, finding)
  let next = 0
  for (let height = 0n; height < DEPTH; height++) {
    const isThere = (proof.present >> height) & 1n
    const sibling = isThere ? proof.siblings[next++] : Hex.zeroHash
    if (!sibling) return undefined
    hash = place & 1n ? hashWords(sibling, hash) : hashWords(hash, sibling)
    place >>= 1n
  }
  return hash
}

/** As the chain keeps roots: 26 bytes, which leaves room for a weight in the same word. */
export const shortRoot = (root: Hex.Hash): Hex.Hex => root.slice(0, 2 + 2 * 26) as Hex.Hex

/** Hash that commits a planter to a plant, which `salt` hides. */
export const plantHash = (options: {
  readonly planter: Hex.AccountId
  readonly epoch: bigint
  readonly provider: Hex.AccountId
  readonly isBad: boolean
  readonly salt: Hex.Hash
}): Hex.Hash =>
  hashWords(
    ...([options.planter, options.epoch, options.provider] as const),
    ...([options.isBad ? 1n : 0n, options.salt] as const),
  )
