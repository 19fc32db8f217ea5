// Goal: what a provider says of a missing consent is believed nowhere but on chain, and there only
// where nobody shows one: a cheat that loses its clients' consents is convicted all the same, and
// an honest provider that never had them loses nothing, whatever of them its clients show.
// Method: roles on in-memory ports in virtual time; a channel drops consents on either side.

import type { Ledger } from '@ostrom/ledger'
import { createValidatorRecords, type Finding } from '@ostrom/node/validator'
import { Audit, BaseError, Channel, type Signer } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { isExcluded, stakedBy } from './accounts.ts'
import { cheat } from './cheat.ts'
import { question, read } from './questions.ts'
import type { Tap, Tapped } from './tapped-network.ts'
import { echo, parameters } from './test-courts.ts'
import {
  createWorld,
  type GatewayHost,
  type Mask,
  UNIT,
  type ValidatorHost,
  type World,
} from './world.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000

/** What a client says to its provider; undefined for what is none of that. */
const wordOf = (message: Uint8Array): Channel.ClientMessage | undefined => {
  try {
    return Channel.decodeClient(message)
  } catch (error) {
    if (BaseError.is(error)) return undefined
    throw error
  }
}

const dropConsent = (_peerId: string, message: Uint8Array): Tapped =>
  wordOf(message)?.kind === 'consent' ? [] : 'pass'

/** Never hears of a consent. */
const deaf: Tap = { received: dropConsent }

/** Never says one to its provider. */
const mute: Tap = { sending: dropConsent }

type Stage = {
  readonly world: World
  readonly clients: readonly GatewayHost[]
  readonly jurors: readonly ValidatorHost[]
}

type Cast = {
  readonly provider: Mask
  readonly client?: Mask
  /** Of one alone all is known: it is drawn for everything. */
  readonly jurors?: readonly string[]
}

async function stage(cast: Cast, names: readonly string[]): Promise<Stage> {
  const world = await createWorld({ deliver: () => [10], parameters })
  await world.startProvider('provider', { echo, mask: cast.provider })
  const jurors: ValidatorHost[] = []
  for (const name of cast.jurors ?? ['ann', 'ben', 'cid', 'dot']) {
    jurors.push(await world.startValidator(name, { echo, settings: { stake: 8n * UNIT } }))
  }
  const settings = { audit: 'sampled' } as const
  const mask = cast.client ?? {}
  const start = (name: string) => world.startGateway(name, { settings, mask })
  return { world, jurors, clients: await Promise.all(names.map(start)) }
}

/** Asks one question after the other, of these modes, in one session. */
async function ask(
  { world }: Stage,
  { name, gateway }: GatewayHost,
  modes: readonly Audit.AuditMode[],
): Promise<void> {
  for (const [turn, audit] of modes.entries()) {
    const asked = question(`Turn ${turn} of ${name}`, { maxTokens: 24, preferences: { audit } })
    await world.time.until(gateway.answerer.answer(asked, never).then(read))
  }
}

async function askAndClose({ world }: Stage, { name, gateway }: GatewayHost, round: number) {
  const asked = question(`Round ${round} of ${name}`, { maxTokens: 24 })
  await world.time.until(gateway.answerer.answer(asked, never).then(read))
  await world.time.until(gateway.closeSessions())
}

/** All that a validator found of the provider's answers. */
async function findingsOf({ world }: Stage, { state }: ValidatorHost): Promise<readonly Finding[]> {
  const { account: provider } = world.ledgerOf('provider')
  return await createValidatorRecords(state).findings({ provider, modelVersion: world.version })
}

async function outcomesOf(staged: Stage): Promise<readonly string[]> {
  const found = await Promise.all(staged.jurors.map((juror) => findingsOf(staged, juror)))
  return found.flat().map(({ outcome }) => outcome)
}

test('a cheat that loses the consents of its clients is excluded', async () => {
  const staged = await stage({ provider: { model: cheat, tap: deaf } }, ['c1', 'c2', 'c3', 'c4'])
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
  world.chain.audit()
})

test('an honest provider that lost a consent is examined once its client shows it', async () => {
  const staged = await stage({ provider: { tap: deaf } }, ['client'])
  const { world, clients } = staged
  const before = await stakedBy(world.ledgerOf('provider'))
  for (const client of clients) await askAndClose(staged, client, 0)
  await world.time.pass(40 * MINUTE_MS)
  const outcomes = await outcomesOf(staged)
  expect(outcomes).toContain('examined')
  expect(outcomes.filter((one) => one === 'withheld' || one === 'unbound')).toEqual([])
  expect(await stakedBy(world.ledgerOf('provider'))).toBe(before)
  world.chain.audit()
})

