// Goal: the estimate of a model's memory is the memory that a provider of the model uses. The
// estimate for the model's process fits this process, and the estimate for the node fits the node.
// Method: a provider as separate processes answers questions, one of them with a long prompt. The
// test measures the resident memory of the node, and of all processes below the node.
// `OSTROM_MEMORY_MODEL` names another model of the catalogue, which the test fetches;
// docs/reports/memory.md has figures.
// Requirements: R003-3
// Missing for R003-3: a choice of the engine: the owner names the engine, and the format is chosen
// among the artifact variants that this engine can run.

import { memoryOfProcess } from '@ostrom/gateway-web/dashboard/memory'
import { CONTEXT_TOKENS_DEFAULT } from '@ostrom/gateway-web/limits'
import type { MemoryEstimate } from '@ostrom/model-metadata'
import { catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { fitCatalogueEntry } from '@ostrom/models/catalogue/fit'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { selectMachine } from '../../cli/src/composition/engines/select-machine.ts'
import { type LocalNetwork, startLocalNetwork } from '../../cli/src/dev/local-network.ts'
import { startGateway, type TestGatewayProcess } from './network.fixture.ts'

const alias = process.env.OSTROM_MEMORY_MODEL ?? 'ostrom-tiny'

/** Largest error of the estimate for a model's process, as a share of the memory that it uses. */
const TOLERANCE = 0.2
/**
 * Bounds of a node's memory as a share of its estimate. The range is wide, because V8 frees memory
 * only when it has to. So two runs of one node differ by a third, and V8 frees memory later on a
 * machine with more memory.
 */
const NODE_SHARE = { min: 0.5, max: 1.4 } as const

const folder = temporaryFolder('memory')
let network: LocalNetwork
let gateway: TestGatewayProcess | undefined

beforeAll(async () => {
  const host = { host: '127.0.0.1', port: 0, fresh: false, print: () => {} }
  network = await startLocalNetwork({ folder, alias, providers: 1, ...host })
  gateway = await startGateway(network.clientFolder, ['--no-web'])
})
afterAll(async () => {
  await gateway?.kill()
  await network?.stop()
})

async function ask(content: string): Promise<void> {
  const response = await fetch(`${gateway?.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${gateway?.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: alias,
      max_tokens: 32,
      messages: [{ role: 'user', content }],
    }),
  })
  expect(response.status, await response.text()).toBe(200)
}

test.skipIf(process.platform !== 'linux')('an estimate is what a run takes', async () => {
  const pid = network.providers[0]?.pid
  if (pid === undefined) throw new Error('the provider has a process')
  await ask('Say hello.')
  await ask('word '.repeat(1_500))
  const { own, below } = await memoryOfProcess(pid)
  const need = await estimateOf(alias)
  console.log(JSON.stringify({ model: alias, own, below, ...need }))
  const ofModel = need.total - need.node
  expect(Math.abs(ofModel - below) / below).toBeLessThan(TOLERANCE)
  expect(own / need.node).toBeGreaterThan(NODE_SHARE.min)
  expect(own / need.node).toBeLessThan(NODE_SHARE.max)
})

async function estimateOf(name: string): Promise<MemoryEstimate> {
  const entry = await catalogueEntry(name)
  const engine = { kind: 'llama' } as const
  const { selected } = fitCatalogueEntry(entry, {
    ...(await selectMachine(engine)),
    contextDefault: CONTEXT_TOKENS_DEFAULT,
  })
  if (!selected) throw new Error('the model fits')
  return selected.need
}
