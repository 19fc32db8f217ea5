// Goal: honeypots and their pay in memory, which tests of roles rely on, behave like those of the
// contracts.
// Method: the same random actions on both. Each must end with the same code, and leave every
// account with the same money and every honeypot in the same state. Epochs last a day, so that a
// difference of a second between the two sides rarely matters.

import { type AccountId, Findings, type Hash, Offer, Receipt } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CourtFixture,
  createCourtFixture,
  finalizeNextEpoch,
  hashOf,
  nextEpoch,
  serveSession,
} from '../../conformance/court/fixture.ts'
import { type Scenario, UNIT } from '../../conformance/world.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { EPOCH_SECONDS, runDifferential } from './differential.fixture.ts'

type HoneypotEntry = {
  readonly id: bigint
  readonly epoch: bigint
  readonly scenario: Scenario
  readonly honeypotOwner: Ledger
  readonly isFalsified: boolean
  readonly items: EvidenceItem[]
  readonly verdicts: Map<AccountId, Findings.FindingVerdict>
}

type HoneypotRunState = {
  readonly scenario: Scenario
  readonly court: CourtFixture
  readonly honeypots: HoneypotEntry[]
}

type HoneypotAction = {
  readonly kind: HoneypotActionKind
  readonly who: number
  readonly which: number
}

const salt = hashOf(3)
const scoreHash = hashOf(4)

const epochOf = async ({ client }: Scenario): Promise<bigint> =>
  (await client.nowSeconds()) / EPOCH_SECONDS

const pick = <T>(row: readonly T[], which: number): T => row.at(-1 - (which % row.length)) as T

function receiptOf({ scenario, items }: HoneypotEntry): Hash {
  const [first] = items
  return first ? Receipt.idOf(first.receipt, scenario.domain) : hashOf(1)
}

/** Returns a validator's tree of findings, with its finding about one receipt. */
function treeOf(one: HoneypotEntry, validator: AccountId, verdict: Findings.FindingVerdict) {
  const owner = { epoch: one.epoch, validator }
  const finding = { receiptId: receiptOf(one), verdict, scoreHash }
  const tree = Findings.buildTree(owner, [finding])
  return { root: tree.root, finding, proof: Findings.prove(tree, owner, finding.receiptId) }
}

/** Returns the scenario with the provider of the next honeypot: three accounts take turns. */
async function providerFor({ scenario, honeypots }: HoneypotRunState): Promise<Scenario> {
  const { creator, provider, ledgers } = scenario
  const account = [provider, creator, ledgers[5]][honeypots.length % 3] as Ledger
  if (account === provider) return scenario
  const offer = { ...scenario.offer, provider: account.account }
  const offerHash = Offer.hash(offer, scenario.domain)
  await account.addStake({ market: 'sessions', amount: UNIT }).catch(() => {})
  await account.publishOffer(offer).catch(() => {})
  return { ...scenario, provider: account, offer, offerHash }
}

async function plant(side: HoneypotRunState, { who, which }: HoneypotAction): Promise<unknown> {
  const honeypotOwner = pick(side.court.clients, who)
  const epoch = (await epochOf(side.scenario)) + (which === 7 ? 0n : 1n)
  const scenario = await providerFor(side)
  const isFalsified = which % 3 !== 0
  const { account: provider } = scenario.provider
  const secret = { honeypotOwner: honeypotOwner.account, epoch, provider, isFalsified, salt }
  const bond = UNIT / (which === 8 ? 100n : 5n)
  const terms = {
    epoch,
    hash: Findings.honeypotHash(secret),
    pool: BigInt(which) * 100n + 7n,
    bond,
  }
  const { id } = await requireMember(honeypotOwner, 'honeypots').commitHoneypot(terms)
  const made = { id, epoch, scenario, honeypotOwner, isFalsified }
  side.honeypots.push({ ...made, items: [], verdicts: new Map() })
  return id
}

async function answer(side: HoneypotRunState, { who, which }: HoneypotAction): Promise<void> {
  const one = side.honeypots.at(-1)
  if (!one) return
  const { scenario, items } = one
  const client = pick(side.court.clients, who)
  const served = await serveSession(scenario, {
    client,
    total: UNIT / 40n,
    answers: 1 + (which % 2),
  })
  items.push(...served.items)
}

async function find(side: HoneypotRunState, { who, which }: HoneypotAction): Promise<unknown> {
  const one = side.honeypots.at(-1)
  if (!one) return
  const validator = pick(side.court.jurors, who)
  const truth = one.isFalsified ? 'suspicious' : 'clean'
  const verdict =
    which < 6 ? truth : (Findings.findingVerdicts[which % 3] as Findings.FindingVerdict)
  const { root } = treeOf(one, validator.account, verdict)
  const { account } = validator
  await requireMember(validator, 'honeypots').commitFindings({ epoch: one.epoch, root, account })
  one.verdicts.set(validator.account, verdict)
}

async function reveal(side: HoneypotRunState, { which }: HoneypotAction): Promise<unknown> {
  const one = side.honeypots.at(-1)
  if (!one) return
  const { id, scenario, honeypotOwner, items } = one
  const isFalsified = one.isFalsified !== (which === 9)
  const secret = { provider: scenario.provider.account, isFalsified, salt }
  const probe = which === 8 ? items.at(-1) : items[0]
  return probe && requireMember(honeypotOwner, 'honeypots').revealHoneypot({ id, secret, probe })
}

