// Goal: kinds and fields of events are those of the ABI; an event without arguments has no fields.
// Method: two events as the client library gives them.

import { expect, test } from 'vitest'
import type { ContractEvent } from './log.ts'
import { namedEventOf } from './named-event.ts'

const named = (event: object) => namedEventOf(event as ContractEvent)

test('names an event after its ABI, and its subject in the id', () => {
  const args = { id: 7n, cap: 9n }
  expect(named({ eventName: 'SessionCapRaised', args })).toEqual({
    kind: 'session-cap-raised',
    sessionId: 7n,
    cap: 9n,
  })
})

test('takes an event without arguments, such as one that our contracts only inherit', () => {
  expect(named({ eventName: 'EIP712DomainChanged', args: undefined })).toEqual({
    kind: 'e-i-p712-domain-changed',
  })
})
