// Goal: a page of a response's input costs work in proportion to the page, for a conversation of
// any length and for items of any size, and has the items that a reader of all contents would list.
// Method: stores over a state in memory that counts its reads; a model that lists all items.

import { createCipheriv } from 'node:crypto'
import { BaseError } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import type { StateStore } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandomCounting } from '../testing/index.ts'
import type { PageQuery } from './input-page.ts'
import { PATH_BLOCK_TURNS_MAX, RESPONSE_PART_BYTES, RESPONSE_SEGMENT_BYTES } from './limits.ts'
import { createResponseStore } from './response-store.ts'
import type { ResponseItem, StoredResponse } from './stored-response.ts'

/** A text that cannot be compressed, the same in each run. */
const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
  .update(Buffer.alloc(3 * 1024 * 1024))
  .toString('base64')

const alice = { keyId: 'a'.repeat(16), secret: 'sk-ostrom-alice' }
const root = `gateway/response/${alice.keyId}/`
const idOf = (number: number) => `resp_${number.toString(16).padStart(24, '0')}`
const itemOf = (id: string, content = id): ResponseItem => ({ id, type: 'message', content })

function turnOf(
  number: number,
  { previous, input, output = [] }: Turn & { readonly previous?: number | undefined },
): StoredResponse {
  const response = { id: idOf(number), output }
  return previous === undefined
    ? { input, response }
    : { previous: idOf(previous), input, response }
}
type Turn = { readonly input: readonly ResponseItem[]; readonly output?: readonly ResponseItem[] }

/** A store whose state counts the records that it returns, and their bytes. */
function open() {
  const inner = createStateMemory()
  const read = { records: 0, bytes: 0 }
  const state: StateStore = {
    ...inner,
    async get(key) {
      const value = await inner.get(key)
      read.records += 1
      read.bytes += key.length + (value?.length ?? 0)
      return value
    },
    async list(prefix, options) {
      const entries = await inner.list(prefix, options)
      read.records += 1 + entries.length
      for (const { key, value } of entries) read.bytes += key.length + value.length
      return entries
    },
  }
  const clock = createClockManual()
  const store = createResponseStore({ state, clock, random: createRandomCounting(), log: () => {} })
  const responses = store.of(alice)
  /** Returns a page, and what it read. */
  async function measure(id: string, query: PageQuery) {
    Object.assign(read, { records: 0, bytes: 0 })
    const page = await responses.inputPage(id, query)
    return { page, ...read }
  }
  return { state: inner, store, responses, measure }
}

const code = (error: unknown) => (BaseError.is(error) ? error.code : error)

