// `npm run evaluator:install`: lm-evaluation-harness, to compare `ostrom evaluate` with.

import { ensureHarness } from './environment.ts'

const { env } = ensureHarness()
console.log(`lm-evaluation-harness is installed in ${env['PYTHONPATH']}`)
