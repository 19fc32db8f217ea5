// Goal: no file that a sandboxed process leaves in its folder makes this process read or write any
// other file. Method: links, folders of links and pipes in place of files.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  readSharedFile,
  removeSharedFolder,
  replaceSharedFile,
  writeSharedFile,
} from './shared-files.ts'

let home: string
let root: string
let secret: string
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'ostrom-shared-')))
  root = join(home, 'work')
  mkdirSync(join(root, 'round'), { recursive: true })
  mkdirSync(join(home, 'keys'))
  secret = join(home, 'keys', 'file')
  writeFileSync(secret, 'secret')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const bytesMax = 100
const read = (path: string) => readSharedFile({ root, path }, { bytesMax })

test('reads and writes plain files', async () => {
  const path = join(root, 'round', 'file')
  await writeSharedFile({ root, path }, 'one')
  await writeSharedFile({ root, path }, ' two', { append: true })
  expect((await read(path)).toString()).toBe('one two')
  await replaceSharedFile({ root, path }, new Uint8Array([51]))
  expect((await read(path)).toString()).toBe('3')
  await writeSharedFile({ root, path }, '')
  expect(await read(path)).toHaveLength(0)
  await expect(read(join(root, 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
  await writeSharedFile({ root, path }, 'x'.repeat(bytesMax + 1))
  await expect(read(path)).rejects.toThrow('more than 100 bytes')
})

// Finding: CAGE-4
test('reads and writes of shared files follow no link to a file or folder', async () => {
  symlinkSync(secret, join(root, 'file'))
  symlinkSync(secret, join(root, 'other.draft'))
  symlinkSync(join(home, 'keys'), join(root, 'link'))
  for (const path of [join(root, 'file'), join(root, 'link', 'file'), secret]) {
    await expect(read(path)).rejects.toThrow()
    await expect(writeSharedFile({ root, path }, 'x')).rejects.toThrow()
    await expect(writeSharedFile({ root, path }, 'x', { append: true })).rejects.toThrow()
  }
  await expect(replaceSharedFile({ root, path: join(root, 'other') }, 'x')).rejects.toThrow()
  expect(readFileSync(secret, 'utf8')).toBe('secret')
})

test('removes a folder, and what no link in it leads to', async () => {
  const path = join(root, 'round')
  mkdirSync(join(path, 'deep', 'deeper'), { recursive: true })
  for (const name of ['one', 'deep/two', 'deep/deeper/three']) writeFileSync(join(path, name), '')
  symlinkSync(join(home, 'keys'), join(path, 'deep', 'link'))
  symlinkSync(join(home, 'keys'), join(root, 'link'))
  await removeSharedFolder({ root, path })
  await removeSharedFolder({ root, path: join(root, 'link') })
  await removeSharedFolder({ root, path: join(root, 'none') })
  expect(readdirSync(root)).toEqual([])
  expect(readFileSync(secret, 'utf8')).toBe('secret')
})

// Finding: CAGE-4
test.runIf(process.platform === 'linux')(
  'the removal of a folder deletes nothing behind a link that replaces the folder',
  async () => {
    const kept = join(home, 'keys')
    let rounds = 0
    // The folder is alternately a link and a folder, as fast as another process can switch it.
    const swapper = spawn(process.execPath, ['-e', swap, root, kept], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await once(swapper.stdout, 'data')
    try {
      for (; rounds < 200; rounds++) {
        await removeSharedFolder({ root, path: join(root, 'round') }).catch(() => {})
      }
    } finally {
      swapper.kill('SIGKILL')
      await once(swapper, 'close')
    }
    expect(readdirSync(kept)).toEqual(['file'])
  },
)

/** Replaces one path alternately by folders with files and by links to another folder. */
const swap = `
const fs = require('node:fs')
const [root, kept] = process.argv.slice(1)
const place = root + '/round'
process.stdout.write('ready')
for (;;) {
  try { fs.rmSync(place, { recursive: true, force: true }) } catch {}
  try { fs.mkdirSync(place); fs.writeFileSync(place + '/file', '') } catch {}
  try { fs.renameSync(place, root + '/aside'); fs.symlinkSync(kept, place) } catch {}
  try { fs.unlinkSync(place) } catch {}
  try { fs.rmSync(root + '/aside', { recursive: true, force: true }) } catch {}
}`

test.runIf(process.platform === 'linux')('waits at no pipe', async () => {
  const path = join(root, 'pipe')
  execFileSync('mkfifo', [path])
  await expect(read(path)).rejects.toThrow('is no plain file')
  await expect(writeSharedFile({ root, path }, 'x')).rejects.toMatchObject({ code: 'ENXIO' })
})
