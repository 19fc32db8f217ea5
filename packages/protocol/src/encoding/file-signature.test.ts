// Goal: archives and files that contain programs are recognised by their first bytes, independent
// of their names.
// Method: the first bytes of real files of each kind, and of harmless files.

import { gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as FileSignature from './file-signature.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const tar = new Uint8Array(512)
tar.set(new TextEncoder().encode('../rows.jsonl'))
tar.set(new TextEncoder().encode('ustar'), 257)

test.each<[FileSignature.FileSignature | 'no other file', Uint8Array]>([
  // `pickle.dumps({}, 4)` of Python, and `torch.save` of current versions and of versions before
  // 1.6.
  ['pickle', bytes('80047d942e')],
  ['pickle', bytes('80028a0a6cfc9c46f920')],
  ['zip archive', bytes('504b030400000808')],
  ['gzip archive', gzipSync(Buffer.alloc(10))],
  ['zstd archive', zstdCompressSync(Buffer.alloc(10))],
  ['bzip2 archive', bytes('425a683931415926')],
  ['xz archive', bytes('fd377a585a0000')],
  ['tar archive', tar],
  ['no other file', new TextEncoder().encode('{"text":"la"}\n')],
  ['no other file', bytes('80')],
  ['no other file', new Uint8Array()],
])('%s', (kind, start) => {
  expect(FileSignature.of(start) ?? 'no other file').toBe(kind)
})
