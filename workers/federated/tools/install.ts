// `npm run federated:install`: what a member of a federated run needs beside the trainer.

import { ensureOpacus } from './environment.ts'

const { packages } = ensureOpacus()
console.log(`Opacus is installed in ${packages}`)
