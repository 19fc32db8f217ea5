// Goal: a receipt is compared with the displayed text correctly, depending on whether the text is
// the whole answer or its beginning.
// Method: answers with each kind of end.

import { expect, test } from 'vitest'
import type { ChatMessageRecord } from '../conversation.ts'
import { displayedExchangeOf } from './displayed-exchange.ts'

const answer: ChatMessageRecord = { id: 'a', role: 'assistant', text: 'Because', atMs: 1 }
const question: ChatMessageRecord = { id: 'q', role: 'user', text: 'Why?' }

test.each([
  ['ended', { ...answer, isEnded: true }, false],
  ['was stopped', { ...answer, isEnded: true, fault: 'Stopped.' }, true],
  ['was left when its page was closed', { ...answer, charge: 'stopped' }, true],
  ['followed reasoning', { ...answer, reasoning: 'Hm.', isEnded: true }, false],
  ['is of before there were branches', { id: 'a', role: 'assistant', text: 'Because' }, false],
] as const)('an answer that %s', (_how, message, isPartial) => {
  const shown = displayedExchangeOf(message, [question])
  const reasoned = 'reasoning' in message ? { reasoning: message.reasoning } : {}
  expect(shown).toEqual({ messages: [question], answer: 'Because', ...reasoned, isPartial })
})
