import type { Clock, Hash } from '@ostrom/protocol'
import type { Dealing } from './debts.ts'
import { PromptCreditError } from './errors.ts'
import type { ChannelLoans, PromptSize } from './lending/channel-loans.ts'
import { type Loan, noLoan } from './lending/loan.ts'
import type { Turns } from './turns.ts'

/** What an answer needs to be worked on. */
export type Begun = { readonly loan: Loan; readonly giveBack: () => void }

export type BeginWorkOptions = {
  readonly turns: Pick<Turns, 'take'>
  readonly loans: Pick<ChannelLoans, 'take' | 'room'>
  readonly clock: Pick<Clock, 'nowMs'>
  readonly version: Hash
  readonly dealing: Dealing
  readonly prompt: PromptSize
  readonly signal: AbortSignal
}

/**
 * Waits for a model's turn and for what is lent of the prompt. Who waits for a loan holds no turn;
 * an answer that is stopped meanwhile needs neither.
 *
 * @throws {PromptCreditError} As `Lending.room` says. Nothing of the prompt was told or paid.
 */
export async function beginWork(options: BeginWorkOptions): Promise<Begun> {
  const { turns, loans, clock, version, dealing, prompt, signal } = options
  let sinceMs: number | undefined
  for (;;) {
    const giveBack = await turns.take(version, dealing, signal)
    if (signal.aborted) return { loan: noLoan, giveBack }
    try {
      return { loan: loans.take(prompt), giveBack }
    } catch (error) {
      giveBack()
      if (!(error instanceof PromptCreditError)) throw error
      sinceMs ??= clock.nowMs()
      await loans.room(prompt, { sinceMs, signal })
    }
  }
}
