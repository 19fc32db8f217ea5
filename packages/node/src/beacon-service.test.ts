// Goal: accounts that take part in a commit-reveal beacon give each epoch a value, get their bonds
// back, and lose no bond because of a kill or a lost reply.
// Method: beacon services with the chain in memory, with steps in each half of an epoch; a chain
// that loses its replies before or after it executes an action.

import type { CommitRevealBeacon, Ledger } from '@ostrom/ledger'
import { GENERAL_DOMAIN, LedgerError } from '@ostrom/ledger'
import { createMemoryChain, defaultParameters, type MemoryChain } from '@ostrom/ledger/memory'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createBeaconService } from './beacon-service.ts'
import { BEACON_BONDS_FUNDED, BEACON_COMMITS_MAX } from './limits.ts'

const UNIT = 10n ** 18n
const EPOCH_SECONDS = 60n
const BOND = defaultParameters.beaconBond
/** Highest bond as a multiple of the base bond, while jurors have little weight. */
const BOND_FACTOR_MAX = 16n
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
  const { audits: weights } = ledger
  if (!weights) throw new Error('the chain in memory has a court')
  const made = { ledger: chain, weights, beacon, epochSeconds, account, state, random }
  const options = { ...made, log: () => {} }
  // Each step runs on a new service, as after a kill.
  return { step: () => createBeaconService(options).step(), state }
}

type TestBeaconService = ReturnType<typeof beaconServiceOf>

const epochNow = async () => (await account(99).nowSeconds()) / EPOCH_SECONDS
const half = () => {
  chain.advance(EPOCH_SECONDS / 2n)
  chain.mine()
}

/** Advances to the beginning of the next epoch. */
async function nextEpoch(): Promise<bigint> {
  const now = await account(99).nowSeconds()
  chain.advance(EPOCH_SECONDS - (now % EPOCH_SECONDS))
  chain.mine()
  return await epochNow()
}

/** Runs one epoch, with `steps` steps in each half. */
async function epoch(keepers: readonly TestBeaconService[], steps = 2): Promise<bigint> {
  const at = await nextEpoch()
  for (let step = 0; step < steps; step++) for (const keeper of keepers) await keeper.step()
  half()
  for (let step = 0; step < steps; step++) for (const keeper of keepers) await keeper.step()
  return at
}

/** Returns an account's balances in the Vault and at the beacon. */
async function bondsOf(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset } = ledger
  return (
    (await ledger.balance(account, nativeAsset)) + (await beaconOf(ledger).bondBalance(account))
  )
}
/** Returns an account's balance in its wallet, outside of the Vault and the beacon. */
const walletOf = (ledger: Ledger) => ledger.walletBalance(ledger.account, ledger.nativeAsset)
const valueAt = (at: bigint) => account(99).audits!.beaconValue(at)

