// Goal: the provider and the proxy of private questions never store, send or receive a wallet's
// account, and the proxy never has a prompt.
// Method: issuer, proxy, provider and client as processes that record each message before the
// transport encrypts it (`recorded-main.ts`); real chain, network and model. The same search finds
// a planted leak, which shows that the search works.

import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import { type Hash, Hex } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findSecrets } from './find-secrets.ts'
import {
  MODEL,
  post,
  startGateway,
  startTestNetwork,
  type TestGatewayProcess,
} from './network.fixture.ts'
import {
  type PrivateParties,
  type PrivateRole,
  startPrivateParties,
  until,
} from './private-parties.ts'
import { type RoleProcess, type RoleProcessOptions, startRoleProcess } from './role-process.ts'

const TICKETS = 100
const CANARY = 'canary-51d0 lighthouse'
const recorded = { runs: 'recorded' } as const

const network = openForTests(() => startTestNetwork({ providers: 1 }))
let parties: PrivateParties
let provider: RoleProcess
let gateway: TestGatewayProcess
let ledger: Ledger

const providerFolder = () => network.network.providers[0]!.folder

async function restartProvider(options: RoleProcessOptions = recorded): Promise<void> {
  await provider?.kill()
  const role = { role: 'node', event: 'provider-ready' }
  provider = await startRoleProcess(providerFolder(), { ...role, ...options })
}

async function restartGateway(options: RoleProcessOptions = recorded): Promise<void> {
  await gateway?.kill()
  gateway = await startGateway(network.clientFolder, ['--no-web'], options)
}

/**
 * Asks privately for an answer of `tokens` tokens; one ticket does not pay for the default number.
 * Returns whether the answer came.
 */
async function ask(text: string, tokens = 300): Promise<boolean> {
  const body = {
    model: MODEL,
    max_tokens: tokens,
    // Suppresses the bundled model's end tokens, so that an answer does not end by itself.
    logit_bias: { 0: -100, 1: -100, 2: -100 },
    messages: [{ role: 'user', content: text }],
    ostrom: { private: true },
  }
  const response = await post(gateway, body).catch(() => undefined)
  const answer = await response?.text().catch(() => undefined)
  return response?.status === 200 && answer !== undefined
}

const untilAnswered = () =>
  until(async () => ((await ask('Tell me a story.', 8)) ? true : undefined))

beforeAll(async () => {
  await network.network.providers[0]!.stop()
  await restartProvider()
  ledger = await network.ledger()
  parties = await startPrivateParties(network, { tickets: TICKETS, ...recorded })
  await restartGateway()
})

afterAll(async () => {
  await gateway?.kill()
  await provider?.kill()
  await parties?.close()
})

const accountBytes = ({ account }: { readonly account?: string }) => Hex.toBytes(account as Hash)

/** Words and accounts that a party must not see, by name. */
const secretsOf = (role: 'provider' | PrivateRole): ReadonlyMap<string, Uint8Array> => {
  const wallet = ['wallet', accountBytes(ledger)] as const
  const words = CANARY.split(' ').map((one) => [one, new TextEncoder().encode(one)] as const)
  return new Map(role === 'provider' ? [wallet] : [wallet, ...words])
}

/** Returns the names of the secrets in everything that a party stores, sends, receives and logs. */
async function found(
  folder: string,
  secrets: ReadonlyMap<string, Uint8Array>,
): Promise<readonly string[]> {
  const lines = await findSecrets(folder, secrets)
  // Excludes the index of public chain events, which contain the buyers of tickets.
  return lines.filter((line) => !/\/market\.db[^/]*$/.test(line))
}

describe('what parties store, say, hear and log', () => {
  test('the provider’s records have no wallet, the proxy’s have no wallet or prompt', async () => {
    expect(await ask(`Tell me of the ${CANARY}.`, 40)).toBe(true)
    const { proxy } = parties.folders
    const proxyAccount = new Map([['proxy', accountBytes(parties.running.proxy.ready)]])
    // Two controls: the search finds the proxy's account at the provider, and the proxy's record
    // has the messages with tickets.
    expect(await found(providerFolder(), proxyAccount)).not.toEqual([])
    const steps = await readFile(join(proxy, 'steps.log'), 'utf8')
    for (const step of ['receive ticket', 'receive infer', 'after send part'])
      expect(steps).toContain(`${step}\n`)
    expect(await found(providerFolder(), secretsOf('provider'))).toEqual([])
    expect(await found(proxy, secretsOf('proxy'))).toEqual([])
  })

  test('shows a leak of wallet and prompt that a proxy is made to send', async () => {
    await parties.restart('proxy', { ...recorded, plant: `${CANARY} ${ledger.account}` })
    await until(async () => {
      await ask('Hello.', 4)
      const at = await found(providerFolder(), secretsOf('provider'))
      return at.some((line) => line.includes('messages.bin')) ? true : undefined
    })
    const atProxy = await found(parties.folders.proxy, secretsOf('proxy'))
    for (const name of secretsOf('proxy').keys())
      expect(
        atProxy.some((line) => line.startsWith(`${name} as raw`)),
        name,
      ).toBe(name !== 'wallet')
    expect(atProxy.some((line) => line.startsWith('wallet as hex'))).toBe(true)
    for (const folder of [providerFolder(), parties.folders.proxy])
      await rm(join(folder, 'messages.bin'))
    await parties.restart('proxy', recorded)
    await untilAnswered()
  })
})
