// Goal: validators are paid for their findings about a honeypot without a human step, even if one
// of them was killed in the meantime. The client of a falsified honeypot is repaid, and the
// provider that gave the falsified answers can be accused. Method: a provider that cheats on
// purpose, clients and validators on in-memory ports in virtual time; the test commits to honeypots
// as `ostrom honeypots` does.
// Requirements: R002-8, B-4

import { type Ledger, readAllEvents, requireMember } from '@ostrom/ledger'
import { Findings, type Hash, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { substituteTokens } from './models/model-substitution.ts'
import {
  createSimulatedNetwork,
  type GatewayHost,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded } from './runs/accounts.ts'

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

/** Lets time pass until one second after the start of an epoch. */
async function until({ time, ledgerOf }: SimulatedNetwork, epoch: bigint): Promise<void> {
  const now = await ledgerOf('watcher').nowSeconds()
  await time.pass(Number(epoch * EPOCH + 1n - now) * 1_000)
}

async function askAll(
  world: SimulatedNetwork,
  clients: readonly GatewayHost[],
  provider: Hex.AccountId,
) {
  for (const client of clients) {
    for (let turn = 0; turn < 3; turn++) {
      const about = { maxTokens: 24, preferences: { provider } }
      const question = plainQuestionOf(`Question ${turn} of ${client.name}`, about)
      await world.time.until(client.gateway.inference.answer(question, never).then(collectAnswer))
    }
    await world.time.until(client.gateway.closeSessions())
  }
}

/** Returns the sessions that a provider closed. */
async function closedBy(ledger: Ledger, provider: Hex.AccountId): Promise<readonly Hash[]> {
  const events = await readAllEvents(ledger)
  const own = new Set<Hash>()
  for (const event of events) {
    if (event.kind === 'session-opened' && event.provider === provider) own.add(event.sessionId)
  }
  const closed = events.flatMap((event) =>
    event.kind === 'session-closed' && own.has(event.sessionId) ? [event.sessionId] : [],
  )
  return closed.sort()
}

test.each([true, false])('a falsified honeypot: %s', async (isFalsified) => {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const faultInjection = isFalsified ? { faultInjection: { model: substituteTokens } } : {}
  const plant = await world.startProvider('plant', { echo, ...faultInjection })
  const names = ['ann', 'ben', 'cid', 'dot'] as const
  const validators = await Promise.all(names.map((name) => world.startValidator(name, { echo })))
  const clients: GatewayHost[] = []
  for (const name of ['c1', 'c2', 'c3']) {
    clients.push(await world.startGateway(name, { settings: { audit: 'sampled' } }))
  }
  const honeypotOwner = world.ledgerOf('planter')
  const honeypots = requireMember(honeypotOwner, 'honeypots')
  world.chain.fund(honeypotOwner.account, 10n * UNIT)
  await honeypotOwner.deposit({ asset: honeypotOwner.nativeAsset, amount: 5n * UNIT })
  const provider = plant.ledger.account
  const epoch = (await honeypotOwner.nowSeconds()) / EPOCH + 3n
  const secret = { provider, isFalsified, salt: Hex.sha256Hex(new Uint8Array([7])) }
  const hash = Findings.honeypotHash({
    ...secret,
    honeypotOwner: honeypotOwner.account,
    epoch,
    isFalsified,
  })
  const pool = 1_000n
  const { id } = await honeypots.commitHoneypot({ epoch, hash, pool, bond: 2n * UNIT })

  const [first, second, last] = clients as [GatewayHost, GatewayHost, GatewayHost]
  await askAll(world, [first, second], provider)
  await until(world, epoch)
  await askAll(world, [last], provider)
  // Waits until the provider has closed the sessions, which it must do within the honeypot's epoch.
  await world.time.pass(20_000)
  expect((await honeypotOwner.nowSeconds()) / EPOCH).toBe(epoch)
  const subjects = await closedBy(honeypotOwner, provider)
  expect(subjects).toHaveLength(3)

  await until(world, epoch + 3n)
  // The validator's commitments are stored on its disk.
  validators[0]?.kill()
  await world.startValidator('ann', { echo })
  const [receipt] = await last.gateway.receipts.list({ limit: 1 })
  const proof = await last.gateway.receipts.prove(receipt!.core)
  const probe = { receipt: receipt!.core, path: proof!.path }
  const asset = honeypotOwner.nativeAsset
  const earners = validators.map(({ ledger }) => ledger)
  const balances = () => Promise.all(earners.map((one) => one.balance(one.account, asset)))
  const cost = (await honeypotOwner.session(subjects.at(-1)!))!.settled
  const [purse, before] = [await last.ledger.balance(last.ledger.account, asset), await balances()]
  await honeypots.revealHoneypot({ id, secret, probe })
  const refund = (await last.ledger.balance(last.ledger.account, asset)) - purse
  expect(refund).toBe(isFalsified ? cost : 0n)
  await until(world, epoch + 4n)
  const openings = await Promise.all(
    earners.map(({ account }) => honeypots.findingOpening({ id, account })),
  )
  expect(openings).toMatchObject(names.map(() => ({ agrees: true })))
  await until(world, epoch + 6n)
  expect(await honeypots.honeypot(id)).toMatchObject({ status: 'ended', outcome: 'upheld' })
  const events = await readAllEvents(honeypotOwner)
  const paid = events.flatMap((event) =>
    event.kind === 'honeypot-reward-paid' ? [event.amount] : [],
  )
  expect(paid.reduce((sum, amount) => sum + amount, 0n)).toBe(pool)
  for (const [at, amount] of (await balances()).entries()) {
    expect(amount).toBeGreaterThan(before[at]!)
  }
  await honeypots.collectHoneypotReward({ id, account: honeypotOwner.account })
  expect(await honeypotOwner.balance(honeypotOwner.account, asset)).toBe(5n * UNIT - pool - refund)

  // A validator may accuse the provider of a falsified honeypot like any provider that cheats. The
  // wait is longer than an accusation takes until its end.
  await world.time.pass(30 * 60_000)
  expect(await isExcluded(honeypotOwner, provider)).toBe(isFalsified)
  world.chain.checkInvariants()
})
