import { BaseError } from '@ostrom/protocol'

/** What a peer may be told of an error: code and facts of our own errors, nothing of others. */
export function peerErrorOf(error: unknown): Pick<BaseError, 'code' | 'retry' | 'details'> {
  if (BaseError.is(error)) {
    const details = error.details.slice(0, 8).map((fact) => fact.slice(0, 512))
    return { code: error.code, retry: error.retry, details }
  }
  return { code: 'internal-error', retry: 'elsewhere', details: [] }
}

/** What the log is told of an error: more of those that nobody foresaw, but never their message. */
export function logFieldsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (BaseError.is(error) || !(error instanceof Error)) return peerErrorOf(error)
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return { code: 'internal-error', fault: error.name, at: at?.trim() }
}
