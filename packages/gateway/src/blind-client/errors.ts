import { BaseError } from '@ostrom/protocol'

/** A gateway's terms are not those of the chain. Nothing was sent to the provider. */
export class BlindTermsRefusedError extends BaseError<'blind-terms-refused'> {
  override readonly name = 'BlindTermsRefusedError'

  constructor({ reason }: { readonly reason: string }) {
    super({
      code: 'blind-terms-refused',
      retry: 'never',
      summary: 'The page does not ask in blind mode by these terms.',
      details: [
        `Reason: ${reason}.`,
        'Nothing was sent. Ask without blind mode only if the gateway may read it.',
      ],
    })
  }
}

/** A gateway refused a request of a blind session, or did not answer it. */
export class BlindGatewayError extends BaseError<'blind-gateway-failed'> {
  override readonly name = 'BlindGatewayError'
  /** The gateway's own code; empty where it gave none. */
  readonly gatewayCode: string

  constructor({ code, reason }: { readonly code: string; readonly reason: string }) {
    super({
      code: 'blind-gateway-failed',
      retry: 'later',
      summary: 'The gateway does not serve this blind session.',
      details: [...(code ? [`Its code: ${code}.`] : []), `Reason: ${reason}.`, 'Try again.'],
    })
    this.gatewayCode = code
  }
}
