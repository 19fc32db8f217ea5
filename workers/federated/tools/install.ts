// `npm run federated:install`: installs the packages that a member of a federated run needs in
// addition to the trainer.

import { ensureOpacus } from './environment.ts'

const { packages } = ensureOpacus()
console.log(`Opacus is installed in ${packages}`)
