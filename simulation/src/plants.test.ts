// Goal: validators are paid for what they find of a plant with no human step of theirs, also where
// one was killed meanwhile; the client of a bad plant is repaid, and its account can be accused.
// Method: a provider that cheats on purpose, clients and validators on in-memory ports in virtual
// time; the planter acts by hand, as `ostrom plants` does.

import { allEvents, type Ledger } from '@ostrom/ledger'
import { assert, Findings, type Hash, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { isExcluded } from './accounts.ts'
import { cheat } from './cheat.ts'
import { question, read } from './questions.ts'
import { createWorld, type GatewayHost, UNIT, type World } from './world.ts'

const never = new AbortController().signal
const EPOCH = 60n
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 120n,
  appealWindowSeconds: 300n,
}
const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  answerTokens: 24,
  seeded: true,
}

/** Lets time pass until a second after an epoch has begun. */
async function until({ time, ledgerOf }: World, epoch: bigint): Promise<void> {
  const now = await ledgerOf('watcher').nowSeconds()
  await time.pass(Number(epoch * EPOCH + 1n - now) * 1_000)
}

async function askAll(world: World, clients: readonly GatewayHost[], provider: Hex.AccountId) {
  for (const client of clients) {
    for (let turn = 0; turn < 3; turn++) {
      const about = { maxTokens: 24, preferences: { provider } }
      const asked = question(`Question ${turn} of ${client.name}`, about)
      await world.time.until(client.gateway.answerer.answer(asked, never).then(read))
    }
    await world.time.until(client.gateway.closeSessions())
  }
}

/** Sessions that a provider closed. */
async function closedBy(ledger: Ledger, provider: Hex.AccountId): Promise<readonly Hash[]> {
  const events = await allEvents(ledger)
  const own = new Set<Hash>()
  for (const event of events) {
    if (event.kind === 'session-opened' && event.provider === provider) own.add(event.sessionId)
  }
  const closed = events.flatMap((event) =>
    event.kind === 'session-closed' && own.has(event.sessionId) ? [event.sessionId] : [],
  )
  return closed.sort()
}

test.each([true, false])('a plant that is bad: %s', async (isBad) => {
  const world = await createWorld({ deliver: () => [10], parameters })
  const mask = isBad ? { mask: { model: cheat } } : {}
  const plant = await world.startProvider('plant', { echo, ...mask })
  const names = ['ann', 'ben', 'cid', 'dot'] as const
  const validators = await Promise.all(names.map((name) => world.startValidator(name, { echo })))
  const clients: GatewayHost[] = []
  for (const name of ['c1', 'c2', 'c3']) {
    clients.push(await world.startGateway(name, { settings: { audit: 'sampled' } }))
  }
  const planter = world.ledgerOf('planter')
  const { audits } = planter
  assert(audits, 'the chain in memory has audits')
  world.chain.fund(planter.account, 10n * UNIT)
  await planter.deposit({ asset: planter.nativeAsset, amount: 5n * UNIT })
  const provider = plant.ledger.account
  const epoch = (await planter.nowSeconds()) / EPOCH + 3n
  const secret = { provider, isBad, salt: Hex.sha256Hex(new Uint8Array([7])) }
  const hash = Findings.plantHash({ planter: planter.account, epoch, ...secret })
  const pool = 1_000n
  const { id } = await audits.plant({ epoch, hash, pool, bond: 2n * UNIT })

  const [first, second, last] = clients as [GatewayHost, GatewayHost, GatewayHost]
  await askAll(world, [first, second], provider)
  await until(world, epoch)
  await askAll(world, [last], provider)
  // Closing is the provider's to send; the plant stops within its epoch.
  await world.time.pass(20_000)
  expect((await planter.nowSeconds()) / EPOCH).toBe(epoch)
  const subjects = await closedBy(planter, provider)
  expect(subjects).toHaveLength(3)

  await until(world, epoch + 3n)
  // What it committed to is on its disk.
  validators[0]?.kill()
  await world.startValidator('ann', { echo })
  const [shown] = await last.gateway.receipts.list({ limit: 1 })
  const proof = await last.gateway.receipts.prove(shown!.core)
  const probe = { receipt: shown!.core, path: proof!.path }
  const asset = planter.nativeAsset
  const earners = validators.map(({ ledger }) => ledger)
  const balances = () => Promise.all(earners.map((one) => one.balance(one.account, asset)))
  const cost = (await planter.session(subjects.at(-1)!))!.settled
  const [purse, before] = [await last.ledger.balance(last.ledger.account, asset), await balances()]
  await audits.revealPlant({ id, secret, probe })
  const refund = (await last.ledger.balance(last.ledger.account, asset)) - purse
  expect(refund).toBe(isBad ? cost : 0n)
  await until(world, epoch + 4n)
  const openings = await Promise.all(earners.map(({ account }) => audits.opening({ id, account })))
  expect(openings).toMatchObject(names.map(() => ({ agrees: true })))
  await until(world, epoch + 6n)
  expect(await audits.plantAt(id)).toMatchObject({ status: 'ended', outcome: 'upheld' })
  const events = await allEvents(planter)
  const paid = events.flatMap((event) => (event.kind === 'plant-paid' ? [event.amount] : []))
  expect(paid.reduce((sum, amount) => sum + amount, 0n)).toBe(pool)
  for (const [at, amount] of (await balances()).entries()) {
    expect(amount).toBeGreaterThan(before[at]!)
  }
  await audits.collectPlant({ id, account: planter.account })
  expect(await planter.balance(planter.account, asset)).toBe(5n * UNIT - pool - refund)

  // Long enough for an accusation to come to its end: a plant is no licence to cheat.
  await world.time.pass(30 * 60_000)
  expect(await isExcluded(planter, provider)).toBe(isBad)
  world.chain.audit()
})
