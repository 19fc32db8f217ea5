import type { LoadedModel } from '@ostrom/engine'
import { createSseParser } from '@ostrom/engine/sse'
import { Seed } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { neverAborted } from '../market/questions.ts'
import { ANSWER_TOKENS, type StreamSource } from './measure.ts'

// Answers of vLLM at temperature 1 that do not end before `ANSWER_TOKENS` tokens: through our
// engine, and from vLLM's HTTP server.

/** Maps token ids to ids below the number of ids in the model's vocabulary. */
const within = (ids: readonly number[], vocabulary: number) => ids.map((id) => id % vocabulary)

const sampler = sampleSampler({ temperature: 1 })

/** Yields answers of a model through the engine. The model almost never draws its end token. */
export const vllmEngineSource = (model: LoadedModel, vocabulary: number): StreamSource =>
  async function* (prompt, seed) {
    const parts = model.generate({
      prompt: { kind: 'ids', ids: within(prompt, vocabulary) },
      sampler,
      seed: Seed.deriveFromUser(BigInt(seed)),
      maxTokens: ANSWER_TOKENS,
      prefillTokens: 512,
      // Prompts of different seeds share no cached state. Each number of streams uses the same
      // seeds again.
      cacheScope: `${seed}`,
      stop: [],
      logprobs: 0,
      signal: neverAborted,
    })
    for await (const part of parts) yield part.kind === 'tokens' ? part.ids.length : 0
  }

/** Yields answers of vLLM's HTTP server with vLLM's sampler, without our logits processor. */
export const plainVllmSource = (
  { baseUrl, name }: { readonly baseUrl: string; readonly name: string },
  vocabulary: number,
): StreamSource =>
  async function* (prompt, seed) {
    const response = await fetch(`${baseUrl}/inference/v1/generate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: name,
        token_ids: within(prompt, vocabulary),
        stream: true,
        cache_salt: `plain ${seed}`,
        sampling_params: {
          temperature: 1,
          max_tokens: ANSWER_TOKENS,
          ignore_eos: true,
          detokenize: false,
        },
      }),
    })
    if (!response.ok || !response.body) throw new Error(`vLLM: ${await response.text()}`)
    const parser = createSseParser()
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      for (const data of parser.push(text)) {
        if (data === '[DONE]') return
        const event = JSON.parse(data) as {
          readonly choices?: readonly { readonly token_ids?: readonly number[] | null }[]
        }
        yield event.choices?.[0]?.token_ids?.length ?? 0
      }
    }
  }
