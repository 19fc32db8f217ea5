import { type AccountId, Hex } from '@ostrom/protocol'
import { encodeFunctionData, erc20Abi, getAddress, hashMessage, zeroAddress } from 'viem'
import { check } from '../../errors.ts'
import { isSignedBy } from '../../keys/secp256k1.ts'
import type { SignatureScheme } from '../../ledger.ts'
import { ALLOWANCE_UNLIMITED } from '../../money/approvals.ts'
import type { WalletAction, WalletLedger, WalletTransactionRequest } from '../../money/wallets.ts'
import { vaultTokenId } from '../allowances.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { encodeReason } from '../chain/encode.ts'
import { prepareGovernance } from '../governance/wallet-calls.ts'

type MoneyAction = Extract<WalletAction, { kind: 'deposit' | 'withdraw' | 'approve' }>
type DepositAction = Extract<WalletAction, { kind: 'deposit' }>

const callTo = (
  to: { readonly address: Hex.Hex },
  data: Hex.Hex,
  value = 0n,
): WalletTransactionRequest => ({
  kind: 'evm',
  to: Hex.from(Hex.toBytes(to.address)) as AccountId,
  data,
  value,
})

/**
 * Creates the functions for external wallets. Texts may be signed by keys (EIP-191) or by contract
 * wallets (ERC-1271).
 */
export function createWallets(
  market: EvmMarketContext,
  keys: Pick<SignatureScheme, 'verify'>,
): WalletLedger {
  return {
    system: 'Ethereum',
    chain: `${market.connection.chainId}`,
    addressOf: (account) => getAddress(account),
    verifyText({ text, ...signed }) {
      return keys.verify({ digest: hashMessage(text) as Hex.Hash, ...signed })
    },
    verifyTextByKey: async ({ text, signature, account }) =>
      isSignedBy(account, hashMessage(text) as Hex.Hash, signature),
    async prepare(act, account) {
      const ofMoney = act.kind === 'deposit' || act.kind === 'withdraw' || act.kind === 'approve'
      return ofMoney ? moneyCall(market, act, account) : sessionCall(market, act)
    },
    prepareGovernance: (act, account) => prepareGovernance(market, act, account),
  }
}

/** Builds the call for an account's act on its balance in the Vault. */
async function moneyCall(
  market: EvmMarketContext,
  act: MoneyAction,
  account: AccountId,
): Promise<WalletTransactionRequest> {
  const { vault } = market.contracts
  const { abi } = vault
  const { asset, amount } = act
  if (act.kind === 'approve') {
    const args = [act.spender, vaultTokenId(asset), amount] as const
    return callTo(vault, encodeFunctionData({ abi, functionName: 'approve', args }))
  }
  if (act.kind === 'deposit') return depositCall(market, act, account)
  const args = [asset, amount, account] as const
  return callTo(vault, encodeFunctionData({ abi, functionName: 'withdraw', args }))
}

async function depositCall(
  market: EvmMarketContext,
  act: DepositAction,
  owner: AccountId,
): Promise<WalletTransactionRequest> {
  const { vault } = market.contracts
  const { client, ask } = market.connection
  const { abi } = vault
  const { asset, amount, approve } = act
  const value = asset === zeroAddress ? amount : 0n
  if (asset !== zeroAddress) {
    // A token first needs an approval for the Vault, in a separate transaction.
    const token = { address: asset, abi: erc20Abi } as const
    const code = await ask('read a token', () => client.getCode({ address: asset }))
    check(code !== undefined, 'asset-not-allowed', { asset, reason: 'no token is there' })
    const args = [owner, vault.address] as const
    const leave = await ask('read an allowance', () =>
      client.readContract({ ...token, functionName: 'allowance', args }),
    )
    if (leave < amount) {
      const args = [vault.address, amount] as const
      const data = encodeFunctionData({ ...token, functionName: 'approve', args })
      return { ...callTo(token, data), kind: 'evm', isFirst: true } as WalletTransactionRequest
    }
  }
  if (!approve) {
    const args = [asset, amount, owner] as const
    return callTo(vault, encodeFunctionData({ abi, functionName: 'deposit', args }), value)
  }
  const spender = market.contracts[approve].address
  const key = [owner, spender, vaultTokenId(asset)] as const
  const reading = { ...vault, functionName: 'allowance', args: key } as const
  const sum = (await ask('read an allowance', () => client.readContract(reading))) + amount
  const allowance = sum > ALLOWANCE_UNLIMITED ? ALLOWANCE_UNLIMITED : sum
  const args = [asset, amount, spender, allowance] as const
  const data = encodeFunctionData({ abi, functionName: 'depositAndApprove', args })
  return callTo(vault, data, value)
}

/**
 * Builds the call for a client's act on a session, or its feedback on a paid session or request.
 */
function sessionCall(
  { contracts }: EvmMarketContext,
  act: Exclude<WalletAction, MoneyAction>,
): WalletTransactionRequest {
  const { sessions, feedback } = contracts
  const { sessionId } = act
  const { abi } = sessions
  switch (act.kind) {
    case 'request-close': {
      const args = [sessionId, act.signature] as const
      return callTo(sessions, encodeFunctionData({ abi, functionName: 'requestClose', args }))
    }
    case 'expire': {
      const args = [sessionId] as const
      return callTo(sessions, encodeFunctionData({ abi, functionName: 'expire', args }))
    }
    case 'rate': {
      const { score } = act
      check(Number.isInteger(score) && score >= 1 && score <= 5, 'rating-invalid', { score })
      const call = { abi: feedback.abi, functionName: 'rate', args: [sessionId, score] } as const
      return callTo(feedback, encodeFunctionData(call))
    }
    case 'flag': {
      const args = [sessionId, encodeReason(act.reason)] as const
      const call = { abi: feedback.abi, functionName: 'flag', args } as const
      return callTo(feedback, encodeFunctionData(call))
    }
  }
}
