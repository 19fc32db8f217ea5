import { errorClass } from '@ostrom/protocol'
import type { CliOutput } from './output.ts'

/** One term of a change: its requested and its present value. */
export type TermDifference = {
  readonly term: string
  readonly asked: string
  readonly stands: string
}

type ChangeNotMadeValues = {
  /** Subject of the change, by the name that people see. */
  readonly subject: string
  /** At least one. */
  readonly differences: readonly TermDifference[]
  /** How to reach the requested state, as a sentence. */
  readonly remedy: string
}

/** The present state differs from the requested one, and the command cannot change it. */
export class ChangeNotMadeError extends errorClass('ChangeNotMadeError', {
  code: 'change-not-made',
  retry: 'never',
  summary: 'Nothing was changed, because the registered terms cannot be changed.',
  details: ({ subject, differences, remedy }: ChangeNotMadeValues) => [
    `Subject: ${subject}.`,
    ...differences.map(({ term, asked, stands }) => `${term}: ${asked}; stands: ${stands}.`),
    remedy,
  ],
}) {}

type NothingProducedValues = {
  readonly asked: string
  readonly reason: string
  readonly remedy: string
}

/** A command ended without the result that its caller requested, such as a file. */
export class NothingProducedError extends errorClass('NothingProducedError', {
  code: 'nothing-produced',
  retry: 'never',
  summary: 'The command produced nothing.',
  details: ({ asked, reason, remedy }: NothingProducedValues) => [
    `Asked for: ${asked}.`,
    `Reason: ${reason}.`,
    remedy,
  ],
}) {}

/** Returns the terms whose present value differs from the requested one. Pure. */
export const differencesOf = (terms: readonly TermDifference[]): readonly TermDifference[] =>
  terms.filter(({ asked, stands }) => asked !== stands)

/** Reports that a command that does due work, such as collecting pay, found none. */
export function printNothingDue(output: CliOutput, value: object, text: string): void {
  output.result({ ...value, changed: false }, `Nothing to do: ${text}.`)
}

/**
 * Reports that the requested state already exists exactly. Only in this case does a command that
 * requests a state succeed without a change.
 *
 * @param text The present state, as a sentence without its final period.
 */
export function printUnchanged(output: CliOutput, value: object, text: string): void {
  output.result({ ...value, changed: false }, `Already so: ${text}. Nothing was changed.`)
}
