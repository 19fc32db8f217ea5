import * as Sha256 from "./sha256"
import { add128, store64 } from "./bytes"

// Items of an epoch, in the canonical dag-cbor that validators hash: a leaf is the SHA-256 of these
// bytes. Each kind of item has a fixed order of fields, so the reader compares the bytes with the
// expected bytes.

/** Position of the reader, and the end of its input. */
let position: usize = 0
let limit: usize = 0
let isValid: bool = true

/** The last read number of 128 bits. */
let high: u64 = 0
let low: u64 = 0

/** Totals of the read items; the constants below are offsets into them. */
export const totals = memory.data(96, 8)
const T_ITEMS = 0
const T_ANSWERS = 8
const T_PAID = 16
const T_POINTS = 32
const T_VALIDATED = 48
const T_WEIGHTS = 56
const T_ACCEPTED = 64
const T_REFUSED = 72
const T_PARAMETERS = 80
const T_VERDICTS = 88

export const TOTALS_BYTES = 96

/** Most items in one batch: `PACKAGE_ITEMS_MAX` of packages/verification/src/epoch.ts. */
export const ITEMS_MAX: u64 = 4_096

const account = memory.data(40, 8)
const word = memory.data(16, 8)
const TAG = memory.data<u8>([
  111, 115, 116, 114, 111, 109, 58, 99, 111, 110, 116, 114, 105, 98, 117, 116, 105, 111, 110, 58,
  118, 49,
])

export function begin(from: usize, length: i32): void {
  position = from
  limit = from + length
  isValid = true
  for (let at: usize = 0; at < 96; at += 8) store<u64>(totals + at, 0)
}

/** Returns whether the whole input was valid and the reader is at its end. */
export function isWhole(): bool {
  return isValid && position == limit
}

export function stillValid(): bool {
  return isValid
}

function byte(): u8 {
  if (!isValid || position >= limit) {
    isValid = false
    return 0
  }
  return load<u8>(position++)
}

function expect(value: u8): void {
  if (byte() != value) isValid = false
}

/**
 * Reads the head of a CBOR value of a kind, and returns its number, which must have the shortest
 * form.
 */
function head(kind: u8): u64 {
  const first = byte()
  if (first >> 5 != kind) isValid = false
  const info = first & 31
  if (info < 24) return <u64>info
  if (info > 27) {
    isValid = false
    return 0
  }
  const size = 1 << (info - 24)
  let value: u64 = 0
  for (let at = 0; at < size; at++) value = (value << 8) | <u64>byte()
  const least: u64 = size == 1 ? 24 : (<u64>1) << (size << 2)
  if (value < least) isValid = false
  return value
}

/** Reads a text that must equal a static string of ASCII. */
function key(text: string): void {
  expect(0x60 | <u8>text.length)
  for (let at = 0; at < text.length; at++) expect(<u8>load<u16>(changetype<usize>(text) + 2 * at))
}

function isHexDigit(value: u8): bool {
  return (value >= 48 && value <= 57) || (value >= 97 && value <= 102)
}

function digit(value: u8): u64 {
  return <u64>(value < 58 ? value - 48 : value - 87)
}

/** Reads a hash as text: `0x` and 64 hexadecimal digits. */
function hash(): void {
  if (head(3) != 66) isValid = false
  expect(48)
  expect(120)
  for (let at = 0; at < 64; at++) if (!isHexDigit(byte())) isValid = false
}

/**
 * Reads a number into `high` and `low`: an integer of 64 bits, or a text `+<hex>` of up to 128
 * bits.
 */
function number128(): void {
  high = 0
  low = 0
  if (position < limit && load<u8>(position) >> 5 == 0) {
    low = head(0)
    return
  }
  const length = head(3)
  // The text must have more than 64 bits and no leading zero.
  if (length < 18 || length > 33) {
    isValid = false
    return
  }
  expect(43)
  for (let at: u64 = 1; at < length; at++) {
    const value = byte()
    if (!isHexDigit(value) || (at == 1 && value == 48)) isValid = false
    high = (high << 4) | (low >> 60)
    low = (low << 4) | digit(value)
  }
}

/** Reads a text of at most `most` bytes, which must be ASCII. */
function text(most: u64): void {
  const length = head(3)
  if (length > most || <u64>(limit - position) < length) {
    isValid = false
    return
  }
  for (let at: u64 = 0; at < length; at++) if (byte() > 127) isValid = false
}

