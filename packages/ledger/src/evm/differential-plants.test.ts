// Goal: plants and pay in memory, on which roles are tested, are those of the contracts.
// Method: the same random acts on both; each must end with the same code, and leave every account
// with the same money and every plant in the same place. Epochs of a day, so that a second by which
// the two sides differ seldom matters.

import { type AccountId, Findings, type Hash, Offer, Receipt } from '@ostrom/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  auditsOf,
  type Court,
  createCourt,
  finalizeNext,
  hashOf,
  nextEpoch,
  serve,
} from '../conformance/court.ts'
import { type Scenario, UNIT } from '../conformance/world.ts'
import type { EvidenceItem } from '../evidence.ts'
import type { Ledger } from '../ledger.ts'
import { type Anvil, startAnvil } from './index.ts'
import { EPOCH_SECONDS, playBoth } from './test-differential.ts'

type Known = {
  readonly id: bigint
  readonly epoch: bigint
  readonly scenario: Scenario
  readonly planter: Ledger
  readonly isBad: boolean
  readonly items: EvidenceItem[]
  readonly said: Map<AccountId, Findings.Verdict>
}

type Side = { readonly scenario: Scenario; readonly court: Court; readonly known: Known[] }

type Act = { readonly kind: Kind; readonly who: number; readonly which: number }

const salt = hashOf(3)
const scoreHash = hashOf(4)

const epochOf = async ({ client }: Scenario): Promise<bigint> =>
  (await client.nowSeconds()) / EPOCH_SECONDS

const pick = <T>(row: readonly T[], which: number): T => row.at(-1 - (which % row.length)) as T

function receiptOf({ scenario, items }: Known): Hash {
  const [first] = items
  return first ? Receipt.idOf(first.receipt, scenario.domain) : hashOf(1)
}

/** A validator's tree: what it says of one receipt. */
function treeOf(one: Known, validator: AccountId, verdict: Findings.Verdict) {
  const owner = { epoch: one.epoch, validator }
  const finding = { receiptId: receiptOf(one), verdict, scoreHash }
  const tree = Findings.treeOf(owner, [finding])
  return { root: tree.root, finding, proof: Findings.prove(tree, owner, finding.receiptId) }
}

/** Providers that can still be plants, each once. */
async function providerFor({ scenario, known }: Side): Promise<Scenario> {
  const { creator, provider, ledgers } = scenario
  const account = [provider, creator, ledgers[5]][known.length % 3] as Ledger
  if (account === provider) return scenario
  const offer = { ...scenario.offer, provider: account.account }
  const offerHash = Offer.hash(offer, scenario.domain)
  await account.stakeUp({ market: 'sessions', amount: UNIT }).catch(() => {})
  await account.publishOffer(offer).catch(() => {})
  return { ...scenario, provider: account, offer, offerHash }
}

async function plant(side: Side, { who, which }: Act): Promise<unknown> {
  const planter = pick(side.court.clients, who)
  const epoch = (await epochOf(side.scenario)) + (which === 7 ? 0n : 1n)
  const scenario = await providerFor(side)
  const isBad = which % 3 !== 0
  const { account: provider } = scenario.provider
  const secret = { planter: planter.account, epoch, provider, isBad, salt }
  const bond = UNIT / (which === 8 ? 100n : 5n)
  const terms = { epoch, hash: Findings.plantHash(secret), pool: BigInt(which) * 100n + 7n, bond }
  const { id } = await auditsOf(planter).plant(terms)
  const made = { id, epoch, scenario, planter, isBad }
  side.known.push({ ...made, items: [], said: new Map() })
  return id
}

async function answer(side: Side, { who, which }: Act): Promise<void> {
  const one = side.known.at(-1)
  if (!one) return
  const { scenario, items } = one
  const client = pick(side.court.clients, who)
  const served = await serve(scenario, { client, total: UNIT / 40n, answers: 1 + (which % 2) })
  items.push(...served.items)
}

async function find(side: Side, { who, which }: Act): Promise<unknown> {
  const one = side.known.at(-1)
  if (!one) return
  const validator = pick(side.court.jurors, who)
  const truth = one.isBad ? 'suspicious' : 'clean'
  const verdict = which < 6 ? truth : (Findings.verdicts[which % 3] as Findings.Verdict)
  const { root } = treeOf(one, validator.account, verdict)
  const { account } = validator
  await auditsOf(validator).commitFindings({ epoch: one.epoch, root, account })
  one.said.set(validator.account, verdict)
}

