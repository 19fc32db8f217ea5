// A fake worker. `replay FILE` answers requests with the answers of the recorded exchange, and
// writes the worker's files. FILE stores the position in the recording, so that the next process
// continues there. `links FILE VICTIM` does the same, but replaces the records of a round by a link
// to the file VICTIM. Other arguments name one way in which a worker can fail.

import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type ExchangeLine, portableRequest, readExchange } from './exchange.fixture.ts'

const [mode = '', positionPath = '', victim = ''] = process.argv.slice(2)
const exchange = readExchange()
const tell = (answer: object) => process.stdout.write(`${JSON.stringify(answer)}\n`)
const ready = exchange[0] as Extract<ExchangeLine, { answer: object }>

/** Answers a request that equals the recorded one, and otherwise reports the difference. */
function replay(request: Readonly<Record<string, unknown>>): void {
  const position = existsSync(positionPath) ? Number(readFileSync(positionPath, 'utf8')) : 1
  const due = exchange[position]
  const recorded = due && 'request' in due ? JSON.stringify(due.request) : 'none'
  const received = JSON.stringify(portableRequest(request))
  if (recorded !== received) {
    tell({ kind: 'failed', code: 'internal', reason: `${received} instead of ${recorded}` })
    return
  }
  const behind = exchange.slice(position + 1)
  const end = behind.findIndex((line) => 'request' in line)
  const answers = end < 0 ? behind : behind.slice(0, end)
  writeFileSync(positionPath, String(position + 1 + answers.length))
  if (mode === 'links' && request['kind'] === 'train') {
    const records = join(String(request['folder']), 'steps.jsonl')
    rmSync(records)
    symlinkSync(victim, records)
  }
  for (const line of answers) {
    if (!('answer' in line)) continue
    for (const [name, content] of Object.entries(line.files ?? {})) {
      const folder = typeof request['to'] === 'string' ? dirname(request['to']) : request['folder']
      writeFileSync(join(String(folder), name), Buffer.from(content, 'base64'))
    }
    tell(line.answer)
  }
}

/** Ways to fail after a request has come. */
const failures: Readonly<Record<string, () => void>> = {
  'endless-line': () => {
    const fill = () => {
      while (process.stdout.write('x'.repeat(65_536))) {
        // Writes without end, until the pipe is full.
      }
    }
    process.stdout.on('drain', fill)
    fill()
  },
  exit: () => {
    process.stderr.write('a row with the word xylophone\n')
    process.exit(3)
  },
  garbage: () => process.stdout.write('{"kind":"opened"\n'),
  'other-answer': () => tell({ kind: 'losses', losses: [] }),
  'unknown-field': () => tell({ kind: 'first-state', tensors: [], more: 1 }),
  memory: () => tell({ kind: 'failed', code: 'memory', reason: 'its memory limit was reached' }),
  silent: () => {},
}

if (mode === 'broken-start') {
  process.stderr.write('ImportError: libcudnn.so.9\n')
  process.exit(1)
}
tell(ready.answer)
createInterface(process.stdin).on('line', (line) => {
  if (mode === 'replay' || mode === 'links') replay(JSON.parse(line))
  else failures[mode]?.()
})
