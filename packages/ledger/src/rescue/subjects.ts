import type { AccountId, AssetId, Contribution, Hash, Offer } from '@ostrom/protocol'
import type { JurorVerdict, JuryDrawKey } from '../court/court.ts'
import type { LedgerEvent } from '../events.ts'
import type { ProposalKey } from '../governance/proposals.ts'
import type { TrainingChallengeKey } from '../training/training.ts'

/** Points of an account in a role and a bucket, for which a reward may be due. */
export type RewardSubject = {
  readonly bucket: bigint
  readonly role: Contribution.ContributionRole
}

/** A vote of an account that was revealed. */
export type JurorFeeVote = JuryDrawKey & { readonly verdict: JurorVerdict }

/**
 * Ids of the chain's records that may hold money of one account.
 */
export type RescueSubjects = {
  /** Assets of all offers, of all training jobs and of the account's requests. */
  readonly assets: ReadonlySet<AssetId>
  /** Assets that any account deposited for the account; they may be arbitrary tokens. */
  readonly deposited: ReadonlySet<AssetId>
  /** Offers of the account that were not retired. */
  readonly liveOffers: ReadonlySet<Hash>
  /** Requests that the account answered on the chain. */
  readonly posted: ReadonlySet<Hash>
  readonly sessions: ReadonlySet<Hash>
  readonly requests: ReadonlySet<Hash>
  readonly deals: ReadonlySet<bigint>
  readonly jobs: ReadonlySet<Hash>
  readonly trainingChallenges: ReadonlyMap<string, TrainingChallengeKey>
  readonly cases: ReadonlySet<bigint>
  readonly votes: ReadonlyMap<string, JurorFeeVote>
  readonly datasets: ReadonlySet<Hash>
  readonly dataChallenges: ReadonlySet<bigint>
  readonly honeypots: ReadonlySet<bigint>
  readonly proposals: ReadonlyMap<string, ProposalKey>
  readonly rewards: ReadonlyMap<string, RewardSubject>
  readonly domains: ReadonlySet<Hash>
  /** Offers by their hash; an offer names the accounts with a share of the pay. */
  readonly offers: ReadonlyMap<Hash, Offer.Offer>
  /** The latest case that named the pay of a session or request. */
  readonly caseOf: ReadonlyMap<Hash, bigint>
  /** Epochs with an open chunk draw, by the id of the storage deal. */
  readonly draws: ReadonlyMap<bigint, ReadonlySet<bigint>>
  /** Unix second at which each ended session or request ended. */
  readonly endedAtSeconds: ReadonlyMap<Hash, bigint>
}

type Mutable = {
  [Name in keyof RescueSubjects]: RescueSubjects[Name] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : RescueSubjects[Name] extends ReadonlySet<infer Member>
      ? Set<Member>
      : never
}

const empty = (): Omit<Mutable, 'draws'> & { draws: Map<bigint, Set<bigint>> } => ({
  assets: new Set(),
  deposited: new Set(),
  liveOffers: new Set(),
  posted: new Set(),
  sessions: new Set(),
  requests: new Set(),
  deals: new Set(),
  jobs: new Set(),
  trainingChallenges: new Map(),
  cases: new Set(),
  votes: new Map(),
  datasets: new Set(),
  dataChallenges: new Set(),
  honeypots: new Set(),
  proposals: new Map(),
  rewards: new Map(),
  domains: new Set(),
  offers: new Map(),
  caseOf: new Map(),
  draws: new Map(),
  endedAtSeconds: new Map(),
})

type Found = ReturnType<typeof empty>

/**
 * Finds the records that may hold money of an account, in all events of a chain, oldest first.
 * Ended records are found, too; their state shows that they hold nothing.
 *
 * Pure. Needs no local data of the account, so a lost data folder changes nothing.
 */
export function rescueSubjects(events: readonly LedgerEvent[], account: AccountId): RescueSubjects {
  const found = empty()
  for (const event of events) {
    addAgreement(found, event, account)
    addWork(found, event, account)
    addCourt(found, event, account)
  }
  return found
}

const sharesIn = (offer: Offer.Offer | undefined, account: AccountId): boolean =>
  offer?.provider === account ||
  (offer?.royalties.some(({ recipient }) => recipient === account) ?? false)

