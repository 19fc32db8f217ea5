// Goal: the disk space of files and batches stays bounded and counted for any requests of a key,
// and is freed after 30 days even if the key is never used again.
// Method: files of empty, short and hostile lines; a disk that fails; two keys of one gateway.

import { createStateMemory } from '@ostrom/state/memory'
import { toFile } from 'openai'
import { describe, expect, test } from 'vitest'
import {
  clientOf,
  numbered,
  settled,
  start,
  turn,
  upload,
} from '../http/batches/batch-client.fixture.ts'
import { createHarness } from '../testing/index.ts'
import type { BatchStatus } from './batch.ts'
import { FILE_BYTES_PREFIX } from './file-bytes.ts'
import { forgottenBatches } from './key-batches.ts'
import {
  BATCH_LINES_MAX,
  BATCH_RESUME_MS,
  BATCHES_PER_KEY_MAX,
  FILE_AGE_MAX_MS,
  FILE_BYTES_MAX,
  FILE_PART_BYTES,
} from './limits.ts'
import { parseBatchLine, readLines } from './read-lines.ts'

const endpoint = '/v1/chat/completions'
const reading = { endpoint, letOthersWork: async () => {} } as const
const DAY = 24 * 3_600_000

const faultsOf = async (bytes: Uint8Array) => {
  const read = await readLines([bytes], reading)
  return 'faults' in read ? read.faults.map(({ code, line }) => [code, line]) : []
}

const minimal = (index: number): string =>
  `{"custom_id":"${index}","method":"POST","url":"${endpoint}","body":{}}`

describe('a file of', () => {
  // Finding: BAT-6
  test('a file of millions of empty lines is refused before its last line is read', async () => {
    expect(await faultsOf(Buffer.alloc(FILE_BYTES_MAX, '\n'))).toEqual([['too_many_lines', null]])
  })

  test('too many lines is read up to the limit, and no further', async () => {
    const lines = Array.from({ length: BATCH_LINES_MAX }, (_, index) => minimal(index))
    const last = '{"hostile": '
    const bytes = Buffer.from([...lines, minimal(BATCH_LINES_MAX), last].join('\n'))
    expect(await faultsOf(bytes)).toEqual([['too_many_lines', null]])
    const whole = await readLines([Buffer.from(lines.join('\r\n'))], reading)
    expect('lines' in whole && whole.lines.length).toBe(BATCH_LINES_MAX)
  })

  test.each([
    ['one line of 32 MiB', 'x'.repeat(FILE_BYTES_MAX), 'line_too_large'],
    [
      'a line of millions of objects',
      `{"body":[${'{},'.repeat(3_000_000)}0]}`,
      'invalid_json_line',
    ],
    ['lists in lists', `{"body":${'['.repeat(1_000_000)}`, 'invalid_json_line'],
    ['bytes that are no UTF-8', '\xff', 'invalid_json_line'],
  ])('%s is refused by name', async (_, text, code) => {
    expect(await faultsOf(Buffer.from(text, 'latin1'))).toEqual([[code, 1]])
  })

  // Finding: BAT-14
  test('a line with names of JavaScript prototypes is read like any other line', async () => {
    const text = minimal(0).replace('"body":{}', '"body":{"__proto__":{"model":"x"},"seed":1}')
    expect(await faultsOf(Buffer.from(text))).toEqual([])
    const line = parseBatchLine(0, Buffer.from(text))
    expect(line.body.model).toBeUndefined()
    expect(Object.getPrototypeOf(line.body)).toBe(Object.prototype)
  })

  // Finding: BAT-6
  test('readLines yields to other work while it reads 40,000 lines', async () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => minimal(index))
    let turns = 0
    const letOthersWork = async () => {
      turns += 1
    }
    await readLines([Buffer.from(lines.join('\n'))], { endpoint, letOthersWork })
    expect(turns).toBeGreaterThan(3)
  })
})

