// Goal: a compliance report passes only if each case passed or is a named exception.
// Method: judging results of all kinds.
// Shows (ask): stored responses, encrypted under the secret of the API key: `previous_response_id`,
// references to items, reading, paging, deletion; 16 GiB, divided equally among the accounts of a
// gateway; compaction by a paid summary; `truncation: auto`.
// Shows (ask): compliance with Open Responses of 2026-04-24, OpenAI's chat and Anthropic's
// messages, by llm-comply 0.5: no case failed, except six listed exceptions (three ask the local
// network's model about images; llm-comply skips three).

import { expect, test } from 'vitest'
import {
  type ComplianceResult,
  exceptions,
  faultsOf,
  repeatFailed,
  scriptedCases,
  verdictOf,
} from './cases.ts'
import { complianceFinding } from './page.ts'

const result = (fields: Partial<ComplianceResult>): ComplianceResult => {
  return { id: 'basic-response', name: 'Basic', status: 'passed', errors: [], ...fields }
}
const excepted = { id: 'image-input' }

test.each<[string, Partial<ComplianceResult>, string]>([
  ['passed', {}, 'passed'],
  ['failed', { status: 'failed', errors: ['no'] }, 'failed'],
  ['failed without a word', { status: 'failed' }, 'failed'],
  ['passed with a warning', { warnings: ['hm'] }, 'failed'],
  ['was skipped', { status: 'skipped', errors: ['why'] }, 'failed'],
  ['is an exception', { ...excepted, status: 'failed', errors: ['HTTP 400'] }, 'exception'],
  ['is an exception and passed', excepted, 'failed'],
])('a case that %s', (_, fields, verdict) => {
  expect(verdictOf('network', result(fields))).toBe(verdict)
})

test('a failed case or a warning is a fault of the report', () => {
  expect(faultsOf(result({ status: 'failed' }))).toEqual(['failed'])
  expect(faultsOf(result({ warnings: ['hm'] }))).toEqual(['warning: hm'])
})

test('each case that the script answers is an exception of the network', () => {
  expect(scriptedCases.filter((id) => !Object.hasOwn(exceptions.network, id))).toEqual([])
})

// Finding: CAP4-6
test('a failed case is repeated up to twice, and its result states the tries', async () => {
  const asked: (readonly string[])[] = []
  const never = result({ id: 'never', status: 'failed' })
  const results = [result({}), result({ id: 'late', status: 'failed' }), never]
  const ended = await repeatFailed(results, async (only) => {
    asked.push(only)
    return only.map((id) => (id === 'late' ? result({ id }) : never))
  })
  expect(asked).toEqual([['late', 'never'], ['never']])
  expect(ended.map(({ id, tries }) => [id, tries])).toEqual([
    ['basic-response', undefined],
    ['late', 2],
    ['never', 3],
  ])
  expect(ended.map((one) => verdictOf('network', one))).toEqual(['passed', 'passed', 'failed'])
})

test('the finding counts cases of all dialects, and those that a script answered', () => {
  const failed = result({ id: 'broken', status: 'failed' })
  const excepted = result({ id: 'image-input', status: 'failed', errors: ['HTTP 400'] })
  const found = complianceFinding([
    { target: 'network', dialect: 'openai-chat', results: [result({}), failed, excepted] },
    { target: 'script', dialect: 'anthropic', results: [result({ id: 'image-input' })] },
  ])
  expect(found).toContain('in 2 dialects 2 pass, 1 are exceptions with a reason, and 1 fail.')
  expect(found).toContain('A script instead of a model answered 1 of the passed cases')
})
