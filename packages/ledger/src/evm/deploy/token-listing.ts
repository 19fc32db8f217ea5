import { parametersAbi, parametersOwnerAbi } from '@ostrom/contracts-evm'
import type { AccountId, AssetId } from '@ostrom/protocol'
import { type Address, encodeFunctionData, type Hex } from 'viem'
import { createConnection, type EvmConnection } from '../chain/connection.ts'
import { type GasPrice, gasPrice } from '../chain/gas-price.ts'
import { createSender } from '../chain/sender.ts'
import type { EvmDeployment } from '../deployment.ts'
import { toLedgerError } from '../errors/errors.ts'
import type { UnsignedTransaction } from './prepare.ts'
import { sendUnderGasCap } from './send-under-gas-cap.ts'

/**
 * A token to list in a market, and the amount of it, in base units, that 1e18 base units of stake
 * back.
 */
export type ListedToken = { readonly asset: AssetId; readonly ratio: bigint }

/** Progress of a token's listing in a market. */
export type TokenListing = ListedToken & {
  /**
   * `listed`: listed with this ratio. `waiting`: its proposal's delay has not ended. `due`: any
   * account can apply the proposal. Otherwise `unlisted`, also if the ratio differs or the proposal
   * has expired.
   */
  readonly status: 'listed' | 'waiting' | 'due' | 'unlisted'
  /** Base units that 1e18 base units of stake back now; 0 if the token is not listed. */
  readonly current: bigint
  /** Second from which a waiting proposal can be applied. */
  readonly fromSeconds?: bigint
}

/** A call that proposes a token, for a vote of the root track. */
export type TokenProposal = {
  readonly asset: AssetId
  readonly target: Address
  readonly data: Hex
}

/** Planned steps of a listing of tokens. */
export type PreparedListing = {
  readonly chainId: number
  readonly account: AccountId
  readonly listings: readonly TokenListing[]
  /** Proposals for votes of the root track: one for each `unlisted` token. */
  readonly proposals: readonly TokenProposal[]
  /** Transactions that the account can send now. */
  readonly transactions: readonly UnsignedTransaction[]
  readonly price: GasPrice
}

export type TokenListingOptions = {
  readonly rpcUrl: string
  readonly deployment: Pick<EvmDeployment, 'chainId' | 'contracts' | 'governance'>
  readonly tokens: readonly ListedToken[]
}

type ParametersContract = {
  readonly connection: EvmConnection
  readonly parameters: Address
  readonly parametersOwner: Address
}

/**
 * Returns the progress of tokens' listings in a market, and the transactions that an account has to
 * send.
 *
 * @throws {LedgerError} `chain-unreachable`, `chain-mismatch`.
 */
export function prepareListing(
  options: TokenListingOptions & { readonly account: AccountId },
): Promise<PreparedListing> {
  return withConnection(options, (market) => prepared(market, options))
}

/**
 * Lists tokens in a deployed market: applies the proposals of votes whose delay has ended. All
 * progress is on the chain, so another call continues.
 *
 * @returns The progress of each token.
 * @throws {LedgerError} As `prepareListing`; `gas-price-above-maximum`, `insufficient-funds`,
 * `transaction-failed`, `transaction-unconfirmed`.
 */
export function listTokens(
  options: TokenListingOptions & {
    /** Secret key of any account, which pays for the transactions. */
    readonly secretKey: Uint8Array
    /** Highest price of a unit of gas, in base units of the native token. */
    readonly gasPriceMax?: bigint
  },
): Promise<readonly TokenListing[]> {
  return withConnection(options, async (market) => {
    const { connection } = market
    const sender = createSender(connection, options.secretKey)
    const { account } = sender
    const { transactions } = await prepared(market, { ...options, account })
    for (const { contract, to, data } of transactions) {
      const sendable = { connection, sender, gasPriceMax: options.gasPriceMax }
      await sendUnderGasCap(sendable, { doing: contract, to, data })
    }
    return await listingsOf(market, options.tokens)
  })
}

async function withConnection<T>(
  { rpcUrl, deployment: { chainId, contracts, governance } }: TokenListingOptions,
  act: (market: ParametersContract) => Promise<T>,
): Promise<T> {
  const connection = await createConnection({ rpcUrl, chainId })
  try {
    const { parametersOwner } = governance
    return await act({ connection, parameters: contracts.Parameters, parametersOwner })
  } finally {
    await connection.close()
  }
}

async function prepared(
  market: ParametersContract,
  { tokens, account }: TokenListingOptions & { readonly account: AccountId },
): Promise<PreparedListing> {
  const { connection, parameters: address, parametersOwner: target } = market
  const { client } = connection
  const listings = await listingsOf(market, tokens)
  const transactions: UnsignedTransaction[] = []
  const proposals: TokenProposal[] = []
  for (const { asset, ratio, status } of listings) {
    const token = asset as Address
    if (status === 'unlisted') {
      const call = { abi: parametersOwnerAbi, functionName: 'proposeAsset' } as const
      proposals.push({ asset, target, data: encodeFunctionData({ ...call, args: [token, ratio] }) })
    }
    if (status !== 'due') continue
    const call = { abi: parametersAbi, functionName: 'applyAsset', args: [token] } as const
    const data = encodeFunctionData(call)
    const request = { account: account as Address, to: address, data }
    const doing = `list ${asset}`
    const gas = await client.estimateGas(request).catch((error: unknown) => {
      throw toLedgerError(error, doing, account as Address)
    })
    transactions.push({ contract: `Parameters: ${doing}`, to: address, data, gas })
  }
  const { chainId } = connection
  const price = await gasPrice(connection)
  return { chainId, account, listings, proposals, transactions, price }
}

async function listingsOf(
  { connection, parameters: address }: ParametersContract,
  tokens: readonly ListedToken[],
): Promise<readonly TokenListing[]> {
  const { client, ask, head } = connection
  const { timestamp = 0n } = (await head()) ?? {}
  const call = { address, abi: parametersAbi } as const
  const applySeconds = await ask('read how long a proposal can be applied', () =>
    client.readContract({ ...call, functionName: 'APPLY_SECONDS' }),
  )
  return await Promise.all(
    tokens.map(async ({ asset, ratio }): Promise<TokenListing> => {
      const args = [asset as Address] as const
      const [current, [next, fromSeconds]] = await ask('read a listing', () =>
        Promise.all([
          client.readContract({ ...call, functionName: 'stakeRatio', args }),
          client.readContract({ ...call, functionName: 'proposedRatio', args }),
        ]),
      )
      if (current === ratio) return { asset, ratio, current, status: 'listed' }
      const isExpired = timestamp >= fromSeconds + applySeconds
      if (fromSeconds === 0n || next !== ratio || isExpired) {
        return { asset, ratio, current, status: 'unlisted' }
      }
      const status = timestamp >= fromSeconds ? 'due' : 'waiting'
      return { asset, ratio, current, status, fromSeconds }
    }),
  )
}
