// Goal: pay of requests is collected, also after an audit hold; one step reads and sends no more
// than its limits, even if more pay is due.
// Method: requests, which jurors endorse, on the chain in memory; a ledger that counts its calls.

import { type Ledger, type PayState, requireMember } from '@ostrom/ledger'
import {
  auditsOf,
  createCourtFixture,
  createMemoryScenario,
  type Scenario,
} from '@ostrom/ledger/conformance'
import { type Hash, Hex, Request, Voucher } from '@ostrom/protocol'
import { sampleVoucher } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import {
  COLLECT_BATCH_MAX,
  COLLECT_POLL_MS,
  COLLECTIONS_PER_STEP_MAX,
  HELD_PAY_RETRY_SECONDS,
  PAYS_CHECKED_MAX,
} from '../limits.ts'
import { createPayService } from './pay-service.ts'

const TOTAL = 10_000n

function payServiceOf(ledger: Ledger, state = createStateMemory()) {
  let nowMs = 0
  const payService = createPayService({
    ledger,
    state,
    clock: { nowMs: () => nowMs },
    log: () => {},
  })
  const look = async () => {
    nowMs += COLLECT_POLL_MS
    await payService.step()
  }
  return { payService, look, state }
}

/** Creates a request that the provider has claimed, and records its pay. */
async function claimed(scenario: Scenario, audited: boolean) {
  const { client, provider, signer, domain } = scenario
  const id = await scenario.openRequest()
  if (audited) await requireMember(client, 'auditHolds').requestAudit(id)
  await scenario.lockRequest(id)
  const voucher = sampleVoucher({ sessionId: id, total: TOTAL, count: 1n })
  const signature = await signer.sign(Voucher.hash(voucher, Request.domain(domain)))
  await provider.claimRequest({ voucher, signature })
  if (audited) await requireMember(client, 'auditHolds').holdForAudit(id)
  const keeper = payServiceOf(provider)
  const { paid: owed = 0n, pay } = (await provider.request(id)) ?? {}
  const work = { id, escrow: 'requests', asset: provider.nativeAsset, owed } as const
  await keeper.payService.recordEnd({ ...work, ...(pay && { pay }) }, (beside) =>
    keeper.state.commit(beside),
  )
  const statusOf = async () => (await provider.request(id))?.pay?.status
  return { id, ...keeper, statusOf }
}

test('pay of a request is collected once it has matured', async () => {
  const scenario = await createMemoryScenario()
  const { look, payService, statusOf } = await claimed(scenario, false)
  // The stake for requests backs this pay, so the pay does not reduce the capacity for sessions.
  expect(payService.maturing(scenario.client.nativeAsset)).toBe(0n)
  await look()
  expect(await statusOf()).toBe('maturing')
  await scenario.advance(BigInt(scenario.offer.windowSeconds))
  await look()
  expect(await statusOf()).toBe('paid')
})

test('pay is collected at once where the chain is moved past its window', async () => {
  const scenario = await createMemoryScenario()
  const { look, payService, statusOf } = await claimed(scenario, false)
  await look()
  await payService.step()
  expect(await statusOf()).toBe('maturing')
  await scenario.advance(BigInt(scenario.offer.windowSeconds))
  // The machine's clock stands still.
  await payService.step()
  expect(await statusOf()).toBe('paid')
})

test('pay that an audit holds is released after jurors endorse it, then collected', async () => {
  const scenario = await createMemoryScenario()
  const court = await createCourtFixture(scenario)
  const { id, look, statusOf } = await claimed(scenario, true)
  await scenario.advance(BigInt(scenario.offer.windowSeconds))
  await look()
  expect(await statusOf()).toBe('held')
  for (const juror of court.jurors) {
    await auditsOf(juror).endorseAnswers({ subjects: [id], account: juror.account })
  }
  await look()
  // The pay is checked again after an hour.
  expect(await statusOf()).toBe('held')
  await scenario.advance(HELD_PAY_RETRY_SECONDS)
  await look()
  expect(await statusOf()).toBe('maturing')
  await scenario.advance(HELD_PAY_RETRY_SECONDS)
  await look()
  expect(await statusOf()).toBe('paid')
})

test('a look asks and sends no more than its limits, and the next goes on', async () => {
  const scenario = await createMemoryScenario()
  let calls = 0
  const batches: number[] = []
  const collected = new Set<Hash>()
  const ledger = {
    ...scenario.provider,
    async session(id: Hash) {
      calls++
      const status = collected.has(id) ? 'paid' : 'maturing'
      return { pay: { status, dueAtSeconds: 0n } satisfies PayState }
    },
    async collectPay({ subjects }: { readonly subjects: readonly Hash[] }) {
      batches.push(subjects.length)
      for (const id of subjects) collected.add(id)
      return { hash: '', block: 0n, gasCost: 0n }
    },
  } as unknown as Ledger
  const { payService, look, state } = payServiceOf(ledger)
  const count = 2 * PAYS_CHECKED_MAX
  const pay = { status: 'maturing', dueAtSeconds: 0n } as const
  for (let at = 0; at < count; at++) {
    const id = Hex.sha256Hex(new Uint8Array([at, at >> 8]))
    const work = { id, escrow: 'sessions', asset: ledger.nativeAsset, owed: 1n } as const
    await payService.recordEnd({ ...work, pay }, (beside) => state.commit(beside))
  }
  await look()
  expect(calls).toBe(PAYS_CHECKED_MAX)
  expect(Math.max(...batches)).toBeLessThanOrEqual(COLLECT_BATCH_MAX)
  expect(batches.length).toBeLessThanOrEqual(COLLECTIONS_PER_STEP_MAX)
  // In the next step, the service reads that the collected pay is paid; in the step after that, it
  // collects the rest.
  await look()
  await look()
  expect(collected.size).toBe(count)
})
