import { readFile } from 'node:fs/promises'
import type { Ledger } from '@ostrom/ledger'
import {
  accountOf,
  createLedgerEvm,
  deployPlayMoney,
  evmDeploymentSchema,
  mintPlayMoney,
  PLAY_MONEY_DECIMALS,
  startAnvil,
} from '@ostrom/ledger/evm'
import {
  accountOf as accountOfEd25519,
  createLedgerSolana,
  solanaDeploymentSchema,
} from '@ostrom/ledger/solana'
import {
  createPlayMoney,
  fundAccount,
  mintPlayMoney as mintOnSolana,
  serveLocalChain,
} from '@ostrom/ledger/solana/local'
import { type AccountId, Address, type Amount } from '@ostrom/protocol'
import { parseDeploymentFile } from '../../cli/src/deployment/deployment-file.ts'
import type { Guide } from './guide.ts'
import type { runCliCommand } from './run-command.ts'

/** A chain that has a token of six decimals, and no market until `deploy`. */
export type ExternalChain = {
  /** The token as the deployment file lists it. */
  readonly unit: Amount.AssetMetadata
  /** Account that deploys the market, and pays for it. */
  readonly deployerKey: Uint8Array
  /** Returns the account that gets the network's fees, for the deployment file at `out`. */
  feeSink(out: string): Promise<AccountId>
  /** Markets in which a provider on this chain needs stake, a separate stake for each. */
  readonly stakes: readonly ('sessions' | 'requests')[]
  /** Base units of the coin that `fund` gives. */
  readonly faucetAmount: bigint
  /** Texts of the guides' examples, each with the value that replaces it on this chain. */
  readonly values: Readonly<Record<string, string>>
  /** Heading of deploy.md for chains of this kind. */
  readonly section: string
  /** Follows deploy.md until the market is deployed and lists the token. */
  deploy(guide: Guide, out: string, run: typeof runCliCommand): Promise<void>
  fund(account: AccountId): Promise<void>
  mint(account: AccountId, amount: bigint): Promise<void>
  /** Advances the chain until pay can be collected, and collects it; nothing on Solana. */
  mature(folder: string, run: typeof runCliCommand): Promise<void>
  ledger(secretKey: Uint8Array, out: string): Promise<Ledger>
  /** Returns the wei that an account has paid for gas; absent on Solana, which charges rent too. */
  spentOnGas?(account: AccountId): Promise<bigint>
  stop(): Promise<void>
}

const deployerKey = new Uint8Array(32).fill(61)
const issuerKey = new Uint8Array(32).fill(62)

/** Whole coins that `fund` gives. */
const COINS = 10n

/**
 * Address of a mirror without a listener; tests need none, because the provider serves its files.
 */
const NO_MIRROR = 'http://127.0.0.1:9'

/** Starts a chain that does not belong to the local network of `npm start`. */
export const startExternalChain = (kind: 'evm' | 'solana'): Promise<ExternalChain> =>
  kind === 'evm' ? startEvm() : startSolana()

const unitOfEvm = 10n ** 18n
const CHAIN_ID = 777_017

/** Seconds between two blocks; the chain makes blocks even without transactions. */
const BLOCK_SECONDS = 1

/**
 * Blocks that follow the last settlement: a few more than the confirmations that nodes await by
 * default on a chain that they do not know.
 */
const CONFIRMATIONS = 10

/** Seconds by which the test advances the chain: longer than its audit window of three days. */
const AUDIT_SECONDS = 4n * 86_400n

