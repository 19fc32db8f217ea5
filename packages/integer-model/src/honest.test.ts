// Goal: what people ask a classifier fits: a short message, of which one shows up in a feed.
// Method: the longest usual message, against the public inputs that a proof has.

import { expect, test } from 'vitest'
import { exceeded } from '../../../simulation/src/paces/paces.ts'
import { PROMPT_BYTES_MAX } from './limits.ts'

test('a message of 160 characters is a prompt, also with some of two bytes', () => {
  const message = 'ä'.repeat(40) + 'x'.repeat(120)
  const bytes = new TextEncoder().encode(message).length
  expect(exceeded([[{ PROMPT_BYTES_MAX }, () => bytes]])).toEqual([])
})
