import type { BaseError } from '@ostrom/protocol'
import { unpaidDebtError } from '../admission/client-limiter.ts'
import { AnswerQueueFullError, TooManyStreamsError } from '../errors.ts'
import {
  ANSWERS_QUEUED_PER_SESSION_MAX,
  NEW_CLIENT_QUESTION_BYTES_MAX,
  QUESTION_BYTES_MAX,
  STREAMS_PER_SESSION_MAX,
} from '../limits.ts'
import type { ServedModel } from '../served-model.ts'
import type { PaidSession } from '../sessions/paid-session.ts'
import type { ChannelContext } from './channel-context.ts'

/**
 * Number of running and waiting answers of a channel, and the bytes of their questions and the new
 * one.
 */
export type ChannelLoad = { readonly streams: number; readonly bytes: number }

/**
 * Returns why a channel takes no further question now; `undefined` if it takes one. The provider
 * checks this before it unseals the question.
 */
export function questionFault(
  { context, session, served }: questionFault.Options,
  { streams, bytes }: ChannelLoad,
): BaseError | undefined {
  const { clientLimiter, scheduler } = context
  if (clientLimiter.refuses(session.client)) return unpaidDebtError(session, clientLimiter)
  const hasPaid = clientLimiter.hasPaid(session)
  const bytesMax = hasPaid ? QUESTION_BYTES_MAX : NEW_CLIENT_QUESTION_BYTES_MAX
  if (streams >= STREAMS_PER_SESSION_MAX || bytes > bytesMax) {
    return new TooManyStreamsError({ streamsMax: STREAMS_PER_SESSION_MAX, bytesMax })
  }
  if (!scheduler.isFull(served.version, session.id)) return undefined
  const waitingMax = ANSWERS_QUEUED_PER_SESSION_MAX
  return new AnswerQueueFullError({ scope: 'session', waitingMax })
}

export declare namespace questionFault {
  type Options = {
    readonly context: Pick<ChannelContext, 'clientLimiter' | 'scheduler'>
    readonly session: PaidSession
    readonly served: Pick<ServedModel, 'version'>
  }
}
