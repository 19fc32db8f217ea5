import type { AccountId } from '@ostrom/protocol'
import type { RequestState, WaitingAnswer } from './requests.ts'

// Changes of an audited request in a read model that is computed from events.

/** Returns the request after the end of its lock, so that other providers can lock it. */
export function withoutLock({ id, terms, answers = [] }: RequestState): RequestState {
  if (answers.length === 0) return { id, status: 'open', terms, paid: 0n }
  return { id, status: 'answered', terms, paid: 0n, answers }
}

/** Returns the request after the provider of its lock has posted an audited answer. */
export function withAnswer(
  request: RequestState,
  posted: Pick<WaitingAnswer, 'provider' | 'sha256' | 'postedAtSeconds'>,
): RequestState {
  const { answers = [], bond = 0n, offerHash, prices } = request
  const offered = { ...(offerHash && { offerHash }), ...(prices && { prices }) }
  return withoutLock({ ...request, answers: [...answers, { ...posted, bond, ...offered }] })
}

/** Returns the request without a provider's answer that ended unpaid. */
export function withoutAnswer(request: RequestState, provider: AccountId): RequestState {
  const { answers = [], ...rest } = request
  const left = answers.filter((answer) => answer.provider !== provider)
  if (request.status !== 'locked') return withoutLock({ ...rest, answers: left })
  return left.length === 0 ? rest : { ...rest, answers: left }
}
