// Goal: event streams are read as the standard defines, and a hostile server cannot fill the
// memory. Method: examples from the standard; one stream split at random positions; endless
// streams.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UPSTREAM_EVENT_MAX } from './limits.ts'
import { createSseParser, parsePromptProgress, promptProgressComment, readSse } from './sse.ts'

describe('an event stream', () => {
  test('an event stream is parsed as the standard defines', () => {
    const parser = createSseParser()
    const text = '\ufeffdata: a\r\n\r\n: comment\n\nevent: x\ndata:b\rdata: c\r\rdata\n\nid: 1\n\n'
    expect(parser.push(text)).toEqual(['a', 'b\nc', ''])
  })

  test('gives the same events however it is cut', () => {
    const text = 'data: one\r\n\r\n:k\r\ndata: two\n\ndata: 3\r\rdata: four\r\n\r\n: end'
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 10 }), (cuts) => {
        const parser = createSseParser()
        const offsets = [0, ...cuts.sort((a, b) => a - b), text.length]
        const parts = offsets.slice(1).map((offset, index) => text.slice(offsets[index], offset))
        const events = parts.flatMap((part) => parser.push(part))
        expect(events).toEqual(['one', 'two', '3', 'four'])
      }),
    )
  })

  test('may hold many short events in one long text', () => {
    const event = `data: ${'x'.repeat(994)}\n\n`
    const count = Math.ceil((2 * UPSTREAM_EVENT_MAX) / event.length)
    expect(createSseParser().push(event.repeat(count))).toHaveLength(count)
  })

  test('gives its comments to who asks for them, and progress out of them', () => {
    const comments: string[] = []
    const parser = createSseParser({ onComment: (comment) => comments.push(comment) })
    const progress = { tokens: 512, total: 32_000 }
    const text = `: keepalive\n\n${promptProgressComment(progress)}data: a\n\n`
    expect(parser.push(text)).toEqual(['a'])
    expect(comments.map(parsePromptProgress)).toEqual([undefined, progress])
    const faults = ['', '{', '1', 'null', '{"tokens":1}', '{"tokens":2,"total":1}']
    const read = faults.map((fault) => parsePromptProgress(`ostrom.progress ${fault}`))
    expect(read).toEqual(faults.map(() => undefined))
  })

  const piece = 'x'.repeat(2 ** 16)
  test.each([
    ['one line without an end', 'data: ', piece],
    ['lines of data without an end', '', `data: ${piece}\n`],
    ['lines of another field', '', `event: ${piece}\n`],
    ['comments', '', `: ${piece}\n\n`],
    ['text that is no event', '', piece],
    ['one line, a character at a time of a carriage return', '', `data: ${piece}\r`],
  ])('an endless event stream of %s is refused', (_, start, repeated) => {
    const parser = createSseParser()
    const fill = () => {
      parser.push(start)
      for (let units = 0; units <= 2 * UPSTREAM_EVENT_MAX; units += repeated.length) {
        expect(parser.push(repeated)).toEqual([])
      }
    }
    expect(fill).toThrow(RangeError)
    expect(() => parser.push('data: later\n\n')).toThrow(RangeError)
  })

  test('an event stream with an event above the maximum size is refused', () => {
    const long = `data: ${'x'.repeat(UPSTREAM_EVENT_MAX + 1)}\n\n`
    expect(() => createSseParser().push(long)).toThrow(RangeError)
    const most = 'x'.repeat(UPSTREAM_EVENT_MAX)
    expect(createSseParser().push(`data: ${most}\n\n`)).toEqual([most])
  })
})

describe('a response body', () => {
  const utf8 = new TextEncoder()
  const streamOf = (parts: readonly Uint8Array[], onCancel: () => void) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of parts) controller.enqueue(part)
        controller.close()
      },
      cancel: onCancel,
    })

  test('a response body is decoded across pieces, without an unfinished last event', async () => {
    const bytes = utf8.encode('data: 日本\n\ndata: é\n\ndata: cut')
    const parts = Array.from(bytes, (byte) => Uint8Array.of(byte))
    const body = streamOf(parts, () => {})
    expect(await Array.fromAsync(readSse(body))).toEqual(['日本', 'é'])
  })

  test('a response body is cancelled when its reader stops', async () => {
    let cancelled = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(utf8.encode('data: x\n\n')),
      cancel: () => {
        cancelled += 1
      },
    })
    for await (const data of readSse(body)) {
      expect(data).toBe('x')
      break
    }
    expect(cancelled).toBe(1)
  })
})
