import { errorClass } from '@ostrom/protocol'

/**
 * The page refuses a session's terms or its cost: the terms differ from the chain, the amount is
 * above the person's limit, or the session is not new. The page has sent no question.
 */
export class BlindTermsRefusedError extends errorClass('BlindTermsRefusedError', {
  code: 'blind-terms-refused',
  retry: 'never',
  summary: 'The page does not ask in blind mode by these terms.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'No question was sent. Ask without blind mode only if the gateway may read it.',
  ],
}) {}

/** A gateway's refusal as it sent it: code, message, and reasons with their remedies. */
export type GatewayRefusal = {
  readonly code: string
  readonly message: string
  readonly details: readonly string[]
}

type BlindGatewayValues =
  | { readonly reason: string; readonly refusal?: undefined }
  /** The refusal is absent if the gateway gave no code. */
  | { readonly refusal: GatewayRefusal }

/** A gateway refused a request of a blind session, or did not answer it. */
export class BlindGatewayError extends errorClass('BlindGatewayError', {
  code: 'blind-gateway-failed',
  retry: 'later',
  summary: 'The gateway does not serve this blind session.',
  details: (values: BlindGatewayValues) => {
    const { refusal } = values
    if (refusal === undefined) return [`Reason: ${values.reason}.`, 'Try again.']
    return [`Its code: ${refusal.code}.`, `Reason: ${refusal.message}`, ...refusal.details]
  },
  fields: ({ refusal }) => ({ refusal }),
}) {}
