// Goal: the commands of README.md and of the guides about private questions, governance and hosting
// work as printed, on the network of `npm start -- --private`, whose first question is private. The
// network answers private questions after its proxy died. On Solana, `--private` is refused at
// once.
// Method: the lines of the documents, in their order, in a shell whose folder has `.ostrom/dev`; a
// test fails for a line that it does not know. The bundled model; kill -9 of the proxy, which the
// test finds by its command line. The guides about providers, validators and training have test
// files of their own.

import { type ChildProcess, execFile, fork, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { matchOutput, stopProcess } from '@ostrom/processes'
import { systemClock } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import rootPackage from '../../../package.json' with { type: 'json' }
import { localSettings } from '../../cli/src/dev/local-settings.ts'
import { shellLinesOf } from './guide.ts'
import { MODEL } from './network-kinds.ts'
import { type PrintedCommands, printedCommandsIn } from './printed-commands.ts'

const LOOK_MS = 250
const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const README = '../../README.md'

const folder = temporaryFolder('printed')
let network: ChildProcess
let shell: PrintedCommands
let [out, err] = ['', '']

/** Returns the process id of a role whose data folder is in the network's folder. */
async function pidOf(role: string): Promise<number> {
  const home = join(folder, '.ostrom/dev', role)
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const line = await readFile(`/proc/${name}/cmdline`, 'latin1').catch(() => '')
    if (line.includes(`\0${role}\0--data\0${home}\0`)) return Number(name)
  }
  throw new Error(`no process serves as ${role}: ${err}`)
}

async function untilPrinted(read: () => string, text: string): Promise<void> {
  while (!read().includes(text)) {
    if (network.exitCode !== null) throw new Error(`the network ended: ${err}`)
    await systemClock.sleep(LOOK_MS)
  }
}

/** Returns the first match of a pattern's group in what the network printed. */
function printed(pattern: RegExp): string {
  const [, found] = pattern.exec(out) ?? []
  if (found === undefined) throw new Error(`the network did not print ${pattern}: ${out}`)
  return found
}

beforeAll(async () => {
  shell = printedCommandsIn(folder)
})

afterAll(async () => {
  if (network?.exitCode === null) network.kill('SIGKILL')
})

