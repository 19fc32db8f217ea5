// Goal: the store of files keeps the port's guarantees, and after a kill at any moment each content
// is complete or absent.
// Method: the conformance suite on a folder; child processes killed by SIGKILL while they import
// and fetch; incomplete and altered files on the disk.
// Requirements: R003-11

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { describe, expect, test } from 'vitest'
import {
  collectBytes,
  countBytes,
  expectBytes,
  MIB,
  noise,
  sourceOf,
  splitBytes,
} from '../conformance/fixture.ts'
import { storageConformance } from '../conformance.ts'
import { createStorageMemory } from '../memory.ts'
import type { ContentSource } from '../storage.ts'
import { createStorageFiles } from './index.ts'

const folder = temporaryFolder('storage', 'test')

async function flip(path: string, offset: number): Promise<void> {
  await chmod(path, 0o600)
  const handle = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, offset)
  byte[0]! ^= 1
  await handle.write(byte, 0, 1, offset)
  await handle.close()
}

storageConformance('files', async () => ({
  open: (options = {}) => createStorageFiles({ path: folder, ...options }),
  damage: (cid, offset) => flip(join(folder, 'file', cid), offset),
  remove: async () => {},
}))

/** Starts the child and kills it when it reports `bytes`. */
async function killAt(task: 'add' | 'fetch', bytes: number): Promise<void> {
  const script = join(import.meta.dirname, 'kill-child.ts')
  const args = [script, folder, task]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number(line) >= bytes) child.kill('SIGKILL')
  }
  expect((await exited)[1]).toBe('SIGKILL')
}

describe('kill -9', () => {
  test('in mid-fetch: the next fetch brings only the rest', async () => {
    const bytes = noise(40 * MIB, 7)
    await killAt('fetch', 20 * MIB)
    const origin = createStorageMemory()
    const { cid } = await origin.add(splitBytes(bytes))
    const storage = await createStorageFiles({ path: folder })
    expect(await storage.has(cid)).toBe(false)
    const source = sourceOf(origin, cid)
    await storage.fetch({ cid }, { sources: [source] })
    expect(source.bytes).toBeLessThan(21 * MIB)
    expectBytes(await readFile(await storage.path(cid)), bytes)
    await storage.close()
  })

  test('in mid-import: nothing is there, and what is left is cleared away', async () => {
    await killAt('add', 20 * MIB)
    const storage = await createStorageFiles({ path: folder })
    expect(await storage.list()).toEqual([])
    await storage.close()
    expect(await readdir(join(folder, 'draft'))).toEqual([])
  })
})

describe('what is on the disk', () => {
  test('content on the disk is the file itself, once and read-only', async () => {
    const bytes = noise(3 * MIB)
    const storage = await createStorageFiles({ path: folder })
    const { cid } = await storage.add(splitBytes(bytes))
    const path = await storage.path(cid)
    expectBytes(await readFile(path), bytes)
    expect((await stat(path)).mode & 0o222).toBe(0)
    const names = await readdir(folder, { recursive: true })
    expect(names.filter((name) => name.includes(cid)).sort()).toEqual([
      `file/${cid}`,
      `manifest/${cid}`,
    ])
    expect((await stat(join(folder, 'manifest', cid))).size).toBeLessThan(1000)
  })

  test('a folder is a folder, whose files take no space of their own', async () => {
    const storage = await createStorageFiles({ path: folder })
    const file = await storage.add([noise(5000)])
    const { cid } = await storage.addFolder([{ path: 'onnx/model.onnx', cid: file.cid }])
    const inside = join(await storage.path(cid), 'onnx', 'model.onnx')
    expectBytes(await readFile(inside), noise(5000))
    expect((await stat(inside)).ino).toBe((await stat(await storage.path(file.cid))).ino)
  })

  test.each([
    ['torn', async (path: string) => truncate(path, 100)],
    ['altered', async (path: string) => flip(path, 150)],
    ['empty', async (path: string) => truncate(path, 0)],
  ])(
    'a manifest that is %s is found at opening, and mended without fetching bytes',
    async (_, harm) => {
      const bytes = noise(5 * MIB)
      let storage = await createStorageFiles({ path: folder })
      const { cid } = await storage.add(splitBytes(bytes))
      await storage.close()
      await harm(join(folder, 'manifest', cid))
      storage = await createStorageFiles({ path: folder })
      expect(await storage.has(cid)).toBe(false)
      const origin = createStorageMemory()
      await origin.add(splitBytes(bytes))
      const source = sourceOf(origin, cid)
      await storage.fetch({ cid }, { sources: [source] })
      expect(source.bytes).toBeLessThan(1000)
      expectBytes(await readFile(await storage.path(cid)), bytes)
    },
  )

  test('a manifest altered while the store is open is found when it is read', async () => {
    const storage = await createStorageFiles({ path: folder })
    const { cid } = await storage.add(splitBytes(noise(5 * MIB)))
    await flip(join(folder, 'manifest', cid), 150)
    await expect(countBytes(storage.read(cid))).rejects.toMatchObject({ code: 'content-mismatch' })
    expect(await storage.has(cid)).toBe(false)
  })

  test('a file that was cut short or removed is absent, and its folder with it', async () => {
    let storage = await createStorageFiles({ path: folder })
    const content = await storage.add([noise(100, 1)])
    const cut = await storage.add([noise(100, 2)])
    const gone = await storage.add([noise(100, 3)])
    await storage.addFolder([{ path: 'a', cid: cut.cid }])
    await storage.close()
    await chmod(join(folder, 'file', cut.cid), 0o600)
    await truncate(join(folder, 'file', cut.cid), 50)
    await rm(join(folder, 'file', gone.cid))
    storage = await createStorageFiles({ path: folder })
    expect((await storage.list()).map((entry) => entry.cid)).toEqual([content.cid])
  })

  test('check finds a flipped byte before an engine would read it', async () => {
    const storage = await createStorageFiles({ path: folder })
    const file = await storage.add(splitBytes(noise(2 * MIB)))
    const { cid } = await storage.addFolder([{ path: 'a', cid: file.cid }])
    await storage.check(cid)
    await flip(join(folder, 'file', file.cid), MIB + 1)
    await expect(storage.check(cid)).rejects.toMatchObject({ code: 'content-mismatch' })
    expect(await storage.list()).toEqual([])
  })
})

