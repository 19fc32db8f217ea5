import { Amount, type AssetId, errorClass, type Hash } from '@ostrom/protocol'

/** The chain of this deployment stores no answers. */
export class OnchainAnswersUnsupportedError extends errorClass('OnchainAnswersUnsupportedError', {
  code: 'onchain-answers-unsupported',
  retry: 'never',
  summary: 'This chain cannot store answers.',
  details: ({ ledger }: { ledger: string }) => [
    `Chain: ${ledger}.`,
    'Use a chain whose ledger has `answers`, such as Solana.',
  ],
}) {}

/** This peer, or all peers together, requested more model files than the limits allow. */
export class ContentRefusedError extends errorClass('ContentRefusedError', {
  code: 'content-rate-limited',
  retry: 'later',
  summary: 'The provider has reached its rate limit for model files.',
  details: ['Use another provider or a mirror, or retry in a minute.'],
}) {}

type SessionRefusedValues = {
  readonly sessionId: Hash
  readonly reason: string
  readonly remedy: string
  /** Seconds until the provider accepts the client again; `undefined` if waiting does not help. */
  readonly retryAfterSeconds?: number
}

/** A client's first message does not entitle it to a session here. */
export class SessionRefusedError extends errorClass('SessionRefusedError', {
  code: 'session-refused',
  retry: 'elsewhere',
  summary: 'The provider does not accept this session.',
  details: ({ sessionId, reason, remedy }: SessionRefusedValues) => [
    `Session: ${sessionId}.`,
    `Reason: ${reason}.`,
    remedy,
  ],
  fields: ({ retryAfterSeconds }) => ({ retryAfterSeconds }),
}) {}

/** A question claims a prefix to which its client has no right. */
export class PrefixClaimRefusedError extends errorClass('PrefixClaimRefusedError', {
  code: 'prefix-claim-refused',
  retry: 'later',
  summary: 'The question claims the price of cached input without a right to it.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Ask again without the claim: nothing was charged.',
  ],
}) {}

/** A question claims a prefix that its provider forgot because its memory was full. */
export class PrefixForgottenError extends errorClass('PrefixForgottenError', {
  code: 'prefix-forgotten',
  retry: 'later',
  summary: 'The provider has forgotten the answer whose prefix the question claims.',
  details: ['Its memory was full.', 'Ask again without the claim: nothing was charged.'],
}) {}

/** A session is over: expired, closed on chain, or being closed. */
export class SessionClosedError extends errorClass('SessionClosedError', {
  code: 'session-closed',
  retry: 'later',
  summary: 'The session is closed.',
  details: ({ sessionId, reason }: { sessionId: Hash; reason: string }) => [
    `Session: ${sessionId}.`,
    `Reason: ${reason}.`,
    'Open another session.',
  ],
}) {}

type SessionHeldValues = {
  readonly sessionId: Hash
  /** Seconds until the provider closes the session. */
  readonly retryAfterSeconds: number
}

/** A client that has not paid wants the rest of its cap back soon after the opening. */
export class SessionHeldError extends errorClass('SessionHeldError', {
  code: 'session-held',
  retry: 'later',
  summary: 'The provider does not close a session without a payment so soon.',
  details: ({ sessionId, retryAfterSeconds }: SessionHeldValues) => [
    `Session: ${sessionId}.`,
    `The provider closes it in ${retryAfterSeconds} seconds.`,
    'Ask in it, or wait: a client that has paid a checkpoint can close its sessions at once.',
  ],
  fields: ({ retryAfterSeconds }) => ({ retryAfterSeconds }),
}) {}

/** The provider cannot accept this voucher for the session. */
export class VoucherRefusedError extends errorClass('VoucherRefusedError', {
  code: 'voucher-refused',
  retry: 'never',
  summary: 'The provider does not accept this voucher.',
  details: ({ sessionId, reason }: { sessionId: Hash; reason: string }) => [
    `Session: ${sessionId}.`,
    `Reason: ${reason}.`,
    'Sign the total, count and root of docs/spec/sessions.md, section 4, with the session key.',
  ],
}) {}

/** The provider does not serve this model version in this session. */
export class ModelNotServedError extends errorClass('ModelNotServedError', {
  code: 'session-model-mismatch',
  retry: 'elsewhere',
  summary: 'The question names another model version than its session.',
  details: ({ expected, received }: { expected: Hash; received: Hash }) => [
    `Session: ${expected}.`,
    `Question: ${received}.`,
    'Ask for the version that the session was opened for.',
  ],
}) {}

/** The session has too many concurrent answers, or its open questions have too many bytes. */
export class TooManyStreamsError extends errorClass('TooManyStreamsError', {
  code: 'too-many-streams',
  retry: 'later',
  summary: 'Too many concurrent answers in this session.',
  details: ({ streamsMax, bytesMax }: { streamsMax: number; bytesMax: number }) => [
    `Limit: ${streamsMax} answers and ${bytesMax} bytes of questions at once.`,
    'Wait until an answer ends, or use another provider.',
  ],
}) {}

type AnswerQueueFullValues = {
  readonly scope: 'session' | 'provider'
  readonly waitingMax: number
}

/** Too many answers wait for a turn of the model. */
export class AnswerQueueFullError extends errorClass('AnswerQueueFullError', {
  code: 'answer-queue-full',
  retry: 'elsewhere',
  summary: "The provider's queue of answers is full.",
  details: ({ scope, waitingMax }: AnswerQueueFullValues) => [
    `Limit: ${waitingMax} waiting answers of this ${scope}.`,
    'Use another provider, or ask fewer questions at once.',
  ],
}) {}

