// Goal: the creator of a version, its verifiers and rich clients cannot use more of a node's money,
// processor time or memory than its limits permit. Method: as in proof-provider.test.ts.
// Requirements: R004-2

import { type AnswerProofLedger, LedgerError } from '@ostrom/ledger'
import { type Hash, Hex } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import { PROOFS_PER_STEP_MAX, PROOFS_WAITING_MAX, VERIFIER_REFUSALS_MAX } from './limits.ts'
import {
  answersOf,
  id,
  ledgerOf,
  open,
  optimized,
  other,
  PROMPT,
  resetWorld,
  signal,
  start,
  utf8,
  WORTH,
  world,
} from './proof-provider.fixture.ts'

beforeEach(resetWorld)

const idOf = (number: number): Hash => `0x${(number + 1).toString(16).padStart(64, '0')}`

/** Opens requests with consecutive numbers. */
const openMany = (from: number, count: number, change: Parameters<typeof open>[0] = {}) => {
  for (let at = from; at < from + count; at++) open(change, utf8(PROMPT), idOf(at))
}

test('rich requests that nobody can prove hide no other one', async () => {
  open()
  // High rewards cost a hostile client nothing, because an expired request returns its money. The
  // market returns the requests with the highest rewards first.
  openMany(0, 100, { costMax: 2n * WORTH, verifier: other })
  const openRequests = async ({ limit = 0 } = {}) =>
    [...world.requests.values()]
      .filter(({ status }) => status === 'open')
      .sort((one, next) => Number(next.terms.costMax - one.terms.costMax))
      .slice(0, limit)
  const requestInput = async () => Hex.from(utf8(PROMPT))
  const market = { openRequests, requestInput, sync: async () => undefined as never }
  expect(await start({ market }).step(signal)).toEqual([{ id, transaction: '0x77' }])
})

test('a verifier that refuses proofs in blocks takes so much gas, however many ask', async () => {
  openMany(0, 20)
  const refused = { doing: 'prove', transaction: '0x78', gasLost: 5n }
  world.fault = { when: 'before', error: new LedgerError('transaction-failed', refused) }
  const role = start()
  for (let step = 0; step < 30; step++) await role.step(signal)
  expect(world.sent).toBe(VERIFIER_REFUSALS_MAX)
  expect(world.proofs).toBeLessThanOrEqual(VERIFIER_REFUSALS_MAX)
  expect(world.logged.filter((line) => line.includes('verifier-refuses'))).toHaveLength(1)
  // Refusals do not count against another verifier of the version.
  world.fault = undefined
  open({ verifier: optimized })
  expect(await role.step(signal)).toEqual([{ id, transaction: '0x77' }])
})

test.each(['request-not-open', 'request-expired'] as const)(
  'a transaction that comes second or late (%s) is no fault of its verifier',
  async (code) => {
    openMany(0, VERIFIER_REFUSALS_MAX + 1)
    const refused = { doing: 'prove', transaction: '0x78', gasLost: 5n }
    world.fault = { when: 'before', error: new LedgerError(code, refused) }
    const role = start()
    await role.step(signal)
    expect(world.sent).toBe(VERIFIER_REFUSALS_MAX + 1)
    world.fault = undefined
    open()
    expect(await role.step(signal)).toContainEqual({ id, transaction: '0x77' })
  },
)

test('proofs that nobody accepts are so many, and keep none of the others waiting', async () => {
  openMany(0, 3 * PROOFS_WAITING_MAX)
  world.fault = { when: 'before', error: new LedgerError('transaction-failed', { doing: 'prove' }) }
  const role = start()
  for (let step = 0; step < 5; step++) await role.step(signal)
  expect(world.proofs).toBe(PROOFS_WAITING_MAX)
  open({ verifier: optimized })
  await role.step(signal)
  expect(world.proofs).toBe(PROOFS_WAITING_MAX + 1)
  // Now the verifier accepts proofs: this step sends all waiting proofs, and makes and sends
  // `PROOFS_PER_STEP_MAX` new ones.
  world.fault = undefined
  const paid = await role.step(signal)
  expect(paid).toContainEqual({ id, transaction: '0x77' })
  expect(paid).toHaveLength(PROOFS_WAITING_MAX + 1 + PROOFS_PER_STEP_MAX)
})

test.each(['answer-proof-rejected', 'transaction-failed'] as const)(
  'a verifier that accepts the sample alone (%s) takes so much processor time',
  async (code) => {
    openMany(0, 20)
    world.fault = { when: 'before', error: new LedgerError(code, { doing: 'prove' }) }
    const answers = answersOf()
    const verificationGas: AnswerProofLedger['verificationGas'] = async (shown) =>
      shown.requestId === Hex.zeroHash ? answers.proofs!.verificationGas(shown) : undefined
    const onchainAnswers = { ...answers, proofs: { ...answers.proofs!, verificationGas } }
    const role = start({ ledger: { ...ledgerOf(), onchainAnswers } })
    for (let step = 0; step < 10; step++) await role.step(signal)
    expect(world.proofs).toBeLessThanOrEqual(VERIFIER_REFUSALS_MAX)
  },
)