test('there are no tickets on Solana, which is told before anything is started', async () => {
  const args = ['--private', '--chain', 'solana', '--data', join(folder, 'none')]
  const started = promisify(execFile)(process.execPath, [pathOf('../../cli/src/start.ts'), ...args])
  await expect(started).rejects.toMatchObject({
    stderr: expect.stringContaining('--private needs --chain evm'),
  })
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

describe.skipIf(process.platform !== 'linux')('on a network with --private (needs Linux)', () => {
  beforeAll(async () => {
    const start = [pathOf('../../cli/src/start.ts'), '--private', '--json', '--port', '0']
    network = spawn(process.execPath, [...start, '--model', MODEL], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    network.stdout!.on('data', (part) => {
      out += part
    })
    network.stderr!.on('data', (part) => {
      err += part
    })
    await untilPrinted(() => out, 'chat --private')
  })

  test('README.md asks by curl, and checks the receipt', async () => {
    const id = printed(/receipt\s+(\S+)/)
    const url = printed(/API is at (\S+)\/v1/)
    const ran: string[] = []
    for (const line of await shellLinesOf(README)) {
      const [, script, file] = /^npm (start|test)(?: -- (\S+))?/.exec(line) ?? []
      if (line.startsWith('curl ')) {
        const here = line.replace('http://127.0.0.1:8787', url)
        const { stdout } = await shell(here.replace('smollm2-135m-instruct', MODEL))
        expect(JSON.parse(stdout).choices[0].message.content).not.toBe('')
      } else if (line.includes('receipts verify')) {
        expect((await shell(line.replace(' ID ', ` ${id} `))).stdout).toContain('ok')
      } else if (script === 'test' && file !== undefined) {
        expect(existsSync(pathOf(`../../../${file}`)), line).toBe(true)
      } else if (/ demo (fraud|proof)$/.test(line)) {
        // Other tests run the demos, which take minutes.
        const { stdout } = await shell(`${line.replace(/^.*&& /, '')} --help`)
        expect(stdout).toContain('Usage')
        const [, installer] = /npm run (\S+:install)/.exec(line) ?? []
        if (installer) expect(Object.keys(rootPackage.scripts)).toContain(installer)
      } else expect(line).toMatch(/^npm (start|test|start -- --chain solana)$/)
      ran.push(line.split(' ')[0]!)
    }
    expect(ran.filter((word) => word === 'curl')).toHaveLength(1)
    expect(ran.length).toBeGreaterThan(7)
  })

  test('private.md asks through the proxy, also after the proxy died', async () => {
    const lines = await shellLinesOf('private.md', 'Try it')
    expect(lines).toEqual([
      expect.stringMatching(/ chat --private /),
      expect.stringMatching(/ tickets list$/),
    ])
    const [chat = '', list = ''] = lines
    const askPrivately = async () => {
      const { stdout, stderr } = await shell(`${chat} --max-tokens 4 --json`)
      expect(stderr).toMatch(/^Private, through the proxy \S+; a ticket costs/)
      const { ostrom } = JSON.parse(stdout) as { readonly ostrom: { readonly cost: string } }
      expect(BigInt(ostrom.cost)).toBeGreaterThan(0n)
    }
    await askPrivately()
    process.kill(await pidOf('proxy'), 'SIGKILL')
    await untilPrinted(() => err, 'proxy serves again.')
    await askPrivately()

    const [key] = /0x[0-9a-f]{64}/.exec((await shell(list)).stdout) ?? []
    const text = await readFile(pathOf('../../../docs/guides/private.md'), 'utf8')
    const [, buy = ''] = /`(npm run ostrom -- tickets buy [^`]*)`/.exec(text) ?? []
    expect((await shell(buy.replace('KEY', key!))).stdout).toContain('20')
  })

  test('governance.md leads from the first points to a lower fee', async () => {
    for (const line of await shellLinesOf('governance.md', 'See what stands')) await shell(line)
    // In the first minutes, no account has points.
    const lines = await shellLinesOf('governance.md', 'Earn points')
    const delegate = `0x${'11'.repeat(20)}`
    for (const line of lines) await shell(line.replace('0xDELEGATE', delegate))
    const proposals = await shellLinesOf('governance.md', 'Propose')
    await expect(shell(proposals[0]!.replace('CID', `bafkrei${'d'.repeat(52)}`))).rejects.toThrow(
      'points',
    )

    await untilPrinted(() => out, 'The validator is ready.')
    const steps = [...(await shellLinesOf('governance.md', 'Try it on the local network'))]
    // The first step is only an example of a number of seconds.
    expect(steps.shift()).toBe('npm run ostrom -- dev advance 86400')
    await shell(steps.shift()!)
    const claims = steps.splice(0, 2)
    const claimed: string[] = []
    while (claimed.length === 0) {
      for (const claim of claims) {
        if ((await shell(claim)).stdout.includes('provider')) claimed.push(claim.split(' ').at(-1)!)
      }
      await systemClock.sleep(8 * LOOK_MS)
    }
    let last = ''
    for (const step of steps)
      ({ stdout: last } = await shell(step.replace(/\S+provider-2/, claimed[0]!)))
    expect(steps.at(-1)).toContain('parameters --name feeBps')
    expect(last).toMatch(/800.*1000/)
  })

  test('hosted.md starts a gateway, by its command and by its configuration', async () => {
    const [line = ''] = await shellLinesOf('hosted.md')
    const words = line.replace('npm run ostrom -- ', '').split(' ')
    const home = join(folder, 'hosted')
    const { config } = homeOf(home)
    const rpc = printed(/RPC is at (http\S+?),? /)
    const places = `--rpc ${rpc} --deployment .ostrom/dev/deployment.json --port 0`
    await shell(`npm run ostrom -- init --data hosted ${places}`)
    const initial = JSON.parse(await readFile(config, 'utf8'))
    const text = await readFile(pathOf('../../../docs/guides/hosted.md'), 'utf8')
    const [, shown = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? []
    for (const members of [initial, JSON.parse(shown)]) {
      const gateway = { ...members.gateway, port: 0 }
      await writeFile(config, JSON.stringify({ ...initial, gateway }))
      const started = fork(pathOf('../../cli/src/main.ts'), [...words, '--data', home], {
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      })
      const [, url = ''] = await matchOutput(started, {
        pattern: /Gateway at (\S+)\/v1/,
        onEnded: (code) => new Error(`the gateway ended with ${code}`),
      })
      expect((await fetch(`${url}/health`)).status).toBe(200)
      await stopProcess(started, { by: 'SIGKILL' })
    }
  })

  test('the network reports at its end what it spent in private', async () => {
    const gone = new Promise((resolve) => network.once('exit', resolve))
    network.kill('SIGINT')
    await gone
    const report = JSON.parse(out.split('\n').find((line) => line.startsWith('{'))!)
    const { clientTickets } = localSettings.private
    expect(report).toMatchObject({
      answer: expect.any(String),
      private: {
        proxy: expect.stringMatching(/^12D3Koo/),
        tickets: { given: 1, unspent: clientTickets - 1 },
      },
    })
  })
})
