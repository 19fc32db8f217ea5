// Goal: what a provider says of a missing consent is believed nowhere but on chain, and there only
// where nobody shows one: a cheat that loses its clients' consents is convicted all the same, and
// an honest provider that never had them loses nothing, whatever of them its clients show.
// Method: roles on in-memory ports in virtual time; a channel drops consents on either side.

import { type Ledger, requireMember } from '@ostrom/ledger'
import { type AuditFinding, createValidatorRecords } from '@ostrom/node/validator'
import { Audit, BaseError, Channel, type Signer } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { isExcluded, stakeOf } from './accounts.ts'
import { substituteTokens } from './model-substitution.ts'
import type { NetworkTap, TapResult } from './network-tap.ts'
import type { FaultInjection } from './party-setup.ts'
import { collectAnswer, plainQuestionOf } from './questions.ts'
import {
  createSimulatedNetwork,
  type GatewayHost,
  type SimulatedNetwork,
  UNIT,
  type ValidatorHost,
} from './simulated-network.ts'
import { echo, parameters } from './test-courts.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000

/** What a client says to its provider; undefined for what is none of that. */
const clientMessageOf = (message: Uint8Array): Channel.ClientMessage | undefined => {
  try {
    return Channel.decodeClient(message)
  } catch (error) {
    if (BaseError.is(error)) return undefined
    throw error
  }
}

const dropConsent = (_peerId: string, message: Uint8Array): TapResult =>
  clientMessageOf(message)?.kind === 'consent' ? [] : 'pass'

/** Never hears of a consent. */
const dropsReceived: NetworkTap = { onReceive: dropConsent }

/** Never says one to its provider. */
const dropsSent: NetworkTap = { onSend: dropConsent }

type ConsentScenario = {
  readonly world: SimulatedNetwork
  readonly clients: readonly GatewayHost[]
  readonly jurors: readonly ValidatorHost[]
}

type ConsentParticipants = {
  readonly provider: FaultInjection
  readonly client?: FaultInjection
  /** Of one alone all is known: it is drawn for everything. */
  readonly jurors?: readonly string[]
}

async function createScenario(
  cast: ConsentParticipants,
  names: readonly string[],
): Promise<ConsentScenario> {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  await world.startProvider('provider', { echo, faultInjection: cast.provider })
  const jurors: ValidatorHost[] = []
  for (const name of cast.jurors ?? ['ann', 'ben', 'cid', 'dot']) {
    jurors.push(await world.startValidator(name, { echo, settings: { stake: 8n * UNIT } }))
  }
  const settings = { audit: 'sampled' } as const
  const faultInjection = cast.client ?? {}
  const start = (name: string) => world.startGateway(name, { settings, faultInjection })
  return { world, jurors, clients: await Promise.all(names.map(start)) }
}

/** Asks one question after the other, of these modes, in one session. */
async function ask(
  { world }: ConsentScenario,
  { name, gateway }: GatewayHost,
  modes: readonly Audit.AuditMode[],
): Promise<void> {
  for (const [turn, audit] of modes.entries()) {
    const question = plainQuestionOf(`Turn ${turn} of ${name}`, {
      maxTokens: 24,
      preferences: { audit },
    })
    await world.time.until(gateway.inference.answer(question, never).then(collectAnswer))
  }
}

async function askAndClose(
  { world }: ConsentScenario,
  { name, gateway }: GatewayHost,
  round: number,
) {
  const question = plainQuestionOf(`Round ${round} of ${name}`, { maxTokens: 24 })
  await world.time.until(gateway.inference.answer(question, never).then(collectAnswer))
  await world.time.until(gateway.closeSessions())
}

/** All that a validator found of the provider's answers. */
async function findingsOf(
  { world }: ConsentScenario,
  { state }: ValidatorHost,
): Promise<readonly AuditFinding[]> {
  const { account: provider } = world.ledgerOf('provider')
  return await createValidatorRecords(state).findings({ provider, modelVersion: world.version })
}

