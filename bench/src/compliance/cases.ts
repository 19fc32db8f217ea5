/** The result of one case of llm-comply, a test program for LLM APIs, in its report's format. */
export type ComplianceResult = {
  readonly id: string
  readonly name: string
  readonly status: 'passed' | 'failed' | 'skipped'
  readonly errors?: readonly string[]
  readonly warnings?: readonly string[]
  /** Number of tries; one when absent. */
  readonly tries?: number
}

/** Titles of the tested dialects. The keys are llm-comply's names for these dialects. */
export const dialects = {
  'open-responses': 'Open Responses, 2026-04-24',
  'openai-chat': 'OpenAI, chat completions',
  anthropic: 'Anthropic, messages',
} as const

export type Dialect = keyof typeof dialects

/**
 * The tested gateways: `network` is a local network with a real model, and `script` is the API over
 * scripted answers.
 */
export type ComplianceTarget = 'network' | 'script'

const NO_IMAGES =
  'the network’s model reads only text, and the gateway refuses the images of the request'
const NAMED = 'llm-comply skips this case for models whose name is not of OpenAI or Anthropic'

/**
 * Reasons why cases do not pass, by the case's id. A case that passes must not be in this list.
 */
export const exceptions: Readonly<Record<ComplianceTarget, Readonly<Record<string, string>>>> = {
  network: {
    'image-input': NO_IMAGES,
    'chat-image-input': NO_IMAGES,
    'anth-image-input': NO_IMAGES,
    'reasoning-summary': NAMED,
    'chat-reasoning-summary': NAMED,
    'anth-thinking-display': NAMED,
  },
  script: {},
}

/** Cases that the scripted gateway must answer, because the network's model cannot. */
export const scriptedCases: readonly string[] = [
  'image-input',
  'chat-image-input',
  'anth-image-input',
]

/**
 * Parts of the Open Responses specification that llm-comply does not test and the gateway does not
 * serve.
 */
export const specificationGaps: readonly string[] = [
  'WebSockets of `/v1/responses`: 426, after which clients use event streams over HTTP',
  'bodies of type `application/x-www-form-urlencoded`: 415',
  '`background`: 400 by name; the gateway runs no answer after its client has left',
  '`input_file` and `input_video` parts, and links to images: 400 by name',
  '`include_obfuscation` of streams: no padding is added',
]

export type ComplianceVerdict = 'passed' | 'exception' | 'failed'

/** Most tries of a case on the network, because its model's answers are random. */
export const CASE_TRIES_MAX = 3

/** Returns the errors and warnings of a case. The list is empty for a skipped case without them. */
export const faultsOf = ({ status, errors = [], warnings = [] }: ComplianceResult) => [
  ...(status === 'failed' && errors.length === 0 ? ['failed'] : []),
  ...errors,
  ...warnings.map((warning) => `warning: ${warning}`),
]

/**
 * Judges a case. A warning counts as a failure. An exception that passes also counts as a failure,
 * because its reason is no longer true.
 */
export function verdictOf(target: ComplianceTarget, result: ComplianceResult): ComplianceVerdict {
  const hasPassed = result.status === 'passed' && faultsOf(result).length === 0
  const isException = Object.hasOwn(exceptions[target], result.id)
  if (hasPassed) return isException ? 'failed' : 'passed'
  return isException ? 'exception' : 'failed'
}

/**
 * Repeats the failed cases of the network, with at most `CASE_TRIES_MAX` tries of each case in all.
 *
 * @param ask Runs the cases with these ids.
 */
export async function repeatFailed(
  results: readonly ComplianceResult[],
  ask: (only: readonly string[]) => Promise<readonly ComplianceResult[]>,
): Promise<readonly ComplianceResult[]> {
  let latest = results
  for (let tries = 2; tries <= CASE_TRIES_MAX; tries++) {
    const failed = latest.filter((one) => verdictOf('network', one) === 'failed')
    if (failed.length === 0) break
    const again = await ask(failed.map(({ id }) => id))
    latest = latest.map((one) => {
      const next = failed.includes(one) ? again.find(({ id }) => id === one.id) : undefined
      return next ? { ...next, tries } : one
    })
  }
  return latest
}
