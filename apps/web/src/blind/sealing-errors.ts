import { BlindGatewayError } from '@ostrom/gateway/blind-client'
import { BaseError } from '@ostrom/protocol'
import { ApiError } from '../api/client.ts'

/**
 * Returns an error of a sealed question in the form that pages show: a gateway's refusal with the
 * gateway's own code and remedy, as for questions that are not sealed; other errors of this
 * repository with their own code. Returns any other value unchanged.
 */
export function sealingErrorFrom(error: unknown): unknown {
  if (!BaseError.is(error)) return error
  const refusal = error instanceof BlindGatewayError ? error.refusal : undefined
  const { code, summary: message, details } = error
  return new ApiError({ status: 0, ...(refusal ?? { code, message, details }) })
}
