import { requireMember } from '@ostrom/ledger'
import { resultOrCode } from './expected-errors.ts'
import {
  type TrialAccusation,
  type TrialContext,
  type TrialReceipt,
  waitUntil,
} from './trial-context.ts'
import type { TrialJuror } from './trial-participants.ts'

// Disclosures of a provider to jurors, and demands of jurors on chain for undisclosed transcripts.

/** Receipts disclosed to each juror. */
type DisclosedReceipts = (juror: TrialJuror) => readonly TrialReceipt[]

/** Transcripts that a juror demands for one vote, at most, at the price of a bond each. */
const CHALLENGES_MAX = 2

/** Chance that a choosy provider shows a juror everything. */
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

/** Jurors that look demand undisclosed transcripts on chain, as far as they are drawn for it. */
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

/** The juror's demands that the chain takes: it is not drawn for others, or made them before. */
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

/** Their time is over before that of votes; each has more than the one before. */
async function concludeAll(stage: TrialContext, open: readonly bigint[]): Promise<void> {
  const dataChallenges = requireMember(stage.crank.ledger, 'dataChallenges')
  for (const id of open) {
    await waitUntil(stage, (await dataChallenges.dataChallenge(id))?.untilSeconds ?? 0n)
    await dataChallenges.concludeChallenge(id)
  }
}
