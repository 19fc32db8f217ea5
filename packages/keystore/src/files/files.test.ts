// Goal: only the owner can read the files of a keystore. The files are always complete, and an
// erasure removes them.
// Method: the conformance suite in a folder on disk, and checks of the folder itself.

import { chmod, link, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { keyFilesConformance } from '../conformance.ts'
import { KEYSTORE_FILE_BYTES_MAX } from '../limits.ts'
import { createKeyFiles } from './index.ts'

const root = temporaryFolder('keys', 'test')

keyFilesConformance('files', async () => ({
  open: async () => createKeyFiles({ folder: join(root, 'keys') }),
  remove: async () => {},
}))

test('folder and files are for their owner alone, and nothing temporary stays', async () => {
  const folder = join(root, 'keys')
  const files = createKeyFiles({ folder })
  await files.create('a', 'one')
  await files.create('a', 'two')
  await files.replace('b', 'three')
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  for (const name of ['a', 'b']) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['a', 'b'])
})

test('an erased file was overwritten: another name of the file holds zeros', async () => {
  const files = createKeyFiles({ folder: root })
  await writeFile(join(root, 'wallet.key'), 'a plain secret')
  await link(join(root, 'wallet.key'), join(root, 'other'))
  await files.erase('wallet.key')
  expect(await readFile(join(root, 'other'), 'utf8')).toBe('\0'.repeat(14))
})

test('a file beyond the limit is refused; one that cannot be written keeps its text', async () => {
  const files = createKeyFiles({ folder: root })
  await writeFile(join(root, 'large'), new Uint8Array(KEYSTORE_FILE_BYTES_MAX + 1))
  await expect(files.read('large')).rejects.toMatchObject({ code: 'keystore-invalid' })
  await files.replace('a', 'one')
  await chmod(root, 0o500)
  if (process.getuid?.() !== 0) await expect(files.replace('a', 'two')).rejects.toThrow()
  await chmod(root, 0o700)
  if (process.getuid?.() !== 0) expect(await files.read('a')).toBe('one')
})
