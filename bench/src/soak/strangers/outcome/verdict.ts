import type { FigureLine } from '../../../measure/figures.ts'
import { LOOP_HELD_MS_MAX, MEMORY_MORE_BYTES_MAX } from '../limits.ts'

/** Requests of honest people, and how many of them were answered. */
export type UseCounts = {
  readonly asked: number
  readonly answered: number
  readonly slowestMs: number
  /** Reasons of those that were not answered. */
  readonly refusals: readonly string[]
}

/** Figures that a process reported during an attack. */
export type ProcessFacts = {
  readonly name: string
  /** Most processor milliseconds between two turns of the event loop; absent without a report. */
  readonly heldMs?: number | undefined
  /** Bytes in use after 100 honest questions, after a garbage collection. */
  readonly memoryBefore?: number | undefined
  /** Most bytes in use during the attack, each time after a garbage collection. */
  readonly memoryDuring?: number | undefined
  /** Largest resident memory during the attack, which includes garbage. It has no bound. */
  readonly resident?: number | undefined
}

/** Figures of an attack: of the attacked processes, of honest people and of the peer. */
export type AttackFacts = {
  readonly attack: string
  readonly seconds: number
  readonly processes: readonly ProcessFacts[]
  readonly health: UseCounts
  readonly questions: UseCounts
  /** Acts of the hostile peer, by what became of them; `begun` counts all. */
  readonly acts: Readonly<Record<string, number>>
  /** Ends of processes, and processes that do not serve any more. */
  readonly faults: readonly string[]
}

const MEBIBYTE = 1024 * 1024

const mebibytes = (bytes: number): string => `${(bytes / MEBIBYTE).toFixed(0)} MiB`

/**
 * Judges an attack: returns one line for each bound. A missing report breaks its bound. Pure.
 *
 * @param heldMsMax - Most processor milliseconds of one turn of the event loop.
 */
export function judgeAttack(
  facts: AttackFacts,
  heldMsMax = LOOP_HELD_MS_MAX,
): readonly FigureLine[] {
  const { attack, processes, health, questions, acts, faults } = facts
  const line = (what: string, figure: Omit<FigureLine, 'what'>): FigureLine => ({
    what: `${attack}: ${what}`,
    ...figure,
  })
  const answered = (what: string, use: UseCounts): FigureLine =>
    line(what, {
      value: [`${use.answered} of ${use.asked}`, ...reasonsOf(use)].join('; '),
      target: 'all, and more than none',
      isReached: use.asked > 0 && use.answered === use.asked,
    })
  const begun = acts.begun ?? 0
  return [
    ...processes.flatMap((one) => [
      line(`processor time that one turn of the ${one.name} took`, heldFigure(one, heldMsMax)),
      line(`memory in use of the ${one.name}`, memoryFigure(one)),
    ]),
    answered('requests for /health answered', health),
    answered('honest questions answered', questions),
    line('acts of the hostile peer', {
      value: `${begun}`,
      target: '> 0',
      isReached: begun > 0,
    }),
    line('ends of processes', {
      value: faults.length === 0 ? 'none' : faults.join('; '),
      target: 'none',
      isReached: faults.length === 0,
    }),
  ]
}

function reasonsOf({ refusals }: UseCounts): readonly string[] {
  const counts = Map.groupBy(refusals, (reason) => reason)
  return [...counts].map(([reason, { length }]) => `${length} x ${reason}`)
}

function heldFigure({ heldMs }: ProcessFacts, heldMsMax: number): Omit<FigureLine, 'what'> {
  return {
    value: heldMs === undefined ? 'no report' : `${heldMs.toFixed(0)} ms`,
    target: `${heldMsMax} ms`,
    isReached: heldMs !== undefined && heldMs <= heldMsMax,
  }
}

function memoryFigure(facts: ProcessFacts): Omit<FigureLine, 'what'> {
  const { memoryBefore, memoryDuring } = facts
  if (memoryBefore === undefined || memoryDuring === undefined) {
    return { value: 'no report', target: 'a report', isReached: false }
  }
  const most = memoryBefore + MEMORY_MORE_BYTES_MAX
  return {
    value: `${mebibytes(memoryDuring)}, before ${mebibytes(memoryBefore)}`,
    target: mebibytes(most),
    isReached: memoryDuring <= most,
  }
}
