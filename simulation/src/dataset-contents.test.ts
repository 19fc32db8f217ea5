// Goal: of a good, a duplicate, a contaminated and a garbage dataset only the good one is accepted,
// by at least two thirds of five validators. Method: each dataset is challenged; validators on
// in-memory ports in virtual time judge its bytes.
// Requirements: R002-2

import { readAllEvents } from '@ostrom/ledger'
import { Dataset, Hex } from '@ostrom/protocol'
import { addBlob, addManifest } from '@ostrom/storage'
import { createPrng } from '@ostrom/verification/testing'
import { beforeAll, expect, test } from 'vitest'
import { createSimulatedNetwork, type SimulatedNetwork } from './network/simulated-network.ts'

const names = ['ann', 'ben', 'cid', 'dot', 'eve']
const random = createPrng(4)
const any = (all: readonly string[] | string) => all[Math.floor(random() * all.length)] as string
const list = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at))

const evaluationTexts = list(
  5,
  (at) => `Which lamp of the harbor burns at night when ${at} ships are away? The red one.`,
)
const words = 'river stone garden window paper market winter engine letter island'.split(' ')
const texts = list(
  60,
  (at) =>
    `In story ${at} the ${any(words)} by the ${any(words)} was sold for a ${any(words)} of stone.`,
)
const unreadable = () =>
  list(20, () => list(7, () => any('bcdfghjklmnpqrstvwxz')).join('')).join(' ')

const datasets: Readonly<Record<string, readonly string[]>> = {
  good: texts,
  duplicate: [...texts, ...texts],
  contaminated: [...texts, ...evaluationTexts.map((text) => `They say: ${text}`)],
  garbage: list(60, unreadable),
}

let world: SimulatedNetwork

beforeAll(async () => {
  const parameters = { voteWindowSeconds: 60n, appealWindowSeconds: 120n }
  world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  for (const name of names) await world.startValidator(name, { evaluationTexts })
  for (const name of ['proposer', 'challenger']) {
    const party = world.ledgerOf(name)
    world.chain.fund(party.account, 10n ** 19n)
    await party.deposit({ asset: party.nativeAsset, amount: 2n * 10n ** 18n })
  }
})

/** Proposes and challenges a dataset. Returns its status, and the vote of each validator. */
async function judged(name: string, all: readonly string[]) {
  const { account: creator, datasets: proposer } = world.ledgerOf('proposer')
  const lines = all.map((text) => `${JSON.stringify({ text })}\n`).join('')
  const data = await addBlob(world.storage, new TextEncoder().encode(lines))
  const license = 'CC-BY-4.0'
  const manifest: Dataset.Dataset = {
    name,
    creator,
    license: { spdx: license },
    format: 'jsonl',
    data,
    records: BigInt(all.length),
    description: '',
  }
  const encoded = Dataset.encode(manifest)
  await addManifest(world.storage, encoded)
  const dataset = Dataset.hash(manifest)
  await proposer!.proposeDataset({ manifest: encoded, cid: data.cid, license })
  const { datasets: challenger } = world.ledgerOf('challenger')
  const { termsHash } = (await challenger!.dataset(dataset))!
  const { id } = await challenger!.disputeDataset({ dataset, termsHash, evidence: Hex.zeroHash })
  await world.time.pass(15 * 60_000)
  const watcher = world.ledgerOf('watcher')
  const votes = (await readAllEvents(watcher)).flatMap((event) =>
    event.kind === 'vote-revealed' && event.caseId === id
      ? [[event.account, event.verdict] as const]
      : [],
  )
  return { status: (await watcher.datasets!.dataset(dataset))?.status, votes: new Map(votes) }
}

test.each(Object.entries(datasets))('the %s dataset', async (name, all) => {
  const { status, votes } = await judged(name, all)
  const expected = name === 'good' ? 'no' : 'major'
  const agreeing = [...votes.values()].filter((verdict) => verdict === expected).length
  expect(agreeing * 3).toBeGreaterThanOrEqual(names.length * 2)
  expect(status).toBe(name === 'good' ? 'accepted' : 'rejected')
  world.chain.checkInvariants()
})
