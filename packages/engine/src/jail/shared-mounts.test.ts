// Goal: the files that a killed node gave to its models are removed, and no other files. Method:
// several processes make folders for the files that they give to their children, and one process is
// killed; other users' folders lie beside them.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMountFolder, removeOrphans } from './shared-mounts.ts'

const parent = temporaryFolder('orphans', 'test')
let children: ChildProcess[]
beforeEach(async () => {
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a process that makes a folder for given files, and lives until it is killed. */
async function lender() {
  const module = JSON.stringify(new URL('./shared-mounts.ts', import.meta.url).href)
  const script = `
    const { createMountFolder } = await import(${module})
    console.log(await createMountFolder(${JSON.stringify(parent)}))
    setInterval(() => {}, 1_000_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [output] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  const folder = output.trim()
  await writeFile(join(folder, 'adapter.gguf'), 'weights')
  return {
    name: basename(folder),
    async kill() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

test.runIf(process.platform === 'linux')('only killed processes lose mount folders', async () => {
  const [killed, alive] = [await lender(), await lender()]
  const own = basename(await createMountFolder(parent))
  await removeOrphans(parent)
  expect((await readdir(parent)).sort()).toEqual([killed.name, alive.name, own].sort())
  await killed.kill()
  await removeOrphans(parent)
  expect((await readdir(parent)).sort()).toEqual([alive.name, own].sort())
})

test.runIf(process.platform === 'linux')('never what is not ours', async () => {
  // This process id cannot exist, because the largest is 4,194,304. A folder with the id of another
  // container stays too, because that container has process ids of its own.
  const gone = 999_999_999
  const made = basename(await createMountFolder(parent))
  const ours = made.split('-')[2]
  const folders = ['ostrom-lent-abcdef', `ostrom-lent-1-${gone}-abcdef`, 'other']
  for (const name of folders) await mkdir(join(parent, name))
  await writeFile(join(parent, 'other', 'file'), '')
  const link = `ostrom-lent-${ours}-${gone}-link`
  await symlink(join(parent, 'other'), join(parent, link))
  await removeOrphans(parent)
  expect((await readdir(parent)).sort()).toEqual([...folders, link, made].sort())
  expect(await readdir(join(parent, 'other'))).toEqual(['file'])
})
