import {
  driverEnvironment,
  type GpuBackend,
  type GpuPackage,
  gpuDevices,
  gpuPackages,
} from '@ostrom/engine/llama'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import {
  describeGpuSupport,
  detectGpus,
  type GpuSupport,
  isSupported,
} from '@ostrom/hardware/gpu/detect'
import { GpuNotFoundError, GpuPackageUnknownError } from '@ostrom/hardware/gpu/errors'
import { gpuModulesOf, gpuRoot } from '@ostrom/hardware/gpu/folder'
import { installGpu, isInstalled, removeGpu } from '@ostrom/hardware/gpu/install'
import { type GpuProbes, systemGpuProbes } from '@ostrom/hardware/gpu/probes'
import type { Command } from 'commander'
import { printUnchanged } from '../../command-line/outcome.ts'
import { type CliOutput, createOutput } from '../../command-line/output.ts'
import { setGpuBackend } from '../../composition/engines/use-gpu.ts'

type GpuOptions = {
  readonly data?: string
  readonly backend?: 'cuda' | 'vulkan'
  readonly dryRun?: boolean
  readonly use?: boolean
  readonly remove?: boolean
}

/** Functions by which the command reads and changes the machine; tests pass their own. */
export type GpuContext = {
  readonly probes: GpuProbes
  readonly root: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly packagesOf: typeof gpuPackages
}

const systemGpuContext = (): GpuContext => ({
  probes: systemGpuProbes,
  root: gpuRoot(),
  environment: process.env,
  packagesOf: gpuPackages,
})

/** Runs `ostrom gpu`. */
export const showGpus =
  (context: GpuContext = systemGpuContext()) =>
  async (options: GpuOptions, command: Command): Promise<void> => {
    const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
    const output = createOutput({ json })
    if (options.remove) return await remove(context, { options, output })
    await install(context, { options, output })
  }

type GpuInvocation = { readonly options: GpuOptions; readonly output: CliOutput }

async function remove({ root }: GpuContext, { options, output }: GpuInvocation): Promise<void> {
  const isRemoved = await removeGpu(root)
  const { config } = homeOf(options.data)
  const models = await setGpuBackend(config, undefined)
  if (!isRemoved && models === 0) {
    const text = `${root} is empty, and no model of ${config} runs on a GPU`
    return printUnchanged(output, { removed: false, models }, text)
  }
  const words = isRemoved ? `Removed ${root}.` : `${root} was empty.`
  const suffix = models > 0 ? `\nModels of ${config} that run on the CPU now: ${models}.` : ''
  output.result({ removed: isRemoved, models }, `${words}${suffix}`)
}

const megabytes = (packages: readonly GpuPackage[], key: 'downloadBytes' | 'installedBytes') =>
  Math.ceil(packages.reduce((sum, one) => sum + one[key], 0) / 1e6)

/**
 * Returns the back end to install.
 *
 * @throws {GpuNotFoundError} No back end fits, and no option names one.
 */
function chosenOf(findings: readonly GpuSupport[], options: GpuOptions): GpuBackend {
  const chosen = options.backend ?? findings.find(isSupported)?.gpu
  if (chosen !== undefined) return chosen
  const reasons = findings.map(describeGpuSupport)
  throw new GpuNotFoundError({
    reasons: reasons.length > 0 ? reasons : ['GPU detection does not support this system.'],
  })
}

/**
 * Returns the packages to install for a back end. The list is empty for Metal, because its
 * libraries are in llama.cpp's own package.
 *
 * @throws {GpuPackageUnknownError} No package fits this machine.
 */
function packagesFor(context: GpuContext, gpu: GpuBackend): readonly GpuPackage[] {
  const { platform, arch } = context.probes
  const packages = context.packagesOf(gpu, { platform, arch })
  if (packages.length === 0 && gpu !== 'metal') {
    throw new GpuPackageUnknownError({ gpu, machine: `${platform} ${arch}` })
  }
  return packages
}

async function install(context: GpuContext, { options, output }: GpuInvocation): Promise<void> {
  const { root } = context
  const findings = await detectGpus(context.probes)
  for (const finding of findings) output.print(describeGpuSupport(finding))
  if (options.dryRun) {
    output.result(
      { findings, chosen: findings.find(isSupported)?.gpu },
      'No packages were installed.',
    )
    return
  }
  const gpu = chosenOf(findings, options)
  const packages = packagesFor(context, gpu)
  if (packages.length > 0 && !(await isInstalled({ root, gpu, packages }))) {
    const [load, space] = (['downloadBytes', 'installedBytes'] as const).map((key) =>
      megabytes(packages, key),
    )
    output.print(`Installing ${packages.map(({ name }) => name).join(', ')}:`)
    output.print(`${load} MB to fetch, ${space} MB in ${root}.`)
  }
  if (packages.length > 0) await installGpu({ root, gpu, packages })
  const folder = gpuModulesOf(root, gpu)
  const environment = driverEnvironment(context.environment)
  const { names, memoryBytes } = await gpuDevices({ gpu, folder, environment })
  const { config } = homeOf(options.data)
  const models = options.use ? await setGpuBackend(config, gpu) : 0
  const found = `Works: ${names.join(', ')}, ${(memoryBytes / 1e9).toFixed(1)} GB.`
  const none = 'none: those of llama.cpp run on it already, if there are any'
  const use = options.use
    ? `Models of ${config} that were moved to it: ${models || none}.`
    : `To run models on it: \`ostrom gpu --use\`, or "gpu": "${gpu}" in their engine.`
  output.result({ gpu, devices: names, memoryBytes, folder, models }, `${found}\n${use}\n${CAVEAT}`)
}

/** Printed after each run of the command, because a model that runs on a GPU has no sandbox. */
const CAVEAT =
  'A model on a GPU runs without a sandbox, because drivers need devices and caches: its ' +
  'process can read your files and use the network. Run only models of publishers that ' +
  'you trust: SECURITY.md.'
