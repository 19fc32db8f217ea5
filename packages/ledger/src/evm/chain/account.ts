import type { AccountId } from '@ostrom/protocol'
import type { Address, LocalAccount, TransactionSerializable } from 'viem'
import { toAccount } from 'viem/accounts'
import { LedgerError } from '../../errors.ts'
import type { AccountSigner, TransactionToSign } from '../signers/account-signer.ts'

/** Wraps a signer as an account of the client library, which signs only transactions. */
export function accountFor(signer: AccountSigner): LocalAccount {
  const refuse = async () => {
    throw new LedgerError('signer-missing', { what: 'this account signs transactions only' })
  }
  return toAccount({
    address: signer.account as Address,
    signMessage: refuse,
    signTypedData: refuse,
    signTransaction: (transaction) => signer.signTransaction(unsigned(transaction)),
  })
}

function unsigned(transaction: TransactionSerializable): TransactionToSign {
  const { chainId, nonce, to, value = 0n, data = '0x', gas } = transaction
  const { maxFeePerGas, maxPriorityFeePerGas = 0n, gasPrice } = transaction
  const isComplete = chainId !== undefined && nonce !== undefined && gas !== undefined
  const fees =
    maxFeePerGas === undefined
      ? gasPrice !== undefined && { gasPrice }
      : { maxFeePerGas, maxPriorityFeePerGas }
  if (!isComplete || !fees) {
    throw new LedgerError('transaction-failed', { reason: 'it has no gas, nonce or price' })
  }
  const recipient = to && { to: to.toLowerCase() as AccountId }
  return { chainId, nonce, value, data, gas, fees, ...recipient }
}
