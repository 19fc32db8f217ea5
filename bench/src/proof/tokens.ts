// Measures proofs of integer transformers, with one proof per token: gates, seconds, memory, bytes
// and gas of a proof, by the size of the model.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type IntegerTransformer, PublicInputs, RandomTransformer } from '@ostrom/integer-model'
import {
  type CertifiedTransformer,
  type ProvenToken,
  type ProverProgress,
  verifyChain,
} from '@ostrom/proof'
import { createTokenProverNoir, tokenPublicInputs, transformerWeights } from '@ostrom/proof/noir'
import type { BenchFigure } from '../measure/figures.ts'
import { currentEnvironment } from '../report/environment.ts'
import { root } from '../report/root.ts'
import { openCostChain, verifierCosts } from './chain-costs.ts'
import { gatesOf } from './sizes.ts'
import { type TokenRow, tokensPage } from './tokens-page.ts'
import { watchUsage } from './usage.ts'

const { signal } = new AbortController()
/**
 * Number of proofs for each model. Each proof processes one token: first the two tokens of the
 * prompt, then the answer's first two tokens.
 */
const TOKENS = 4
const prompt = [72, 105]
const MINUTE = 60
const base = { vocabulary: 256, headWidth: 8, feedForward: 64, context: 32 }
const shapes = [
  { ...base, width: 16, layers: 1, heads: 2, keyHeads: 1, feedForward: 32, context: 16 },
  { ...base, width: 32, layers: 2, heads: 4, keyHeads: 2 },
  { ...base, width: 32, layers: 4, heads: 4, keyHeads: 2 },
] as const
const context = PublicInputs.contextOf({
  chainId: 31_337n,
  requests: `0x${'9a'.repeat(20)}`,
  requestId: `0x${'5b'.repeat(32)}`,
  payee: `0x${'c0'.repeat(20)}`,
})

/** Measures transformers of growing size, with random weights; writes their page. */
export async function runTokens(): Promise<readonly BenchFigure[]> {
  const environment = currentEnvironment()
  const folder = mkdtempSync(path.join(tmpdir(), 'ostrom-bench-tokens-'))
  const chain = await openCostChain('osaka')
  const rows: TokenRow[] = []
  try {
    for (const shape of shapes) {
      rows.push(await measure(folder, chain, shape))
      console.log(`measured a transformer of ${rows.at(-1)?.weights} weights`)
      // Saves the page after each row, because the last rows take longest.
      const page = tokensPage({ rows, environment, tokens: TOKENS })
      writeFileSync(path.join(root, 'docs/reports/proof-tokens.md'), page)
    }
  } finally {
    await chain.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const within = rows.filter(({ secondsOf }) => Math.max(...secondsOf.prove) <= MINUTE).at(-1)
  const seconds = Math.max(...(within?.secondsOf.prove ?? [0]))
  return [
    {
      what: 'weights of the largest measured transformer with a token proven in a minute',
      value: `${within?.weights.toLocaleString('en')} (${seconds.toFixed(1)} s a token)`,
      number: within?.weights ?? 0,
      unit: '',
      target: '',
      isReached: true,
    },
  ]
}

async function measure(
  folder: string,
  chain: Awaited<ReturnType<typeof openCostChain>>,
  shape: IntegerTransformer.IntegerTransformer['shape'],
): Promise<TokenRow> {
  const model = RandomTransformer.transformerOf(shape, 1)
  const { rpcUrl } = chain
  const prover = createTokenProverNoir({ folder, referenceString: 'local', rpcUrl })
  const before = new Set(readdirSync(folder))
  const compiling = watchUsage()
  const setUpAt = performance.now()
  const own = await prover.setUp({ model, signal, onProgress: compiling.see })
  const setUpSeconds = (performance.now() - setUpAt) / 1_000
  const made = readdirSync(folder).find(
    (name) => !before.has(name) && name.startsWith('transformer-'),
  )
  const { proofs, ...proved } = await proveAll(own)
  const answer = await verifyChain(own, { proofs, prompt, context, signal })
  const { proof, statement } = proofs[1]!
  const stated = { proof, publicInputs: tokenPublicInputs(statement) }
  const optimized = await verifierCosts(chain, { source: own.optimizedVerifier!, proof: stated })
  const plain = await verifierCosts(chain, { source: own.verifier!, proof: stated })
  return {
    shape,
    weights: transformerWeights(model),
    answer,
    gates: gatesOf(path.join(folder, made ?? '', 'circuit.json')),
    setUpSeconds,
    setUpProcessorSeconds: compiling.seen.processorSeconds,
    ...proved,
    proofBytes: proof.length,
    plainGas: plain.verification,
    optimizedGas: optimized.verification,
  }
}

async function proveAll(own: CertifiedTransformer) {
  const proofs: ProvenToken[] = []
  const secondsOf = { witness: [] as number[], prove: [] as number[], processor: [] as number[] }
  let peakBytes = 0
  let cache = own.emptyCache
  while (proofs.length < TOKENS) {
    const token = prompt[proofs.length] ?? proofs.at(-1)!.statement.tokenOut
    const usage = watchUsage()
    const at = { witness: 0, prove: 0 }
    const onProgress = (progress: ProverProgress) => {
      if (progress.stage === 'witness') at.witness = performance.now()
      if (progress.stage === 'prove' && at.prove === 0) at.prove = performance.now()
      usage.see(progress)
    }
    const { cache: next, ...proven } = await own.prove({
      cache,
      token,
      context,
      signal,
      onProgress,
    })
    proofs.push(proven)
    cache = next
    secondsOf.witness.push((at.prove - at.witness) / 1_000)
    secondsOf.prove.push((performance.now() - at.prove) / 1_000)
    secondsOf.processor.push(usage.seen.processorSeconds)
    peakBytes = Math.max(peakBytes, usage.seen.residentBytes)
  }
  return { proofs, secondsOf, peakBytes }
}
