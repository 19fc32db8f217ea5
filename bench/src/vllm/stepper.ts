import type { Sampler } from '@ostrom/verification'
import type { Stepper } from '../detection/token-stepper.ts'

// A model of a vLLM server for which the caller chooses every token, as cheats need.

/**
 * Number of requested candidates: those of the sampler, and the drawn token, which the server adds.
 */
const CANDIDATES = 65

type Reply = {
  readonly choices: readonly {
    readonly logprobs: {
      readonly content: readonly {
        readonly top_logprobs: readonly { readonly token_id: number; readonly logprob: number }[]
      }[]
    }
  }[]
}

async function candidatesAfter(
  { baseUrl, model }: createVllmStepper.Options,
  ids: readonly number[],
): Promise<Sampler.TokenCandidates> {
  const sampling = { temperature: 0, detokenize: false, max_tokens: 1, logprobs: CANDIDATES }
  const response = await fetch(`${baseUrl}/inference/v1/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model, token_ids: ids, sampling_params: sampling }),
  })
  if (!response.ok) throw new Error(`vLLM: ${response.status} ${await response.text()}`)
  const [choice] = ((await response.json()) as Reply).choices
  const listed = choice?.logprobs.content[0]?.top_logprobs ?? []
  return { ids: listed.map((one) => one.token_id), logits: listed.map((one) => one.logprob) }
}

/**
 * Creates a stepper for a server's model, which sends one request for each step. The server's
 * prefix cache makes these requests fast.
 */
export const createVllmStepper = (options: createVllmStepper.Options): Stepper => ({
  async *steps(ids) {
    const context = [...ids]
    for (;;) context.push(yield await candidatesAfter(options, context))
  },
  close: async () => {},
})

export declare namespace createVllmStepper {
  type Options = {
    readonly baseUrl: string
    /** Name of the model on the server. */
    readonly model: string
  }
}
