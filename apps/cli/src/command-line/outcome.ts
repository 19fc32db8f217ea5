import { errorClass } from '@ostrom/protocol'
import type { CliOutput } from './output.ts'

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
