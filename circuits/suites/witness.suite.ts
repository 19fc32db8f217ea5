// Goal: the circuit of the certified model computes what the engine computes, for any prompt.
// Method: witnesses of the committed circuit for 50 random prompts: any bytes, and words.

import { readFileSync } from 'node:fs'
import { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import { CERTIFIED_CIRCUIT, type NoirCircuit, witnessOf } from '@ostrom/proof/noir'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const model = BagClassifier.parse(
  readFileSync(new URL('../../models/prompt-injection/model.bin', import.meta.url)),
)
const circuit: NoirCircuit = JSON.parse(readFileSync(CERTIFIED_CIRCUIT, 'utf8'))
const anyBytes = fc.uint8Array({ maxLength: 256 })
const words = fc
  .array(fc.constantFrom('ignore', 'the', 'rules', 'say', 'what', 'cat', '###', 'x'), {
    maxLength: 32,
  })
  .map((list) => new TextEncoder().encode(list.join(' ')))

test('fifty random prompts have a witness with the answer of the engine', async () => {
  const salts = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const property = fc.asyncProperty(fc.oneof(anyBytes, words), salts, async (prompt, salt) => {
    const publicInputs = {
      promptCommitment: PublicInputs.commitPrompt({ prompt, salt }),
      context: `0x${'00'.repeat(31)}09`,
      output: PublicInputs.packOutput(BagClassifier.classify(model, prompt)),
    } as const
    const witness = await witnessOf({ circuit, prompt, salt, publicInputs })
    expect(witness.length).toBeGreaterThan(0)
  })
  await fc.assert(property, { numRuns: 50 })
})
