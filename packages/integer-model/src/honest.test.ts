// Goal: typical prompts of a classifier are accepted: short messages, such as in a social feed.
// Method: the bytes of the longest typical message, compared with the limit of a proof's prompt.

import { expect, test } from 'vitest'
import { exceeded } from '../../../simulation/src/paces/paces.ts'
import { PROMPT_BYTES_MAX } from './limits.ts'

test('a message of 160 characters is a prompt, also with some of two bytes', () => {
  const message = 'ä'.repeat(40) + 'x'.repeat(120)
  const bytes = new TextEncoder().encode(message).length
  expect(exceeded([[{ PROMPT_BYTES_MAX }, () => bytes]])).toEqual([])
})
