import { z } from '@hono/zod-openapi'
import { Inference, JsonText } from '@ostrom/protocol'
import {
  allowedMode,
  choices,
  functionFields,
  type InferFields,
  type OfferedTool,
  type RequestTools,
  refuseChoice,
  type ToolChoice,
  toolBut,
  toolsOf,
} from '../fields/tools.ts'

// Tools of `/v1/responses`. A tool that the client runs is a function or a custom tool; the input
// of a custom tool is a text. A namespace groups functions and custom tools. The model gets only
// functions, each with one name: a custom tool becomes a function with one text argument, and the
// namespace becomes the beginning of its tools' names.

const deferred = { defer_loading: z.boolean().nullish() }

const functionTool = z.object({ type: z.literal('function'), ...functionFields, ...deferred })

const customTool = z.object({
  type: z.literal('custom'),
  name: functionFields.name,
  description: functionFields.description,
  format: z
    .object({
      type: z.string().max(16),
      syntax: z.string().max(16).nullish(),
      definition: z.string().max(Inference.TOOL_TEXT_MAX).nullish(),
    })
    .nullish(),
  ...deferred,
})

const namespaceTool = z.object({
  type: z.literal('namespace'),
  name: functionFields.name,
  description: functionFields.description,
  tools: z.array(z.union([functionTool, customTool, toolBut('function', 'custom')])),
})

const responsesTool = z.union([
  functionTool,
  customTool,
  namespaceTool,
  toolBut('function', 'custom', 'namespace'),
])

/** Tools of a request of `/v1/responses`, including tools that its input adds. */
export const responsesToolList = z.array(responsesTool).max(Inference.TOOLS_MAX)

/**
 * An entry of `tool_choice.tools`: a tool that the model may call, or a whole namespace of them.
 */
const allowedTool = z.object({
  type: z.string(),
  name: z.string().optional(),
  namespace: z.string().nullish(),
})

const otherTool = toolBut('function', 'custom')

export const responsesTools = {
  tools: responsesToolList.nullish(),
  tool_choice: z
    .union([
      choices,
      z.object({
        type: z.enum(['function', 'custom']),
        name: z.string(),
        namespace: z.string().nullish(),
      }),
      z.object({
        type: z.literal('allowed_tools'),
        mode: allowedMode,
        tools: z.array(allowedTool),
      }),
      otherTool,
    ])
    .nullish(),
  parallel_tool_calls: z.boolean().nullish(),
}

/** A tool of `/v1/responses`, with its request field. */
export type PlacedTool = { readonly path: string; readonly tool: z.infer<typeof responsesTool> }

/**
 * A tool as its client declared it. A call of this tool in the answer has this type, name and
 * namespace.
 */
export type ToolOrigin = {
  readonly type: 'function' | 'custom'
  readonly name: string
  readonly namespace?: string
}

/**
 * The tools of a request. `origins` maps the name of each function of the prompt to the tool that
 * the client declared.
 */
export type ResponseTools = RequestTools & { readonly origins: ReadonlyMap<string, ToolOrigin> }

/**
 * Default namespace. A model calls the tools of this namespace by their names alone, as OpenAI's
 * models do.
 */
const TOP_LEVEL = 'functions'

/**
 * Returns the name with which a model calls a tool. If the namespace and the name together would be
 * too long, the function returns the tool's name alone.
 */
export function modelNameOf({ name, namespace }: Pick<ToolOrigin, 'name' | 'namespace'>): string {
  if (namespace === undefined || namespace === TOP_LEVEL) return name
  const joined = `${namespace.replace(/_+$/, '')}__${name}`
  return joined.length > Inference.TOOL_NAME_MAX ? name : joined
}

/**
 * JSON Schema of the arguments of the function that stands for a custom tool: one text, which is
 * the tool's input.
 */
const customParameters = {
  type: 'object',
  properties: { input: { type: 'string' } },
  required: ['input'],
  additionalProperties: false,
}

/** Returns the arguments with which a model calls a custom tool. */
export const customArguments = (input: string): string => JSON.stringify({ input })

/** Returns the input of a custom tool from a call's arguments. */
export function customInput(given: string): string {
  try {
    const { input } = JsonText.parseDocument(given) as { readonly input?: unknown }
    return typeof input === 'string' ? input : given
  } catch {
    // The call was cut, so its arguments are no JSON. The input is then the model's text.
    return given
  }
}

/** A tool of a request, within its namespace. */
type NamedTool = Omit<OfferedTool, 'function'> & {
  readonly origin?: ToolOrigin
  readonly function?: NonNullable<OfferedTool['function']>
  /**
   * True for a deferred tool: its client expects that the model finds it by a tool search, which
   * this gateway does not have.
   */
  readonly isDeferred?: boolean
  /** Request field of a tool setting that has no effect here, such as the field of a grammar. */
  readonly ignored?: string
}

