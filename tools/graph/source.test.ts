// Goal: the files of a commit and the files on disk are read alike, with what changed on disk.
// Method: a repository of two commits in a temporary folder, with a changed, a removed and an
// untracked file.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitSource, diskSource, git } from './source.ts'
import { summaryKey } from './summary.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'graph-'))
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)

beforeAll(() => {
  git(root, ['init', '-q'])
  git(root, ['config', 'user.name', 'test'])
  git(root, ['config', 'user.email', 'test@example.org'])
  mkdirSync(path.join(root, 'a b'))
  write('a b/one.ts', 'one')
  write('two.ts', 'two\n')
  write('gone.ts', 'gone')
  write('.gitignore', 'ignored.ts')
  symlinkSync('two.ts', path.join(root, 'link.json'))
  git(root, ['add', '.'])
  git(root, ['commit', '-qm', 'first'])
  write('two.ts', 'changed')
  rmSync(path.join(root, 'gone.ts'))
  write('new.ts', 'new')
  write('ignored.ts', 'ignored')
})
afterAll(() => rmSync(root, { recursive: true }))

test('the disk has changed and untracked files, without those removed or ignored', () => {
  const source = diskSource(root)
  expect([...source.paths].sort()).toEqual([
    '.gitignore',
    'a b/one.ts',
    'link.json',
    'new.ts',
    'two.ts',
  ])
  expect(source.read('two.ts').toString()).toBe('changed')
  expect(source.idOf?.('two.ts')).toBeUndefined()
  expect(source.idOf?.('a b/one.ts')).toBeDefined()
})

test('a commit has its own files, read one by one or at once', () => {
  const source = commitSource(root, 'HEAD')
  expect(source.paths).toContain('gone.ts')
  expect(source.read('two.ts').toString()).toBe('two\n')
  const all = source.readAll?.(['two.ts', 'absent.ts', 'a b/one.ts'])
  expect([...(all ?? [])].map(([file, bytes]) => [file, bytes.toString()])).toEqual([
    ['two.ts', 'two\n'],
    ['a b/one.ts', 'one'],
  ])
  expect(() => source.read('absent.ts')).toThrow('HEAD has no file absent.ts')
})

test('a symbolic link is never the same on disk as in a commit', () => {
  expect(diskSource(root).read('link.json').toString()).toBe('changed')
  expect(commitSource(root, 'HEAD').read('link.json').toString()).toBe('two.ts')
})

test("git's id of a file is the key of its summary", () => {
  const source = commitSource(root, 'HEAD')
  const id = source.idOf?.('two.ts') ?? ''
  expect(summaryKey('two.ts', source.read('two.ts'))).toBe(`${id}.ts`)
})
