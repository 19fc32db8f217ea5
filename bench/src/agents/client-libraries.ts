// Client libraries that call functions. A program of bench/agents/programs runs each of them.

import { type Agent, URL_ANSWER } from './agent.ts'

const shared = {
  task: 'url',
  calls: () => [{ call: 'read_file', arguments: { path: 'links.txt' } }],
  quiet: {},
} as const

const openAi: Agent['env'] = ({ url, key, model }) => ({
  OSTROM_BASE_URL: `${url}/v1`,
  OSTROM_API_KEY: key,
  OSTROM_MODEL: model,
})

const command =
  (program: string, ...more: readonly string[]): Agent['command'] =>
  (prompt) => [program.endsWith('.py') ? 'python' : 'node', program, prompt, ...more]

const anthropicSdk: Agent = {
  ...shared,
  name: 'anthropic-sdk',
  title: '@anthropic-ai/sdk',
  package: '@anthropic-ai/sdk',
  api: 'messages',
  env: ({ url, key, model }) => ({
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_API_KEY: key,
    OSTROM_MODEL: model,
  }),
  command: command('anthropic-sdk.mjs'),
}

const openAiAgents = (api: 'responses' | 'chat'): Agent => ({
  ...shared,
  name: `openai-agents-${api}`,
  title: '@openai/agents',
  package: '@openai/agents',
  api,
  answer: JSON.stringify({ url: URL_ANSWER }),
  env: openAi,
  command: command('openai-agents.mjs', api),
})

const openAiAgentsPython = (api: 'responses' | 'chat'): Agent => ({
  ...openAiAgents(api),
  name: `openai-agents-python-${api}`,
  title: 'openai-agents, Python',
  package: 'openai-agents',
  command: command('openai-agents.py', api),
})

const aiSdk = (provider: 'anthropic' | 'openai-compatible'): Agent => ({
  ...shared,
  name: `ai-sdk-${provider}`,
  title: `ai, @ai-sdk/${provider}`,
  package: 'ai',
  api: provider === 'anthropic' ? 'messages' : 'chat',
  env: openAi,
  command: command('ai-sdk.mjs', provider),
})

export const clientLibraries = [
  anthropicSdk,
  openAiAgents('responses'),
  openAiAgents('chat'),
  openAiAgentsPython('responses'),
  openAiAgentsPython('chat'),
  aiSdk('openai-compatible'),
  aiSdk('anthropic'),
]
