import { requireMember } from '@ostrom/ledger'
import { resultOrCode } from './expected-errors.ts'
import {
  type TrialAccusation,
  type TrialContext,
  type TrialReceipt,
  waitUntil,
} from './trial-context.ts'
import type { TrialJuror } from './trial-participants.ts'

// A provider's disclosures to jurors, and data challenges: claims of jurors, on the chain, to
// undisclosed transcripts.

/** Returns the receipts that are disclosed to each juror. */
type DisclosedReceipts = (juror: TrialJuror) => readonly TrialReceipt[]

/** Maximum number of data challenges that a juror opens for one vote. Each costs a bond. */
const CHALLENGES_MAX = 2

/** Probability that a `choosy` provider discloses everything to a juror. */
const SELECTED_SHARE = 0.5

export async function discloseReceipts(
  stage: TrialContext,
  accusation: TrialAccusation,
  jury: readonly TrialJuror[],
): Promise<DisclosedReceipts> {
  const { suspect, prng, canary } = stage
  const { window } = accusation
  if (canary === 'undisclosed-transcripts') return () => []
  switch (suspect.disclosure) {
    case 'open':
      return () => window
    case 'hiding':
      return () => window.filter(({ answer }) => !answer.isSubstituted)
    case 'offline':
      return () => []
    case 'flaky':
      return ({ isPartitioned }) => (isPartitioned ? [] : window)
    case 'choosy': {
      const chosen = new Set(jury.filter(() => prng.chance(SELECTED_SHARE)))
      return (juror) => (chosen.has(juror) ? window : [])
    }
    default:
      await challengeAll(stage, accusation, jury)
      return (juror) =>
        [...(stage.disclosed.get(juror) ?? [])].filter((one) => window.includes(one))
  }
}

/**
 * Opens the data challenges of the diligent jurors to undisclosed transcripts. A `stubborn`
 * provider answers none of them.
 */
async function challengeAll(
  stage: TrialContext,
  accusation: TrialAccusation,
  jury: readonly TrialJuror[],
): Promise<void> {
  const { suspect, appendTrace, disclosed } = stage
  const open: bigint[] = []
  let supplied = 0
  for (const juror of jury.filter(({ strategy }) => strategy === 'diligent')) {
    const own = disclosed.get(juror) ?? new Set()
    disclosed.set(juror, own)
    for (const { id, item } of await openChallenges(juror, accusation)) {
      if (suspect.disclosure === 'stubborn') {
        open.push(id)
        continue
      }
      const whole = { id, part: 0, last: true, sealed: new Uint8Array(64) }
      await requireMember(suspect.ledger, 'dataChallenges').supplyTranscript(whole)
      own.add(item)
      supplied++
    }
  }
  if (open.length + supplied === 0) return
  appendTrace(`of what jurors demand ${supplied} are shown, ${open.length} withheld`)
  await concludeAll(stage, open)
}

type OpenChallenge = { readonly id: bigint; readonly item: TrialReceipt }

/**
 * Opens a juror's data challenges, and returns those that the chain accepts. The chain refuses a
 * challenge that exists already, or for which the juror is not selected.
 */
async function openChallenges(
  juror: TrialJuror,
  { window }: TrialAccusation,
): Promise<readonly OpenChallenge[]> {
  const { signingLedger, account } = juror
  const made: OpenChallenge[] = []
  for (const item of window) {
    if (made.length === CHALLENGES_MAX) break
    const { receipt, path } = item
    const seen = await resultOrCode(
      requireMember(signingLedger, 'dataChallenges').challengeTranscript({
        item: { receipt, path },
        account,
      }),
    )
    if (typeof seen !== 'string') made.push({ id: seen.id, item })
  }
  return made
}

/**
 * Concludes the open data challenges after their deadlines. The deadlines ascend, and all are
 * before the end of voting.
 */
async function concludeAll(stage: TrialContext, open: readonly bigint[]): Promise<void> {
  const dataChallenges = requireMember(stage.crank.ledger, 'dataChallenges')
  for (const id of open) {
    await waitUntil(stage, (await dataChallenges.dataChallenge(id))?.untilSeconds ?? 0n)
    await dataChallenges.concludeChallenge(id)
  }
}
