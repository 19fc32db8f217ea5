import type { ScriptStep } from './script.ts'

/** Values about a gateway that an agent's configuration needs. */
export type AgentAccess = {
  /** URL of the gateway, without a path. */
  readonly url: string
  readonly key: string
  readonly model: string
  /** Most tokens of prompt and answer together. */
  readonly contextLength: number
}

/** A published program that sends questions to models, with its configuration for a gateway. */
export type Agent = {
  /** Name of the agent in files and tables, in kebab-case. */
  readonly name: string
  readonly title: string
  /** Name of the agent's package on npm or, for a program in Python, on PyPI. */
  readonly package: string
  readonly api: 'messages' | 'responses' | 'chat'
  /**
   * `edit`: the agent changes a file. `url`: the agent answers with only a URL that a file
   * contains.
   */
  readonly task: 'edit' | 'url'
  /**
   * Calls of the agent's tools that the scripted engine makes before its last answer; `work` is the
   * agent's working folder.
   */
  readonly calls: (work: string) => readonly ScriptStep[]
  /** Last answer of the scripted engine. If absent: the URL for `url`, and `Done.` for `edit`. */
  readonly answer?: string
  /** Contents of the agent's configuration files, by their paths in its home folder. */
  readonly files?: (access: AgentAccess) => Readonly<Record<string, string>>
  /** Environment variables that the agent's configuration for the gateway needs. */
  readonly env: (access: AgentAccess) => Readonly<Record<string, string>>
  /** Environment variables that turn off telemetry, updates and other requests to the maker. */
  readonly quiet: Readonly<Record<string, string>>
  /** A command that stores the agent's configuration before the run. */
  readonly setup?: (access: AgentAccess) => readonly string[]
  /** A command that stops processes that the agent leaves running. */
  readonly teardown?: readonly string[]
  /** Name of the network's model for this agent. If absent: `MODEL` of `network.ts`. */
  readonly model?: string
  /** The command of the run. Its first word is a program of the package, `node`, or `python`. */
  readonly command: (prompt: string) => readonly string[]
}

/** Prompts for the agents, one for each task. */
export const prompts: Readonly<Record<Agent['task'], string>> = {
  edit: 'In notes.txt, replace Rome by Paris.',
  url: 'Which URL does links.txt name? Answer with nothing but the URL.',
}

export const URL_ANSWER = 'https://docs.example.org/start'

/** Contents of the files in the agent's working folder before the task, by name. */
export const workFiles = {
  'notes.txt': 'The capital of France is Rome.\n',
  'links.txt': `Documentation: ${URL_ANSWER}\n`,
} as const

/** Contents of `notes.txt` after the task `edit`. */
export const NOTES_EDITED = 'The capital of France is Paris.\n'