async function reveal(side: Side, { which }: Act): Promise<unknown> {
  const one = side.known.at(-1)
  if (!one) return
  const { id, scenario, planter, isBad, items } = one
  const secret = { provider: scenario.provider.account, isBad: isBad !== (which === 9), salt }
  const probe = which === 8 ? items.at(-1) : items[0]
  return probe && auditsOf(planter).revealPlant({ id, secret, probe })
}

async function open(side: Side, { who, which }: Act): Promise<unknown> {
  const one = side.known.at(-1)
  if (!one) return
  const validator = pick(side.court.jurors, who)
  const said = one.said.get(validator.account) ?? 'clean'
  const { finding, proof } = treeOf(one, validator.account, which === 9 ? 'withheld' : said)
  const { account } = validator
  return auditsOf(validator).openFinding({ id: one.id, account, finding, proof })
}

/** Ids of sessions differ between the sides, and with them their order. */
const acting = {
  plant,
  answer,
  find,
  reveal,
  open,
  /** A plant's whole life, as far as the epoch goes. */
  async life(side: Side, act: Act): Promise<void> {
    await plant(side, act)
    await nextEpoch(side.scenario)
    for (const who of [0, 1, 2]) await answer(side, { ...act, who })
    await finalizeNext(side.scenario)
    for (const who of [0, 1, 2, 3]) await find(side, { ...act, who }).catch(() => {})
    await nextEpoch(side.scenario)
    await nextEpoch(side.scenario)
  },
  async fund({ scenario, known }: Side, { who, which }: Act): Promise<unknown> {
    const funder = pick(scenario.ledgers, who)
    return auditsOf(funder).fundPlant({ id: known.at(-1)?.id ?? 0n, amount: BigInt(which) })
  },
  async collect({ scenario, known }: Side, { who, which }: Act): Promise<unknown> {
    const { account } = pick(scenario.ledgers, who)
    const id = pick(known, which < 7 ? 0 : which)?.id ?? 0n
    return auditsOf(scenario.client).collectPlant({ id, account })
  },
  demand: async ({ court, known }: Side): Promise<unknown> => {
    const [item] = known.at(-1)?.items ?? []
    const { account } = court.accuser
    return item && auditsOf(court.accuser).demandTranscript({ item, account })
  },
  epoch: async ({ scenario }: Side): Promise<unknown> => finalizeNext(scenario),
} as const satisfies Readonly<Record<string, (side: Side, act: Act) => Promise<unknown>>>

type Kind = keyof typeof acting
const kinds = Object.keys(acting) as readonly Kind[]

const usual = fc.constantFrom<Kind>(
  ...(['life', 'reveal', 'open', 'open', 'open', 'epoch', 'collect', 'fund'] as const),
)
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    kind: fc.oneof(usual, usual, fc.constantFrom(...kinds)),
    who: fc.nat(9),
    which: fc.nat(9),
  }),
  { minLength: 24, maxLength: 30 },
)

/** So that there is something to open from the beginning. */
const opening: readonly Act[] = (
  ['life', 'reveal', 'open', 'open', 'open', 'epoch', 'epoch', 'collect'] as const
).map((kind, who) => ({ kind, who, which: 1 }))

/** Ids and times differ between the sides; all the rest is compared. */
async function stateOf({ scenario, known, court }: Side) {
  const { client, ledgers } = scenario
  const audits = auditsOf(client)
  const plants = await Promise.all(known.map(({ id }) => audits.plantAt(id)))
  const balances = ledgers.map(({ account }) => client.balance(account, client.nativeAsset))
  const openings = known.flatMap(({ id }) =>
    court.jurors.map(async ({ account }) => {
      const found = await audits.opening({ id, account })
      // What was paid is gone on the chain, and weighs nothing in memory.
      return found?.weight ? found : undefined
    }),
  )
  return {
    balances: await Promise.all(balances),
    plants: plants.map(
      (one) =>
        one && {
          ...one,
          epoch: 0n,
          revealed: one.revealed && { ...one.revealed, receiptId: '' },
        },
    ),
    openings: await Promise.all(openings),
  }
}

let anvil: Anvil
beforeAll(async () => {
  anvil = await startAnvil()
})
afterAll(() => anvil?.stop())

const newSide = async (scenario: Scenario): Promise<Side> => ({
  scenario,
  court: await createCourt(scenario),
  known: [],
})

test('the same plants end the same way in memory and on the chain', async () => {
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      playBoth(anvil, [...opening, ...list], {
        newSide,
        act: (side, act) => acting[act.kind](side, act),
        stateOf,
        async end({ scenario, known: [first] }) {
          // The opening, at the least, went through.
          const plant = await auditsOf(scenario.client).plantAt(first?.id ?? 0n)
          expect(plant?.outcome).toBe('upheld')
        },
      }),
    ),
    { numRuns: 2, endOnFailure: true },
  )
})
