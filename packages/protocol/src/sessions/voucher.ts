import type { Hash } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { errorClass } from '../errors/errors.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

/**
 * A client's promise to pay a provider for all work so far in one session, or in one request: then
 * `sessionId` is the request's id.
 *
 * Vouchers are cumulative: a later voucher replaces an earlier one, so the provider keeps only the
 * last voucher, and a lost message has no cost.
 */
export type Voucher = {
  readonly sessionId: Hash
  /** Cumulative amount since the session opened, in base units of its asset. */
  readonly total: bigint
  /** Number of finished answers that `total` covers. */
  readonly count: bigint
  /** Root over the ids of those answers' receipts, in order; see `Merkle`. */
  readonly receiptsRoot: Hash
}

export const voucherSchema: Schema.Schema<Voucher> = Schema.object({
  sessionId: Schema.hash,
  total: Schema.unsigned(128),
  count: Schema.unsigned(64),
  receiptsRoot: Schema.hash,
})

export const voucherStruct: StructType<Voucher> = {
  name: 'Voucher',
  contract: 'escrow',
  fields: [
    ['sessionId', 'bytes32'],
    ['total', 'uint128'],
    ['count', 'uint64'],
    ['receiptsRoot', 'bytes32'],
  ],
}

/** Returns the digest that the session's signer signs. */
export const hash = (voucher: Voucher, domain: Domain): Hash =>
  digest(voucherStruct, voucher, domain)

/**
 * Returns the amount that `next` promises beyond `previous`, in base units of the session's asset.
 *
 * Pure. It does not verify the signature. The total decides, as on chain: a higher total is
 * accepted with any count, so that a count can never block a payment. An equal total is accepted
 * only with a higher count. So the receipts of free answers can be anchored, but two vouchers of
 * equal total cannot alternate in settlements forever.
 *
 * @throws {SessionMismatchError} The vouchers name different sessions.
 * @throws {VoucherNotIncreasingError} `next` has a lower total, or an equal total without a higher
 * count.
 * @throws {VoucherOverCapError} `next.total` is above the session's cap.
 * @see docs/spec/sessions.md, section 4; on chain, `settle` in `ISessions`.
 */
export function increase({ previous, next, cap }: increase.Options): bigint {
  if (previous && previous.sessionId !== next.sessionId) {
    throw new SessionMismatchError({ expected: previous.sessionId, received: next.sessionId })
  }
  if (next.total > cap) throw new VoucherOverCapError({ cap, total: next.total })
  const before = { total: previous?.total ?? 0n, count: previous?.count ?? 0n }
  const falls = next.total < before.total
  const repeats = next.total === before.total && next.count <= before.count
  if (falls || repeats) throw new VoucherNotIncreasingError({ previous: before, next })
  return next.total - before.total
}

export declare namespace increase {
  type Options = {
    /** Last voucher accepted in the session; `undefined` before the first. */
    readonly previous: Voucher | undefined
    /** The received voucher, still unverified. */
    readonly next: Voucher
    /** The session's cap, in base units. */
    readonly cap: bigint
  }
}

/** A voucher names a different session than its channel. */
export class SessionMismatchError extends errorClass('SessionMismatchError', {
  code: 'session-mismatch',
  retry: 'never',
  summary: 'The voucher names another session.',
  details: ({ expected, received }: { expected: Hash; received: Hash }) => [
    `Expected session: ${expected}.`,
    `Received session: ${received}.`,
    'Sign a voucher for the session that the stream belongs to.',
  ],
}) {}

type Totals = { readonly total: bigint; readonly count: bigint }

/** A voucher does not increase its session's total, or its count at an equal total. */
export class VoucherNotIncreasingError extends errorClass('VoucherNotIncreasingError', {
  code: 'voucher-not-increasing',
  retry: 'never',
  summary: 'The voucher does not increase the signed total of the session.',
  details: ({ previous, next }: { readonly previous: Totals; readonly next: Totals }) => [
    `Previous total: ${previous.total} for ${previous.count} answers, in base units.`,
    `New total: ${next.total} for ${next.count} answers.`,
    'Vouchers are cumulative: sign the new total, not the difference.',
  ],
}) {}

/** A voucher exceeds the cap of its session. */
export class VoucherOverCapError extends errorClass('VoucherOverCapError', {
  code: 'voucher-over-cap',
  retry: 'never',
  summary: 'The voucher is above the cap of its session.',
  details: ({ cap, total }: { cap: bigint; total: bigint }) => [
    `Cap, in base units: ${cap}.`,
    `Voucher total: ${total}.`,
    'Raise the cap with a top-up, or open another session.',
  ],
}) {}
