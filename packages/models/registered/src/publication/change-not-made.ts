import { errorClass } from '@ostrom/protocol'

/** One term of a registration: its requested and its present value. */
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

/** The present terms differ from the requested ones, and cannot be changed. */
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

/** Returns the terms whose present value differs from the requested one. Pure. */
export const differencesOf = (terms: readonly TermDifference[]): readonly TermDifference[] =>
  terms.filter(({ asked, stands }) => asked !== stands)
