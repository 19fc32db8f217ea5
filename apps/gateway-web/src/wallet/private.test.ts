// Goal: a page gets the proxy of its next private question, the price to the last base unit, and
// the delay; a gateway without proxies explains how to configure them.
// Method: the endpoint over a gateway with and without proxies; its schema parses the answer.

import { PrivateUnavailableError } from '@ostrom/gateway'
import { expect, test } from 'vitest'
import type { WebContext } from '../context/web-context.ts'
import { endpoints } from '../schema/endpoints.ts'
import { walletHandlers } from './wallet.ts'

const asset = `0x${'0a'.repeat(20)}`

const ask = async (proxied: unknown) => {
  const parts = { ledger: {}, indexer: {} }
  const context = { parts, gateway: { proxied }, http: {}, defaultUnit: { asset } }
  const handlers = walletHandlers(context as unknown as WebContext)
  const request = new Request('http://gateway.test/')
  const nothing = { query: undefined, body: undefined }
  return await handlers['GET /api/wallet/private']({ ...nothing, request, info: {} })
}

test('price and delay are those of the proxy, in the asset that the gateway pays in', async () => {
  const asked: string[] = []
  const quote = async (of: string) => {
    asked.push(of)
    const tickets = { ticketCost: 2n ** 70n + 1n, ticketCredit: 2n ** 70n, roundTripMs: 12.5 }
    return { proxy: '12D3proxy', keyId: '0x01', asset: of, ...tickets }
  }
  const answer = await ask({ quote })
  expect(asked).toEqual([asset])
  endpoints['GET /api/wallet/private'].response.parse(answer)
  expect(answer).toEqual({
    proxy: '12D3proxy',
    asset,
    ticketCost: '1180591620717411303425',
    ticketCredit: '1180591620717411303424',
    roundTripMs: 12.5,
  })
})

test('a gateway without proxies names the setting', async () => {
  const refused = ask(undefined)
  await expect(refused).rejects.toThrow(PrivateUnavailableError)
  await expect(refused).rejects.toMatchObject({
    details: expect.arrayContaining([expect.stringContaining('gateway.private')]),
  })
})
