import { randomBytes } from 'node:crypto'
import { open, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import { startAnvil } from '@ostrom/ledger/evm'
import { assertProvable, ProofInvalidError } from '@ostrom/proof'
import { createProverNoir } from '@ostrom/proof/noir'
import {
  answerProofOf,
  parseProofDocument,
  proofDocumentOf,
  unpackOutput,
} from '@ostrom/proof/proof-document'
import { Hex, JsonText } from '@ostrom/protocol'
import type { Command } from 'commander'
import { assertOutFile, jsonFileArgument } from '../../command-line/arguments.ts'
import { CERTIFIED_MODEL_DEFAULT } from '../../command-line/option-values.ts'
import { createOutput } from '../../command-line/output.ts'

type ProveCommandOptions = {
  readonly model: string
  readonly prompt: string
  readonly chainId: number
  readonly requests: Hex.AccountId
  readonly requestId: Hex.Hash
  readonly payee: Hex.AccountId
  readonly private?: boolean
  readonly referenceString: 'aztec' | 'local'
  readonly out: string
  readonly json?: boolean
}

type VerifyCommandOptions = {
  readonly model: string
  readonly rpc?: string
  readonly prompt?: string
  readonly salt?: Hex.Hash
  readonly json?: boolean
}

const CERTIFIED_FILE = fileURLToPath(
  new URL('../../../../../models/prompt-injection/model.bin', import.meta.url),
)

const LOCAL_WARNING = 'Local reference string: anybody can forge such a proof.'

const folder = join(homedir(), '.cache/ostrom/proofs')

const textBytes = (text: string) => new TextEncoder().encode(text)

/** Runs `ostrom prove`. */
export async function proveAnswer(_: unknown, command: Command): Promise<void> {
  await prove(command.optsWithGlobals<ProveCommandOptions>())
}

/** Runs `ostrom verify <file>`. */
export async function verifyProof(file: string, _: unknown, command: Command): Promise<void> {
  await verify(file, command.optsWithGlobals<VerifyCommandOptions>())
}

async function prove(options: ProveCommandOptions): Promise<void> {
  const { referenceString, requests, requestId, payee, out, json = false } = options
  const output = createOutput({ json })
  await assertOutFile('--out', out)
  const model = await loadModel(options.model)
  const prompt = textBytes(options.prompt)
  const salt = options.private ? Uint8Array.from(randomBytes(32)) : new Uint8Array(32)
  const binding = { chainId: BigInt(options.chainId), requests, requestId, payee }
  const context = PublicInputs.contextOf(binding)
  // A prompt that does not fit is refused before a circuit is compiled.
  PublicInputs.commitPrompt({ prompt, salt })
  const { signal } = new AbortController()
  const prover = createProverNoir({ folder, referenceString })
  const certified = await prover.setUp({ model, signal })
  const started = performance.now()
  const made = await certified.prove({ prompt, salt, context, signal })
  const seconds = Math.round((performance.now() - started) / 10) / 100
  const document = proofDocumentOf(certified, made, binding)
  await writeFile(out, `${JsonText.stringify(document)}\n`)
  const answer = unpackOutput(document.output, model.output.biases.length)
  const lines = [
    `Class ${answer.best}, logits ${answer.logits.join(' and ')}.`,
    `Wrote ${out}: ${made.proof.length} bytes of proof, made in ${seconds} s.`,
    ...(options.private
      ? [`Salt ${Hex.from(salt)}. Whoever has it can test guesses of the prompt.`]
      : []),
    ...(referenceString === 'local' ? [LOCAL_WARNING] : []),
  ]
  const facts = { out, seconds, ...answer, ...(options.private && { salt: Hex.from(salt) }) }
  output.result(facts, lines.join('\n'))
}

async function verify(path: string, options: VerifyCommandOptions): Promise<void> {
  const { rpc, prompt, salt, json = false } = options
  const document = parseProofDocument(await jsonFileArgument('file', path))
  const model = await loadModel(options.model)
  if (BagClassifier.idOf(model) !== document.model)
    throw new ProofInvalidError({ reason: `it is of model ${document.model}` })
  if (prompt !== undefined) assertPrompt({ prompt, salt, commitment: document.promptCommitment })
  const { referenceString } = document
  const { signal } = new AbortController()
  const isLocal = referenceString === 'local'
  const chain = isLocal && rpc === undefined ? await startAnvil() : undefined
  try {
    const rpcUrl = rpc ?? chain?.rpcUrl
    const prover = createProverNoir({
      folder,
      referenceString,
      ...(rpcUrl !== undefined && { rpcUrl }),
    })
    const certified = await prover.setUp({ model, signal })
    if (certified.keyHash !== document.keyHash)
      throw new ProofInvalidError({ reason: `its key ${document.keyHash} is not the model's` })
    if (!(await certified.verify({ ...answerProofOf(document), signal })))
      throw new ProofInvalidError({ reason: 'it does not show what it states' })
  } finally {
    await chain?.stop()
  }
  const answer = unpackOutput(document.output, model.output.biases.length)
  const words = `The proof is true: class ${answer.best}, logits ${answer.logits.join(' and ')}.`
  const warning = isLocal ? `\n${LOCAL_WARNING}` : ''
  createOutput({ json }).result({ isTrue: true, referenceString, ...answer }, words + warning)
}

type PromptStatement = {
  readonly prompt: string
  readonly salt: Hex.Hash | undefined
  readonly commitment: Hex.Hash
}

/** @throws {ProofInvalidError} The commitment belongs to another prompt or salt. */
function assertPrompt({ prompt, salt, commitment }: PromptStatement): void {
  const bytes = salt === undefined ? new Uint8Array(32) : Hex.toBytes(salt)
  const own = PublicInputs.commitPrompt({ prompt: textBytes(prompt), salt: bytes })
  if (own !== commitment) throw new ProofInvalidError({ reason: 'it is about another prompt' })
}

/**
 * Loads the model with this name or from this file.
 *
 * @throws {ModelNotProvableError} The model is not an integer model, for example a language model.
 * @throws {IntegerModelInvalidError} The file is broken.
 */
async function loadModel(name: string): Promise<BagClassifier.BagClassifier> {
  const path = name === CERTIFIED_MODEL_DEFAULT ? CERTIFIED_FILE : name
  const magic = await readStart(path)
  if (magic !== 'OSBC') {
    const architecture = magic === 'GGUF' ? 'of a GGUF file' : 'unknown'
    assertProvable({ model: name, architecture, weights: undefined })
  }
  return BagClassifier.parse(await readFile(path))
}

/** Returns the first four bytes of a file as text; an empty text if the file is missing. */
async function readStart(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined)
  try {
    return (await file?.read(Buffer.alloc(4), 0, 4, 0))?.buffer.toString('latin1') ?? ''
  } catch {
    return ''
  } finally {
    await file?.close()
  }
}
