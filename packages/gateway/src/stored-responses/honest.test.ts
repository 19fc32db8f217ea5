// Goal: conversations of honest people and programs are still stored when they continue.
// Method: the demand of each usage profile (`simulation/src/paces`), compared with the limits; and
// the size of a stored answer.

import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { exceeded, sizes } from '../../../../simulation/src/paces/paces.ts'
import { ACCOUNTS_MAX } from '../hosted/limits.ts'
import { createHarness } from '../testing/index.ts'
import { createConversationIndex } from './conversation-index.ts'
import {
  RESPONSE_AGE_MAX_MS,
  RESPONSE_CONTEXT_BYTES_MAX,
  RESPONSE_TURNS_MAX,
  RESPONSES_BYTES_MAX,
  RESPONSES_PER_KEY_BYTES_MAX,
  RESPONSES_PER_KEY_MAX,
} from './limits.ts'

/** Seconds that a program takes between two turns, such as for a tool that compiles and tests. */
const TURN_SECONDS = 600
/** Questions of a person in a day, and days until a conversation continues after a holiday. */
const PERSON_QUESTIONS_PER_DAY = 100
const HOLIDAY_DAYS = 21
/** Tokens of a question and its answer in a conversation of a program. */
const TURN_TOKENS = 1_000

test('stored conversations have room for each pace until they go on', async () => {
  const state = createStateMemory()
  const { post, key } = await createHarness({ state })
  const input = 'word '.repeat((TURN_TOKENS * sizes.charactersPerToken) / 5)
  expect((await post('/v1/responses', { model: 'scripted', input })).status).toBe(200)
  const { bytes } = await createConversationIndex(state, key.id).totals()
  const perDay = 24 * 3_600_000
  expect(
    exceeded([
      [
        { RESPONSES_PER_KEY_MAX },
        ({ name, questionsPerSecond }) =>
          name === 'person'
            ? HOLIDAY_DAYS * PERSON_QUESTIONS_PER_DAY
            : TURN_SECONDS * questionsPerSecond,
      ],
      [
        { RESPONSES_PER_KEY_BYTES_MAX },
        ({ name, questionsPerSecond }) =>
          bytes *
          (name === 'person'
            ? HOLIDAY_DAYS * PERSON_QUESTIONS_PER_DAY
            : TURN_SECONDS * questionsPerSecond),
      ],
      [
        { RESPONSES_BYTES_MAX },
        // This is the limit of a shared gateway. Compression reduces people's texts to a half or
        // less.
        ({ name }) =>
          name === 'person'
            ? ACCOUNTS_MAX * HOLIDAY_DAYS * PERSON_QUESTIONS_PER_DAY * (bytes + input.length / 2)
            : 0,
      ],
      [{ RESPONSE_AGE_MAX_MS }, () => HOLIDAY_DAYS * perDay],
      [{ RESPONSE_TURNS_MAX }, () => sizes.conversationMessages / 2],
      [
        { RESPONSE_CONTEXT_BYTES_MAX },
        // Escapes at most double a text, unless it consists of control characters.
        () =>
          2 * sizes.longestPromptTokens * sizes.charactersPerToken +
          (sizes.conversationMessages / 2) * (bytes - input.length),
      ],
    ]),
  ).toEqual([])
})
