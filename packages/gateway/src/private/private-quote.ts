import type { AssetId } from '@ostrom/protocol'
import { PrivateUnavailableError } from '../errors.ts'
import type { PrivateQuestions, PrivateQuote } from './private-questions.ts'

/**
 * Returns a proxy's price and delay for the next private question.
 *
 * @throws {PrivateUnavailableError} No proxy answers, or this gateway knows no proxy.
 */
export async function privateQuote(
  { proxied }: { readonly proxied: Pick<PrivateQuestions, 'quote'> | undefined },
  asset: AssetId,
): Promise<PrivateQuote> {
  if (proxied) return await proxied.quote(asset)
  const reason = 'this gateway knows no proxy'
  const remedy = 'Name proxies in `gateway.private`: docs/guides/private.md.'
  throw new PrivateUnavailableError({ reason, remedy })
}
