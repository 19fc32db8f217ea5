import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { ToolsUnsupportedError } from '../../errors.ts'

// Formats in which models write function calls. A model's chat template, which was written for the
// model, determines its format: docs/spec/inference.md, section 14.

/** A format of calls, named by the models that introduced it. */
export type ToolCallFormat = 'hermes' | 'mistral' | 'llama'

type ToolCallSyntax = {
  /** Texts that identify a template with this format. */
  readonly markers: readonly string[]
  /** Text at the start of an answer that must consist of calls; it is part of the prompt. */
  readonly opening: string
  /**
   * Text at the start of calls in an answer that may also have no calls. Absent if no grammar can
   * enforce the format in these answers.
   */
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
    // Templates with only the first marker write calls in XML, which is another format.
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

/** Returns the format of a chat template; undefined if it is unknown. */
export function detectToolCallFormat(template: string): ToolCallFormat | undefined {
  // Newer templates of Mistral put the name of a function outside the JSON.
  if (template.includes('[ARGS]') || !template.includes('tools')) return undefined
  const names = ['mistral', 'hermes', 'llama'] as const
  return names.find((name) =>
    toolCallFormats[name].markers.every((mark) => template.includes(mark)),
  )
}

/** Control tokens of a model, by their text. */
export type Specials = Pick<ReadonlyMap<string, number>, 'has'>

/** Texts around calls for which some models have control tokens. */
const markersOf = (name: ToolCallFormat): readonly string[] =>
  name === 'hermes' ? ['<tool_call>', '</tool_call>'] : []

/** Returns the texts around calls of a format for which a model has control tokens. */
export const callMarkers = (name: ToolCallFormat, specials: Specials): readonly string[] =>
  markersOf(name).filter((mark) => specials.has(mark))

/**
 * Returns whether control tokens must be decoded as text so that an answer's calls can be
 * recognized.
 */
export const areSpecial = (name: ToolCallFormat, specials: Specials): boolean =>
  name !== 'hermes' || markersOf(name).some((mark) => specials.has(mark))

/** Returns the functions that may be called. */
function functionsOf({ functions, requiredName }: Inference.ToolOptions) {
  return requiredName === undefined
    ? functions
    : functions.filter(({ name }) => name === requiredName)
}

/**
 * Returns the schema that a grammar enforces for arguments: any object if the function's own schema
 * cannot be enforced and is not strict.
 */
function schemaOf({ parameters, strict }: Inference.ToolFunction): string {
  if (strict || parameters === Inference.anyObjectSchema) return parameters
  return Grammar.isSupported(Inference.jsonGrammar(parameters))
    ? parameters
    : Inference.anyObjectSchema
}

const onlyForced = (subject: string) =>
  new ToolsUnsupportedError({
    reason: `this model enforces ${subject} only when a call is required`,
  })

/**
 * Returns the grammar that enforces complete calls in an answer; undefined if no grammar can
 * enforce them.
 *
 * @param value JSON Schema of an answer without calls, as text. If it is absent, an answer without
 *   calls may be any text.
 * @throws {ToolsUnsupportedError} Conforming arguments, or a conforming value, are required but
 *   cannot be enforced.
 */
export function callsGrammar(
  { form: name, specials }: { readonly form: ToolCallFormat; readonly specials: Specials },
  tools: Inference.ToolOptions,
  value?: string,
): Inference.Grammar | undefined {
  const form = toolCallFormats[name]
  // A control token has no text, so a grammar cannot contain it.
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

/** Returns the grammar of only calls, each with its opening unless that is in the prompt. */
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
    // The separator ends with the opening of the next call, which the choice already contains.
    separator: form.separator.slice(0, form.separator.length - opening.length),
    suffix: form.suffix,
  }
}

/** Maximum calls of an answer with a grammar. */
const CALLS_MAX = 16
