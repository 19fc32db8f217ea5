// Goal: if a provider dies before its first token, another provider gives the whole answer, and the
// client loses only little time. The dead provider is paid at most for the part of the prompt that
// was due in advance.
// Method: two real providers. The provider that answers first is stopped (SIGSTOP) until the next
// question has arrived in its socket. It is then killed (SIGKILL) before it can have read the
// question.
// Requirements: B-7
// Missing for B-7: the continuation of answers in sessions that do not count ids.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Hash, Price, SessionAccount } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, onTestFinished, test } from 'vitest'
import { startNodeProcess } from '../../cli/src/dev/node-process.ts'
import { MODEL, post, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'
import { statusAtRest } from './node-status.fixture.ts'
import { socketBacklogBytes } from './socket-backlog.ts'

const network = openForTests(() => startTestNetwork({ providers: 2 }))

/** The prompt has over 1,000 tokens, so that its bytes exceed the peers' other traffic. */
const long = { role: 'user', content: `${'One two three four. '.repeat(300)}Say hello.` }
const LONG_BYTES = 2_000
/** Suppresses the bundled model's end tokens, so that an answer does not end by itself. */
const endless = { logit_bias: { 0: -100, 1: -100, 2: -100 }, max_tokens: 32 }

type CompletionResult = {
  readonly choices: readonly {
    readonly finish_reason: string
    readonly message: { readonly content: string }
  }[]
  readonly usage: { readonly prompt_tokens: number; readonly completion_tokens: number }
  readonly ostrom: { readonly provider: string; readonly session: Hash; readonly cost: string }
}

async function ask(gateway: TestGatewayProcess): Promise<CompletionResult> {
  const response = await post(gateway, { model: MODEL, ...endless, messages: [long] })
  const body = await response.text()
  expect(response.status, body).toBe(200)
  return JSON.parse(body) as CompletionResult
}

/** Unit counts of the part of a prompt that is due before the first token. */
const PREPAID = { ...Price.zeroCounts, input: BigInt(SessionAccount.PREPAID_TOKENS) }

async function pricesOf(account: string): Promise<Price.PriceMap> {
  const offers = (await network.ostrom('offers', MODEL)).json() as readonly {
    readonly offer: { readonly provider: string; readonly prices: Record<string, string> }
  }[]
  const found = offers.find(({ offer }) => offer.provider === account)
  const prices = Object.entries(found?.offer.prices ?? {})
  return {
    ...Price.zeroPrices,
    ...Object.fromEntries(prices.map(([unit, at]) => [unit, BigInt(at)])),
  }
}

/** Returns the home, the process id and the TCP port of a provider. */
async function homeOf(account: string) {
  for (const { folder, pid } of network.network.providers) {
    const log = await readFile(join(folder, 'log.jsonl'), 'utf8')
    const ready = log.split('\n').find((line) => line.includes('provider-ready'))
    if (!ready?.includes(account)) continue
    const port = Number(/\/ip4\/127\.0\.0\.1\/tcp\/(\d+)/.exec(ready)?.[1])
    return { account, folder, pid: pid!, port }
  }
  throw new Error(`no provider here is ${account}`)
}

/**
 * Waits until a provider has an unread question; returns at once if the system does not show unread
 * bytes.
 */
const arrived = (port: number) =>
  expect.poll(() => socketBacklogBytes(port) ?? LONG_BYTES).toBeGreaterThanOrEqual(LONG_BYTES)

// Finding: gap-14
test('a provider dies before its first token: another gives the whole answer', async () => {
  const gateway = await network.startGateway('--no-web')
  const first = await ask(gateway)
  const paid = BigInt(first.ostrom.cost)
  const dying = await homeOf(first.ostrom.provider)
  // The last voucher arrives after the answer. A provider that is stopped before it has read this
  // voucher loses the voucher, so the test waits.
  const promised = async () => (await statusAtRest(dying.folder)).unsettled
  await expect.poll(promised).toBeGreaterThanOrEqual(paid)
  process.kill(dying.pid, 'SIGSTOP')
  const completion = ask(gateway)
  await arrived(dying.port)
  process.kill(dying.pid, 'SIGKILL')
  const second = await completion
  expect(second.ostrom.provider).not.toBe(first.ostrom.provider)
  expect(second.usage.prompt_tokens).toBe(first.usage.prompt_tokens)
  expect(second.choices[0]?.finish_reason).toBe('length')
  expect(second.usage.completion_tokens).toBe(32)
  expect(second.choices[0]?.message.content).not.toBe('')

  // The provider restarts, and claims all its promised pay.
  const restarted = startNodeProcess(dying.folder)
  onTestFinished(() => restarted.stop())
  await restarted.ready
  const ledger = await network.ledger()
  const settled = async () => (await ledger.session(first.ostrom.session))?.settled ?? 0n
  await expect.poll(settled).toBeGreaterThanOrEqual(paid)
  const lost = (await settled()) - paid
  expect(lost).toBeLessThanOrEqual(Price.costUp(await pricesOf(dying.account), PREPAID))
  await gateway.stop()
})
