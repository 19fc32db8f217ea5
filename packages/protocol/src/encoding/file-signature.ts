// First bytes that identify dangerous kinds of files. Such files are refused, with the name of
// their kind in the error, before a parser, a decompressor or Python reads them.

/** A kind of file that contains a program, or that becomes larger when it is read. */
export type FileSignature =
  | 'pickle'
  | 'zip archive'
  | 'gzip archive'
  | 'zstd archive'
  | 'bzip2 archive'
  | 'xz archive'
  | 'tar archive'

/**
 * Kinds of files, each with the bytes at its start. PyTorch also saves zip archives, which contain
 * pickles.
 */
const signatures: readonly (readonly [FileSignature, readonly number[]])[] = [
  ['zip archive', [0x50, 0x4b]],
  ['gzip archive', [0x1f, 0x8b]],
  ['zstd archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2 archive', [0x42, 0x5a, 0x68]],
  ['xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
]

/** POSIX.1-1988: `ustar` at byte 257 of a tar archive's first header. */
const TAR_MAGIC = [0x75, 0x73, 0x74, 0x61, 0x72] as const
const TAR_MAGIC_OFFSET = 257

/** First byte of a pickle file of protocol 2 to 5, whose second byte is the protocol (PEP 574). */
const PICKLE_START = 0x80
const PICKLE_PROTOCOLS: readonly number[] = [2, 3, 4, 5]

/** Returns the kind of file with these first bytes; undefined for any other file. */
export function of(start: Uint8Array): FileSignature | undefined {
  const has = (bytes: readonly number[], at = 0) =>
    start.length >= at + bytes.length && bytes.every((byte, i) => start[at + i] === byte)
  const found = signatures.find(([, bytes]) => has(bytes))
  if (found) return found[0]
  if (has(TAR_MAGIC, TAR_MAGIC_OFFSET)) return 'tar archive'
  const isPickle = start[0] === PICKLE_START && PICKLE_PROTOCOLS.includes(start[1] ?? 0)
  return isPickle ? 'pickle' : undefined
}