/** The client stopped an answer on which no work had begun. */
export class AnswerStoppedError extends errorClass('AnswerStoppedError', {
  code: 'answer-stopped',
  retry: 'later',
  summary: 'The client stopped the answer before any work on it.',
  details: ['Nothing was processed or charged, and there is no receipt.'],
}) {}

type PaymentOverdueValues = {
  readonly owed: bigint
  readonly paid: bigint
  readonly allowed: bigint
  readonly asset: AssetId
}

/** The client did not pay the due amount, or did not raise the limit of its output, in time. */
export class PaymentOverdueError extends errorClass('PaymentOverdueError', {
  code: 'payment-overdue',
  retry: 'later',
  summary: 'The provider stopped the answer because the client did not pay in time.',
  details: ({ owed, paid, allowed, asset }: PaymentOverdueValues) => [
    `Owed: ${Amount.detailUp(owed, asset)}; paid by vouchers: ${Amount.detail(paid, asset)}.`,
    `At most ${Amount.detail(allowed, asset)} may be unpaid at this point.`,
    'Send vouchers while the answer streams.',
  ],
}) {}

/** The unpaid part of a prompt exceeds the credit that the provider can lend to this client. */
export class PromptCreditError extends errorClass('PromptCreditError', {
  code: 'prompt-credit-exceeded',
  retry: 'elsewhere',
  summary: "The unpaid part of the prompt exceeds the provider's credit line.",
  details: ({ needed, free, asset }: { needed: bigint; free: bigint; asset: AssetId }) => [
    `Credit needed beyond the prepaid part: ${Amount.detailUp(needed, asset)}.`,
    `Credit available now: ${Amount.detail(free > 0n ? free : 0n, asset)}.`,
    'Prepay more of the prompt, send a shorter prompt, or use another provider.',
  ],
}) {}

type AnswerSizeUnsupportedValues = {
  readonly kind: string
  readonly reason: string
  readonly remedy: string
  /** True if the model had to compute for this check. */
  readonly hasComputed?: boolean
}

/** The requested answer has a size that the model or the message limit does not support. */
export class AnswerSizeUnsupportedError extends errorClass('AnswerSizeUnsupportedError', {
  code: 'answer-size-unsupported',
  retry: ({ hasComputed = false }) => (hasComputed ? 'elsewhere' : 'never'),
  summary: 'The requested answer size is not supported.',
  details: ({ kind, reason, remedy }: AnswerSizeUnsupportedValues) => [
    `Kind: ${kind}.`,
    `Reason: ${reason}.`,
    remedy,
  ],
  fields: ({ hasComputed = false }) => ({ hasComputed }),
}) {}

/** The provider cannot unseal a question, or refuses a message on the client's channel. */
export class QuestionRefusedError extends errorClass('QuestionRefusedError', {
  code: 'question-unseal-failed',
  retry: 'elsewhere',
  summary: 'The provider cannot open this question.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Seal the question again with the key of the latest endpoint.',
  ],
}) {}

/** The first message of a channel did not come in time, or was no hello. */
export class HelloMissingError extends errorClass('HelloMissingError', {
  code: 'hello-timeout',
  retry: 'later',
  summary: 'The channel did not begin with a hello.',
  details: ({ waitMs }: { waitMs: number }) => [
    `Waited: ${waitMs} ms.`,
    'Send hello-session or hello-request immediately after opening the channel.',
  ],
}) {}

/** A validator requested a disclosure and did not read it. */
export class AuditUnreadError extends errorClass('AuditUnreadError', {
  code: 'audit-unread',
  retry: 'later',
  summary: 'The reply to a validator was not read in time.',
  details: ({ waitMs }: { waitMs: number }) => [
    `Waited: ${waitMs} ms.`,
    'Read the reply as it comes; request it again.',
  ],
}) {}

/**
 * The provider is shutting down and starts no new work, or it ended an answer without output,
 * because the answer took longer than `ANSWER_MS_MAX` or its model was quarantined.
 */
export class ProviderStoppingError extends errorClass('ProviderStoppingError', {
  code: 'provider-stopping',
  retry: 'elsewhere',
  summary: 'The provider is stopping.',
  details: ['Use another provider; open sessions continue after a restart of this one.'],
}) {}

type ProviderFullValues = {
  readonly reason: string
  /** Seconds until the exhausted limit has capacity again, if that is known. */
  readonly retryAfterSeconds?: number
  /** Base units of `asset`. */
  readonly capMax?: bigint
  readonly asset?: AssetId
}

/** The provider's capacity does not cover this session, cap or channel. */
export class ProviderFullError extends errorClass('ProviderFullError', {
  code: 'provider-capacity-exceeded',
  retry: 'elsewhere',
  summary: 'The provider does not have the capacity for this.',
  details: ({ reason, capMax, asset, retryAfterSeconds }: ProviderFullValues) => [
    `Reason: ${reason}.`,
    ...(capMax === undefined ? [] : [`Largest possible cap: ${Amount.detail(capMax, asset)}.`]),
    retryAfterSeconds === undefined
      ? 'Use another provider, or retry later; paying clients have more capacity.'
      : `Use another provider, or retry in ${retryAfterSeconds} seconds.`,
  ],
  fields: ({ retryAfterSeconds }) => ({ retryAfterSeconds }),
}) {}
