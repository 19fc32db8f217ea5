// Goal: a gateway shows its client's word where that was denied, and where nothing is lost by it.
// Method: a market that lists denied demands, and a court that counts what it is shown.

import {
  type ConsentWithOpening,
  LedgerError,
  type MissingConsentChallenge,
  type SessionState,
} from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { Audit, Hex } from '@ostrom/protocol'
import { race } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import type { ClientSessionRecord } from './client-session-records.ts'
import { type ConsentPublisherOptions, createConsentPublisher } from './consent-publisher.ts'
import {
  CONSENTS_PUBLISHED_PER_DAY,
  CONSENTS_PUBLISHED_PER_STEP,
  PUBLISH_ATTEMPTS_MAX,
  PUBLISH_DAY_MS,
} from './limits.ts'

const chain = createMemoryChain()
const wallet = chain.connect(new Uint8Array(32).fill(7))
const subjectOf = (at: number) => Hex.from(new Uint8Array(32).fill(at))
const subject = subjectOf(0x5e)
const signerSecret = Hex.from(new Uint8Array(32).fill(9))

/** A demand of a session's last answer; of another session each, unless it is named. */
const challengeOf = (
  challengeId: bigint,
  of = subjectOf(Number(challengeId)),
): MissingConsentChallenge => {
  return { challengeId, subject: of, index: 1n }
}

type ScenarioOptions = {
  /** What is denied now; changes while time passes. */
  readonly denied: readonly MissingConsentChallenge[]
  readonly mode?: Audit.AuditMode
  /** Who may see the answer before that; nobody unless it is said. */
  readonly before?: Audit.AuditMode
  /** Absent for a request. */
  readonly status?: ClientSessionRecord['status']
  /** What the chain says of the session; still open unless it is said. */
  readonly standing?: SessionState['status']
  /** What the chain says to the first try, and so on; `id` is that of the demand. */
  readonly refuse?: (tries: number, id?: bigint) => LedgerError | undefined
}

function setUp(wish: ScenarioOptions) {
  const { denied, mode = 'sampled', before = 'canary-only', status, standing = 'open' } = wish
  const disclosures: { readonly id?: bigint; readonly shown: ConsentWithOpening }[] = []
  const tries = { count: 0 }
  const clock = { nowMs: 0 }
  const publishConsent = async (one: (typeof disclosures)[number]) => {
    const refused = wish.refuse?.(++tries.count, one.id)
    if (refused) throw refused
    disclosures.push(one)
    return { hash: subject }
  }
  const showings = createConsentPublisher({
    ledger: {
      account: wallet.account,
      domain: wallet.domain,
      signer: wallet.signer,
      createSigner: wallet.createSigner,
      dataChallenges: { publishConsent },
      session: async () => ({ status: standing }),
    },
    market: { missingConsentChallenges: async () => [...denied] },
    records: {
      get: async () => status && { status, signerSecret, authorization: {}, signature: '0x01' },
    },
    receipts: {
      auditModes: async () =>
        new Map([
          [0n, before],
          [1n, mode],
        ]),
    },
    clock: { nowMs: () => clock.nowMs },
    log: () => {},
  } as unknown as ConsentPublisherOptions)
  const sessions = () => disclosures.map((one) => one.shown.consent.sessionId)
  return { showings, shown: disclosures, sessions, tries, clock }
}

test.each([
  ['a session', 'closed', wallet.createSigner(Hex.toBytes(signerSecret)).account],
  ['a request', undefined, wallet.account],
] as const)(
  'the word on an answer of %s is shown once, by who may say it',
  async (_, status, by) => {
    const { showings, shown: disclosures } = setUp({
      denied: [challengeOf(4n, subject)],
      ...(status && { status }),
    })
    await showings.step()
    await showings.step()
    expect(disclosures.map(({ id }) => id)).toEqual([4n])
    const { consent, modes, signature, opening } = disclosures[0]!.shown
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
  ['its session is still asked in', { status: 'open' }],
  ['nobody may see any answer', { status: 'closed', mode: 'canary-only' }],
] as const)('nothing is shown while %s', async (_, wish) => {
  const { showings, shown: disclosures } = setUp({ denied: [challengeOf(1n)], ...wish })
  await showings.step()
  expect(disclosures).toEqual([])
})

