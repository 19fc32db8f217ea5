import type { FigureLine } from '../../../measure/figures.ts'
import type { QuestionOutcome } from '../clients/clients.ts'
import {
  AUDIT_MINUTES_MIN,
  DEATHS_MIN_30_MINUTES,
  FAILED_SHARE_MAX,
  MEMORY_SLOPE_MAX,
  SOCKETS_MORE_MAX,
} from '../limits.ts'
import type { AuditFacts } from './audits.ts'
import type { AccountsVerdict } from './final-accounts.ts'
import { type Handles, memorySlope, type Sample } from './samples.ts'

/** Measurements of a process that was never killed. */
export type WatchedProcess = {
  readonly name: string
  /** Resident memory. Each sample is after a full garbage collection. */
  readonly samples: readonly Sample[]
  /** Heap and external memory in use. Each sample is after a full garbage collection. */
  readonly inUse: readonly Sample[]
  /**
   * Number of open handles without load, after the warm-up and at the end; absent if this machine
   * does not report them.
   */
  readonly handles?: { readonly before: Handles; readonly after: Handles }
}

/** Facts about the run of a fault soak. */
export type FaultSoakFacts = {
  readonly minutes: number
  readonly deaths: number
  readonly outcomes: readonly QuestionOutcome[]
  readonly books: AccountsVerdict
  readonly watched: readonly WatchedProcess[]
  readonly audits: AuditFacts
  /**
   * Descriptions of events that must not happen, such as unplanned ends and processes that hang.
   */
  readonly faults: readonly string[]
}

/** Judges a fault soak: returns one line for each bound. Pure. */
export function judgeFaultSoak(facts: FaultSoakFacts): readonly FigureLine[] {
  const { outcomes, books, minutes, deaths, watched, audits, faults } = facts
  const count = (result: QuestionOutcome['result']) =>
    outcomes.filter((one) => one.result === result).length
  const [answered, failed] = [count('answered'), count('failed')]
  const line = (what: string, value: string | number, target: string, isReached: boolean) =>
    ({ what, value: `${value}`, target, isReached }) satisfies FigureLine
  const zero = (what: string, value: number | bigint) =>
    line(what, `${value}`, '0', BigInt(value) === 0n)
  const deathsMin = Math.floor((DEATHS_MIN_30_MINUTES * minutes) / 30)
  const failedMax = Math.max(1, Math.floor(outcomes.length * FAILED_SHARE_MAX))
  const growth = (what: string, samples: readonly Sample[]) => {
    const slope = memorySlope(samples)
    if (slope === undefined) return []
    return [line(what, slope.toFixed(2), `< ${MEMORY_SLOPE_MAX}`, slope < MEMORY_SLOPE_MAX)]
  }
  const growths = watched.flatMap(({ name, samples, inUse }) => [
    ...growth(`memory in use of ${name}, MiB a minute`, inUse),
    ...growth(`resident memory of ${name}, MiB a minute`, samples),
  ])
  const handles = watched.flatMap(({ name, handles }) => {
    if (!handles) return []
    const { before, after } = handles
    const value = `${after.sockets} sockets, ${after.others} others`
    const most = before.sockets + SOCKETS_MORE_MAX
    const target = `${most} sockets at most, ${before.others} others at most`
    const isReached = after.sockets <= most && after.others <= before.others
    return [line(`handles of ${name} at rest`, value, target, isReached)]
  })
  return [
    zero('base units lost', books.lost),
    zero('base units stuck', books.stuck),
    zero('accounts that do not add up', books.faults.length),
    line('answers, byte for byte', answered, '> 0', answered > 0),
    zero('wrong answers', count('wrong')),
    line('questions that ended with an error', failed, `<= ${failedMax}`, failed <= failedMax),
    line('deaths of processes', deaths, `>= ${deathsMin}`, deaths >= deathsMin),
    zero('ends and hangs of processes that the plan of faults did not cause', faults.length),
    zero('honest providers suspected, accused or fined', audits.wronged.length),
    ...(minutes < AUDIT_MINUTES_MIN
      ? []
      : [line('answers that the validator scored', audits.scored, '> 0', audits.scored > 0)]),
    ...growths,
    ...handles,
  ]
}
