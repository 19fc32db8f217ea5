import {
  getBase58Decoder,
  getCompiledTransactionMessageDecoder,
  getTransactionDecoder,
} from '@solana/kit'

const base58 = getBase58Decoder()

type CompiledTransactionMessage = ReturnType<
  ReturnType<typeof getCompiledTransactionMessageDecoder>['decode']
>

/** Returns the instructions of a message of any version. */
function instructionsOf(message: CompiledTransactionMessage) {
  if (message.version !== 1) {
    return message.instructions.map(({ programAddressIndex, accountIndices, data }) => ({
      program: programAddressIndex,
      accounts: accountIndices ?? [],
      data,
    }))
  }
  return message.instructionHeaders.map(({ programAccountIndex }, i) => ({
    program: programAccountIndex,
    accounts: message.instructionPayloads[i]?.instructionAccountIndices ?? [],
    data: message.instructionPayloads[i]?.instructionData,
  }))
}

/** Returns a transaction as the RPC shows it: its bytes as text, or its parts. */
export function transactionJson(wire: Uint8Array, encoding: unknown) {
  const { messageBytes, signatures } = getTransactionDecoder().decode(wire)
  const message = getCompiledTransactionMessageDecoder().decode(messageBytes)
  const { version, header, staticAccounts, lifetimeToken } = message
  if (encoding === 'base64') {
    return { version, transaction: [Buffer.from(wire).toString('base64'), 'base64'] }
  }
  if (encoding === 'base58') return { version, transaction: [base58.decode(wire), 'base58'] }
  const numbers = {
    numRequiredSignatures: header.numSignerAccounts,
    numReadonlySignedAccounts: header.numReadonlySignerAccounts,
    numReadonlyUnsignedAccounts: header.numReadonlyNonSignerAccounts,
  }
  const instructions = instructionsOf(message).map(({ program, accounts, data }) => ({
    programIdIndex: program,
    accounts,
    stackHeight: 1,
    data: data ? base58.decode(data) : '',
  }))
  return {
    version,
    transaction: {
      signatures: Object.values(signatures).map((one) => (one ? base58.decode(one) : '')),
      message: {
        accountKeys: staticAccounts,
        header: numbers,
        instructions,
        recentBlockhash: lifetimeToken,
        addressTableLookups: [],
      },
    },
  }
}
