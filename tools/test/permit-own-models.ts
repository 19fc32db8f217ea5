// Runs before each test file: models of tests are this repository's own, so they may run on a
// machine without a sandbox. Where there is one it holds them all the same; what is refused without
// one is tested in processes of their own.

import { setSandboxTerms } from '../../packages/engine/src/jail/terms.ts'

setSandboxTerms(async () => ({ sandbox: 'none', knownFiles: async () => new Set() }))
