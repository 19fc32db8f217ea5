import { createHash } from 'node:crypto'
import { defaultsOf } from '@ostrom/contracts-evm/deployment'
import {
  type AuditLedger,
  type CommitRevealBeacon,
  type Ledger,
  stakeMarkets,
} from '@ostrom/ledger'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  deployMarket,
  type EvmDeployment,
  type ParameterChanges,
  startAnvil,
} from '@ostrom/ledger/evm'
import { assert, type Hex } from '@ostrom/protocol'

// The real contracts on a development chain, with the parameters of a public chain, and the
// participants' ledgers.

/** One ether, in wei. */
export const UNIT = 10n ** 18n

/** Initial balance of each party's wallet: more than any attack costs. */
const WALLET = 10_000n * UNIT

/** The chain's contracts and the parties that use them, each a ledger of its own account. */
export type CourtNetwork = {
  readonly chain: Anvil
  readonly deployment: EvmDeployment
  /** Returns the ledger of a party, which is created and funded at first use. */
  participant(name: string): Promise<Ledger>
  /** The key of a party. */
  secretOf(name: string): Uint8Array
  /** All parties so far. */
  participants(): readonly Ledger[]
  advance(seconds: bigint): Promise<void>
  now(): Promise<bigint>
  /** Runs a function, and then reverts all its effects on the chain. */
  withRevert<Result>(act: () => Promise<Result>): Promise<Result>
  /** Returns the gain of these parties by `act`, in wei without the gas, and their gas. */
  measure(parties: readonly Ledger[], act: () => Promise<unknown>): Promise<ProfitAndGas>
  stop(): Promise<void>
}

/** Gain and gas of an act for its parties. */
export type ProfitAndGas = {
  /** Wallets, balances and stakes together; below zero if the act costs money. */
  readonly gain: bigint
  readonly gas: bigint
}

export const requireCourt = (ledger: Ledger): AuditLedger => {
  assert(ledger.audits, 'the chain has a court')
  return ledger.audits
}

export const requireSecretBeacon = (ledger: Ledger): CommitRevealBeacon => {
  const { beacon } = requireCourt(ledger)
  assert(beacon.kind === 'commit-reveal', 'the beacon is made of secrets')
  return beacon
}

const secretKeyOf = (name: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(`ostrom court ${name}`).digest())

/**
 * Starts a chain, and deploys the contracts with the settings of a public chain.
 *
 * @param parameters Parameters that differ from the defaults.
 */
export async function startCourtNetwork(parameters: ParameterChanges = {}): Promise<CourtNetwork> {
  const chain = await startAnvil()
  const { rpcUrl } = chain
  const secretKey = secretKeyOf('owner')
  await chain.fund(accountOf(secretKey), WALLET)
  const defaults = defaultsOf(1)
  const numbers = { ...defaults.parameters, ...parameters }
  const veto = { account: accountOf(secretKey), ...defaults.veto }
  const overrides = { ...defaults, veto, parameters: numbers }
  const deployment = await deployMarket({ rpcUrl, secretKey, overrides })
  let ledgers = new Map<string, Promise<Ledger>>()
  let participants: readonly Ledger[] = []

  async function connect(name: string): Promise<Ledger> {
    const secretKey = secretKeyOf(name)
    const ledger = await createLedgerEvm({ rpcUrl, secretKey, deployment })
    const wallet = await ledger.walletBalance(ledger.account, ledger.nativeAsset)
    if (wallet === 0n) await chain.fund(ledger.account, WALLET)
    participants = [...participants, ledger]
    return ledger
  }

  function party(name: string): Promise<Ledger> {
    const made = ledgers.get(name) ?? connect(name)
    ledgers.set(name, made)
    return made
  }

  /** Ledgers cache their reads, which are wrong once the chain is reverted. */
  async function forget(): Promise<void> {
    const closing = participants
    ledgers = new Map()
    participants = []
    await Promise.all(closing.map((ledger) => ledger.close()))
  }

  return {
    chain,
    deployment,
    participant: party,
    secretOf: secretKeyOf,
    participants: () => participants,
    advance: (seconds) => chain.advance(seconds),
    now: async () => (await party('stranger')).nowSeconds(),
    async withRevert(act) {
      await forget()
      const snapshot = await chain.request('evm_snapshot')
      try {
        return await act()
      } finally {
        await chain.request('evm_revert', [snapshot])
        await forget()
      }
    },
    measure: (parties, act) => measure(chain, parties, act),
    async stop() {
      await forget()
      await chain.stop()
    },
  }
}

/** Returns all money of an account, in base units of the native token. */
async function worthOf(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset } = ledger
  const stakes = await Promise.all(stakeMarkets.map((market) => ledger.stake(account, market)))
  const staked = stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
  const [balance, wallet, bonds] = await Promise.all([
    ledger.balance(account, nativeAsset),
    ledger.walletBalance(account, nativeAsset),
    requireSecretBeacon(ledger).bondBalance(account),
  ])
  return balance + wallet + bonds + staked
}

type Receipt = { readonly from: string; readonly gasUsed: Hex.Hex; readonly price: bigint }

/** Transactions of the blocks after `before`. */
async function receiptsSince(chain: Anvil, before: bigint): Promise<readonly Receipt[]> {
  const last = BigInt((await chain.request('eth_blockNumber')) as string)
  const found: Receipt[] = []
  for (let block = before + 1n; block <= last; block++) {
    const receipts = await chain.request('eth_getBlockReceipts', [`0x${block.toString(16)}`])
    for (const one of receipts as (Receipt & { effectiveGasPrice: string })[]) {
      found.push({ ...one, price: BigInt(one.effectiveGasPrice) })
    }
  }
  return found
}

async function measure(
  chain: Anvil,
  parties: readonly Ledger[],
  act: () => Promise<unknown>,
): Promise<ProfitAndGas> {
  const worth = async () =>
    (await Promise.all(parties.map(worthOf))).reduce((sum, one) => sum + one, 0n)
  const block = BigInt((await chain.request('eth_blockNumber')) as string)
  const before = await worth()
  await act()
  const after = await worth()
  const accounts = new Set(parties.map(({ account }) => account as string))
  const own = (await receiptsSince(chain, block)).filter(({ from }) => accounts.has(from))
  const gas = own.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n)
  const paid = own.reduce((sum, { gasUsed, price }) => sum + BigInt(gasUsed) * price, 0n)
  return { gain: after - before + paid, gas }
}
