import { BaseError } from '@ostrom/protocol'

/** The server behind the engine does not accept our key. */
export class UpstreamRefusedError extends BaseError<'upstream-refused'> {
  override readonly name = 'UpstreamRefusedError'

  constructor({ status }: { status: number }) {
    super({
      code: 'upstream-refused',
      retry: 'elsewhere',
      summary: 'The inference server behind this provider refuses its key.',
      facts: [`HTTP status: ${status}.`, 'The operator must set a key that the server accepts.'],
    })
  }
}

/** The server behind the engine does not have the model. */
export class UpstreamModelError extends BaseError<'upstream-model'> {
  override readonly name = 'UpstreamModelError'

  constructor({ model }: { model: string }) {
    super({
      code: 'upstream-model',
      retry: 'elsewhere',
      summary: 'The inference server behind this provider does not have the model.',
      facts: [
        `Model: ${model.slice(0, 128)}.`,
        'The operator must name the model as the server lists it at /v1/models.',
      ],
    })
  }
}

/** The server behind the engine asks for fewer requests. */
export class UpstreamBusyError extends BaseError<'upstream-busy'> {
  override readonly name = 'UpstreamBusyError'
  /** How long the server asks to wait, in seconds; undefined where it does not say. */
  readonly retryAfterSeconds: number | undefined

  constructor({ retryAfterSeconds }: { retryAfterSeconds: number | undefined }) {
    super({
      code: 'upstream-busy',
      retry: 'later',
      summary: 'The inference server behind this provider has too many requests.',
      facts: [
        `It asks to wait: ${retryAfterSeconds ?? 'unknown'} seconds.`,
        'Try again later, or ask another provider.',
      ],
    })
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The server behind the engine finds the request itself wrong. */
export class UpstreamRejectedError extends BaseError<'upstream-rejected'> {
  override readonly name = 'UpstreamRejectedError'

  constructor({ status, reason }: { status: number; reason: string }) {
    super({
      code: 'upstream-rejected',
      retry: 'elsewhere',
      summary: 'The inference server behind this provider rejects the request.',
      facts: [
        `HTTP status: ${status}. Its code: ${reason}.`,
        'Leave out parameters that the server may not know, or ask another provider.',
      ],
    })
  }
}
