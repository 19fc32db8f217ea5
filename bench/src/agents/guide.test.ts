// Goal: the guide's configuration of each agent is exactly the configuration of the report's runs.
// Method: take the files, variables and commands of the runs, insert the guide's address, key and
// model, and find them in the guide's text.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../report/root.ts'
import { type Agent, prompts, workFiles } from './agent.ts'
import { codingAgents } from './coding-agents.ts'

const guide = readFileSync(join(root, 'docs/guides/agents.md'), 'utf8')

const access = {
  url: 'http://127.0.0.1:8787',
  key: 'sk-ostrom-...',
  model: 'qwen2.5-coder-7b-instruct',
  contextLength: 32_768,
}

const shellWord = (word: string) => (/[^\w./:-]/.test(word) ? `'${word}'` : word)
const commandLine = (words: readonly string[]) => words.map(shellWord).join(' ')

/** Returns the parts that the guide shows about an agent. */
function shownOf(agent: Agent): readonly string[] {
  const files = Object.entries(agent.files?.(access) ?? {})
  const variables = { ...agent.env(access), ...agent.quiet }
  return [
    ...files.flatMap(([file, text]) => [`~/${file}`, text]),
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${value}\n`),
    ...(agent.setup ? [`${commandLine(agent.setup(access))}\n`] : []),
    `${commandLine(agent.command(prompts[agent.task]))}\n`,
  ]
}

describe.each(codingAgents.map((agent) => [agent.title, agent] as const))('%s', (_, agent) => {
  test.each(shownOf(agent))('the guide has %j', (shown) => {
    expect(guide).toContain(shown)
  })
})

test.each(Object.entries(workFiles))('the guide makes %s as the runs have it', (file, text) => {
  expect(guide).toContain(`echo '${text.trimEnd()}' > ${file}\n`)
})

test('the guide installs each agent that a package of npm has', () => {
  const install = /npm install --global (.*)/.exec(guide)?.[1]?.split(' ') ?? []
  const packages = new Set(codingAgents.map((agent) => agent.package))
  expect(new Set(install)).toEqual(packages)
})
