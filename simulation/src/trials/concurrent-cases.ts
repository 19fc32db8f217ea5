import type { Ruling } from '@ostrom/ledger'
import { Limits } from '@ostrom/node/validator'
import { caseOf, type DrawCount, runDraw } from './draw-voting.ts'
import { expectRefusal, resultOrCode } from './expected-errors.ts'
import { closeOpenSessions, releasePays } from './final-withdrawals.ts'
import {
  capClaim,
  checkLocked,
  finalizeAndCheck,
  fineAndCheck,
  type StakeClaim,
  stakeClaimOn,
} from './invariants.ts'
import {
  auditsOf,
  type TrialAccusation,
  type TrialContext,
  type TrialReceipt,
  waitUntil,
} from './trial-context.ts'
import type { TrialJuror } from './trial-participants.ts'

// Runs an accusation and, at the same time, another accuser's second accusation with other
// receipts. The amounts that the first case took reduce the claim of the second case.

/** An open case and its claim on the stake. */
export type TrialCase = { readonly accusation: TrialAccusation; readonly claim: StakeClaim }

const {
  ACCUSATION_ITEMS_MAX: ITEMS_MAX,
  ACCUSATION_ITEMS_MIN: ITEMS_MIN,
  ACCUSATION_CLIENTS_MIN: CLIENTS_MIN,
  JURY_SUBJECTS_MAX,
} = Limits

export const isEnough = (items: readonly TrialReceipt[]): boolean =>
  items.length >= ITEMS_MIN && new Set(items.map(({ client }) => client)).size >= CLIENTS_MIN

export type AccusationInput = {
  readonly accuser: TrialJuror
  readonly items: readonly TrialReceipt[]
}

const evidenceOf = (items: readonly TrialReceipt[]) =>
  items.map(({ receipt, path }) => ({ receipt, path }))

/**
 * Accuses the provider, and checks the amount of its stake that its cases lock. If the accusation
 * is refused, returns the reason.
 *
 * @param others Cases that already run against the provider.
 */
export async function openCase(
  stage: TrialContext,
  { accuser, items }: AccusationInput,
  others: readonly TrialCase[] = [],
): Promise<TrialCase | string> {
  const { receipts, crank, offer } = stage
  const audits = auditsOf(crank.ledger)
  const whole = await stakeClaimOn(stage)
  const accused = await resultOrCode(auditsOf(accuser.ledger).accuse(evidenceOf(items)))
  if (typeof accused === 'string') return accused
  const { id: caseId } = accused
  const { openedAtSeconds: atSeconds } = await caseOf(stage, caseId)
  const query = { domain: offer.modelVersion, atSeconds }
  const own = await audits.settledWeightAt({ ...query, account: accuser.account })
  const weight = (await audits.settledTotalAt(query)) - own
  const claim = capClaim(whole, weight)
  await checkLocked(
    stage,
    [...others.map((one) => one.claim), claim].map(({ locked }) => locked),
  )
  return { accusation: { caseId, accuser, window: latestOf(receipts), weight }, claim }
}

/**
 * Returns the receipts of the latest sessions, up to the number of sessions that a juror examines.
 * No accuser can choose them.
 */
function latestOf(receipts: readonly TrialReceipt[]): readonly TrialReceipt[] {
  const subjects = [...new Set(receipts.map(({ receipt }) => receipt.sessionId))]
  const latest = new Set(subjects.slice(-JURY_SUBJECTS_MAX))
  return receipts.filter(({ receipt }) => latest.has(receipt.sessionId))
}

/** Probability of a concurrent accusation if there are enough receipts. */
const CONCURRENT_SHARE = 0.5

/**
 * Opens a second case during the first, with other receipts. Receipts of the first case are
 * refused.
 */
export async function openConcurrentCase(
  stage: TrialContext,
  { accuser, items }: AccusationInput,
  first: TrialCase,
): Promise<TrialCase | undefined> {
  const { jurors, receipts, prng, appendTrace } = stage
  const rest = receipts.filter((item) => !items.includes(item)).slice(-ITEMS_MAX)
  const others = jurors.filter((juror) => juror !== accuser)
  if (!isEnough(rest) || others.length === 0 || !prng.chance(CONCURRENT_SHARE)) return undefined
  const other = prng.pick(others)
  const same = auditsOf(other.ledger).accuse(evidenceOf(items))
  await expectRefusal(stage, same, 'receipt-in-case')
  const brought = await openCase(stage, { accuser: other, items: rest }, [first])
  const answered = typeof brought === 'string' ? brought : 'is heard'
  appendTrace(`${other.name} accuses beside by ${rest.length} receipts: ${answered}`)
  return typeof brought === 'string' ? undefined : brought
}

/**
 * Time in which a first jury rules, including its second draw, and in which the time for an appeal
 * passes.
 */
const HEARING_SECONDS = 3n * 86_400n

/** Result of a concurrent case. */
export type ConcurrentResult = { readonly counts: readonly DrawCount[]; readonly last: Ruling }

/**
 * Ends a concurrent case after the first case has ended. A jury hears it only if the provider
 * cheats and there is enough time.
 *
 * @param taken Amount that the other case has taken.
 */
export async function endConcurrentCase(
  stage: TrialContext,
  { accusation, claim }: TrialCase,
  taken: bigint,
): Promise<ConcurrentResult> {
  const { suspect, crank, canary, appendTrace } = stage
  const { caseId } = accusation
  const counts: DrawCount[] = []
  const { endsAtSeconds } = await caseOf(stage, caseId)
  const isHeard = (await crank.ledger.nowSeconds()) + HEARING_SECONDS < endsAtSeconds
  while (suspect.cheats && isHeard && (await caseOf(stage, caseId)).status === 'waiting') {
    counts.push(await runDraw(stage, accusation))
  }
  const { appealUntilSeconds = endsAtSeconds } = await caseOf(stage, caseId)
  await waitUntil(stage, appealUntilSeconds)
  const last = counts.at(-1)?.ruling ?? 'undecided'
  appendTrace(`the case beside it ends ${last}, ${taken} were taken before`)
  const rest = canary === 'overlapping-slashes' ? claim : claimRemainder(claim, taken)
  const ending = { accusation, claim: rest, counts, appeals: [], ruling: last, isLast: true }
  await finalizeAndCheck(stage, ending)
  for (const count of counts) await fineAndCheck(stage, accusation, count)
  await closeOpenSessions(stage)
  await releasePays(stage, caseId)
  return { counts, last }
}

/** Reduces a claim. Concurrent cases of one kind together take at most the largest single claim. */
function claimRemainder({ locked, penalties }: StakeClaim, taken: bigint): StakeClaim {
  const less = (amount: bigint) => (amount > taken ? amount - taken : 0n)
  return { locked, penalties: { minor: less(penalties.minor), major: less(penalties.major) } }
}