test('a session that the chain knows as closed is shown while its channel lives', async () => {
  const denied = [challengeOf(1n, subject)]
  const { showings, sessions } = setUp({ denied, status: 'open', standing: 'closed' })
  await showings.step()
  expect(sessions()).toEqual([subject])
})

test('a consent is shown for a private answer beside one that may be seen', async () => {
  const denied = [challengeOf(1n, subject)]
  const wish = { mode: 'canary-only', before: 'sampled', status: 'closed' } as const
  const { showings, sessions } = setUp({ denied, ...wish })
  await showings.step()
  expect(sessions()).toEqual([subject])
})

test('no more are shown at a look, or in a day, than may be', async () => {
  const denied = Array.from({ length: 40 }, (_, at) => challengeOf(BigInt(at) + 1n))
  const { showings, shown: disclosures, clock } = setUp({ denied, status: 'closed' })
  await showings.step()
  expect(disclosures).toHaveLength(CONSENTS_PUBLISHED_PER_STEP)
  for (let look = 0; look < 20; look++) await showings.step()
  expect(disclosures).toHaveLength(CONSENTS_PUBLISHED_PER_DAY)
  clock.nowMs = PUBLISH_DAY_MS
  await showings.step()
  expect(disclosures).toHaveLength(CONSENTS_PUBLISHED_PER_DAY + CONSENTS_PUBLISHED_PER_STEP)
})

test('a session of which many demand leaves showings of the day to others', async () => {
  const [crowded, other] = [subjectOf(2), subjectOf(3)]
  const denied = Array.from({ length: CONSENTS_PUBLISHED_PER_DAY }, (_, at) =>
    challengeOf(BigInt(at) + 1n, crowded),
  )
  const { showings, sessions } = setUp({ denied, status: 'closed' })
  await showings.step()
  expect(sessions()).toEqual([crowded])
  for (let look = 0; look < 20; look++) await showings.step()
  expect(sessions().length).toBeLessThanOrEqual(PUBLISH_ATTEMPTS_MAX)
  denied.push(challengeOf(99n, other))
  await showings.step()
  expect(sessions().at(-1)).toBe(other)
})

test('what a node that is behind the chain refuses is shown at a later look', async () => {
  const behind = new LedgerError('consent-invalid', { demand: 1n })
  const refuse = (tries: number) => (tries === 1 ? behind : undefined)
  const denied = [challengeOf(1n, subject)]
  const { showings, sessions } = setUp({ denied, status: 'closed', refuse })
  for (let look = 0; look < 10; look++) await showings.step()
  expect(sessions()).toEqual([subject])
})

test('what the chain refuses whenever it is told is given up', async () => {
  const refuse = () => new LedgerError('challenge-not-open', { demand: 1n })
  const { showings, tries } = setUp({ denied: [challengeOf(1n)], status: 'closed', refuse })
  for (let look = 0; look < 20; look++) await showings.step()
  expect(tries.count).toBe(PUBLISH_ATTEMPTS_MAX)
})

test('refusals that cost nothing take no showings of the day', async () => {
  const denied = Array.from({ length: CONSENTS_PUBLISHED_PER_DAY }, (_, at) =>
    challengeOf(BigInt(at) + 1n),
  )
  const late = new LedgerError('challenge-not-open', { demand: 1n })
  const refuse = (tries: number) => (tries <= CONSENTS_PUBLISHED_PER_DAY ? late : undefined)
  const { showings, sessions } = setUp({ denied, status: 'closed', refuse })
  while (denied.length > 0) {
    await showings.step()
    denied.splice(0, CONSENTS_PUBLISHED_PER_STEP)
  }
  denied.push(challengeOf(99n, subject))
  await showings.step()
  expect(sessions()).toEqual([subject])
})

test('a demand that the chain refuses leaves their turn to others of its session', async () => {
  const unfit = new LedgerError('consent-invalid', { demand: 2n })
  const refuse = (_: number, id?: bigint) => (id === 2n ? unfit : undefined)
  const denied = [challengeOf(2n, subject), challengeOf(1n, subject)]
  const { showings, shown: disclosures } = setUp({ denied, status: 'closed', refuse })
  for (let look = 0; look < 20; look++) await showings.step()
  expect(disclosures.map(({ id }) => id)).toEqual([1n])
})

test('steps at the same time show a consent once', async () => {
  const { showings, shown: disclosures } = setUp({ denied: [challengeOf(1n), challengeOf(2n)] })
  await race(() => showings.step(), 5)
  expect(disclosures).toHaveLength(2)
})