/** An EVM chain with an id of its own and the timing of public chains. */
async function startEvm(): Promise<ExternalChain> {
  const veto = `0x${'0e'.repeat(20)}`
  const chain = await startAnvil({ chainId: CHAIN_ID })
  const { rpcUrl } = chain
  const faucetAmount = COINS * unitOfEvm
  for (const one of [deployerKey, issuerKey]) await chain.fund(accountOf(one), faucetAmount)
  const issuer = { rpcUrl, secretKey: issuerKey }
  const asset = await deployPlayMoney(issuer)
  const unit = { asset, symbol: 'USD', decimals: PLAY_MONEY_DECIMALS }
  return {
    unit,
    deployerKey,
    async feeSink(out) {
      const deployment = evmDeploymentSchema(await deploymentIn(out), 'deployment')
      return deployment.governance.treasury
    },
    faucetAmount,
    section: 'An EVM chain',
    stakes: ['sessions', 'requests'],
    values: {
      '--chain-id 8453': `--chain-id ${CHAIN_ID}`,
      'https://ipfs.example': NO_MIRROR,
      'https://rpc.example': rpcUrl,
      '0xUSDC': asset,
      USDC: unit.symbol,
      '0xVETO': veto,
    },
    async deploy(guide, out, run) {
      // The guide has two commands `deploy`: the first estimates the cost, the second deploys.
      for (let i = 0; i < 2; i++) await run([...guide.command('deploy'), '--out', out])
      await chain.request('evm_setIntervalMining', [BLOCK_SECONDS])
    },
    fund: (account) => chain.fund(account, faucetAmount),
    mint: (to, amount) => mintPlayMoney(issuer, { asset, to, amount }),
    async mature(folder, run) {
      await chain.advance(AUDIT_SECONDS)
      // The node takes the last settlement into account once `CONFIRMATIONS` blocks have followed.
      await chain.mine(CONFIRMATIONS)
      await run(['pay', 'collect', '--data', folder])
    },
    async ledger(secretKey, out) {
      const deployment = evmDeploymentSchema(await deploymentIn(out), 'deployment')
      return await createLedgerEvm({ rpcUrl, deployment, secretKey })
    },
    async spentOnGas(account) {
      const newest = Number(await chain.request('eth_blockNumber'))
      let spent = 0n
      for (let number = 0; number <= newest; number++) {
        const at = `0x${number.toString(16)}`
        const receipts = (await chain.request('eth_getBlockReceipts', [
          at,
        ])) as readonly GasReceipt[]
        for (const { from, gasUsed, effectiveGasPrice } of receipts) {
          if (from === account) spent += BigInt(gasUsed) * BigInt(effectiveGasPrice)
        }
      }
      return spent
    },
    stop: () => chain.stop(),
  }
}

const deploymentIn = async (out: string): Promise<unknown> =>
  parseDeploymentFile(JSON.parse(await readFile(out, 'utf8')), out).deployment

type GasReceipt = {
  readonly from: string
  readonly gasUsed: string
  readonly effectiveGasPrice: string
}

const LAMPORTS = 10n ** 9n

/** Seconds: longer than the timelock of a token listing that the owner proposes. */
const PROPOSAL_SECONDS = 9n * 86_400n

/**
 * A Solana chain with a genesis of its own, on which changes wait as long as on public clusters.
 */
async function startSolana(): Promise<ExternalChain> {
  let behind = PROPOSAL_SECONDS
  const nowSeconds = () => BigInt(Math.floor(Date.now() / 1_000)) - behind
  const served = await serveLocalChain({ nowSeconds, name: 'elsewhere' })
  const { chain, rpcUrl } = served
  const faucetAmount = COINS * LAMPORTS
  for (const one of [deployerKey, issuerKey])
    fundAccount(chain, accountOfEd25519(one), faucetAmount)
  const issuer = { chain, secretKey: issuerKey }
  const asset = await createPlayMoney(issuer, new Uint8Array(32).fill(63))
  const owner = Address.format(accountOfEd25519(deployerKey))
  const feeSink = accountOfEd25519(new Uint8Array(32).fill(64))
  return {
    unit: { asset, symbol: 'USDC', decimals: PLAY_MONEY_DECIMALS },
    deployerKey,
    feeSink: async () => feeSink,
    faucetAmount,
    section: 'A Solana cluster',
    stakes: ['sessions'],
    values: {
      'https://rpc.example': rpcUrl,
      'https://ipfs.example': NO_MIRROR,
      'deployer.json': 'deployer.key',
      'owner.json': 'deployer.key',
      OWNER: owner,
      MULTISIG: owner,
      TREASURY: Address.format(feeSink),
      MINT: Address.format(asset),
    },
    async deploy(guide, out, run) {
      const words = [...guide.command('deploy', 'solana'), '--out', out]
      await run(words.filter((word) => word !== '--dry-run'))
      const list = guide.command('deploy', 'tokens')
      await run(list)
      behind = 0n
      chain.advance(0n)
      await run(list)
    },
    fund: async (account) => fundAccount(chain, account, faucetAmount),
    mint: (to, amount) => mintOnSolana(issuer, { asset, to, amount }),
    // No wait is needed, because no court audits answers on this chain.
    mature: async () => {},
    async ledger(secretKey, out) {
      const deployment = solanaDeploymentSchema(await deploymentIn(out), 'deployment')
      return await createLedgerSolana({ rpcUrl, deployment, secretKey })
    },
    stop: () => served.close(),
  }
}
