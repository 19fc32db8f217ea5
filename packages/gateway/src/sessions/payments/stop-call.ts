import type { Channel, SessionAccount } from '@ostrom/protocol'
import type { InferenceCall } from '../calls/inference-call.ts'
import type { StopPay } from './stop-pay.ts'

/**
 * Marks a call as stopped, and returns the message to its provider. The client then pays for the
 * output that has arrived, and for parts that the provider may have sent before the stop reaches
 * it: the provider keeps at most a checkpoint unpaid for each running answer, and has no voucher
 * that this client has not sent. Of the prompt the client pays for the tokens to which `pay` agrees
 * or, without `pay`, for those that are due: docs/spec/sessions.md, section 3.
 */
export function stopCall(
  call: InferenceCall,
  { account, most, pay, nowMs }: stopCall.Options,
): Extract<Channel.ClientMessage, { kind: 'stop' }> {
  const owed = account.owed()
  call.stoppedMs = nowMs
  call.dueMax = account.dueFor(call.id) + (most > owed ? most - owed : 0n)
  call.agreedPromptTokens = pay?.agree(call) ?? 0
  const { agreedPromptTokens: promptTokens } = call
  return { kind: 'stop', callId: call.id, ...(promptTokens > 0 && { promptTokens }) }
}

export declare namespace stopCall {
  type Options = {
    readonly account: SessionAccount.SessionAccount
    /** The most that can be owed in the session when the stop reaches the provider. */
    readonly most: bigint
    readonly pay: StopPay | undefined
    /** Present time in milliseconds, by the monotonic clock. */
    readonly nowMs: number
  }
}
