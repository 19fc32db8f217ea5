// Goal: attacks on what is believed of missing consents. Each test says what ought to hold.
// Method: roles on in-memory ports in virtual time; the attacker's ports are masked.

import { type AuditLedger, allEvents, type Ledger } from '@ostrom/ledger'
import { createValidatorRecords } from '@ostrom/node/validator'
import { BaseError, Channel } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { stakedBy, wealthOf } from './accounts.ts'
import { cheat } from './cheat.ts'
import { question, read } from './questions.ts'
import { createWorld, type GatewaySetup, type ProviderSetup, UNIT } from './world.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 600n,
  appealWindowSeconds: 900n,
  supplyWindowSeconds: 300n,
}
const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  answerTokens: 24,
  seeded: true,
}

const dropConsent = (_peerId: string, message: Uint8Array) => {
  try {
    return Channel.decodeClient(message).kind === 'consent' ? [] : ('pass' as const)
  } catch (error) {
    if (BaseError.is(error)) return 'pass' as const
    throw error
  }
}

/** Never hears of a consent. */
const deaf = { received: dropConsent }
/** Never says one to its provider. */
const mute = { sending: dropConsent }

const withAudits = (ledger: Ledger, change: (audits: AuditLedger) => Partial<AuditLedger>) => {
  const audits = { ...ledger.audits!, ...change(ledger.audits!) }
  return new Proxy(ledger, {
    get: (target, name) => (name === 'audits' ? audits : Reflect.get(target, name)),
  })
}

/** Shows its consent to one answer of each session on chain, and no more. */
const showsOne = (ledger: Ledger) => {
  const seen = new Set<string>()
  return withAudits(ledger, (audits) => ({
    async showConsent(one) {
      const { sessionId } = one.shown.consent
      if (seen.has(sessionId)) throw new Error('kept back')
      seen.add(sessionId)
      return await audits.showConsent(one)
    },
  }))
}

async function stage(provider: ProviderSetup, client: GatewaySetup, modes: readonly string[][]) {
  const world = await createWorld({ deliver: () => [10], parameters })
  await world.startProvider('provider', { echo, ...provider })
  const juror = await world.startValidator('juror', { echo, settings: { stake: 8n * UNIT } })
  const clients = []
  for (const [at, wishes] of modes.entries()) {
    const host = await world.startGateway(`c${at}`, client)
    clients.push(host)
    for (const [turn, audit] of wishes.entries()) {
      const preferences = { audit: audit as 'sampled' }
      const asked = question(`Question ${turn} of ${at}`, { maxTokens: 24, preferences })
      await world.time.until(host.gateway.answerer.answer(asked, never).then(read))
    }
  }
  const outcomes = async () => {
    const account = world.ledgerOf('provider').account
    const records = createValidatorRecords(juror.state)
    return await records.findings({ provider: account, modelVersion: world.version })
  }
  const told = async () => (await allEvents(world.ledgerOf('watcher'))).map(({ kind }) => kind)
  return { world, juror, clients, outcomes, told }
}

const countOf = (all: readonly string[]) => {
  const counts: Record<string, number> = {}
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1
  return counts
}

test('A: an honest provider that never had a consent is not fined, whatever clients show', async () => {
  const three = ['sampled', 'sampled', 'sampled']
  const staged = await stage({}, { mask: { tap: mute, ledger: showsOne } }, [three, three, three])
  const { world, clients, outcomes, told } = staged
  for (const { gateway } of clients) await world.time.until(gateway.closeSessions())
  await world.time.pass(40 * MINUTE_MS)
  const items = await outcomes()
  console.log('A before', countOf(items.map(({ outcome }) => outcome)), countOf(await told()))
  const before = await stakedBy(world.ledgerOf('provider'))
  const accuser = world.ledgerOf('accuser')
  world.chain.fund(accuser.account, UNIT)
  const wealth = await wealthOf(accuser)
  await world.time.until(accuser.deposit({ asset: accuser.nativeAsset, amount: UNIT / 2n }))
  const shown = items.map(({ receipt, path }) => ({ receipt, path }))
  const { id } = await world.time.until(accuser.audits!.accuse(shown))
  for (let waited = 0; waited < 300; waited++) {
    if ((await accuser.audits!.courtCase(id))?.status === 'final') break
    await world.time.pass(MINUTE_MS)
  }
  const { ruling, status } = (await accuser.audits!.courtCase(id))!
  const after = await stakedBy(world.ledgerOf('provider'))
  const rich = await wealthOf(accuser)
  console.log('A after', { ruling, status, before, after, accuser: rich - wealth })
  expect(after).toBe(before)
})

