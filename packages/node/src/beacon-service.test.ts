// Goal: accounts that keep a beacon of secrets give each epoch a value, have their bonds back, and
// lose none to a kill or a lost answer.
// Method: keepers over the chain in memory, stepped through halves of epochs; a chain that loses
// its answers before or after acts.

import type { CommitRevealBeacon, Ledger } from '@ostrom/ledger'
import { GENERAL_DOMAIN, LedgerError } from '@ostrom/ledger'
import { createMemoryChain, defaultParameters, type MemoryChain } from '@ostrom/ledger/memory'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createBeaconService } from './beacon-service.ts'
import { BEACON_BOND_FACTOR_MAX } from './limits.ts'

const UNIT = 10n ** 18n
const EPOCH_SECONDS = 60n
const BOND = defaultParameters.beaconBond
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))

let chain: MemoryChain

beforeEach(() => {
  chain = createMemoryChain({ auditRules: { epochSeconds: EPOCH_SECONDS } })
})

function account(seed: number, units = 10n): Ledger {
  const ledger = chain.connect(new Uint8Array(32).fill(seed))
  chain.fund(ledger.account, units * UNIT)
  return ledger
}

const beaconOf = ({ audits }: Ledger) => audits!.beacon as CommitRevealBeacon

type LedgerOverrides = {
  readonly for?: Ledger
  readonly beacon?: CommitRevealBeacon
  readonly nowSeconds?: () => Promise<bigint>
}

function beaconServiceOf(ledger: Ledger, by: LedgerOverrides = {}) {
  const state = createStateMemory()
  const { account } = by.for ?? ledger
  const beacon = by.beacon ?? beaconOf(ledger)
  const epochSeconds = () => ledger.audits!.epochSeconds()
  const chain = { ...ledger, nowSeconds: by.nowSeconds ?? ledger.nowSeconds }
  const options = { ledger: chain, beacon, epochSeconds, account, state, random, log: () => {} }
  // As after a kill, each time.
  return { step: () => createBeaconService(options).step(), state }
}

type TestBeaconService = ReturnType<typeof beaconServiceOf>

const epochNow = async () => (await account(99).nowSeconds()) / EPOCH_SECONDS
const half = () => {
  chain.advance(EPOCH_SECONDS / 2n)
  chain.mine()
}

/** To the beginning of the next epoch. */
async function nextEpoch(): Promise<bigint> {
  const now = await account(99).nowSeconds()
  chain.advance(EPOCH_SECONDS - (now % EPOCH_SECONDS))
  chain.mine()
  return await epochNow()
}

/** One epoch, with so many steps in each half. */
async function epoch(keepers: readonly TestBeaconService[], steps = 2): Promise<bigint> {
  const at = await nextEpoch()
  for (let step = 0; step < steps; step++) for (const keeper of keepers) await keeper.step()
  half()
  for (let step = 0; step < steps; step++) for (const keeper of keepers) await keeper.step()
  return at
}

const vaultOf = (ledger: Ledger) => ledger.balance(ledger.account, ledger.nativeAsset)
const valueAt = (at: bigint) => account(99).audits!.beaconValue(at)

