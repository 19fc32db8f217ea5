import { Hex, type Inference } from '@ostrom/protocol'
import { ToolsUnsupportedError } from '../errors.ts'
import { type ToolCallFormat, toolCallFormats } from './calls/index.ts'
import type { ChatTemplate } from './chat-template.ts'
import type { ControlTokenGuard } from './control-token-guard.ts'
import {
  leadsToGrammar,
  type ReasoningFormat,
  reasoningStart,
  settleReasoning,
} from './reasoning/index.ts'

// Renders the text of a conversation up to the beginning of the answer. Both sides of a session use
// this code.

/** A prompt of messages. */
export type MessagesPrompt = Extract<Inference.Prompt, { readonly kind: 'messages' }>

/**
 * Returns the beginning of an answer that must consist of calls; the model writes the rest.
 *
 * @throws {ToolsUnsupportedError} The template describes functions in no known format.
 */
function toolCallOpening(
  form: ToolCallFormat | undefined,
  tools: Inference.ToolOptions | undefined,
): string {
  if (!tools) return ''
  if (!form) {
    const reason = 'its chat template does not tell of functions in a way that is known'
    throw new ToolsUnsupportedError({ reason })
  }
  return tools.choice === 'required' ? toolCallFormats[form].opening : ''
}

/**
 * Replaces ids of calls, because Mistral's templates accept only ids of nine letters and digits.
 */
export function withToolCallIds(
  messages: readonly Inference.ChatMessage[],
  form: ToolCallFormat | undefined,
) {
  if (form !== 'mistral') return messages
  const idOf = (id: string) =>
    /^[A-Za-z0-9]{9}$/.test(id)
      ? id
      : Hex.sha256Hex(new TextEncoder().encode(id)).slice('0x'.length, '0x'.length + 9)
  return messages.map(({ toolCalls, toolCallId, ...message }) => ({
    ...message,
    ...(toolCalls && { toolCalls: toolCalls.map((call) => ({ ...call, id: idOf(call.id) })) }),
    ...(toolCallId !== undefined && { toolCallId: idOf(toolCallId) }),
  }))
}

/** Creates the function that renders prompts; see `Tokenizer.render`. */
export function createPromptRenderer(options: createPromptRenderer.Options) {
  const { chat, guard, specials, toolCallFormat, reasoning } = options
  return ({ messages, tools, reasoning: mode, isConstrained }: MessagesPrompt): string => {
    const { variable } = reasoning ?? {}
    const rendered = chat.render(tools ? withToolCallIds(messages, toolCallFormat) : messages, {
      guard,
      tools,
      ...(mode && variable !== undefined && { variables: { [variable]: mode === 'on' } }),
    })
    const opening = toolCallOpening(toolCallFormat, tools)
    if (!reasoning || !(isConstrained || tools?.choice === 'required')) return rendered + opening
    const leads = leadsToGrammar(reasoning, { specials: specials.keys(), opening })
    const prompt = settleReasoning(reasoning, { prompt: rendered, leads })
    return reasoningStart(reasoning, prompt) === 'inside' ? prompt : prompt + opening
  }
}

export declare namespace createPromptRenderer {
  type Options = {
    readonly chat: ChatTemplate
    readonly guard: ControlTokenGuard
    readonly specials: ReadonlyMap<string, number>
    readonly toolCallFormat: ToolCallFormat | undefined
    readonly reasoning: ReasoningFormat | undefined
  }
}
