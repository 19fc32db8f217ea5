// A market in this process with an example of everything that pages show, created by the same
// actions as on any network: models of every status, a week of trade, verdicts. For tests.

import { rm } from 'node:fs/promises'
import { createEngineEcho } from '@ostrom/engine/echo'
import type { StaticFiles } from '@ostrom/gateway-web/services/static-files'
import {
  createTestParticipant,
  type InMemoryStorage,
  openGateway,
  type TestParticipant,
} from '@ostrom/gateway-web/web.fixture'
import type { Ledger } from '@ostrom/ledger'
import {
  createCourtFixture,
  createScenario,
  type Scenario,
  UNIT,
  worldFromChain,
} from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { createProvider } from '@ostrom/node'
import { Channel, type Clock, type Hash, Manifest } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { createStorageMemory } from '@ostrom/storage/memory'
import { addCourtFixtures } from './court.fixture.ts'
import { names, registerModelFixtures } from './models.fixture.ts'
import * as Trade from './trade.fixture.ts'
import { addTrainingFixtures, writeMemberProgress } from './training.fixture.ts'

/** Start of the market's time, in Unix milliseconds: nine days before the pages show it. */
const STARTS_AT_MS = Date.UTC(2027, 0, 4, 8, 30)

/** A clock that runs by itself and can be advanced. */
function createTime() {
  let aheadMs = STARTS_AT_MS - systemClock.nowMs()
  const clock: Clock = { ...systemClock, nowMs: () => systemClock.nowMs() + aheadMs }
  const advance = (seconds: bigint) => {
    aheadMs += 1_000 * Number(seconds)
  }
  return { clock, advance }
}

/** Makes a week of trade, and its court cases. */
async function live(scenario: Scenario, storage: InMemoryStorage, cheating: Ledger) {
  const shelf = await registerModelFixtures(scenario, storage)
  const { provider, stranger, advance } = scenario
  const asset = stranger.nativeAsset
  await stranger.deposit({ asset, amount: 20n * UNIT, approve: 'sessions' })
  const version = shelf.chat
  const first = { provider, version, prices: Trade.pricesOf(1.5, 6.25) }
  let steady = await Trade.offer(scenario, first)
  for (const version of [shelf.base, shelf.others.get('tern-13b')!, shelf.adapter]) {
    await Trade.offer(scenario, { provider, version, prices: Trade.pricesOf(0.75, 3) })
  }
  await cheating.addStake({ market: 'sessions', amount: UNIT })
  await cheating.deposit({ asset: cheating.nativeAsset, amount: UNIT })
  const tooCheap = { provider: cheating, version, prices: Trade.pricesOf(0.1, 0.4) }
  const cheat = await Trade.offer(scenario, tooCheap)
  // The jurors enlist before the days of trade, so their weight counts when the cases are opened.
  const court = await createCourtFixture(steady)
  const worked: Hash[] = []
  for (const [input, output] of [
    [1.25, 5.5],
    [1.75, 7],
    [1.3, 4.8],
  ] as const) {
    await Trade.announce(provider, { seconds: 72_000n })
    worked.push(...(await Trade.addSettledSessions(steady, 4)))
    await advance(72_000n)
    steady = await Trade.reprice(steady, Trade.pricesOf(input, output))
  }
  const judged = await addCourtFixtures(steady, {
    court,
    cheat,
    warned: shelf.others.get(names.warned)!,
    quarantined: shelf.others.get(names.quarantined)!,
    acquitted: shelf.fork,
    retained: (await provider.modelVersion(version))!.artifacts[0]!.cid,
  })
  // The court cases took longer than the audit window, so the pay of the other sessions is due.
  await provider.collectPay({ escrow: 'sessions', subjects: worked })
  const jobs = await addTrainingFixtures(scenario, shelf.base)
  await Trade.flagAndRate(steady)
  await Trade.addSettledSessions(steady, 40)
  await Trade.request(steady)
  await Trade.openIdleSession(steady)
  return { ...shelf, steady, cheat, judged, jobs }
}

