import type { Ruling } from '@ostrom/ledger'
import { Limits } from '@ostrom/node/validator'
import type { Juror } from './cast.ts'
import { closeLate, endPays } from './ending.ts'
import { type Claim, checkLocked, claimOn, finalizeChecked, fineSilent, within } from './laws.ts'
import { refused, tried } from './refusals.ts'
import { auditsOf, type Known, type Matter, type Stage, waitUntil } from './stage.ts'
import { type Count, caseOf, sit } from './voting.ts'

// How accusations are brought, and a second one beside the first: over receipts of its own, by
// somebody else. What the first took counts for it.

/** A case that was opened, and what it may take. */
export type Brought = { readonly matter: Matter; readonly claim: Claim }

const {
  ACCUSATION_ITEMS_MAX: ITEMS_MAX,
  ACCUSATION_ITEMS_MIN: ITEMS_MIN,
  ACCUSATION_CLIENTS_MIN: CLIENTS_MIN,
  JURY_SUBJECTS_MAX,
} = Limits

export const isEnough = (items: readonly Known[]): boolean =>
  items.length >= ITEMS_MIN && new Set(items.map(({ client }) => client)).size >= CLIENTS_MIN

export type Accusing = { readonly accuser: Juror; readonly items: readonly Known[] }

const evidenceOf = (items: readonly Known[]) =>
  items.map(({ receipt, path }) => ({ receipt, path }))

/**
 * Accuses, and checks what is locked then; or returns why the accusation was refused.
 *
 * @param others Cases that run against the provider already.
 */
export async function bring(
  stage: Stage,
  { accuser, items }: Accusing,
  others: readonly Brought[] = [],
): Promise<Brought | string> {
  const { known, keeper, offer } = stage
  const audits = auditsOf(keeper.ledger)
  const whole = await claimOn(stage)
  const accused = await tried(auditsOf(accuser.ledger).accuse(evidenceOf(items)))
  if (typeof accused === 'string') return accused
  const { id: caseId } = accused
  const { openedAtSeconds: atSeconds } = await caseOf(stage, caseId)
  const query = { domain: offer.modelVersion, atSeconds }
  const own = await audits.weightAt({ ...query, account: accuser.account })
  const weight = (await audits.totalAt(query)) - own
  const claim = within(whole, weight)
  await checkLocked(
    stage,
    [...others.map((one) => one.claim), claim].map(({ locked }) => locked),
  )
  return { matter: { caseId, accuser, window: latestOf(known), weight }, claim }
}

/** Receipts of as many subjects as a juror examines, the latest: no accuser can choose them. */
function latestOf(known: readonly Known[]): readonly Known[] {
  const subjects = [...new Set(known.map(({ receipt }) => receipt.sessionId))]
  const latest = new Set(subjects.slice(-JURY_SUBJECTS_MAX))
  return known.filter(({ receipt }) => latest.has(receipt.sessionId))
}

/** Chance that somebody accuses beside a case where there are receipts for it. */
const BESIDE_SHARE = 0.5

/** Brings a second case while one runs, by other receipts: those of the first are refused. */
export async function bringBeside(
  stage: Stage,
  { accuser, items }: Accusing,
  first: Brought,
): Promise<Brought | undefined> {
  const { jurors, known, dice, tell } = stage
  const rest = known.filter((item) => !items.includes(item)).slice(-ITEMS_MAX)
  const others = jurors.filter((juror) => juror !== accuser)
  if (!isEnough(rest) || others.length === 0 || !dice.chance(BESIDE_SHARE)) return undefined
  const other = dice.pick(others)
  const same = auditsOf(other.ledger).accuse(evidenceOf(items))
  await refused(stage, same, 'case-running')
  const brought = await bring(stage, { accuser: other, items: rest }, [first])
  const answered = typeof brought === 'string' ? brought : 'is heard'
  tell(`${other.name} accuses beside by ${rest.length} receipts: ${answered}`)
  return typeof brought === 'string' ? undefined : brought
}

/** Within that time a first jury rules, its second attempt included, and could be appealed. */
const HEARING_SECONDS = 3n * 86_400n

/** What came of a case that ran beside another. */
export type Ended = { readonly counts: readonly Count[]; readonly last: Ruling }

/**
 * Ends a case that ran beside one that has ended. Of a cheat one jury hears it, where there is time
 * left; else nobody does.
 *
 * @param taken What the other took meanwhile.
 */
export async function endBeside(
  stage: Stage,
  { matter, claim }: Brought,
  taken: bigint,
): Promise<Ended> {
  const { suspect, keeper, canary, tell } = stage
  const { caseId } = matter
  const counts: Count[] = []
  const { endsAtSeconds } = await caseOf(stage, caseId)
  const isHeard = (await keeper.ledger.nowSeconds()) + HEARING_SECONDS < endsAtSeconds
  while (suspect.cheats && isHeard && (await caseOf(stage, caseId)).status === 'waiting') {
    counts.push(await sit(stage, matter))
  }
  const { appealUntilSeconds = endsAtSeconds } = await caseOf(stage, caseId)
  await waitUntil(stage, appealUntilSeconds)
  const last = counts.at(-1)?.ruling ?? 'undecided'
  tell(`the case beside it ends ${last}, ${taken} were taken before`)
  const rest = canary === 'lone-takings' ? claim : without(claim, taken)
  const ending = { matter, claim: rest, counts, appeals: [], ruling: last, isLast: true }
  await finalizeChecked(stage, ending)
  for (const count of counts) await fineSilent(stage, matter, count)
  await closeLate(stage)
  await endPays(stage, caseId)
  return { counts, last }
}

/** Cases of a kind take no more together than the largest of them alone. */
function without({ locked, penalties }: Claim, taken: bigint): Claim {
  const less = (amount: bigint) => (amount > taken ? amount - taken : 0n)
  return { locked, penalties: { minor: less(penalties.minor), major: less(penalties.major) } }
}
