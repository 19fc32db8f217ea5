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
 * Reads everything that a chain holds for an account: the ids from its events, the states from the
 * chain.
 *
 * @param options.events All events of the chain, oldest first: `readAllEvents`.
 * @param options.ended Ids of completed sessions and requests, which are not read again. The
 * function adds the ids of those that it finds completed.
 * @param options.onRead Receives the number of sessions and requests that were read so far, and
 * their total.
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function readHoldings(
  ledger: Ledger,
  options: {
    readonly account: AccountId
    readonly events: readonly LedgerEvent[]
    readonly ended?: Set<string>
    readonly onRead?: (read: number, total: number) => void
  },
): Promise<AccountHoldings> {
  const { account, events, ended = new Set(), onRead } = options
  const { nativeAsset, audits } = ledger
  const found = rescueSubjects(events, account)
  const [nowSeconds, parameters] = await Promise.all([ledger.nowSeconds(), ledger.parameters()])
  const caseIds = new Set([...found.cases, ...casesOfPay(found)])
  const cases = await each(caseIds, (id) => audits?.courtCase(id))
  const read: ReadContext = { ledger, account, found, cases, nowSeconds, ended }
  const listed = new Set([nativeAsset, ...found.assets])
  const balances = new Map<`0x${string}`, bigint>()
  for (const asset of new Set([...listed, ...found.deposited]))
    balances.set(asset, await ledger.balance(account, asset))
  const sessionIds = [...found.sessions].filter((id) => !ended.has(id))
  const requestIds = [...found.requests].filter((id) => !ended.has(id))
  const total = sessionIds.length + requestIds.length
  let count = 0
  const counted = () => onRead?.(++count, total)
  const hasRent = ledger.rent !== undefined
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
    listed,
    stakes,
    domains: [...found.domains],
    bondBalance: beacon?.kind === 'commit-reveal' ? await beacon.bondBalance(account) : 0n,
    sessions: await each(sessionIds, (id) => readSession(read, id), counted),
    requests: await each(requestIds, (id) => readRequest(read, id), counted),
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
    hasRent,
    liveOffers: hasRent ? [...found.liveOffers] : [],
    postedAnswers: hasRent ? await each(found.posted, (id) => readAnswer(read, id)) : [],
  }
}

type ReadContext = {
  readonly ledger: Ledger
  readonly account: AccountId
  readonly found: RescueSubjects
  readonly cases: readonly CourtCase[]
  readonly nowSeconds: bigint
  readonly ended: Set<string>
}

/** The reads are sequential, so that a public node gets one request at a time. */
async function each<Subject, State>(
  subjects: Iterable<Subject>,
  read: (subject: Subject) => Promise<State | undefined> | undefined,
  counted: () => void = () => {},
): Promise<readonly State[]> {
  const states: State[] = []
  for (const subject of subjects) {
    const state = await read(subject)
    if (state !== undefined) states.push(state)
    counted()
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

/** Returns true if a session or request, including its record, holds no more money. */
function hasEnded(
  { ledger }: ReadContext,
  state: SessionHolding['state'] | RequestHolding['state'] | undefined,
): boolean {
  if (!state) return true
  if (ledger.rent) return false
  const { status, pay } = state
  if (status === 'cancelled' || status === 'refunded') return true
  if (status !== 'closed' && status !== 'claimed') return false
  return pay === undefined || pay.status === 'paid' || pay.status === 'returned'
}

async function readAnswer({ ledger, account }: ReadContext, id: Hash) {
  const answer = await ledger.onchainAnswers?.answer(id)
  if (answer?.provider !== account) return undefined
  return { id, postedAtSeconds: answer.postedAtSeconds }
}

async function readSession(read: ReadContext, id: Hash): Promise<SessionHolding | undefined> {
  const state = await read.ledger.session(id)
  if (hasEnded(read, state)) read.ended.add(id)
  return state && { state, ...factsOf(read, id, state.authorization.offerHash) }
}

async function readRequest(read: ReadContext, id: Hash): Promise<RequestHolding | undefined> {
  const { ledger } = read
  const { audits, auditHolds, dataChallenges } = ledger
  const state = await ledger.request(id)
  if (hasEnded(read, state)) read.ended.add(id)
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
