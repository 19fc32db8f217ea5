// Goal: juries and penalties in memory, which tests of roles rely on, behave like those of the
// contracts.
// Method: the same random actions on both. Each must end with the same code, and leave every
// account with the same money and every case in the same state. The beacon values of the chain
// depend on block hashes. They are set to the values in memory, so that the draws must also agree.
// Shows (validate): randomness from the signatures of drand (recorded signatures, and those of a
// drand network that the tests run), or from bonded secrets (if a secret is not revealed, the epoch
// has no value).
// Missing: the live drand network.

import { type Hash, Hex, Merkle, Receipt, Request, Transcript, Voucher } from '@ostrom/protocol'
import fc from 'fast-check'
import { beforeAll, test } from 'vitest'
import {
  auditsOf,
  type CourtFixture,
  coreOf,
  createCourtFixture,
  finalizeNextEpoch,
  hashOf,
  itemsOf,
  type ServedSession,
  seatDrawOf,
  secretsOf,
  serveSession,
  serveSessions,
  vote,
} from '../../conformance/court/fixture.ts'
import { type Scenario, UNIT } from '../../conformance/world.ts'
import type { AuditLedger } from '../../court/audit-ledger.ts'
import {
  type CourtCase,
  GENERAL_DOMAIN,
  type JurorVerdict,
  jurorVerdicts,
} from '../../court/court.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import type { Ledger } from '../../ledger.ts'
import { stakeMarkets } from '../../money/stakes.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { EPOCH_SECONDS, runDifferential } from './differential.fixture.ts'

type AuditsRunState = {
  readonly scenario: Scenario
  readonly court: CourtFixture
  readonly served: ServedSession[]
  /** Ids of the newest case and of the newest data challenge. */
  accused: bigint
  demanded: bigint
  /** Requests with an audit hold on their pay, each with its receipt. */
  readonly held: EscrowedSubject[]
}

type EscrowedSubject = { readonly id: Hash; readonly item: EvidenceItem }

type AuditsAction = {
  readonly kind: (typeof kinds)[number]
  readonly who: number
  readonly which: number
}

const last = <T>(row: readonly T[], which: number): T => row.at(-1 - (which % row.length)) as T

async function epochOf({ client }: Scenario): Promise<bigint> {
  return (await client.nowSeconds()) / EPOCH_SECONDS
}

/** Returns mostly the newest id; otherwise the id of an ended or absent case. */
const idOf = (newest: bigint, { which }: AuditsAction): bigint =>
  which < 8 ? newest : BigInt(which - 7)

type AuditsActionFn = (
  side: AuditsRunState,
  audits: AuditLedger,
  act: AuditsAction,
  ledger: Ledger,
) => Promise<unknown>

const secret = hashOf(1)
const domainOf = ({ scenario }: AuditsRunState, which: number): Hash =>
  which % 2 ? GENERAL_DOMAIN : scenario.version

const beaconActs = {
  async commit({ scenario }, _, __, ledger) {
    const [epoch, beacon] = [await epochOf(scenario), secretsOf(ledger)]
    const key = { epoch, account: ledger.account }
    return beacon.commitSecret({ ...key, hash: beacon.secretHash({ ...key, secret }) })
  },
  seal: async ({ scenario }, _, __, ledger) =>
    secretsOf(ledger).closeCommits(await epochOf(scenario)),
  reveal: async ({ scenario }, _, __, ledger) =>
    secretsOf(ledger).revealSecret({
      epoch: await epochOf(scenario),
      account: ledger.account,
      secret,
    }),
  epoch: ({ scenario }) => finalizeNextEpoch(scenario),
  advance: ({ scenario }, _, { which }) =>
    scenario.advance([1_000n, 4_000n, 8_000n, 90_000n, 700_000n][which] ?? 2_000n),
} as const satisfies Readonly<Record<string, AuditsActionFn>>

const stakeActs = {
  enlist: (side, audits, { which }, { account }) =>
    audits.enlist({ account, domain: domainOf(side, which), weight: UNIT / BigInt(which + 1) }),
  trim: (side, audits, { which }, { account }) =>
    audits.trimExcessWeight({ account, domain: domainOf(side, which) }),
  stake: (_, __, { which }, ledger) =>
    ledger.addStake({ market: 'court', amount: UNIT / BigInt(which + 1) }),
  unbond: (_, __, { which }, ledger) =>
    ledger.startUnbonding({ market: 'court', amount: UNIT / BigInt(which + 1) }),
  'withdraw-stake': (_, __, ___, ledger) => ledger.withdrawStake({ market: 'court' }),
} as const satisfies Readonly<Record<string, AuditsActionFn>>

