// Goal: code that writes a row does not compile if it leaves out a field of the event or a column
// of the table.
// Method: rows that lack a field, which the type check must refuse; then the two functions that
// write a row: `put` replaces a row with the same key, `insert` refuses it.

import type { Hash } from '@ostrom/protocol'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { fromJson, toJson } from './json.ts'
import { insert, put } from './rows.ts'

const hash: Hash = `0x${'11'.repeat(32)}`
const endpoint = sampleEndpoint()
const open = () => openDatabase({ path: ':memory:', market: 'test' })

test('a document without one of its fields does not compile', () => {
  const database = open()
  const { region, ...rest } = endpoint
  // @ts-expect-error The region is missing: readers would find none.
  put(database, 'endpoints', { provider: '0xaa', expiresAtSeconds: 2, endpoint: toJson(rest) })
  const whole = toJson({ ...rest, region })
  put(database, 'endpoints', { provider: '0xaa', expiresAtSeconds: 2, endpoint: whole })
  const row = database.one<{ endpoint: string }>('SELECT endpoint FROM endpoints')
  expect(fromJson(row?.endpoint ?? '')).toEqual(endpoint)
  database.close()
})

test('a row without one of its columns does not compile, and is refused', () => {
  const database = open()
  // @ts-expect-error The hash is missing.
  expect(() => put(database, 'checkpoints', { block: 1 })).toThrow('NOT NULL')
  database.close()
})

test('a row replaces one of the same key only where it is put', () => {
  const database = open()
  const row = { block: 1, hash }
  put(database, 'checkpoints', row)
  put(database, 'checkpoints', row)
  expect(() => insert(database, 'checkpoints', row)).toThrow('UNIQUE')
  expect(database.all('SELECT * FROM checkpoints')).toHaveLength(1)
  database.close()
})
