// Goal: the web app gets all governance data from the chain, and takes each step with the gateway's
// wallet: a parameter goes from proposal to effect, a value beyond a bound fails with an error
// code, and a reward is claimed.
// Method: the endpoints' handlers over a chain in memory whose clock is advanced, with answers
// checked against their schemas.

import { createIndexer } from '@ostrom/indexer'
import { actionKinds, type Ledger } from '@ostrom/ledger'
import {
  closeBucket,
  contribute,
  createGovernanceFixture,
  createMemoryScenario,
  finalizeContributions,
  governanceOf,
  rulesOf,
  type Scenario,
} from '@ostrom/ledger/conformance'
import type { Contribution } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import type { WebContext } from '../context/web-context.ts'
import { type EndpointInput, type EndpointName, endpoints } from '../schema/endpoints.ts'
import { GOVERNANCE_AGE_MS } from '../services/limits.ts'
import {
  governanceAccountHandlers,
  governanceHandlers,
  governanceWalletHandlers,
} from './governance.ts'
import { createGovernanceReader } from './overview.ts'

const TEXT = `bafkrei${'c'.repeat(52)}`
const request = new Request('http://gateway.test/')
const info = {}

let scenario: Scenario
let fixture: Awaited<ReturnType<typeof createGovernanceFixture>>
let voter: Ledger
let context: WebContext
let nowMs = 0

const inputOf = <N extends EndpointName>(body?: EndpointInput<N>['body']) =>
  ({ query: undefined, body, request, info }) as EndpointInput<N>

beforeAll(async () => {
  scenario = await createMemoryScenario()
  fixture = await createGovernanceFixture(scenario)
  voter = fixture.voters[0]
  const clock = { nowMs: () => nowMs, sleep: async () => {} }
  const indexer = createIndexer({ ledger: voter, path: ':memory:', clock })
  context = { parts: { ledger: voter, indexer, clock } } as unknown as WebContext
})

/** Returns the endpoint's answer with all of the chain's present events. */
async function overview() {
  await context.parts.indexer.sync()
  nowMs += 60_000
  const name = 'GET /api/governance'
  const answer = await governanceHandlers(createGovernanceReader(context))[name](inputOf())
  expect(endpoints[name].response.parse(answer)).toEqual(answer)
  return answer
}

const handlers = () => governanceWalletHandlers(context, createGovernanceReader(context))

async function contribution() {
  await context.parts.indexer.sync()
  const name = 'GET /api/wallet/contribution'
  const answer = await handlers()[name](inputOf())
  expect(endpoints[name].response.parse(answer)).toEqual(answer)
  return answer
}

const stateOf = async (name: string) =>
  (await overview()).settings.find((setting) => setting.name === name)

const statusNow = async () => (await overview()).proposals[0]?.status

const hash = `0x${'ab'.repeat(32)}`
const someone = `0x${'cd'.repeat(20)}`

/** One action of each kind that has no number field. */
const actions = [
  { kind: 'cancel-parameter', name: 'feeBps' },
  { kind: 'set-base', version: hash, approved: true },
  { kind: 'promote', model: 'tiny', version: hash },
  { kind: 'decide-dataset', dataset: hash, decision: 'admitted' },
  { kind: 'set-model-status', version: hash, status: 'quarantined', reason: hash },
  { kind: 'set-sale', token: someone, price: '5', amountMax: '7' },
  { kind: 'set-swap', account: someone },
  { kind: 'set-honeypot-owner', account: someone, accepted: true },
  { kind: 'list-asset', asset: someone, ratio: '9' },
  { kind: 'cancel-asset', asset: someone },
  { kind: 'set-fee-sink', account: someone },
  { kind: 'cancel-fee-sink' },
  { kind: 'transfer-ownership', account: someone },
] as const

/** Makes an epoch block with this item final, and returns the claim of the item as pages get it. */
async function finalItem(actors: Scenario, item: Contribution.Contribution) {
  const { validators } = fixture
  const epoch = await finalizeContributions({ ...actors, validators }, [item])
  return { epoch: `${epoch}`, role: item.role, points: `${item.points}`, index: '0', path: [] }
}

