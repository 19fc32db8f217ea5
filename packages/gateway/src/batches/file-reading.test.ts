// Goal: the files of batches, also hostile ones, take a bounded part of a gateway's memory, while
// they run, while they wait and at a start.
// Method: a state that counts which parts of which files are read; keys with large files, over
// restarts.

import type { StateStore } from '@ostrom/state'
import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import { toFile } from 'openai'
import { describe, expect, test } from 'vitest'
import { NoProviderError } from '../errors.ts'
import { clientOf, numbered, settled, start, turn } from '../http/batches/batch-client.fixture.ts'
import { createHarness } from '../testing/index.ts'
import { BATCH_WINDOW_MS, FILE_PART_BYTES, LINE_ANSWER_MS_MAX, LINE_BYTES_MAX } from './limits.ts'
import { parseBatchLine, readLines } from './read-lines.ts'

const endpoint = '/v1/chat/completions'
const PARTS = 4

const lineOf = (id: string, characters = 0) =>
  JSON.stringify({
    custom_id: id,
    method: 'POST',
    url: endpoint,
    body: { model: 'scripted', messages: [{ role: 'user', content: 'x'.repeat(characters) }] },
  })

/** Returns a state that records the parts of files that are read, as `file/part`. */
function recording(state: StateStore) {
  const read: string[] = []
  const get: StateStore['get'] = async (key) => {
    const [, part] = key.split('/content/')
    if (part !== undefined) {
      read.push(part)
      await turn()
    }
    return await state.get(key)
  }
  return { state: { ...state, get }, read }
}

/** Returns when the first reading of each file began and ended, as places in the list of reads. */
function firstReadings(read: readonly string[]) {
  const files = [...new Set(read.map((part) => part.split('/')[0]!))]
  return files.map((file) => {
    const at = read.flatMap((part, index) => (part.startsWith(file) ? [index] : []))
    return [at[0]!, at[PARTS - 1]!] as const
  })
}

const isApart = (spans: readonly (readonly [number, number])[]): boolean =>
  spans.every(([from], at) => at === 0 || from > spans[at - 1]![1])

async function startLarge(h: Awaited<ReturnType<typeof createHarness>>, secret: string) {
  const client = clientOf(h, secret)
  const text = lineOf('large', PARTS * FILE_PART_BYTES - 1_000)
  const uploading = client.files.create({ file: await toFile(Buffer.from(text)), purpose: 'batch' })
  const { id } = await uploading
  const terms = { endpoint, completion_window: '24h' } as const
  return { client, create: () => client.batches.create({ input_file_id: id, ...terms }) }
}

describe('files of several keys', () => {
  // Finding: OFF4-2
  test('files are read one at a time, while they run and after a restart', async () => {
    const disk = createStateDisk()
    const first = recording(createStateMemory({ disk }))
    const processSecret = 'secret'
    const h = await createHarness({ state: first.state, processSecret })
    h.answerer.answer = async () => {
      throw new NoProviderError({ model: 'scripted', reasons: [] })
    }
    const keys = await Promise.all(
      ['a', 'b', 'c'].map((name) => h.gateway.keys.create({ name, settlement: 'session' })),
    )
    const batches = []
    for (const { secret } of keys) batches.push(await startLarge(h, secret))
    first.read.length = 0
    await Promise.all(batches.map(({ create }) => create()))
    for (let turns = 0; turns < 300; turns++) await turn()
    const spans = firstReadings(first.read)
    expect([spans.length, isApart(spans)]).toEqual([3, true])
    h.gateway.stop()
    disk.crash()

    const again = recording(createStateMemory({ disk }))
    const after = await createHarness({ state: again.state, processSecret, randomFrom: 10_000 })
    await after.gateway.resume()
    for (let turns = 0; turns < 300; turns++) await turn()
    const later = firstReadings(again.read)
    expect([later.length, isApart(later)]).toEqual([3, true])
    after.gateway.stop()
  })

  // Finding: OFF4-2
  test('files of batches that ended before they began are not read', async () => {
    const { state, read } = recording(createStateMemory())
    const h = await createHarness({ state })
    h.answerer.answer = () => new Promise(() => {})
    const client = clientOf(h, h.secret)
    // Answers that never end hold the turn of the key for the whole day.
    await start(client, numbered('slow', 100))
    for (let turns = 0; turns < 20; turns++) await turn()
    const { create } = await startLarge(h, h.secret)
    const [cancelled, expired] = [await create(), await create()]
    await client.batches.cancel(cancelled.id)
    for (let passed = 0; passed < BATCH_WINDOW_MS + LINE_ANSWER_MS_MAX; ) {
      await h.clock.advance(LINE_ANSWER_MS_MAX)
      passed += LINE_ANSWER_MS_MAX
      for (let turns = 0; turns < 20; turns++) await turn()
    }
    expect(await settled(client, cancelled.id, 50)).toMatchObject({ status: 'cancelled' })
    expect(await settled(client, expired.id, 50)).toMatchObject({ status: 'expired' })
    expect(read.filter((part) => part.startsWith(`${cancelled.input_file_id}/`))).toEqual([])
    h.gateway.stop()
  })
})

