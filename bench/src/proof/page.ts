import type { ProvenAnswer } from '@ostrom/proof'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'
import type { ComputationCost } from './chain-costs.ts'

/** Measurements of one model. Each list has one element per prompt. */
export type ProofRow = {
  readonly name: string
  readonly weights: number
  /**
   * Seconds of the preparation before the first proof. Includes compilation, unless the circuit,
   * the key and the verifiers are in the repository.
   */
  readonly setUpSeconds: number
  readonly proofs: readonly ProvenAnswer[]
  readonly witnessSeconds: readonly number[]
  readonly proveSeconds: readonly number[]
  readonly processorSeconds: readonly number[]
  readonly peakBytes: number
  /** Gas of the plain verifier: the Solidity contract that Barretenberg generates. */
  readonly plain: VerifierCost
  /**
   * Gas of the plain verifier before the hard fork Osaka, which raised the gas price of modular
   * exponentiation.
   */
  readonly plainBefore: number
  readonly optimized: VerifierCost
  readonly computation: ComputationCost
}

/** Gas of a verifier contract. */
export type VerifierCost = { readonly deployment: number; readonly verification: number }

const count = (value: number) => Math.round(value).toLocaleString('en')
const range = (values: readonly number[]) =>
  `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`

/** Returns the report's finding about the second row, which is the certified model. */
function proofFinding([, row]: readonly Pick<ProofRow, FindingFields>[]): string {
  if (!row) return findingText('The certified model was not measured.')
  const { answers } = row.computation
  return findingText(
    `A proof of an answer of the certified model takes ${range(row.proveSeconds)} s, ` +
      `${count(row.peakBytes / 1e6)} MB and ${count(row.optimized.verification)} gas by the ` +
      'optimized verifier.',
    `A contract that computes the answer takes ${count(Math.min(...answers))} to ` +
      `${count(Math.max(...answers))} gas, by the length of the prompt.`,
    'The audit of the verifiers did not include the optimized verifier.',
  )
}

type FindingFields = 'proveSeconds' | 'peakBytes' | 'optimized' | 'computation'

/** Returns docs/reports/proof.md. */
export function proofPage({ rows, environment, texts }: proofPage.Options): string {
  const { processor, cores, loadBefore, commit, at } = environment
  const sizes = rows.map((row) => [
    row.name,
    count(row.weights),
    row.setUpSeconds.toFixed(1),
    range(row.witnessSeconds),
    range(row.proveSeconds),
    range(row.processorSeconds),
    count(row.peakBytes / 1e6),
    count(row.proofs[0]?.proof.length ?? 0),
  ])
  const gas = rows.map((row) => {
    const cells = [
      row.plain.verification,
      row.plainBefore,
      row.optimized.verification,
      ...row.computation.answers,
      row.plain.deployment,
      row.optimized.deployment,
      row.computation.deployment,
    ]
    return [row.name, ...cells.map(count)]
  })
  const equal = Math.max(...rows.map(({ computation }) => computation.equal))
  const bytes = texts.map((text) => new TextEncoder().encode(text).length)
  return `# Proofs of answers: time, memory and gas

${proofFinding(rows)}

Written by \`npm run bench -- proof\`. ${processor}, ${cores} cores; commit ${commit}; ${at}.
Load of the machine in the minute before: ${loadBefore} (0 on a quiet machine). Wall times grow with
this load; processor times are those of the prover's process, sampled every 50 ms.

Noir 1.0.0-beta.26, Barretenberg 5.0.0, UltraHonk with zero knowledge, local reference string. There
are two verifier contracts for the same proofs: the plain verifier is Barretenberg's Solidity
source, and the optimized verifier is Barretenberg's assembly with the same verification key.
*Set-up* compiles the circuit and makes its keys; the witness is the trace of the computation, from
which the prover computes the proof. Ranges are over four prompts, of ${bytes.join(', ')} bytes.

${markdownTable(timeColumns, sizes)}

Set-up happens once for each model version. The circuit of the certified model is already compiled
in the repository.

## Gas

The table shows the gas of whole transactions under the rules of the hard fork Osaka, which raised
the gas of exponentiation (EIP-7883). The column *plain, Cancun* shows the plain
verifier under the rules before Osaka. For comparison, a contract has the model in its storage and
computes the answers to the four prompts.
Its outputs equal those of the engine for these prompts, and for ${count(equal)} random prompts of
the certified model.

${markdownTable(gasColumns, gas)}

![Gas of an answer](proof.svg)

${verdictOf(rows[1])}

[proof-size.md](proof-size.md) has larger models, up to those that are proven in a minute.
[proof-tokens.md](proof-tokens.md) has proofs of a transformer, one for each token.

${PUBLISHED_FIGURES}`
}

const timeColumns = [
  'model',
  'weights',
  'set-up, s',
  'witness, s',
  'proof, s',
  'proof, CPU s',
  'memory, MB',
  'proof, bytes',
]

const gasColumns = [
  'model',
  'plain verifier',
  'plain, Cancun',
  'optimized verifier',
  'computed: prompt 1',
  'prompt 2',
  'prompt 3',
  'prompt 4',
  'deployment: plain verifier',
  'deployment: optimized verifier',
  'deployment: computing contract',
]

function verdictOf(row: ProofRow | undefined): string {
  const millions = (gas = 0) => (gas / 1e6).toFixed(1)
  return `**For a public prompt of a few words, a contract that computes the answer takes less
gas than either verifier.** A proof is worth its gas in three cases: if the prompt is private; if
the model should not be deployed on each chain (${millions(row?.computation.deployment)} million
gas, instead of ${millions(row?.optimized.deployment)} million for the optimized verifier); or if
the model needs more multiplications for each answer than these models, because the gas of a proof
hardly grows with the model. The authors of the two verifiers had only the plain verifier audited.
The deployer of a model chooses one of the two.`
}

/** Figures that others published, with their machines. */
export const PUBLISHED_FIGURES = `## Published figures of others

These figures were not measured here; they are for other models on other machines.

| software | model | proof | machine |
|---|---|---|---|
| EZKL (January 2026) | nanoGPT, 0.25 million weights | 237 s, set-up 404 s | not stated |
| DeepProve | GPT-2, 512 tokens | 7.6 min, 10.7 MiB | 24 cores, 504 GB |
| Jolt Atlas | nanoGPT, 0.25 million weights | 2.3 s | MacBook M3, 16 GB |
| Jolt Atlas | GPT-2, 125 million weights, 16 tokens | 14.9 s | MacBook M3, 16 GB |
`

export declare namespace proofPage {
  type Options = {
    readonly rows: readonly ProofRow[]
    readonly environment: MeasurementEnvironment
    readonly texts: readonly string[]
  }
}
