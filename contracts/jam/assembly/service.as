import * as Classifier from "./classifier"
import * as Items from "./items"
import * as Merkle from "./merkle"
import * as Sha256 from "./sha256"
import { add128, compare, copy, isEqual, load16, load64, store64 } from "./bytes"
import { FETCH_CONFIGURATION, FETCH_OPERAND, FETCH_PAYLOAD, fetch, read, write } from "./pvm"
import { isSigned } from "./signature"

// The service of epochs: docs/spec/jam.md. packages/verification/src/jam is the same in TypeScript.

/** Header of a batch: epoch, previous, root, then the totals of `items.as`. */
const H_EPOCH = 0
const H_PREVIOUS = 8
const H_ROOT = 40
const H_TOTALS = 72
const HEADER_BYTES = H_TOTALS + Items.TOTALS_BYTES

/**
 * Bytes of refine's output: the header, then hashes of the claim's layers and of the claim. Without
 * a claim the hashes are zeros.
 */
const OUTPUT_BYTES = HEADER_BYTES + 64

const VERSION = 1
const KEY_BYTES = 40
const KEYS_MAX = 64
const SIGNATURE_BYTES = 65
const PAYLOAD_BYTES_MAX = 327_680

const TAG = memory.data<u8>([
  111, 115, 116, 114, 111, 109, 58, 106, 97, 109, 58, 98, 97, 116, 99, 104, 58, 118, 49,
])
const TAG_BYTES = 19
const EPOCH_TAG = memory.data<u8>([
  111, 115, 116, 114, 111, 109, 58, 101, 112, 111, 99, 104, 58, 118, 49,
])
const EPOCH_TAG_BYTES = 15

const keys = memory.data(KEY_BYTES * KEYS_MAX, 8)
const message = memory.data(TAG_BYTES + HEADER_BYTES + 40, 8)
const output = memory.data(OUTPUT_BYTES + 8, 8)
const leaf = memory.data(32, 8)
const lastLeaf = memory.data(32, 8)
const root = memory.data(32, 8)
const signatureBytes = memory.data(64, 8)

/** An empty result, which `accumulate` ignores. */
const NOTHING: u64 = 0

/** Checks one work item. Returns pointer and length of the output, or of the empty result. */
export function refine(_arguments: usize, _length: i32): u64 {
  // The input lies after all static data, so that the program need not contain zeros for it.
  const payload = __heap_base
  const length = fetch(payload, PAYLOAD_BYTES_MAX, FETCH_PAYLOAD, 0)
  if (length < 2 + HEADER_BYTES || load<u8>(payload) != VERSION) return NOTHING
  const end = payload + length
  const header = payload + 1
  const signatures = <i32>load<u8>(header, HEADER_BYTES)
  const firstSignature = header + HEADER_BYTES + 1
  const claimAt = firstSignature + SIGNATURE_BYTES * signatures
  if (claimAt + 2 > end) return NOTHING
  const claimBytes = load16(claimAt)
  const claim = claimAt + 2
  const batch = claim + claimBytes
  if (batch > end) return NOTHING

  copy(message, TAG, TAG_BYTES)
  copy(message + TAG_BYTES, header, HEADER_BYTES)
  Sha256.sha256(claim, claimBytes, message + TAG_BYTES + HEADER_BYTES)
  if (!checkItems(header, batch, <i32>(end - batch))) return NOTHING
  if (!checkClaim(claim, claimBytes)) return NOTHING
  if (!checkSignatures(firstSignature, signatures)) return NOTHING
  copy(output, header, HEADER_BYTES)
  return <u64>output | (<u64>OUTPUT_BYTES << 32)
}

