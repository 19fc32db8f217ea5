// Goal: raw data is restored exactly or not at all; a measurement is never overwritten.
// Method: a set of two files in a temporary folder, and a history in memory.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { checkRawSet, indexRawSet, type RawSet } from './raw-data.ts'
import { root } from './root.ts'

const history = { commit: 'c', folder: 'old' }
const past = new Map([
  ['old/a.jsonl', '{"a":1}\n'],
  ['old/b.jsonl', '{"b":2}\n'],
])
let base: string
let set: RawSet

const readHistory = (_: string, path: string) => {
  const text = past.get(path)
  return text === undefined ? undefined : Buffer.from(text)
}
const states = (options: Partial<Parameters<typeof checkRawSet>[1]> = { readHistory }) =>
  checkRawSet(set, { base, ...options }).map(({ state }) => state)

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'ostrom-raw-data-'))
  onTestFinished(() => rmSync(base, { recursive: true }))
  mkdirSync(join(base, 'data'))
  for (const [path, text] of past) writeFileSync(join(base, 'data', path.slice(4)), text)
  const made = indexRawSet({ report: 'r.md', command: 'c', folder: 'data', files: [] }, base)
  set = { ...made, history }
})

test('present raw data is verified, and missing files are restored from history', () => {
  expect(set.files.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['a.jsonl', 8],
    ['b.jsonl', 8],
  ])
  expect(states()).toEqual(['here', 'here'])
  rmSync(join(base, 'data/b.jsonl'))
  expect(states({})).toEqual(['here', 'missing'])
  expect(states()).toEqual(['here', 'restored'])
  expect(readFileSync(join(base, 'data/b.jsonl'), 'utf8')).toBe('{"b":2}\n')
})

test('other bytes are named: in the folder they stay, out of history they are not taken', () => {
  writeFileSync(join(base, 'data/a.jsonl'), '{"a":9}\n')
  rmSync(join(base, 'data/b.jsonl'))
  const other = () => Buffer.from('{"b":9}\n')
  expect(states({ readHistory: other })).toEqual(['different', 'missing'])
  expect(readFileSync(join(base, 'data/a.jsonl'), 'utf8')).toBe('{"a":9}\n')
})

test('the committed index names whole hashes, and no file twice', () => {
  const index = JSON.parse(readFileSync(join(root, 'bench/data/raw.json'), 'utf8'))
  const sets: readonly RawSet[] = Object.values(index)
  expect(sets.length).toBeGreaterThan(0)
  for (const { files, folder } of sets) {
    expect(folder).toMatch(/^cache\//)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    for (const { sha256 } of files) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  }
})
