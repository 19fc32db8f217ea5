import { type Clock, type Hash, monotonicMs } from '@ostrom/protocol'
import type { ScheduledAgreement } from '../admission/answer-queue.ts'
import type { FairScheduler } from '../admission/fair-scheduler.ts'
import { PromptCreditError } from '../errors.ts'
import type { ChannelLoans, PromptSize } from '../lending/channel-loans.ts'
import { type Loan, noLoan } from '../lending/loan.ts'

/** A turn of the model and the credit for the prompt. */
export type AnswerSlot = { readonly loan: Loan; readonly release: () => void }

export type AnswerSlotOptions = {
  readonly scheduler: Pick<FairScheduler, 'acquire'>
  readonly loans: Pick<ChannelLoans, 'take' | 'awaitCapacity'>
  readonly clock: Pick<Clock, 'nowMs'>
  readonly version: Hash
  readonly agreement: ScheduledAgreement
  readonly prompt: PromptSize
  readonly signal: AbortSignal
}

/**
 * Waits for the credit of a prompt and for a turn of the model. An answer that waits for credit
 * occupies no turn; a stopped answer gets neither credit nor turn.
 *
 * @throws {AnswerQueueFullError} Too many answers wait for a turn.
 * @throws {PromptCreditError} In the cases of `Lending.awaitCapacity`. At that time the provider
 *   has reported no part of the prompt.
 */
export async function acquireAnswerSlot(options: AnswerSlotOptions): Promise<AnswerSlot> {
  const { scheduler, loans, clock, version, agreement, prompt, signal } = options
  const { promptTokens } = prompt
  let sinceMs: number | undefined
  for (;;) {
    const release = await scheduler.acquire(version, agreement, { promptTokens, signal })
    if (signal.aborted) return { loan: noLoan, release }
    try {
      return { loan: loans.take(prompt), release }
    } catch (error) {
      release()
      if (!(error instanceof PromptCreditError)) throw error
      sinceMs ??= monotonicMs(clock)
      await loans.awaitCapacity(prompt, { sinceMs, signal })
    }
  }
}
