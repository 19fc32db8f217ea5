// Goal: juries and penalties in memory, on which roles are tested, are those of the contracts.
// Method: the same random acts on both; each must end with the same code, and leave every account
// with the same money and every case in the same place. Block hashes differ, and so would the
// beacons' values: those of the chain are set to those in memory, so that the draws must agree too.

import { type Hash, Merkle, Receipt, Transcript, Voucher } from '@ostrom/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import type { AuditLedger } from '../audits.ts'
import {
  auditsOf,
  type Court,
  coreOf,
  createCourt,
  finalizeNext,
  hashOf,
  itemsOf,
  type Served,
  serve,
  serveAll,
} from '../conformance/court.ts'
import { type Scenario, sealKeyOf, UNIT } from '../conformance/world.ts'
import type { Ledger } from '../ledger.ts'
import { type Anvil, startAnvil } from './index.ts'
import { EPOCH_SECONDS, playBoth } from './test-differential.ts'

type Side = {
  readonly scenario: Scenario
  readonly court: Court
  readonly served: Served[]
  /** The newest accusation, whose case has the same number, and the newest demand. */
  accused: bigint
  demanded: bigint
  /** Requests whose pay is held, by id, with the receipt of each. */
  readonly held: Held[]
}

type Held = { readonly id: Hash; readonly served: Pick<Served, 'items'> }

type Act = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly which: number
}

const last = <T>(row: readonly T[], which: number): T => row.at(-1 - (which % row.length)) as T

async function epochOf({ client }: Scenario): Promise<bigint> {
  return (await client.nowSeconds()) / EPOCH_SECONDS
}

/** The newest, as a rule; else one that is over, or was never there. */
const idOf = (newest: bigint, { which }: Act): bigint => (which < 8 ? newest : BigInt(which - 7))

type Do = (side: Side, audits: AuditLedger, act: Act, ledger: Ledger) => Promise<unknown>

async function voteOf(side: Side, audits: AuditLedger, act: Act) {
  const { which, who } = act
  const caseId = idOf(side.accused, act)
  const { round = 0 } = (await audits.juryCase(caseId)) ?? {}
  // One case of five or so is one in which most were shown nothing.
  const kinds =
    caseId % 5n === 4n ? (['guilty', 'withheld'] as const) : (['guilty', 'innocent'] as const)
  const least = caseId % 5n === 4n ? 3 : 1
  const verdict = kinds[(who + which) % 4 < least ? 1 : 0]
  return { caseId, round, verdict, scoreHash: hashOf(1), salt: hashOf(2) }
}

