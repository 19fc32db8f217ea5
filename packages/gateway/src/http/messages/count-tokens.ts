import { allowedName } from '../allowed-models.ts'
import { readBody } from '../body.ts'
import { authenticate, type HttpContext } from '../inference-handler.ts'
import { parseCountTokens } from './request.ts'

/**
 * Answers a request of `/v1/messages/count_tokens`: the tokens of a prompt, counted by the model's
 * own tokenizer. Nothing is asked of a provider, or paid.
 *
 * @throws {BaseError} As `/v1/messages` does for the same prompt.
 */
export async function countTokens(
  gateway: HttpContext,
  request: Request,
): Promise<{ readonly input_tokens: number }> {
  const { inference, keys } = gateway
  const key = await authenticate(gateway, request.headers)
  const { value } = await readBody(request)
  const { model: asked, prompt } = parseCountTokens(value)
  const waitMs = keys.takeRequest(key.id)
  if (waitMs > 0) await gateway.clock.sleep(waitMs, request.signal)
  const model = await allowedName(inference, key, asked)
  return { input_tokens: await inference.countTokens({ model, prompt }) }
}