/**
 * Reasons to refuse a receipt. The first refused receipt determines the reason, and the order of
 * receipts by their ids differs between the sides.
 */
const refusalsOfReceipts = new Set(['receipt-too-old', 'receipt-already-used', 'receipt-in-case'])

function refuseOneReceipt(error: { readonly code?: string }): never {
  if (!refusalsOfReceipts.has(error.code ?? '')) throw error
  throw Object.assign(new Error('a receipt is refused', { cause: error }), { code: 'refused' })
}

const caseActs = {
  async serve({ scenario, court, served }, _, { which }) {
    const client = last(court.clients, which)
    const total = UNIT / BigInt(20 + which)
    served.push(await serveSession(scenario, { client, total, answers: 1 + (which % 3) }))
  },
  async 'serve-all'({ scenario, court, served }) {
    served.push(...(await serveSessions(scenario, court)))
  },
  async accuse(side, audits, { which }) {
    const items = itemsOf(side.served.slice(-3 - (which % 3)))
    const { id } = await audits.accuse(items).catch(refuseOneReceipt)
    side.accused = id
  },
  seat: ({ accused }, audits, act) => audits.seatJury(idOf(accused, act)),
  /** Seats the jury if possible and lets it vote at once, so that cases reach rulings. */
  async trial({ scenario, accused }, audits, { which }) {
    await audits.seatJury(accused).catch(() => {})
    const verdict = jurorVerdicts[which % jurorVerdicts.length] as JurorVerdict
    // If `which` is 5, the first juror does not vote.
    const absent = which === 5 ? 1 : 0
    const verdictOf = (_: unknown, index: number) => (index < absent ? undefined : verdict)
    return vote(scenario, { caseId: accused, verdictOf })
  },
  async end({ scenario, accused }, audits, act) {
    await scenario.advance(90_000n)
    return audits.finalizeCase(idOf(accused, act))
  },
  tally: ({ accused }, audits, act) => audits.tallyVotes(idOf(accused, act)),
  async appeal({ accused }, audits, act) {
    const id = idOf(accused, act)
    const { termsHash = Hex.zeroHash } = (await audits.courtCase(id)) ?? {}
    return await audits.appeal({ id, termsHash })
  },
  finalize: ({ accused }, audits, act) => audits.finalizeCase(idOf(accused, act)),
  'collect-fee': ({ accused }, audits, act, { account }) =>
    audits.collectJurorFee({ caseId: idOf(accused, act), draw: act.which % 3, account }),
  fine: ({ accused }, audits, act, { account }) =>
    audits.fineJuror({ caseId: idOf(accused, act), draw: act.which % 3, account }),
  'hold-pay': ({ accused, served }, audits, act) =>
    audits.holdPay({ caseId: idOf(accused, act), subject: last(served, act.which).id }),
  'end-pay': ({ accused, served }, audits, act) =>
    audits.resolveHeldPay({ caseId: idOf(accused, act), subject: last(served, act.which).id }),
  collect: ({ served }, _, __, ledger) =>
    ledger.collectPay({ escrow: 'sessions', subjects: served.map(({ id }) => id) }),
  async 'prove-false'({ scenario, served }, audits, { which }) {
    const { domain, provider } = scenario
    const { receipt } = last(itemsOf(served), which)
    const receiptId = Receipt.idOf(receipt, domain)
    const { promptHash, seed } = receipt
    const outputHash = which === 0 ? hashOf(9) : receipt.outputHash
    const transcript = { receiptId, promptHash, outputHash, seed }
    const signature = await provider.signer.sign(Transcript.hash(transcript, domain))
    return audits.proveFalseTranscript({ receipt, transcript, signature })
  },
  async 'prove-broken'({ scenario, served }, audits, { which }) {
    const { domain, provider, offer } = scenario
    const { artifact: artifactHash, engineClass: engineHash } = offer.verification
    const { receipt } = last(itemsOf(served), which)
    const matching = { ...receipt, artifactHash, engineHash, sampling: which === 0 ? 3 : 2 }
    const signature = await provider.signer.sign(Receipt.idOf(matching, domain))
    const nonce = which === 1 ? 404n : offer.nonce
    return audits.proveOfferBreach({ offer: { ...offer, nonce }, receipt: matching, signature })
  },
} as const satisfies Readonly<Record<string, AuditsActionFn>>

