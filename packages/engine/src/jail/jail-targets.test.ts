// Goal: if a model folder has links to contents of the content store, a jailed process sees these
// contents. It sees no other file to which the folder has a link. Method: folders made like those
// of the store, and hostile folders.

import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { withLinkTargets } from './jail.ts'

const home = temporaryFolder('targets', 'test')

// Finding: OFF-L3
test('the sandbox shows targets of links within the store, and never a secret key', async () => {
  const [folder, file] = [join(home, 'store/folder/bafy'), join(home, 'store/file')]
  await mkdir(folder, { recursive: true })
  await mkdir(file, { recursive: true })
  await writeFile(join(file, 'weights'), 'weights')
  await writeFile(join(home, 'wallet.key'), 'secret')
  await writeFile(join(home, 'store/peer.key'), 'secret')
  await symlink(join('..', '..', 'file', 'weights'), join(folder, 'model.onnx'))
  await symlink(join(home, 'wallet.key'), join(folder, 'config.json'))
  await symlink(join(home, 'store/peer.key'), join(folder, 'other.json'))
  await symlink(join(home, 'nothing'), join(folder, 'gone'))
  expect(await withLinkTargets(folder)).toEqual([folder, join(file, 'weights')])
})
