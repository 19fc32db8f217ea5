// Coding agents, unmodified: the settings that each needs for a gateway, as docs/guides/agents.md
// shows them.

import { join } from 'node:path'
import type { Agent, AgentAccess } from './agent.ts'

const notes = (work: string) => join(work, 'notes.txt')

const claudeCode: Agent = {
  name: 'claude-code',
  title: 'Claude Code',
  package: '@anthropic-ai/claude-code',
  api: 'messages',
  task: 'edit',
  calls: (work) => [
    { call: 'Read', arguments: { file_path: notes(work) } },
    {
      call: 'Edit',
      arguments: { file_path: notes(work), old_string: 'Rome', new_string: 'Paris' },
    },
  ],
  env: ({ url, key, model, contextLength }) => ({
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_API_KEY: key,
    ANTHROPIC_MODEL: model,
    // The model of side requests, such as titles.
    ANTHROPIC_DEFAULT_HAIKU_MODEL: model,
    CLAUDE_CODE_MAX_CONTEXT_TOKENS: `${contextLength}`,
  }),
  quiet: { CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1' },
  command: (prompt) => ['claude', '-p', prompt, '--permission-mode', 'acceptEdits'],
}

const codexConfig = ({ url, model, contextLength }: AgentAccess) => `model = "${model}"
model_provider = "ostrom"
model_context_window = ${contextLength}
check_for_update_on_startup = false

[analytics]
enabled = false

[model_providers.ostrom]
name = "Ostrom"
base_url = "${url}/v1"
wire_api = "responses"
env_key = "OSTROM_API_KEY"
`

const codex: Agent = {
  name: 'codex',
  title: 'Codex',
  package: '@openai/codex',
  api: 'responses',
  task: 'url',
  calls: () => [{ call: 'exec_command', arguments: { cmd: 'cat links.txt' } }],
  files: (access) => ({ '.codex/config.toml': codexConfig(access) }),
  env: ({ key }) => ({ OSTROM_API_KEY: key }),
  quiet: {},
  command: (prompt) => ['codex', 'exec', '--skip-git-repo-check', prompt],
}

const codexBuiltIn: Agent = {
  ...codex,
  name: 'codex-built-in',
  title: 'Codex, its own provider `openai`',
  files: ({ url, model, contextLength }) => ({
    '.codex/config.toml': `model = "${model}"
model_context_window = ${contextLength}
openai_base_url = "${url}/v1"
check_for_update_on_startup = false

[analytics]
enabled = false
`,
  }),
  env: ({ key }) => ({ CODEX_API_KEY: key }),
}

/** If the model has one of OpenAI's names, Codex uses namespaced functions and a custom tool. */
const codexOpenAiModel: Agent = {
  ...codex,
  name: 'codex-openai-model',
  title: "Codex, a model of OpenAI's name",
  model: 'gpt-6-sol',
  calls: () => [
    {
      call: 'exec',
      arguments: { input: 'text(await tools.exec_command({ cmd: "cat links.txt" }))' },
    },
    { call: 'collaboration__list_agents', arguments: {} },
  ],
}

const openCodeConfig = ({ url, model, contextLength }: AgentAccess) => ({
  autoupdate: false,
  share: 'disabled',
  model: `ostrom/${model}`,
  provider: {
    ostrom: {
      npm: '@ai-sdk/openai-compatible',
      name: 'Ostrom',
      options: { baseURL: `${url}/v1`, apiKey: '{env:OSTROM_API_KEY}' },
      models: {
        [model]: { name: model, tool_call: true, limit: { context: contextLength, output: 4096 } },
      },
    },
  },
})

const openCode: Agent = {
  name: 'opencode',
  title: 'OpenCode',
  package: 'opencode-ai',
  api: 'chat',
  task: 'edit',
  calls: (work) => [
    { call: 'read', arguments: { filePath: notes(work) } },
    { call: 'edit', arguments: { filePath: notes(work), oldString: 'Rome', newString: 'Paris' } },
  ],
  files: (access) => ({
    '.config/opencode/opencode.json': `${JSON.stringify(openCodeConfig(access), null, 2)}\n`,
  }),
  env: ({ key }) => ({ OSTROM_API_KEY: key }),
  quiet: { OPENCODE_DISABLE_MODELS_FETCH: '1', OPENCODE_DISABLE_LSP_DOWNLOAD: '1' },
  command: (prompt) => ['opencode', 'run', prompt],
}

const continueConfig = ({ url, key, model, contextLength }: AgentAccess) => `name: Ostrom
version: 1.0.0
schema: v1
models:
  - name: ${model}
    provider: openai
    model: ${model}
    apiBase: ${url}/v1
    apiKey: ${key}
    roles: [chat, edit, apply]
    capabilities: [tool_use]
    defaultCompletionOptions:
      contextLength: ${contextLength}
      maxTokens: 2048
`

const continueCli: Agent = {
  name: 'continue',
  title: 'Continue',
  package: '@continuedev/cli',
  api: 'chat',
  task: 'edit',
  calls: (work) => [
    { call: 'Read', arguments: { filepath: notes(work) } },
    {
      call: 'Edit',
      arguments: { file_path: notes(work), old_string: 'Rome', new_string: 'Paris' },
    },
  ],
  files: (access) => ({ '.continue/config.yaml': continueConfig(access) }),
  env: () => ({}),
  quiet: { CONTINUE_METRICS_ENABLED: '0' },
  command: (prompt) => ['cn', '-p', prompt, '--auto'],
}

const cline: Agent = {
  name: 'cline',
  title: 'Cline',
  package: 'cline',
  api: 'chat',
  task: 'edit',
  calls: (work) => [
    { call: 'read_files', arguments: { files: [{ path: notes(work) }] } },
    { call: 'editor', arguments: { path: notes(work), old_text: 'Rome', new_text: 'Paris' } },
  ],
  files: () => ({
    '.cline/data/settings/global-settings.json': `${JSON.stringify({
      telemetryOptOut: true,
      autoUpdateEnabled: false,
    })}\n`,
  }),
  env: () => ({}),
  quiet: { CLINE_NO_AUTO_UPDATE: '1' },
  setup: ({ url, key, model }) =>
    `cline auth -p openai-compatible -k ${key} -m ${model} -b ${url}/v1`.split(' '),
  command: (prompt) => ['cline', prompt],
  teardown: ['cline', 'hub', 'stop'],
}

export const codingAgents = [
  claudeCode,
  codex,
  codexBuiltIn,
  codexOpenAiModel,
  openCode,
  continueCli,
  cline,
]
