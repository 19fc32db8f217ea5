import { errorClass } from '@ostrom/protocol'

/** The upstream server does not accept the engine's API key. */
export class UpstreamUnauthorizedError extends errorClass('UpstreamUnauthorizedError', {
  code: 'upstream-unauthorized',
  retry: 'elsewhere',
  summary: "The inference server of this provider refuses the provider's key.",
  details: ({ status }: { status: number }) => [
    `HTTP status: ${status}.`,
    'The operator must set a key that the server accepts, with credit.',
  ],
}) {}

/** The server behind the engine does not have the model. */
export class UpstreamModelError extends errorClass('UpstreamModelError', {
  code: 'upstream-model-unknown',
  retry: 'elsewhere',
  summary: 'The inference server of this provider does not have the model.',
  details: ({ model }: { model: string }) => [
    `Model: ${model.slice(0, 128)}.`,
    'The operator must name the model as the server lists it at /v1/models.',
  ],
}) {}

type UpstreamBusyValues = {
  /** Seconds that the server asks to wait; undefined if the server states none. */
  readonly retryAfterSeconds: number | undefined
}

/** The upstream server requires a lower rate of requests. */
export class UpstreamBusyError extends errorClass('UpstreamBusyError', {
  code: 'upstream-rate-limited',
  retry: 'later',
  summary: 'The inference server of this provider has too many requests.',
  details: ({ retryAfterSeconds }: UpstreamBusyValues) => [
    `Wait requested by the server: ${retryAfterSeconds ?? 'unknown'} seconds.`,
    'Try again later, or ask another provider.',
  ],
  fields: ({ retryAfterSeconds }) => ({ retryAfterSeconds }),
}) {}

/** The upstream server rejects the request as invalid. */
export class UpstreamRejectedError extends errorClass('UpstreamRejectedError', {
  code: 'upstream-request-invalid',
  retry: 'elsewhere',
  summary: 'The inference server of this provider rejects the request.',
  details: ({ status, reason }: { status: number; reason: string }) => [
    `HTTP status: ${status}. Its code: ${reason}.`,
    'Remove parameters that the server may not support, or use another provider.',
  ],
}) {}
