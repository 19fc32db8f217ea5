// `npm run test:jam`: tests the JAM service in two virtual machines, which `npm test` leaves out.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const suites = ['anchoring', 'chain', 'functions', 'opcodes', 'service', 'vectors']
/** Suites that take minutes, or need Rust: docs/reports/jam.md. */
const longSuites = ['javm', 'packages', 'signatures']
const known = [...suites, ...longSuites]
const usage = `npm run test:jam                ${suites.join(', ')}
npm run test:jam -- NAME ...    only these suites; further names: ${longSuites.join(', ')}

Suites of contracts/jam/suites. The first run installs 29 MB.`

const asked = process.argv.slice(2)
if (asked.some((one) => !known.includes(one))) {
  console.log(usage)
  process.exit(asked.some((one) => ['--help', '-h'].includes(one)) ? 0 : 1)
}
const names = asked.length > 0 ? asked : suites

const root = join(import.meta.dirname, '../../..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const paths = names.map((name) => join(import.meta.dirname, '../suites', `${name}.suite.ts`))
const args = [vitest, 'run', '--config=contracts/jam/suites/vitest.config.ts', ...paths]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status ?? 1
