import { boundLabels, figureLines } from '../../../measure/figures.ts'
import type { FaultSoakReport } from '../run.ts'

/** Counts the occurrences of each item. The most frequent item is first. */
export function tally(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}

/** Returns the number of attempts without a complete answer, by their end and error code. */
export const brokenTries = ({ outcomes }: Pick<FaultSoakReport, 'outcomes'>) =>
  tally(
    outcomes.flatMap(({ tries }) =>
      tries.flatMap(({ end, code = '' }) => (end === 'whole' ? [] : [`${end} ${code}`.trim()])),
    ),
  )

/** Returns the number of answers that another provider continued, if the API reports it. */
export const resumedAnswers = ({ outcomes }: Pick<FaultSoakReport, 'outcomes'>): number =>
  outcomes.filter(({ tries }) => tries.some(({ failedParts }) => failedParts > 0)).length

/** Returns the report of a fault soak as lines for a terminal. */
export function linesOfFaultSoak(report: FaultSoakReport): readonly string[] {
  const { figures, injected, faults, outcomes, books, money, audits } = report
  const list = (entries: readonly (readonly [string, number])[]) =>
    entries.map(([what, count]) => `${count} x ${what}`).join(', ') || 'none'
  const kinds = (outcome: string) =>
    list(tally(injected.filter((one) => one.outcome === outcome).map(({ kind }) => kind)))
  return [
    `faults: ${kinds('done')}`,
    `passed over: ${kinds('passed over')}`,
    `tries without a whole answer: ${list(brokenTries(report))}`,
    `answers that another provider continued: ${resumedAnswers(report)}`,
    `settled ${money.settled} in ${money.sessions} sessions, receipts ${money.receipts}, ` +
      `without a receipt ${books.paidWithoutReceipt}, unpaid ${books.unpaid} base units`,
    `answers scored by the validator: ${audits.scored}; ` +
      `data challenges: ${audits.challenges}, ${audits.fees} with a fee`,
    ...audits.wronged.map((one) => `validator: ${one}`),
    ...books.faults.map((fault) => `books: ${fault}`),
    ...faults.map((fault) => `fault: ${fault}`),
    ...injected.flatMap(({ kind, target, detail }) =>
      detail ? [`${kind} of ${target}: ${detail}`] : [],
    ),
    ...outcomes.flatMap(({ result, detail }) => (result === 'wrong' ? [`wrong: ${detail}`] : [])),
    ...figureLines(figures, boundLabels),
  ]
}
