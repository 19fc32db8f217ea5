// `npm run bench -- agents [NAME...] [--record]`: published agents, unmodified, against a gateway
// whose provider's engine gives scripted answers. Checks the effect of each agent. Without names,
// writes docs/reports/agents.md. With --record, writes the exchanges that the gateway's tests use.

import { parseArgs } from 'node:util'
import { median } from '../measure/figures.ts'
import { currentEnvironment } from '../report/environment.ts'
import type { Agent } from './agent.ts'
import { type AgentPackages, installAgents } from './agent-packages.ts'
import { clientLibraries } from './client-libraries.ts'
import { codingAgents } from './coding-agents.ts'
import { type AgentNetwork, CONTEXT_LENGTH, MODEL, startAgentNetwork } from './network.ts'
import { recordExchanges } from './recording.ts'
import { rowOf, writeAgentReport } from './report.ts'
import { type AgentRun, runAgent } from './run-agent.ts'

/** Number of runs of each agent. Times vary with the load of the machine, so one is not enough. */
const RUNS = 5

/** Maximum of the median milliseconds until Codex's first question reaches the provider. */
const FIRST_QUESTION_MS_MAX = 1_000

/** Returns a fault if Codex's first question took too long to reach the provider. */
function speedFaults(runs: readonly AgentRun[]): readonly string[] {
  const firstMs = median(runs.map(({ providerMs }) => providerMs))
  if (runs[0]?.agent.name !== 'codex' || firstMs <= FIRST_QUESTION_MS_MAX) return []
  return [`its first question took ${firstMs} ms to the provider`]
}

const faultsOf = (runs: readonly AgentRun[]): readonly string[] => [
  ...runs.flatMap(({ faults }) => faults),
  ...speedFaults(runs),
]

const all = [...codingAgents, ...clientLibraries]

/** Sends one question, so that the tokenizer and the session are loaded as in a running gateway. */
async function warmUp({ url, key }: AgentNetwork, model: string): Promise<void> {
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Hello' }] }),
  })
  if (!response.ok) throw new Error(`The network does not answer: ${await response.text()}`)
}

/** Runs agents one after the other on a network whose model has the given name. */
async function runOnNetwork(
  model: string,
  options: {
    readonly agents: readonly Agent[]
    readonly packages: AgentPackages
    readonly records: boolean
  },
): Promise<readonly (readonly AgentRun[])[]> {
  const { agents, packages, records } = options
  const network = await startAgentNetwork(model)
  const { url, key } = network
  const access = { url, key, model, contextLength: CONTEXT_LENGTH }
  const rows: (readonly AgentRun[])[] = []
  try {
    await warmUp(network, model)
    for (const agent of agents) {
      const runs: AgentRun[] = []
      for (let i = 0; i < RUNS; i++) runs.push(await runAgent(agent, { network, packages, access }))
      rows.push(runs)
      console.log(rowOf(runs, packages.versions).join(' | '))
      for (const fault of faultsOf(runs)) console.log(`  ${fault}`)
      if (records) recordExchanges(runs[0]!, { ...access, versions: packages.versions })
    }
  } finally {
    await network.stop()
  }
  return rows
}

export async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: { record: { type: 'boolean', default: false } },
  })
  const chosen = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  if (chosen.length === 0) throw new Error(`Agents: ${all.map(({ name }) => name).join(', ')}`)
  const environment = currentEnvironment()
  const packages = await installAgents()
  const rows: (readonly AgentRun[])[] = []
  const faults: string[] = []
  for (const [model, agents] of Map.groupBy(chosen, (agent) => agent.model ?? MODEL)) {
    for (const runs of await runOnNetwork(model, { agents, packages, records: values.record })) {
      rows.push(runs)
      const [{ agent }] = runs as readonly [AgentRun]
      faults.push(...faultsOf(runs).map((fault) => `${agent.title}: ${fault}`))
    }
  }
  if (positionals.length === 0) {
    writeAgentReport({ rows, faults, environment, versions: packages.versions })
  }
  process.exitCode = faults.length > 0 ? 1 : 0
}
