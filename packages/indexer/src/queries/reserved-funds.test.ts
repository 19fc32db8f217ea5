// Goal: the reserved sum of the index equals the part of a client's deposit that is neither in its
// balance nor settled. Method: calls and reorganizations on a chain in memory, first each kind
// once, then random ones. After each, the test compares the sum with the chain's sessions and
// requests.

import { requireMember } from '@ostrom/ledger'
import { createScenario, type Scenario, UNIT, worldFromChain } from '@ostrom/ledger/conformance'
import { createMemoryChain, type MemoryChain } from '@ostrom/ledger/memory'
import { BaseError, type Hash, Session } from '@ostrom/protocol'
import { sampleTopUp } from '@ostrom/protocol/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIndexer } from '../index.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }
const AUDIT_WINDOW_SECONDS = 600n
const DEPOSIT = 10n * UNIT
const CAP = UNIT / 10n

type EscrowRunState = {
  readonly chain: MemoryChain
  readonly scenario: Scenario
  readonly sessions: Hash[]
  readonly requests: Hash[]
}
type EscrowAction = {
  readonly kind: keyof typeof acting
  readonly which: number
  readonly amount: bigint
}
type EscrowActionFn = (
  side: EscrowRunState,
  subject: { readonly id: Hash; readonly amount: bigint },
) => unknown

const onSessions = {
  settle: async ({ scenario: { provider, voucher } }, { id, amount }) =>
    provider.settle(await voucher(id, amount, amount)),
  close: async ({ scenario: { provider, voucher } }, { id, amount }) =>
    provider.closeSession({ sessionId: id, last: await voucher(id, amount, amount) }),
  pay: ({ scenario: { stranger } }, { id }) =>
    stranger.collectPay({ escrow: 'sessions', subjects: [id] }),
  expire: ({ scenario: { stranger } }, { id }) => stranger.expireSession(id),
  raise: async ({ scenario: { client, provider, domain } }, { id: sessionId, amount }) => {
    const { cap = 0n } = (await client.session(sessionId)) ?? {}
    const validUntilSeconds = (await client.nowSeconds()) + 60n
    const topUp = sampleTopUp({ sessionId, cap: cap + amount, validUntilSeconds })
    const signature = await client.signer.sign(Session.topUpHash(topUp, domain))
    await provider.raiseCap({ topUp, signature })
  },
} satisfies Record<string, EscrowActionFn>

const onRequests = {
  lock: ({ scenario }, { id }) => scenario.lockRequest(id),
  release: ({ scenario: { provider } }, { id }) => provider.releaseRequest(id),
  claim: async ({ scenario: { provider, voucher } }, { id, amount }) =>
    provider.claimRequest(await voucher(id, amount)),
  collect: ({ scenario: { stranger } }, { id }) =>
    stranger.collectPay({ escrow: 'requests', subjects: [id] }),
  audit: ({ scenario: { client } }, { id }) => requireMember(client, 'auditHolds').requestAudit(id),
  hold: ({ scenario: { stranger } }, { id }) =>
    requireMember(stranger, 'auditHolds').holdForAudit(id),
  giveBack: ({ scenario: { stranger } }, { id }) =>
    requireMember(stranger, 'auditHolds').returnAuditHold(id),
  cancel: ({ scenario: { client } }, { id }) => client.cancelRequest(id),
  refund: ({ scenario: { stranger } }, { id }) => stranger.refundRequest(id),
} satisfies Record<string, EscrowActionFn>

const acting = {
  ...onSessions,
  ...onRequests,
  open: async ({ scenario, sessions }) => sessions.push(await scenario.openSession()),
  ask: async ({ scenario, requests }, { amount }) =>
    requests.push(await scenario.openRequest({ costMax: CAP + amount })),
  wait: ({ scenario }, { amount }) => scenario.advance(5n * amount),
  reorg: ({ chain }, { amount }) => chain.reorg({ depth: 2, keep: () => amount % 2n === 0n }),
} satisfies Record<string, EscrowActionFn>

const kinds = Object.keys(acting) as readonly EscrowAction['kind'][]
const often = ['open', 'ask', 'lock', 'claim', 'settle', 'raise'] as const
const acts = fc.array(
  fc.record({
    kind: fc.oneof(fc.constantFrom(...kinds), fc.constantFrom(...often)),
    which: fc.nat(1_000),
    amount: fc.bigInt({ min: 1n, max: 2_000n }),
  }),
  { minLength: 20, maxLength: 50 },
)

