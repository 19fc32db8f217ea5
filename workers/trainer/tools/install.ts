// `npm run trainer:install`: what a node needs to train.

import { ensureTrainer } from '../../tools/trainer-environment.ts'

const { folder } = ensureTrainer()
console.log(`the trainer is installed in ${folder}`)
