import type { Question } from '../inference-service.ts'
import { GatewayBusyError } from './errors.ts'
import { callerOf, type HttpContext } from './http-context.ts'
import { allowedName } from './incoming/allowed-models.ts'
import { readBody, refuseUnread } from './incoming/body.ts'
import type { Caller } from './incoming/caller.ts'
import { COUNTS_PER_CALLER_MAX } from './limits.ts'

/** Reads a request's model and the prompt whose tokens the gateway counts. */
export type ParsePrompt = (
  body: Readonly<Record<string, unknown>>,
  caller: Caller,
) => CountedPrompt | Promise<CountedPrompt>

type CountedPrompt = Pick<Question, 'model' | 'prompt'>

/**
 * Creates the function that counts the tokens of a request's prompt with the model's own tokenizer.
 * The function sends no question and pays nothing. The request's key must have access to the model.
 *
 * @throws {BaseError} The error that a question with the same prompt and key would cause.
 */
export function createTokenCounter(gateway: HttpContext) {
  const { inference, keys, clock, account } = gateway
  const running = new Map<string, number>()

  /**
   * Adds one to the number of counts that run for a key, or for all keys of a hosted account,
   * before the body of a request is read. Returns the function that subtracts one again.
   */
  function begin(keyId: string): () => void {
    const counted = account ?? keyId
    const count = running.get(counted) ?? 0
    if (count >= COUNTS_PER_CALLER_MAX) throw new GatewayBusyError({ runs: count })
    running.set(counted, count + 1)
    return () => {
      const left = (running.get(counted) ?? 1) - 1
      if (left > 0) running.set(counted, left)
      else running.delete(counted)
    }
  }

  return async (request: Request, parse: ParsePrompt): Promise<number> => {
    const caller = await callerOf(gateway, request.headers)
    const { key } = caller
    const end = begin(key.id)
    try {
      await refuseUnread(request, () => keys.assertWithinRate(key.id))
      const { value } = await readBody(request)
      const { model: asked, prompt } = await parse(value, caller)
      const waitMs = caller.takeRequest()
      if (waitMs > 0) await clock.sleep(waitMs, request.signal)
      const model = await allowedName(inference, key, asked)
      // The gateway counts no tokens for a key that may not use the model or has no budget left.
      keys.assertMayAsk({ id: key.id, model })
      return await inference.countTokens({ model, prompt, callerId: key.id })
    } finally {
      end()
    }
  }
}
