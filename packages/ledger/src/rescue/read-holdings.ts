import type { AccountId, Hash } from '@ostrom/protocol'
import type { CourtCase } from '../court/court.ts'
import type { LedgerEvent } from '../events.ts'
import type { Ledger } from '../ledger.ts'
import { stakeMarkets } from '../money/stakes.ts'
import { dueAuditHoldAction } from '../queries/due-audit-hold-action.ts'
import { isClaimable } from './court-steps.ts'
import type {
  AccountHoldings,
  DatasetHolding,
  DealHolding,
  JobHolding,
  RequestHolding,
  RewardHolding,
  SessionHolding,
} from './holdings.ts'
import { type RescueSubjects, rescueSubjects } from './subjects.ts'

/**
 * Reads all that a chain holds of an account: the ids from its events, the states from the chain.
 *
 * @param options.events All events of the chain, oldest first: `readAllEvents`.
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function readHoldings(
  ledger: Ledger,
  { account, events }: { readonly account: AccountId; readonly events: readonly LedgerEvent[] },
): Promise<AccountHoldings> {
  const { nativeAsset, audits } = ledger
  const found = rescueSubjects(events, account)
  const [nowSeconds, parameters] = await Promise.all([ledger.nowSeconds(), ledger.parameters()])
  const caseIds = new Set([...found.cases, ...casesOfPay(found)])
  const cases = await each(caseIds, (id) => audits?.courtCase(id))
  const read: ReadContext = { ledger, account, found, cases, nowSeconds }
  const assets = new Set([nativeAsset, ...found.assets])
  const balances = new Map<`0x${string}`, bigint>()
  for (const asset of assets) balances.set(asset, await ledger.balance(account, asset))
  const epochSeconds = await audits?.epochSeconds()
  const beacon = audits?.beacon
  const markets = audits ? stakeMarkets : (['sessions'] as const)
  const stakes = await each(markets, async (market) => ({
    market,
    ...(await ledger.stake(account, market)),
  }))
  return {
    account,
    nativeAsset,
    nowSeconds,
    parameters,
    hasCourt: audits !== undefined,
    ...(epochSeconds !== undefined && { epochSeconds }),
    balances,
    stakes,
    domains: [...found.domains],
    bondBalance: beacon?.kind === 'commit-reveal' ? await beacon.bondBalance(account) : 0n,
    sessions: await each(found.sessions, (id) => readSession(read, id)),
    requests: await each(found.requests, (id) => readRequest(read, id)),
    deals: await each(found.deals, (id) => readDeal(read, id)),
    jobs: await each(found.jobs, (id) => readJob(read, id)),
    trainingChallenges: await each(found.trainingChallenges.values(), (key) =>
      ledger.training?.challenge(key),
    ),
    cases,
    votes: [...found.votes.values()],
    datasets: await each(found.datasets, (id) => readDataset(read, id)),
    dataChallenges: await each(found.dataChallenges, (id) =>
      ledger.dataChallenges?.dataChallenge(id),
    ),
    honeypots: await each(found.honeypots, (id) => ledger.honeypots?.honeypot(id)),
    proposals: await each(found.proposals.values(), (key) => ledger.governance?.proposal(key)),
    rewards: await readRewards(read),
    hasRent: ledger.rent !== undefined,
  }
}

type ReadContext = {
  readonly ledger: Ledger
  readonly account: AccountId
  readonly found: RescueSubjects
  readonly cases: readonly CourtCase[]
  readonly nowSeconds: bigint
}

/** One after the other, so that a public node is asked for one thing at a time. */
async function each<Subject, State>(
  subjects: Iterable<Subject>,
  read: (subject: Subject) => Promise<State | undefined> | undefined,
): Promise<readonly State[]> {
  const states: State[] = []
  for (const subject of subjects) {
    const state = await read(subject)
    if (state !== undefined) states.push(state)
  }
  return states
}