describe('committers of the beacon', () => {
  test('give each epoch a value and recover their bonds', async () => {
    const ledgers = [account(1), account(2), account(3)]
    const keepers = ledgers.map((ledger) => beaconServiceOf(ledger))
    const values = new Set<string | undefined>()
    for (let count = 0; count < 5; count++) values.add(await valueAt(await epoch(keepers)))
    expect(values.size).toBe(5)
    expect(values).not.toContain(undefined)
    for (const ledger of ledgers) expect(await bondsOf(ledger)).toBe(BOND)
    for (const { state } of keepers) expect(await state.list('validator/secret/')).toEqual([])
  })

  test('need a single step in each half of an epoch', async () => {
    const keepers = [beaconServiceOf(account(1))]
    expect(await valueAt(await epoch(keepers, 1))).toBeDefined()
  })

  test('act for the account that named them, and fund its bonds by themselves', async () => {
    const [cold, hot] = [account(1), account(2)]
    await cold.setOperator({ market: 'court', operator: hot.account })
    await cold.deposit({ asset: cold.nativeAsset, amount: 5n * BOND })
    const keeper = beaconServiceOf(hot, { for: cold })
    for (let count = 0; count < 3; count++)
      expect(await valueAt(await epoch([keeper]))).toBeDefined()
    expect(await beaconOf(cold).bondBalance(cold.account)).toBe(BOND)
    // The cold account's deposit of 5 bonds is not used: the node's hot account paid the sixth
    // bond.
    expect(await bondsOf(cold)).toBe(6n * BOND)
    expect(await bondsOf(hot)).toBe(0n)
  })

  test('add a few bonds at a time, if the node has them in the Vault', async () => {
    const ledger = account(1)
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 20n * BOND })
    await epoch([beaconServiceOf(ledger)])
    const beacon = beaconOf(ledger)
    expect(await beacon.bondBalance(ledger.account)).toBe(BEACON_BONDS_FUNDED * BOND)
    expect(await bondsOf(ledger)).toBe(20n * BOND)
  })

  test('do not commit if they are not drawn', async () => {
    const [juror, other] = [account(1), account(2)]
    await juror.addStake({ market: 'court', amount: UNIT })
    const { account: own } = juror
    await juror.audits!.enlist({ account: own, domain: GENERAL_DOMAIN, weight: UNIT })
    const keeper = beaconServiceOf(juror)
    // The draw uses the weights that accounts had when the epoch of the last value began.
    for (let count = 0; count < 3; count++)
      expect(await valueAt(await epoch([keeper]))).toBeDefined()
    const at = await epoch([keeper, beaconServiceOf(other)])
    expect((await beaconOf(juror).round(at)).commits).toBe(1)
  })

  // Finding: EVM3-5
  test('committers match an attack’s highest bond, so each spoiled epoch costs it', async () => {
    const [spoiler, ...ledgers] = [account(1, 1_000n), account(2), account(3)]
    const keepers = ledgers.map((ledger) => beaconServiceOf(ledger))
    await spoiler.deposit({ asset: spoiler.nativeAsset, amount: 500n * UNIT })
    const beacon = beaconOf(spoiler)
    const before = await bondsOf(spoiler)
    for (let count = 0; count < 12; count++) {
      const at = await nextEpoch()
      await spoil(spoiler, at)
      for (const keeper of keepers) await keeper.step()
      half()
      for (let step = 0; step < 2; step++) for (const keeper of keepers) await keeper.step()
      expect(await beacon.round(at)).toMatchObject({ commits: 3, reveals: 2 })
    }
    expect(await beacon.bond()).toBe(BOND_FACTOR_MAX * BOND)
    // The bonds are 1 + 2 + 4 + 8 base bonds, and then the highest bond each time.
    expect(before - (await bondsOf(spoiler))).toBe((15n + 8n * BOND_FACTOR_MAX) * BOND)
    await nextEpoch()
    expect(await valueAt(await epoch(keepers))).toBeDefined()
  })

  test('pay the bond that an attack raised, as far as their money goes', async () => {
    const [whale, poor] = [account(1, 90_000n), account(2, 25_010n)]
    // The highest bond is the weight divided by 1,200 (epochs of a minute): 62 units for a weight
    // of 75,000 units.
    for (const [ledger, weight] of [[whale, 50_000n] as const, [poor, 25_000n] as const]) {
      const { account: own } = ledger
      await ledger.addStake({ market: 'court', amount: weight * UNIT })
      await ledger.audits!.enlist({
        account: own,
        domain: GENERAL_DOMAIN,
        weight: weight * UNIT,
      })
    }
    const keepers = [whale, poor].map((ledger) => beaconServiceOf(ledger))
    for (let count = 0; count < 2; count++) await epoch(keepers)
    await whale.deposit({ asset: whale.nativeAsset, amount: 1_000n * UNIT })
    for (let count = 0; count < 10; count++) await spoil(whale, await nextEpoch())
    const bond = await beaconOf(whale).bond()
    expect(bond).toBeGreaterThan(50n * UNIT)
    const at = await epoch(keepers)
    expect((await beaconOf(whale).round(at)).commits).toBe(1)
    expect(
      await beaconOf(whale).committedHash({ epoch: at, account: poor.account }),
    ).toBeUndefined()
    expect(await valueAt(at)).toBeDefined()
  })

  test('pay a bond above their own stake, because it returns', async () => {
    const [spoiler, juror] = [account(1, 1_000n), account(2, 1_000n)]
    const { account: own } = juror
    await juror.addStake({ market: 'court', amount: UNIT })
    await juror.audits!.enlist({ account: own, domain: GENERAL_DOMAIN, weight: UNIT })
    await spoiler.deposit({ asset: spoiler.nativeAsset, amount: 500n * UNIT })
    for (let count = 0; count < 5; count++) await spoil(spoiler, await nextEpoch())
    const keeper = beaconServiceOf(juror)
    const before = (await bondsOf(juror)) + (await walletOf(juror))
    const at = await nextEpoch()
    await keeper.step()
    expect(await beaconOf(juror).round(at)).toMatchObject({ commits: 1, bond: 16n * BOND })
    half()
    for (let step = 0; step < 2; step++) await keeper.step()
    expect(await valueAt(at)).toBeDefined()
    expect((await bondsOf(juror)) + (await walletOf(juror))).toBe(before)
  })

  test('add no secret to a round that has enough', async () => {
    const at = await nextEpoch()
    for (let seed = 1; seed <= BEACON_COMMITS_MAX; seed++) {
      const ledger = account(seed)
      await ledger.deposit({ asset: ledger.nativeAsset, amount: BOND })
      await spoil(ledger, at)
    }
    const [keeper] = [beaconServiceOf(account(200))]
    await keeper?.step()
    expect((await beaconOf(account(200)).round(at)).commits).toBe(BEACON_COMMITS_MAX)
  })

  // Finding: ADV-4
  test('accounts with drawn weight commit to a beacon round that strangers filled', async () => {
    const juror = account(201)
    const { account: own } = juror
    await juror.addStake({ market: 'court', amount: UNIT })
    await juror.audits!.enlist({ account: own, domain: GENERAL_DOMAIN, weight: UNIT })
    // After five epochs without a value any account may commit.
    for (let count = 0; count < 5; count++) await nextEpoch()
    const at = await epochNow()
    for (let seed = 1; seed <= BEACON_COMMITS_MAX; seed++) {
      const ledger = account(seed)
      await ledger.deposit({ asset: ledger.nativeAsset, amount: BOND })
      await spoil(ledger, at)
    }
    await beaconServiceOf(account(200)).step()
    await beaconServiceOf(juror).step()
    expect(await beaconOf(juror).committedHash({ epoch: at, account: own })).toBeDefined()
    expect((await beaconOf(juror).round(at)).commits).toBe(BEACON_COMMITS_MAX + 1)
  })
})

/** Commits a secret that is never revealed. */
async function spoil(ledger: Ledger, at: bigint): Promise<void> {
  const beacon = beaconOf(ledger)
  const { account: own } = ledger
  const secret = `0x${'07'.repeat(32)}` as const
  const hash = beacon.secretHash({ epoch: at, account: own, secret })
  await beacon.commitSecret({ epoch: at, account: own, hash })
}

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
  expect(await bondsOf(ledger)).toBe(BOND)
})

describe('a lost reply', () => {
  /** Loses the reply to each act once, before or after the act is done. */
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
    expect(await bondsOf(ledger)).toBe(BOND)
  })
})
