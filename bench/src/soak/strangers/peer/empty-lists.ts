/** Bytes of the head of a list of CBOR whose length takes two bytes, and four bytes. */
const SHORT_HEAD_BYTES = 3
const LONG_HEAD_BYTES = 5

/** Entries of a list whose length takes four bytes. */
const LONG_ENTRIES_MIN = 65_536

/**
 * Returns canonical CBOR of exactly `bytes` bytes: a list of empty lists, of which each has one
 * byte. It is the message that costs its reader most for each byte.
 */
export function emptyLists(bytes: number): Uint8Array {
  const message = Buffer.alloc(bytes, 0x80)
  if (bytes - LONG_HEAD_BYTES >= LONG_ENTRIES_MIN) {
    message[0] = 0x9a
    message.writeUInt32BE(bytes - LONG_HEAD_BYTES, 1)
  } else {
    message[0] = 0x99
    message.writeUInt16BE(bytes - SHORT_HEAD_BYTES, 1)
  }
  return message
}