function count(offset: usize): void {
  if (!add128Small(offset, 1)) isValid = false
}

function add128Small(offset: usize, value: u64): bool {
  const sum = bswap<u64>(load<u64>(totals + offset)) + value
  store64(totals + offset, sum)
  return sum >= value
}

/** Reads the epoch of a batch and the number of its items. */
export function openBatch(): u64 {
  expect(0xa2)
  key("epoch")
  const epoch = head(0)
  key("items")
  return epoch
}

export function itemCount(): u64 {
  return head(4)
}

/** Reads the next item, adds it to the totals, and writes its leaf. */
export function readItem(leaf: usize): void {
  const start = position
  const fields = byte()
  if (!isValid) return
  let isContribution = false
  if (fields == 0xa5) answers()
  else if (fields == 0xa2) validated()
  else if (fields == 0xa3) ofThree()
  else if (fields == 0xa4) isContribution = contribution()
  else isValid = false
  if (!isValid) return
  count(T_ITEMS)
  if (isContribution) return contributionLeaf(leaf)
  Sha256.sha256(start, <i32>(position - start), leaf)
}

function answers(): void {
  key("kind")
  key("answers")
  key("count")
  if (!add128Small(T_ANSWERS, head(0))) isValid = false
  key("total")
  number128()
  if (!add128(totals + T_PAID, high, low)) isValid = false
  key("subject")
  hash()
  key("receiptsRoot")
  hash()
}

function validated(): void {
  key("kind")
  key("validated")
  key("subject")
  hash()
  count(T_VALIDATED)
}

/** Reads an item with three fields. The first letter of a kind's name identifies the kind. */
function ofThree(): void {
  key("kind")
  const first = peek(1)
  if (first == 119) weights()
  else if (first == 100) dataset()
  else if (first == 112) parameter()
  else verdict()
}

function peek(ahead: usize): u8 {
  return position + ahead < limit ? load<u8>(position + ahead) : 0
}

function weights(): void {
  key("weights")
  key("version")
  hash()
  key("artifactHash")
  hash()
  count(T_WEIGHTS)
}

function dataset(): void {
  key("dataset")
  key("dataset")
  hash()
  key("accepted")
  const accepted = byte()
  if (accepted == 0xf5) count(T_ACCEPTED)
  else if (accepted == 0xf4) count(T_REFUSED)
  else isValid = false
}

function parameter(): void {
  key("parameter")
  key("name")
  text(64)
  key("value")
  number128()
  count(T_PARAMETERS)
}

function verdict(): void {
  key("verdict")
  key("subject")
  hash()
  key("verdict")
  text(32)
  count(T_VERDICTS)
}

/** Role of the last read contribution; below, the number of bytes of its account. */
let role: u8 = 0
let accountBytes: i32 = 0

/**
 * Reads a contribution. The number of a role is its index in `Contribution.roles` of the protocol.
 */
function contribution(): bool {
  key("kind")
  key("contribution")
  key("role")
  const first = peek(1)
  if (first == 112) role = 0
  else if (first == 118) role = 1
  else if (first == 116) role = 2
  else role = 3
  if (role == 0) key("provider")
  else if (role == 1) key("validator")
  else if (role == 2) key("trainer")
  else key("curator")
  key("points")
  number128()
  if (!add128(totals + T_POINTS, high, low)) isValid = false
  key("account")
  const length = head(3)
  if (length != 42 && length != 66) isValid = false
  expect(48)
  expect(120)
  accountBytes = (<i32>length - 2) >> 1
  for (let at = 0; isValid && at < accountBytes; at++) {
    const upper = byte()
    const lower = byte()
    if (!isHexDigit(upper) || !isHexDigit(lower)) isValid = false
    store<u8>(account + at, <u8>((digit(upper) << 4) | digit(lower)))
  }
  return true
}

/** Writes the leaf of a contribution, which the contract `Contributions` computes equally. */
function contributionLeaf(leaf: usize): void {
  store64(word, high)
  store64(word + 8, low)
  store<u8>(account + accountBytes, role)
  Sha256.begin()
  Sha256.update(TAG, 22)
  Sha256.update(account, accountBytes + 1)
  Sha256.update(word, 16)
  Sha256.end(leaf)
}
