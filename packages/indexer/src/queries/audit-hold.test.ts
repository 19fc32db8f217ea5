// Goal: requests with a running audit are found, even if any number of requests whose pay ended
// without an audit come before them.
// Method: after calls on a chain in memory, the index and the market in memory must return the same
// requests.

import { requireMember } from '@ostrom/ledger'
import { auditsOf, createCourtFixture, createMemoryScenario } from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import type { Hash } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createIndexer } from '../index.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }

test('pay that was collected, or has returned, hides none that waits for its audit', async () => {
  const scenario = await createMemoryScenario()
  const court = await createCourtFixture(scenario)
  const { client, provider, stranger, openRequest, lockRequest, voucher, advance, offer } = scenario
  const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
  const markets = [indexer, createMarketMemory(client)]
  const found = async (limit = 8): Promise<readonly Hash[][]> => {
    const lists = markets.map(async (market) => {
      await market.sync()
      return (await market.requestsOnAuditHold({ client: client.account, limit })).map(
        ({ id }) => id,
      )
    })
    return await Promise.all(lists)
  }
  const both = (ids: readonly Hash[]) => [ids, ids]
  const claimed = async (): Promise<Hash> => {
    const id = await openRequest()
    await requireMember(client, 'auditHolds').requestAudit(id)
    await lockRequest(id)
    await provider.claimRequest(await voucher(id, 1_000n))
    return id
  }

  const [unheld, returned] = [await claimed(), await claimed()]
  await requireMember(stranger, 'auditHolds').holdForAudit(returned)
  expect(await found()).toEqual(both([unheld, returned]))
  await advance(BigInt(offer.windowSeconds))
  await stranger.collectPay({ escrow: 'requests', subjects: [unheld] })
  expect(await found()).toEqual(both([returned]))
  const { returnFromSeconds = 0n } =
    (await requireMember(client, 'auditHolds').auditHold(returned)) ?? {}
  await advance(returnFromSeconds - (await client.nowSeconds()))
  await requireMember(stranger, 'auditHolds').returnAuditHold(returned)
  const [onHold, waiting] = [await claimed(), await claimed()]
  await requireMember(stranger, 'auditHolds').holdForAudit(onHold)
  expect(await found()).toEqual(both([onHold, waiting]))
  expect(await found(1)).toEqual(both([onHold]))
  for (const juror of court.jurors) {
    await auditsOf(juror).endorseAnswers({ subjects: [onHold], account: juror.account })
  }
  await requireMember(stranger, 'auditHolds').releaseAuditHold(onHold)
  expect(await found()).toEqual(both([waiting]))
})
