import { type CompiledCircuit, Noir } from '@noir-lang/noir_js'
import type { PublicInputs } from '@ostrom/integer-model'
import { ProverFailedError } from '../errors.ts'

const PROMPT_BYTES = 256

/** A compiled circuit, as the Noir compiler writes it, without its debug data. */
export type NoirCircuit = Pick<CompiledCircuit, 'abi' | 'bytecode'> & {
  /** SHA-256 of all sources of the circuit, including the module that holds the model. */
  readonly sources: string
}

/**
 * Returns the compressed witness of a statement, which contains the prompt.
 *
 * @throws {ProverFailedError} The statement is false, or the circuit is invalid.
 */
export async function witnessOf(options: witnessOf.Options): Promise<Uint8Array> {
  const { circuit, prompt, salt, publicInputs } = options
  const padded = new Uint8Array(PROMPT_BYTES)
  padded.set(prompt)
  try {
    const { witness } = await new Noir(circuit as unknown as CompiledCircuit).execute({
      prompt: [...padded],
      length: prompt.length,
      salt: [...salt],
      prompt_commitment: publicInputs.promptCommitment,
      context: publicInputs.context,
      output: publicInputs.output,
    })
    return witness
  } catch {
    // The cause is left out of the error, because it may quote the inputs, and so the prompt.
    throw new ProverFailedError({ stage: 'witness', reason: 'the circuit rejects the statement' })
  }
}

export declare namespace witnessOf {
  type Options = {
    readonly circuit: NoirCircuit
    readonly prompt: Uint8Array
    readonly salt: Uint8Array
    readonly publicInputs: PublicInputs.PublicInputs
  }
}