describe('two stores on one folder', () => {
  test('see what the other adds, and miss what the other removes', async () => {
    const a = await createStorageFiles({ path: folder })
    const b = await createStorageFiles({ path: folder })
    const bytes = noise(MIB + 3)
    const { cid } = await a.add(splitBytes(bytes))
    expect(await b.has(cid)).toBe(true)
    expectBytes(await collectBytes(b.read(cid)), bytes)
    await a.collect({ bytesMax: 0 })
    await expect(countBytes(b.read(cid))).rejects.toMatchObject({ code: 'content-not-found' })
    expect(await b.has(cid)).toBe(false)
  })

  test('fetch the same content at the same time, each in a draft of its own', async () => {
    const bytes = noise(5 * MIB)
    const origin = createStorageMemory()
    const { cid } = await origin.add(splitBytes(bytes))
    const [a, b] = [
      await createStorageFiles({ path: folder }),
      await createStorageFiles({ path: folder }),
    ]
    const half = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const { block, range } = sourceOf(origin, cid)
    const slow: ContentSource = {
      name: 'slow',
      block: block!,
      async *range(want, span) {
        for await (const piece of range!(want, span)) {
          yield piece
          half.resolve()
          await goOn.promise
        }
      },
    }
    const first = a.fetch({ cid }, { sources: [slow] })
    await half.promise
    await b.fetch({ cid }, { sources: [sourceOf(origin, cid)] })
    goOn.resolve()
    await first
    expectBytes(await readFile(await a.path(cid)), bytes)
    expect(await readdir(join(folder, 'draft'))).toEqual([])
  })

  test('opening one does not disturb a content that the other is just publishing', async () => {
    const a = await createStorageFiles({ path: folder })
    const { cid } = await a.add([noise(10)])
    const manifest = join(folder, 'manifest', cid)
    const bytes = await readFile(manifest)
    await rm(manifest)
    await createStorageFiles({ path: folder })
    await writeFile(manifest, bytes)
    expectBytes(await collectBytes(a.read(cid)), noise(10))
  })
})

test('adds a folder from the disk, without hidden files', async () => {
  const from = join(folder, 'from')
  await mkdir(join(from, 'onnx'), { recursive: true })
  await writeFile(join(from, 'config.json'), '{}')
  await writeFile(join(from, 'onnx', 'model.onnx'), noise(MIB + 1))
  await writeFile(join(from, '.hidden'), 'x')
  const storage = await createStorageFiles({ path: join(folder, 'store') })
  const content = await storage.addPath(from)
  expect(content).toMatchObject({
    kind: 'folder',
    files: [{ path: 'config.json' }, { path: 'onnx/model.onnx' }],
  })
  const file = await storage.addPath(join(from, 'config.json'))
  expect(file).toMatchObject({ kind: 'file', bytes: 2n })
})

test('a folder that cannot be used is refused with the reason', async () => {
  await writeFile(join(folder, 'taken'), '')
  const error = await createStorageFiles({ path: join(folder, 'taken') }).catch((error) => error)
  expect(error).toMatchObject({ code: 'storage-unavailable' })
  expect(error.details[0]).toMatch(/EEXIST|ENOTDIR/)
})