const acting = {
  join: (_, audits, { which }) => audits.joinValidators(sealKeyOf(which)),
  leave: (_, audits) => audits.leaveValidators(),
  stake: (_side, _audits, { which }, ledger) => ledger.stakeUp(UNIT / BigInt(which + 1)),
  unbond: (_side, _audits, { which }, ledger) => ledger.startUnbonding(UNIT / BigInt(which + 1)),
  'withdraw-stake': (_side, _audits, _act, ledger) => ledger.withdrawStake(),
  async commit({ scenario }, audits) {
    const epoch = await epochOf(scenario)
    const hash = audits.secretHash({ epoch, secret: hashOf(1) })
    return audits.commitSecret({ epoch, hash })
  },
  seal: async ({ scenario }, audits) => audits.sealRound(await epochOf(scenario)),
  async reveal({ scenario }, audits) {
    return audits.revealSecret({ epoch: await epochOf(scenario), secret: hashOf(1) })
  },
  async finalize({ scenario }, audits, { which }) {
    return audits.finalizeRound((await epochOf(scenario)) - BigInt(which % 2))
  },
  epoch: ({ scenario }) => finalizeNext(scenario),
  async serve({ scenario, court, served }, _, { which }) {
    const client = last(court.clients, which)
    const total = UNIT / BigInt(20 + which)
    served.push(await serve(scenario, { client, total, answers: 1 + (which % 3) }))
  },
  async 'serve-all'({ scenario, court, served }) {
    served.push(...(await serveAll(scenario, court)))
  },
  async accuse(side, audits, { which }) {
    const items = itemsOf(side.served.slice(-3 - (which % 3)))
    const { account: provider } = side.scenario.provider
    side.accused = (await audits.accuse({ provider, items })).id
  },
  draw: ({ accused }, audits, act) => audits.drawJury(idOf(accused, act)),
  async vote(side, audits, act) {
    const vote = await voteOf(side, audits, act)
    return audits.commitVote({ caseId: vote.caseId, hash: audits.voteHash(vote) })
  },
  'reveal-vote': async (side, audits, act) => audits.revealVote(await voteOf(side, audits, act)),
  /** The jury is drawn, where it can be, and votes at once, so that verdicts come about. */
  async trial(side, audits, act) {
    const { court, scenario } = side
    await audits.drawJury(idOf(side.accused, act)).catch(() => {})
    const jurors = [scenario.creator, ...court.jurors, court.accuser].map(auditsOf)
    // A few keep away.
    const voting = jurors.slice(act.which === 5 ? 2 : 0)
    for (const juror of voting) {
      const vote = await voteOf(side, juror, { ...act, who: act.which })
      const hash = juror.voteHash(vote)
      await juror.commitVote({ caseId: vote.caseId, hash }).catch(() => {})
    }
    for (const juror of voting) {
      const vote = await voteOf(side, juror, { ...act, who: act.which })
      await juror.revealVote(vote).catch(() => {})
    }
    return audits.tallyVotes(idOf(side.accused, act))
  },
  async end({ scenario, accused }, audits, act) {
    await scenario.advance(90_000n)
    return audits.conclude(idOf(accused, act))
  },
  tally: ({ accused }, audits, act) => audits.tallyVotes(idOf(accused, act)),
  appeal: ({ accused }, audits, act) => audits.appeal(idOf(accused, act)),
  conclude: ({ accused }, audits, act) => audits.conclude(idOf(accused, act)),
  async demand(side, audits, { which }) {
    const item = last(itemsOf(side.served), which)
    side.demanded = (await audits.demandTranscript(item)).id
  },
  supply: ({ demanded }, audits, act) =>
    audits.supplyTranscript({
      ...{ id: idOf(demanded, act), part: 0, last: act.which % 2 === 0 },
      sealed: new Uint8Array(act.which),
    }),
  async 'demand-receipt'(side, audits, { which }) {
    const { receipt } = last(itemsOf(side.served), which)
    const place = { subject: receipt.sessionId, index: receipt.index }
    side.demanded = (await audits.demandReceipt(place)).id
  },
  deny: ({ demanded }, audits, act) => audits.denyConsent(idOf(demanded, act)),
  'conclude-demand': ({ demanded }, audits, act) => audits.concludeDemand(idOf(demanded, act)),
  async 'prove-false'({ scenario, served }, audits, { which }) {
    const { domain, provider } = scenario
    const { receipt } = last(itemsOf(served), which)
    const receiptId = Receipt.idOf(receipt, domain)
    const { promptHash, seed } = receipt
    const outputHash = which === 0 ? hashOf(9) : receipt.outputHash
    const transcript = { receiptId, promptHash, outputHash, seed }
    const signature = await provider.signer.sign(Transcript.hash(transcript, domain))
    return audits.proveTranscript({ receipt, transcript, signature })
  },
  async hold({ scenario, held }) {
    const { ask, lock, signer, provider, domain } = scenario
    const id = await ask({ held: true })
    await lock(id)
    const total = UNIT / 1_000n + BigInt(held.length)
    const receipt = coreOf(scenario, { sessionId: id, index: 0n, total })
    const receiptsRoot = Merkle.rootOf([Receipt.idOf(receipt, domain)])
    const voucher = { sessionId: id, total, count: 1n, receiptsRoot }
    const signature = await signer.sign(Voucher.hash(voucher, domain))
    await provider.claimRequest({ voucher, signature })
    held.push({ id, served: { items: [{ receipt, path: [] }] } })
  },
  endorse: ({ held }, audits, { which }) => audits.endorseAnswers([last(held, which).id]),
  async 'endorse-all'({ held, court }, _, { which }) {
    const { id } = last(held, which)
    for (const juror of court.jurors)
      await auditsOf(juror)
        .endorseAnswers([id])
        .catch(() => {})
  },
  collect: ({ held }, _audits, { which }, ledger) => ledger.collectRequest(last(held, which).id),
  'return-held': ({ held }, _audits, { which }, ledger) =>
    ledger.refundRequest(last(held, which).id),
  async 'demand-held'(side, audits, { which }) {
    const { served } = last(side.held, which)
    side.demanded = (await audits.demandTranscript(served.items[0]!)).id
  },
  advance: ({ scenario }, _, { which }) =>
    scenario.advance([1_000n, 4_000n, 8_000n, 90_000n, 700_000n][which] ?? 2_000n),
} as const satisfies Readonly<Record<string, Do>>

const kinds = Object.keys(acting) as readonly (keyof typeof acting)[]

