// Goal: validators anchor the settlements of each epoch in one chain of blocks, even if some
// validators are temporarily offline, are killed while they work, or disagree. Each item can be
// proved against its block. Method: a provider, clients and validators on in-memory ports in
// virtual time.
// Requirements: R002-6, R002-14

import { type AuditLedger, GENERAL_DOMAIN, type LedgerEvent } from '@ostrom/ledger'
import { blockFrom, collectEpochItems } from '@ostrom/node/validator'
import { EpochBlock, Hex } from '@ostrom/protocol'
import { Epoch } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import {
  createSimulatedNetwork,
  type GatewayHost,
  type SimulatedNetwork,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const EPOCH_SECONDS = 60n
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 4_000, answerTokens: 8 }

async function network(names: readonly string[], confirmations = 0) {
  const world = await createSimulatedNetwork({ deliver: () => [10], confirmations })
  await world.startProvider('p', { echo })
  const validators = await Promise.all(names.map((name) => world.startValidator(name, { echo })))
  const client = await world.startGateway('c', {})
  return { world, validators, client }
}

async function ask(world: SimulatedNetwork, client: GatewayHost) {
  const question = plainQuestionOf('What is an epoch?', { maxTokens: 8 })
  await world.time.until(client.gateway.inference.answer(question, never).then(collectAnswer))
  await world.time.until(client.gateway.closeSessions())
}

function auditsOf(world: SimulatedNetwork): AuditLedger {
  const { audits } = world.ledgerOf('watcher')
  if (!audits) throw new Error('the chain audits')
  return audits
}

async function eventsOf(world: SimulatedNetwork): Promise<readonly LedgerEvent[]> {
  const all: LedgerEvent[] = []
  let { events, next } = await world.ledgerOf('watcher').events(undefined)
  while (events.length > 0) {
    all.push(...events)
    ;({ events, next } = await world.ledgerOf('watcher').events(next))
  }
  return all
}

/**
 * Checks that the final blocks form one chain, and that each item up to the last block is in a
 * block.
 */
async function checkChain(world: SimulatedNetwork): Promise<readonly EpochBlock.EpochBlock[]> {
  const events = await eventsOf(world)
  const blocks = events.flatMap((event) => (event.kind === 'block-final' ? [event.epochBlock] : []))
  const gathered = collectEpochItems(events, EPOCH_SECONDS)
  let last: EpochBlock.EpochBlock | undefined
  for (const block of blocks) {
    expect(block.previous).toBe(last ? EpochBlock.hash(last) : Hex.zeroHash)
    const items = gathered.itemsIn({ after: last?.epoch, until: block.epoch })
    const { reports } = blockFrom(undefined, { epoch: block.epoch, items })
    expect(items.length).toBe(Number(block.items))
    for (const item of items) {
      const found = Epoch.prove(reports, item)
      const inclusion = { epoch: block.epoch, leaf: Epoch.leafOf(item), index: found!.index }
      expect(await auditsOf(world).includesItem({ ...inclusion, path: found!.path })).toBe(true)
    }
    last = block
  }
  return blocks
}

const answersIn = (blocks: readonly EpochBlock.EpochBlock[]): bigint =>
  blocks.reduce((sum, { answers }) => sum + answers, 0n)

describe('blocks of epochs', () => {
  test('anchor every answer once, and epochs without items are left out', async () => {
    const { world, client } = await network(['ann', 'ben', 'cid'])
    await ask(world, client)
    await world.time.pass(5 * MINUTE_MS)
    const first = await checkChain(world)
    expect(answersIn(first)).toBe(1n)
    await world.time.pass(5 * MINUTE_MS)
    expect(await checkChain(world)).toHaveLength(first.length)
    await ask(world, client)
    await world.time.pass(5 * MINUTE_MS)
    expect(answersIn(await checkChain(world))).toBe(2n)
  })

  test('wait for a majority, and then include skipped epochs', async () => {
    const { world, validators, client } = await network(['ann', 'ben', 'cid', 'dot'])
    const [, , cid, dot] = validators
    cid!.kill()
    dot!.kill()
    await ask(world, client)
    await world.time.pass(5 * MINUTE_MS)
    expect(await checkChain(world)).toHaveLength(0)
    await world.startValidator('cid', { echo })
    await world.startValidator('dot', { echo })
    await world.time.pass(5 * MINUTE_MS)
    expect(answersIn(await checkChain(world))).toBe(1n)
  })

  test('become final with one dissenting validator', async () => {
    const { world, client } = await network(['ann', 'ben', 'cid'])
    const liar = world.ledgerOf('liar')
    world.chain.fund(liar.account, 10n ** 19n)
    const { account } = liar
    const weight = 10n ** 17n
    await liar.addStake({ market: 'court', amount: weight })
    await liar.audits!.enlist({ account, domain: GENERAL_DOMAIN, weight })
    await world.time.pass(1_000)
    const atSeconds = await liar.nowSeconds()
    const all = await liar.audits!.settledTotalAt({ domain: GENERAL_DOMAIN, atSeconds })
    expect(all).toBeGreaterThan(3n * weight)
    await ask(world, client)
    await world.time.pass(MINUTE_MS)
    const epoch = (await liar.nowSeconds()) / EPOCH_SECONDS - 1n
    const block = { epoch, previous: Hex.zeroHash, root: Hex.zeroHash, items: 9n, answers: 9n }
    await liar.audits!.attestBlock({ block, account })
    await world.time.pass(5 * MINUTE_MS)
    expect(answersIn(await checkChain(world))).toBe(1n)
  })

  test('survive a reorganisation without its dropped items', async () => {
    const { world, client } = await network(['ann', 'ben', 'cid'], 4)
    await ask(world, client)
    await world.time.pass(30_000)
    world.chain.reorg({ depth: 3 })
    await world.time.pass(5 * MINUTE_MS)
    world.chain.mine()
    for (let block = 0; block < 5; block++) world.chain.mine()
    expect(answersIn(await checkChain(world))).toBe(1n)
  })
})