const demandActs = {
  async demand(side, _, { which }, { account, dataChallenges }) {
    const item = last(itemsOf(side.served), which)
    side.demanded = (await dataChallenges!.challengeTranscript({ item, account })).id
  },
  async 'demand-receipt'(side, _, { which }, { account, dataChallenges }) {
    const subject = last(side.served, which).id
    side.demanded = (await dataChallenges!.challengeReceipt({ subject, account })).id
  },
  async 'demand-held'(side, _, { which }, { account, dataChallenges }) {
    const { item } = last(side.held, which)
    side.demanded = (await dataChallenges!.challengeTranscript({ item, account })).id
  },
  supply: ({ demanded }, _, act, { dataChallenges }) =>
    dataChallenges!.supplyTranscript({
      id: idOf(demanded, act),
      part: 0,
      last: act.which % 2 === 0,
      sealed: new Uint8Array(act.which * 5),
    }),
  register: (side, _, { which }, { dataChallenges }) =>
    dataChallenges!.registerReceipt(last(itemsOf(side.served), which)),
  'conclude-demand': ({ demanded }, _, act, { dataChallenges }) =>
    dataChallenges!.concludeChallenge(idOf(demanded, act)),
} as const satisfies Readonly<Record<string, AuditsActionFn>>

const heldActs = {
  async hold({ scenario, held: escrowed }) {
    const { openRequest, lockRequest, signer, provider, client, domain } = scenario
    const id = await openRequest()
    await requireMember(client, 'auditHolds').requestAudit(id)
    await lockRequest(id)
    const words = Request.domain(domain)
    const total = UNIT / 1_000n + BigInt(escrowed.length)
    const receipt = coreOf(scenario, { sessionId: id, index: 0n, total })
    const receiptsRoot = Merkle.rootOf([Receipt.idOf(receipt, words)])
    const voucher = { sessionId: id, total, count: 1n, receiptsRoot }
    const signature = await signer.sign(Voucher.hash(voucher, words))
    await provider.claimRequest({ voucher, signature })
    escrowed.push({ id, item: { receipt, path: [] } })
    return requireMember(client, 'auditHolds').holdForAudit(id)
  },
  endorse: ({ held: escrowed }, audits, { which }, { account }) =>
    audits.endorseAnswers({ subjects: [last(escrowed, which).id], account }),
  async 'endorse-all'({ held: escrowed, court }, _, { which }) {
    const subjects = [last(escrowed, which).id]
    for (const { account, ...juror } of court.jurors) {
      await juror.audits?.endorseAnswers({ subjects, account }).catch(() => {})
    }
  },
  'release-held': ({ held: escrowed }, _, { which }, { auditHolds }) =>
    auditHolds!.releaseAuditHold(last(escrowed, which).id),
  'return-held': ({ held: escrowed }, _, { which }, { auditHolds }) =>
    auditHolds!.returnAuditHold(last(escrowed, which).id),
} as const satisfies Readonly<Record<string, AuditsActionFn>>

const acting = { ...beaconActs, ...stakeActs, ...caseActs, ...demandActs, ...heldActs }

const kinds = Object.keys(acting) as readonly (keyof typeof acting)[]

/** Actions that advance cases; the others disturb them. */
const usual = fc.constantFrom<AuditsAction['kind']>(
  ...(['serve-all', 'accuse', 'accuse', 'epoch', 'epoch', 'trial', 'trial', 'trial'] as const),
  ...(['appeal', 'end', 'end', 'demand', 'supply', 'conclude-demand', 'advance'] as const),
  ...([
    'demand-receipt',
    'register',
    'hold',
    'release-held',
    'return-held',
    'endorse-all',
  ] as const),
  ...(['demand-held', 'conclude-demand', 'end-pay', 'collect', 'collect-fee'] as const),
)

/** First actions, after which a case exists. */
const opening = (['hold', 'serve-all', 'accuse', 'epoch', 'trial'] as const).map(
  (kind): AuditsAction => ({ kind, who: 9, which: 0 }),
)

const acts: fc.Arbitrary<readonly AuditsAction[]> = fc.array(
  fc.record({
    kind: fc.oneof(usual, usual, fc.constantFrom(...kinds), usual),
    who: fc.nat(9),
    which: fc.nat(9),
  }),
  { minLength: 40, maxLength: 50 },
)

