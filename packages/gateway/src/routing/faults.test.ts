// Goal: a provider may refuse to lend a prompt, before any work and soon; after that it is a fault.
// Method: one refusal, by what came before it.

import type { AccountId } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { ProviderRefusedError } from '../sessions/errors.ts'
import { PROMPT_CREDIT_WAIT_MS } from '../sessions/limits.ts'
import { beyondRefusal, faultOf } from './faults.ts'

const provider: AccountId = `0x${'01'.repeat(20)}`
const refused = (code: string) =>
  new ProviderRefusedError({ provider, code, retry: 'elsewhere', facts: [] })

const shown = (code: string, hasBegun: boolean, waitedMs: number) => {
  const error = refused(code)
  const told = beyondRefusal(error, { provider, hasBegun, waitedMs })
  return told === error ? 'itself' : faultOf(told)
}

test.each([
  ['prompt-credit', false, PROMPT_CREDIT_WAIT_MS, 'itself'],
  ['prompt-credit', false, PROMPT_CREDIT_WAIT_MS + 1, 'failed'],
  ['prompt-credit', true, 0, 'misbehaved'],
  ['engine-failed', true, PROMPT_CREDIT_WAIT_MS + 1, 'itself'],
] as const)('%s of a prompt begun (%s) after %i ms is %s', (code, hasBegun, waitedMs, fault) => {
  expect(shown(code, hasBegun, waitedMs)).toBe(fault)
})
