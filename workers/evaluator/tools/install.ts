// `npm run evaluator:install`: installs lm-evaluation-harness, for comparison with `ostrom
// evaluate`.

import { ensureHarness } from './environment.ts'

const { env } = ensureHarness()
console.log(`lm-evaluation-harness is installed in ${env['PYTHONPATH']}`)