async function outcomesOf(staged: ConsentScenario): Promise<readonly string[]> {
  const found = await Promise.all(staged.jurors.map((juror) => findingsOf(staged, juror)))
  return found.flat().map(({ outcome }) => outcome)
}

test('a provider that drops the consents of its clients is excluded', async () => {
  const staged = await createScenario(
    { provider: { model: substituteTokens, tap: dropsReceived } },
    ['c1', 'c2', 'c3', 'c4'],
  )
  const { world, clients } = staged
  const watcher = world.ledgerOf('watcher')
  const { account } = world.ledgerOf('provider')
  for (let round = 0; round < 2; round++) {
    for (const client of clients) await askAndClose(staged, client, round)
  }
  for (let hour = 0; hour < 12 && !(await isExcluded(watcher, account)); hour++) {
    await world.time.pass(60 * MINUTE_MS)
  }
  expect(await isExcluded(watcher, account)).toBe(true)
  world.chain.checkInvariants()
})

test('an honest provider without a consent is examined after its client publishes it', async () => {
  const staged = await createScenario({ provider: { tap: dropsReceived } }, ['client'])
  const { world, clients } = staged
  const before = await stakeOf(world.ledgerOf('provider'))
  for (const client of clients) await askAndClose(staged, client, 0)
  await world.time.pass(40 * MINUTE_MS)
  const outcomes = await outcomesOf(staged)
  expect(outcomes).toContain('examined')
  expect(outcomes.filter((one) => one === 'withheld' || one === 'uncommitted')).toEqual([])
  expect(await stakeOf(world.ledgerOf('provider'))).toBe(before)
  world.chain.checkInvariants()
})

test('an answer whose client is gone stays unexamined, is counted, and costs nothing', async () => {
  const staged = await createScenario({ provider: { tap: dropsReceived } }, ['client'])
  const { world, clients, jurors } = staged
  const before = await stakeOf(world.ledgerOf('provider'))
  for (const client of clients) {
    await askAndClose(staged, client, 0)
    client.kill()
  }
  await world.time.pass(60 * MINUTE_MS)
  const outcomes = await outcomesOf(staged)
  expect(outcomes).toContain('consent-missing-onchain')
  expect(
    new Set(outcomes).isSubsetOf(new Set(['consent-missing-onchain', 'consent-missing'])),
  ).toBe(true)
  const counted = jurors.map(({ state }) => createValidatorRecords(state).missingConsents())
  const counts = (await Promise.all(counted)).flat().map(({ count }) => count)
  expect(counts.length).toBeGreaterThan(0)
  expect(new Set(counts)).toEqual(new Set([1]))
  expect(await stakeOf(world.ledgerOf('provider'))).toBe(before)
  world.chain.checkInvariants()
})

/** Accuses the provider by all that its answers were drawn for, and sees the case to its end. */
async function accuse(staged: ConsentScenario): Promise<string | undefined> {
  const { world, jurors } = staged
  const accuser = world.ledgerOf('accuser')
  const { account, nativeAsset: asset } = accuser
  world.chain.fund(account, UNIT)
  await world.time.until(accuser.deposit({ asset, amount: UNIT / 2n }))
  const found = await findingsOf(staged, jurors[0]!)
  const items = found.map(({ receipt, path }) => ({ receipt, path }))
  const { id } = await world.time.until(accuser.audits!.accuse(items))
  for (let waited = 0; waited < 300; waited++) {
    const { status, ruling } = (await accuser.audits!.courtCase(id))!
    if (status === 'final') return ruling
    await world.time.pass(MINUTE_MS)
  }
  return undefined
}