const byProvider: readonly AuditsAction['kind'][] = ['supply']
const byJuror: readonly AuditsAction['kind'][] = [
  ...(['accuse', 'demand', 'demand-receipt', 'demand-held', 'endorse', 'enlist'] as const),
  ...(['unbond', 'withdraw-stake', 'collect-fee', 'fine', 'commit', 'reveal'] as const),
]

/** Returns the account that performs an action. */
function actorOf({ scenario }: AuditsRunState, { kind, who }: AuditsAction): Ledger {
  const { ledgers, provider } = scenario
  const row = byJuror.includes(kind) ? ledgers.slice(5) : ledgers
  return byProvider.includes(kind) ? provider : (row[who % row.length] as Ledger)
}

function act(side: AuditsRunState, act: AuditsAction): Promise<unknown> {
  const ledger = actorOf(side, act)
  return acting[act.kind](side, auditsOf(ledger), act, ledger)
}

/**
 * Returns whether a juror is drawn to open a data challenge; it depends on ids, which differ
 * between the sides.
 */
async function chanceOf(side: AuditsRunState, act: AuditsAction): Promise<boolean | undefined> {
  const { kind, which } = act
  if (kind !== 'demand' && kind !== 'demand-receipt' && kind !== 'demand-held') return undefined
  const item = kind === 'demand-held' ? last(side.held, which).item : itemOf(side, act)
  const of = kind === 'demand-receipt' ? 'receipt' : 'transcript'
  const drawing = await seatDrawOf(side.scenario, item, of).catch(() => undefined)
  const { account } = actorOf(side, act)
  return (
    drawing &&
    requireMember(side.scenario.client, 'dataChallenges').mayChallenge({ ...drawing, account })
  )
}

/** Returns the challenged receipt, or a receipt of the challenged session. */
const itemOf = ({ served }: AuditsRunState, { kind, which }: AuditsAction): EvidenceItem =>
  kind === 'demand' ? last(itemsOf(served), which) : (last(served, which).items[0] as EvidenceItem)

/** Ids and times differ between the sides; all the rest is compared. */
async function stateOf({ scenario, held: escrowed, served }: AuditsRunState) {
  const { client, ledgers, provider } = scenario
  const audits = auditsOf(client)
  const dataChallenges = requireMember(client, 'dataChallenges')
  const auditHolds = requireMember(client, 'auditHolds')
  const ids = [1n, 2n, 3n, 4n]
  const cases = await Promise.all(ids.map((id) => audits.courtCase(id)))
  const demands = await Promise.all(ids.map((id) => dataChallenges.dataChallenge(id)))
  const stakes = ledgers.flatMap(({ account }) =>
    stakeMarkets.map(async (market) => {
      const { unbondsAtSeconds: _, ...stake } = await client.stake(account, market)
      return stake
    }),
  )
  const balances = ledgers.map(({ account }) => client.balance(account, client.nativeAsset))
  const pays = served.map(async ({ id }) => (await client.session(id))?.pay?.status)
  const { auditFailedAtSeconds: _, ...record } = await client.providerRecord(provider.account)
  return {
    balances: await Promise.all(balances),
    stakes: await Promise.all(stakes),
    pays: await Promise.all(pays),
    record,
    cases: cases.map((one) => one && timeless(one)),
    demands: demands.map((one) => one?.status),
    held: await Promise.all(
      escrowed.map(async ({ id }) => {
        const { status, pay } = (await client.request(id)) ?? {}
        const audit = (await auditHolds.auditHold(id))?.status
        return { status, pay: pay?.status, audit, endorsed: await audits.isEndorsed(id) }
      }),
    ),
  }
}

function timeless(one: CourtCase) {
  const { openedAtSeconds: _, endsAtSeconds: __, appealUntilSeconds: ___, ...kept } = one
  // Each side has its own hash of a case's terms.
  const { termsHash: ____, ...seen } = kept
  return seen
}

const anvil = anvilOfTests()
beforeAll(async () => {
  // The pay for a supplied transcript depends on the gas price, which the chain in memory lacks.
  await anvil.request('anvil_setNextBlockBaseFeePerGas', ['0x0'])
})

async function newSide(scenario: Scenario): Promise<AuditsRunState> {
  const court = await createCourtFixture(scenario)
  return { scenario, court, served: [], accused: 0n, demanded: 0n, held: [] }
}

test('the same trials end the same way in memory and on the chain', async () => {
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      runDifferential(anvil, [...opening, ...list], {
        newSide,
        act,
        chanceOf,
        stateOf,
        alignsBeacons: true,
      }),
    ),
    { numRuns: 3, endOnFailure: true },
  )
})