function addAgreement(found: Found, event: LedgerEvent, account: AccountId): void {
  switch (event.kind) {
    case 'balance-deposited':
      if (event.account === account) found.deposited.add(event.asset)
      break
    case 'offer-published':
      found.offers.set(event.offerHash, event.offer)
      found.assets.add(event.offer.asset)
      if (event.offer.provider === account) found.liveOffers.add(event.offerHash)
      break
    case 'offer-retired':
      found.liveOffers.delete(event.offerHash)
      break
    case 'answer-posted':
      if (event.provider === account) found.posted.add(event.requestId)
      break
    case 'session-opened': {
      const { client, provider, offerHash, sessionId } = event
      const isParty = client === account || provider === account
      if (isParty || sharesIn(found.offers.get(offerHash), account)) found.sessions.add(sessionId)
      break
    }
    case 'session-closed':
      found.endedAtSeconds.set(event.sessionId, event.atSeconds)
      break
    case 'request-opened':
      if (event.terms.client !== account) break
      found.assets.add(event.terms.asset)
      found.requests.add(event.requestId)
      break
    case 'request-locked': {
      const { provider, offerHash, requestId } = event
      if (provider === account || sharesIn(found.offers.get(offerHash), account))
        found.requests.add(requestId)
      break
    }
    case 'request-claimed':
    case 'request-refunded':
      found.endedAtSeconds.set(event.requestId, event.atSeconds)
      break
    case 'pay-attached':
      found.caseOf.set(event.subject, event.caseId)
      break
    default:
  }
}

function addWork(found: Found, event: LedgerEvent, account: AccountId): void {
  switch (event.kind) {
    case 'deal-proposed':
      if (event.client === account) found.deals.add(event.dealId)
      break
    case 'deal-accepted':
      if (event.storageProvider === account) found.deals.add(event.dealId)
      break
    case 'chunk-drawn':
      found.draws.set(
        event.dealId,
        (found.draws.get(event.dealId) ?? new Set<bigint>()).add(event.epoch),
      )
      break
    case 'chunk-proven':
      found.draws.get(event.dealId)?.delete(event.epoch)
      break
    case 'job-opened':
      // Jobs use only listed assets.
      found.assets.add(event.asset)
      if (event.sponsor === account) found.jobs.add(event.jobId)
      break
    case 'job-joined':
      if (event.account === account) found.jobs.add(event.jobId)
      break
    case 'member-challenged': {
      const { jobId, round, account: accused } = event
      const key = `${jobId}:${round}:${accused}`
      const isParty = event.challenger === account || found.jobs.has(jobId)
      if (isParty) found.trainingChallenges.set(key, { jobId, round, account: accused })
      if (isParty && event.caseId !== undefined) found.cases.add(event.caseId)
      break
    }
    case 'contribution-credited': {
      const { bucket, role } = event
      if (event.account === account) found.rewards.set(`${bucket}:${role}`, { bucket, role })
      break
    }
    case 'proposal-created': {
      const { track, proposalId: id } = event
      if (event.proposer === account) found.proposals.set(`${track}:${id}`, { track, id })
      break
    }
    default:
  }
}

function addCourt(found: Found, event: LedgerEvent, account: AccountId): void {
  switch (event.kind) {
    case 'case-opened':
      if (event.opener === account || event.respondent === account) found.cases.add(event.caseId)
      break
    case 'case-appealed':
      if (event.appellant === account) found.cases.add(event.caseId)
      break
    case 'vote-revealed': {
      const { caseId, draw, verdict } = event
      if (event.account === account) found.votes.set(`${caseId}:${draw}`, { caseId, draw, verdict })
      if (event.account === account) found.cases.add(caseId)
      break
    }
    case 'weight-enlisted':
      if (event.account !== account) break
      if (event.weight > 0n) found.domains.add(event.domain)
      else found.domains.delete(event.domain)
      break
    case 'dataset-proposed':
      if (event.proposer === account) found.datasets.add(event.dataset)
      break
    case 'transcript-challenged':
    case 'receipt-challenged':
      if (event.validator === account) found.dataChallenges.add(event.challengeId)
      break
    case 'honeypot-committed':
      if (event.honeypotOwner === account) found.honeypots.add(event.honeypotId)
      break
    case 'honeypot-funded':
      if (event.account === account) found.honeypots.add(event.honeypotId)
      break
    case 'finding-opened':
      if (event.validator === account) found.honeypots.add(event.honeypotId)
      break
    case 'honeypot-reward-paid':
      if (event.account === account) found.honeypots.delete(event.honeypotId)
      break
    case 'fee-collected':
      if (event.account === account) found.votes.delete(`${event.caseId}:${event.draw}`)
      break
    default:
  }
}
