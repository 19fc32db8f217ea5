// Goal: validators find a provider that names one model and serves embeddings of another. They
// accuse it, and their jury excludes it and makes it repay its clients, without any human step. An
// honest provider on the same network is not accused.
// Method: two providers and three validators by `ostrom node`, each in a separate process, with the
// bundled model as a model for embeddings. The chain is a separate process, in real time. The
// cheating provider serves coarser weights. The creator makes and registers the calibration with
// `ostrom calibrate`.
// Requirements: R002-12, B-4
// Shows (ask): embeddings, paid by input tokens, with a receipt. Validators compute them again with
// a measured tolerance, and on a local chain they accuse, judge and exclude a provider that uses
// more strongly quantized weights.
// Missing: a tolerance measured on a GPU, an ARM processor or a second machine.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeQuantizedCopy } from '@ostrom/demo/quantized-copy'
import { createGateway, type Gateway } from '@ostrom/gateway'
import { type Ledger, readAllEvents } from '@ostrom/ledger'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import type { AccountId } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoNetwork, startDemoNetwork, UNIT } from '../../cli/src/demo/demo-network.ts'
import { ALIAS } from '../../cli/src/demo/participants.ts'
import {
  type CourtNode,
  caseEvents,
  isExcluded,
  startProviderNode,
  startValidatorNode,
} from './court.fixture.ts'
import { runCommand } from './homes.fixture.ts'

const TEST_MS = 600_000
const patience = { timeout: TEST_MS, interval: 500 }
const MODEL = 'tiny-embed'
const CLIENTS = ['alice', 'bruno', 'chen']
const QUESTIONS_EACH = 4
const PARAMETERS = { auditRateBps: 10_000n, voteWindow: 20n }

const closing: { close(): Promise<void> }[] = []
let stage: DemoNetwork
let ledger: Ledger
let honest: CourtNode
let cheat: CourtNode
const validators: CourtNode[] = []

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-embeddings-'))
  closing.unshift({ close: () => rm(folder, { recursive: true, force: true }) })
  stage = await startDemoNetwork(join(folder, 'stage'), ALIAS, { parameters: PARAMETERS })
  closing.unshift(stage)
  ;({ ledger } = await stage.participant('reader'))
  const creator = await stage.home('creator')
  const weights = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  const described = ['--as', MODEL, '--task', 'embedding', '--license', 'Apache-2.0'] as const
  await runCommand('models', 'publish', weights, ...described, '--data', creator)
  const measured = ['--answers', '100', '--register', '--data', creator] as const
  await runCommand('calibrate', MODEL, ...measured, '--out', join(folder, 'calibration.json'))
  const coarse = join(folder, 'coarse.gguf')
  await writeQuantizedCopy(weights, coarse)
  honest = await running(startProviderNode(stage, { name: 'honest', model: MODEL }))
  cheat = await running(startProviderNode(stage, { name: 'cheat', model: MODEL, file: coarse }))
  for (const name of ['vera', 'wim', 'xenia']) {
    validators.push(await running(startValidatorNode(stage, { name, models: [MODEL] })))
  }
})

afterAll(async () => {
  for (const { close } of closing) await close()
})

async function running(starting: Promise<CourtNode>): Promise<CourtNode> {
  const started = await starting
  closing.unshift({ close: () => started.node.stop() })
  return started
}

/** Requests embeddings of three texts from a provider, and reads the answer to its end. */
async function embed(gateway: Gateway, provider: AccountId, subject: string): Promise<void> {
  const inputs = [
    `Where is the ${subject}?`,
    `I like the ${subject}.`,
    `A ${subject} is not a fish.`,
  ]
  const answer = await gateway.inference.answer(
    {
      model: MODEL,
      prompt: { kind: 'embed-texts', inputs },
      sampler: sampleSampler(),
      maxTokens: 1,
      stop: [],
      logprobs: 0,
      settlement: 'session',
      preferences: { provider },
      costMax: undefined,
    },
    new AbortController().signal,
  )
  let vectors = 0
  for await (const event of answer.events) {
    if (event.kind === 'embeddings') vectors += event.embeddings.length
    if (event.kind === 'end') break
  }
  expect(vectors).toBe(inputs.length)
}

/**
 * Sends the clients' requests to both providers; each client then consents to audits of its
 * answers.
 */
async function askAll(): Promise<void> {
  for (const name of CLIENTS) {
    const parts = await stage.participant(name)
    await parts.ledger.deposit({ asset: parts.ledger.nativeAsset, amount: 10n * UNIT })
    const gateway = createGateway({ ...parts, settings: { audit: 'sampled' } })
    await gateway.start()
    closing.unshift({ close: () => gateway.stop() })
    for (const { account } of [honest, cheat]) {
      for (let turn = 0; turn < QUESTIONS_EACH; turn++) {
        await embed(
          gateway,
          account,
          `${['river', 'garden', 'bridge', 'station'][turn]} of ${name}`,
        )
      }
    }
    await gateway.closeSessions()
  }
}

/** Returns the number of clients to which the court has refunded a provider's pay. */
async function refundedBy(provider: AccountId): Promise<number> {
  const clients = new Set<AccountId>()
  for (const event of await readAllEvents(ledger)) {
    if (event.kind !== 'session-opened' || event.provider !== provider) continue
    const session = await ledger.session(event.sessionId)
    if (session?.pay?.status === 'returned') clients.add(event.client)
  }
  return clients.size
}

type Summary = { readonly provider: string; readonly scored: number; readonly isFlagged: boolean }

async function summariesOf({ node }: CourtNode): Promise<readonly Summary[]> {
  return JSON.parse(await readFile(join(node.folder, 'audits.json'), 'utf8'))
}

test('validators find, accuse, judge and exclude a provider of other embeddings', async () => {
  await askAll()
  await expect.poll(() => isExcluded(ledger, cheat.account), patience).toBe(true)
  expect(await isExcluded(ledger, honest.account)).toBe(false)
  const events = await readAllEvents(ledger)
  const accusations = events.filter((event) => event.kind === 'provider-accused')
  expect(new Set(accusations.map(({ provider }) => provider))).toEqual(new Set([cheat.account]))

  const votes = (
    await Promise.all(
      accusations.map(({ caseId }) => caseEvents(ledger, { kind: 'vote-revealed', caseId })),
    )
  ).flat()
  const own = validators.map(({ account }) => account)
  expect(votes.length).toBeGreaterThan(0)
  for (const { account, verdict } of votes) {
    expect(own).toContain(account)
    expect(verdict).toBe('major')
  }
  await expect.poll(() => refundedBy(cheat.account), patience).toBe(CLIENTS.length)
  expect(await refundedBy(honest.account)).toBe(0)

  const all = CLIENTS.length * QUESTIONS_EACH
  const [first] = validators as [CourtNode, ...CourtNode[]]
  const scored = async () =>
    (await summariesOf(first)).find(({ provider }) => provider === honest.account)?.scored
  await expect.poll(scored, patience).toBe(all)
  const flagged = (await summariesOf(first)).filter(({ isFlagged }) => isFlagged)
  expect(flagged.map(({ provider }) => provider)).toEqual([cheat.account])
})
