import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import { type ChainView, type GatewayFetch, openBlindSession } from '@ostrom/gateway/blind-client'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { Hex, Manifest, type RandomBytes } from '@ostrom/protocol'
import type { SimulatedNetwork } from '../network/simulated-network.ts'

/** Creates the pages of a network: they read the chain, and open sessions through a gateway. */
export async function createBlindPages(world: SimulatedNetwork, random: RandomBytes) {
  const { time } = world
  const page = world.ledgerOf('page')
  const market = createMarketMemory(page)
  const chain: ChainView = {
    nowSeconds: () => page.nowSeconds(),
    async isOffered(account, hash) {
      await market.sync()
      return (await market.offersOf(account)).some(({ offerHash }) => offerHash === hash)
    },
    async endpoint(account) {
      await market.sync()
      return await market.endpoint(account)
    },
  }
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const files = { tokenizerJson: utf8(echoTokenizerJson), template: utf8(echoTemplate) }
  const counting = await time.until(createLocalHost().open(async () => files))
  const parts: Uint8Array[] = []
  const length = Manifest.MANIFEST_BYTES_MAX
  for await (const part of world.storage.read(Manifest.cidOf(world.version), { length }))
    parts.push(part)
  const manifest = Manifest.decode(Hex.join(parts))
  return {
    chain,
    /** Opens a blind session as a web page does. */
    open: (fetch: GatewayFetch, more: Partial<Parameters<typeof openBlindSession>[0]> = {}) =>
      openBlindSession({
        fetch,
        model: 'echo',
        domain: page.domain,
        chain,
        keys: page,
        operator: async () => undefined,
        modelOf: async () => ({ manifest, tokenizer: counting }),
        clock: time.clock,
        random,
        ...more,
      }),
  }
}
