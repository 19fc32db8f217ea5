// Runs `npm start -- --once --json` as a newcomer does, and checks the results that it reports.
// Shows (ask): a local network that answers one question, paid and receipted.

import { spawn } from 'node:child_process'
import { root } from '../../check/step.ts'

/** Fields of the last line that `npm start` prints, each with a check of its value. */
const expected: Readonly<Record<string, (value: unknown) => boolean>> = {
  answer: isText,
  model: isText,
  provider: isText,
  tokens: (value) => hasNumbers(value, ['input', 'output']),
  cost: isPresent,
  fee: isPresent,
  receipt: isText,
  session: isText,
  transactions: (value) => Array.isArray(value) && value.length > 0 && value.every(isHash),
  seconds: (value) => hasNumbers(value, ['ready', 'firstToken', 'total']),
}

const child = spawn('npm', ['start', '--', '--once', '--json'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
})
let stdout = ''
child.stdout.setEncoding('utf8').on('data', (text: string) => {
  stdout += text
  process.stdout.write(text)
})
const status = await new Promise<number>((resolve) => {
  child.on('error', () => resolve(1))
  child.on('close', (code) => resolve(code ?? 1))
})

const faults = status === 0 ? judge(stdout) : [`npm start ended with status ${status}`]
for (const fault of faults) console.log(`- ${fault}`)
console.log(faults.length === 0 ? 'the first answer is there, whole' : 'no first answer')
process.exitCode = faults.length === 0 ? 0 : 1

function judge(output: string): readonly string[] {
  const last = output.trimEnd().split('\n').at(-1) ?? ''
  let report: unknown
  try {
    report = JSON.parse(last)
  } catch {
    return [`the last line of stdout is not JSON: ${last.slice(0, 200)}`]
  }
  const fields = Object(report) as Readonly<Record<string, unknown>>
  return Object.entries(expected)
    .filter(([name, isRight]) => !isRight(fields[name]))
    .map(([name]) => `"${name}" is missing or wrong: ${JSON.stringify(fields[name])}`)
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value)
}

function hasNumbers(value: unknown, names: readonly string[]): boolean {
  const fields = Object(value) as Readonly<Record<string, unknown>>
  return names.every((name) => typeof fields[name] === 'number' && fields[name] >= 0)
}
