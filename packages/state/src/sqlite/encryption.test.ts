// Goal: an encrypted state opens only with its encryption key, and never returns the value of one
// record for another record.
// A state with plain values is encrypted once and completely, and its files then contain none of
// these values.
// Method: the conformance suite with encryption, planted values searched in the bytes of all files,
// records changed by SQLite itself, and copies of the files as a kill leaves them.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { stateConformance } from '../conformance.ts'
import { STATE_CIPHER_KEYS_MAX } from '../limits.ts'
import { createStateSqlite } from './index.ts'

const folder = temporaryFolder('encrypted', 'test')

let draws = 0
const random = (size: number) =>
  Uint8Array.from(createHash('sha256').update(`${draws++}`).digest().subarray(0, size))
const encryption = { key: new Uint8Array(32).fill(7), random }
const at = () => join(folder, 'state.db')
const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString()
const put = (key: string, value: string) =>
  ({ kind: 'put', key, value: new TextEncoder().encode(value) }) as const

stateConformance('sqlite, encrypted', async () => ({
  open: () => createStateSqlite({ path: at(), encryption }),
  remove: async () => {},
}))

/** Returns all bytes of all files: the database, its log and files beside them. */
async function bytesOf(): Promise<string> {
  const names = await readdir(folder)
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))
  return files.join('\n')
}

const secret = (number: number) => `session secret number ${number} of the oak`

test('neither the database nor its log has a value, while it is open and after', async () => {
  const state = await createStateSqlite({ path: at(), encryption })
  await state.commit([put('session/1', secret(1))])
  expect(await readdir(folder)).toEqual(['state.db', 'state.db-wal'])
  expect(await bytesOf()).not.toContain('of the oak')
  await state.close()
  const again = await createStateSqlite({ path: at(), encryption })
  expect(text(await again.get('session/1'))).toBe(secret(1))
  expect((await again.list('session/')).map(({ value }) => text(value))).toEqual([secret(1)])
  await again.close()
})

// Finding: KEY-5
test('a plain state is encrypted when first opened, and no plain value is left', async () => {
  const plain = await createStateSqlite({ path: at() })
  const count = 2_500
  for (let first = 0; first < count; first += 500) {
    await plain.commit(
      Array.from({ length: 500 }, (_, n) => put(`n/${first + n}`, secret(first + n))),
    )
  }
  await plain.commit([put('gone', secret(9_999))])
  await plain.commit([{ kind: 'delete', key: 'gone' }])
  await plain.close()
  expect(await bytesOf()).toContain('of the oak')

  const state = await createStateSqlite({ path: at(), encryption })
  expect(await bytesOf()).not.toContain('of the oak')
  for (const n of [0, 999, 1_000, count - 1])
    expect(text(await state.get(`n/${n}`))).toBe(secret(n))
  await state.close()
  expect(await bytesOf()).not.toContain('of the oak')
})

test('without its key, and with another one, it is refused before any record', async () => {
  await (await createStateSqlite({ path: at(), encryption })).close()
  await expect(createStateSqlite({ path: at() })).rejects.toMatchObject({ code: 'state-encrypted' })
  const other = { key: new Uint8Array(32).fill(8), random }
  const opened = createStateSqlite({ path: at(), encryption: other })
  await expect(opened).rejects.toMatchObject({ code: 'state-encrypted' })
  await (await createStateSqlite({ path: at(), encryption })).close()
})

// Finding: KEY-4
test('an exchanged, a changed and a cut encrypted value are refused by their keys', async () => {
  const state = await createStateSqlite({ path: at(), encryption })
  await state.commit([put('a', 'one'), put('b', 'two'), put('c', 'three'), put('d', 'four')])
  await state.close()
  const database = new DatabaseSync(at())
  database.exec(
    `UPDATE record SET value = (SELECT value FROM record WHERE key = 'b') WHERE key = 'a'`,
  )
  database.exec(`UPDATE record SET value = substr(value, 1, 20) WHERE key = 'c'`)
  const [row] = database.prepare(`SELECT value FROM record WHERE key = 'd'`).all()
  const changed = Uint8Array.from(row!['value'] as Uint8Array)
  changed[30]! ^= 1
  database.prepare(`UPDATE record SET value = ? WHERE key = 'd'`).run(changed)
  database.close()
  const again = await createStateSqlite({ path: at(), encryption })
  for (const key of ['a', 'c', 'd'])
    await expect(again.get(key), key).rejects.toMatchObject({ code: 'state-encrypted' })
  await expect(again.list('')).rejects.toMatchObject({ code: 'state-encrypted' })
  expect(text(await again.get('b'))).toBe('two')
  await again.close()
})

test('values of more openings than are remembered open, and no nonce comes twice', async () => {
  const openings = STATE_CIPHER_KEYS_MAX + 3
  for (let number = 0; number < openings; number++) {
    const state = await createStateSqlite({ path: at(), encryption })
    await state.commit([put(`n/${number}`, 'the same'), put(`m/${number}`, 'the same')])
    await state.close()
  }
  const database = new DatabaseSync(at())
  const heads = database
    .prepare('SELECT substr(value, 1, 25) AS head FROM record')
    .all()
    .map((row) => Buffer.from(row['head'] as Uint8Array).toString('hex'))
  database.close()
  expect(new Set(heads).size).toBe(2 * openings)
  const state = await createStateSqlite({ path: at(), encryption })
  expect(await state.list('n/')).toHaveLength(openings)
  await state.close()
})

// Finding: KEY-5
test('a kill between encryption and cleanup is repaired at the next opening', async () => {
  const plain = await createStateSqlite({ path: at() })
  await plain.commit([put('a', secret(1))])
  await plain.close()
  const state = await createStateSqlite({ path: at(), encryption })
  await state.close()
  // The state after a kill right after the transaction: encrypted, with an old page still in the
  // file.
  const database = new DatabaseSync(at())
  database.exec('PRAGMA user_version = 2')
  database.exec(`CREATE TABLE rest (text TEXT)`)
  database.prepare('INSERT INTO rest VALUES (?)').run(secret(2).repeat(300))
  database.exec('PRAGMA secure_delete = OFF')
  database.exec('DROP TABLE rest')
  database.close()
  expect(await bytesOf()).toContain('of the oak')
  const again = await createStateSqlite({ path: at(), encryption })
  expect(text(await again.get('a'))).toBe(secret(1))
  await again.close()
  expect(await bytesOf()).not.toContain('of the oak')
})
