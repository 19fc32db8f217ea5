// One run of an agent in its own home folder.

import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Agent,
  type AgentAccess,
  NOTES_EDITED,
  prompts,
  URL_ANSWER,
  workFiles,
} from './agent.ts'
import { type AgentExchange, questionsOf, refusalsOf, retriesOf } from './agent-exchange.ts'
import { type AgentPackages, programs } from './agent-packages.ts'
import type { AgentNetwork } from './network.ts'
import type { ScriptStep } from './script.ts'

/** Milliseconds after which a command of an agent is killed. */
const AGENT_TIMEOUT_MS = 180_000

/** Result of one run of an agent. */
export type AgentRun = {
  readonly agent: Agent
  /** Home folder of the agent in this run; its working folder `work` is inside. */
  readonly home: string
  readonly work: string
  readonly steps: readonly ScriptStep[]
  readonly exchanges: readonly AgentExchange[]
  /** Number of requests that reached the provider's engine. */
  readonly answered: number
  readonly inputTokensMax: number
  /**
   * Milliseconds from the start of the agent's process until its first question reaches the gateway
   * (`gatewayMs`) and the provider (`providerMs`).
   */
  readonly gatewayMs: number
  readonly providerMs: number
  /** Milliseconds from the start of the agent's process to its end. */
  readonly wallMs: number
  /** Descriptions of the faults of the run. */
  readonly faults: readonly string[]
}

type ProcessResult = {
  readonly startedAtMs: number
  readonly wallMs: number
  readonly status: number | null
  readonly output: string
  readonly errors: string
}

function runProcess(
  command: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<ProcessResult> {
  const [program = '', ...args] = command
  const startedAtMs = Date.now()
  const child = spawn(program, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: AGENT_TIMEOUT_MS,
    killSignal: 'SIGKILL',
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ startedAtMs, wallMs: Date.now() - startedAtMs, status, output, errors }),
    )
  })
}

/** Makes the home folder of a run, with its configuration, and the working folder in it. */
function prepareHome(agent: Agent, { folder }: AgentPackages, access: AgentAccess) {
  // The home folder is beside the packages, because Codex refuses a home folder among the temporary
  // files.
  const home = mkdtempSync(join(folder, `home-${agent.name}-`))
  const work = join(home, 'work')
  mkdirSync(work)
  for (const [file, text] of Object.entries(workFiles)) writeFileSync(join(work, file), text)
  for (const [file, text] of Object.entries(agent.files?.(access) ?? {})) {
    mkdirSync(dirname(join(home, file)), { recursive: true })
    writeFileSync(join(home, file), text)
  }
  return { home, work }
}

/** Returns the words of a command, with the path of its program as the first word. */
function resolveCommand(
  [program = '', ...args]: readonly string[],
  { folder, bin, python }: AgentPackages,
): readonly string[] {
  if (program !== 'node' && program !== 'python') return [join(bin, program), ...args]
  const [file = '', ...rest] = args
  // Node searches for packages from the folder of a program, so the program is copied to the folder
  // with the packages.
  const copy = join(folder, file)
  cpSync(join(programs, file), copy)
  return [program === 'node' ? process.execPath : python, copy, ...rest]
}

function effectFaults(agent: Agent, work: string, { status, output, errors }: ProcessResult) {
  const faults: string[] = []
  if (status !== 0) faults.push(`it ended with status ${status}: ${errors.slice(-600)}`)
  const notes = readFileSync(join(work, 'notes.txt'), 'utf8')
  if (agent.task === 'edit' && notes !== NOTES_EDITED) faults.push(`notes.txt has: ${notes}`)
  if (agent.task === 'url' && output.trim() !== URL_ANSWER) faults.push(`it printed: ${output}`)
  return faults
}

function exchangeFaults(exchanges: readonly AgentExchange[], answered: number): readonly string[] {
  const faults = refusalsOf(exchanges).map(
    ({ method, path, status }) => `${method} ${path} was refused with ${status}`,
  )
  const retries = retriesOf(exchanges).length
  if (retries > 0) faults.push(`${retries} requests were retries`)
  const asked = questionsOf(exchanges).length
  if (asked !== answered)
    faults.push(`${asked} questions were asked, ${answered} reached the engine`)
  return faults
}

/** Runs an agent on its task, and checks the effect. */
export async function runAgent(
  agent: Agent,
  options: {
    readonly network: AgentNetwork
    readonly packages: AgentPackages
    readonly access: AgentAccess
  },
): Promise<AgentRun> {
  const { network, packages, access } = options
  const { home, work } = prepareHome(agent, packages, access)
  const { PATH = '' } = process.env
  const quiet = { PATH, HOME: home, LANG: 'C.UTF-8', TERM: 'dumb', ...agent.quiet }
  const env = { ...quiet, ...agent.env(access) }
  const last = agent.answer ?? (agent.task === 'url' ? URL_ANSWER : 'Done.')
  const steps = [...agent.calls(work), last]
  const prompt = prompts[agent.task]
  network.begin({ prompt, steps })
  const setup = agent.setup?.(access)
  if (setup) await runProcess(resolveCommand(setup, packages), { cwd: work, env })
  const result = await runProcess(resolveCommand(agent.command(prompt), packages), {
    cwd: work,
    env,
  })
  const { teardown } = agent
  if (teardown) await runProcess(resolveCommand(teardown, packages), { cwd: work, env })
  const { exchanges, prompts: answered } = network.seen()
  const faults = [
    ...effectFaults(agent, work, result),
    ...exchangeFaults(exchanges, answered.length),
  ]
  if (faults.length === 0) rmSync(home, { recursive: true, force: true })
  const since = (atMs: number | undefined) => (atMs ?? Number.NaN) - result.startedAtMs
  return {
    agent,
    home,
    work,
    steps,
    exchanges,
    answered: answered.length,
    inputTokensMax: Math.max(0, ...answered.map(({ tokens }) => tokens)),
    gatewayMs: since(questionsOf(exchanges)[0]?.atMs),
    providerMs: since(answered[0]?.atMs),
    wallMs: result.wallMs,
    faults,
  }
}