test('an answer whose client is gone stays unexamined, is counted, and costs nothing', async () => {
  const staged = await stage({ provider: { tap: deaf } }, ['client'])
  const { world, clients, jurors } = staged
  const before = await stakedBy(world.ledgerOf('provider'))
  for (const client of clients) {
    await askAndClose(staged, client, 0)
    client.kill()
  }
  await world.time.pass(60 * MINUTE_MS)
  const outcomes = await outcomesOf(staged)
  expect(outcomes).toContain('denied')
  expect(new Set(outcomes).isSubsetOf(new Set(['denied', 'unsaid']))).toBe(true)
  const counted = jurors.map(({ state }) => createValidatorRecords(state).denials())
  const counts = (await Promise.all(counted)).flat().map(({ count }) => count)
  expect(counts.length).toBeGreaterThan(0)
  expect(new Set(counts)).toEqual(new Set([1]))
  expect(await stakedBy(world.ledgerOf('provider'))).toBe(before)
  world.chain.audit()
})

/** Accuses the provider by all that its answers were drawn for, and sees the case to its end. */
async function accuse(staged: Stage): Promise<string | undefined> {
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
const tellsOfOne = (ledger: Ledger): Ledger => {
  const signers = new Map<string, Signer>()
  const createSigner = (secret: Uint8Array) => {
    const signer = ledger.createSigner(secret)
    signers.set(signer.account, signer)
    return signer
  }
  const audits = ledger.audits!
  const showConsent: typeof audits.showConsent = async ({ shown }) => {
    const modes = shown.modes.slice(0, 1)
    const consent = { ...shown.consent, count: 1n, modesHash: Audit.modesHash(modes) }
    const signer = signers.get(shown.opening!.authorization.signer)!
    const signature = await signer.sign(Audit.consentHash(consent, ledger.domain))
    return await audits.showConsent({ shown: { ...shown, consent, modes, signature } })
  }
  const changed = { createSigner, audits: { ...audits, showConsent } }
  return new Proxy(ledger, {
    get: (target, name) => Reflect.get(name in changed ? changed : target, name),
  })
}

test.each([
  ['all answers', {}],
  ['one answer of each session', { ledger: tellsOfOne }],
])('an honest provider that hears of %s on chain alone is not fined', async (_, told) => {
  const client = { tap: mute, ...told }
  const staged = await stage({ provider: {}, client }, ['c1', 'c2', 'c3'])
  const { world, clients } = staged
  const before = await stakedBy(world.ledgerOf('provider'))
  for (const one of clients) await ask(staged, one, ['sampled', 'sampled', 'sampled'])
  for (const { gateway } of clients) await world.time.until(gateway.closeSessions())
  await world.time.pass(40 * MINUTE_MS)
  const outcomes = await outcomesOf(staged)
  expect(outcomes).toContain('examined')
  expect(outcomes.filter((one) => one === 'withheld' || one === 'unbound')).toEqual([])
  expect(await accuse(staged)).toBe('no')
  expect(await stakedBy(world.ledgerOf('provider'))).toBe(before)
  world.chain.audit()
})

test('an answer that may be seen is examined beside private ones of its session', async () => {
  const provider = { model: cheat, tap: deaf }
  const staged = await stage({ provider, jurors: ['juror'] }, ['c1', 'c2', 'c3'])
  const { world, clients, jurors } = staged
  const hidden = Array<Audit.AuditMode>(4).fill('canary-only')
  for (const client of clients) await ask(staged, client, [...hidden, 'sampled'])
  for (const { gateway } of clients) await world.time.until(gateway.closeSessions())
  await world.time.pass(60 * MINUTE_MS)
  const found = await findingsOf(staged, jurors[0]!)
  const seen = found.filter(({ receipt }) => receipt.index === BigInt(hidden.length))
  expect(seen.map(({ outcome }) => outcome)).toEqual(clients.map(() => 'examined'))
  world.chain.audit()
})

/** Its role closes no session, and so never hangs up. */
const keepsOpen = (ledger: Ledger): Ledger =>
  new Proxy(ledger, {
    get: (target, name) =>
      name === 'closeSession' ? () => new Promise(() => {}) : Reflect.get(target, name),
  })

test('a client speaks of a session that was closed while its channel stays open', async () => {
  const pays: Extract<Channel.ClientMessage, { kind: 'pay' }>[] = []
  const received: Tap['received'] = (peerId, message) => {
    const word = wordOf(message)
    if (word?.kind === 'pay') pays.push(word)
    return dropConsent(peerId, message)
  }
  const provider = { model: cheat, tap: { received }, ledger: keepsOpen }
  const staged = await stage({ provider, jurors: ['juror'] }, ['client'])
  const { world, clients } = staged
  await ask(staged, clients[0]!, ['sampled', 'sampled'])
  await world.time.pass(MINUTE_MS)
  const last = pays.at(-1)!
  const { sessionId } = last.voucher
  await world.time.until(world.ledgerOf('provider').closeSession({ sessionId, last }))
  await world.time.pass(60 * MINUTE_MS)
  expect(await outcomesOf(staged)).toEqual(['examined', 'examined'])
  world.chain.audit()
})
