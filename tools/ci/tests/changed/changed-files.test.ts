// Goal: the changed files are those that a developer expects, with and without a commit's name.
// Method: a repository of two commits in a temporary folder, clean at first, then changed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { git } from '../../../graph/source.ts'
import { readChanges } from './changed-files.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'changed-'))
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)
const commit = (title: string) => {
  git(root, ['add', '.'])
  git(root, ['commit', '-qm', title])
}
const changed = (ref?: string) =>
  readChanges(root, ref).files.map(
    ({ file, before, after }) => `${file}: ${before ?? 'none'} -> ${after ?? 'none'}`,
  )

beforeAll(() => {
  git(root, ['init', '-q'])
  git(root, ['config', 'user.name', 'test'])
  git(root, ['config', 'user.email', 'test@example.org'])
  write('one.ts', '1')
  write('two.ts', '2')
  commit('first')
  write('two.ts', '3')
  commit('second')
})
afterAll(() => rmSync(root, { recursive: true }))

test('the last commit counts in a clean work tree', () => {
  expect(changed()).toEqual(['two.ts: 2 -> 3'])
  expect(readChanges(root).compared).toBe('the last commit')
})

test('otherwise, what is not committed counts, with untracked and removed files', () => {
  write('new.ts', 'n')
  rmSync(path.join(root, 'one.ts'))
  expect(changed()).toEqual(['new.ts: none -> n', 'one.ts: 1 -> none'])
  const { source } = readChanges(root)
  expect(source.paths).toContain('one.ts')
  expect(source.read('one.ts')).toHaveLength(0)
})

test('all changes since a named commit count', () => {
  expect(changed('HEAD~1')).toEqual(['new.ts: none -> n', 'one.ts: 1 -> none', 'two.ts: 2 -> 3'])
})

test('an unknown commit is an error that names it', () => {
  expect(() => readChanges(root, 'no-such')).toThrow('git has no commit no-such')
  expect(() => readChanges(root, '--all')).toThrow('git has no commit --all')
})
