import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import type { JobQuestion } from '../answers/inference-job.ts'

// Fields with which requests switch reasoning on and off, or repeat the reasoning of earlier
// answers.

/** A request's setting for the reasoning of its answer, and the field that contains it. */
export type ReasoningSwitch = { readonly mode: 'on' | 'off'; readonly param: string }

/**
 * Variables of chat templates, in the field `chat_template_kwargs` of vLLM, SGLang and llama.cpp.
 */
export const templateVariables = z
  .object({ enable_thinking: z.boolean().nullish(), thinking: z.boolean().nullish() })
  .openapi({
    description:
      'Variables of the chat template. Those that switch reasoning have an effect: an extension ' +
      'of several servers.',
  })

/** Reasoning of an earlier answer, which the chat template may repeat in the prompt. */
export const earlierReasoning = z.string().max(Inference.MESSAGE_TEXT_MAX)

type TemplateVariables = z.infer<typeof templateVariables>

/** Returns the reasoning switch that the variables of a chat template set, if they set one. */
export function switchOfVariables(
  given: TemplateVariables | null | undefined,
): ReasoningSwitch | undefined {
  for (const name of ['enable_thinking', 'thinking'] as const) {
    const value = given?.[name]
    if (value == null) continue
    return { mode: value ? 'on' : 'off', param: `chat_template_kwargs.${name}` }
  }
  return undefined
}

/** Returns the request fields of chat template variables that have no effect here. */
export const ignoredVariables = (value: unknown): readonly string[] =>
  Object.keys((value ?? {}) as object)
    .filter((name) => name !== 'enable_thinking' && name !== 'thinking')
    .map((name) => `chat_template_kwargs.${name}`)

/** Returns the switch for an effort: `none` is off, and any other effort is on. */
export const switchOfEffort = (
  effort: string | null | undefined,
  param: string,
): ReasoningSwitch | undefined =>
  effort == null ? undefined : { mode: effort === 'none' ? 'off' : 'on', param }

/**
 * Returns the fields by which a question and its prompt state a reasoning switch; none without a
 * switch.
 */
export function reasoningOf(given: ReasoningSwitch | undefined): {
  readonly question: Pick<JobQuestion, 'reasoningParam'>
  readonly prompt: { readonly reasoning?: 'on' | 'off' }
} {
  if (!given) return { question: {}, prompt: {} }
  return { question: { reasoningParam: given.param }, prompt: { reasoning: given.mode } }
}
