// Goal: a person that follows the guide for providers, or the steps that the web app prints, gets a
// node that receives questions and pay, on both kinds of chain, with an account that had nothing.
// Method: the guide's commands in their order, and the commands that the web app shows, as
// processes beside the local network.

import { join } from 'node:path'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { openGuide } from './guide.ts'
import { MODEL, post, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'
import { runCliCommand, startCliCommand, stopAll } from './run-command.ts'
import { newSignInCode } from './sign-in.fixture.ts'

const TEST_MS = 600_000
/** Asks a model for a few words; resolves with the provider that answered. */
async function providerOf(gateway: TestGatewayProcess, body: object): Promise<string> {
  const messages = [{ role: 'user', content: 'Tell me about the sea.' }]
  const response = await post(gateway, { max_tokens: 12, messages, ...body })
  const completion = (await response.json()) as { readonly ostrom?: { readonly provider: string } }
  expect(response.status, JSON.stringify(completion)).toBe(200)
  return completion.ostrom!.provider
}

describe.each(['evm', 'solana'] as const)('on %s, the guide', (kind) => {
  const testNetwork = openForTests(() => startTestNetwork({ providers: 1, kind }))
  let gateway: TestGatewayProcess
  beforeAll(async () => {
    gateway = await testNetwork.startGateway('--no-web')
  })
  afterAll(async () => {
    await stopAll()
  })

  // Finding: web-A1, web-A2
  test('leads from nothing to two nodes that are asked at once', async () => {
    const { network } = testNetwork
    const provider = join(network.folder, 'other')
    const guide = await openGuide('providers.md', {
      '.ostrom/dev/deployment.json': join(network.folder, 'deployment.json'),
      '.ostrom/dev/rhymer': join(network.folder, 'rhymer'),
      'http://127.0.0.1:8545': network.chain.rpcUrl,
      'http://127.0.0.1:8787': gateway.url,
      'https://rpc.example': network.chain.rpcUrl,
      'https://ipfs.example': gateway.url,
      ' deployment.json': ` ${join(network.folder, 'deployment.json')}`,
      'smollm2-135m-instruct': MODEL,
      '~/provider': provider,
    })
    // A new model, with test tokens; only its own node has its files.
    const rhymer = await runCliCommand<{ account: string }>(guide.command('init'))
    await runCliCommand(guide.command('models', 'publish'))
    await startCliCommand(guide.command('node'), network.folder)
    expect(await providerOf(gateway, { model: 'rhymes' })).toBe(rhymer.account)
    expect(guide.command('chat')).toContain('rhymes')

    // For this model, which other accounts registered, the provider uses money from another
    // account.
    const listen = ['--listen', '/ip4/127.0.0.1/tcp/0']
    const { account } = await runCliCommand<{ account: string }>([
      ...guide.command('init'),
      ...listen,
    ])
    const { chain } = network
    await chain.grant(await readOrCreateSecret(provider, 'wallet.key'), 100n * chain.unit)
    expect(await runCliCommand(guide.command('models', 'deploy'))).toMatchObject({ isNew: false })
    await startCliCommand(guide.command('node'), network.folder)
    const body = { model: MODEL, ostrom: { provider: account } }
    expect(await providerOf(gateway, body)).toBe(account)

    // The same steps with a stable coin are in external-chain.test.ts.
    expect(guide.command('init')).toContain('--asset')

    // The remaining steps: GPUs, external servers, relays, and the handling of pay and stake.
    expect(guide.command('gpu')).toContain('--use')
    for (const _ of ['a server', 'a relay']) guide.command('init')
    await runCliCommand(guide.command('pay'))
    await runCliCommand(guide.command('pay', 'collect'))
    await runCliCommand([...guide.command('stake', 'add'), '--data', provider])
    guide.command('stake', 'operator')
    guide.config('crank')
    expect(guide.rest()).toEqual([])
  })
})

type Steps = {
  readonly account?: string
  readonly hasFaucet: boolean
  readonly steps: readonly { name: string; command?: string; status: string }[]
}

describe('the web app', () => {
  const network = openForTests(() => startTestNetwork({ providers: 1 }))
  let gateway: TestGatewayProcess
  let cookie: string
  beforeAll(async () => {
    gateway = await network.startGateway()
    const code = await newSignInCode(network)
    const signed = await fetch(`${gateway.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: gateway.url },
      body: JSON.stringify({ code }),
    })
    cookie = signed.headers.get('set-cookie')!.split(';')[0]!
  })
  afterAll(async () => {
    await stopAll()
  })

  const look = async (): Promise<Steps> => {
    const response = await fetch(`${gateway.url}/api/provider-setup/steps?model=${MODEL}`, {
      headers: { cookie },
    })
    expect(response.status).toBe(200)
    return (await response.json()) as Steps
  }
  const states = async () => (await look()).steps.map(({ name, status }) => `${name} ${status}`)
  /** Returns the lines that the app shows for the next step. */
  const next = async (): Promise<readonly string[]> => {
    const { steps } = await look()
    const { command = '' } = steps.find(({ status }) => status === 'next')!
    return command
      .replaceAll(/ *\\\n */g, ' ')
      .replace('npm run ostrom -- ', '')
      .split(' ')
  }

  // Finding: web-A1, web-A3
  test('prints steps that work as printed, and shows how far they are', async () => {
    expect(await states()).toEqual(['keys next', 'money later', 'model done', 'serve later'])
    const { account } = await runCliCommand<{ account: string }>(await next())
    expect(await states()).toEqual(['keys done', 'money done', 'model done', 'serve next'])
    expect((await look()).account).toBe(account)
    await startCliCommand(await next(), network.network.folder)
    await expect.poll(states, { timeout: TEST_MS }).toContain('serve done')
    const body = { model: MODEL, ostrom: { provider: account } }
    expect(await providerOf(gateway, body)).toBe(account)
  })
})