// Finding: BAT-11
test('results are counted once if the disk could not store them at first', async () => {
  const state = createStateMemory()
  let isFull = false
  const commit: typeof state.commit = async (changes, options) => {
    if (isFull && changes.some(({ key }) => key.includes('/result/'))) throw new Error('full')
    await state.commit(changes, options)
  }
  const h = await createHarness({ state: { ...state, commit } })
  const client = clientOf(h, h.secret)
  isFull = true
  const id = await start(client, numbered('line', 4))
  for (let tries = 0; tries < 5; tries++) {
    for (let turns = 0; turns < 50; turns++) await turn()
    await h.clock.advance(BATCH_RESUME_MS)
  }
  isFull = false
  await h.clock.advance(BATCH_RESUME_MS)
  const batch = await settled(client, id)
  expect(batch.status).toBe('completed')
  const [count] = await state.list(FILE_BYTES_PREFIX)
  const files = (await client.files.list()).data
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  // The count includes `FILE_OVERHEAD_BYTES` for the uploaded file.
  expect(JSON.parse(new TextDecoder().decode(count!.value))).toBe(bytes + 512)
  for (const file of files) await client.files.delete(file.id)
  expect(await state.list(FILE_BYTES_PREFIX)).toEqual([])
})

// Finding: OFF4-4
test('a download that nobody reads takes one part of its file from the disk', async () => {
  const state = createStateMemory()
  let parts = 0
  const get: typeof state.get = async (key) => {
    if (key.includes('/content/')) parts += 1
    return await state.get(key)
  }
  const h = await createHarness({ state: { ...state, get } })
  const content = Buffer.alloc(6 * FILE_PART_BYTES, 'x')
  const { id } = await clientOf(h, h.secret).files.create({
    file: await toFile(content, 'lines.jsonl'),
    purpose: 'batch',
  })
  const response = await h.get(`/v1/files/${id}/content`)
  const reader = response.body!.getReader()
  expect((await reader.read()).value).toHaveLength(FILE_PART_BYTES)
  for (let turns = 0; turns < 50; turns++) await turn()
  expect(parts).toBeLessThan(3)
  let bytes = FILE_PART_BYTES
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length
  }
  expect([bytes, parts]).toEqual([content.length, 6])
})

describe('after 30 days', () => {
  // Finding: BAT-10
  test('files and batches are deleted after 30 days even if their key is never used', async () => {
    const state = createStateMemory()
    const h = await createHarness({ state })
    const client = clientOf(h, h.secret)
    await settled(client, await start(client, numbered('line', 3)))
    const { secret } = await h.gateway.keys.create({ name: 'other', settlement: 'session' })
    await h.clock.advance(FILE_AGE_MAX_MS + 3 * DAY)
    await upload(clientOf(h, secret), numbered('line', 1))
    for (let turns = 0; turns < 50; turns++) await turn()
    const left = [...(await state.list('gateway/file/')), ...(await state.list('gateway/batch/'))]
    expect(left.filter(({ key }) => key.includes(h.key.id))).toEqual([])
    expect(left.length).toBeGreaterThan(0)
    expect(await state.list(FILE_BYTES_PREFIX)).toHaveLength(1)
  })

  // Finding: BAT-9
  test('the oldest ended batches are deleted after 30 days or beyond the maximum number', () => {
    const batch = (index: number, status: BatchStatus) => ({
      id: `${index}`,
      createdAtMs: index,
      status,
    })
    const many = Array.from({ length: BATCHES_PER_KEY_MAX + 3 }, (_, index) =>
      batch(index, index === 1 ? 'in_progress' : 'failed'),
    ).toReversed()
    expect(forgottenBatches(many, 10_000).map(({ id }) => id)).toEqual(['3', '2', '0'])
    expect(forgottenBatches(many, FILE_AGE_MAX_MS + 3).map(({ id }) => id)).toEqual(['2', '1', '0'])
  })
})
