import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Anvil, startAnvil } from '@ostrom/ledger/evm'
import type { AccountId } from '@ostrom/protocol'
import type { ClientAccess } from './clients/clients.ts'
import { createFaultMarket, type FaultMarket } from './fault-chain.ts'
import { BLOCK_MS } from './limits.ts'
import { createLinks, type FaultLinks } from './links/links.ts'
import type { Member } from './processes/member.ts'
import {
  createProviderMember,
  type RoleContext,
  startCrankMember,
  startGatewayMember,
  startValidatorMember,
} from './roles/roles.ts'
import type { AuditsMessage } from './roles/validator-main.ts'
import { createSmallDisk, type SmallDisk, smallDiskRefusal } from './small-disk.ts'

/**
 * Names of processes of the network. `steady` processes are never killed, because the run measures
 * their memory.
 */
export const names = {
  providers: ['provider-steady', 'provider-plain', 'provider-disk', 'provider-link'],
  gateways: ['gateway-steady', 'gateway-killed'],
  /** Processes whose data folder is on a separate disk. */
  disks: ['provider-disk', 'gateway-killed'],
} as const

/** A network of real processes into which faults are injected. */
export type FaultNetwork = Pick<FaultMarket, 'chain' | 'deployment' | 'asset' | 'ledger'> &
  Pick<FaultLinks, 'forwarder' | 'separate'> & {
    readonly members: readonly Member[]
    readonly access: readonly ClientAccess[]
    readonly folders: Readonly<Record<string, string>>
    readonly accounts: Readonly<Record<string, AccountId>>
    /** Small disks, by the name of the process that uses them. */
    readonly disks: Readonly<Record<string, SmallDisk>>
    /** The validator's last report. */
    readonly audits: AuditsMessage
    stop(): Promise<void>
    /** Removes immediately what the network has outside of its folder: links, namespaces, disks. */
    release(): void
  }

/**
 * Starts the chain, four providers, two gateways, a validator and a crank.
 *
 * @param onStart Called with the network's `release` before anything is started, so that the caller
 * can clean up even if this process must end before the network is ready.
 */
export async function startFaultNetwork(
  folder: string,
  onStart: (release: () => void) => void,
): Promise<FaultNetwork> {
  await mkdir(join(folder, 'logs'), { recursive: true, mode: 0o700 })
  const closes: (() => void)[] = []
  const release = () => {
    for (const close of closes.splice(0)) close()
  }
  onStart(release)
  const chain = await startAnvil()
  try {
    return await startOnChain(chain, { folder, closes, release })
  } catch (error) {
    release()
    await chain.stop()
    throw error
  }
}

async function startOnChain(
  chain: Anvil,
  options: {
    readonly folder: string
    readonly closes: (() => void)[]
    readonly release: () => void
  },
): Promise<FaultNetwork> {
  const { folder, closes, release } = options
  const market = await createFaultMarket(chain, folder)
  const { deployment, asset, ledger } = market
  const disks = mountDisks(folder, closes)
  const links = await createLinks(chain.rpcUrl, closes)
  const context: RoleContext = { folder, market, links, folders: {}, accounts: {} }
  const members: Member[] = []
  for (const name of names.providers) members.push(await createProviderMember(context, name))
  await Promise.all(members.map((member) => member.start()))
  let audits: AuditsMessage = { kind: 'audits', scored: 0, flagged: [] }
  const note = (told: AuditsMessage) => {
    audits = told
  }
  // The validator starts before the gateways, because its announcement makes offers verifiable and
  // answers resumable.
  const validator = await startValidatorMember(context, note)
  const access: ClientAccess[] = []
  for (const name of names.gateways) {
    const started = await startGatewayMember(context, name)
    members.push(started.member)
    access.push(started.access)
  }
  members.push(validator, await startCrankMember(context))
  const blocks = setInterval(() => void chain.mine().catch(() => {}), BLOCK_MS)
  const { forwarder, separate } = links
  const { folders, accounts } = context
  return {
    chain,
    deployment,
    asset,
    ledger,
    forwarder,
    separate,
    members,
    access,
    folders,
    accounts: { ...accounts, creator: ledger.account },
    disks,
    get audits() {
      return audits
    },
    release,
    async stop() {
      clearInterval(blocks)
      await ledger.close()
      await chain.stop()
    },
  }
}

function mountDisks(folder: string, closes: (() => void)[]): Record<string, SmallDisk> {
  if (smallDiskRefusal() !== undefined) return {}
  const disks: Record<string, SmallDisk> = {}
  for (const name of names.disks) {
    const disk = createSmallDisk(join(folder, name))
    closes.push(() => disk.remove())
    disks[name] = disk
  }
  return disks
}
