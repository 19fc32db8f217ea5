// Goal: a reader who pastes the command of the guide sends both headers. Method: bash runs the line
// of docs/guides/openai-clients.md.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const guide = new URL('../../../../docs/guides/openai-clients.md', import.meta.url)

// Finding: CAP4-5
test('the headers that the guide prints for Claude Code are two lines in bash', () => {
  const [command = ''] = /export ANTHROPIC_CUSTOM_HEADERS=[^`]+/.exec(readFileSync(guide, 'utf8'))!
  const script = `${command}; printf %s "$ANTHROPIC_CUSTOM_HEADERS"`
  const headers = execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\n')
  expect(headers.map((line) => line.split(': ')[0])).toEqual([
    'x-ostrom-task-id',
    'x-ostrom-task-max-cost',
  ])
})
