// Goal: a faulty file of a federated run is refused with the faulty field, before anything is
// loaded.
// Method: the example's file, unchanged and with one change each.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { readRunFile } from './run-file.ts'

const example = join(import.meta.dirname, '../../../../examples/training/federated.json')
const keys = ['1', '2', '3'].map((digit) => `0x${digit.repeat(64)}`)

const folder = temporaryFolder('run-file')

async function read(members: readonly string[]) {
  const path = join(folder, 'run.json')
  const value = JSON.parse(await readFile(example, 'utf8'))
  await writeFile(path, JSON.stringify({ ...value, members }))
  return await readRunFile(path)
}

test('the example is a run once it has members', async () => {
  expect((await read(keys)).members).toEqual(keys)
})

test.each([
  ['none', [], 'members: the keys of at least 3 members'],
  ['two', keys.slice(1), 'members: the keys of at least 3 members'],
  ['one of another form', ['0x12', ...keys], 'members.0: the public key of a member'],
  ['one twice', [...keys, ...keys.slice(2)], 'members: each key once'],
])('members are refused: %s', async (_, members, expected) => {
  await expect(read(members)).rejects.toThrow(expected)
})
