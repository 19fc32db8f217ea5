import { codesOfPages } from './error-pages.gen.ts'

const marker = Symbol.for('@ostrom/protocol/error')

/** The action that a caller can take next. `elsewhere` leads to failover to another provider. */
export type Retry = 'never' | 'later' | 'elsewhere'

/**
 * Base class of the errors of this project. The message consists of the summary, the values, the
 * remedy and the link to the documentation of the error.
 */
export abstract class BaseError<code extends string = string> extends Error {
  /** Stable identifier on the wire, in logs and in metrics. It is never renamed or reused. */
  readonly code: code
  readonly retry: Retry
  /** One sentence without values. */
  readonly summary: string
  /** The values at fault, then the remedy, without secrets or prompts. */
  readonly details: readonly string[]
  readonly [marker] = true

  constructor(options: BaseError.Options<code>) {
    const { code, retry, summary, details = [], cause } = options
    const docs = `Docs: ${errorPage(code)}`
    super([summary, ...details.map((detail) => `- ${detail}`), docs].join('\n'), { cause })
    this.code = code
    this.retry = retry
    this.summary = summary
    this.details = details
  }

  /** Returns true for a `BaseError` of any copy of this package, unlike `instanceof`. */
  static is(value: unknown): value is BaseError {
    return typeof value === 'object' && value !== null && marker in value
  }
}

let pages: ReadonlyMap<string, string> | undefined

/**
 * Returns the link to the explanation of a code: the page of the package that raises it, with the
 * heading. An unknown code, which may come over the wire, leads to the index of all pages.
 *
 * Pure.
 *
 * @example
 * errorPage('amount-invalid')
 * // docs/reference/errors/ledger.md#amount-invalid
 */
export function errorPage(code: string): string {
  pages ??= new Map(
    Object.entries(codesOfPages).flatMap(([page, codes]) =>
      codes.split(' ').map((one) => [one, `${page}.md#${one}`] as const),
    ),
  )
  return `docs/reference/errors/${pages.get(code) ?? 'README.md'}`
}

export declare namespace BaseError {
  type Options<code extends string> = {
    code: code
    retry: Retry
    /** One sentence without values. */
    summary: string
    /** The values at fault, then the remedy. */
    details?: readonly string[]
    cause?: unknown
  }
}

/**
 * The row of an error class. `values` are the values at fault; a class without such values has the
 * same texts for each error.
 */
type ErrorRow<code extends string, values extends object, fields> = {
  readonly code: code | ((values: values) => code)
  readonly retry: Retry | ((values: values) => Retry)
  /** One sentence without values. */
  readonly summary: string | ((values: values) => string)
  /** The values at fault, then the remedy. */
  readonly details: readonly string[] | ((values: values) => readonly string[])
  /** The properties of the error, if it has more than its text. */
  readonly fields?: (values: values) => fields
}

/** The values of one error, with the cause if it has one. */
type ErrorValues<values> = values & { readonly cause?: unknown }

/** The arguments of a constructor: the values, which can be absent where none is required. */
type ErrorArguments<values> =
  Record<never, never> extends values
    ? [values?: ErrorValues<values>]
    : [values: ErrorValues<values>]

type ErrorClass<code extends string, values, fields> = new (
  ...given: ErrorArguments<values>
) => unknown extends fields ? BaseError<code> : BaseError<code> & Readonly<fields>

/**
 * Returns the base of an error class. The constructor takes the values that `details` and `fields`
 * take, and an optional `cause`.
 *
 * Pure: because of the annotation below, a bundle leaves out the classes that it does not use.
 *
 * @param name The name of the class, stated because bundles rename classes.
 *
 * @example
 * export class PeerUnknownError extends errorClass('PeerUnknownError', {
 *   code: 'peer-unknown',
 *   retry: 'elsewhere',
 *   summary: 'No address of the peer is known.',
 *   details: ({ peer }: { readonly peer: string }) => [`Peer: ${peer}.`, 'Use another peer.'],
 * }) {}
 */
/* @__NO_SIDE_EFFECTS__ */
export function errorClass<code extends string, values extends object = object, fields = unknown>(
  name: string,
  { code, retry, summary, details, fields }: ErrorRow<code, values, fields>,
): ErrorClass<code, values, fields> {
  class Row extends BaseError<code> {
    override readonly name = name

    constructor(...[values = {} as ErrorValues<values>]: ErrorArguments<values>) {
      const textOf = <text>(part: text | ((values: values) => text)) =>
        part instanceof Function ? part(values) : part
      super({
        code: textOf(code),
        retry: textOf(retry),
        summary: textOf(summary),
        details: textOf(details),
        cause: values.cause,
      })
      Object.assign(this, fields?.(values))
    }
  }
  return Row as unknown as ErrorClass<code, values, fields>
}

/**
 * A broken invariant: a defect of this program, not of its input. It stops the role, such as
 * provider or gateway, that throws it.
 */
export class InvariantError extends errorClass('InvariantError', {
  code: 'invariant-violated',
  retry: 'never',
  summary: 'An invariant does not hold.',
  details: ({ why }: { readonly why: string }) => [
    `Expected: ${why}.`,
    'This is a defect in Ostrom; please report it.',
  ],
}) {}

/**
 * Throws an error that stops the running role, such as provider or gateway, if `condition` is
 * false. Active in production too.
 *
 * @param why Why the condition must hold, as a clause.
 * @throws {InvariantError} `condition` is false.
 */
export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) throw new InvariantError({ why })
}

/** Untrusted bytes or text do not have the structure that the protocol defines. */
export class MalformedError extends errorClass('MalformedError', {
  code: 'malformed',
  retry: 'never',
  summary: ({ what }) => `Malformed ${what}.`,
  details: ({ path, reason }: { what: string; path: string; reason: string }) => [
    `At ${path}: ${reason}.`,
    'Send exactly the fields that docs/spec defines.',
  ],
}) {}

/** Most characters of an invalid value that an error repeats. */
const VALUE_CHARACTERS_SHOWN = 80

type InputInvalidValues = {
  /** Name of the input in the library's own words, in camelCase, such as `evaluationRows`. */
  readonly field: string
  readonly value: string
  /**
   * The accepted values, as a noun phrase. It names other fields in backticks, so that a command
   * can name its own options in their place.
   */
  readonly expected: string
}

/** A library cannot use a value that its caller gave it. The error has its first 80 characters. */
export class InputInvalidError extends errorClass('InputInvalidError', {
  code: 'input-invalid',
  retry: 'never',
  summary: 'An input is invalid.',
  details: ({ field, value, expected }: InputInvalidValues) => [
    `${field}: ${value.slice(0, VALUE_CHARACTERS_SHOWN)}.`,
    `Expected: ${expected}.`,
  ],
  fields: ({ field, value, expected }) => ({
    field,
    value: value.slice(0, VALUE_CHARACTERS_SHOWN),
    expected,
  }),
}) {}
