import { errorClass } from '@ostrom/protocol'
import { CONTENTS_PER_CALLER_MAX } from '../contents/limits.ts'

/** The body is larger than the gateway reads. */
export class BodyTooLargeError extends errorClass('BodyTooLargeError', {
  code: 'body-too-large',
  retry: 'never',
  summary: 'The request body is too large.',
  details: ({ limitBytes }: { limitBytes: number }) => [
    `At most ${limitBytes} bytes are read.`,
    'Send less at once.',
  ],
}) {}

/** The body is not a JSON object in UTF-8. */
export class BodyMalformedError extends errorClass('BodyMalformedError', {
  code: 'body-malformed',
  retry: 'never',
  summary: 'The request body cannot be parsed.',
  details: ({ reason, remedy }: { readonly reason: string; readonly remedy?: string }) => [
    `It is ${reason}.`,
    remedy ?? 'Send one JSON object in UTF-8.',
  ],
}) {}

/** The endpoint does not support the content type or the content encoding. */
export class ContentTypeError extends errorClass('ContentTypeError', {
  code: 'content-type-unsupported',
  retry: 'never',
  summary: 'The request body has a type that this endpoint does not read.',
  details: ({ header }: { header: 'content-type' | 'content-encoding' }) => [
    `At fault: the header ${header}.`,
    'Send `Content-Type: application/json` and no content encoding.',
  ],
}) {}

type FieldInvalidValues = {
  /** The field, as a path: OpenAI's `param`. */
  readonly param: string
  readonly reason: string
}

/** A field of the request has a value that is not allowed. */
export class FieldInvalidError extends errorClass('FieldInvalidError', {
  code: 'field-invalid',
  retry: 'never',
  summary: 'A field of the request is not valid.',
  details: ({ param, reason }: FieldInvalidValues) => [
    `${param}: ${reason}.`,
    'Correct this field; nothing was charged.',
  ],
  fields: ({ param }) => ({ param }),
}) {}

type FieldUnsupportedValues = {
  readonly param: string
  readonly reason?: string
  /** Remedy other than leaving the field out, as a sentence. */
  readonly remedy?: string
}

/**
 * A field of the request asks for a feature that this gateway lacks. The gateway does not ignore
 * the field, because the answer would then differ.
 */
export class FieldUnsupportedError extends errorClass('FieldUnsupportedError', {
  code: 'field-unsupported',
  retry: 'never',
  summary: 'The request uses a feature that this gateway does not support.',
  details: ({ param, reason, remedy }: FieldUnsupportedValues) => [
    `${param}: ${reason ?? 'not supported'}.`,
    remedy ?? 'Leave this field out.',
  ],
  fields: ({ param }) => ({ param }),
}) {}

/** The path has no endpoint. `note` states known facts about the path, as a sentence. */
export class RouteUnknownError extends errorClass('RouteUnknownError', {
  code: 'route-unknown',
  retry: 'never',
  summary: 'This path has no endpoint.',
  details: ({ method, note }: { method: string; note?: string | undefined }) => [
    `Method: ${method}.`,
    note ?? 'The API is under /v1: models, chat/completions, completions, responses.',
  ],
}) {}

type MethodNotAllowedValues = { readonly method: string; readonly allow: string }

/** The path exists, but does not support this method. */
export class MethodNotAllowedError extends errorClass('MethodNotAllowedError', {
  code: 'method-not-allowed',
  retry: 'never',
  summary: 'This path does not accept this method.',
  details: ({ method, allow }: MethodNotAllowedValues) => [`Received ${method}.`, `Use ${allow}.`],
  fields: ({ allow }) => ({ allow }),
}) {}

/** The client asks for a WebSocket, and this path answers by server-sent events. */
export class UpgradeUnsupportedError extends errorClass('UpgradeUnsupportedError', {
  code: 'upgrade-unsupported',
  retry: 'never',
  summary: 'This path has no WebSocket.',
  details: ['Use POST; with `stream: true` the answer comes as server-sent events.'],
}) {
  readonly upgrade = 'HTTP/1.1'
}

/** The gateway is at its limit of concurrent answers. */
export class GatewayBusyError extends errorClass('GatewayBusyError', {
  code: 'gateway-busy',
  retry: 'later',
  summary: 'The gateway is at its limit of concurrent answers.',
  details: ({ runs }: { runs: number }) => [
    `Running: ${runs}.`,
    'Try again in a moment, or use another gateway.',
  ],
}) {}

/** A key, an account or an address has too many bodies or downloads open; nothing was read. */
export class TransferLimitError extends errorClass('TransferLimitError', {
  code: 'transfer-limit',
  retry: 'later',
  summary: 'Too many request bodies or downloads are open.',
  details: ({ what, owner }: { what: string; owner: string }) => [
    `Limit reached: ${what} of ${owner}.`,
    'Finish or close some of them, and send the request again.',
  ],
}) {}

/** All clients together have too many bodies or downloads open; nothing was read. */
export class GatewayTransfersFullError extends errorClass('GatewayTransfersFullError', {
  code: 'gateway-transfers-full',
  retry: 'later',
  summary: 'The gateway has too many request bodies or downloads open.',
  details: ({ what }: { what: string }) => [
    `Limit reached: ${what} of all clients.`,
    'Send the request again in a moment.',
  ],
}) {}

/** The events of an answer ended without the final event. */
export class AnswerIncompleteError extends errorClass('AnswerIncompleteError', {
  code: 'answer-incomplete',
  retry: 'elsewhere',
  summary: 'The provider stopped in mid-answer; what you have is incomplete.',
  details: ['Ask again; another provider may answer.'],
}) {}

/** The client closed its connection, so the answer was stopped. Seen in logs only. */
export class ClientDisconnectedError extends errorClass('ClientDisconnectedError', {
  code: 'client-disconnected',
  retry: 'never',
  summary: 'The client closed its connection.',
  details: ['The answer was stopped; only the delivered part is charged.'],
}) {}

/** An internal fault of the gateway. The message carries no details. */
export class InternalError extends errorClass('InternalError', {
  code: 'internal-error',
  retry: 'later',
  summary: 'The gateway failed to handle the request.',
  details: ({ requestId }: { requestId: string }) => [
    `Request ${requestId}.`,
    'Try again; the gateway log holds the cause under this id.',
  ],
}) {}

/** The gateway does not have the question and answer of a receipt for this key. */
export class ContentsUnavailableError extends errorClass('ContentsUnavailableError', {
  code: 'contents-unavailable',
  retry: 'never',
  summary: 'This gateway does not have the question and answer of this receipt.',
  details: ({ receipt }: { receipt: string }) => [
    `Receipt: ${receipt.slice(0, 66)}.`,
    `It keeps the latest ${CONTENTS_PER_CALLER_MAX} answers of a key in memory, for that key ` +
      'only; it does not keep images, embeddings and very long texts.',
    'Request them soon after the answer, with the key that asked the question.',
  ],
}) {}
