import { certifiedAnswersAbi } from '@ostrom/contracts-evm'
import type { AccountId, Hash, Hex } from '@ostrom/protocol'
import { encodeDeployData } from 'viem'
import { type DeployerWallet, openContractWriter } from './example-contract.ts'

/** Creation code of a generated verifier, and of the libraries that it calls. */
export type LinkableVerifier = {
  /** Libraries in the order of their deployment. */
  readonly libraries: readonly { readonly name: string; readonly creationCode: Hex.Hex }[]
  /** Returns creation code that calls libraries at these addresses, by name. */
  readonly link: (addresses: Readonly<Record<string, Hex.Hex>>) => Hex.Hex
}

/** A verifier of one model version, as requests name it. */
export type DeployedAnswerVerifier = {
  /** `CertifiedAnswers`, which binds request, payee, prompt and output to the public inputs. */
  readonly address: AccountId
  /** The generated verifier that `CertifiedAnswers` calls. */
  readonly proofVerifier: AccountId
  /** Gas of the deployments of both contracts and of the libraries. */
  readonly gas: bigint
}

/**
 * Deploys a generated verifier with its libraries, and then `CertifiedAnswers`, which calls it, for
 * one model version. The caller chooses the form of the verifier, audited or optimized.
 *
 * @throws {LedgerError} `chain-unreachable`, `insufficient-funds`, `transaction-failed`.
 * @see docs/spec/proofs.md, section 6.
 */
export async function deployAnswerVerifier(
  wallet: DeployerWallet,
  { code, modelVersion }: { readonly code: LinkableVerifier; readonly modelVersion: Hash },
): Promise<DeployedAnswerVerifier> {
  const { connection, deploy } = await openContractWriter(wallet)
  try {
    const libraries: Record<string, Hex.Hex> = {}
    let gas = 0n
    for (const { name, creationCode } of code.libraries) {
      const library = await deploy(creationCode)
      libraries[name] = library.address
      gas += library.gas
    }
    const verifier = await deploy(code.link(libraries))
    const { certifiedAnswersBytecode } = await import(
      '@ostrom/contracts-evm/bytecode/certified-answers'
    )
    const data = encodeDeployData({
      abi: certifiedAnswersAbi,
      bytecode: certifiedAnswersBytecode,
      args: [modelVersion, verifier.address],
    })
    const answers = await deploy(data)
    return {
      address: answers.address,
      proofVerifier: verifier.address,
      gas: gas + verifier.gas + answers.gas,
    }
  } finally {
    await connection.close()
  }
}
