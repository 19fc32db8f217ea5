// Goal: a proof file states the claim that it proves. The commands refuse a broken proof, and a
// language model, whose answers cannot be proven.
// Method: a recorded valid proof as a document; documents in which one field is missing or changed;
// the commands themselves.
// Requirements: R004-2
// Shows (prove): zero-knowledge proofs of answers of one small model, a detector of prompt
// injections: `ostrom prove`, `ostrom verify`, verifier contract (accuracy, cost, by size, tokens
// of small transformers as a library); with the local reference string.
// Missing: a test with the reference string of the ceremony: proofs with the local reference string
// can be forged.

import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PublicInputs } from '@ostrom/integer-model'
import { answerProofOf, parseProofDocument, unpackOutput } from '@ostrom/proof/proof-document'
import { Hex } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { proveCommand, verifyCommand } from './prove.ts'

const recorded = new URL('../../../../../circuits/recorded/proofs.json', import.meta.url)
const { keyHash, proofs } = JSON.parse(readFileSync(recorded, 'utf8'))
const { proof, promptCommitment, output, context } = proofs.public
const document = {
  version: '1',
  model: '0xf98e2b4ae69f37d005ed5ee9668faca756113fbf4d696041ef860f697a5d6692',
  keyHash,
  referenceString: 'local',
  chainId: '31337',
  requests: `0x${'9a'.repeat(20)}`,
  requestId: '0x05e6d5a1f561e481a6e9b03b238b322007baf10c9761749e1331d4d56b220e6b',
  payee: `0x${'c0'.repeat(20)}`,
  promptCommitment,
  output,
  proof,
}
const folder = temporaryFolder('prove')

async function run(...args: readonly string[]): Promise<void> {
  const program = new Command().exitOverride()
  proveCommand(program)
  verifyCommand(program)
  await program.parseAsync(args, { from: 'user' })
}

describe('a proof document', () => {
  test('a parsed proof document has the context of the request that it names', () => {
    const made = answerProofOf(parseProofDocument(document))
    expect(made.publicInputs).toEqual({ promptCommitment, context, output })
    expect(Hex.from(made.proof)).toBe(proof)
  })

  test.each(Object.keys(document))('without %s is refused', (name) => {
    expect(() => parseProofDocument({ ...document, [name]: undefined })).toThrow(
      /This is no proof of an answer/,
    )
  })

  test('unpacks what an engine packs', () => {
    const answer = { best: 1, logits: [-5, 2_147_483_647] }
    expect(unpackOutput(PublicInputs.packOutput(answer), 2)).toEqual(answer)
  })
})

describe('the commands', () => {
  const request = (prompt: string): readonly string[] => {
    const { requests, requestId, payee } = document
    const bound = `--chain-id 31337 --requests ${requests} --request-id ${requestId}`
    return [...bound.split(' '), '--payee', payee, '--prompt', prompt]
  }

  test('refuse a proof of a Llama, by name and by file, and name what can be proven', async () => {
    const file = join(folder, 'llama.gguf')
    await writeFile(file, 'GGUF and so on')
    for (const model of ['llama-3.2-1b-instruct', file])
      await expect(run('prove', ...request('hi'), '--model', model, '--out', 'x')).rejects.toThrow(
        /largest provable model is a bag classifier of 124,288 weights.*audited answers/s,
      )
  })

  test('refuse a long prompt before any work', async () => {
    const args = ['prove', ...request('x'.repeat(257)), '--out', 'x']
    await expect(run(...args)).rejects.toThrow(/prompt is too long/)
  })

  test('refuse a proof about another prompt or of another model', async () => {
    const file = join(folder, 'proof.json')
    await writeFile(file, JSON.stringify(document))
    await expect(run('verify', file, '--prompt', 'something else')).rejects.toThrow(
      /it is about another prompt/,
    )
    await writeFile(file, JSON.stringify({ ...document, model: document.keyHash }))
    await expect(run('verify', file)).rejects.toThrow(/it is of model/)
  })
})