/** Actions before the random ones: they reach each call and each state of sessions and requests. */
const opening: readonly EscrowAction[] = (
  [
    ['open', 0],
    ['raise', 0, 9n],
    ['settle', 0],
    ['open', 1],
    ['close', 1],
    ['ask', 0, 2n],
    ['lock', 0],
    ['claim', 0],
    ['wait', 0, 200n],
    ['collect', 0],
    ['pay', 1],
    ['ask', 1],
    ['cancel', 1],
    ['ask', 2],
    ['lock', 2],
    ['release', 2],
    ['ask', 3],
    ['lock', 3],
    ['reorg', 0, 2n],
    ['wait', 0, 1_600n],
    ['refund', 3],
    ['expire', 0],
    ['ask', 4],
    ['audit', 4],
    ['lock', 4],
    ['claim', 4],
    ['hold', 4],
    ['wait', 0, 104_000n],
    ['giveBack', 4],
  ] as const
).map(([kind, which, amount = 1n]) => ({ kind, which, amount }))

/**
 * Runs an action on one of the existing sessions or requests. Returns its error code, or `done`.
 */
async function play(side: EscrowRunState, { kind, which, amount }: EscrowAction): Promise<string> {
  const ids = kind in onSessions ? side.sessions : side.requests
  const id = ids[which % Math.max(1, ids.length)] ?? `0x${'00'.repeat(32)}`
  try {
    await acting[kind](side, { id, amount })
    return 'done'
  } catch (error) {
    if (!BaseError.is(error)) throw error
    return error.code
  }
}

/**
 * Returns the part of a client's deposit that is neither settled nor in its balance, as read from
 * the chain.
 */
async function missing({
  scenario: { client },
  sessions,
  requests,
}: EscrowRunState): Promise<bigint> {
  let settled = 0n
  for (const id of sessions) {
    const state = await client.session(id)
    if (state && state.pay?.status !== 'returned') settled += state.settled
  }
  for (const id of requests) {
    const state = await client.request(id)
    if (state && state.pay?.status !== 'returned') settled += state.paid
  }
  return DEPOSIT - settled - (await client.balance(client.account, client.nativeAsset))
}

test('the funds of sessions and requests equal the sum that the chain reserves', async () => {
  const done = new Set<string>()
  const statuses = new Set<string>()
  const pays = new Set<string | undefined>()
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const chain = createMemoryChain({ parameters: { auditWindowSeconds: AUDIT_WINDOW_SECONDS } })
      const scenario = await createScenario(worldFromChain(chain))
      const { client, provider } = scenario
      const side: EscrowRunState = { chain, scenario, sessions: [], requests: [] }
      const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
      const asset = client.nativeAsset
      for (const [index, act] of [...opening, ...list].entries()) {
        if ((await play(side, act)) === 'done') done.add(act.kind)
        await indexer.sync()
        const step = `${index}: ${act.kind}`
        const { reserved } = indexer.queries.reservedFunds({ account: client.account, asset })
        expect(reserved, step).toBe(await missing(side))
        for (const { id, status, pay } of indexer.queries.requests()) {
          statuses.add(status)
          pays.add(pay?.status)
          expect(pay?.status, step).toBe((await client.request(id))?.pay?.status)
        }
        for (const { id, pay } of indexer.queries.sessions()) {
          const payState = (await client.session(id))?.pay
          expect(pay?.status, step).toBe(payState?.status)
          if (pay?.dueAtSeconds !== undefined) {
            expect(BigInt(pay.dueAtSeconds), step).toBe(payState?.dueAtSeconds)
          }
        }
      }
      const nothing = { reserved: 0n }
      expect(indexer.queries.reservedFunds({ account: provider.account, asset })).toEqual(nothing)
      const other = `0x${'55'.repeat(20)}` as const
      const elsewhere = { account: client.account, asset: other }
      expect(indexer.queries.reservedFunds(elsewhere)).toEqual(nothing)
      await indexer.close()
    }),
    { numRuns: 25 },
  )
  expect([...done].sort()).toEqual([...kinds].sort())
  expect([...statuses].sort()).toEqual(['cancelled', 'claimed', 'locked', 'open', 'refunded'])
  expect([...pays].sort()).toEqual(['held', 'maturing', 'paid', 'returned', undefined])
})
