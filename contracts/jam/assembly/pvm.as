// What the machine gives a service, by the names that tools/pvm knows.

/** Address of the machine that stands for address 0 of this module's memory. */
@external("pvm", "base")
export declare function base(): u64

/** Upper 64 bits of a product of two unsigned numbers: one instruction. */
@external("pvm", "mulUpper")
export declare function mulUpper(a: u64, b: u64): u64

/** Host call `fetch`: returns the length of what there is, of which it writes `length` bytes. */
@external("pvm", "fetch")
declare function hostFetch(to: u64, offset: u64, length: u64, kind: u64, first: u64, second: u64): u64

/** Host call `read`: the value of a storage key of this service. */
@external("pvm", "read")
declare function hostRead(
  service: u64, key: u64, keyLength: u64, to: u64, offset: u64, length: u64,
): u64

/** Host call `write`: sets the value of a storage key. */
@external("pvm", "write")
declare function hostWrite(key: u64, keyLength: u64, value: u64, valueLength: u64): u64

/** Values from here up are errors: Gray Paper, B.1. */
const ERRORS: u64 = 0xffff_ffff_ffff_ff00

/** This service itself, in `read`. */
const SELF: u64 = 0xffff_ffff_ffff_ffff

export const FETCH_CONFIGURATION: u64 = 8
export const FETCH_TOKEN: u64 = 9
export const FETCH_PAYLOAD: u64 = 13
export const FETCH_OPERAND: u64 = 15

/** Fetches at most `capacity` bytes. Returns their number; -1 where there is nothing or more. */
export function fetch(to: usize, capacity: i32, kind: u64, first: u64): i32 {
  const length = hostFetch(base() + <u64>to, 0, <u64>capacity, kind, first, 0)
  return length >= ERRORS || length > <u64>capacity ? -1 : <i32>length
}

/** Whether there is something to fetch. */
export function exists(kind: u64, first: u64): bool {
  return hostFetch(base(), 0, 0, kind, first, 0) < ERRORS
}

/** Reads a value of at most `capacity` bytes. Returns its length; -1 where there is none. */
export function read(key: usize, keyLength: i32, to: usize, capacity: i32): i32 {
  const length = hostRead(
    SELF, base() + <u64>key, <u64>keyLength, base() + <u64>to, 0, <u64>capacity,
  )
  return length >= ERRORS || length > <u64>capacity ? -1 : <i32>length
}

/** Writes a value. Returns false where the service cannot pay for it. */
export function write(key: usize, keyLength: i32, value: usize, valueLength: i32): bool {
  const before = hostWrite(
    base() + <u64>key, <u64>keyLength, base() + <u64>value, <u64>valueLength,
  )
  // The error FULL; any other is the length of the value before, or NONE.
  return before != 0xffff_ffff_ffff_fffb
}
