import type { Juror } from './cast.ts'
import { tried } from './refusals.ts'
import { auditsOf, type Known, type Matter, type Stage, waitUntil } from './stage.ts'

// What a provider shows to jurors, and what they demand on chain where it shows nothing.

/** What each juror is shown of the matter. */
type Testimony = (juror: Juror) => readonly Known[]

/** Transcripts that a juror demands for one vote, at most, at the price of a bond each. */
const DEMANDS_MAX = 2

/** Chance that a choosy provider shows a juror everything. */
const CHOSEN_SHARE = 0.5

export async function testify(
  stage: Stage,
  matter: Matter,
  jury: readonly Juror[],
): Promise<Testimony> {
  const { suspect, dice, canary } = stage
  const { window } = matter
  if (canary === 'closed-books') return () => []
  switch (suspect.openness) {
    case 'open':
      return () => window
    case 'hiding':
      return () => window.filter(({ answer }) => !answer.false)
    case 'offline':
      return () => []
    case 'flaky':
      return ({ apart }) => (apart ? [] : window)
    case 'choosy': {
      const chosen = new Set(jury.filter(() => dice.chance(CHOSEN_SHARE)))
      return (juror) => (chosen.has(juror) ? window : [])
    }
    default:
      await demandAll(stage, matter, jury)
      return (juror) => [...(stage.shown.get(juror) ?? [])].filter((one) => window.includes(one))
  }
}

/** Those who look demand on chain what nobody is shown, as far as they are drawn for it. */
async function demandAll(stage: Stage, matter: Matter, jury: readonly Juror[]): Promise<void> {
  const { suspect, tell, shown } = stage
  const open: bigint[] = []
  let supplied = 0
  for (const juror of jury.filter(({ habit }) => habit === 'diligent')) {
    const own = shown.get(juror) ?? new Set()
    shown.set(juror, own)
    for (const { id, item } of await demand(juror, matter)) {
      if (suspect.openness === 'stubborn') {
        open.push(id)
        continue
      }
      const whole = { id, part: 0, last: true, sealed: new Uint8Array(64) }
      await auditsOf(suspect.ledger).supplyTranscript(whole)
      own.add(item)
      supplied++
    }
  }
  if (open.length + supplied === 0) return
  tell(`of what jurors demand ${supplied} are shown, ${open.length} withheld`)
  await endAll(stage, open)
}

type Demanded = { readonly id: bigint; readonly item: Known }

/** The juror's demands that the chain takes: it is not drawn for others, or made them before. */
async function demand(juror: Juror, { window }: Matter): Promise<readonly Demanded[]> {
  const { hand, account } = juror
  const made: Demanded[] = []
  for (const item of window) {
    if (made.length === DEMANDS_MAX) break
    const { receipt, path } = item
    const seen = await tried(auditsOf(hand).demandTranscript({ item: { receipt, path }, account }))
    if (typeof seen !== 'string') made.push({ id: seen.id, item })
  }
  return made
}

/** Their time is over before that of votes; each has more than the one before. */
async function endAll(stage: Stage, open: readonly bigint[]): Promise<void> {
  const audits = auditsOf(stage.keeper.ledger)
  for (const id of open) {
    await waitUntil(stage, (await audits.demand(id))?.untilSeconds ?? 0n)
    await audits.concludeDemand(id)
  }
}
