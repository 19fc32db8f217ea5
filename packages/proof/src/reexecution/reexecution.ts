import { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import { Hex } from '@ostrom/protocol'
import type { AnswerProver, CertifiedModel } from '../prover.ts'

const DOMAIN = new TextEncoder().encode('ostrom/reexecution/1')
const CONTEXT_AT = DOMAIN.length + 32
const SALT_AT = CONTEXT_AT + 32
const PROMPT_AT = SALT_AT + 32

/**
 * Returns a prover whose proof is the prompt, and whose verifier computes the answer again. For
 * tests of roles: it hides nothing, saves no work, and any party can change the context of a proof.
 */
export function createProverReexecution(): AnswerProver {
  return {
    async setUp({ model, signal }) {
      signal.throwIfAborted()
      return certify(model)
    },
  }
}

function certify(model: BagClassifier.BagClassifier): CertifiedModel {
  const modelId = BagClassifier.idOf(model)
  const head = Hex.join([DOMAIN, Hex.toBytes(modelId)])
  const inputsOf = ({ prompt, salt, context }: Witness): PublicInputs.PublicInputs => ({
    promptCommitment: PublicInputs.commitPrompt({ prompt, salt }),
    context,
    output: PublicInputs.packOutput(BagClassifier.classify(model, prompt)),
  })
  return {
    modelId,
    keyHash: Hex.sha256Hex(head),
    referenceString: 'none',
    verifier: undefined,
    optimizedVerifier: undefined,
    async prove({ signal, prompt, salt, context }) {
      signal.throwIfAborted()
      const publicInputs = inputsOf({ prompt, salt, context })
      return { publicInputs, proof: Hex.join([head, Hex.toBytes(context), salt, prompt]) }
    },
    async verify({ signal, proof, publicInputs }) {
      signal.throwIfAborted()
      const isOurs = head.every((byte, at) => proof[at] === byte)
      if (!isOurs || proof.length < PROMPT_AT || proof.length > PROMPT_AT + 256) return false
      const context = Hex.from(proof.subarray(CONTEXT_AT, SALT_AT))
      const salt = proof.subarray(SALT_AT, PROMPT_AT)
      const own = inputsOf({ prompt: proof.subarray(PROMPT_AT), salt, context })
      return (['promptCommitment', 'context', 'output'] as const).every(
        (name) => own[name] === publicInputs[name].toLowerCase(),
      )
    },
  }
}

type Witness = Pick<Parameters<CertifiedModel['prove']>[0], 'prompt' | 'salt' | 'context'>
