// Goal: a request for the shortest answer reserves what providers begin to work for.
// Method: a request on the chain in memory whose caller goes away before it is locked.

import type { Market } from '@ostrom/ledger'
import { createScenario, worldOf } from '@ostrom/ledger/conformance'
import { createChain } from '@ostrom/ledger/memory'
import { Request, Tally } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { USUAL_CHECKPOINT_TOKENS, USUAL_PREFILL_TOKENS } from '../sessions/limits.ts'
import { createRequestFlow } from './request-flow.ts'

test('a request reserves two checkpoints, or its price where that is more', async () => {
  const { client, offer, version } = await createScenario(worldOf(createChain()))
  const reserved: bigint[] = []
  const ledger: typeof client = {
    ...client,
    async openRequest(options) {
      reserved.push(options.terms.costMax)
      return await client.openRequest(options)
    },
  }
  const flow = createRequestFlow({
    ledger,
    market: {} as Market,
    log: () => {},
    random: (bytes: number) => new Uint8Array(bytes).fill(7),
    clock: { nowMs: () => Date.now(), sleep: async () => {} },
  } as unknown as Parameters<typeof createRequestFlow>[0])
  const { prices } = offer
  const tokens = { checkpointTokens: USUAL_CHECKPOINT_TOKENS, prefillTokens: USUAL_PREFILL_TOKENS }
  const checkpoint = Tally.checkpointUp({ prices, ...tokens })
  const gone = AbortSignal.abort(new Error('its caller is gone'))
  for (const costMax of [1n, 3n * checkpoint]) {
    const asked = flow.open({
      modelVersion: version,
      asset: offer.asset,
      pricesMax: prices,
      costMax,
      filter: Request.anyProvider,
      audited: false,
      model: {} as never,
      signal: gone,
    })
    await expect(asked).rejects.toThrow('its caller is gone')
  }
  expect(reserved).toEqual([2n * checkpoint, 3n * checkpoint])
})