describe('the work of a page', () => {
  /** Conversations by their number of turns; the tests only read them. */
  const stored = new Map<number, ReturnType<typeof store>>()

  const conversation = (count: number): ReturnType<typeof store> => {
    const known = stored.get(count) ?? store(count)
    stored.set(count, known)
    return known
  }

  /** Stores a conversation of `count` turns, each with two items of a kilobyte. */
  async function store(count: number) {
    const opened = open()
    for (let number = 0; number < count; number++) {
      const text = noise.slice(number * 1000, number * 1000 + 1000)
      const input = [itemOf(`in${number}`, text)]
      const output = [itemOf(`out${number}`, text)]
      const previous = number === 0 ? undefined : number - 1
      expect(await opened.responses.save(turnOf(number, { previous, input, output }))).toBe(true)
    }
    return { ...opened, last: idOf(count - 1) }
  }
  const [short, long] = [2 * PATH_BLOCK_TURNS_MAX, 6 * PATH_BLOCK_TURNS_MAX]

  // Finding: OFF4-7
  test('a page of the newest items costs the same in a longer conversation', async () => {
    const measured = []
    for (const count of [short, long]) {
      const { measure, last } = await conversation(count)
      const { page, records, bytes } = await measure(last, { order: 'desc', limit: 1 })
      expect([page!.items[0]!.id, page!.hasMore]).toEqual([`in${count - 1}`, true])
      measured.push({ records, bytes })
    }
    const [few, many] = measured
    expect(many!.records).toBe(few!.records)
    expect(many!.records).toBeLessThan(10)
    // A key has more digits for a later response.
    expect(many!.bytes).toBeLessThan(few!.bytes + 100)
    expect(many!.bytes).toBeLessThan(8 * 1024)
  })

  test.each<[string, PageQuery, string]>([
    ['the oldest item', { order: 'asc', limit: 1 }, 'in0'],
    [
      'the item after a new one',
      { order: 'asc', limit: 1, after: `in${long - 2}` },
      `out${long - 2}`,
    ],
    ['the item before an old one', { order: 'desc', limit: 1, after: 'out1' }, 'in1'],
  ])('reads a few records for each block of turns before %s', async (_, query, first) => {
    const { measure, last } = await conversation(long)
    const { page, records, bytes } = await measure(last, query)
    expect(page!.items.map(({ id }) => id)).toEqual([first])
    const blocks = long / PATH_BLOCK_TURNS_MAX
    expect(records).toBeLessThan(10 + 3 * blocks)
    expect(bytes).toBeLessThan(8 * 1024 + blocks * 4 * 1024)
  })

  // Finding: OFF4-7
  test('the work of a page grows with the number of its items only', async () => {
    const { measure, last } = await conversation(short)
    const one = await measure(last, { order: 'desc', limit: 1 })
    const more = await measure(last, { order: 'desc', limit: 21 })
    expect(more.page!.items).toHaveLength(21)
    expect(more.records).toBeLessThan(one.records + 20 * 3)
  })

  // Finding: OFF4-7
  test('a page leaves the other items of a large request encrypted', async () => {
    const { responses, measure } = open()
    const opaque = noise.slice(0, 3 * 1024 * 1024)
    const reasoning = { id: 'rs', type: 'reasoning', summary: [], encrypted_content: opaque }
    const many = Array.from({ length: 1_000 }, (_, at) => {
      return itemOf(`m${at}`, noise.slice(at * 1000, at * 1000 + 1000))
    })
    const input = [itemOf('first'), reasoning, ...many]
    await responses.save(turnOf(1, { input, output: [itemOf('answer')] }))
    const pages: [PageQuery, string][] = [
      [{ order: 'desc', limit: 1 }, 'm999'],
      [{ order: 'asc', limit: 1 }, 'first'],
      [{ order: 'desc', limit: 1, after: 'rs' }, 'first'],
      [{ order: 'asc', limit: 1, after: 'm499' }, 'm500'],
    ]
    for (const [query, id] of pages) {
      const { page, bytes } = await measure(idOf(1), query)
      expect(page!.items.map((item) => item.id)).toEqual([id])
      expect(bytes).toBeLessThan(2 * RESPONSE_PART_BYTES + 64 * 1024)
    }
    const whole = await measure(idOf(1), { order: 'asc', limit: 1, after: 'first' })
    expect(whole.page!.items).toEqual([reasoning])
    expect(await responses.input(idOf(1))).toEqual(input)
    expect(await responses.conversation(idOf(1), 'p')).toEqual([
      turnOf(1, { input, output: [itemOf('answer')] }),
    ])
  })
})

/** Returns the items that a reader of all contents lists: those before the newest output. */
function allItems(turns: readonly StoredResponse[]): readonly ResponseItem[] {
  const past = turns.slice(0, -1).flatMap(({ input, response }) => [...input, ...response.output])
  return [...past, ...turns.at(-1)!.input]
}

function pageOfAll(turns: readonly StoredResponse[], { order, limit, after }: PageQuery) {
  const all = [...allItems(turns)]
  if (order === 'desc') all.reverse()
  const at = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && at === 0) return undefined
  return { items: all.slice(at, at + limit), hasMore: at + limit < all.length }
}

test('pages are those of a reader of all contents, in any tree with any deletions', async () => {
  const step = fc.record({
    act: fc.constantFrom('grow', 'grow', 'grow', 'delete', 'older'),
    at: fc.nat({ max: 999 }),
    turns: fc.constantFrom(1, 2, 3, PATH_BLOCK_TURNS_MAX - 1, PATH_BLOCK_TURNS_MAX + 1),
    inputs: fc.constantFrom(0, 1, 1, 2, 90),
    outputs: fc.constantFrom(0, 1, 2),
    // Few different ids, so that some items of a path have the same one.
    ids: fc.constantFrom(3, 1_000_000),
    size: fc.constantFrom(1, 1, 1, RESPONSE_SEGMENT_BYTES / 40, RESPONSE_SEGMENT_BYTES + 1),
  })
  const query = fc.record({
    at: fc.nat({ max: 999 }),
    order: fc.constantFrom('asc' as const, 'desc' as const),
    limit: fc.integer({ min: 1, max: 100 }),
    after: fc.option(fc.nat({ max: 9_999 }), { nil: undefined }),
  })
  const run = { steps: fc.array(step, { minLength: 1, maxLength: 8 }), queries: fc.array(query) }
  const law = fc.asyncProperty(fc.record(run), async ({ steps, queries }) => {
    const { responses, state } = open()
    const turns: StoredResponse[] = []
    const gone = new Set<string>()
    let items = 0
    const listOf = (count: number, { ids, size }: { ids: number; size: number }) => {
      const names = new Set(Array.from({ length: count }, () => `i${items++ % ids}`))
      return [...names].map((name) => itemOf(name, 'x'.repeat(size)))
    }
    const grow = async (
      start: StoredResponse | undefined,
      { turns: count, inputs, outputs, ...kind }: (typeof steps)[number],
    ) => {
      let previous = start && !gone.has(start.response.id) ? start : undefined
      for (let turn = 0; turn < count; turn++) {
        // Only the first turn is large, so that the test stays quick.
        const size = turn === 0 ? kind.size : 1
        const next = turnOf(turns.length, {
          previous: previous && turns.indexOf(previous),
          input: listOf(turn === 0 ? inputs : Math.min(inputs, 2), { ids: kind.ids, size }),
          output: listOf(outputs, { ids: kind.ids, size: 1 }),
        })
        expect(await responses.save(next)).toBe(true)
        turns.push(next)
        previous = next
      }
    }
    for (const one of steps) {
      const chosen = turns[one.at % Math.max(1, turns.length)]
      if (one.act === 'grow') await grow(chosen, one)
      if (one.act === 'delete' && chosen && !gone.has(chosen.response.id)) {
        await responses.remove(chosen.response.id)
        gone.add(chosen.response.id)
      }
      if (one.act === 'older') await removeIndex(state)
    }
    for (const { at, after: afterAt, order, limit } of queries) {
      const newest = turns[at % Math.max(1, turns.length)]
      if (!newest) continue
      const path = pathOf(newest, turns, gone)
      const ids = [...(path.length > 0 ? allItems(path) : []), ...newest.response.output]
      const after =
        afterAt === undefined ? undefined : (ids[afterAt % (ids.length + 1)]?.id ?? 'no')
      const given: PageQuery = { order, limit, after }
      const page = await responses.inputPage(newest.response.id, given).catch(code)
      expect(page).toEqual(path.length === 0 ? 'response-unknown' : pageOfAll(path, given))
    }
  })
  await fc.assert(law, { numRuns: 20 })
})