async function open(side: HoneypotRunState, { who, which }: HoneypotAction): Promise<unknown> {
  const one = side.honeypots.at(-1)
  if (!one) return
  const validator = pick(side.court.jurors, who)
  const verdict = one.verdicts.get(validator.account) ?? 'clean'
  const { finding, proof } = treeOf(one, validator.account, which === 9 ? 'withheld' : verdict)
  const { account } = validator
  return requireMember(validator, 'honeypots').openFinding({ id: one.id, account, finding, proof })
}

/** No action selects a session by its id, because ids and their order differ between the sides. */
const acting = {
  plant,
  answer,
  find,
  reveal,
  open,
  /** Runs a honeypot's life up to the end of its epoch. */
  async life(side: HoneypotRunState, act: HoneypotAction): Promise<void> {
    await plant(side, act)
    await nextEpoch(side.scenario)
    for (const who of [0, 1, 2]) await answer(side, { ...act, who })
    await finalizeNextEpoch(side.scenario)
    for (const who of [0, 1, 2, 3]) await find(side, { ...act, who }).catch(() => {})
    await nextEpoch(side.scenario)
    await nextEpoch(side.scenario)
  },
  async fund(
    { scenario, honeypots }: HoneypotRunState,
    { who, which }: HoneypotAction,
  ): Promise<unknown> {
    const funder = pick(scenario.ledgers, who)
    const id = honeypots.at(-1)?.id ?? 0n
    const { termsHash } = (await requireMember(funder, 'honeypots').honeypot(id)) ?? {}
    return requireMember(funder, 'honeypots').fundHoneypot({
      id,
      termsHash: termsHash ?? `0x${'00'.repeat(32)}`,
      amount: BigInt(which),
    })
  },
  async collect(
    { scenario, honeypots }: HoneypotRunState,
    { who, which }: HoneypotAction,
  ): Promise<unknown> {
    const { account } = pick(scenario.ledgers, who)
    const id = pick(honeypots, which < 7 ? 0 : which)?.id ?? 0n
    return requireMember(scenario.client, 'honeypots').collectHoneypotReward({ id, account })
  },
  demand: async ({ court, honeypots }: HoneypotRunState): Promise<unknown> => {
    const [item] = honeypots.at(-1)?.items ?? []
    const { account } = court.accuser
    return (
      item && requireMember(court.accuser, 'dataChallenges').challengeTranscript({ item, account })
    )
  },
  epoch: async ({ scenario }: HoneypotRunState): Promise<unknown> => finalizeNextEpoch(scenario),
} as const satisfies Readonly<
  Record<string, (side: HoneypotRunState, act: HoneypotAction) => Promise<unknown>>
>

type HoneypotActionKind = keyof typeof acting
const kinds = Object.keys(acting) as readonly HoneypotActionKind[]

const usual = fc.constantFrom<HoneypotActionKind>(
  ...(['life', 'reveal', 'open', 'open', 'open', 'epoch', 'collect', 'fund'] as const),
)
const acts: fc.Arbitrary<readonly HoneypotAction[]> = fc.array(
  fc.record({
    kind: fc.oneof(usual, usual, fc.constantFrom(...kinds)),
    who: fc.nat(9),
    which: fc.nat(9),
  }),
  { minLength: 24, maxLength: 30 },
)

/** First actions, after which a finding can be opened. */
const opening: readonly HoneypotAction[] = (
  ['life', 'reveal', 'open', 'open', 'open', 'epoch', 'epoch', 'collect'] as const
).map((kind, who) => ({ kind, who, which: 1 }))

/** Ids and times differ between the sides; all the rest is compared. */
async function stateOf({ scenario, honeypots: entries, court }: HoneypotRunState) {
  const { client, ledgers } = scenario
  const honeypots = requireMember(client, 'honeypots')
  const plants = await Promise.all(entries.map(({ id }) => honeypots.honeypot(id)))
  const balances = ledgers.map(({ account }) => client.balance(account, client.nativeAsset))
  const openings = entries.flatMap(({ id }) =>
    court.jurors.map(async ({ account }) => {
      const found = await honeypots.findingOpening({ id, account })
      // Paid findings are deleted on the chain, and have no weight in memory.
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

const anvil = anvilOfTests()

const newSide = async (scenario: Scenario): Promise<HoneypotRunState> => ({
  scenario,
  court: await createCourtFixture(scenario),
  honeypots: [],
})

test('the same honeypots end the same way in memory and on the chain', async () => {
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      runDifferential(anvil, [...opening, ...list], {
        newSide,
        act: (side, act) => acting[act.kind](side, act),
        stateOf,
        async end({ scenario, honeypots: [first] }) {
          // At least the first actions succeeded.
          const plant = await requireMember(scenario.client, 'honeypots').honeypot(first?.id ?? 0n)
          expect(plant?.outcome).toBe('upheld')
        },
      }),
    ),
    { numRuns: 2, endOnFailure: true },
  )
})
