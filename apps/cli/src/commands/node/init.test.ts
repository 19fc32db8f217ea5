// Goal: `ostrom init` makes a usable home or writes nothing. Wrong usage of this command is
// reported like every other error.
// Method: the real command in a temporary folder, judged by its output and its files.

import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rejectInvalidUsage } from '../../command-line/usage-errors.ts'
import { readConfig } from '../../config/config.ts'
import { deployment as written } from '../../config/deployment.fixture.ts'
import { keysCommand } from '../gateway/keys.ts'
import { initCommand } from './init.ts'

const folder = temporaryFolder('init', 'test')
let home: string
let deployment: string
beforeEach(async () => {
  home = join(folder, 'home')
  deployment = join(folder, 'deployment.json')
  await writeFile(deployment, JSON.stringify(written))
})
afterEach(async () => {
  vi.restoreAllMocks()
})

async function ostrom(...args: readonly string[]): Promise<unknown> {
  const program = rejectInvalidUsage(new Command('ostrom')).option('--json')
  initCommand(program)
  keysCommand(program)
  const out = vi.spyOn(console, 'log').mockImplementation(() => {})
  await program.parseAsync(['node', 'ostrom', '--json', ...args])
  return JSON.parse(out.mock.calls.at(-1)![0] as string)
}

const init = (...more: readonly string[]) =>
  ostrom('init', '--data', home, '--rpc', 'http://127.0.0.1:8545', ...more)

