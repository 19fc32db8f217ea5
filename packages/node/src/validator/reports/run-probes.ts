import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { type Hash, Inference, Seed } from '@ostrom/protocol'
import { ModelProbes } from '@ostrom/verification'

/** A model on which probes can run. */
export type ProbeModel = {
  readonly version: Hash
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
}

/**
 * Runs all probes of a set on a model with greedy sampling and judges the answers. The result is
 * deterministic for one artifact and engine build.
 *
 * @throws {EngineFailedError} {ContextTooLongError}
 */
export async function runProbes(
  { version, model, tokenizer }: ProbeModel,
  set: ModelProbes.ProbeSet,
  options: { readonly atSeconds: bigint; readonly signal: AbortSignal },
): Promise<ModelProbes.ProbeReport> {
  const { atSeconds, signal } = options
  const answers: string[] = []
  for (const { prompt } of ModelProbes.promptsOf(set)) {
    signal.throwIfAborted()
    answers.push(await answer({ model, tokenizer, prompt, maxTokens: set.maxTokens, signal }))
  }
  const results = ModelProbes.evaluate(set, answers)
  return {
    version,
    probeSet: ModelProbes.setHash(set),
    artifactHash: model.info.artifactHash,
    engineHash: Inference.buildHash(model.info.build),
    verdict: ModelProbes.verdictOf(set, results),
    results,
    atSeconds,
  }
}

async function answer(options: {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly prompt: string
  readonly maxTokens: number
  readonly signal: AbortSignal
}): Promise<string> {
  const { model, tokenizer, prompt: content, signal } = options
  const messages = [{ role: 'user', content }] as const
  const { contextLength } = model.info
  const ids = tokenizer.encodePrompt({ kind: 'messages', messages }, { tokensMax: contextLength })
  const maxTokens = Math.max(1, Math.min(options.maxTokens, contextLength - ids.length - 1))
  const limits = { maxTokens, stop: [], logprobs: 0, prefillTokens: 512 }
  const request = {
    ...limits,
    prompt: { kind: 'ids', ids } as const,
    sampler: Inference.greedySampler,
    signal,
  }
  const output: number[] = []
  for await (const piece of model.generate({ ...request, seed: Seed.deriveFromUser(0n) })) {
    if (piece.kind === 'tokens') output.push(...piece.ids)
  }
  return tokenizer.decode(output)
}
