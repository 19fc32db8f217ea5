import { rejectInvalidUsage, suggestSubcommands } from '@ostrom/command-line/usage-errors'
import { Command } from 'commander'
import { accountsCommand } from './commands/accounts.ts'
import { adaptersCommand } from './commands/adapters.ts'
import { auditCommand } from './commands/audit.ts'
import { batchCommand } from './commands/batch.ts'
import { calibrateCommand } from './commands/calibrate.ts'
import { casesCommand } from './commands/cases.ts'
import { chatCommand } from './commands/chat.ts'
import { datasetsCommand } from './commands/datasets.ts'
import { dealsCommand } from './commands/deals.ts'
import { demoCommand } from './commands/demo.ts'
import { deployCommand } from './commands/deploy.ts'
import { devCommand } from './commands/dev.ts'
import { disposableCommand } from './commands/disposable.ts'
import { doctorCommand } from './commands/doctor.ts'
import { epochsCommand } from './commands/epochs.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { gatewayCommand } from './commands/gateway.ts'
import { genesisCommand } from './commands/genesis.ts'
import { governanceCommand } from './commands/governance.ts'
import { gpuCommand } from './commands/gpu.ts'
import { honeypotsCommand } from './commands/honeypots.ts'
import { initCommand } from './commands/init.ts'
import { issuerCommand } from './commands/issuer.ts'
import { keysCommand } from './commands/keys.ts'
import { loadCommand } from './commands/load.ts'
import { modelsCommand } from './commands/models.ts'
import { nodeCommand } from './commands/node.ts'
import { offersCommand } from './commands/offers.ts'
import { payCommand } from './commands/pay.ts'
import { proveCommand, verifyCommand } from './commands/prove.ts'
import { proxyCommand } from './commands/proxy.ts'
import { ratingCommands } from './commands/ratings.ts'
import { receiptsCommand } from './commands/receipts.ts'
import { relayCommand } from './commands/relay.ts'
import { replicasCommand } from './commands/replicas.ts'
import { requestsCommand } from './commands/requests.ts'
import { rescueCommand } from './commands/rescue.ts'
import { sessionsCommand } from './commands/sessions.ts'
import { stakeCommand } from './commands/stake.ts'
import { statsCommand } from './commands/stats.ts'
import { ticketsCommand } from './commands/tickets.ts'
import { trainCommand } from './commands/train.ts'
import { usageCommand } from './commands/usage.ts'
import { validatorCommand } from './commands/validator.ts'
import { walletCommand } from './commands/wallet.ts'
import { webCommand } from './commands/web.ts'
import { workerCommand } from './commands/worker.ts'

const commands = [
  deployCommand,
  initCommand,
  genesisCommand,
  nodeCommand,
  replicasCommand,
  gpuCommand,
  workerCommand,
  gatewayCommand,
  relayCommand,
  chatCommand,
  batchCommand,
  modelsCommand,
  adaptersCommand,
  offersCommand,
  sessionsCommand,
  requestsCommand,
  receiptsCommand,
  auditCommand,
  casesCommand,
  validatorCommand,
  honeypotsCommand,
  epochsCommand,
  governanceCommand,
  datasetsCommand,
  dealsCommand,
  issuerCommand,
  proxyCommand,
  ticketsCommand,
  calibrateCommand,
  evaluateCommand,
  trainCommand,
  proveCommand,
  verifyCommand,
  keysCommand,
  usageCommand,
  statsCommand,
  loadCommand,
  ratingCommands,
  walletCommand,
  accountsCommand,
  disposableCommand,
  stakeCommand,
  payCommand,
  rescueCommand,
  webCommand,
  doctorCommand,
  demoCommand,
  devCommand,
]

const examples = `
Examples, each after \`npm run ostrom --\`:
  doctor                        whether everything works, by one real question
  chat "Why is the sky blue?"   ask once; without words, a conversation
  offers smollm2-135m-instruct  who serves a model, and at what price
  keys create my-app            a key for programs of the OpenAI API
  models catalogue              models to deploy by one command
  init --help                   a node of your own: see docs/guides/providers.md`

/** The command `ostrom` with all that it can do. */
export function createProgram(): Command {
  const program = rejectInvalidUsage(new Command('ostrom'))
    .description('An open network for AI inference and training.')
    .option('--json', 'print one JSON document')
    .addHelpText('after', examples)
  for (const add of commands) add(program)
  suggestSubcommands(program)
  return program
}
