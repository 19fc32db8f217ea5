import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { ToolsUnsupportedError } from '../../errors.ts'

// How models write the calls of functions. A model's own format follows from its chat template,
// which was written for it: docs/spec/inference.md, section 14.

/** A way to write calls, by the models that brought it about. */
export type ToolCallFormat = 'hermes' | 'mistral' | 'llama'

type ToolCallSyntax = {
  /** Texts by which a template is known to use it. */
  readonly markers: readonly string[]
  /** Text at the start of an answer that must be calls; part of the prompt. */
  readonly opening: string
  /** Text at the start of calls in an answer that may be text, where the form can enforce it. */
  readonly trigger?: string
  readonly prefix: string
  readonly arguments: string
  readonly after: string
  readonly separator: string
  readonly suffix: string
  readonly isParallel: boolean
}

export const toolCallFormats: Readonly<Record<ToolCallFormat, ToolCallSyntax>> = {
  hermes: {
    // Other templates have the first mark alone, around XML.
    markers: ['<tool_call>', '"arguments'],
    opening: '<tool_call>\n',
    trigger: '<tool_call>\n',
    prefix: '',
    arguments: 'arguments',
    after: '}\n</tool_call>',
    separator: '\n<tool_call>\n',
    suffix: '',
    isParallel: true,
  },
  mistral: {
    markers: ['[TOOL_CALLS]'],
    opening: '[TOOL_CALLS]',
    prefix: '[',
    arguments: 'arguments',
    after: '}',
    separator: ', ',
    suffix: ']',
    isParallel: true,
  },
  llama: {
    markers: ['"parameters": ', 'ipython'],
    opening: '',
    prefix: '',
    arguments: 'parameters',
    after: '}',
    separator: '; ',
    suffix: '',
    isParallel: false,
  },
}

/** The way of a chat template; undefined where it is none of those known. */
export function detectToolCallFormat(template: string): ToolCallFormat | undefined {
  // Newer templates of Mistral's name a function outside of the JSON.
  if (template.includes('[ARGS]') || !template.includes('tools')) return undefined
  const names = ['mistral', 'hermes', 'llama'] as const
  return names.find((name) =>
    toolCallFormats[name].markers.every((mark) => template.includes(mark)),
  )
}

/** Control tokens of a model, by their text. */
export type Specials = Pick<ReadonlyMap<string, number>, 'has'>

/** Texts around calls that some models have control tokens for. */
const markersOf = (name: ToolCallFormat): readonly string[] =>
  name === 'hermes' ? ['<tool_call>', '</tool_call>'] : []

/** Those of them that a model has. */
export const callMarkers = (name: ToolCallFormat, specials: Specials): readonly string[] =>
  markersOf(name).filter((mark) => specials.has(mark))

/** Whether control tokens must be read as text for the calls of an answer to be seen. */
export const areSpecial = (name: ToolCallFormat, specials: Specials): boolean =>
  name !== 'hermes' || markersOf(name).some((mark) => specials.has(mark))

/** The functions that may be called. */
function functionsOf({ functions, requiredName }: Inference.ToolOptions) {
  return requiredName === undefined
    ? functions
    : functions.filter(({ name }) => name === requiredName)
}

/** The schema that arguments are kept to: any object, where theirs cannot be and need not be. */
function schemaOf({ parameters, strict }: Inference.ToolFunction): string {
  if (strict || parameters === Inference.anyObjectSchema) return parameters
  return Grammar.isSupported(Inference.jsonGrammar(parameters))
    ? parameters
    : Inference.anyObjectSchema
}

const onlyForced = (subject: string) =>
  new ToolsUnsupportedError({
    reason: `${subject} is kept to by this model only where it must call`,
  })

/**
 * Returns the grammar that makes the calls of an answer whole; undefined where no grammar can
 * enforce it.
 *
 * @param value JSON Schema of an answer without calls, as text; such an answer is any text when
 * absent.
 * @throws {ToolsUnsupportedError} Conforming arguments, or a conforming value, are wanted, and
 * cannot be kept to.
 */
export function callsGrammar(
  { form: name, specials }: { readonly form: ToolCallFormat; readonly specials: Specials },
  tools: Inference.ToolOptions,
  value?: string,
): Inference.Grammar | undefined {
  const form = toolCallFormats[name]
  // A control token is no text, so a grammar cannot lead over it.
  const trigger = markersOf(name).some((mark) => specials.has(mark)) ? undefined : form.trigger
  const called = functionsOf(tools)
  if (tools.choice === 'required') return grammarOf(form, called, tools)
  if (value !== undefined) {
    const opening = form.opening === '' ? '' : trigger
    if (opening === undefined) throw onlyForced('a response format beside functions')
    return { ...grammarOf(form, called, tools, opening), value }
  }
  if (trigger !== undefined) return { trigger, ...grammarOf(form, called, tools) }
  if (called.some((one) => one.strict)) throw onlyForced('a strict function')
  return undefined
}

/** The grammar of calls alone, each with its opening, where that is not in the prompt. */
function grammarOf(
  form: ToolCallSyntax,
  called: readonly Inference.ToolFunction[],
  tools: Inference.ToolOptions,
  opening = '',
): Inference.Grammar {
  return {
    prefix: form.prefix,
    choices: called.map((one) => ({
      prefix: `${opening}{"name": ${JSON.stringify(one.name)}, "${form.arguments}": `,
      schema: schemaOf(one),
      suffix: form.after,
    })),
    maxRepeats: tools.parallel && form.isParallel ? CALLS_MAX : 1,
    // It ends with the opening of the next call.
    separator: form.separator.slice(0, form.separator.length - opening.length),
    suffix: form.suffix,
  }
}

/** Calls of one answer that is kept to a grammar. */
const CALLS_MAX = 16
