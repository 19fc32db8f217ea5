import { instructionInboxAbi, onchainRequestsAbi } from '@ostrom/contracts-evm'
import type { AccountId, Hash } from '@ostrom/protocol'
import { encodeDeployData, encodeFunctionData, parseEventLogs } from 'viem'
import { LedgerError } from '../../errors.ts'
import type { EvmDeployment } from '../deployment.ts'
import { type DeployerWallet, openContractWriter } from './example-contract.ts'

/** Options for an account to deploy and use the example contract `InstructionInbox`. */
export type InstructionInboxOptions = DeployerWallet & {
  readonly deployment: EvmDeployment
  /** Version of the detector of prompt injections. */
  readonly modelVersion: Hash
  /**
   * Contract that checks proofs of this version's answers: one of `AnswerProofLedger.verifiers`.
   */
  readonly verifier: AccountId
  /** Pay of one classification, in native base units. */
  readonly reward: bigint
}

/** The example contract on a chain: each submitted instruction is a request of the contract. */
export type InstructionInbox = {
  readonly address: AccountId
  /**
   * Submits an instruction with the reward, and `callbackFee` native base units for the callback.
   *
   * @returns The id of the request that the contract opened.
   * @throws {LedgerError} `account-mismatch` if the contract barred the sender; `amount-invalid`.
   */
  submit(text: string, callbackFee: bigint): Promise<Hash>
  /** Returns the instructions that the contract admitted. */
  admitted(): Promise<readonly string[]>
  /** Returns whether the contract barred an account. */
  isBarred(account: AccountId): Promise<boolean>
  close(): Promise<void>
}

/**
 * Deploys the example contract `InstructionInbox`.
 *
 * @throws {LedgerError} `chain-unreachable`, `insufficient-funds`, `transaction-failed`.
 */
export async function deployInstructionInbox(
  options: InstructionInboxOptions,
): Promise<InstructionInbox> {
  const { deployment, modelVersion, verifier, reward } = options
  const { connection, sender, deploy } = await openContractWriter(options)
  const { client, ask } = connection
  const args = [deployment.contracts.OnchainRequests, modelVersion, verifier, reward] as const
  const { instructionInboxBytecode } = await import(
    '@ostrom/contracts-evm/bytecode/instruction-inbox'
  )
  const code = { abi: instructionInboxAbi, bytecode: instructionInboxBytecode } as const
  const { address } = await deploy(encodeDeployData({ ...code, args }))
  const reading = { address, abi: instructionInboxAbi } as const
  return {
    address,
    async submit(text, callbackFee) {
      const call = { abi: instructionInboxAbi, functionName: 'submit', args: [text] } as const
      const value = reward + callbackFee
      const sent = { doing: 'submit', to: address, data: encodeFunctionData(call), value }
      const { logs } = await sender.send(sent)
      const opened = parseEventLogs({
        abi: onchainRequestsAbi,
        eventName: 'OnchainRequestOpened',
        logs,
      })
      const id = opened[0]?.args.id
      if (id) return id
      throw new LedgerError('transaction-failed', { doing: 'submit', reason: 'no request' })
    },
    admitted: () =>
      ask('read the admitted instructions', () =>
        client.readContract({ ...reading, functionName: 'admitted' }),
      ),
    isBarred: (account) =>
      ask('read whether an account is barred', () =>
        client.readContract({ ...reading, functionName: 'barred', args: [account] }),
      ),
    close: () => connection.close(),
  }
}
