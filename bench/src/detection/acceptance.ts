import { percent } from '../report/text.ts'
import { type ProportionBound, proportionOf } from './cross-validation.ts'
import { profitOf, type RareRow } from './economy.ts'
import type { CheatFinding, DetectionFindings, FingerprintFinding } from './findings.ts'

// Targets of detection, which were set before any measurement, and the measured results.

/** One row: the target, the result, and whether the result suffices. */
export type AcceptanceRow = {
  readonly what: string
  readonly target: string
  readonly measured: string
  /** `not shown`: the figure reaches the target, but its confidence bound does not. */
  readonly reached: 'yes' | 'no' | 'not shown'
}

/** Figures of the court's simulated trials, as docs/reports/trials.md states them. */
export type TrialFigures = {
  readonly seeds: number
  /** Honest providers that were convicted, as a share of all accused honest providers. */
  readonly convicted: ProportionBound
  /** Cheating providers that were acquitted, as a share of those whose jurors saw all data. */
  readonly freed: ProportionBound
}

type CheatFigures = Pick<
  CheatFinding,
  'name' | 'what' | 'answers' | 'tokensMean' | 'beyond' | 'curve' | 'auditsNearlyAll'
>
type RareFigures = { readonly cheat: CheatFigures; readonly detections: RareRow['detections'] }
type PrintFigures = Pick<FingerprintFinding, 'name' | 'answers' | 'beyondAny'>

/** All findings on which the targets depend. */
export type AcceptanceInput = Pick<DetectionFindings, 'flags' | 'heldOutBeyond'> & {
  readonly crossValidated: { readonly length: number }
  readonly cheats: readonly CheatFigures[]
  readonly prints: readonly PrintFigures[]
  readonly rare: readonly RareFigures[]
  readonly trials: TrialFigures
}

const short = (share: number) => `${Number((share * 100).toFixed(1))} %`

const atMost = ({ count, of, bound }: ProportionBound) =>
  `${count} of ${of} (below ${percent(bound, 2)})`

/** Returns the lower bound of a share, at the same confidence as `proportionOf`'s upper bound. */
const least = ({ count, of }: ProportionBound) => 1 - proportionOf(of - count, of).bound

const enough = (share: number, bound: number, total: number): AcceptanceRow['reached'] => {
  if (share < total) return 'no'
  return bound < total ? 'not shown' : 'yes'
}

function honestRows({
  crossValidated,
  flags,
  heldOutBeyond,
}: AcceptanceInput): readonly AcceptanceRow[] {
  return [
    {
      what: 'honest answers',
      target: '3,000 answers, no provider flagged',
      measured: `${crossValidated.length} answers; providers flagged: ${atMost(flags)}`,
      reached: crossValidated.length >= 3000 && flags.count === 0 ? 'yes' : 'no',
    },
    {
      what: 'honest answers beyond all others',
      target: 'at most 0.1 %',
      measured: atMost(heldOutBeyond),
      reached: heldOutBeyond.bound <= 1e-3 ? 'yes' : 'no',
    },
  ]
}

type Cheats = ReadonlyMap<string, CheatFigures>

/** Returns a row about providers that cheat in all answers: the share flagged after `audits`. */
const within = (cheats: Cheats, name: string, audits: number): AcceptanceRow[] => {
  const found = cheats.get(name)
  const share = found?.curve[audits - 1]
  if (found === undefined || share === undefined) return []
  return [
    {
      what: found.what,
      target: `99 % of providers within ${audits} audits`,
      measured: `${percent(share, 2)}, from ${found.answers} answers`,
      reached: share >= 0.99 ? 'yes' : 'no',
    },
  ]
}

const alone = (
  { cheats, prints }: { readonly cheats: Cheats; readonly prints: AcceptanceInput['prints'] },
  name: string,
  total: number,
): AcceptanceRow[] => {
  const found = cheats.get(name)
  if (found === undefined) return []
  const printed = prints.find((one) => one.name === name)
  const share = printed?.beyondAny ?? found.beyond
  const honest = prints.find((one) => one.name === 'honest')?.answers
  const by = printed ? `, prints included; ${honest} honest answers have prints` : ''
  return [
    {
      what: found.what,
      target: `${short(total)} of single answers beyond all honest ones`,
      measured: `${share.count} of ${share.of} (above ${percent(least(share), 2)})${by}`,
      reached: enough(share.count / share.of, least(share), total),
    },
  ]
}

