/** Writes values of a fixed number of bits one after another, lowest bit first. */
export function packBits(values: ArrayLike<number>, bits: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((values.length * bits) / 8))
  for (let at = 0; at < values.length; at += 1) {
    for (let bit = 0; bit < bits; bit += 1) {
      const place = at * bits + bit
      if (((values[at] as number) >> bit) & 1)
        bytes[place >> 3] = (bytes[place >> 3] as number) | (1 << (place & 7))
    }
  }
  return bytes
}

/**
 * Reads `count` values of a fixed number of bits.
 *
 * @returns The values; undefined if a bit after the last value is set, so that every list of values
 * has one encoding.
 */
export function unpackBits(
  bytes: Uint8Array,
  options: { readonly count: number; readonly bits: number },
): Uint16Array | undefined {
  const { count, bits } = options
  const values = new Uint16Array(count)
  for (let place = 0; place < bytes.length * 8; place += 1) {
    if ((((bytes[place >> 3] as number) >> (place & 7)) & 1) === 0) continue
    if (place >= count * bits) return undefined
    const at = Math.floor(place / bits)
    values[at] = (values[at] as number) | (1 << (place % bits))
  }
  return values
}
