// Goal: a limit of output tokens is applied, and reduced to the available context if the API
// permits this.
// Method: calls `outputTokens` with limits below and above the remaining tokens of a context.

import { expect, test } from 'vitest'
import { outputTokens } from './answer-size.ts'
import { OUTPUT_TOKENS_DEFAULT } from './limits.ts'

const counted = { left: 30_000, isCounted: true }
const uncounted = { left: 30_000, isCounted: false }

// Finding: ADV-16
test.each([
  [{}, counted, OUTPUT_TOKENS_DEFAULT],
  [{}, { left: 7, isCounted: true }, 7],
  // A limit above the context stays as it is, so that the caller gets an error.
  [{ maxTokens: 32_000 }, counted, 32_000],
  [{ maxTokens: 32_000, fitsContext: true }, counted, 30_000],
  [{ maxTokens: 100, fitsContext: true }, uncounted, 100],
  // Only the provider knows how much of the context images take.
  [{ maxTokens: 32_000, fitsContext: true }, uncounted, OUTPUT_TOKENS_DEFAULT],
])('the question %j with the context %j gets %i output tokens', (question, context, tokens) => {
  expect(outputTokens(question, context)).toBe(tokens)
})
