// `npm run test:jam`: the JAM service in two virtual machines, which `npm test` leaves out.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const usage = `npm run test:jam                all suites; installs 29 MB on first use
npm run test:jam -- NAME ...    suites of contracts/jam/suites: service, opcodes`

const names = process.argv.slice(2)
if (names.some((one) => one.startsWith('-'))) {
  console.log(usage)
  process.exit(names.some((one) => ['--help', '-h'].includes(one)) ? 0 : 1)
}

const root = join(import.meta.dirname, '../../..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const paths = names.map((name) => `contracts/jam/suites/${name}`)
const args = [vitest, 'run', '--config=contracts/jam/suites/vitest.config.ts', ...paths]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status ?? 1
