import { type AccountId, Hex } from '@ostrom/protocol'
import { encodeFunctionData, getAddress, hashMessage, zeroAddress } from 'viem'
import { check } from '../errors.ts'
import { isSignedBy } from '../keys/secp256k1.ts'
import type { Keys } from '../ledger.ts'
import type { WalletAct, WalletCall, WalletLedger } from '../wallets.ts'
import { encodeReason } from './encode.ts'
import type { Market } from './market.ts'

/** Texts by EIP-191, for people and for contracts that hold money (ERC-1271) alike. */
export function createWallets(market: Market, keys: Pick<Keys, 'verify'>): WalletLedger {
  const { vault, sessions } = market.contracts
  const call = (to: { readonly address: Hex.Hex }, data: Hex.Hex, value = 0n): WalletCall => ({
    ...{ kind: 'evm', to: Hex.from(Hex.toBytes(to.address)) as AccountId, data, value },
  })
  const ofSession = (act: Exclude<WalletAct, { kind: 'deposit' | 'withdraw' }>): Hex.Hex => {
    const { sessionId } = act
    const { abi } = sessions
    switch (act.kind) {
      case 'request-close': {
        const args = [sessionId, act.signature] as const
        return encodeFunctionData({ abi, functionName: 'requestClose', args })
      }
      case 'expire':
        return encodeFunctionData({ abi, functionName: 'expire', args: [sessionId] })
      case 'rate': {
        const { score } = act
        check(Number.isInteger(score) && score >= 1 && score <= 5, 'judgement-invalid', { score })
        return encodeFunctionData({ abi, functionName: 'rate', args: [sessionId, score] })
      }
      case 'flag': {
        const args = [sessionId, encodeReason(act.reason)] as const
        return encodeFunctionData({ abi, functionName: 'flag', args })
      }
    }
  }
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
      if (act.kind !== 'deposit' && act.kind !== 'withdraw') return call(sessions, ofSession(act))
      const { kind, asset, amount } = act
      // A token needs a leave for the Vault first, in a transaction of its own.
      check(asset === zeroAddress, 'asset-not-allowed', { asset })
      const { abi } = vault
      if (kind === 'deposit') {
        const data = encodeFunctionData({ abi, functionName: 'deposit', args: [asset, amount] })
        return call(vault, data, amount)
      }
      const args = [asset, amount, account] as const
      return call(vault, encodeFunctionData({ abi, functionName: 'withdraw', args }))
    },
  }
}
