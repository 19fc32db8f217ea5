// Goal: if a session is still open when its data challenge is concluded, the session's pay is
// returned after the session has closed, and only by the node that opened the challenge.
// Method: a test court that records or refuses each resolution.

import { LedgerError, type LedgerErrorCode, type LedgerEvent } from '@ostrom/ledger'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { OWN_PAY_RETRY_SECONDS, OWN_PAY_SECONDS } from '../limits.ts'
import { accountOf, hashOf } from '../testing/findings.fixture.ts'
import { createOwnPays } from './own-pays.ts'

const [self, other] = [accountOf(1), accountOf(2)]
const at = { block: 1n, blockHash: hashOf(9), index: 0, transaction: hashOf(9), atSeconds: 1_000n }

function setUp(hasJury = false) {
  const tried: bigint[] = []
  let refusal: LedgerErrorCode | undefined = 'pay-not-maturing'
  const audits = {
    courtCase: async () => ({ hasJury, status: 'final' }),
    resolveHeldPay: async ({ caseId }: { caseId: bigint }) => {
      tried.push(caseId)
      if (refusal) throw new LedgerError(refusal)
    },
  } as unknown as Parameters<typeof createOwnPays>[0]['audits']
  const state = createStateMemory()
  const logged: string[] = []
  const log = (name: string) => void logged.push(name)
  const create = () => createOwnPays({ audits, own: new Set([self]), state, log })
  const events = (caseId: bigint, opener = self): readonly LedgerEvent[] => [
    { kind: 'case-opened', ...at, caseId, opener, domain: hashOf(0), subject: hashOf(5) },
    { kind: 'pay-attached', ...at, caseId, subject: hashOf(7) },
    { kind: 'case-ended', ...at, caseId, ruling: 'minor', slashed: 1n, reward: 0n, burnt: 1n },
  ]
  const refuse = (code?: LedgerErrorCode) => {
    refusal = code
  }
  return { tried, logged, create, events, refuse }
}

// Finding: ADV-18
test('pay of a session that was open is resolved once the session has closed', async () => {
  const { tried, logged, create, events, refuse } = setUp()
  const before = create()
  for (const event of [...events(7n), ...events(7n), ...events(8n, other)]) {
    await before.onEvent(event)
  }
  // A restarted node still has the record.
  const pays = create()
  await pays.step(1_000_000n)
  await pays.step(1_000_000n + OWN_PAY_RETRY_SECONDS - 1n)
  expect(tried).toEqual([7n])
  refuse()
  await pays.step(1_000_000n + OWN_PAY_RETRY_SECONDS)
  await pays.step(2_000_000n)
  expect(tried).toEqual([7n, 7n])
  expect(logged).toEqual(['pay-released'])
})

test('pay that the conclusion resolved is tried once', async () => {
  const { tried, create, events, refuse } = setUp()
  refuse('pay-not-attached')
  const pays = create()
  for (const event of events(7n)) await pays.onEvent(event)
  await pays.step(1_000_000n)
  await pays.step(2_000_000n)
  expect(tried).toEqual([7n])
})

test('pay that never matures is given up, and that of juries left to their dockets', async () => {
  const { tried, create, events } = setUp()
  const pays = create()
  for (const event of events(7n)) await pays.onEvent(event)
  await pays.step(at.atSeconds + OWN_PAY_SECONDS)
  await pays.step(at.atSeconds + 2n * OWN_PAY_SECONDS)
  expect(tried).toEqual([7n])
  const judged = setUp(true)
  const dockets = judged.create()
  for (const event of judged.events(7n)) await dockets.onEvent(event)
  await dockets.step(1_000_000n)
  expect(judged.tried).toEqual([])
})
