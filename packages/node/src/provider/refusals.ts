import { BaseError } from '@ostrom/protocol'

/** What a peer may be told of an error: code and facts of our own errors, nothing of others. */
export function refusalOf(error: unknown): Pick<BaseError, 'code' | 'retry' | 'facts'> {
  if (BaseError.is(error)) {
    const facts = error.facts.slice(0, 8).map((fact) => fact.slice(0, 512))
    return { code: error.code, retry: error.retry, facts }
  }
  return { code: 'internal-error', retry: 'elsewhere', facts: [] }
}

/** What the log is told of an error: more of those that nobody foresaw, but never their message. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (BaseError.is(error) || !(error instanceof Error)) return refusalOf(error)
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return { code: 'internal-error', fault: error.name, at: at?.trim() }
}
