import { BaseError, Channel } from '@ostrom/protocol'

type PeerError = Pick<BaseError, 'code' | 'retry' | 'details'>

/**
 * Returns the fields of an error for a peer: code and details of `BaseError`, no fields of other
 * errors.
 */
export function peerErrorOf(error: unknown): PeerError {
  if (BaseError.is(error)) {
    const details = error.details.slice(0, 8).map((fact) => fact.slice(0, 512))
    return { code: error.code, retry: error.retry, details }
  }
  return { code: 'internal-error', retry: 'elsewhere', details: [] }
}

/**
 * Returns the fields of a refusal: the fields of the error, and the time of a retry if it is known.
 */
export function refusalOf(error: unknown): PeerError & { readonly retryAfterSeconds?: number } {
  const { retryAfterSeconds } = error as { readonly retryAfterSeconds?: unknown }
  if (!BaseError.is(error) || typeof retryAfterSeconds !== 'number') return peerErrorOf(error)
  const known = Math.min(Math.max(1, retryAfterSeconds), Channel.RETRY_AFTER_SECONDS_MAX)
  return { ...peerErrorOf(error), retryAfterSeconds: known }
}

/**
 * Returns the fields of an error for the log: for unexpected errors the class and the code
 * location, but no message.
 */
export function logFieldsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (BaseError.is(error) || !(error instanceof Error)) return peerErrorOf(error)
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return { code: 'internal-error', fault: error.name, at: at?.trim() }
}
