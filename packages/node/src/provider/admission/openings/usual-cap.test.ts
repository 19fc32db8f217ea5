// Goal: only a session that binds as much money as the first session of a usual gateway, and for as
// long as its opening counts, takes a place of such sessions.
// Method: caps at the bounds, at a large and at a small provider.

import { Price } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { OPENINGS_WINDOW_MS, SETTLE_BEFORE_SECONDS } from '../../limits.ts'
import { USUAL_CAP_DIVISOR } from './limits.ts'
import { bindsUsualCap } from './usual-cap.ts'

// The default checkpoint is the price of 512 prompt tokens, here 512 base units.
const prices: Price.PriceMap = { ...Price.zeroPrices, input: 1_000_000n, cachedInput: 1_000_000n }
const usual = 512n * 512n
const shortest = BigInt(OPENINGS_WINDOW_MS / 1_000) + SETTLE_BEFORE_SECONDS
const large = 1_000n * usual

const binds = (cap: bigint, options: Partial<Parameters<typeof bindsUsualCap>[0]> = {}) =>
  bindsUsualCap({
    cap,
    offer: { prices },
    newClientsCapacity: large,
    lastsSeconds: shortest,
    ...options,
  })

describe('a usual cap', () => {
  test('a usual cap is 512 checkpoints at a provider with enough capacity', () => {
    expect([binds(usual), binds(usual - 1n)]).toEqual([true, false])
  })

  test('a usual cap is a part of the capacity for new clients at a small provider', () => {
    const small = { newClientsCapacity: usual }
    const share = usual / USUAL_CAP_DIVISOR
    expect([binds(share, small), binds(share - 1n, small)]).toEqual([true, false])
  })

  test('a session that closes before its opening is forgotten binds no usual cap', () => {
    expect(binds(usual, { lastsSeconds: shortest - 1n })).toBe(false)
  })

  test('does not exist under a free offer', () => {
    expect(binds(large, { offer: { prices: Price.zeroPrices } })).toBe(false)
  })
})
