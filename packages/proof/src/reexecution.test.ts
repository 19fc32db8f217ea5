// Goal: the prover that reveals the prompt fulfills the port's contract.
// Method: the conformance suite.

import { readFileSync } from 'node:fs'
import { BagClassifier } from '@ostrom/integer-model'
import { expect, test } from 'vitest'
import { proverConformance } from './conformance/index.ts'
import { assertProvable } from './index.ts'
import { createProverReexecution } from './reexecution/index.ts'

const file = new URL('../../../models/prompt-injection/model.bin', import.meta.url)

proverConformance('reexecution', {
  create: createProverReexecution,
  model: BagClassifier.parse(readFileSync(file)),
})

test('a large model gets a refusal that names the largest provable one and the alternative', () => {
  const llama = { model: 'llama-3.2-1b', architecture: 'llama', weights: 1_235_814_400 }
  expect(() => assertProvable(llama)).toThrowErrorMatchingInlineSnapshot(`
    [ModelNotProvableError: Answers of this model cannot be proven in zero knowledge.
    - Model: llama-3.2-1b, architecture llama, 1,235,814,400 weights.
    - The largest provable model is a bag classifier of 124,288 weights.
    - Ask for audited answers instead: validators compute a sample of them again.
    Docs: docs/reference/errors/proof.md#model-not-provable]
  `)
  assertProvable({ model: 'detector', architecture: 'bag-classifier', weights: 123_152 })
})
