import { errorClass } from '@ostrom/protocol'
import { RESPONSE_AGE_MAX_MS, RESPONSE_CONTEXT_BYTES_MAX, RESPONSE_TURNS_MAX } from './limits.ts'

const DAYS = RESPONSE_AGE_MAX_MS / (24 * 3_600_000)

type ResponseUnknownValues = {
  readonly id: string
  /** Request field that names the response, if the request has a body. */
  readonly param?: string | undefined
}

/** The key has no stored response, or no item of a response, with this id. */
export class ResponseUnknownError extends errorClass('ResponseUnknownError', {
  code: 'response-unknown',
  retry: 'never',
  summary: 'This key has no stored response, or no item of one, with this id.',
  details: ({ id }: ResponseUnknownValues) => [
    `Id: ${id.slice(0, 96)}.`,
    `A response is stored for ${DAYS} days after its conversation was last continued, for ` +
      'the key that asked for it, unless `store` was false, or newer ones took its place.',
    'Send the whole conversation in `input`.',
  ],
  fields: ({ param }) => ({ param }),
}) {}

type ConversationBrokenValues = { readonly missing: string; readonly param: string }

/** An earlier response of the conversation was deleted, so the conversation has a gap. */
export class ConversationBrokenError extends errorClass('ConversationBrokenError', {
  code: 'conversation-broken',
  retry: 'never',
  summary: 'A response that this conversation continues was deleted.',
  details: ({ missing }: ConversationBrokenValues) => [
    `Deleted: ${missing}.`,
    'Send the whole conversation in `input`.',
  ],
  fields: ({ param }) => ({ param }),
}) {}

type ConversationTooLongValues = { readonly param: string }

/** A conversation is too long to be continued from the stored responses. */
export class ConversationTooLongError extends errorClass('ConversationTooLongError', {
  code: 'conversation-too-long',
  retry: 'never',
  summary: 'The stored conversation is too long to be continued.',
  details: [
    `It has more than ${RESPONSE_CONTEXT_BYTES_MAX} bytes or ${RESPONSE_TURNS_MAX} responses.`,
    'Compact it earlier, or send the part that matters in `input`.',
  ],
  fields: ({ param }: ConversationTooLongValues) => ({ param }),
}) {}

/** A client asked to cancel a response, but the gateway runs no responses in the background. */
export class ResponseNotCancellableError extends errorClass('ResponseNotCancellableError', {
  code: 'response-not-cancellable',
  retry: 'never',
  summary: 'Only a response in the background can be cancelled, and none runs there.',
  details: ({ id }: { id: string }) => [
    `Response: ${id}.`,
    'Close the connection of a running answer to stop it.',
  ],
}) {}

/** The model wrote no summary, so a compacted conversation would have lost its answers. */
export class CompactionEmptyError extends errorClass('CompactionEmptyError', {
  code: 'compaction-empty',
  retry: 'never',
  summary: 'The model wrote no summary of the conversation.',
  details: ['The answer was charged.', 'Use another model, or keep the conversation as it is.'],
}) {}