describe('governance of the web app', () => {
  test('a parameter goes from proposal to effect', async () => {
    const { advance } = scenario
    const before = await stateOf('feeBps')
    const value = `${BigInt(before!.value) / 2n}`
    const name = 'POST /api/wallet/governance/propose'
    const proposed = await handlers()[name](
      inputOf({ action: { kind: 'set-number', name: 'feeBps', value }, cid: TEXT }),
    )
    expect(endpoints[name].response.parse(proposed)).toEqual(proposed)
    const { track, id } = proposed
    expect(track).toBe('parameters')
    const { proposals } = await overview()
    expect(proposals[0]).toMatchObject({
      track,
      id,
      status: 'pending',
      cid: TEXT,
      proposer: voter.account,
      actions: [
        {
          kind: 'set-parameter',
          fields: [
            { name: 'name', value: 'feeBps' },
            { name: 'value', value },
          ],
        },
      ],
    })
    const rules = await rulesOf(voter, 'parameters')
    await advance(rules.votingDelaySeconds + 1n)
    const { votes, weight } = await contribution()
    expect(votes).toEqual([{ track, id, cast: '0', weight }])
    const own = handlers()
    await own['POST /api/wallet/governance/vote'](inputOf({ track, id, choice: 'for' }))
    expect((await contribution()).votes).toMatchObject([{ cast: weight }])
    expect((await overview()).proposals[0]).toMatchObject({
      status: 'active',
      votes: { for: weight, against: '0', abstain: '0' },
    })
    await advance(rules.votingPeriodSeconds + 1n)
    expect(await statusNow()).toBe('succeeded')
    const step = 'POST /api/wallet/governance/step'
    await own[step](inputOf({ track, id, step: 'queue' }))
    const early = own[step](inputOf({ track, id, step: 'execute' }))
    await expect(early).rejects.toMatchObject({ code: 'execution-too-early' })
    await advance(rules.timelockSeconds)
    await own[step](inputOf({ track, id, step: 'execute' }))
    expect(await statusNow()).toBe('executed')
    await own[step](inputOf({ track, id, step: 'releaseDeposit' }))
    expect((await overview()).proposals[0]?.deposit).toBe('0')
    const decided = await stateOf('feeBps')
    expect(decided).toMatchObject({ value: before!.value, next: { value } })
    const now = await voter.nowSeconds()
    await advance(BigInt(decided!.next!.fromSeconds) - now)
    await own['POST /api/wallet/governance/apply'](inputOf({ name: 'feeBps' }))
    expect(await stateOf('feeBps')).toMatchObject({ value, of: 'market' })
    expect((await voter.parameters()).feeBps).toBe(Number(value))
  })

  const expectAsked = async (action: Readonly<Record<string, unknown>>) => {
    const name = 'POST /api/wallet/governance/propose'
    const body = endpoints[name].body.parse({ action, cid: `${TEXT} ${action.kind}` })
    const { track, id } = await handlers()[name](inputOf(body))
    const { proposals } = await overview()
    const made = proposals.find((one) => one.track === track && one.id === id)
    const { kind, ...fields } = action
    const names = made?.actions.flatMap((one) => one.fields.map((field) => field.name))
    expect(made?.actions.map((one) => one.kind)).toEqual([kind])
    expect(names?.toSorted()).toEqual(Object.keys(fields).toSorted())
  }

  test.each(actions)('votes can be asked to decide: $kind', expectAsked)

  test('every action of the ledger is among these, but for those on numbers', () => {
    // Spending needs a treasury with money; the next test covers it.
    const numbers = ['set-parameter', 'set-setting', 'spend']
    const all = actionKinds.filter((kind) => !numbers.includes(kind))
    expect(actions.map(({ kind }) => kind).toSorted()).toEqual(all.toSorted())
  })

  test('a vote is divided, and what is left is cast later', async () => {
    const { advance } = scenario
    const action = { kind: 'set-number', name: 'burnBps', value: '7' } as const
    const body = { action, cid: `${TEXT} divided` }
    const own = handlers()
    const { track, id } = await own['POST /api/wallet/governance/propose'](inputOf(body))
    await advance((await rulesOf(voter, track)).votingDelaySeconds + 1n)
    const cast = 'POST /api/wallet/governance/vote'
    const divided = { for: '5', against: '3', abstain: '1' }
    const vote = endpoints[cast].body.parse({ track, id, choice: divided })
    await own[cast](inputOf(vote))
    const votesOf = async () =>
      (await overview()).proposals.find((one) => one.track === track && one.id === id)?.votes
    expect(await votesOf()).toEqual(divided)
    const mine = (await contribution()).votes.find((one) => one.track === track && one.id === id)
    expect(mine?.cast).toBe('9')
    await own[cast](inputOf({ track, id, choice: 'for' }))
    expect(await votesOf()).toEqual({ ...divided, for: `${BigInt(mine!.weight) - 4n}` })
  })

  test('points of a final block are found and credited once', async () => {
    const item = { account: voter.account, role: 'provider', points: scenario.unit / 100n } as const
    const claim = await finalItem(scenario, item)
    const name = 'POST /api/wallet/governance/claim'
    await handlers()[name](inputOf(endpoints[name].body.parse(claim)))
    const [running] = (await contribution()).buckets
    expect(running?.points).toContainEqual({ role: 'provider', points: `${item.points}` })
    await expect(handlers()[name](inputOf(claim))).rejects.toMatchObject({
      code: 'contribution-claimed',
    })
    const wrong = { ...claim, points: `${item.points + 1n}` }
    await expect(handlers()[name](inputOf(wrong))).rejects.toMatchObject({
      code: 'contribution-not-included',
    })
  })

  test('a value beyond its bounds is refused by name', async () => {
    const max = BigInt((await stateOf('feeBps'))!.max)
    const action = { kind: 'set-number', name: 'feeBps', value: `${max + 1n}` } as const
    const body = { action, cid: TEXT }
    const refused = handlers()['POST /api/wallet/governance/propose'](inputOf(body))
    await expect(refused).rejects.toMatchObject({
      code: 'setting-out-of-bounds',
      values: { setting: 'feeBps', max },
    })
  })

  // Finding: PTS-5
  test('a proposal of a wallet without weight is refused, and no money moves', async () => {
    const ledger = scenario.ledgers.at(-1) as Ledger
    const moneyOf = () =>
      Promise.all([
        ledger.balance(ledger.account, ledger.nativeAsset),
        ledger.walletBalance(ledger.account, ledger.nativeAsset),
      ])
    const before = await moneyOf()
    const other = { parts: { ...context.parts, ledger } } as WebContext
    const own = governanceWalletHandlers(other, createGovernanceReader(other))
    const action = { kind: 'set-number', name: 'feeBps', value: '11' } as const
    const body = { action, cid: TEXT }
    const refused = own['POST /api/wallet/governance/propose'](inputOf(body))
    await expect(refused).rejects.toMatchObject({ code: 'governance-weight-too-low' })
    expect(await moneyOf()).toEqual(before)
  })

  test('points and how they were earned are told, and a delegate is named and left', async () => {
    const earned = await contribution()
    expect(earned.account).toBe(voter.account)
    expect(earned.delegate).toBe(voter.account)
    const [bucket] = earned.buckets.slice(-1)
    expect(bucket).toMatchObject({ isRunning: false, points: [{ role: 'provider' }] })
    expect(earned.events.map(({ kind }) => kind)).toContain('contribution-credited')
    const { account } = scenario.stranger
    await handlers()['POST /api/wallet/governance/delegate'](inputOf({ account }))
    expect(await contribution()).toMatchObject({ delegate: account, weight: '0' })
    const back = { account: voter.account }
    await handlers()['POST /api/wallet/governance/delegate'](inputOf(back))
    expect(await contribution()).toMatchObject({ delegate: voter.account })
  })

  test('votes can be asked to spend what the treasury has, and no more', async () => {
    const { client, unit, provider, openSession, voucher, collectPay } = scenario
    const asset = client.nativeAsset
    const spend = { kind: 'spend', asset, to: someone, amount: '5' }
    await expect(expectAsked(spend)).rejects.toMatchObject({ code: 'reserve-too-low' })
    const sessionId = await openSession()
    await provider.closeSession({ sessionId, last: await voucher(sessionId, unit / 10n) })
    await collectPay(sessionId)
    await governanceOf(client).distribute()
    await expectAsked(spend)
    await closeBucket(scenario)
  })

  test('money is told part by part, and a reward of it is claimed once', async () => {
    const { client, unit, provider, openSession, voucher, collectPay } = scenario
    const sessionId = await openSession()
    await provider.closeSession({ sessionId, last: await voucher(sessionId, unit / 10n) })
    await collectPay(sessionId)
    await closeBucket(scenario)
    const item = { account: voter.account, role: 'validator', points: unit / 100n } as const
    await contribute({ ...scenario, validators: fixture.validators }, [item])
    const { money: waiting, bucket } = await overview()
    expect(BigInt(waiting.income)).toBeGreaterThan(0n)
    expect(waiting.bucket).toMatchObject({ divided: '0', reserve: '0', honeypots: '0' })
    await governanceOf(client).distribute()
    const { money } = await overview()
    expect(money.income).toBe('0')
    expect(money.bucket.divided).toBe(waiting.income)
    const parts = [...money.bucket.pools.map(({ total }) => total), money.bucket.honeypots]
    const sum = [...parts, money.bucket.reserve].reduce((all, part) => all + BigInt(part), 0n)
    expect(`${sum}`).toBe(waiting.income)
    expect(BigInt(parts.at(-1)!)).toBeGreaterThan(0n)

    const [running] = (await contribution()).buckets
    const points = [{ role: 'validator', points: `${item.points}` }]
    expect(running).toMatchObject({ bucket, isRunning: true, points, rewards: [] })
    await closeBucket(scenario)
    const [closed] = (await contribution()).buckets
    expect(closed).toMatchObject({ bucket, isRunning: false, points })
    expect(closed?.rewards).toMatchObject([{ role: 'validator', isPaid: false }])
    const { amount } = closed!.rewards[0]!
    expect(BigInt(amount)).toBeGreaterThan(0n)
    const held = await client.balance(voter.account, client.nativeAsset)
    const claim = () =>
      handlers()['POST /api/wallet/governance/reward'](inputOf({ bucket, role: 'validator' }))
    await claim()
    expect(await client.balance(voter.account, client.nativeAsset)).toBe(held + BigInt(amount))
    await expect(claim()).rejects.toMatchObject({ code: 'nothing-to-claim' })
    const after = await contribution()
    expect(after.buckets[0]?.rewards).toMatchObject([{ amount, isPaid: true }])
    expect(after.events[0]).toMatchObject({ kind: 'reward-paid' })
  })

  test('an account of a shared gateway gets what its wallet sends', async () => {
    const { account } = scenario.client
    const asked: unknown[] = []
    const call = { kind: 'evm', to: account, data: '0x12', value: 5n } as const
    const wallets = {
      prepareGovernance: async (...given: unknown[]) => {
        asked.push(given)
        return call
      },
    } as never
    const own = governanceAccountHandlers(context, { account, wallets })
    const name = 'POST /api/account/governance/vote'
    const body = { track: 'parameters', id: '7', choice: 'against' } as const
    const answer = await own[name](inputOf(body))
    expect(endpoints[name].response.parse(answer)).toEqual({ ...call, value: '5' })
    const act = { kind: 'vote', track: 'parameters', id: 7n, choice: 'against' }
    expect(asked).toEqual([[act, account]])
    expect(await own['GET /api/wallet/contribution'](inputOf())).toMatchObject({ account })
    const none = governanceAccountHandlers(context, { account, wallets: {} as never })
    const divided = { ...body, choice: { for: '3', against: '0', abstain: '2' } }
    await own[name](inputOf(divided))
    expect(asked.at(-1)).toEqual([
      { ...act, choice: { for: 3n, against: 0n, abstain: 2n } },
      account,
    ])
    await expect(none[name](inputOf(body))).rejects.toMatchObject({
      code: 'governance-unsupported',
    })
  })

  test('one answer serves all pages until a block, a step, or a moment later', async () => {
    const reader = createGovernanceReader(context)
    const first = await reader.read()
    expect(await reader.read()).toBe(first)
    await governanceWalletHandlers(context, reader)['POST /api/wallet/governance/delegate'](
      inputOf({ account: voter.account }),
    )
    const second = await reader.read()
    expect(second).not.toBe(first)
    await context.parts.indexer.sync()
    const third = await reader.read()
    expect(third).not.toBe(second)
    nowMs += GOVERNANCE_AGE_MS - 1
    expect(await reader.read()).toBe(third)
    nowMs += 1
    expect(await reader.read()).not.toBe(third)
    const { governance: _, ...bare } = voter
    const without = { parts: { ...context.parts, ledger: bare } } as unknown as WebContext
    await expect(createGovernanceReader(without).read()).rejects.toMatchObject({
      code: 'governance-unsupported',
    })
  })
})
