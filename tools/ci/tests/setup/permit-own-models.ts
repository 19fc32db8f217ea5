// Runs before each test file: allows models without a sandbox, because tests only use this
// repository's own models. If a sandbox exists, the models still run inside it. Tests of the
// refusal to run models without a sandbox start separate processes.

import { setSandboxTerms } from '../../../../packages/engine/src/jail/terms.ts'

setSandboxTerms(async () => ({ sandbox: 'none', knownFiles: async () => new Set() }))
