/** One answer of a script: a text, or a call of a function. */
export type ScriptStep =
  | string
  | { readonly call: string; readonly arguments: Readonly<Record<string, unknown>> }

/** Answers to the prompts of one task, in their order. */
export type TaskScript = {
  /** The user's text, which identifies the prompts of the task. */
  readonly prompt: string
  readonly steps: readonly ScriptStep[]
}

const answerOf = (step: ScriptStep): string => {
  if (typeof step === 'string') return step
  // The grammar that the gateway sets for calls of functions requires these spaces.
  const call = `{"name": "${step.call}", "arguments": ${JSON.stringify(step.arguments)}}`
  return `<tool_call>\n${call}\n</tool_call>`
}

/**
 * The answer to requests that are not part of the task, such as a request for a title, and to
 * requests after the last step.
 */
const OTHER = 'A small task'

/** Text with which the bundled model's chat template starts the list of functions. */
const TOOLS = '\nTools:'

/**
 * Returns the step of the task that comes next in a rendered conversation: its index is the number
 * of turns of the assistant after the user's text.
 */
export function scriptedAnswer(conversation: string, task: TaskScript): string {
  const start = conversation.indexOf(task.prompt)
  const calls = task.steps.some((step) => typeof step !== 'string')
  if (start < 0 || (calls && !conversation.includes(TOOLS))) return OTHER
  // The last turn is left out, because the model has yet to write it.
  const turns = conversation.slice(start).split('<|im_start|>').slice(1, -1)
  const taken = turns.filter((turn) => turn.startsWith('assistant\n')).length
  return answerOf(task.steps[taken] ?? OTHER)
}
