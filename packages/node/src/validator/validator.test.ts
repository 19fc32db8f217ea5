// Goal: a validator deposits its stake and enlists its weight before it works, and only in domains
// that it can judge. It continues if one of its parts fails, and stops on request.
// Method: an account on a chain in memory, the echo engine, and a clock whose pauses never end.

import { GENERAL_DOMAIN, type Ledger } from '@ostrom/ledger'
import {
  auditsOf,
  createMemoryScenario,
  type Scenario,
  serveSession,
  UNIT,
} from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import type { Hash } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createValidatorRecords } from './records/validator-records.ts'
import { createWithheldTranscriptRecords } from './records/withheld-transcript-records.ts'
import { createEchoModel } from './testing/echo-model.fixture.ts'
import { findingOf, hashOf, subjectOf } from './testing/findings.fixture.ts'
import { createValidator, type Validator } from './validator.ts'
import type { ValidatorOptions } from './validator-options.ts'

let scenario: Scenario
let ledger: Ledger
let running: Validator[]
let logged: { readonly name: string; readonly part: unknown }[]

beforeEach(async () => {
  scenario = await createMemoryScenario()
  ledger = scenario.ledgers[5] as Ledger
  ;[running, logged] = [[], []]
})
afterEach(async () => {
  for (const validator of running) await validator.stop()
})

async function create(fields: Partial<ValidatorOptions> = {}): Promise<Validator> {
  const validator = createValidator({
    ledger,
    audits: auditsOf(ledger),
    market: createMarketMemory(ledger),
    network: createHub().createNetwork({ name: 'validator' }),
    state: createStateMemory(),
    clock: {
      nowMs: () => 0,
      sleep: (_, signal) =>
        new Promise((done) => {
          if (signal?.aborted) done()
          signal?.addEventListener('abort', () => done(), { once: true })
        }),
    },
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    log: (name, what) => void logged.push({ name, part: what?.['part'] }),
    models: new Map([[scenario.version, await createEchoModel()]]),
    ...fields,
  })
  running.push(validator)
  return validator
}

const stakeOf = async () => (await ledger.stake(ledger.account, 'court')).amount
async function weightOf(domain: Hash, { account } = ledger): Promise<bigint> {
  await scenario.advance(1n)
  const atSeconds = await ledger.nowSeconds()
  return await auditsOf(ledger).weightAt({ account, domain, atSeconds })
}
const judge = { judge: async () => ({ reason: 'none' }) }

test('nothing is staked, and no step does anything, before the start', async () => {
  const validator = await create()
  await validator.step()
  expect([await stakeOf(), await weightOf(scenario.version)]).toEqual([0n, 0n])
})

test('a node that its account did not name as operator does not start', async () => {
  const validator = await create({ account: scenario.stranger.account })
  await expect(validator.start()).rejects.toMatchObject({ code: 'not-operator' })
})

test('an operator does not start where the account has put up too little', async () => {
  await scenario.stranger.setOperator({ market: 'court', operator: ledger.account })
  const validator = await create({ account: scenario.stranger.account })
  await expect(validator.start()).rejects.toMatchObject({ code: 'stake-missing' })
  expect(await stakeOf()).toBe(0n)
})

test('the start raises the stake to what is set, and no further', async () => {
  const settings = { stake: 2n * UNIT }
  await (await create({ settings })).start()
  expect(await stakeOf()).toBe(2n * UNIT)
  await (await create({ settings: { stake: UNIT } })).start()
  expect(await stakeOf()).toBe(2n * UNIT)
})

test('weight is enlisted for models, for general matters only with both judges', async () => {
  await (await create({ reportJudge: judge })).start()
  const whole = await weightOf(scenario.version)
  expect([whole > 0n, await weightOf(GENERAL_DOMAIN)]).toEqual([true, 0n])
  const datasetJudge = { judge: async () => ({ verdict: 'no', reason: 'as-declared' }) as const }
  await (await create({ reportJudge: judge, datasetJudge })).start()
  expect(await weightOf(GENERAL_DOMAIN)).toBe(whole / 2n)
})

test('bonds for cases and data challenges are in the Vault from the start on', async () => {
  const { caseBond, seatFee } = await ledger.parameters()
  await (await create()).start()
  const deposited = await ledger.balance(ledger.account, ledger.nativeAsset)
  expect(deposited).toBeGreaterThan(caseBond + seatFee)
})

test('a part that fails is logged by its name, and the parts after it work', async () => {
  const state = createStateMemory()
  const market = createMarketMemory(ledger)
  const sync = () => Promise.reject(new Error('away'))
  const validator = await create({ state, market: { ...market, sync } })
  await validator.start()
  logged.length = 0
  const client = scenario.client
  await serveSession(scenario, { client, total: 3_000_001n, answers: 1 })
  await validator.step()
  const failed = logged.filter(({ name }) => name === 'validator-step-failed')
  expect(new Set(failed.map(({ part }) => part))).toEqual(new Set(['market']))
  expect(await state.list('validator/subject/')).toHaveLength(1)
})

test('withheld records end on a chain without data challenges', async () => {
  const state = createStateMemory()
  const { record } = createValidatorRecords(state)
  const subject = subjectOf(1)
  const finding = findingOf(subject)
  const { receiptId } = finding
  const words = { receiptId, subject, finding, requests: 1, requestAfterSeconds: 0n }
  await createWithheldTranscriptRecords({ state, record }).save(words)
  const { dataChallenges: _, ...unchallenged } = ledger
  const validator = await create({ ledger: unchallenged, state })
  await validator.start()
  await validator.step()
  expect(await state.list('validator/withheld/')).toEqual([])
})

test('findings of a subject that it never heard of are none', async () => {
  expect(await (await create()).findingsOf(hashOf(1))).toEqual([])
})

test('a validator that stopped takes no further step', async () => {
  const state = createStateMemory()
  const validator = await create({ state })
  await validator.start()
  await validator.stop()
  const before = await state.list('validator/')
  const client = scenario.client
  await serveSession(scenario, { client, total: 3_000_001n, answers: 1 })
  await validator.step()
  expect(await state.list('validator/')).toEqual(before)
})
