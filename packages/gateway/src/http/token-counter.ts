import { createPlaces, type HeldShare } from '@ostrom/protocol'
import type { Question } from '../inference/inference-service.ts'
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
export function createTokenCounter(
  gateway: HttpContext,
): (request: Request, parse: ParsePrompt, address?: string) => Promise<number> {
  const { inference, keys, clock, account } = gateway
  const enter = createPlaces({
    bytesMax: 0,
    refuse: () => new GatewayBusyError({ runs: COUNTS_PER_CALLER_MAX }),
  })
  /**
   * Takes the place of a count of a key, or of all keys of a hosted account, before the body of its
   * request is read.
   */
  const begin = (keyId: string): HeldShare =>
    enter([
      {
        id: account ?? keyId,
        name: account === undefined ? 'this key' : 'this account',
        placesMax: COUNTS_PER_CALLER_MAX,
        bytesMax: 0,
      },
    ])

  return async (request, parse, address) => {
    const caller = await callerOf(gateway, request.headers)
    const { key } = caller
    const count = begin(key.id)
    try {
      const place = gateway.transfers.body({ address, keyId: key.id }, request)
      const { value } = await refuseUnread(request, () => keys.assertWithinRate(key.id))
        .then(() => readBody(request, { place }))
        .finally(place.leave)
      const { model: asked, prompt } = await parse(value, caller)
      const waitMs = caller.takeRequest()
      if (waitMs > 0) await clock.sleep(waitMs, request.signal)
      const model = await allowedName(inference, key, asked)
      // The gateway counts no tokens for a key that may not use the model or has no budget left.
      keys.assertMayAsk({ id: key.id, model })
      return await inference.countTokens({ model, prompt, callerId: key.id })
    } finally {
      count.leave()
    }
  }
}