/** What brings cases on; the rest is what disturbs them. */
const usual = fc.constantFrom<Act['kind']>(
  ...(['serve-all', 'accuse', 'accuse', 'epoch', 'epoch', 'trial', 'trial', 'trial'] as const),
  ...(['appeal', 'end', 'end', 'demand', 'supply', 'conclude-demand', 'advance'] as const),
  ...(['demand-receipt', 'deny', 'hold', 'collect', 'return-held', 'endorse-all'] as const),
  ...(['demand-held', 'conclude-demand'] as const),
)

/** So that there is something to judge from the beginning. */
const opening: readonly Act[] = (['hold', 'serve-all', 'accuse', 'epoch', 'trial'] as const).map(
  (kind) => ({
    kind,
    who: 9,
    which: 0,
  }),
)

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    kind: fc.oneof(usual, usual, fc.constantFrom(...kinds), usual),
    who: fc.nat(9),
    which: fc.nat(9),
  }),
  { minLength: 40, maxLength: 50 },
)

/** Those who may join. */
const joiners = [0, 5, 6, 7, 8, 9]
const byValidator = [
  'join',
  'accuse',
  'demand',
  'demand-receipt',
  'demand-held',
  'endorse',
  'vote',
  'reveal-vote',
  'leave',
  'unbond',
]
const byProvider = ['supply', 'deny']

/** Does an act as whoever it falls to. */
function act(side: Side, act: Act): Promise<unknown> {
  const { ledgers, provider } = side.scenario
  const index = byValidator.includes(act.kind) ? (joiners[act.who % 6] as number) : act.who
  // Appeals are the parties' own, as often as not.
  const own = byProvider.includes(act.kind) || (act.kind === 'appeal' && act.which % 2 === 0)
  const ledger = own ? provider : (ledgers[index] as Ledger)
  return acting[act.kind](side, auditsOf(ledger), act, ledger)
}

/** Ids and times differ between the sides; all the rest is compared. */
async function stateOf({ scenario, held }: Side) {
  const { client, ledgers, vaultOf } = scenario
  const audits = auditsOf(client)
  const ids = [1n, 2n, 3n, 4n]
  const cases = await Promise.all(ids.map((id) => audits.juryCase(id)))
  const accusations = await Promise.all(ids.map((id) => audits.accusation(id)))
  const demands = await Promise.all(ids.map((id) => audits.demand(id)))
  return {
    // Earnings mature in steps on the chain, by the second in memory.
    accounts: (await Promise.all(ledgers.map(({ account }) => vaultOf(account)))).map(
      ({ available, maturing, reserved, frozen }) => ({
        ...{ free: available + maturing, reserved, frozen },
      }),
    ),
    stakes: (await Promise.all(ledgers.map(({ account }) => client.stake(account)))).map(
      ({ amount, unbonding }) => ({ amount, unbonding }),
    ),
    excluded: await Promise.all(ledgers.map(({ account }) => audits.isExcluded(account))),
    validators: await audits.validators(),
    cases: cases.map(
      (one) =>
        one && {
          ...{ ...one, drawEpoch: 0n },
          ...{ commitUntilSeconds: 0n, revealUntilSeconds: 0n },
        },
    ),
    accusations: accusations.map(
      (one) =>
        one && {
          ...{ status: one.status, appellant: one.appellant, caseId: one.caseId },
          claims: one.claims.map(({ client, paid, frozen }) => ({ client, paid, frozen })),
        },
    ),
    demands: demands.map((one) => one?.status),
    held: await Promise.all(
      held.map(async ({ id }) => {
        const { status, paid } = (await client.request(id)) ?? {}
        return { status, paid, endorsed: await audits.isEndorsed(id) }
      }),
    ),
  }
}

const UNBONDING_SECONDS = 600_100n
const APPEAL_SECONDS = 80_100n

let anvil: Anvil
beforeAll(async () => {
  anvil = await startAnvil()
})
afterAll(() => anvil?.stop())

/** As long as receipts are young enough to accuse, what they earned is there to freeze. */
async function newSide(scenario: Scenario): Promise<Side> {
  const court = await createCourt(scenario)
  // No multiples of an epoch, at whose edges the two sides' clocks may be a second apart.
  await scenario.setParameter('unbondingSeconds', UNBONDING_SECONDS)
  await scenario.setParameter('auditWindowSeconds', UNBONDING_SECONDS)
  await scenario.setParameter('appealWindowSeconds', APPEAL_SECONDS)
  return { scenario, court, served: [], accused: 0n, demanded: 0n, held: [] }
}

test('the same trials end the same way in memory and on the chain', async () => {
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      playBoth(anvil, [...opening, ...list], { newSide, act, stateOf, alignsBeacons: true }),
    ),
    { numRuns: 3, endOnFailure: true },
  )
})
