// Goal: amounts of a request are read in the notation that people use and in the payment's asset;
// ambiguous amounts are not guessed.
// Method: bodies with amounts in several notations, over a native coin and a token.

import type { Amount, AssetId } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createHarness, readJson } from '../../testing/index.ts'
import { readAmounts } from './amounts.ts'

const coin: AssetId = `0x${'00'.repeat(20)}`
const token: AssetId = `0x${'c5'.repeat(20)}`
const units: readonly Amount.AssetMetadata[] = [
  { asset: coin, symbol: 'ETH', decimals: 18 },
  { asset: token, symbol: 'USDC', decimals: 6 },
]
const read = (ostrom: unknown, asset: AssetId | undefined = token) =>
  (readAmounts({ ostrom }, { units, asset }) as { ostrom: unknown }).ostrom

test('amounts with a unit become base units of the asset', () => {
  expect(read({ cost_max: '0.002 USDC' })).toEqual({ cost_max: '2000' })
  expect(read({ output_price_max: '1.5k usdc' })).toEqual({ output_price_max: '1500000000' })
  expect(read({ cost_max: '5 uETH' }, coin)).toEqual({ cost_max: '5000000000000' })
  const body = { ostrom: { cost_max: '5 µETH' } }
  expect(readAmounts(body, { units, asset: undefined })).toEqual({
    ostrom: { cost_max: '5000000000000' },
  })
  // Stake is in the native coin, even if payments are in another asset.
  expect(read({ stake_min: '2 ETH' })).toEqual({ stake_min: '2000000000000000000' })
})

test('base units, and values that are no text, stay unchanged', () => {
  const wish = { cost_max: '1500', output_price_max: 7, sort: 'price', provider: undefined }
  expect(read(wish)).toEqual(wish)
  expect(readAmounts({ model: 'm' }, { units, asset: token })).toEqual({ model: 'm' })
  expect(read(null)).toBeNull()
})

test('an ambiguous amount is refused, and the error names both readings', () => {
  const texts = ['0.002', '1,5', '12k', '0.002 ETH', '0.0000001 USDC', '-1 USDC', '', '1e3 USDC']
  for (const text of texts) {
    expect(() => read({ cost_max: text }), text).toThrow(
      expect.objectContaining({
        details: expect.arrayContaining([
          'ostrom.cost_max: not an amount: give base units as a decimal string, such as `1500`, ' +
            'or an amount with its unit, such as `1.5 USDC`.',
        ]),
      }),
    )
  }
  expect(() => readAmounts({ ostrom: { cost_max: '1 X' } }, { units: [], asset: token })).toThrow(
    expect.objectContaining({ param: 'ostrom.cost_max' }),
  )
})

test('a question with decimal amounts is sent with base units', async () => {
  const state = createStateMemory()
  const { post, answerer } = await createHarness({ state, units, terms: { asset: token } })
  const body = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }
  const ostrom = { cost_max: '0.002 USDC', output_price_max: '20 USDC' }
  expect((await post('/v1/chat/completions', { ...body, ostrom })).status).toBe(200)
  expect(answerer.seen.questions[0]?.preferences).toEqual({
    costMax: 2_000n,
    outputPriceMax: 20_000_000n,
  })
  const other = await post('/v1/chat/completions', { ...body, ostrom: { cost_max: '1 ETH' } })
  expect(other.status).toBe(400)
  expect((await readJson(other)).error.param).toBe('ostrom.cost_max')
})

// Finding: DIA-1
test('task limits above 128 bits are refused, so that the next start reads all', async () => {
  const state = createStateMemory()
  const { post, secret } = await createHarness({ state })
  const ask = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }
  const most = 2n ** 128n - 1n
  const statusOf = async (amount: bigint, name: string) =>
    (
      await post('/v1/chat/completions', {
        ...ask,
        ostrom: { task: { id: 'a task', [name]: `${amount}` } },
      })
    ).status
  for (const name of ['max_cost', 'soft_cost']) {
    expect([await statusOf(most + 1n, name), await statusOf(most, name)]).toEqual([400, 200])
  }
  const again = await createHarness({ state, randomFrom: 1_000 })
  const headers = { authorization: `Bearer ${secret}` }
  expect((await again.post('/v1/chat/completions', ask, { headers })).status).toBe(200)
})
