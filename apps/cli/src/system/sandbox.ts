import { type Confinement, confinement, installCommand } from '@ostrom/engine/jail'
import { trainerConfinement } from '@ostrom/trainer/python'
import type { Config } from '../config/config.ts'

type SandboxConfig = Pick<Config, 'provider' | 'validator' | 'sandbox'>

/** How processes that read other parties' files are sandboxed here, for people. */
export type SandboxReport = {
  readonly detail: string
  /** Whether a process runs without a sandbox, or is refused because there is no sandbox. */
  readonly isWarning: boolean
}

/** Returns whether a configuration has models that run on a GPU, which no sandbox confines. */
const usesGpu = ({ provider, validator }: SandboxConfig): boolean =>
  [...(provider?.models ?? []), ...(validator?.models ?? [])].some(
    ({ engine }) => engine.kind === 'llama' && engine.gpu !== undefined,
  )

const models = {
  what: 'models',
  refused: 'only models whose hash stands in this repository run, and others are refused',
}
const trainers = { what: 'trainers', refused: 'training jobs are refused' }

/** Describes a missing sandbox, with or without the owner's permission to run unsandboxed. */
function withoutSandbox(
  { what, refused }: { readonly what: string; readonly refused: string },
  { found, sandbox }: { found: Extract<Confinement, { kind: 'bounded' }> } & SandboxConfig,
): SandboxReport {
  if (sandbox === 'none') {
    const detail =
      `${what} run without a sandbox, as the configuration says: under resource limits, able ` +
      `to read files and use the network: ${found.reason}`
    return { detail, isWarning: true }
  }
  const command = installCommand()
  const remedy = command === undefined ? '' : `; install it by \`${command}\``
  const detail = `there is no sandbox, so ${refused}: ${found.reason}${remedy}`
  return { detail, isWarning: true }
}

/**
 * Reports how other parties' models are sandboxed on this machine.
 *
 * @param config Engines that run here; when absent, all models run on the CPU.
 */
export async function reportSandbox(config: SandboxConfig = {}): Promise<SandboxReport> {
  const found = await confinement()
  const cpu =
    found.kind === 'bounded'
      ? withoutSandbox(models, { ...config, found })
      : {
          detail:
            `models run in a sandbox with only their own files and filtered system calls, ` +
            `without network or other processes (${found.by})`,
          isWarning: false,
        }
  if (!usesGpu(config)) return cpu
  const detail =
    `models on a GPU run without a sandbox and can read files and use the network; ` +
    `others: ${cpu.detail}`
  return { detail, isWarning: true }
}

/** Returns the report of `reportSandbox` as one sentence. */
export const describeSandbox = async (config?: SandboxConfig): Promise<string> =>
  (await reportSandbox(config)).detail

/** Reports how a trainer on the CPU is sandboxed on this machine. */
export async function reportTrainerSandbox(config: SandboxConfig = {}): Promise<SandboxReport> {
  const found = await trainerConfinement('exact')
  if (found.kind === 'bounded') return withoutSandbox(trainers, { ...config, found })
  const detail =
    `trainers run in a sandbox with one model, their work folder and filtered system calls, ` +
    `without network or other processes (${found.by})`
  return { detail, isWarning: false }
}

/** Returns the report of `reportTrainerSandbox` as one sentence. */
export const describeTrainerSandbox = async (config?: SandboxConfig): Promise<string> =>
  (await reportTrainerSandbox(config)).detail
