// Goal: the translated service gives the results of the golden vectors, like TypeScript and
// WebAssembly in contracts/jam/harness/service.test.ts. Method: in the faster machine; in both and
// in a third by `npm run test:jam -- signatures javm`.

import { oneMachine } from './machines.fixture.ts'
import { goldenVectors, programsIn } from './vectors.fixture.ts'

goldenVectors('anan-as', async () => programsIn(await oneMachine()))