type Namespace = { readonly name: string; readonly description?: string | undefined }

/**
 * Joins the parts of a description, and leaves out each part that would make the description too
 * long.
 */
function descriptionOf({ about, own, rules }: Readonly<Record<string, string | null | undefined>>) {
  const most = Inference.TOOL_TEXT_MAX
  const withRules = [own, rules].filter(Boolean).join('\n\n')
  const text = withRules.length > most ? (own ?? '') : withRules
  const whole = [about, text].filter(Boolean).join('\n\n')
  return (whole.length > most ? text : whole) || undefined
}

function namedTool({ path, tool }: PlacedTool, namespace?: Namespace): NamedTool {
  const offered = { path, type: tool.type, parametersPath: `${path}.parameters` }
  if (!('name' in tool) || tool.type === 'namespace') return offered
  const origin: ToolOrigin = {
    type: tool.type,
    name: tool.name,
    ...(namespace && { namespace: namespace.name }),
  }
  const isCustom = tool.type === 'custom'
  const { syntax, definition } = (isCustom && tool.format) || {}
  const rules = definition && `The input follows this grammar (${syntax}):\n${definition}`
  const description = descriptionOf({
    about: namespace?.description,
    own: tool.description,
    rules,
  })
  const shown = { name: modelNameOf(origin), ...(description !== undefined && { description }) }
  const known = { ...offered, origin, isDeferred: tool.defer_loading ?? false }
  if (!isCustom) return { ...known, function: { ...tool, ...shown } }
  return {
    ...known,
    function: { ...shown, parameters: customParameters, strict: true },
    ...(definition && { ignored: `${path}.format (${tool.format?.type})` }),
  }
}

/**
 * Returns the tools of a namespace, or the tool itself if it is no namespace. The description of
 * the first tool also describes the namespace.
 */
function toolsWithin({ path, tool }: PlacedTool): readonly NamedTool[] {
  if (tool.type !== 'namespace' || !('tools' in tool)) return [namedTool({ path, tool })]
  const { name, description } = tool
  return tool.tools.map((one, at) =>
    namedTool(
      { path: `${path}.tools[${at}]`, tool: one },
      { name, ...(at === 0 && description && { description: `${name}: ${description}` }) },
    ),
  )
}

type ToolReference = {
  readonly type: string
  readonly name?: string | undefined
  readonly namespace?: string | null | undefined
}

/** Returns the names of the prompt's functions to which an entry of `tool_choice` refers. */
function namesOf(
  { type, name, namespace }: ToolReference,
  origins: ResponseTools['origins'],
): readonly string[] {
  const isMeant = (origin: ToolOrigin) =>
    type === 'namespace'
      ? origin.namespace === name
      : origin.name === name && (namespace == null || origin.namespace === namespace)
  return [...origins].filter(([, origin]) => isMeant(origin)).map(([known]) => known)
}

/**
 * Returns the tools of a request. Deferred tools stay in the prompt, because without a tool search
 * the model has no other way to them. If the request has more than `TOOLS_MAX` tools, the prompt
 * leaves out the functions of the deferred tools.
 */
function withinLimit(tools: readonly NamedTool[]): readonly NamedTool[] {
  const offered = tools.filter((tool) => tool.function !== undefined)
  if (offered.length <= Inference.TOOLS_MAX) return tools
  return tools.map(({ function: one, ...tool }) =>
    one && !tool.isDeferred ? { ...tool, function: one } : tool,
  )
}

function choiceOf(
  choice: InferFields<typeof responsesTools>['tool_choice'],
  origins: ResponseTools['origins'],
): ToolChoice {
  if (choice == null || typeof choice === 'string') return { mode: choice ?? 'auto' }
  if ('name' in choice) {
    return { mode: 'required', requiredName: namesOf(choice, origins)[0] ?? choice.name }
  }
  if (!('mode' in choice)) return refuseChoice(choice.type)
  return { mode: choice.mode, names: choice.tools.flatMap((one) => namesOf(one, origins)) }
}

/**
 * Returns the functions of a request of `/v1/responses`, including functions that its input adds.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 */
export function responsesToolsOf(
  request: InferFields<typeof responsesTools>,
  added: readonly PlacedTool[],
): ResponseTools {
  const { tools, tool_choice, parallel_tool_calls } = request
  const listed = (tools ?? []).map((tool, at) => ({ path: `tools[${at}]`, tool }))
  const named = withinLimit([...listed, ...added].flatMap(toolsWithin))
  const origins = new Map(
    named.flatMap(({ function: offered, origin }) =>
      offered && origin ? [[offered.name, origin] as const] : [],
    ),
  )
  const read = toolsOf({
    offered: named,
    choice: choiceOf(tool_choice, origins),
    parallel: parallel_tool_calls ?? true,
  })
  const settings = named.flatMap(({ ignored }) => ignored ?? [])
  return { ...read, ignored: [...read.ignored, ...settings], origins }
}
