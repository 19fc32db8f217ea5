// `npm run test:vllm`: the tests with a real vLLM server, which `npm test` leaves out.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureVllm } from './environment.ts'

const usage = `npm run test:vllm               installs vLLM once, then runs all suites
npm run test:vllm -- NAME ...   suites of workers/vllm/real: server, own-server, parallel,
                                preemption

vLLM takes 6 GB in ~/.cache/ostrom, a server about 3 GB of memory and a minute or more
to start. What the suites measure, and the logs of the servers, lie in cache/vllm.`

const names = process.argv.slice(2)
if (names.some((one) => one.startsWith('-'))) {
  console.log(usage)
  process.exit(names.some((one) => ['--help', '-h'].includes(one)) ? 0 : 1)
}

ensureVllm()
const root = join(import.meta.dirname, '../../..')
const suites = names.map((name) => `workers/vllm/real/${name}`)
const config = '--config=workers/vllm/real/vitest.config.ts'
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', config, ...suites],
  { cwd: root, stdio: 'inherit' },
)
process.exitCode = status ?? 1