test('B: an answer that may be seen is examined though others of its session are private', async () => {
  const mixed = ['canary-only', 'canary-only', 'canary-only', 'canary-only', 'sampled']
  const setup = { mask: { model: cheat, tap: deaf } }
  const { world, clients, outcomes, told } = await stage(setup, {}, [mixed, mixed, mixed])
  for (const { gateway } of clients) await world.time.until(gateway.closeSessions())
  await world.time.pass(60 * MINUTE_MS)
  const items = await outcomes()
  const last = items.filter(({ receipt }) => receipt.index === 4n).map(({ outcome }) => outcome)
  console.log('B', { sampled: last }, countOf(items.map(({ outcome }) => outcome)), countOf(await told()))
  expect(last).toEqual(['examined', 'examined', 'examined'])
})

test('C: a session that its provider closed in silence is spoken of by its client', async () => {
  const pays: Extract<Channel.ClientMessage, { kind: 'pay' }>[] = []
  const tap = {
    received(_peerId: string, message: Uint8Array) {
      try {
        const told = Channel.decodeClient(message)
        if (told.kind === 'pay') pays.push(told)
      } catch (error) {
        if (!BaseError.is(error)) throw error
      }
      return 'pass' as const
    },
  }
  const two = ['sampled', 'sampled']
  const setup = { mask: { model: cheat, tap } }
  const { world, outcomes, told, clients } = await stage(setup, {}, [two])
  await world.time.pass(MINUTE_MS)
  const { voucher, signature } = pays.at(-1)!
  const { sessionId } = voucher
  const provider = world.ledgerOf('provider')
  await world.time.until(provider.closeSession({ sessionId, last: { voucher, signature } }))
  await world.time.pass(60 * MINUTE_MS)
  const items = await outcomes()
  console.log('C', countOf(items.map(({ outcome }) => outcome)), countOf(await told()), clients.length)
  expect(items.map(({ outcome }) => outcome)).toEqual(['examined', 'examined'])
})

/** It never closes a session by its role, which would hang up: that is done by hand. */
const blind = (ledger: Ledger) =>
  new Proxy(ledger, {
    get: (target, name) =>
      name === 'closeSession' ? () => new Promise(() => {}) : Reflect.get(target, name),
  })

test('C2: a session that is closed on chain, with its channel kept open, is spoken of by its client', async () => {
  const pays: Extract<Channel.ClientMessage, { kind: 'pay' }>[] = []
  const tap = {
    received(_peerId: string, message: Uint8Array) {
      try {
        const told = Channel.decodeClient(message)
        if (told.kind === 'pay') pays.push(told)
      } catch (error) {
        if (!BaseError.is(error)) throw error
      }
      return 'pass' as const
    },
  }
  const setup = { mask: { model: cheat, tap, ledger: blind } }
  const { world, outcomes, told } = await stage(setup, {}, [['sampled', 'sampled']])
  await world.time.pass(MINUTE_MS)
  const { voucher, signature } = pays.at(-1)!
  const { sessionId } = voucher
  const provider = world.ledgerOf('provider')
  await world.time.until(provider.closeSession({ sessionId, last: { voucher, signature } }))
  await world.time.pass(60 * MINUTE_MS)
  const items = await outcomes()
  console.log('C2', countOf(items.map(({ outcome }) => outcome)), countOf(await told()))
  expect(items.map(({ outcome }) => outcome)).toEqual(['examined', 'examined'])
})