// Finding: OFF4-2
test('a line is read from its own parts of the file, when its turn has come', async () => {
  const { state, read } = recording(createStateMemory())
  const h = await createHarness({ state })
  const client = clientOf(h, h.secret)
  const lines = Array.from({ length: 3 }, (_, at) => lineOf(`${at}`, FILE_PART_BYTES))
  const file = await toFile(Buffer.from(lines.join('\n')))
  const { id } = await client.files.create({ file, purpose: 'batch' })
  const terms = { endpoint, completion_window: '24h' } as const
  read.length = 0
  const batch = await client.batches.create({ input_file_id: id, ...terms })
  const ended = await settled(client, batch.id, 500)
  expect(ended.request_counts).toMatchObject({ total: 3 })
  // Four parts are checked; each line is then in two of them.
  expect(read.length).toBeLessThanOrEqual(4 + 3 * 2)
})

describe('the reading of a file', () => {
  const options = { endpoint, letOthersWork: async () => {} } as const

  // Finding: OFF4-2
  test('a part is read when the one before is done, and no part is kept', async () => {
    const line = Buffer.from(`${lineOf('0', 50_000)}\n`)
    let held = 0
    let most = 0
    const registry = { parts: 0 }
    async function* parts() {
      for (let at = 0; at < 20; at++) {
        registry.parts += 1
        held += 1
        most = Math.max(most, held)
        yield Buffer.from(line.toString().replace('"0"', `"${at}"`))
        held -= 1
      }
    }
    const read = await readLines(parts(), options)
    expect([registry.parts, most]).toEqual([20, 1])
    // A table of numbers is all that is left of the file.
    expect('lines' in read && read.lines.length).toBe(20)
    expect('lines' in read && Object.keys(read.lines)).toEqual(['length', 'rangeOf'])
  })

  test('finds each line, wherever its parts are cut', async () => {
    const text = ['', lineOf('é'), '  ', `${lineOf('b', 40)}\r`, lineOf('c'), ''].join('\n')
    const bytes = Buffer.from(text)
    for (const size of [1, 2, 7, 100, bytes.length]) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      )
      const read = await readLines(parts, options)
      const { lines } = read as Extract<typeof read, { lines: unknown }>
      const ids = Array.from({ length: lines.length }, (_, at) => {
        const { from, to } = lines.rangeOf(at)
        return parseBatchLine(at, bytes.subarray(from, to)).customId
      })
      expect(ids).toEqual(['é', 'b', 'c'])
    }
  })

  // Finding: OFF4-2
  test('nothing of a line that is too long is kept', async () => {
    let sent = 0
    function* parts() {
      for (; sent < 2 * LINE_BYTES_MAX; sent += FILE_PART_BYTES) yield Buffer.alloc(FILE_PART_BYTES)
    }
    const read = await readLines(parts(), options)
    expect(read).toMatchObject({ faults: [{ code: 'line_too_large', line: 1 }] })
    expect(sent).toBe(2 * LINE_BYTES_MAX)
  })
})
