// Goal: Ctrl-C ends an answer and keeps the conversation; a second one, or one without an answer,
// leaves. No command to the program, and no slip in one, is sent to a model and paid.
// Method: signals of emitters; `apps/e2e/src/chat-terminal.test.ts` does the same in a terminal.

import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createAnswerInterrupts } from './answer-interrupts.ts'
import { readLine } from './chat-turns.ts'

function setup() {
  const [signals, terminal] = [new EventEmitter(), new EventEmitter()]
  let left = 0
  const interrupts = createAnswerInterrupts(() => left++, signals)
  interrupts.listen(terminal)
  return { signals, terminal, interrupts, left: () => left }
}

test('the first interrupt ends the answer, and the next answer goes on', async () => {
  const { signals, terminal, interrupts, left } = setup()
  for (const emitter of [signals, terminal]) {
    const seen = await interrupts.during(async (signal) => {
      emitter.emit('SIGINT')
      return signal.aborted
    })
    expect(seen).toBe(true)
  }
  expect(await interrupts.during(async ({ aborted }) => aborted)).toBe(false)
  expect(left()).toBe(0)
})

test('a second interrupt leaves, and so does one without an answer', async () => {
  const { signals, terminal, interrupts, left } = setup()
  await interrupts.during(async () => {
    signals.emit('SIGINT')
    terminal.emit('SIGINT')
  })
  expect(left()).toBe(1)
  terminal.emit('SIGINT')
  expect(left()).toBe(2)
})

test('a command that has ended listens no more', () => {
  const { signals, interrupts } = setup()
  interrupts.close()
  expect(signals.listenerCount('SIGINT')).toBe(0)
})

test('a line that begins with a slash is a command, and only a question is sent', () => {
  const lines = ['', '  ', '/help', '/bye', '/quit ', '/helo me', ' /etc/hosts?', 'Hello /bye']
  expect(lines.map(readLine)).toEqual([
    'empty',
    'empty',
    'help',
    'leave',
    'leave',
    'unknown',
    'question',
    'question',
  ])
})
