// Goal: a prompt reuses cells (stored keys and values of tokens) only if an earlier prompt of the
// same cache scope has the same prefix. After any cancellation, the cache's record of the tokens in
// the cells matches the cells. Method: lists of tokens simulate the cells, and fake native calls
// change them as llama.cpp does.

import { describe, expect, test } from 'vitest'
import { createKvCache, type KvSequence } from './kv-cache.ts'

function create({ sequences = 3, canTrim = true, copyTokensMin = 1 } = {}) {
  const cells: number[][] = Array.from({ length: sequences }, () => [])
  const copies: [number, number][] = []
  const cache = createKvCache({
    sequences,
    copyTokensMin,
    canTrim,
    removeCells(sequence, from) {
      if (from > 0 && !canTrim && cells[sequence]!.length > from) return false
      cells[sequence]!.length = Math.min(from, cells[sequence]!.length)
      return true
    },
    copyCells(from, to) {
      copies.push([from, to])
      cells[to] = [...cells[from]!]
    },
  })
  /** Processes tokens; if `isDone` is false, the processing is interrupted. */
  const process = (sequence: KvSequence, tokens: readonly number[], isDone = true) => {
    sequence.begin()
    cells[sequence.id]!.push(...tokens)
    if (isDone) sequence.append(tokens)
  }
  const answer = (ids: readonly number[], scope: string | undefined) => {
    const sequence = cache.acquire({ ids, scope })
    expect(cells[sequence.id]).toEqual(ids.slice(0, sequence.cached))
    process(sequence, ids.slice(sequence.cached))
    return sequence
  }
  return { cache, cells, copies, process, answer }
}

describe('a prompt', () => {
  test('goes on in the sequence whose tokens it begins with', () => {
    const { answer } = create()
    const first = answer([1, 2, 3], 'a')
    first.release()
    const second = answer([1, 2, 3, 4], 'a')
    expect(second).toMatchObject({ id: first.id, cached: 3 })
  })

  test('a prompt that is completely cached has its last token processed again', () => {
    const { answer } = create()
    answer([1, 2, 3], 'a').release()
    expect(answer([1, 2, 3], 'a').cached).toBe(2)
  })

  test.each([
    ['another scope', 'b'],
    ['no scope', undefined],
  ])('a prompt of %s reuses no cells', (_, scope) => {
    const { answer } = create({ sequences: 1 })
    answer([1, 2, 3], 'a').release()
    expect(answer([1, 2, 3], scope).cached).toBe(0)
  })

  test('without a scope leaves nothing behind', () => {
    const { answer, cells } = create({ sequences: 1 })
    answer([1, 2, 3], undefined).release()
    expect(cells).toEqual([[]])
  })

  test('copies the beginning of a running answer', () => {
    const { answer, copies } = create()
    const running = answer([1, 2, 3], 'a')
    const second = answer([1, 2, 9], 'a')
    expect(copies).toEqual([[running.id, second.id]])
    expect(second.cached).toBe(2)
  })

  test('copies rather than cut a conversation that it leaves', () => {
    const { answer, cells } = create()
    const first = answer([1, 2, 3, 4], 'a')
    first.release()
    const second = answer([1, 2, 9], 'a')
    expect(second.id).not.toBe(first.id)
    expect(cells[first.id]).toEqual([1, 2, 3, 4])
  })

  test('cuts it where too little is shared for a copy', () => {
    const { answer, copies } = create({ copyTokensMin: 3 })
    const first = answer([1, 2, 3, 4], 'a')
    first.release()
    expect(answer([1, 2, 9], 'a')).toMatchObject({ id: first.id, cached: 2 })
    expect(copies).toEqual([])
  })

  test('takes an empty sequence first, then the one whose answer ended longest ago', () => {
    const { answer } = create({ sequences: 2 })
    const first = answer([1], 'a')
    const second = answer([2], 'b')
    expect(second.id).not.toBe(first.id)
    second.release()
    first.release()
    expect(answer([3], 'c').id).toBe(second.id)
  })

  test('a prompt is refused while all sequences are in use', () => {
    const { answer, cache } = create({ sequences: 1 })
    answer([1], 'a')
    expect(() => cache.acquire({ ids: [2], scope: 'a' })).toThrow('no sequence is free')
  })
})

describe('what was interrupted', () => {
  test('leaves the tokens before it', () => {
    const { answer, process, cells } = create({ sequences: 1 })
    const sequence = answer([1, 2], 'a')
    process(sequence, [3, 4], false)
    sequence.release()
    expect(cells).toEqual([[1, 2]])
    expect(answer([1, 2, 3], 'a').cached).toBe(2)
  })

  test('tokens of an interrupted batch are not copied', () => {
    const { answer, process } = create()
    process(answer([1, 2], 'a'), [3], false)
    expect(answer([1, 2, 3, 4], 'a').cached).toBe(2)
  })

  test('leaves nothing where the model cannot free a part', () => {
    const { answer, process, cells } = create({ sequences: 1, canTrim: false })
    const sequence = answer([1, 2], 'a')
    process(sequence, [3], false)
    sequence.release()
    expect(cells).toEqual([[]])
  })
})

test('a model that cannot free a part goes on with whole sequences only', () => {
  const { answer } = create({ sequences: 1, canTrim: false })
  answer([1, 2], 'a').release()
  const longer = answer([1, 2, 3], 'a')
  expect(longer.cached).toBe(2)
  longer.release()
  expect(answer([1, 2, 9], 'a').cached).toBe(0)
})
