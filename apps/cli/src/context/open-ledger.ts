import type { Home } from '@ostrom/gateway-web/data-folder/home'
import { type Ledger, LedgerError } from '@ostrom/ledger'
import type { AccountSigner } from '@ostrom/ledger/evm'
import { recordsOf, withAliases } from '@ostrom/models/catalogue/alias'
import { readCatalogue } from '@ostrom/models/catalogue/catalogue'
import { assert } from '@ostrom/protocol'
import type { Config } from '../config/config.ts'
import { readOrCreateSecret } from '../config/home.ts'
import { assertAssetUnits } from './check-asset-units.ts'
import { isChainStopped, LocalNetworkStoppedError, localNetworkOf } from './local-network.ts'

/**
 * Opens a ledger for the account of a home. It resolves repositories of hubs to models by the
 * configuration's aliases, and has checked the decimals of listed tokens.
 *
 * @param options.waits Whether to wait for a chain on this machine that may still be starting, for
 * roles that start with the machine. If false, a refused connection is an error immediately.
 * @param options.key Secret of an account other than the home's.
 * @throws {LocalNetworkStoppedError} {AssetUnitMismatchError}
 */
export async function openLedger(
  home: Home,
  config: Config,
  { waits = true, key }: { readonly waits?: boolean; readonly key?: Uint8Array } = {},
): Promise<Ledger> {
  await assertChainRuns(home, config, waits)
  const ledger = key ? await connectChain(config, key) : await openChain(home, config)
  try {
    await assertAssetUnits(ledger, config.chain.assets)
  } catch (error) {
    await ledger.close()
    throw error
  }
  const records = async () => recordsOf(await readCatalogue())
  return withAliases(ledger, { named: config.aliases, records })
}

/**
 * Checks that a chain on this machine accepts connections. If the caller `waits` for the chain,
 * checks only the chain of a local network.
 *
 * @throws {LocalNetworkStoppedError} The local network of this folder does not run.
 * @throws {LedgerError} `chain-unreachable`: a chain on this machine has no listener.
 */
export async function assertChainRuns(home: Home, config: Config, waits: boolean): Promise<void> {
  const folder = localNetworkOf(home)
  if (waits && folder === undefined) return
  if (!(await isChainStopped(config))) return
  const { rpcUrl } = config.chain
  if (folder !== undefined) throw new LocalNetworkStoppedError({ folder, rpcUrl })
  throw new LedgerError('chain-unreachable', { rpcUrl, reason: 'nobody listens there' })
}

/** Connects to the configured chain with the external signer, otherwise with the folder's key. */
async function openChain(home: Home, config: Config): Promise<Ledger> {
  const signer = await signerOf(config)
  return await connectChain(config, signer ?? (await readOrCreateSecret(home.path, 'wallet.key')))
}

/** Returns the external signer of the account, if the configuration names one. */
export async function signerOf({
  chain: { signer },
}: Pick<Config, 'chain'>): Promise<AccountSigner | undefined> {
  if (!signer) return undefined
  const { createJsonRpcSigner } = await import('@ostrom/ledger/evm')
  return createJsonRpcSigner(signer)
}

/**
 * Opens a ledger for a key on the chain of a configuration. Reads no folder of this machine, and
 * loads only the adapter for this kind of chain.
 *
 * @param key The secret key or, on EVM chains, a signer that holds it.
 */
export async function connectChain(
  config: Pick<Config, 'chain'>,
  key: Uint8Array | AccountSigner,
): Promise<Ledger> {
  const { rpcUrl, deployment, confirmations, priorityFeeMax } = config.chain
  if ('program' in deployment) {
    assert(key instanceof Uint8Array, 'accounts of Solana have their key here')
    const { createLedgerSolana } = await import('@ostrom/ledger/solana')
    return await createLedgerSolana({
      rpcUrl,
      deployment,
      secretKey: key,
      ...(priorityFeeMax !== undefined && { priorityFeeMax: BigInt(priorityFeeMax) }),
    })
  }
  const { createLedgerEvm } = await import('@ostrom/ledger/evm')
  return await createLedgerEvm({
    rpcUrl,
    deployment,
    ...(key instanceof Uint8Array ? { secretKey: key } : { signer: key }),
    ...(confirmations !== undefined && { confirmations }),
  })
}
