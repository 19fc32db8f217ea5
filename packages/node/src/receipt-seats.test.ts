// Goal: the seats for a receipt are those that the chain draws, also for a receipt that was
// registered on chain under another root.
// Method: a draw whose result reveals the second for which it was made, and receipts that are
// registered at another second.

import { GENERAL_DOMAIN, requireMember } from '@ostrom/ledger'
import { auditsOf } from '@ostrom/ledger/conformance'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import { expect, test } from 'vitest'
import { createReceiptSeats } from './receipt-seats.ts'
import { createChallengeScenario } from './testing/served.fixture.ts'

const account: AccountId = `0x${'a1'.repeat(20)}`
const receiptId: Hash = `0x${'b2'.repeat(32)}`
const receipt = { receiptId, modelVersion: receiptId, anchoredSeconds: 900n, windowSeconds: 100n }

/** Input of a test: the second of a registration and the chain's time. */
type SeatScenario = {
  readonly registered?: bigint
  readonly now: bigint
  readonly seated: bigint
  readonly known?: boolean
  readonly domain?: Hash
}

function seatsAt(options: SeatScenario) {
  const { registered, now, seated, known = true } = options
  return createReceiptSeats({
    ledger: { nowSeconds: async () => now },
    dataChallenges: {
      registeredAtSeconds: async () => registered,
    },
    audits: {
      seatsForSeed: async ({ domain, atSeconds }) =>
        domain === (options.domain ?? receiptId) && atSeconds === seated ? 1n : 0n,
    },
    randomness: { selectionValue: async () => (known ? receiptId : undefined) },
  }).hasSeat(account, receipt)
}

test.each([
  ['its anchor, where it is not registered', { now: 950n, seated: 900n }],
  ['the registered anchor, while its window lasts', { registered: 870n, now: 969n, seated: 870n }],
  ['its anchor again, afterwards', { registered: 870n, now: 970n, seated: 900n }],
])('a receipt has the seats of %s', async (_, options) => {
  expect(await seatsAt(options)).toBe(true)
  const other = options.seated === 900n ? 870n : 900n
  expect(await seatsAt({ ...options, seated: other })).toBe(false)
})

test('the seats are unknown before the value that draws them exists', async () => {
  expect(await seatsAt({ now: 950n, seated: 900n, known: false })).toBeUndefined()
})

test('the jurors of all matters have seats beside those of the model', async () => {
  expect(await seatsAt({ now: 950n, seated: 900n, domain: GENERAL_DOMAIN })).toBe(true)
  expect(await seatsAt({ now: 950n, seated: 900n, domain: account as Hash })).toBe(false)
})

test('an account that may challenge for an answer may read it', async () => {
  const chain = await createChallengeScenario('transcript')
  const { scenario, served, validator } = chain
  const audits = auditsOf(validator)
  const challenges = requireMember(validator, 'dataChallenges')
  const atSeconds = (await audits.anchors(served.id))[0]!.atSeconds
  const domain = scenario.version
  let [readers, challengers] = [0, 0]
  for (let at = 0; at < 200; at++) {
    const value = Hex.sha256Hex(new Uint8Array([at]))
    const seats = createReceiptSeats({
      ledger: validator,
      dataChallenges: undefined,
      audits,
      randomness: { selectionValue: async () => value },
    })
    const seed = AuditSampling.subjectSeed(value, receiptId)
    const drawn = { ...receipt, modelVersion: domain, anchoredSeconds: atSeconds }
    const { account } = validator
    const reads = await seats.hasSeat(account, drawn)
    const may = await challenges.mayChallenge({ seed, account, modelVersion: domain, atSeconds })
    if (may) expect(reads).toBe(true)
    readers += reads ? 1 : 0
    challengers += may ? 1 : 0
    expect(await seats.hasSeat(scenario.stranger.account, drawn)).toBe(false)
  }
  expect(challengers).toBeGreaterThan(0)
  expect(readers).toBeGreaterThanOrEqual(challengers)
})
