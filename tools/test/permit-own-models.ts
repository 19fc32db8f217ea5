// Runs before each test file: models of tests are this repository's own, so they may run on a
// machine without a sandbox. If a sandbox exists, they still run inside of it. Tests of the
// refusals without a sandbox start processes of their own.

import { setSandboxTerms } from '../../packages/engine/src/jail/terms.ts'

setSandboxTerms(async () => ({ sandbox: 'none', knownFiles: async () => new Set() }))
