// Goal: the contract that computes the certified model gives the same answers as the engine, so
// that its gas can be compared with the gas of a proof.
// Method: run the contract on the EVM of a local chain, on prompts of several lengths.

import { BagClassifier, PublicInputs, WordFeatures } from '@ostrom/integer-model'
import { accountOf, deployChainClassifier, startAnvil } from '@ostrom/ledger/evm'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { certifiedModel, RECORDED_PROMPT } from './statements.ts'

const model = certifiedModel()
const secretKey = new Uint8Array(32).fill(7)
const chain = openForTests(startAnvil, (one) => one.stop())

beforeAll(async () => {
  await chain.fund(accountOf(secretKey), 10n ** 20n)
})

test('a contract computes what the engine computes, and longer prompts take more gas', async () => {
  const contract = await deployChainClassifier(
    { rpcUrl: chain.rpcUrl, secretKey },
    {
      codes: WordFeatures.CODES,
      file: BagClassifier.encode(model),
      neurons: model.hidden.biases.length,
      classes: model.output.biases.length,
    },
  )
  onTestFinished(() => contract.close())
  const spent: bigint[] = []
  for (const prompt of [new Uint8Array(), RECORDED_PROMPT, new Uint8Array(256).fill(0x61)]) {
    const { output, gas } = await contract.classify(prompt)
    expect(output).toBe(PublicInputs.packOutput(BagClassifier.classify(model, prompt)))
    spent.push(gas)
  }
  expect(spent[1]).toBeGreaterThan(spent[0] ?? 0n)
  expect(contract.deploymentGas).toBeGreaterThan(20_000_000n)
})
