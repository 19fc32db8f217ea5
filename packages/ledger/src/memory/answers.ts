import { type Hash, Hex } from '@ostrom/protocol'
import {
  ANSWER_BYTES_MAX,
  ANSWER_KEPT_SECONDS,
  ANSWER_PLACE_BYTES_MAX,
  type AnswerContent,
  type PostedAnswer,
} from '../answers.ts'
import { check } from '../errors.ts'
import { finish, lockedRecord } from './requests.ts'
import type { Context, State } from './state.ts'

const sizeOf = (content: AnswerContent): number =>
  content.kind === 'bytes' ? content.bytes.length : new TextEncoder().encode(content.cid).length

/** Refuses what is too long; the SHA-256 of the answer. */
function hashOf(requestId: Hash, content: AnswerContent): Hash {
  const bytes = sizeOf(content)
  const max = content.kind === 'bytes' ? ANSWER_BYTES_MAX : ANSWER_PLACE_BYTES_MAX
  const fits = bytes > 0 && bytes <= max
  check(fits, 'answer-invalid', { request: requestId, bytes, max })
  return content.kind === 'bytes' ? Hex.sha256Hex(content.bytes) : content.sha256
}

/** Posts an answer and pays all that its request holds, by who has locked it. */
export function post(
  context: Context,
  { requestId, answer: content }: { requestId: Hash; answer: AnswerContent },
): void {
  const { state, sender, nowSeconds } = context
  const known = lockedRecord(context, requestId)
  const { provider } = known.lock
  check(sender === provider, 'account-mismatch', { sender, needed: provider })
  check(known.terms.answer === 'chain', 'answer-elsewhere', { request: requestId })
  const sha256 = hashOf(requestId, content)
  const answer = { requestId, provider, sha256, postedAtSeconds: nowSeconds, content }
  const where = content.kind === 'place' && { cid: content.cid }
  context.emit({ kind: 'answer-posted', requestId, provider, sha256, ...where })
  const due = { total: known.terms.costMax, count: 0n, receiptsRoot: Hex.zeroHash }
  finish(context, { requestId, known, ...due })
  state.answers.set(requestId, answer)
}

/** Takes an answer away, by its client at once, by anybody after a week. */
export function close(context: Context, requestId: Hash): void {
  const { state, sender, nowSeconds } = context
  const posted = state.answers.get(requestId)
  check(posted, 'answer-kept', { request: requestId })
  const own = state.requests.get(requestId)?.terms.client === sender
  const keptUntil = posted.postedAtSeconds + ANSWER_KEPT_SECONDS
  check(own || nowSeconds >= keptUntil, 'answer-kept', { request: requestId, keptUntil })
  state.answers.set(requestId, undefined)
}

export const answerOf = (state: State, requestId: Hash): PostedAnswer | undefined =>
  state.answers.get(requestId)
