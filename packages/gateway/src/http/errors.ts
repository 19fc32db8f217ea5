import { BaseError } from '@ostrom/protocol'
import { CONTENTS_PER_CALLER_MAX } from '../contents/limits.ts'

/** The body is larger than the gateway reads. */
export class BodyTooLargeError extends BaseError<'body-too-large'> {
  override readonly name = 'BodyTooLargeError'

  constructor({ limitBytes }: { limitBytes: number }) {
    super({
      code: 'body-too-large',
      retry: 'never',
      summary: 'The request body is too large.',
      details: [`At most ${limitBytes} bytes are read.`, 'Send less at once.'],
    })
  }
}

/** The body is not what the endpoint reads at all: not JSON, not UTF-8, not an object. */
export class BodyMalformedError extends BaseError<'body-malformed'> {
  override readonly name = 'BodyMalformedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'body-malformed',
      retry: 'never',
      summary: 'The request body cannot be read.',
      details: [`It is ${reason}.`, 'Send one JSON object in UTF-8.'],
    })
  }
}

/** The content type, or its encoding, is not one that the endpoint reads. */
export class ContentTypeError extends BaseError<'content-type-unsupported'> {
  override readonly name = 'ContentTypeError'

  constructor({ header }: { header: 'content-type' | 'content-encoding' }) {
    super({
      code: 'content-type-unsupported',
      retry: 'never',
      summary: 'The request body has a type that this endpoint does not read.',
      details: [
        `At fault: the header ${header}.`,
        'Send `Content-Type: application/json` and no content encoding.',
      ],
    })
  }
}

/** A field of the request has a value that it cannot have. */
export class FieldInvalidError extends BaseError<'field-invalid'> {
  override readonly name = 'FieldInvalidError'
  /** The field, as a path: OpenAI's `param`. */
  readonly param: string

  constructor({ param, reason }: { param: string; reason: string }) {
    super({
      code: 'field-invalid',
      retry: 'never',
      summary: 'A field of the request is not valid.',
      details: [`${param}: ${reason}.`, 'Correct this field; nothing was charged.'],
    })
    this.param = param
  }
}

/** A field that OpenAI's API has, asking for what this gateway does not do. Never ignored. */
export class FieldUnsupportedError extends BaseError<'field-unsupported'> {
  override readonly name = 'FieldUnsupportedError'
  readonly param: string

  constructor({ param, reason }: { param: string; reason?: string }) {
    super({
      code: 'field-unsupported',
      retry: 'never',
      summary: 'The request asks for something that this gateway cannot honour.',
      details: [`${param}: ${reason ?? 'not supported'}.`, 'Leave this field out.'],
    })
    this.param = param
  }
}

/** There is nothing at this path. */
export class RouteUnknownError extends BaseError<'route-unknown'> {
  override readonly name = 'RouteUnknownError'

  constructor({ method }: { method: string }) {
    super({
      code: 'route-unknown',
      retry: 'never',
      summary: 'There is nothing at this path.',
      details: [
        `Method: ${method}.`,
        'The API is under /v1: models, chat/completions, completions, responses.',
      ],
    })
  }
}

/** The path exists, but not for this method. */
export class MethodNotAllowedError extends BaseError<'method-not-allowed'> {
  override readonly name = 'MethodNotAllowedError'
  readonly allow: string

  constructor({ method, allow }: { method: string; allow: string }) {
    super({
      code: 'method-not-allowed',
      retry: 'never',
      summary: 'This path does not take this method.',
      details: [`Received ${method}.`, `Use ${allow}.`],
    })
    this.allow = allow
  }
}

/** The gateway runs as many answers as it may. */
export class GatewayBusyError extends BaseError<'gateway-busy'> {
  override readonly name = 'GatewayBusyError'

  constructor({ runs }: { runs: number }) {
    super({
      code: 'gateway-busy',
      retry: 'later',
      summary: 'The gateway runs as many answers as it may.',
      details: [`Running: ${runs}.`, 'Try again in a moment, or use another gateway.'],
    })
  }
}

/** An answer stopped without the final event that every answer ends with. */
export class AnswerIncompleteError extends BaseError<'answer-incomplete'> {
  override readonly name = 'AnswerIncompleteError'

  constructor() {
    super({
      code: 'answer-incomplete',
      retry: 'elsewhere',
      summary: 'The answer stopped before its end.',
      details: ['What was delivered is incomplete.', 'Ask again; another provider may answer.'],
    })
  }
}

/** The client closed its connection, so the answer was stopped. Seen in logs only. */
export class ClientDisconnectedError extends BaseError<'client-disconnected'> {
  override readonly name = 'ClientDisconnectedError'

  constructor() {
    super({
      code: 'client-disconnected',
      retry: 'never',
      summary: 'The client closed its connection.',
      details: ['The answer was stopped; only what was delivered is paid.'],
    })
  }
}

/** A fault of the gateway. Says nothing of what happened inside. */
export class InternalError extends BaseError<'internal-error'> {
  override readonly name = 'InternalError'

  constructor({ requestId, cause }: { requestId: string; cause?: unknown }) {
    super({
      code: 'internal-error',
      retry: 'later',
      summary: 'The gateway failed to handle the request.',
      details: [`Request ${requestId}.`, 'Try again; its log holds the cause under this id.'],
      cause,
    })
  }
}

/** Question and answer of a receipt are not at hand for this key. */
export class ContentsUnavailableError extends BaseError<'contents-unavailable'> {
  override readonly name = 'ContentsUnavailableError'

  constructor({ receipt }: { receipt: string }) {
    super({
      code: 'contents-unavailable',
      retry: 'never',
      summary: 'The question and the answer of this receipt are not kept here.',
      details: [
        `Receipt: ${receipt.slice(0, 66)}.`,
        `Those of a key's latest ${CONTENTS_PER_CALLER_MAX} answers are kept until the gateway ` +
          'stops, for that key alone; pictures, vectors and very long texts are not.',
        'Ask soon after the answer, with the key that asked the question.',
      ],
    })
  }
}
