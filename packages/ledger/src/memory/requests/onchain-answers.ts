import { type Hash, Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import {
  ANSWER_BYTES_MAX,
  ANSWER_CID_BYTES_MAX,
  ANSWER_RETENTION_SECONDS,
  type OnchainAnswer,
  type OnchainAnswerContent,
} from '../../requests/onchain-answers.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { finish, leaveToAudit, lockedRecord } from './requests.ts'

const sizeOf = (content: OnchainAnswerContent): number =>
  content.kind === 'bytes' ? content.bytes.length : new TextEncoder().encode(content.cid).length

/** Refuses an answer that is too long; returns the SHA-256 of the answer. */
function hashOf(requestId: Hash, content: OnchainAnswerContent): Hash {
  const bytes = sizeOf(content)
  const max = content.kind === 'bytes' ? ANSWER_BYTES_MAX : ANSWER_CID_BYTES_MAX
  const fits = bytes > 0 && bytes <= max
  check(fits, 'answer-invalid', { request: requestId, bytes, max })
  return content.kind === 'bytes' ? Hex.sha256Hex(content.bytes) : content.sha256
}

/**
 * Posts an answer. Pays the whole reserve of its request, or leaves an audited answer to
 * validators. Only the provider that locked the request may call it.
 */
export function post(
  context: TransactionContext,
  { requestId, answer: content }: { requestId: Hash; answer: OnchainAnswerContent },
): void {
  const { state, sender, nowSeconds } = context
  const request = lockedRecord(context, requestId)
  const { provider } = request.lock
  check(sender === provider, 'account-mismatch', { sender, needed: provider })
  check(request.terms.answer === 'chain', 'answer-mode-mismatch', { request: requestId })
  const { onchain } = request.terms
  const tooLong =
    content.kind === 'bytes' && content.bytes.length > (onchain?.answerBytesMax ?? ANSWER_BYTES_MAX)
  check(!tooLong, 'answer-invalid', { request: requestId, max: onchain?.answerBytesMax ?? 0 })
  const sha256 = hashOf(requestId, content)
  const answer = { requestId, provider, sha256, postedAtSeconds: nowSeconds, content }
  const where = content.kind === 'cid' && { cid: content.cid }
  context.emit({ kind: 'answer-posted', requestId, provider, sha256, ...where })
  if (onchain?.proof === 'audited') {
    leaveToAudit(context, { requestId, request, answer })
    return
  }
  const due = { total: request.terms.costMax, count: 0n, receiptsRoot: Hex.zeroHash }
  finish(context, { requestId, request, ...due })
  state.answers.set(requestId, answer)
}

/** Deletes an answer. Its client may do so at once, any account after a week. */
export function close(context: TransactionContext, requestId: Hash): void {
  const { state, sender, nowSeconds } = context
  const posted = state.answers.get(requestId)
  check(posted, 'answer-not-closable', { request: requestId })
  const own = state.requests.get(requestId)?.terms.client === sender
  const retainedUntil = posted.postedAtSeconds + ANSWER_RETENTION_SECONDS
  check(own || nowSeconds >= retainedUntil, 'answer-not-closable', {
    request: requestId,
    keptUntil: retainedUntil,
  })
  state.answers.set(requestId, undefined)
}

/** Returns the posted answer of a request; `undefined` before its pay and after its deletion. */
export const onchainAnswerOf = (state: MemoryState, requestId: Hash): OnchainAnswer | undefined =>
  state.answers.get(requestId)
