import { assert } from '@ostrom/protocol'
import type { Ledger } from '../ledger.ts'

/** Capabilities of every ledger: members that are not optional. */
const always = ['market', 'sessions', 'requests', 'reputation', 'registry', 'tokens'] as const

/** Names of capabilities, by the optional member of a ledger that provides each capability. */
const byMember = {
  audits: 'audits',
  dataChallenges: 'data-challenges',
  auditHolds: 'audit-holds',
  honeypots: 'honeypots',
  datasets: 'datasets',
  modelReports: 'model-reports',
  adapters: 'adapters',
  registrations: 'registrations',
  training: 'training',
  onchainAnswers: 'onchain-answers',
  storageDeals: 'storage-deals',
  tickets: 'tickets',
  approvals: 'approvals',
  rent: 'rent',
  governance: 'governance',
} as const satisfies Partial<Record<keyof Ledger, string>>

/** An optional member of a ledger, whose presence is a capability. */
export type OptionalLedgerMember = keyof typeof byMember

/** Members that each optional member needs for its work. */
const requirements: Readonly<
  Partial<Record<OptionalLedgerMember, readonly OptionalLedgerMember[]>>
> = {
  dataChallenges: ['audits'],
  // Only validators that committed findings can endorse an answer whose pay is on hold.
  auditHolds: ['audits', 'honeypots'],
  honeypots: ['audits'],
  datasets: ['audits'],
  modelReports: ['audits'],
  // The beacon of the audits draws the chunks to prove.
  storageDeals: ['audits'],
  // Contribution points are items of epoch blocks. The treasury pays into reward pools of
  // honeypots.
  governance: ['audits', 'honeypots'],
}

const membersOf = Object.keys(byMember) as readonly OptionalLedgerMember[]

/** Returns the given members, and all members that need one of them directly or indirectly. */
export function withDependents(
  members: readonly OptionalLedgerMember[],
): ReadonlySet<OptionalLedgerMember> {
  const found = new Set(members)
  // Iterating a set includes the entries that are added during the iteration.
  for (const one of found) {
    for (const other of membersOf) if (requirements[other]?.includes(one)) found.add(other)
  }
  return found
}

/**
 * Capabilities of a chain. `maturation`: the court can hold the pay of an ended session or request,
 * so pay matures before the provider can collect it. Chains without audits pay at once.
 * `answer-endorsements` and `answer-proofs`: the chain pays on-chain answers after endorsements, or
 * after a proof.
 */
export type Capability =
  | (typeof always)[number]
  | (typeof byMember)[OptionalLedgerMember]
  | ('answer-endorsements' | 'answer-proofs' | 'maturation')

/**
 * Returns the capabilities of a ledger, as its members show.
 *
 * @throws {InvariantError} The ledger has a member without one that this member needs.
 */
export function capabilitiesOf(
  ledger: Pick<Ledger, OptionalLedgerMember>,
): ReadonlySet<Capability> {
  const found = new Set<Capability>(always)
  for (const member of membersOf) {
    if (!ledger[member]) continue
    for (const needed of requirements[member] ?? []) {
      assert(ledger[needed], `a ledger with ${byMember[member]} has ${byMember[needed]}`)
    }
    found.add(byMember[member])
  }
  if (ledger.audits) found.add('maturation')
  if (ledger.onchainAnswers?.endorsements) found.add('answer-endorsements')
  if (ledger.onchainAnswers?.proofs) found.add('answer-proofs')
  return found
}

/**
 * Returns an optional member that the caller knows to be present.
 *
 * @throws {InvariantError} The ledger lacks it.
 */
export function requireMember<Member extends OptionalLedgerMember>(
  ledger: Pick<Ledger, Member>,
  member: Member,
): NonNullable<Ledger[Member]> {
  const found = ledger[member]
  assert(found, `the ledger has ${byMember[member]}`)
  return found
}
