// Goal: two commands of one wallet open different requests, even in the same millisecond.
// Method: terms created with a stopped clock, and with random bytes that the test chooses.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { Request } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createRequestTerms, onchainFilterOf } from './request-terms.ts'

const ledger = createMemoryChain().connect(new Uint8Array(32).fill(7))

const termsOf = (byte: number, isOnchainAnswer = false) =>
  createRequestTerms({
    ledger,
    signer: ledger.account,
    modelVersion: `0x${'5e'.repeat(32)}`,
    asset: ledger.nativeAsset,
    costMax: 100n,
    filter: Request.anyProvider,
    deadlineSeconds: 600n,
    isOnchainAnswer,
    clock: { nowMs: () => 1_800_000_000_000 },
    random: (size) => new Uint8Array(size).fill(byte),
  })

test('two requests of the same millisecond have different ids', () => {
  const [one, other] = [termsOf(1), termsOf(2)].map((terms) => Request.idOf(terms, ledger.domain))
  expect(one).not.toBe(other)
})

test('the terms name the account, and an answer on the chain if it is asked for', () => {
  expect(termsOf(1)).toMatchObject({ client: ledger.account, costMax: 100n, held: false })
  expect('answer' in termsOf(1)).toBe(false)
  expect(termsOf(1, true).answer).toBe('chain')
})

describe('the filter of an on-chain answer', () => {
  const unnamed = { providers: [], completionsMin: 0n }
  // One unit of stake backs ten units of the asset.
  const worth = {
    costMax: 1_000n,
    stakeRatio: 10n ** 19n,
    proof: undefined,
    hasAudits: false,
  }

  // Finding: OFF3-10
  test('the filter asks by default for a stake that is worth the pay of the answer', () => {
    expect(onchainFilterOf(unnamed, worth)).toEqual({ ...unnamed, stakeMin: 1_000n })
    const more = { ...unnamed, stakeMin: 1_001n }
    expect(onchainFilterOf(more, worth)).toEqual(more)
    // One unit of stake backs half a unit of this asset, so each unit needs twenty times the stake.
    const dear = { ...worth, stakeRatio: 5n * 10n ** 17n }
    expect(onchainFilterOf(unnamed, dear).stakeMin).toBe(20_000n)
  })

  // Finding: QST-5
  test('where answers can be audited, the filter refuses unnamed providers of any stake', () => {
    const staked = { ...unnamed, stakeMin: 1_000_000n }
    expect(() => onchainFilterOf(staked, { ...worth, hasAudits: true })).toThrowError(
      'a provider that you trust, or `proof` audited',
    )
  })

  test('refuses a lower stake of unnamed providers, and completions instead of one', () => {
    const low = { ...unnamed, stakeMin: 999n, completionsMin: 5n }
    expect(() => onchainFilterOf(low, worth)).toThrowErrorMatchingInlineSnapshot(`
      [InputInvalidError: An input is invalid.
      - stakeMin: 999 base units.
      - Expected: at least 1000 base units, or \`provider\`: any answer is paid.
      Docs: docs/reference/errors/protocol.md#input-invalid]
    `)
  })

  test('takes any stake of named providers, and where others check the answer', () => {
    const named = { providers: [ledger.account], completionsMin: 0n }
    expect(onchainFilterOf(named, worth)).toEqual({ ...named, stakeMin: 0n })
    const audited = { ...worth, proof: 'audited' as const }
    expect(onchainFilterOf(unnamed, audited)).toEqual({ ...unnamed, stakeMin: 0n })
  })
})