describe('ostrom init', () => {
  test('writes keys that only their owner reads, and a configuration to read again', async () => {
    const result = (await init('--deployment', deployment, '--mirror', 'https://ipfs.example')) as {
      account: string
      config: string
    }
    expect(result).toMatchObject({ account: expect.stringMatching(/^0x[0-9a-f]{40}$/) })
    const config = await readConfig(result.config)
    expect(config.mirrors).toEqual(['https://ipfs.example'])
    for (const name of ['wallet.key', 'peer.key']) {
      expect((await stat(join(home, name))).mode & 0o077).toBe(0)
    }
  })

  test('makes no key of an account where a signer has it', async () => {
    const account = `0x${'5a'.repeat(20)}`
    const signer = ['--signer', 'http://127.0.0.1:8550']
    const alone = init('--deployment', deployment, ...signer)
    await expect(alone).rejects.toMatchObject({ code: 'command-usage-invalid' })
    const made = await init('--deployment', deployment, ...signer, '--signer-account', account)
    expect(made).toMatchObject({ account })
    const { chain } = await readConfig(join(home, 'config.json'))
    expect(chain.signer).toEqual({ kind: 'json-rpc', url: 'http://127.0.0.1:8550', account })
    expect(await readdir(home)).not.toContain('wallet.key')
  })

  test('leaves a folder of another version as it is, also with --force', async () => {
    await init('--deployment', deployment)
    await writeFile(join(home, 'format'), '5\n')
    const before = await readFile(join(home, 'config.json'), 'utf8')
    const again = init('--deployment', deployment, '--force', '--mirror', 'https://ipfs.example')
    await expect(again).rejects.toMatchObject({ code: 'data-folder-format' })
    expect(await readFile(join(home, 'config.json'), 'utf8')).toBe(before)
  })

  test('sets up a provider that is paid in a token, and a gateway that pays in it', async () => {
    const asset = `0x${'5c'.repeat(20)}`
    const listed = { ...written, assets: [{ asset, symbol: 'USDC', decimals: 6 }] }
    await writeFile(deployment, JSON.stringify(listed))
    const more = ['--provide', 'alias', '--asset', 'USDC', '--price', '0.5']
    await init('--deployment', deployment, ...more)
    const { chain, provider, gateway } = await readConfig(join(home, 'config.json'))
    expect(chain.assets).toEqual(listed.assets)
    expect([provider?.asset, gateway?.asset]).toEqual(['USDC', 'USDC'])
    expect(provider?.models[0]?.prices).toMatchObject({ input: 500_000n, output: 500_000n })
  })

  test('sets up a proof provider, and no proofs that its chain would refuse', async () => {
    const prove = ['--deployment', deployment, '--prove', 'alias', '--proof-price', '0.02']
    await init(...prove)
    const { proofProvider, provider } = await readConfig(join(home, 'config.json'))
    expect(provider).toBeUndefined()
    expect(proofProvider).toMatchObject({
      models: [{ model: 'alias', price: 2n * 10n ** 16n }],
      referenceString: 'aztec',
    })
    await writeFile(deployment, JSON.stringify({ ...written, chainId: 8_453 }))
    const local = init(...prove, '--force', '--reference-string', 'local')
    await expect(local).rejects.toThrow('are refused on chain 8453')
  })

  test('takes no prices of the coin for those of a token, and no unlisted token', async () => {
    const token = `0x${'5c'.repeat(20)}:USDC:6`
    const provide = ['--deployment', deployment, '--provide', 'alias', '--asset', 'USDC']
    await expect(init(...provide, '--token', token)).rejects.toThrow(
      '--price is required: the price in USDC',
    )
    await expect(init(...provide, '--price', '0.001 USDC')).rejects.toMatchObject({
      code: 'argument-invalid',
    })
    await expect(init(...provide, '--price', '1')).rejects.toThrow('not one of ETH')
    await init(...provide, '--token', token, '--price', '0.001 USDC')
    const { provider } = await readConfig(join(home, 'config.json'))
    expect(provider?.models[0]?.prices).toMatchObject({ input: 1_000n })
  })

  test.each([
    ['who asks', [], ['wallet deposit AMOUNT --data HOME', 'gateway --data HOME']],
    ['who asks', [], ['init --data FOLDER --provide MODEL ...', 'node --data FOLDER']],
    ['who serves', ['--provide', 'tiny'], ['node --data HOME']],
    ['who serves', ['--provide', 'tiny'], ['init --data FOLDER ...', 'gateway --data FOLDER']],
  ])('names to %s (%j) the commands for asking and serving', async (_, more, commands) => {
    const program = new Command('ostrom')
    initCommand(program, { input: new PassThrough(), output: new PassThrough() })
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const rpc = ['--rpc', 'http://127.0.0.1:8545', '--deployment', deployment]
    const args = ['init', '--data', home, ...rpc, ...more]
    await program.parseAsync(['node', 'ostrom', ...args])
    for (const command of commands) {
      const named = `\`npm run ostrom -- ${command.replace('HOME', home)}\``
      expect(log.mock.lastCall?.[0]).toContain(named)
    }
  })

  test('sets up a provider in front of a server, with its name there', async () => {
    const upstream = ['--upstream', 'http://127.0.0.1:8000/v1', '--upstream-model', 'Org/Model']
    await init('--deployment', deployment, '--provide', 'alias', ...upstream, '--context', '4096')
    const { provider } = await readConfig(join(home, 'config.json'))
    expect(provider?.models).toMatchObject([
      {
        model: 'alias',
        engine: { kind: 'http', model: 'Org/Model', contextLength: 4096 },
        prices: { input: 10n ** 15n, output: 4n * 10n ** 15n },
      },
    ])
  })

  test('writes down what a provider says of itself', async () => {
    const words = ['--profile-name', 'Example', '--profile-contact', 'mail@example.org']
    await init('--deployment', deployment, '--provide', 'tiny', '--region', 'de-hel1', ...words)
    const { provider } = await readConfig(join(home, 'config.json'))
    const profile = { name: 'Example', url: '', contact: 'mail@example.org' }
    expect(provider).toMatchObject({ region: 'de-hel1', profile })
  })

  test('refuses a region of nobody, and words of a provider that is none', async () => {
    const wrong = init('--deployment', deployment, '--provide', 'tiny', '--region', 'Mars')
    await expect(wrong).rejects.toMatchObject({
      details: expect.arrayContaining([expect.stringContaining('provider.region')]),
    })
    const idle = init('--deployment', deployment, '--region', 'de')
    await expect(idle).rejects.toMatchObject({ code: 'command-usage-invalid' })
    expect(existsSync(home)).toBe(false)
  })

  // Finding: DAT-14
  test.each([
    ['y\n', 'sampled'],
    ['\n', 'sampled'],
    ['no\n', 'canary-only'],
  ])('init asks whether validators may see answers: %j means %s', async (reply, audit) => {
    const input = Object.assign(new PassThrough(), { isTTY: true })
    const output = new PassThrough()
    const program = new Command('ostrom')
    initCommand(program, { input, output })
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    input.end(reply)
    const rpc = ['--rpc', 'http://127.0.0.1:8545', '--deployment', deployment]
    await program.parseAsync(['node', 'ostrom', 'init', '--data', home, ...rpc])
    expect(`${output.read()}`).toContain('May they see a drawn sample')
    expect((await readConfig(join(home, 'config.json'))).gateway?.audit).toBe(audit)
    expect(log.mock.lastCall?.[0]).toContain(`Audits: ${audit}.`)
    // For `sampled`, the output says which validators read an answer, which share of the answers
    // they read, and how to choose `canary-only`. For `canary-only`, it names the choice `sampled`.
    const told = audit === 'sampled' ? /seat for it: 5 %, and all of a new.*canary-only/ : /sampled/
    expect(log.mock.lastCall?.[0]).toMatch(told)
  })

  test('consents to audits where nobody was asked, and says so', async () => {
    expect(await init('--deployment', deployment)).toMatchObject({ audit: 'sampled' })
    const chosen = await init('--deployment', deployment, '--audit', 'canary-only', '--force')
    expect(chosen).toMatchObject({ audit: 'canary-only' })
    expect((await readConfig(join(home, 'config.json'))).gateway?.audit).toBe('canary-only')
    const unknown = init('--deployment', deployment, '--audit', 'all', '--force')
    await expect(unknown).rejects.toMatchObject({ code: 'command-usage-invalid' })
  })

  test('leaves nothing behind when anything is wrong', async () => {
    await expect(init('--deployment', join(folder, 'none.json'))).rejects.toMatchObject({
      code: 'argument-invalid',
    })
    const wrong = init('--deployment', deployment, '--provide', 'm', '--upstream', 'nowhere')
    await expect(wrong).rejects.toMatchObject({
      code: 'config-invalid',
      details: expect.arrayContaining([expect.stringContaining('engine.baseUrl')]),
    })
    await expect(
      init('--deployment', deployment, '--provide', 'm', '--input-price', '1x'),
    ).rejects.toMatchObject({ code: 'argument-invalid' })
    expect(existsSync(home)).toBe(false)
  })

  test('replaces a configuration only when told to, and never a key', async () => {
    await init('--deployment', deployment)
    const key = await readFile(join(home, 'wallet.key'), 'utf8')
    await expect(init('--deployment', deployment)).rejects.toMatchObject({
      details: expect.arrayContaining([expect.stringContaining('--force')]),
    })
    await init('--deployment', deployment, '--force', '--port', '9000')
    expect((await readConfig(join(home, 'config.json'))).gateway?.port).toBe(9000)
    expect(await readFile(join(home, 'wallet.key'), 'utf8')).toBe(key)
    expect((await readdir(home)).sort()).toEqual(['config.json', 'peer.key', 'wallet.key'])
  })
})

describe('wrong usage', () => {
  test.each([
    [['keys', '--nope'], /unknown option '--nope'/],
    [['init'], /--rpc/],
    [['nonsense'], /unknown command 'nonsense'/],
    [['keys', 'create'], /missing required argument 'name'/],
    [['keys', 'create', 'a', '--settlement', 'never'], /Allowed choices are session, request/],
  ])('%j is told as an error with a code', async (args, reason) => {
    await expect(ostrom(...args)).rejects.toMatchObject({
      code: 'command-usage-invalid',
      message: expect.stringMatching(reason),
    })
  })

  test('an invalid number is refused with the bounds of its option', async () => {
    await expect(ostrom('keys', 'create', 'a', '--days', 'soon')).rejects.toMatchObject({
      code: 'argument-invalid',
      details: ['--days: soon.', 'Expected: a number from 0.001 to 36500.'],
    })
  })
})
