import { codesOfPages } from './error-pages.gen.ts'

const marker = Symbol.for('@ostrom/protocol/error')

/** The action that a caller can take next. `elsewhere` leads to failover to another provider. */
export type Retry = 'never' | 'later' | 'elsewhere'

/**
 * Base class of the errors of this project. The message consists of the summary, the values, the
 * remedy and the link to the page.
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

/** A broken invariant: a defect of this program, not of its input. It stops the role. */
export class InvariantError extends BaseError<'invariant-violated'> {
  override readonly name = 'InvariantError'

  constructor(why: string) {
    super({
      code: 'invariant-violated',
      retry: 'never',
      summary: 'An invariant does not hold.',
      details: [`Expected: ${why}.`, 'This is a defect in Ostrom; please report it.'],
    })
  }
}

/**
 * Stops the role if `condition` is false. Active in production too.
 *
 * @param why Why the condition must hold, as a clause.
 * @throws {InvariantError} `condition` is false.
 */
export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) throw new InvariantError(why)
}

/** Untrusted bytes or text do not have the structure that the protocol defines. */
export class MalformedError extends BaseError<'malformed'> {
  override readonly name = 'MalformedError'

  constructor({ what, path, reason }: { what: string; path: string; reason: string }) {
    super({
      code: 'malformed',
      retry: 'never',
      summary: `Malformed ${what}.`,
      details: [`At ${path}: ${reason}.`, 'Send exactly the fields that docs/spec defines.'],
    })
  }
}
