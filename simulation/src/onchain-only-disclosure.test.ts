// Goal: before a jury votes, it sees the data that its jurors demanded on chain. The windows for
// votes and for the supply of data have the same ratio as on a public network. A cheating provider
// that supplies data only in the last minute is still convicted. Method: roles on in-memory ports
// in virtual time; the test accuses a provider.

import { type DataChallengeLedger, type JuryDraw, type Ledger, requireMember } from '@ostrom/ledger'
import { defaultParameters } from '@ostrom/ledger/memory'
import { createValidatorRecords } from '@ostrom/node/validator'
import { expect, test } from 'vitest'
import { echo } from './courts.fixture.ts'
import { substituteTokens } from './models/model-substitution.ts'
import { createSimulatedNetwork, type SimulatedNetwork, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const { voteWindowSeconds, supplyWindowSeconds } = defaultParameters
/** The windows for votes and for the supply of data are a quarter of a public network's windows. */
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: voteWindowSeconds / 4n,
  supplyWindowSeconds: supplyWindowSeconds / 4n,
}

/** Seconds before its deadline at which a provider supplies demanded data. */
const LAST_SECONDS = 60n

/** Ledger fault: the provider supplies no data before the last minute. */
const inTheLastMinute = (ledger: Ledger) => {
  const dataChallenges = requireMember(ledger, 'dataChallenges')
  const supplyTranscript: DataChallengeLedger['supplyTranscript'] = async (supply) => {
    const { untilSeconds = 0n } = (await dataChallenges.dataChallenge(supply.id)) ?? {}
    const now = await ledger.nowSeconds()
    if (now < untilSeconds - LAST_SECONDS) throw new Error('not yet')
    return await dataChallenges.supplyTranscript(supply)
  }
  const late: DataChallengeLedger = { ...dataChallenges, supplyTranscript }
  return new Proxy(ledger, {
    get: (target, name) => (name === 'dataChallenges' ? late : Reflect.get(target, name)),
  })
}

/** Whether the provider shows validators the drawn data. */
type Disclosure = { open: boolean }

const outcomesIn = (items: readonly { readonly outcome: string }[]) =>
  items.map(({ outcome }) => outcome).sort()

/**
 * Clients ask a cheating provider, which at first discloses its answers. Then an unrelated account
 * accuses it.
 */
async function accused(world: SimulatedNetwork, door: Disclosure): Promise<bigint> {
  // A single juror is drawn for all seats, because demands of several jurors would delay each
  // other.
  const juror = await world.startValidator('juror', { echo, settings: { stake: 8n * UNIT } })
  const names = ['c1', 'c2', 'c3', 'c4']
  const start = (name: string) => world.startGateway(name, { settings: { audit: 'sampled' } })
  const clients = await Promise.all(names.map(start))
  for (const open of [true, false]) {
    door.open = open
    for (const { name, gateway } of clients) {
      const question = plainQuestionOf(`Question of ${name}, ${open}`, { maxTokens: 24 })
      await world.time.until(gateway.inference.answer(question, never).then(collectAnswer))
      await world.time.until(gateway.closeSessions())
    }
    await world.time.pass(5 * MINUTE_MS)
  }
  const provider = world.ledgerOf('cheat').account
  const records = createValidatorRecords(juror.state)
  const items = await records.findings({ provider, modelVersion: world.version })
  const four = (outcome: string) => new Array<string>(4).fill(outcome)
  expect(outcomesIn(items)).toEqual([...four('examined'), ...four('withheld')])
  const accuser = world.ledgerOf('accuser')
  world.chain.fund(accuser.account, UNIT)
  await world.time.until(accuser.deposit({ asset: accuser.nativeAsset, amount: UNIT / 2n }))
  const evidence = items.map(({ receipt, path }) => ({ receipt, path }))
  return (await world.time.until(accuser.audits!.accuse(evidence))).id
}

/** Lets time pass until the first jury of a case satisfies a condition. */
async function until(
  world: SimulatedNetwork,
  caseId: bigint,
  accepts: (seen: JuryDraw) => boolean,
) {
  for (let waited = 0n; waited < voteWindowSeconds; waited += 60n) {
    const seen = await world.ledgerOf('watcher').audits!.juryDraw({ caseId, draw: 0 })
    if (seen && accepts(seen)) return seen
    await world.time.pass(MINUTE_MS)
  }
  throw new Error('the case does not come that far')
}

test('jurors wait for what they challenged, and judge by it', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const faultInjection = { model: substituteTokens, ledger: inTheLastMinute }
  const door = { open: true }
  const gate = {
    auditor: async () => ({}),
    isSampled: async () => door.open,
    hasSeat: async () => true,
  }
  await world.startProvider('cheat', { echo, audits: gate, faultInjection })
  const id = await accused(world, door)
  const dataChallenges = requireMember(world.ledgerOf('watcher'), 'dataChallenges')
  await until(world, id, () => true)
  await world.time.pass(Number(parameters.supplyWindowSeconds / 2n) * 1_000)
  // The provider supplied nothing, and no validator has reported the transcript as withheld yet.
  expect((await dataChallenges.dataChallenge(1n))?.status).toBe('open')
  expect((await until(world, id, () => true)).committed).toBe(0n)
  const isRevealed = ({ no, minor, major }: JuryDraw) => no + minor + major > 0n
  const { committed, major } = await until(world, id, isRevealed)
  expect(major).toBe(committed)
  expect((await dataChallenges.dataChallenge(4n))?.status).toBe('supplied')
  world.chain.checkInvariants()
})
