import {
  forms,
  leadsToGrammar,
  type ReasoningFormat,
  type ReasoningStart,
  reasoningStart,
  type TokenTables,
} from '@ostrom/engine/tokenizer'
import type { Inference } from '@ostrom/protocol'
import type { Question } from '../inference/inference-service.ts'

// Handles the reasoning before an answer. The prompt switches the reasoning on or off, and the
// answer's grammar applies only after the reasoning: docs/spec/inference.md, section 16.

/** How the answer to a prompt begins. */
export type PromptReasoning = {
  readonly format: ReasoningFormat
  readonly start: ReasoningStart
}

/**
 * Number of tokens at the end of a prompt in which this module looks for a reasoning mark; the
 * longest mark has fewer tokens.
 */
const PROMPT_END_TOKENS = 64

/**
 * Returns the prompt of a question, adapted to the reasoning of its model. If the model's template
 * has no switch for reasoning, the function removes the question's reasoning setting. If the model
 * reasons and a grammar restricts the answer, the function sets `isConstrained`.
 */
export function withReasoningOptions(
  { prompt, sampler }: withReasoningOptions.Options,
  tokenizer: TokenTables | undefined,
): Inference.Prompt {
  if (prompt.kind !== 'messages' || !tokenizer) return prompt
  const { reasoning: mode, ...rest } = prompt
  const { reasoning: format } = tokenizer
  return {
    ...rest,
    ...(mode && format?.variable !== undefined && { reasoning: mode }),
    ...(format && sampler.grammar && { isConstrained: true }),
  }
}

export declare namespace withReasoningOptions {
  type Options = {
    readonly prompt: Inference.Prompt
    readonly sampler: Pick<Inference.SamplerParameters, 'grammar'>
  }
}

/** Returns how the answer to a prompt begins; undefined for models without reasoning. */
export function promptReasoningOf(
  prompt: Inference.Prompt,
  { ids, tokenizer }: promptReasoningOf.Options,
): PromptReasoning | undefined {
  const format = prompt.kind === 'messages' ? tokenizer?.reasoning : undefined
  if (!tokenizer || !format) return undefined
  const end = tokenizer.decode(ids.slice(-PROMPT_END_TOKENS), { special: true })
  return { format, start: reasoningStart(format, end) }
}

export declare namespace promptReasoningOf {
  type Options = {
    readonly ids: readonly number[]
    readonly tokenizer: TokenTables | undefined
  }
}

/**
 * Returns the grammar of an output that begins within the reasoning: any text up to the closing
 * mark, then the text that `grammar` requires.
 */
export function behindReasoning(
  grammar: Inference.Grammar,
  { reasoning, tokenizer, tools }: behindReasoning.Options,
): Inference.Grammar {
  if (reasoning?.start !== 'inside' || !tokenizer || grammar.trigger !== undefined) return grammar
  const { format } = reasoning
  const form = tools?.choice === 'required' ? tokenizer.toolCallFormat : undefined
  const opening = form ? forms[form].opening : ''
  const { specials } = tokenizer
  if (!leadsToGrammar(format, { specials: specials.keys(), opening })) return grammar
  const prefix = format.gap + opening + grammar.prefix
  return { ...grammar, trigger: format.close, requiresTrigger: true, prefix }
}

export declare namespace behindReasoning {
  type Options = {
    readonly reasoning: PromptReasoning | undefined
    readonly tokenizer: TokenTables | undefined
    readonly tools: Inference.ToolOptions | undefined
  }
}

/**
 * Returns the request field of the reasoning setting if this setting has no effect with a model;
 * otherwise an empty list.
 */
export function ignoredReasoning(
  { prompt, reasoningParam }: Question,
  tokenizer: TokenTables | undefined,
): readonly string[] {
  if (reasoningParam === undefined || prompt.kind !== 'messages') return []
  const format = tokenizer?.reasoning
  if (format?.variable !== undefined) return []
  // The setting is satisfied anyway if it is `off` for a model that never reasons, or `on` for a
  // model that always reasons.
  const isKept = tokenizer && (prompt.reasoning === 'off') === (format === undefined)
  return isKept ? [] : [reasoningParam]
}