/** Returns a turn and those that it continues, back to the first deleted one; oldest first. */
function pathOf(
  newest: StoredResponse,
  turns: readonly StoredResponse[],
  gone: ReadonlySet<string>,
): readonly StoredResponse[] {
  const path: StoredResponse[] = []
  for (let next: StoredResponse | undefined = newest; next; ) {
    if (gone.has(next.response.id)) break
    path.push(next)
    const { previous }: StoredResponse = next
    next = turns.find(({ response }) => response.id === previous)
  }
  return path.reverse()
}

/** Removes the index of all stored responses, as if an older version had stored them. */
async function removeIndex(state: StateStore): Promise<void> {
  for (const { key } of await state.list(`${root}path/`))
    await state.commit([{ kind: 'delete', key }])
  for (const { key, value } of await state.list(`${root}entry/`)) {
    const { start: _, ...entry } = JSON.parse(Buffer.from(value).toString())
    const older = Buffer.from(JSON.stringify(entry))
    await state.commit([{ kind: 'put', key, value: older }])
  }
}

test('a turn that an interrupted removal took ends the list, as a deleted one does', async () => {
  const { responses, state } = open()
  for (const number of [0, 1, 2, 3]) {
    const previous = number === 0 ? undefined : number - 1
    await responses.save(turnOf(number, { previous, input: [itemOf(`i${number}`)] }))
  }
  await state.commit([{ kind: 'delete', key: `${root}entry/${idOf(1)}` }])
  const page = await responses.inputPage(idOf(3), { order: 'asc', limit: 9 })
  expect(page).toEqual({ items: [itemOf('i2'), itemOf('i3')], hasMore: false })
})

test('many deleted branches of a conversation cost its pages a few small records', async () => {
  const { responses, measure } = open()
  await responses.save(turnOf(0, { input: [itemOf('i0')] }))
  for (let number = 1; number < 100; number++) {
    await responses.save(turnOf(number, { previous: 0, input: [itemOf(`i${number}`)] }))
    await responses.save(turnOf(100 + number, { previous: number, input: [itemOf('end')] }))
    if (number > 1) await responses.remove(idOf(number))
  }
  const query: PageQuery = { order: 'asc', limit: 3 }
  const { page, records } = await measure(idOf(101), query)
  expect(page!.items.map(({ id }) => id)).toEqual(['i0', 'i1', 'end'])
  expect(records).toBeLessThan(30)
  expect(await responses.inputPage(idOf(150), query)).toEqual({
    items: [itemOf('end')],
    hasMore: false,
  })
})

test('the index of items is encrypted for its key', async () => {
  const { store, responses, state } = open()
  await responses.save(turnOf(1, { input: [itemOf('i1')] }))
  await responses.save(turnOf(2, { previous: 1, input: [itemOf('i2')] }))
  const other = store.of({ ...alice, secret: 'sk-ostrom-other' })
  const page = other.inputPage(idOf(2), { order: 'desc', limit: 1 })
  expect(await page.catch(code)).toBe('response-unknown')
  const [path] = await state.list(`${root}path/${idOf(2)}`)
  expect(Buffer.from(path!.value).includes(Buffer.from(idOf(1).slice(5), 'hex'))).toBe(false)
})
