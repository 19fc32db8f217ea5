import { Amount, type AssetId, type BaseError, errorClass } from '@ostrom/protocol'

type ProxyDeclinedValues = Pick<BaseError, 'code' | 'retry' | 'details'>

/** A proxy refuses the request. */
export class ProxyDeclinedError extends errorClass('ProxyDeclinedError', {
  code: 'proxy-declined',
  retry: ({ retry }) => retry,
  summary: 'The proxy refuses this.',
  details: ({ code, details }: ProxyDeclinedValues) => [
    `Its code: ${code}.`,
    ...details.map((detail) => `It says: ${detail}`),
  ],
  fields: ({ code }) => ({ proxyCode: code }),
}) {}

/** A proxy contradicts its terms or its own accounting. The proxy gets no further ticket. */
export class ProxyMisbehavedError extends errorClass('ProxyMisbehavedError', {
  code: 'proxy-misbehaved',
  retry: 'never',
  summary: 'The proxy breaks its terms.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Use another proxy. At most one ticket is lost.',
  ],
}) {}

/** A proxy could not be reached, or did not answer in time. */
export class ProxyAwayError extends errorClass('ProxyAwayError', {
  code: 'proxy-away',
  retry: 'later',
  summary: 'The proxy does not respond.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Try again, or use another proxy.',
  ],
}) {}

type ProxyFeeTooHighValues = {
  readonly fee: bigint
  readonly feeMax: bigint
  readonly asset: AssetId
}

/** A proxy wants to keep more of a ticket's value than the user agreed to. No ticket was given. */
export class ProxyFeeTooHighError extends errorClass('ProxyFeeTooHighError', {
  code: 'proxy-fee-too-high',
  retry: 'never',
  summary: 'The proxy keeps too much of a ticket.',
  details: ({ fee, feeMax, asset }: ProxyFeeTooHighValues) => [
    `Its fee: ${Amount.detailUp(fee, asset)}.`,
    `Your limit: ${Amount.detail(feeMax, asset)}.`,
    'Raise the limit, or use another proxy.',
  ],
}) {}

/** No ticket is left under the key that pays the proxy. */
export class TicketsSpentError extends errorClass('TicketsSpentError', {
  code: 'tickets-spent',
  retry: 'never',
  summary: 'No ticket is left to pay the proxy.',
  details: ({ value, asset }: { readonly value: bigint; readonly asset: AssetId }) => [
    `Value of a ticket: ${Amount.detail(value, asset)}.`,
    'Buy tickets.',
  ],
}) {}

/** A name of a disposable account is unknown, taken or invalid, or the folder is full. */
export class DisposableAccountError extends errorClass('DisposableAccountError', {
  code: 'disposable-account-invalid',
  retry: 'never',
  summary: 'The disposable account cannot be used so.',
  details: ({ account, reason }: { readonly account: string; readonly reason: string }) => [
    `Name: ${account}.`,
    `Reason: ${reason}.`,
    'Choose another name, or one of an existing account.',
  ],
}) {}

type PayoutWaitingValues = {
  readonly account: string
  readonly untilSeconds: bigint
}

/**
 * A payout for an account was requested, and has not arrived. No second ticket is spent until the
 * payout arrives or is late.
 */
export class PayoutWaitingError extends errorClass('PayoutWaitingError', {
  code: 'payout-waiting',
  retry: 'later',
  summary: 'Coin for this account is on its way.',
  details: ({ account, untilSeconds }: PayoutWaitingValues) => [
    `Name: ${account}.`,
    `The proxy sends it until ${new Date(Number(untilSeconds) * 1_000).toISOString()}.`,
    'Wait for it. If it is late, ask another proxy: one ticket is lost.',
  ],
}) {}

type PayoutTermsValues = {
  /** Part of a payout that the proxy keeps; absent if the proxy makes no payouts. */
  readonly fee: bigint | undefined
  readonly feeMax: bigint
  readonly asset: AssetId
}

/**
 * A proxy makes no payouts, or would keep more of a payout than the user agreed to. No ticket was
 * given.
 */
export class PayoutTermsError extends errorClass('PayoutTermsError', {
  code: 'payout-terms-refused',
  retry: 'elsewhere',
  summary: 'The proxy makes no acceptable payouts.',
  details: ({ fee, feeMax, asset }: PayoutTermsValues) => [
    fee === undefined
      ? 'It makes none for tickets of this key.'
      : `Its fee: ${Amount.detailUp(fee, asset)}.`,
    `Your limit: ${Amount.detail(feeMax, asset)}.`,
    'Raise the limit, use tickets of another key, or another proxy.',
  ],
}) {}
