// Goal: at a terminal, a person sees the progress of a long prompt on a line that the answer then
// replaces. A program that reads the output gets no progress.
// Method: the output to a terminal, and the output to a stream that is not a terminal.

import { expect, test } from 'vitest'
import { createProgressLine } from './chat.ts'

function write(isTTY: boolean, json = false): string {
  const parts: string[] = []
  const terminal = { isTTY, write: (part: string) => parts.push(part) > 0 }
  const line = createProgressLine(terminal, json)
  line.clear()
  line.show({ tokens: 0, total: 32_000 })
  line.show({ tokens: 31_999, total: 32_000 })
  line.clear()
  line.clear()
  return parts.join('')
}

test('progress is one line of a terminal, which the answer replaces', () => {
  const clear = '\r\x1b[K'
  const of = (percent: number) => `${clear}Reading the prompt: ${percent} % of 32000 tokens`
  expect(write(true)).toBe(`${of(0)}${of(99)}${clear}`)
  expect([write(false), write(true, true)]).toEqual(['', ''])
})
