import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { ToolsUnsupportedError } from '../../errors.ts'

// How models write the calls of functions. Which way is a model's own follows from its chat
// template, which was written for it: docs/spec/inference.md, section 14.

/** A way to write calls, by the models that brought it about. */
export type ToolForm = 'hermes' | 'mistral' | 'llama'

type Form = {
  /** Texts by which a template is known to use it. */
  readonly marks: readonly string[]
  /** What an answer that must be calls begins with; part of the prompt. */
  readonly opening: string
  /** What calls begin with in an answer that may be text, where that can be kept to. */
  readonly lead?: string
  readonly open: string
  readonly arguments: string
  readonly after: string
  readonly between: string
  readonly close: string
  readonly isParallel: boolean
}

export const forms: Readonly<Record<ToolForm, Form>> = {
  hermes: {
    // Other templates have the first mark alone, around XML.
    marks: ['<tool_call>', '"arguments'],
    opening: '<tool_call>\n',
    lead: '<tool_call>\n',
    open: '',
    arguments: 'arguments',
    after: '}\n</tool_call>',
    between: '\n<tool_call>\n',
    close: '',
    isParallel: true,
  },
  mistral: {
    marks: ['[TOOL_CALLS]'],
    opening: '[TOOL_CALLS]',
    open: '[',
    arguments: 'arguments',
    after: '}',
    between: ', ',
    close: ']',
    isParallel: true,
  },
  llama: {
    marks: ['"parameters": ', 'ipython'],
    opening: '',
    open: '',
    arguments: 'parameters',
    after: '}',
    between: '; ',
    close: '',
    isParallel: false,
  },
}

/** The way of a chat template; undefined where it is none of those known. */
export function formOf(template: string): ToolForm | undefined {
  // Newer templates of Mistral's name a function outside of the JSON.
  if (template.includes('[ARGS]') || !template.includes('tools')) return undefined
  const names = ['mistral', 'hermes', 'llama'] as const
  return names.find((name) => forms[name].marks.every((mark) => template.includes(mark)))
}

/** Control tokens of a model, by their text. */
export type Specials = Pick<ReadonlyMap<string, number>, 'has'>

/** Texts around calls that some models have control tokens for. */
const marksOf = (name: ToolForm): readonly string[] =>
  name === 'hermes' ? ['<tool_call>', '</tool_call>'] : []

/** Those of them that a model has. */
export const callMarks = (name: ToolForm, specials: Specials): readonly string[] =>
  marksOf(name).filter((mark) => specials.has(mark))

/** Whether control tokens must be read as text for the calls of an answer to be seen. */
export const areSpecial = (name: ToolForm, specials: Specials): boolean =>
  name !== 'hermes' || marksOf(name).some((mark) => specials.has(mark))

/** The functions that may be called. */
export function functionsOf({ functions, only }: Inference.Tools) {
  return only === undefined ? functions : functions.filter(({ name }) => name === only)
}

/** The schema that arguments are kept to: any object, where theirs cannot be and need not be. */
function schemaOf({ parameters, strict }: Inference.ToolFunction): string {
  if (strict || parameters === Inference.anyObjectSchema) return parameters
  return Grammar.isKept(Inference.jsonGrammar(parameters)) ? parameters : Inference.anyObjectSchema
}

/**
 * What an answer must be so that its calls are whole; undefined where nothing can be kept to.
 *
 * @throws {ToolsUnsupportedError} Conforming arguments are wanted, and cannot be kept to.
 */
export function callsGrammar(
  { form: name, specials }: { readonly form: ToolForm; readonly specials: Specials },
  tools: Inference.Tools,
): Inference.Grammar | undefined {
  const form = forms[name]
  // A control token is no text, so a grammar cannot lead over it.
  const lead = marksOf(name).some((mark) => specials.has(mark)) ? undefined : form.lead
  const called = functionsOf(tools)
  const isForced = tools.choice === 'required'
  if (!isForced && lead === undefined) {
    const strict = called.find((one) => one.strict)
    if (!strict) return undefined
    const reason = `a strict function is kept to by this model only where it must be called`
    throw new ToolsUnsupportedError({ reason })
  }
  return {
    ...(!isForced && lead !== undefined && { lead }),
    open: form.open,
    choices: called.map((one) => ({
      before: `{"name": ${JSON.stringify(one.name)}, "${form.arguments}": `,
      schema: schemaOf(one),
      after: form.after,
    })),
    most: tools.parallel && form.isParallel ? CALLS_MAX : 1,
    between: form.between,
    close: form.close,
  }
}

/** Calls of one answer that is kept to a grammar. */
const CALLS_MAX = 16