/** Recomputes the root and the totals of the items. The leaves must be in ascending order. */
function checkItems(header: usize, batch: usize, length: i32): bool {
  Items.begin(batch, length)
  const epoch = Items.openBatch()
  if (epoch != load64(header + H_EPOCH)) return false
  const count = Items.itemCount()
  if (count == 0 || count > Items.ITEMS_MAX) return false
  Merkle.begin()
  for (let at: u64 = 0; at < count; at++) {
    Items.readItem(leaf)
    if (!Items.stillValid()) return false
    if (at > 0 && compare(lastLeaf, leaf, 32) >= 0) return false
    copy(lastLeaf, leaf, 32)
    Merkle.append(leaf)
  }
  if (!Items.isWhole()) return false
  Merkle.end(root)
  return isEqual(root, header + H_ROOT, 32) &&
    isEqual(Items.totals, header + H_TOTALS, Items.TOTALS_BYTES)
}

/**
 * Re-executes the answer of a claim, and writes the hashes of the layers and of the claim to the
 * output.
 */
function checkClaim(claim: usize, length: i32): bool {
  const to = output + HEADER_BYTES
  if (length == 0) {
    for (let at: usize = 0; at < 64; at += 8) store<u64>(to + at, 0)
    return true
  }
  if (Classifier.check(claim, length) < 0) return false
  Classifier.layersHash(claim, to)
  copy(to + 32, message + TAG_BYTES + HEADER_BYTES, 32)
  return true
}

/**
 * Returns whether validators with more than half of the weight signed the batch, each at most once.
 */
function checkSignatures(from: usize, count: i32): bool {
  const bytes = fetch(keys, KEY_BYTES * KEYS_MAX, FETCH_CONFIGURATION, 0)
  if (bytes <= 0 || bytes % KEY_BYTES != 0) return false
  const known = bytes / KEY_BYTES
  let total: u64 = 0
  for (let at = 0; at < known; at++) {
    const weight = load64(keys + KEY_BYTES * at + 32)
    // Weights stay below 2^57, so that sums of them do not overflow.
    if (weight >> 57 != 0) return false
    total += weight
  }
  let signed: u64 = 0
  let last = -1
  for (let at = 0; at < count; at++) {
    const signature = from + SIGNATURE_BYTES * at
    const index = <i32>load<u8>(signature)
    if (index <= last || index >= known) return false
    last = index
    const key = keys + KEY_BYTES * index
    const length = TAG_BYTES + HEADER_BYTES + 32
    copy(signatureBytes, signature + 1, 64)
    if (!isSigned(key, message, length, signatureBytes)) return false
    signed += load64(key + 32)
  }
  return signed * 2 > total
}

// Accumulate: keys and values of the service's storage are listed in docs/spec/jam.md, section 5.

const OPERAND_BYTES_MAX = 65_536
const OPERANDS_MAX = 1_024
const authorizer = memory.data(32, 8)
/** Epoch and hash of the latest block. */
const latest = memory.data(40, 8)
const totals = memory.data(8 + Items.TOTALS_BYTES, 8)
const blockKey = memory.data(16, 8)
const hashed = memory.data(EPOCH_TAG_BYTES + 96, 8)
const K_AUTHORIZER = memory.data<u8>([97, 117, 116, 104, 111, 114, 105, 122, 101, 114])
const K_LATEST = memory.data<u8>([108, 97, 116, 101, 115, 116])
const K_TOTALS = memory.data<u8>([116, 111, 116, 97, 108, 115])
const K_BLOCK = memory.data<u8>([98, 108, 111, 99, 107, 47])

/**
 * Adds the results of all operands to the storage, one after the other. A refused operand changes
 * nothing.
 */
export function accumulate(_arguments: usize, _length: i32): u64 {
  if (read(K_AUTHORIZER, 10, authorizer, 32) != 32) return NOTHING
  for (let index = 0; index < OPERANDS_MAX; index++) {
    const length = fetch(__heap_base, OPERAND_BYTES_MAX, FETCH_OPERAND, <u64>index)
    if (length < 0) break
    const result = resultOf(length)
    if (result != 0) fold(result)
  }
  return NOTHING
}

/** Length in bytes of the last number that `natural` read; 0 for a number from 2^21 up. */
let naturalBytes: i32 = 0

