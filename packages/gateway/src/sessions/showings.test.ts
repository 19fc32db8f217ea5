// Goal: a gateway shows its client's word where that was denied, and where nothing is lost by it.
// Method: a market that lists denied demands, and a court that counts what it is shown.

import { type DeniedDemand, LedgerError, type ShownConsent } from '@ostrom/ledger'
import { createChain } from '@ostrom/ledger/memory'
import { Audit, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { CONSENTS_SHOWN_PER_DAY, CONSENTS_SHOWN_PER_LOOK, SHOWN_DAY_MS } from './limits.ts'
import type { ClientSessionRecord } from './records.ts'
import { createShowings, type ShowingsOptions } from './showings.ts'

const chain = createChain()
const wallet = chain.connect(new Uint8Array(32).fill(7))
const subject = `0x${'5e'.repeat(32)}` as const
const signerSecret = Hex.from(new Uint8Array(32).fill(9))

type Wish = {
  readonly denied: readonly bigint[]
  readonly mode?: Audit.AuditMode
  /** Absent for a request. */
  readonly status?: ClientSessionRecord['status']
  readonly refuse?: () => LedgerError
}

function setUp({ denied, mode = 'sampled', status, refuse }: Wish) {
  const shown: { readonly id: bigint; readonly shown: ShownConsent }[] = []
  const clock = { nowMs: 0 }
  const showConsent = async (one: (typeof shown)[number]) => {
    shown.push(one)
    if (refuse) throw refuse()
    return { hash: subject }
  }
  const showings = createShowings({
    ledger: {
      ...{ account: wallet.account, domain: wallet.domain, signer: wallet.signer },
      ...{ createSigner: wallet.createSigner, audits: { showConsent } },
    },
    market: {
      deniedDemands: async (): Promise<readonly DeniedDemand[]> =>
        denied.map((demandId) => ({ demandId, subject, index: 1n })),
    },
    records: {
      get: async () => status && { status, signerSecret, authorization: {}, signature: '0x01' },
    },
    receipts: {
      modes: async () =>
        new Map([
          [0n, 'canary-only'],
          [1n, mode],
        ]),
    },
    clock: { nowMs: () => clock.nowMs },
    log: () => {},
  } as unknown as ShowingsOptions)
  return { showings, shown, clock }
}

test.each([
  ['a session', 'closed', wallet.createSigner(Hex.toBytes(signerSecret)).account],
  ['a request', undefined, wallet.account],
] as const)(
  'the word on an answer of %s is shown once, by who may say it',
  async (_, status, by) => {
    const { showings, shown } = setUp({ denied: [4n], ...(status && { status }) })
    await showings.step()
    await showings.step()
    expect(shown.map(({ id }) => id)).toEqual([4n])
    const { consent, modes, signature, opening } = shown[0]!.shown
    expect(Audit.modeAt(modes, 1n)).toBe('sampled')
    expect(consent).toMatchObject({
      sessionId: subject,
      count: 2n,
      modesHash: Audit.modesHash(modes),
    })
    expect(opening !== undefined).toBe(status !== undefined)
    if (status) {
      const digest = Audit.consentHash(consent, wallet.domain)
      expect(await wallet.verify({ digest, signature, account: by })).toBe(true)
    }
  },
)

test.each([
  ['its session is still asked in', { status: 'alive' }],
  ['nobody may see the answer', { status: 'closed', mode: 'canary-only' }],
] as const)('nothing is shown while %s', async (_, wish) => {
  const { showings, shown } = setUp({ denied: [1n], ...wish })
  await showings.step()
  expect(shown).toEqual([])
})

test('no more are shown at a look, or in a day, than may be', async () => {
  const denied = Array.from({ length: 40 }, (_, at) => BigInt(at))
  const { showings, shown, clock } = setUp({ denied, status: 'closed' })
  await showings.step()
  expect(shown).toHaveLength(CONSENTS_SHOWN_PER_LOOK)
  for (let look = 0; look < 20; look++) await showings.step()
  expect(shown).toHaveLength(CONSENTS_SHOWN_PER_DAY)
  clock.nowMs = SHOWN_DAY_MS
  await showings.step()
  expect(shown).toHaveLength(CONSENTS_SHOWN_PER_DAY + CONSENTS_SHOWN_PER_LOOK)
})

test('what came too late is not tried again', async () => {
  const refuse = () => new LedgerError('demand-not-open', { demand: 1n })
  const { showings, shown } = setUp({ denied: [1n], status: 'closed', refuse })
  await showings.step()
  await showings.step()
  expect(shown).toHaveLength(1)
})
