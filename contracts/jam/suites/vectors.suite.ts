// Goal: the translated service gives the results of the golden vectors, like TypeScript and
// WebAssembly in contracts/jam/harness/service.test.ts. Method: runs the vectors in anan-as, the
// faster machine. `npm run test:jam -- signatures javm` runs them in both machines and in a third.

import { oneMachine } from './machines.fixture.ts'
import { goldenVectors, programsIn } from './vectors.fixture.ts'

goldenVectors('anan-as', async () => programsIn(await oneMachine()))
