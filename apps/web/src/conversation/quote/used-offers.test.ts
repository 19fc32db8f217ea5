// Goal: a conversation shows the price that its questions pay: those of the default service tier.
// Method: the offers of two providers with all tiers, in the order of their prices.

import { expect, test } from 'vitest'
import { usedOffers } from './used-offers.ts'

const [FIRST, SECOND] = ['0x01', '0x02'] as const
const [COIN, TOKEN] = ['0x00', '0x0a'] as const

const offer = (
  provider: `0x${string}`,
  serviceTier: 'default' | 'flex' | 'priority' | 'padded',
  { output, asset = COIN }: { readonly output: string; readonly asset?: `0x${string}` },
) => ({ provider, serviceTier, asset, presence: 'online' as const, output })

const all = [
  offer(FIRST, 'flex', { output: '19' }),
  offer(SECOND, 'flex', { output: '20' }),
  offer(FIRST, 'default', { output: '38' }),
  offer(SECOND, 'default', { output: '40' }),
  offer(FIRST, 'padded', { output: '38' }),
  offer(FIRST, 'priority', { output: '76' }),
]

test('each provider stands once, with the price of the tier that is used', () => {
  expect(usedOffers(all, COIN).map(({ provider, output }) => [provider, output])).toEqual([
    [FIRST, '38'],
    [SECOND, '40'],
  ])
})

test('the offer in the paying asset is used if a provider has offers in two assets', () => {
  const both = [...all, offer(SECOND, 'default', { output: '7', asset: TOKEN })]
  expect(usedOffers(both, TOKEN).map(({ output }) => output)).toEqual(['38', '7'])
})

test('a provider that is offline, or has other tiers only, is not offered', () => {
  const away = { ...offer(FIRST, 'default', { output: '1' }), presence: 'offline' as const }
  expect(usedOffers([away, offer(SECOND, 'flex', { output: '2' })], COIN)).toEqual([])
})