const casesOfPay = ({ caseOf, sessions, requests }: RescueSubjects): readonly bigint[] =>
  [...caseOf].flatMap(([subject, id]) =>
    sessions.has(subject) || requests.has(subject) ? [id] : [],
  )

type AgreementFacts = Pick<SessionHolding, 'offer' | 'courtCase' | 'endedAtSeconds'>

function factsOf(
  { found, cases }: ReadContext,
  id: Hash,
  offerHash: Hash | undefined,
): AgreementFacts {
  const offer = offerHash && found.offers.get(offerHash)
  const caseId = found.caseOf.get(id)
  const courtCase = cases.find((one) => one.id === caseId)
  const endedAtSeconds = found.endedAtSeconds.get(id)
  return {
    ...(offer && { offer }),
    ...(courtCase && { courtCase }),
    ...(endedAtSeconds !== undefined && { endedAtSeconds }),
  }
}

async function readSession(read: ReadContext, id: Hash): Promise<SessionHolding | undefined> {
  const state = await read.ledger.session(id)
  return state && { state, ...factsOf(read, id, state.authorization.offerHash) }
}

async function readRequest(read: ReadContext, id: Hash): Promise<RequestHolding | undefined> {
  const { ledger } = read
  const { audits, auditHolds, dataChallenges } = ledger
  const state = await ledger.request(id)
  if (!state) return undefined
  const holding = { state, ...factsOf(read, id, state.offerHash) }
  if (!audits || !auditHolds || state.status !== 'claimed') return holding
  const hold = await auditHolds.auditHold(id)
  if (!hold || hold.status === 'ended') return holding
  const members = { audits, auditHolds, dataChallenges }
  const due = await dueAuditHoldAction({ ledger, ...members, requestId: id })
  const isEndorsed = hold.status === 'held' && (await audits.isEndorsed(id))
  return { ...holding, audit: { hold, isEndorsed, ...(due && { dueAction: due }) } }
}

async function readDeal(
  { ledger, found }: ReadContext,
  id: bigint,
): Promise<DealHolding | undefined> {
  const deal = await ledger.storageDeals?.deal(id)
  if (!deal) return undefined
  const draws = await each(found.draws.get(id) ?? [], async (epoch) => {
    const draw = await ledger.storageDeals?.chunkDraw({ id, epoch })
    return draw?.status === 'open' ? { epoch, untilSeconds: draw.untilSeconds } : undefined
  })
  return { deal, draws }
}

async function readJob(
  { ledger, account }: ReadContext,
  id: Hash,
): Promise<JobHolding | undefined> {
  const job = await ledger.training?.job(id)
  if (!job) return undefined
  const member = await ledger.training?.jobMember({ jobId: id, account })
  const { seedEpoch } = job
  const value = seedEpoch === undefined ? undefined : await ledger.audits?.beaconValue(seedEpoch)
  return { job, ...(member && { member }), isSeedKnown: value !== undefined }
}

async function readDataset(
  { ledger, cases }: ReadContext,
  id: Hash,
): Promise<DatasetHolding | undefined> {
  const record = await ledger.datasets?.dataset(id)
  if (!record) return undefined
  const { caseId } = record
  const known = cases.find((one) => one.id === caseId)
  const courtCase =
    known ?? (caseId === undefined ? undefined : await ledger.audits?.courtCase(caseId))
  return { record, ...(courtCase && { courtCase }) }
}

async function readRewards({
  ledger,
  account,
  found,
  nowSeconds,
}: ReadContext): Promise<readonly RewardHolding[]> {
  const { governance } = ledger
  if (!governance || found.rewards.size === 0) return []
  const { bucketSeconds } = await governance.contributionRules()
  const running = nowSeconds / bucketSeconds
  return await each(found.rewards.values(), async ({ bucket, role }) => {
    if (!isClaimable(bucket, running)) return undefined
    const key = { bucket, role, account, fromSeconds: (bucket + 1n) * bucketSeconds }
    if (bucket >= running) return key
    const { amount, isPaid } = await governance.reward(key)
    return isPaid || amount === 0n ? undefined : { ...key, amount }
  })
}