/** Tells the chain of one answer of each session, by a consent that speaks of no other. */
const reportsOneOnly = (ledger: Ledger): Ledger => {
  const signers = new Map<string, Signer>()
  const createSigner = (secret: Uint8Array) => {
    const signer = ledger.createSigner(secret)
    signers.set(signer.account, signer)
    return signer
  }
  const dataChallenges = requireMember(ledger, 'dataChallenges')
  const publishConsent: typeof dataChallenges.publishConsent = async ({ shown: disclosed }) => {
    const modes = disclosed.modes.slice(0, 1)
    const consent = { ...disclosed.consent, count: 1n, modesHash: Audit.modesHash(modes) }
    const signer = signers.get(disclosed.opening!.authorization.signer)!
    const signature = await signer.sign(Audit.consentHash(consent, ledger.domain))
    return await dataChallenges.publishConsent({
      shown: { ...disclosed, consent, modes, signature },
    })
  }
  const changed = { createSigner, dataChallenges: { ...dataChallenges, publishConsent } }
  return new Proxy(ledger, {
    get: (target, name) => Reflect.get(name in changed ? changed : target, name),
  })
}

test.each([
  ['all answers', {}],
  ['one answer of each session', { ledger: reportsOneOnly }],
])('an honest provider that hears of %s on chain alone is not fined', async (_, overrides) => {
  const client = { tap: dropsSent, ...overrides }
  const staged = await createScenario({ provider: {}, client }, ['c1', 'c2', 'c3'])
  const { world, clients } = staged
  const before = await stakeOf(world.ledgerOf('provider'))
  for (const one of clients) await ask(staged, one, ['sampled', 'sampled', 'sampled'])
  for (const { gateway } of clients) await world.time.until(gateway.closeSessions())
  await world.time.pass(40 * MINUTE_MS)
  const outcomes = await outcomesOf(staged)
  expect(outcomes).toContain('examined')
  expect(outcomes.filter((one) => one === 'withheld' || one === 'uncommitted')).toEqual([])
  expect(await accuse(staged)).toBe('no')
  expect(await stakeOf(world.ledgerOf('provider'))).toBe(before)
  world.chain.checkInvariants()
})

test('a disclosed answer is examined beside private ones of its session', async () => {
  const provider = { model: substituteTokens, tap: dropsReceived }
  const staged = await createScenario({ provider, jurors: ['juror'] }, ['c1', 'c2', 'c3'])
  const { world, clients, jurors } = staged
  const hidden = Array<Audit.AuditMode>(4).fill('canary-only')
  for (const client of clients) await ask(staged, client, [...hidden, 'sampled'])
  for (const { gateway } of clients) await world.time.until(gateway.closeSessions())
  await world.time.pass(60 * MINUTE_MS)
  const found = await findingsOf(staged, jurors[0]!)
  const seen = found.filter(({ receipt }) => receipt.index === BigInt(hidden.length))
  expect(seen.map(({ outcome }) => outcome)).toEqual(clients.map(() => 'examined'))
  world.chain.checkInvariants()
})

/** Its role closes no session, and so never hangs up. */
const withoutClosing = (ledger: Ledger): Ledger =>
  new Proxy(ledger, {
    get: (target, name) =>
      name === 'closeSession' ? () => new Promise(() => {}) : Reflect.get(target, name),
  })

test('a client speaks of a session that was closed while its channel stays open', async () => {
  const pays: Extract<Channel.ClientMessage, { kind: 'pay' }>[] = []
  const onReceive: NetworkTap['onReceive'] = (peerId, message) => {
    const word = clientMessageOf(message)
    if (word?.kind === 'pay') pays.push(word)
    return dropConsent(peerId, message)
  }
  const provider = { model: substituteTokens, tap: { onReceive }, ledger: withoutClosing }
  const staged = await createScenario({ provider, jurors: ['juror'] }, ['client'])
  const { world, clients } = staged
  await ask(staged, clients[0]!, ['sampled', 'sampled'])
  await world.time.pass(MINUTE_MS)
  const last = pays.at(-1)!
  const { sessionId } = last.voucher
  await world.time.until(world.ledgerOf('provider').closeSession({ sessionId, last }))
  await world.time.pass(60 * MINUTE_MS)
  expect(await outcomesOf(staged)).toEqual(['examined', 'examined'])
  world.chain.checkInvariants()
})