function natural(at: usize): u32 {
  const first = <u32>load<u8>(at)
  if (first < 0x80) {
    naturalBytes = 1
    return first
  }
  if (first < 0xc0) {
    naturalBytes = 2
    return ((first & 0x3f) << 8) | <u32>load<u8>(at, 1)
  }
  if (first < 0xe0) {
    naturalBytes = 3
    return ((first & 0x1f) << 16) | (<u32>load<u8>(at, 2) << 8) | <u32>load<u8>(at, 1)
  }
  naturalBytes = 0
  return 0
}

/** Returns the length in bytes of an encoded natural number of any size. */
function naturalLength(at: usize): i32 {
  const first = <u32>load<u8>(at)
  return 1 + <i32>clz<u32>(~(first << 24))
}

/**
 * Returns the address of an operand's result; 0 if it is no result of this service with this
 * authorizer: Gray Paper, C.29 of version 0.7.2. The fields of an operand are the package, exports,
 * authorizer and payload hashes, gas, result.
 */
function resultOf(length: i32): usize {
  const FIXED = 1 + 4 * 32
  const operand = __heap_base
  if (length < FIXED + 2 || load<u8>(operand) != 0) return 0
  if (!isEqual(operand + 1 + 64, authorizer, 32)) return 0
  let at = operand + FIXED
  at += naturalLength(at)
  if (load<u8>(at) != 0) return 0
  at++
  const bytes = natural(at)
  if (bytes != OUTPUT_BYTES) return 0
  at += naturalBytes
  return at + OUTPUT_BYTES <= operand + length ? at : 0
}

/** Appends the block of a checked batch to the latest block. */
function fold(header: usize): void {
  const hasLatest = read(K_LATEST, 6, latest, 40) == 40
  const epoch = load64(header + H_EPOCH)
  if (hasLatest) {
    if (epoch <= load64(latest)) return
    if (!isEqual(latest + 8, header + H_PREVIOUS, 32)) return
  } else if (!isAllZero(header + H_PREVIOUS)) return

  // If the service cannot pay for its storage, the program ends, so that the storage stays
  // unchanged.
  copy(blockKey, K_BLOCK, 6)
  copy(blockKey + 6, header, 8)
  must(write(blockKey, 14, header, OUTPUT_BYTES))
  blockHash(header)
  must(write(K_LATEST, 6, latest, 40))
  const known = read(K_TOTALS, 6, totals, 8 + Items.TOTALS_BYTES)
  if (known < 0) for (let at: usize = 0; at < 104; at += 8) store<u64>(totals + at, 0)
  store64(totals, load64(totals) + 1)
  addTotals(totals + 8, header + H_TOTALS)
  must(write(K_TOTALS, 6, totals, 8 + Items.TOTALS_BYTES))
}

function isAllZero(from: usize): bool {
  return (load64(from) | load64(from + 8) | load64(from + 16) | load64(from + 24)) == 0
}

/** Adds the totals of a batch: two totals have 128 bits, the others 64. */
function addTotals(to: usize, from: usize): void {
  for (let at: usize = 0; at < <usize>Items.TOTALS_BYTES; at += 8) {
    if (at == 16 || at == 32) {
      must(addWide(to + at, from + at))
      at += 8
    } else {
      const sum = load64(to + at) + load64(from + at)
      must(sum >= load64(from + at))
      store64(to + at, sum)
    }
  }
}

/**
 * Computes `EpochBlock.hash` of the protocol, and stores the epoch and the hash as the latest
 * block.
 */
function blockHash(header: usize): void {
  copy(hashed, EPOCH_TAG, EPOCH_TAG_BYTES)
  copy(hashed + EPOCH_TAG_BYTES, header, H_TOTALS + 16)
  copy(latest, header, 8)
  Sha256.sha256(hashed, EPOCH_TAG_BYTES + H_TOTALS + 16, latest + 8)
}

function addWide(to: usize, from: usize): bool {
  return add128(to, load64(from), load64(from + 8))
}

/** Ends the program if the condition is false, so that this accumulation changes nothing. */
function must(condition: bool): void {
  if (!condition) unreachable()
}
