// `npm run trainer:install`: installs the packages that a node needs for training.

import { ensureTrainer } from '../../tools/trainer-environment.ts'

const { folder } = ensureTrainer()
console.log(`the trainer is installed in ${folder}`)
