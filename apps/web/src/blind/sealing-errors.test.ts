// Goal: if a sealed question fails, a person sees the error code and the remedy, whichever form the
// gateway's refusal has. Method: a session whose first request is refused.

import { type OpenBlindSessionOptions, openBlindSession } from '@ostrom/gateway/blind-client'
import { expect, test } from 'vitest'
import { ApiError } from '../api/client.ts'
import { sealingErrorFrom } from './sealing-errors.ts'

/** Code, message and details on a page whose gateway answers with this error. */
async function shownOf(response: () => Promise<Response>) {
  const options = { fetch: response, model: 'tiny' } as unknown as OpenBlindSessionOptions
  const error = sealingErrorFrom(await openBlindSession(options).catch((thrown) => thrown))
  if (!(error instanceof ApiError)) throw new Error('pages tell of errors of the API alone')
  const { code, message, details } = error
  return { code, message, details }
}

const refused = (error: unknown) => async () =>
  Response.json(error === undefined ? undefined : { error }, { status: 402 })

test("the API's refusals have the gateway's own code, not that of OpenAI beside it", async () => {
  const message = 'The wallet has too little. Needed: 2 ETH. Deposit, then ask again.'
  const ostrom = { code: 'insufficient-funds', docs: 'x' }
  const shown = await shownOf(refused({ code: 'insufficient_quota', message, ostrom }))
  expect(shown).toEqual({ code: 'insufficient-funds', message, details: [] })
})

test("the web app's own refusals keep their reasons and their remedy", async () => {
  const refusal = { code: 'sign-in-needed', message: 'Sign in first.', details: ['Open the link.'] }
  expect(await shownOf(refused(refusal))).toEqual(refusal)
})

test('a failure between page and gateway is shown with its status or message', async () => {
  const shown = await shownOf(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(shown.code).toBe('blind-gateway-failed')
  expect(shown.details).toEqual(['Reason: status 502.', 'Try again.'])
  const lost = await shownOf(async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(lost.details).toEqual(['Reason: Failed to fetch.', 'Try again.'])
})
