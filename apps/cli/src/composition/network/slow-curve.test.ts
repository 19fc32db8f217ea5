// Goal: if this platform checks vouchers slowly, the log of a role says so at the start. On other
// platforms the log says nothing.
// Method: the log of a role, for both implementations of secp256k1 (native and noble) and both
// kinds of chain.

import { expect, test } from 'vitest'
import { logSlowCurve } from './slow-curve.ts'

const evm = { chain: { deployment: { chainId: 31_337 } } }
const solana = { chain: { deployment: { program: `0x${'11'.repeat(32)}` } } }

async function eventsOf(config: { chain: { deployment: object } }, curve?: 'native' | 'noble') {
  const events: unknown[] = []
  await logSlowCurve((event, values) => void events.push({ event, ...values }), config, curve)
  return events
}

test('the curve without a native build is logged with its cost', async () => {
  expect(await eventsOf(evm, 'noble')).toEqual([
    {
      event: 'native-curve-missing',
      platform: `${process.platform}-${process.arch}`,
      curve: 'noble',
      effect: 'vouchers are checked about 25 times slower',
    },
  ])
})

test('the native curve is not logged, and neither is a chain with another curve', async () => {
  expect(await eventsOf(evm, 'native')).toEqual([])
  expect(await eventsOf(solana, 'noble')).toEqual([])
})