const tokens = (cheats: Cheats, name: string, most: number): AcceptanceRow[] => {
  const found = cheats.get(name)
  if (found === undefined) return []
  const audits = found.auditsNearlyAll
  const needed = audits === undefined ? undefined : Math.round(audits * found.tokensMean)
  const measured = needed === undefined ? 'more than 50 answers' : `${needed} tokens`
  return [
    {
      what: found.what,
      target: `99 % of providers within ${most} tokens`,
      measured: `${measured}, from ${found.answers} answers`,
      reached: needed !== undefined && needed <= most ? 'yes' : 'no',
    },
  ]
}

/**
 * Returns the row about wrong rulings of the court. This bench does not measure them: the figures
 * come from the court's simulated trials.
 */
function rulingRow({ seeds, convicted, freed }: TrialFigures): AcceptanceRow {
  return {
    what: 'wrong rulings in simulated trials with up to a third of colluding jurors',
    target: 'below 0.01 % in 100,000 runs',
    measured:
      `in ${seeds} runs honest providers convicted: ${atMost(convicted)}; ` +
      `cheats acquitted: ${atMost(freed)}`,
    reached: convicted.bound < 1e-4 && freed.bound < 1e-4 && seeds >= 100_000 ? 'yes' : 'no',
  }
}

function profitRow(rare: readonly RareFigures[]): AcceptanceRow[] {
  if (rare.length === 0) return []
  const profits = rare.map(({ cheat, detections }) => {
    const profit = profitOf({ cheat: cheat as RareRow['cheat'], detections })
    return { name: cheat.name, profit: profit ?? Number.POSITIVE_INFINITY }
  })
  const gaining = profits.filter(({ profit }) => profit >= 0).map(({ name }) => name)
  const below = `below 0 for ${profits.length - gaining.length} of ${profits.length} cheats`
  return [
    {
      what: 'profit of a provider that cheats in one answer of 1, of 10 or of 100',
      target: 'below 0',
      measured: gaining.length === 0 ? below : `${below}; not bounded: ${gaining.join(', ')}`,
      reached: gaining.length === 0 ? 'yes' : 'no',
    },
  ]
}

/** Returns all targets that this run and the run of the trials can measure. */
export function acceptanceOf(measured: AcceptanceInput): readonly AcceptanceRow[] {
  const { prints, rare, trials } = measured
  const cheats: Cheats = new Map(measured.cheats.map((one) => [one.name, one]))
  const changed = ['temperature', 'top-p', 'greedy', 'seed', 'best-of-n']
  return [
    ...honestRows(measured),
    ...within(cheats, 'q4', 20),
    ...alone({ cheats, prints }, 'pruned', 0.999),
    ...within(cheats, 'tuned', 20),
    ...['system', 'context', 'truncated'].flatMap((name) => alone({ cheats, prints }, name, 0.99)),
    ...changed.flatMap((name) => tokens(cheats, name, 500)),
    ...within(cheats, 'draft', 20),
    ...['prefix', 'replay'].flatMap((name) => within(cheats, name, 50)),
    rulingRow(trials),
    ...profitRow(rare),
  ]
}

/**
 * Reads the figures on the page of the trials.
 *
 * @throws {Error} The page no longer has one of the figures.
 */
export function readTrials(page: string): TrialFigures {
  const read = (form: RegExp): readonly number[] => {
    const found = form.exec(page)
    if (!found) throw new Error(`docs/reports/trials.md says nothing like ${form.source}`)
    return found.slice(1).map(Number)
  }
  const share = (form: RegExp): ProportionBound => {
    const [count = 0, of = 0] = read(form)
    return proportionOf(count, of)
  }
  const [seeds = 0] = read(/## Results of (\d+) seeds/)
  return {
    seeds,
    convicted: share(/\n {2}convicted: (\d+) of (\d+)/),
    freed: share(/cases without conviction of cheats that show everything: (\d+) of (\d+)/),
  }
}
