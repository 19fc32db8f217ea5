// Goal: a provider may refuse a question early, before any work. A refusal that comes later, but
// before the prompt is processed, counts as late, because it has delayed attempts at other
// providers. A refusal after the start of processing is a fault.
// Method: refusals with one code each, after different events.

import type { AccountId, Retry } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { OverBudgetError } from '../errors.ts'
import { ClientDisconnectedError } from '../http/errors.ts'
import {
  CONNECTION_STEP,
  ProviderMisbehavedError,
  ProviderRefusedError,
  ProviderSilentError,
  SessionEndedError,
} from '../sessions/errors.ts'
import { PROMPT_CREDIT_WAIT_MS } from '../sessions/limits.ts'
import {
  classifyLateRefusal,
  failureCauseOf,
  faultOf,
  implicatesProvider,
  refusalBackoffOf,
} from './provider-faults.ts'

const provider: AccountId = `0x${'01'.repeat(20)}`
const refused = (code: string, retry: Retry = 'elsewhere') =>
  new ProviderRefusedError({ provider, code, retry, details: ['Reason: none.'] })

const LATE_MS = PROMPT_CREDIT_WAIT_MS + 1

// Finding: GAT-4, GAT-10, GAT-11
test.each([
  ['prompt-credit-exceeded', 'elsewhere', false, PROMPT_CREDIT_WAIT_MS, 'brief'],
  ['prompt-credit-exceeded', 'elsewhere', false, LATE_MS, 'longest'],
  ['prompt-credit-exceeded', 'elsewhere', true, 0, 'misbehaved'],
  ['prefix-claim-refused', 'later', false, PROMPT_CREDIT_WAIT_MS, 'longest'],
  ['prefix-claim-refused', 'later', false, LATE_MS, 'longest'],
  ['prefix-claim-refused', 'later', true, 0, 'misbehaved'],
  ['prefix-forgotten', 'later', false, PROMPT_CREDIT_WAIT_MS, 'longest'],
  ['prefix-forgotten', 'later', true, 0, 'misbehaved'],
  ['prompt-unsupported', 'never', false, PROMPT_CREDIT_WAIT_MS, 'usual'],
  ['prompt-unsupported', 'never', false, LATE_MS, 'longest'],
  ['prompt-unsupported', 'never', true, LATE_MS, 'usual'],
  ['upstream-request-invalid', 'elsewhere', true, LATE_MS, 'usual'],
  ['engine-failed', 'elsewhere', false, 0, 'failed'],
  ['engine-failed', 'elsewhere', false, LATE_MS, 'longest'],
  ['engine-failed', 'elsewhere', true, LATE_MS, 'failed'],
  ['session-closed', 'elsewhere', false, LATE_MS, 'failed'],
] as const)('the refusal %s (%s), prompt begun: %s, after %i ms is %s', (...given) => {
  const [code, retry, hasStarted, waitedMs, expected] = given
  const fault = classifyLateRefusal(refused(code, retry), {
    provider,
    hasStarted,
    waitedMs,
  })
  expect(refusalBackoffOf(fault) ?? faultOf(fault)).toBe(expected)
})

test('a conversation leaves its provider only for what that one may have caused', () => {
  const reason = 'it did'
  const own = [
    refused('engine-failed'),
    refused('provider-capacity-exceeded'),
    refused('prefix-forgotten', 'later'),
    new SessionEndedError({ provider, reason }),
    new ProviderMisbehavedError({ provider, reason }),
    new ProviderSilentError({ provider, waitMs: 1, step: CONNECTION_STEP }),
  ]
  expect(own.map(implicatesProvider)).toEqual(own.map(() => true))
  const others = [
    refused('prompt-unsupported', 'never'),
    refused('prompt-credit-exceeded'),
    refused('upstream-request-invalid'),
    new ClientDisconnectedError(),
    new OverBudgetError({ needed: 2n, allowed: 1n }),
    new Error('of this gateway'),
  ]
  expect(others.map(implicatesProvider)).toEqual(others.map(() => false))
})

test('a late refusal keeps its reason', () => {
  const error = refused('prompt-unsupported', 'never')
  const fault = classifyLateRefusal(error, { provider, hasStarted: false, waitedMs: LATE_MS })
  expect(fault).toMatchObject({ code: error.code, retry: error.retry, details: error.details })
})

test('only failures of the channel and proven violations are independent of the question', () => {
  const silent = new ProviderSilentError({ provider, waitMs: 1, step: 'a piece' })
  expect([refused('engine-failed'), silent].map(failureCauseOf)).toEqual(['question', 'question'])
  const reason = 'it did'
  const ends = [
    new ProviderSilentError({ provider, waitMs: 1, step: CONNECTION_STEP }),
    refused('session-closed'),
    new SessionEndedError({ provider, reason }),
    new ProviderMisbehavedError({ provider, reason, evidence: 'proven' }),
  ]
  expect(failureCauseOf(new ProviderMisbehavedError({ provider, reason }))).toBe('question')
  expect(new Set(ends.map(failureCauseOf))).toEqual(new Set(['provider']))
})
