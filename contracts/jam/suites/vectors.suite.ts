// Goal: the translated service gives what the golden vectors say, as TypeScript and WebAssembly do
// in contracts/jam/harness/service.test.ts. Method: in the faster machine; in both and in a third
// by `npm run test:jam -- signatures javm`.

import { oneMachine } from './machines.fixture.ts'
import { goldenVectors, programsIn } from './vectors.fixture.ts'

goldenVectors('anan-as', async () => programsIn(await oneMachine()))
