// `npm run test:proof`: runs the tests on a real prover, which `npm test` leaves out.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureProver } from './install.ts'

const usage = `npm run test:proof               installs the prover once, then runs all suites
npm run test:proof -- NAME ...   suites of circuits/suites: conformance

The prover takes 0.2 GB in ~/.cache/ostrom, its processes 1 GB of memory while they compile.`

const names = process.argv.slice(2)
if (names.some((one) => one.startsWith('-'))) {
  console.log(usage)
  process.exit(names.some((one) => ['--help', '-h'].includes(one)) ? 0 : 1)
}

ensureProver()
const root = join(import.meta.dirname, '../..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const paths = names.map((name) => `circuits/suites/${name}`)
const args = [vitest, 'run', '--config=circuits/suites/vitest.config.ts', ...paths]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status ?? 1
