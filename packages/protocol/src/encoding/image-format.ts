/** Returns the format of an image by its first bytes; undefined for other files. */
export function detectImageFormat(file: Uint8Array): 'png' | 'jpeg' | 'webp' | undefined {
  const begins = (at: number, ...bytes: readonly number[]) =>
    bytes.every((byte, index) => file[at + index] === byte)
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (begins(0, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'webp'
  return undefined
}
