import { type AccountId, Hex, Receipt } from '@ostrom/protocol'
import type { SignedCore } from '../audits.ts'
import { check } from '../errors.ts'
import { recover } from '../keys/secp256k1.ts'
import { subjectOf } from './evidence.ts'
import { punish } from './penalties.ts'
import type { Context } from './state.ts'

/** Index of `seeded` in `Receipt.samplings`. */
const SEEDED = Receipt.samplings.indexOf('seeded')

/**
 * Two different receipts of one session under one joint seed.
 *
 * @throws {LedgerError} `session-unknown`, `nothing-proven`, `signature-invalid`,
 * `proven-already`.
 */
export function proveContradiction(
  context: Context,
  { first, second }: { first: SignedCore; second: SignedCore },
): void {
  const { sessionId, seed } = first.receipt
  const { provider } = subjectOf(context, sessionId)
  const ids = [first, second].map(({ receipt }) => Receipt.idOf(receipt, context.domain))
  const other = second.receipt
  const seeded = first.receipt.sampling === SEEDED && other.sampling === SEEDED
  const same = sessionId === other.sessionId && seed === other.seed && seed !== Hex.zeroHash
  const contradict = seeded && same && ids[0] !== ids[1]
  check(contradict, 'nothing-proven', { session: sessionId })
  checkSigned(context, provider, first)
  checkSigned(context, provider, second)
  prove(context, provider, `contradiction:${sessionId}:${seed}`)
}

/**
 * A receipt whose total is above all that its session or request can ever pay.
 *
 * @throws {LedgerError} As `proveContradiction`.
 */
export function proveBeyond(context: Context, signed: SignedCore): void {
  const { sessionId, total } = signed.receipt
  const { provider, payMax } = subjectOf(context, sessionId)
  const beyond = payMax !== undefined && payMax > 0n && total > payMax
  check(beyond, 'nothing-proven', { session: sessionId, total, payMax: payMax ?? 'open' })
  checkSigned(context, provider, signed)
  prove(context, provider, `beyond:${sessionId}`)
}

function checkSigned({ domain }: Context, needed: AccountId, signed: SignedCore): void {
  const signer = recover(Receipt.idOf(signed.receipt, domain), signed.signature)
  check(signer === needed, 'signature-invalid', { needed })
}

function prove(context: Context, provider: AccountId, key: string): void {
  check(!context.state.proven.get(key), 'proven-already', { provider })
  context.state.proven.set(key, true)
  punish(context, provider)
}
