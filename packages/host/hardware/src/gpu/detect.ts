import type { GpuBackend } from '@ostrom/engine/llama'
import type { GpuProbes } from './probes.ts'

// Finds the back ends that fit a machine, by its devices, its driver and the libraries that
// the back end links to. Only the loaded back end itself can tell whether it works.

/** Findings for one back end. */
export type GpuSupport = {
  readonly gpu: GpuBackend
  /** Devices that the back end could use, for people. */
  readonly devices: readonly string[]
  /** Missing requirements, for people. */
  readonly missing: readonly string[]
}

/** Returns whether a back end has a device and all of its requirements. */
export const isSupported = ({ devices, missing }: GpuSupport): boolean =>
  devices.length > 0 && missing.length === 0

const PCI = '/sys/bus/pci/devices'

/**
 * Makers of GPUs, by their vendor number on the bus. Displays of virtual machines are not included.
 */
const vendors: Readonly<Record<string, string>> = {
  '0x10de': 'NVIDIA',
  '0x1002': 'AMD',
  '0x8086': 'Intel',
}

type PciDevice = { readonly vendor: string; readonly address: string }

/** Display adapters and accelerators on the PCI bus, whether or not they have a driver. */
async function pciDevices({ list, text }: GpuProbes): Promise<readonly PciDevice[]> {
  const slots = await list(PCI)
  const found = await Promise.all(
    slots.map(async (address) => {
      const kind = (await text(`${PCI}/${address}/class`))?.trim() ?? ''
      const vendor = vendors[(await text(`${PCI}/${address}/vendor`))?.trim() ?? '']
      // 0x03: display; 0x12: processing accelerator.
      return vendor !== undefined && /^0x(03|12)/.test(kind) ? [{ vendor, address }] : []
    }),
  )
  return found.flat()
}

/** Folders that the dynamic loader may search in addition to its cache (`ldconfig -p`). */
const libraryFolders = [
  '/usr/lib',
  '/usr/lib64',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/wsl/lib',
  '/run/opengl-driver/lib',
]

/** Names of all libraries that a program could load here. */
async function librariesOf(probes: GpuProbes): Promise<ReadonlySet<string>> {
  const { output, list } = probes
  const cache = (await output('/sbin/ldconfig', ['-p'])) ?? (await output('ldconfig', ['-p'])) ?? ''
  const cached = [...cache.matchAll(/^\s*(\S+) \(/gm)].map((match) => match[1] ?? '')
  const folders = [...libraryFolders, ...probes.libraryFolders]
  return new Set([...cached, ...(await Promise.all(folders.map(list))).flat()])
}

type GpuEnvironment = {
  readonly probes: GpuProbes
  readonly pci: readonly PciDevice[]
  readonly libraries: ReadonlySet<string>
}

const named = ({ vendor, address }: PciDevice) => `${vendor} device at ${address}`

async function cudaOf({ probes, pci, libraries }: GpuEnvironment): Promise<GpuSupport> {
  const output =
    (await probes.output('nvidia-smi', ['--query-gpu=name', '--format=csv,noheader'])) ?? ''
  const names = output.split('\n').map((line) => line.trim())
  const answers = names.filter((name) => name !== '' && !/failed|error|no devices/i.test(name))
  const nodes = (await probes.list('/dev')).filter((name) => /^nvidia\d+$/.test(name))
  const onBus = pci.filter(({ vendor }) => vendor === 'NVIDIA').map(named)
  const devices = [answers, nodes.map((name) => `/dev/${name}`), onBus].find(
    (all) => all.length > 0,
  )
  if (devices === undefined) return { gpu: 'cuda', devices: [], missing: [] }
  const hasRuntime = ['13', '12'].some(
    (version) =>
      libraries.has(`libcudart.so.${version}`) && libraries.has(`libcublas.so.${version}`),
  )
  const needed: readonly (readonly [boolean, string])[] = [
    [answers.length > 0 || nodes.length > 0, 'NVIDIA’s driver, which does not answer'],
    [libraries.has('libcuda.so.1'), 'libcuda.so.1, which comes with NVIDIA’s driver'],
    [hasRuntime, 'libcudart and libcublas of CUDA 13 or 12, which come with CUDA’s toolkit'],
  ]
  return { gpu: 'cuda', devices, missing: needed.filter(([has]) => !has).map(([, what]) => what) }
}

const ICD_FOLDERS = [
  '/usr/share/vulkan/icd.d',
  '/etc/vulkan/icd.d',
  '/run/opengl-driver/share/vulkan/icd.d',
]

/** Vulkan drivers that compute on a GPU; `lvp` computes on the CPU. */
async function vulkanDrivers({ list }: GpuProbes): Promise<readonly string[]> {
  const files = (await Promise.all(ICD_FOLDERS.map(list))).flat()
  return files.filter((name) => name.endsWith('.json') && !name.startsWith('lvp'))
}

async function vulkanOf({ probes, pci, libraries }: GpuEnvironment): Promise<GpuSupport> {
  const renderers = (await probes.list('/dev/dri'))
    .filter((name) => /^renderD\d+$/.test(name))
    .map((name) => `/dev/dri/${name}`)
  const nvidia = (await probes.list('/dev')).filter((name) => /^nvidia\d+$/.test(name))
  if (renderers.length + nvidia.length === 0 || pci.length === 0) {
    return { gpu: 'vulkan', devices: [], missing: [] }
  }
  const usable = await Promise.all(renderers.map((path) => probes.canUse(path)))
  const hasRight = nvidia.length > 0 || usable.some(Boolean)
  const needed: readonly (readonly [boolean, string])[] = [
    [hasRight, `the right to use ${renderers.join(', ')} (group \`render\`)`],
    [libraries.has('libvulkan.so.1'), 'libvulkan.so.1 (Debian: apt install libvulkan1)'],
    [(await vulkanDrivers(probes)).length > 0, 'a Vulkan driver (Debian: mesa-vulkan-drivers)'],
  ]
  const missing = needed.filter(([has]) => !has).map(([, what]) => what)
  return { gpu: 'vulkan', devices: pci.map(named), missing }
}

/**
 * Returns the findings for each back end that exists for this kind of machine, the fastest first.
 */
export async function detectGpus(probes: GpuProbes): Promise<readonly GpuSupport[]> {
  if (probes.platform === 'darwin') {
    const devices = probes.arch === 'arm64' ? ['Apple Silicon'] : []
    return [{ gpu: 'metal', devices, missing: [] }]
  }
  if (probes.platform !== 'linux') return []
  const seen = { probes, pci: await pciDevices(probes), libraries: await librariesOf(probes) }
  return await Promise.all([cudaOf(seen), vulkanOf(seen)])
}

const titles: Readonly<Record<GpuBackend, string>> = {
  cuda: 'CUDA',
  vulkan: 'Vulkan',
  metal: 'Metal',
}

/** A finding in one line. */
export function describeGpuSupport({ gpu, devices, missing }: GpuSupport): string {
  const title = titles[gpu]
  if (devices.length === 0) return `${title}: no device for it.`
  if (missing.length === 0) return `${title}: fits ${devices.join(', ')}.`
  return `${title}: ${devices.join(', ')}, but missing: ${missing.join('; ')}.`
}
