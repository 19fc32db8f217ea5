import { type Channel, Inference, type Offer, Price, type SessionAccount } from '@ostrom/protocol'
import type { InferenceCall } from '../calls/inference-call.ts'
import type { StopPay } from './stop-pay.ts'
import type { VoucherPayer } from './voucher-payer.ts'

type StopMessage = Extract<Channel.ClientMessage, { readonly kind: 'stop' }>

/**
 * The bound of the amount that the stopped answers of a session still add to its debt: for parts
 * that the provider may have sent before their stops reached it. All of them share one allowance.
 *
 * @see docs/spec/sessions.md, section 3, "Work after a stop".
 */
export type StopAllowance = {
  /**
   * Allows for a running call that is stopped now.
   *
   * @param pay Decides for how many tokens of the prompt the client pays; when absent, for those
   *   that are due.
   * @returns The message to the provider.
   */
  open(call: InferenceCall, pay: StopPay | undefined): StopMessage
  /**
   * Counts the growth of a call after an update of its usage.
   *
   * @returns False if the stopped answers grew further than an honest provider lets them.
   */
  covers(call: InferenceCall): boolean
  /**
   * Notes the base units that became due at once as an answer ended: the rest of its prompt. The
   * provider waits for no payment of them before it continues with other answers.
   */
  addRest(rest: bigint): void
  /** Forgets a call that has ended. */
  end(call: InferenceCall): void
}

/** Base units that are due for a stopped call at its stop and now. */
type StoppedDue = { readonly before: bigint; now: bigint }

/**
 * Creates the allowance of a channel, of which no call is stopped yet.
 *
 * @param options.checkpoint The offer's checkpoint, in base units.
 */
export function createStopAllowance(options: {
  readonly account: SessionAccount.SessionAccount
  readonly payer: Pick<VoucherPayer, 'last'>
  readonly calls: ReadonlyMap<bigint, InferenceCall>
  readonly offer: Offer.Offer
  readonly checkpoint: bigint
}): StopAllowance {
  const { account, payer, calls, offer, checkpoint } = options
  const stopped = new Map<bigint, StoppedDue>()
  /** Growth of stopped calls that have ended while others are still stopped. */
  let ended = 0n
  let most = 0n
  /** Rests of ended answers, each with the number of ended answers, oldest first. */
  let rests: { readonly count: bigint; readonly rest: bigint }[] = []

  const grown = (): bigint =>
    [...stopped.values()].reduce((sum, { before, now }) => sum + now - before, ended)

  const forgetPaidRests = (): void => {
    const paid = payer.last()?.voucher.count ?? 0n
    rests = rests.filter(({ count }) => count > paid)
  }

  /**
   * Returns the most that an honest provider leaves unpaid, in base units: for each answer that
   * runs a checkpoint and the step that becomes due at once, however dear it is; for each answer
   * that has ended and is in no voucher yet, a checkpoint and the rest of its prompt.
   */
  const unpaidMax = (): bigint => {
    forgetPaidRests()
    const running = [...calls.values()].map((call) => stepOf(call, offer.prices))
    const parts = [...running, ...rests.map(({ rest }) => rest)]
    return parts.reduce((sum, part) => sum + checkpoint + part, 0n)
  }

  return {
    open(call, pay) {
      const covered = (payer.last()?.voucher.total ?? 0n) + unpaidMax()
      const owed = account.owed()
      most = grown() + (covered > owed ? covered - owed : 0n)
      const due = account.dueFor(call.id)
      stopped.set(call.id, { before: due, now: due })
      const promptTokens = pay?.agree(call) ?? 0
      call.agreedPromptTokens = promptTokens
      return { kind: 'stop', callId: call.id, ...(promptTokens > 0 && { promptTokens }) }
    },
    covers(call) {
      const entry = stopped.get(call.id)
      if (!entry) return true
      entry.now = account.dueFor(call.id)
      return grown() <= most
    },
    addRest(rest) {
      forgetPaidRests()
      rests.push({ count: account.frontier().count, rest: rest > 0n ? rest : 0n })
    },
    end({ id }) {
      const entry = stopped.get(id)
      if (!entry) return
      ended += entry.now - entry.before
      stopped.delete(id)
      if (stopped.size === 0) ended = 0n
    },
  }
}

/**
 * Returns the base units of the largest step of an answer that no checkpoint bounds: an embedding
 * with its input, or images.
 */
function stepOf(call: InferenceCall, prices: Price.PriceMap): bigint {
  const { perEmbedding, perImage } = call.billing
  const images = BigInt(Inference.countImages(call.request.prompt))
  const input = Price.worstCasePrompt(prices, perEmbedding + perImage)
  return Price.costUp(prices, { ...input, image: images })
}
