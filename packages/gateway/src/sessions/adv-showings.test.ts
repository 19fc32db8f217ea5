// Goal: attacks on what a gateway shows on chain. Each test says what ought to hold.
// Method: a market that lists denied demands, and a court that counts what it is shown.

import { type DeniedDemand, LedgerError, type ShownConsent } from '@ostrom/ledger'
import { createChain } from '@ostrom/ledger/memory'
import { type Audit, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { ClientSessionRecord } from './records.ts'
import { createShowings, type ShowingsOptions } from './showings.ts'

const chain = createChain()
const wallet = chain.connect(new Uint8Array(32).fill(7))
const session = (at: number) => Hex.from(new Uint8Array(32).fill(at))
const signerSecret = Hex.from(new Uint8Array(32).fill(9))

type Wish = {
  readonly mode?: Audit.AuditMode
  readonly status?: ClientSessionRecord['status']
  readonly refuse?: (times: number) => LedgerError | undefined
}

function setUp(denied: DeniedDemand[], { mode = 'sampled', status = 'closed', refuse }: Wish = {}) {
  const shown: bigint[] = []
  let times = 0
  const showConsent = async ({ id }: { id: bigint; shown: ShownConsent }) => {
    const error = refuse?.(times++)
    if (error) throw error
    shown.push(id)
    return { hash: session(1) }
  }
  const showings = createShowings({
    ledger: {
      ...{ account: wallet.account, domain: wallet.domain, signer: wallet.signer },
      ...{ createSigner: wallet.createSigner, audits: { showConsent } },
    },
    market: { deniedDemands: async () => denied },
    records: { get: async () => ({ status, signerSecret, authorization: {}, signature: '0x01' }) },
    receipts: { modes: async () => new Map([[0n, mode]]) },
    clock: { nowMs: () => 0 },
    log: () => {},
  } as unknown as ShowingsOptions)
  return { showings, shown }
}

test('D: one answer that sixteen validators demand leaves showings for another session', async () => {
  const denied: DeniedDemand[] = []
  const { showings, shown } = setUp(denied)
  // One receipt, demanded by each validator that is drawn for it: ten are expected.
  for (let id = 1n; id <= 16n; id++) {
    denied.unshift({ demandId: id, subject: session(2), index: 0n })
  }
  for (let look = 0; look < 10; look++) await showings.step()
  denied.splice(0)
  denied.push({ demandId: 17n, subject: session(3), index: 0n })
  for (let look = 0; look < 10; look++) await showings.step()
  expect(shown).toContain(17n)
})

test('E: what a node that is a block behind refuses is shown at a later look', async () => {
  // `ConsentNotDenied`: that node has not seen the denial yet.
  const behind = () => new LedgerError('consent-unfit', { demand: 1n })
  const refuse = (times: number) => (times === 0 ? behind() : undefined)
  const { showings, shown } = setUp([{ demandId: 1n, subject: session(2), index: 0n }], { refuse })
  await showings.step()
  await showings.step()
  expect(shown).toEqual([1n])
})
