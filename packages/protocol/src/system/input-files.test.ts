// Goal: a file that a caller names is read whole up to a number of bytes, and refused beyond it,
// also where its size is not known before: a pipe or a device.
// Method: files at the limit and one byte above, a pipe with a writer, a device without end, and
// paths that name no file.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readFileAtMost, readInputFile, readInputJson } from './input-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-input-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'file.json')
writeFileSync(path, '[1,2]')
const pipe = join(folder, 'pipe')
const isUnix = process.platform !== 'win32'
if (isUnix) execFileSync('mkfifo', [pipe])

describe('readFileAtMost', () => {
  test('reads a file of exactly the limit, and not one of a byte more', async () => {
    expect(new TextDecoder().decode(await readFileAtMost(path, 5))).toBe('[1,2]')
    expect(await readFileAtMost(path, 4)).toBeUndefined()
  })

  test.skipIf(!isUnix)('bounds a device without end, and a pipe', async () => {
    expect(await readFileAtMost('/dev/zero', 100_000)).toBeUndefined()
    const written = writeFile(pipe, 'abc')
    expect(await readFileAtMost(pipe, 3)).toHaveLength(3)
    await written
  })

  test('throws the error of the system for a folder and for nothing', async () => {
    await expect(readFileAtMost(folder, 9)).rejects.toMatchObject({ code: 'EISDIR' })
    await expect(readFileAtMost(join(folder, 'none'), 9)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('readInputFile', () => {
  const refusal = (value: string, expected: string) => ({ field: 'rows', value, expected })

  test('refuses what is no plain file without opening it', async () => {
    for (const value of [folder, join(folder, 'none'), ...(isUnix ? [pipe, '/dev/zero'] : [])]) {
      const read = readInputFile(value, { field: 'rows', bytesMax: 9 })
      await expect(read).rejects.toMatchObject(refusal(value, 'a file that exists'))
    }
  })

  test('refuses a longer file by its field', async () => {
    expect(await readInputFile(path, { field: 'rows', bytesMax: 5 })).toHaveLength(5)
    const read = readInputFile(path, { field: 'rows', bytesMax: 4 })
    await expect(read).rejects.toMatchObject(refusal(path, 'a file of at most 4 bytes'))
  })
})

test('JSON is read from a file or a pipe, within its limit', async () => {
  const read = (from: string, bytesMax = 5) => readInputJson(from, { field: 'file', bytesMax })
  expect(await read(path)).toEqual([1, 2])
  await expect(read(path, 4)).rejects.toThrow(`file: ${path}`)
  await expect(read(join(folder, 'none'))).rejects.toThrow('a file that can be read (ENOENT)')
  const marked = join(folder, 'marked.json')
  writeFileSync(marked, '\ufeff1')
  await expect(read(marked)).rejects.toThrow('a file of JSON')
  if (!isUnix) return
  const written = writeFile(pipe, '{"a"')
  await expect(read(pipe)).rejects.toThrow('a file of JSON')
  await written
  await expect(read('/dev/zero')).rejects.toThrow('a file of at most 5 bytes')
})
