import type { IntegerTransformer } from '@ostrom/integer-model'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'

/** Measurements of one transformer. Each list has one element per token. */
export type TokenRow = {
  readonly shape: IntegerTransformer.IntegerTransformer['shape']
  readonly weights: number
  /** Ids of the answer's tokens that the verified chain of proofs shows. */
  readonly answer: readonly number[]
  readonly gates: number
  readonly setUpSeconds: number
  /** Largest processor time of one child process during the set-up. */
  readonly setUpProcessorSeconds: number
  readonly secondsOf: {
    readonly witness: readonly number[]
    readonly prove: readonly number[]
    readonly processor: readonly number[]
  }
  readonly peakBytes: number
  readonly proofBytes: number
  readonly plainGas: number
  readonly optimizedGas: number
}

const count = (value: number) => Math.round(value).toLocaleString('en')
const range = (values: readonly number[]) =>
  `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`

const shapeText = (shape: TokenRow['shape']) => {
  const { layers, width, heads, keyHeads, feedForward, context } = shape
  return [layers, width, `${heads} (${keyHeads})`, feedForward, context].join('; ')
}

/** Returns the finding of docs/reports/proof-tokens.md. */
function tokensFinding(rows: readonly Pick<TokenRow, FindingFields>[]): string {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return findingText('No transformer was proven.')
  const gas = rows.map(({ optimizedGas }) => optimizedGas)
  return findingText(
    `A proof of one token takes ${range(first.secondsOf.prove)} s for a transformer of ` +
      `${count(first.weights)} weights and ${range(last.secondsOf.prove)} s for ` +
      `${count(last.weights)} weights.`,
    `The optimized verifier takes ${count(Math.min(...gas))} to ${count(Math.max(...gas))} gas ` +
      'for each proof.',
    'The weights are random; neither a trained nor a larger transformer was proven.',
  )
}

type FindingFields = 'secondsOf' | 'weights' | 'optimizedGas'

/** Returns the text of docs/reports/proof-tokens.md. */
export function tokensPage({ rows, environment, tokens }: tokensPage.Options): string {
  const { processor, cores, loadBefore, commit, at } = environment
  const head = [
    'layers; width; heads (of keys); feed-forward; context',
    'weights',
    'gates',
    'set-up, s (compiler, CPU s)',
    'witness, s',
    'proof, s',
    'proof, CPU s',
    'memory, MB',
    'proof, bytes',
    'gas, plain',
    'gas, optimized',
  ]
  const cells = rows.map(({ shape, secondsOf, ...row }) => [
    shapeText(shape),
    count(row.weights),
    count(row.gates),
    `${row.setUpSeconds.toFixed(0)} (${row.setUpProcessorSeconds.toFixed(0)})`,
    range(secondsOf.witness),
    range(secondsOf.prove),
    range(secondsOf.processor),
    count(row.peakBytes / 1e6),
    count(row.proofBytes),
    count(row.plainGas),
    count(row.optimizedGas),
  ])
  return `# Proofs of a transformer, for each token

${tokensFinding(rows)}

Written by \`npm run bench -- proof tokens\`. ${processor}, ${cores} cores; commit ${commit}; ${at}.
Load of the machine in the minute before: ${loadBefore} (0 on a quiet machine). Wall times grow with
this load; processor times are those of the prover's process, sampled every 50 ms.

Noir 1.0.0-beta.26, Barretenberg 5.0.0, UltraHonk with zero knowledge, local reference string; gas
is the gas of whole transactions under the rules of the hard fork Osaka. The weights are **random**:
the output of these transformers is useless, but their proofs cost as much as those of trained
transformers of the same shape. [proof.md](proof.md) explains set-up, witness and the two
verifiers (plain and optimized). The vocabulary is the 256 bytes. All figures are for one token;
ranges are over ${tokens} proofs: 2 of prompt tokens and ${tokens - 2} of answer tokens. Each
chain of proofs was also verified as a whole. An answer needs one proof for each token of the prompt
except the last, and one for each token of the answer.

${markdownTable(head, cells)}

The circuit reads the whole context for each token, so each token of a context takes as long as the
first. Set-up happens once for each model version.
[transformer-proofs.md](../spec/transformer-proofs.md) describes what is proven;
[proof.md](proof.md) has proofs of classifiers.
`
}

export declare namespace tokensPage {
  type Options = {
    readonly rows: readonly TokenRow[]
    readonly environment: MeasurementEnvironment
    /** Number of proofs for each model, one for each token. */
    readonly tokens: number
  }
}
