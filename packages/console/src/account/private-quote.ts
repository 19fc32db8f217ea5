import { type Gateway, type PrivateQuote, PrivateUnavailableError } from '@ostrom/gateway'
import type { AssetId } from '@ostrom/protocol'

/**
 * Returns a proxy's price and delay for the next private question.
 *
 * @throws {PrivateUnavailableError} No proxy answers, or this gateway knows no proxy.
 */
export async function privateQuote(
  { proxied }: Pick<Gateway, 'proxied'>,
  asset: AssetId,
): Promise<PrivateQuote> {
  if (proxied) return await proxied.quote(asset)
  const reason = 'this gateway knows no proxy'
  const remedy = 'Name proxies in `gateway.private`: docs/guides/private.md.'
  throw new PrivateUnavailableError({ reason, remedy })
}