describe('committers of the beacon', () => {
  test('give each epoch a value and recover their bonds', async () => {
    const ledgers = [account(1), account(2), account(3)]
    const keepers = ledgers.map((ledger) => beaconServiceOf(ledger))
    const values = new Set<string | undefined>()
    for (let count = 0; count < 5; count++) values.add(await valueAt(await epoch(keepers)))
    expect(values.size).toBe(5)
    expect(values).not.toContain(undefined)
    for (const ledger of ledgers) expect(await vaultOf(ledger)).toBe(BOND)
    for (const { state } of keepers) expect(await state.list('validator/secret/')).toEqual([])
  })

  test('need a single step in each half of an epoch', async () => {
    const keepers = [beaconServiceOf(account(1))]
    expect(await valueAt(await epoch(keepers, 1))).toBeDefined()
  })

  test('act for the account that named them, with its balance', async () => {
    const [cold, hot] = [account(1), account(2)]
    await cold.setOperator({ market: 'court', operator: hot.account })
    const keeper = beaconServiceOf(hot, { for: cold })
    // Only the account itself deposits.
    expect(await valueAt(await epoch([keeper]))).toBeUndefined()
    await cold.deposit({ asset: cold.nativeAsset, amount: BOND })
    expect(await valueAt(await epoch([keeper]))).toBeDefined()
    expect(await vaultOf(cold)).toBe(BOND)
    expect(await vaultOf(hot)).toBe(0n)
  })

  test('do not commit if they are not drawn', async () => {
    const [juror, other] = [account(1), account(2)]
    await juror.addStake({ market: 'court', amount: UNIT })
    const { account: own } = juror
    await juror.audits!.enlist({ account: own, domain: GENERAL_DOMAIN, weight: UNIT })
    const keeper = beaconServiceOf(juror)
    // The weights count that were there as the last value's epoch began.
    for (let count = 0; count < 3; count++)
      expect(await valueAt(await epoch([keeper]))).toBeDefined()
    const at = await epoch([keeper, beaconServiceOf(other)])
    expect((await beaconOf(juror).round(at)).commits).toBe(1)
  })

  test('do not pay a bond that attackers raised', async () => {
    const spoiler = account(1, 1_000n)
    const { account: own, nativeAsset: asset } = spoiler
    await spoiler.deposit({ asset, amount: 100n * UNIT })
    const beacon = beaconOf(spoiler)
    const secret = `0x${'07'.repeat(32)}` as const
    // Each doubles the bond of the next.
    for (let times = 1n; times <= BEACON_BOND_FACTOR_MAX; times *= 2n) {
      const at = await nextEpoch()
      const hash = beacon.secretHash({ epoch: at, account: own, secret })
      await beacon.commitSecret({ epoch: at, account: own, hash })
    }
    const at = await epoch([beaconServiceOf(account(2, 1_000n))])
    expect(await beacon.bond()).toBe(2n * BEACON_BOND_FACTOR_MAX * BOND)
    expect((await beacon.round(at)).commits).toBe(0)
  })
})

test('a reply that lags by a block costs no bond', async () => {
  const ledger = account(1)
  let behind = 0n
  const nowSeconds = async () => (await ledger.nowSeconds()) - behind
  const keeper = beaconServiceOf(ledger, { nowSeconds })
  const at = await nextEpoch()
  await keeper.step()
  behind = 12n
  expect((await nowSeconds()) / EPOCH_SECONDS).toBe(at - 1n)
  await keeper.step()
  behind = 0n
  half()
  for (let times = 0; times < 2; times++) await keeper.step()
  expect(await valueAt(at)).toBeDefined()
  expect(await vaultOf(ledger)).toBe(BOND)
})

describe('a lost reply', () => {
  /** Loses the answer to each act once, before it is done or after. */
  function flaky(beacon: CommitRevealBeacon, when: 'before' | 'after'): CommitRevealBeacon {
    const once = <T>(act: (options: T) => Promise<unknown>) => {
      let lost = false
      return async (options: T) => {
        if (lost) return (await act(options)) as never
        lost = true
        if (when === 'after') await act(options)
        throw new LedgerError('chain-unreachable')
      }
    }
    return {
      ...beacon,
      commitSecret: once(beacon.commitSecret),
      closeCommits: once(beacon.closeCommits),
      revealSecret: once(beacon.revealSecret),
    }
  }

  test.each(['before', 'after'] as const)('%s an action costs no bond', async (when) => {
    const ledger = account(1)
    const keeper = beaconServiceOf(ledger, { beacon: flaky(beaconOf(ledger), when) })
    const step = () => keeper.step().catch(() => {})
    const at = await epoch([{ ...keeper, step }], 4)
    expect(await valueAt(at)).toBeDefined()
    expect(await vaultOf(ledger)).toBe(BOND)
  })
})
