import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger } from '@ostrom/ledger'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  deployMarket,
  type EvmDeployment,
  startAnvil,
} from '@ostrom/ledger/evm'
import { createStorageFiles } from '@ostrom/storage/files'
import { type ConfigInput, writeConfig } from '../../../apps/cli/src/config/config.ts'
import { readOrCreateSecret } from '../../../apps/cli/src/config/home.ts'
import { ECHO, EXPENSIVE, publishModel } from './models.ts'
import {
  type Behavior,
  type ParticipantRole,
  type ProcessRole,
  participantRoles,
} from './participant-messages.ts'
import { readWallet, walletNames } from './participants/wallets.ts'
import {
  type ParticipantProcess,
  type SoakGatewayProcess,
  startGateway,
  startParticipant,
} from './processes.ts'

const UNIT = 10n ** 18n
/** Native base units that every account of the network gets at the start. */
const GRANT = 1_000n * UNIT
/** Deposit of the honest gateway in the market, in native base units. */
export const DEPOSIT = 100n * UNIT

/** Number of providers that are honest in both networks. */
const HONEST_PROVIDERS = 2

/** A network of processes in which four parties are either all honest or all hostile. */
export type SoakNetwork = {
  readonly conduct: Behavior
  readonly folder: string
  readonly gatewayFolder: string
  readonly gateway: SoakGatewayProcess
  /** Honest providers, whose loss must not exceed the bound of settlement-check.ts. */
  readonly providers: readonly ParticipantProcess[]
  /**
   * Client, provider, models and peer, which are honest or hostile depending on the network, and
   * the newcomer, a client that is honest in both networks.
   */
  readonly parties: readonly ParticipantProcess[]
  /** The ledger of the account that deployed the market. */
  readonly ledger: Ledger
  stop(): Promise<void>
}

type SoakChain = {
  readonly folder: string
  readonly chain: Anvil
  readonly deployment: EvmDeployment
}

export async function startNetwork(options: {
  readonly folder: string
  readonly conduct: Behavior
  readonly seed: string
  /** Parties that are hostile in the hostile network. */
  readonly hostile: readonly ParticipantRole[]
}): Promise<SoakNetwork> {
  const { folder, conduct, seed, hostile } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const chain = await startAnvil()
  try {
    const secretKey = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
    await chain.fund(accountOf(secretKey), GRANT)
    const { rpcUrl } = chain
    const deployment = await deployMarket({ rpcUrl, secretKey })
    const environment = { folder, chain, deployment }
    const ledger = await createLedgerEvm({ rpcUrl, deployment, secretKey })
    const storage = await createStorageFiles({ path: join(folder, 'store') })
    for (const name of [ECHO, EXPENSIVE]) await publishModel({ storage, ledger }, name)
    await storage.close()
    const providers = await startHonestProviders(environment, seed)
    const parties = await startParties(environment, {
      seed,
      hostile: conduct === 'hostile' ? hostile : [],
    })
    const gatewayFolder = await prepareGateway(environment)
    return {
      conduct,
      folder,
      gatewayFolder,
      providers,
      parties,
      ledger,
      gateway: await startGateway(gatewayFolder),
      async stop() {
        await ledger.close()
        await chain.stop()
      },
    }
  } catch (error) {
    await chain.stop()
    throw error
  }
}

async function prepare(
  { folder, chain, deployment }: SoakChain,
  name: string,
  more: Pick<ConfigInput, 'gateway'> = {},
): Promise<string> {
  const home = homeOf(join(folder, name))
  await chain.fund(accountOf(await readOrCreateSecret(home.path, 'wallet.key')), GRANT)
  await writeConfig(home.config, {
    chain: { rpcUrl: chain.rpcUrl, deployment, confirmations: 0 },
    network: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    store: { path: join(folder, 'store') },
    ...more,
  })
  return home.path
}

async function startHonestProviders(soakChain: SoakChain, seed: string) {
  const started: ParticipantProcess[] = []
  for (let index = 0; index < HONEST_PROVIDERS; index++) {
    const folder = await prepare(soakChain, `provider-${index}`)
    const order = { role: 'provider', conduct: 'honest', priceBps: 10_000 } as const
    started.push(startParticipant({ ...order, folder, seed: `${seed}/provider-${index}` }))
  }
  await Promise.all(started.map(({ ready }) => ready))
  return started
}

/**
 * Starts the four parties that are honest in one network and hostile in the other, and the
 * newcomer.
 */
async function startParties(
  soakChain: SoakChain,
  { seed, hostile }: { readonly seed: string; readonly hostile: readonly ParticipantRole[] },
): Promise<readonly ParticipantProcess[]> {
  const started: ParticipantProcess[] = []
  for (const role of participantRoles) {
    const conduct = hostile.includes(role) ? 'hostile' : 'honest'
    const folder = await prepare(soakChain, role)
    if (conduct === 'hostile') await fundWallets(soakChain, role, folder)
    // A party that serves models has the lowest price in the network, so that clients select it.
    const priceBps = 9_000
    started.push(startParticipant({ role, conduct, folder, priceBps, seed: `${seed}/${role}` }))
  }
  const folder = await prepare(soakChain, 'newcomer')
  await fundWallets(soakChain, 'newcomer', folder)
  const newcomer = { role: 'newcomer', conduct: 'honest', priceBps: 10_000 } as const
  started.push(startParticipant({ ...newcomer, folder, seed: `${seed}/newcomer` }))
  await Promise.all(started.map(({ ready }) => ready))
  return started
}

async function fundWallets({ chain }: SoakChain, role: ProcessRole, folder: string): Promise<void> {
  for (const name of walletNames[role] ?? []) {
    await chain.fund(accountOf(await readWallet(folder, name)), GRANT)
  }
}

async function prepareGateway(soakChain: SoakChain): Promise<string> {
  const folder = await prepare(soakChain, 'gateway', {
    gateway: { port: 0, preopenedModels: [ECHO] },
  })
  const secretKey = await readOrCreateSecret(folder, 'wallet.key')
  const { chain, deployment } = soakChain
  const ledger = await createLedgerEvm({ rpcUrl: chain.rpcUrl, deployment, secretKey })
  await ledger.deposit({ asset: ledger.nativeAsset, amount: DEPOSIT })
  await ledger.close()
  return folder
}