/**
 * Makes a provider that accepts connections but answers nothing, so that others see it as
 * reachable.
 */
async function listen({ network, ledger }: TestParticipant): Promise<void> {
  network.handle(Channel.INFER_PROTOCOL, async () => {})
  await Trade.announce(ledger, { seconds: 21_600n, addresses: network.addresses() })
}

/** Starts a provider that serves a model to clients; its answers repeat the questions. */
async function startServing(serving: TestParticipant, manifest: Manifest.Manifest) {
  const version = Manifest.hash(manifest)
  const engine = createEngineEcho({ clock: serving.clock, tokensPerSecond: 400 })
  const { sha256 } = manifest.artifacts[0]!
  const model = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
  const asset = serving.ledger.nativeAsset
  const prices = Trade.pricesOf(1.1, 4.4)
  await serving.ledger.addStake({ market: 'sessions', amount: 2n * UNIT })
  const provider = createProvider({
    ...serving,
    served: [{ version, manifest, model, asset, prices }],
  })
  await provider.start()
  return async () => {
    await provider.stop()
    await engine.close()
  }
}

/** Adds providers that only have offers: one is no longer reachable, and one never was. */
async function addIdle(scenario: Scenario, version: Hash, idle: readonly Ledger[]) {
  for (const [at, provider] of idle.entries()) {
    await provider.addStake({ market: 'sessions', amount: UNIT / 5n })
    const prices = Trade.pricesOf(0.9 + at, 5 + 3 * at)
    await Trade.offer(scenario, { provider, version, prices })
    if (at > 0) await Trade.announce(provider, { seconds: 21_600n })
  }
}

/** Creates the market, its parties and their trade in this process, without an open port. */
export async function createDemoFixtures(files: StaticFiles) {
  const { clock, advance } = createTime()
  const chain = createMemoryChain({ clock })
  const hub = createHub({})
  const storage = createStorageMemory()
  const scenario = await createScenario(worldFromChain({ ...chain, advance }))
  const connect = (seed: number) => {
    const ledger = chain.connect(new Uint8Array(32).fill(seed))
    chain.fund(ledger.account, 100n * UNIT)
    return ledger
  }
  const facts = await live(scenario, storage, connect(0xc1))
  await addIdle(scenario, facts.chat, [connect(0xc2), connect(0xc3)])
  // The guardian's quarantine is in effect, and no jury has ruled.
  chain.setGuardianStatus(facts.others.get(names.guarded)!, 'quarantined')
  const party = (name: string, ledger: Ledger) =>
    createTestParticipant({ ledger, hub, clock, name })
  const parties = {
    steady: await party('steady', scenario.provider),
    serving: await party('serving', connect(0xc4)),
    asking: await party('asking', connect(0xc5)),
  }
  const { steady, serving, asking } = parties
  await listen(steady)
  const stopServing = await startServing(serving, facts.manifest)
  await asking.ledger.deposit({ asset: asking.ledger.nativeAsset, amount: 50n * UNIT })
  const trainer = { jobId: facts.jobs.finished, account: scenario.provider.account }
  const nodesFolder = await writeMemberProgress({ ...trainer, nowMs: clock.nowMs() })
  const settings = { files, sessionCap: UNIT, nodesFolder }
  const { gateway, webOf } = await openGateway({ asking, storage, ...settings })
  await asking.indexer.sync()
  return {
    ...facts,
    scenario,
    serving: serving.ledger,
    webOf,
    nowMs: clock.nowMs(),
    async close() {
      await gateway.stop()
      await stopServing()
      for (const { network, indexer } of Object.values(parties)) {
        await network.stop()
        await indexer.close()
      }
      await rm(nodesFolder, { recursive: true, force: true })
      chain.checkInvariants()
    },
  }
}
