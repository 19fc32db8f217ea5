// Functions of the virtual machine for a service, by the names that tools/pvm knows.

/** Returns the machine's address for address 0 of this module's memory. */
@external("pvm", "base")
export declare function base(): u64

/** Returns the upper 64 bits of a product of two unsigned numbers, by one instruction. */
@external("pvm", "mulUpper")
export declare function mulUpper(a: u64, b: u64): u64

/**
 * Host call `fetch`: writes up to `length` bytes of a value, and returns the length of the whole
 * value.
 */
@external("pvm", "fetch")
declare function hostFetch(to: u64, offset: u64, length: u64, kind: u64, first: u64, second: u64): u64

/** Host call `read`: reads the value of a storage key of a service. */
@external("pvm", "read")
declare function hostRead(
  service: u64, key: u64, keyLength: u64, to: u64, offset: u64, length: u64,
): u64

/** Host call `write`: sets the value of a storage key. */
@external("pvm", "write")
declare function hostWrite(key: u64, keyLength: u64, value: u64, valueLength: u64): u64

/** Results from this number up are errors: Gray Paper, B.1. */
const ERRORS: u64 = 0xffff_ffff_ffff_ff00

/** Number of the service itself, for `read`. */
const SELF: u64 = 0xffff_ffff_ffff_ffff

export const FETCH_CONFIGURATION: u64 = 8
export const FETCH_TOKEN: u64 = 9
export const FETCH_PAYLOAD: u64 = 13
export const FETCH_OPERAND: u64 = 15

/**
 * Fetches a value. Returns its length; -1 if there is no value or if it has more than `capacity`
 * bytes.
 */
export function fetch(to: usize, capacity: i32, kind: u64, first: u64): i32 {
  const length = hostFetch(base() + <u64>to, 0, <u64>capacity, kind, first, 0)
  return length >= ERRORS || length > <u64>capacity ? -1 : <i32>length
}

/** Returns whether there is a value to fetch. */
export function exists(kind: u64, first: u64): bool {
  return hostFetch(base(), 0, 0, kind, first, 0) < ERRORS
}

/**
 * Reads a value of the storage. Returns its length; -1 if there is no value or if it has more than
 * `capacity` bytes.
 */
export function read(key: usize, keyLength: i32, to: usize, capacity: i32): i32 {
  const length = hostRead(
    SELF, base() + <u64>key, <u64>keyLength, base() + <u64>to, 0, <u64>capacity,
  )
  return length >= ERRORS || length > <u64>capacity ? -1 : <i32>length
}

/** Writes a value to the storage. Returns false if the service cannot pay for it. */
export function write(key: usize, keyLength: i32, value: usize, valueLength: i32): bool {
  const before = hostWrite(
    base() + <u64>key, <u64>keyLength, base() + <u64>value, <u64>valueLength,
  )
  // This result is the error FULL. Other results are the length of the previous value, or NONE.
  return before != 0xffff_ffff_ffff_fffb
}
