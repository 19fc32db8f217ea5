// Goal: an answer ends exactly before the first stop text, for any overlap of tokens and stop
// texts. Method: random texts split into random tokens, compared with a search character by
// character.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { echoTokenizerJson } from './echo/tokenizer-json.ts'
import { createStopFilter } from './stop-filter.ts'
import { characterOfByte } from './tokenizer/bytes.ts'
import { createTokenizer } from './tokenizer/index.ts'
import { createTextStop } from './tokenizer/stop-text.ts'

// The vocabulary of the tests: all bytes, and a token for every text of two or three of the
// characters `letters`.
const letters = ['a', 'b', '\n']
const words = letters.flatMap((x) =>
  letters.flatMap((y) => [x + y, ...letters.map((z) => x + y + z)]),
)
const json = JSON.parse(echoTokenizerJson)
const spell = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => characterOfByte[byte]).join('')
words.forEach((word, index) => {
  json.model.vocab[spell(word)] = 300 + index
})
const tokenizer = createTokenizer({ tokenizerJson: new TextEncoder().encode(JSON.stringify(json)) })

function answer(ids: readonly number[], stop: readonly string[]) {
  const filter = createStopFilter({ stop, tokenizer })
  const out: number[] = []
  for (const id of ids) {
    const { tokens, stopped } = filter.push({ id })
    out.push(...tokens.map((token) => token.id))
    if (stopped) return { out, stopped, named: filter.stop }
  }
  out.push(...filter.end().map((token) => token.id))
  return { out, stopped: false, named: filter.stop }
}

/**
 * Returns the start of the stop text that is complete first, searched character by character; -1 if
 * there is none.
 */
function stopIn(text: string, stops: readonly string[]): number {
  for (let end = 1; end <= text.length; end++) {
    const complete = stops.filter((stop) => stop !== '' && text.slice(0, end).endsWith(stop))
    if (complete.length > 0) return end - Math.max(...complete.map((stop) => stop.length))
  }
  return -1
}

const id = (word: string) => 300 + words.indexOf(word)

describe('stop texts', () => {
  test('without any, every token leaves at once', () => {
    const filter = createStopFilter({ stop: [''], tokenizer })
    expect(filter.push({ id: 0xf0 })).toEqual({ tokens: [{ id: 0xf0 }], stopped: false })
  })

  test('inside a token, the text before it is encoded anew', () => {
    expect(answer([id('ab'), id('ab\n')], ['\n'])).toEqual({
      out: [id('ab'), 0x61, 0x62],
      stopped: true,
      named: '\n',
    })
  })

  test('a stop that does not complete is given out', () => {
    const filter = createStopFilter({ stop: ['bbb'], tokenizer })
    expect(filter.push({ id: id('ab') }).tokens).toEqual([])
    expect(filter.push({ id: id('ba') }).tokens.map((token) => token.id)).toEqual([
      id('ab'),
      id('ba'),
    ])
  })

  test('a stop text that begins with a character of several tokens removes all of them', () => {
    const ids = tokenizer.encode('a😀b')
    expect(answer(ids, ['😀'])).toEqual({ out: [0x61], stopped: true, named: '😀' })
  })

  test('the log probability of a cut token goes to the first id that stands for it', () => {
    const filter = createStopFilter({ stop: ['\n'], tokenizer })
    const token = { id: id('ab\n'), logprob: { id: id('ab\n'), logprob: -1, top: [] } }
    expect(filter.push(token).tokens.map(({ logprob }) => logprob?.logprob)).toEqual([-1, 0])
  })

  test('for any tokens and stops the answer is the text before the first stop', () => {
    const ids = fc.array(fc.oneof(fc.integer({ min: 300, max: 335 }), fc.constantFrom(0x61, 0xe6)))
    const stop = fc.array(fc.constantFrom(...words, 'a', 'abab', '\ufffd'), { maxLength: 3 })
    fc.assert(
      fc.property(ids, stop, (ids, stop) => {
        const text = tokenizer.decode(ids)
        const start = stopIn(text, stop)
        const { out, stopped, named } = answer(ids, stop)
        // Only the end of the answer shows whether its last character is incomplete (U+FFFD). If
        // the stop text contains this character, the answer therefore does not stop.
        const atEnd = start >= 0 && !stopped
        const expected = start >= 0 && !atEnd ? text.slice(0, start) : text
        if (atEnd) expect(text.indexOf('\ufffd')).toBeGreaterThanOrEqual(0)
        expect(tokenizer.decode(out)).toBe(expected)
        if (!stopped) expect(out).toEqual(ids)
        // The reported stop text begins where the answer ends.
        if (stopped) expect(text.startsWith(named!, start)).toBe(true)
        expect(named === undefined).toBe(!stopped)
      }),
      { numRuns: 500 },
    )
  })
})

test('a text is cut at the same position, however it is split', () => {
  const pieces = fc.array(fc.stringMatching(/^[ab]{0,3}$/))
  const stops = fc.array(fc.stringMatching(/^[ab]{0,4}$/), { maxLength: 3 })
  fc.assert(
    fc.property(pieces, stops, (pieces, stops) => {
      const stop = createTextStop(stops)
      let text = ''
      let stopped = false
      for (const piece of pieces) {
        if (stopped) break
        const pushed = stop.push(piece)
        text += pushed.text
        stopped = pushed.stopped
      }
      if (!stopped) text += stop.end()
      const whole = pieces.join('')
      const start = stopIn(whole, stops)
      expect(text).toBe(start >= 0 ? whole.slice(0, start) : whole)
      if (start >= 0) expect(whole.startsWith(stop.stop!, start)).toBe(true)
      else expect(stop.stop).toBeUndefined()
    }),
  )
})
