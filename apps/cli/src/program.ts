import { Command } from 'commander'
import { rejectInvalidUsage, suggestSubcommands } from './command-line/usage-errors.ts'
import { deployCommand } from './commands/chain/deploy.ts'
import { epochsCommand } from './commands/chain/epochs.ts'
import { genesisCommand } from './commands/chain/genesis.ts'
import { auditCommand } from './commands/court/audit.ts'
import { calibrateCommand } from './commands/court/calibrate.ts'
import { casesCommand } from './commands/court/cases.ts'
import { honeypotsCommand } from './commands/court/honeypots.ts'
import { validatorCommand } from './commands/court/validator.ts'
import { datasetsCommand } from './commands/datasets/datasets.ts'
import { batchCommand } from './commands/gateway/batch.ts'
import { chatCommand } from './commands/gateway/chat.ts'
import { gatewayCommand } from './commands/gateway/gateway.ts'
import { keysCommand } from './commands/gateway/keys.ts'
import { receiptsCommand } from './commands/gateway/receipts.ts'
import { sessionsCommand } from './commands/gateway/sessions.ts'
import { usageCommand } from './commands/gateway/usage.ts'
import { webCommand } from './commands/gateway/web.ts'
import { governanceCommand } from './commands/governance/governance.ts'
import { demoCommand } from './commands/local/demo.ts'
import { devCommand } from './commands/local/dev.ts'
import { doctorCommand } from './commands/local/doctor.ts'
import { loadCommand } from './commands/market/load.ts'
import { offersCommand } from './commands/market/offers.ts'
import { ratingCommands } from './commands/market/ratings.ts'
import { requestsCommand } from './commands/market/requests.ts'
import { statsCommand } from './commands/market/stats.ts'
import { adaptersCommand } from './commands/models/adapters.ts'
import { evaluateCommand } from './commands/models/evaluate.ts'
import { modelsCommand } from './commands/models/models.ts'
import { gpuCommand } from './commands/node/gpu.ts'
import { initCommand } from './commands/node/init.ts'
import { nodeCommand } from './commands/node/node.ts'
import { replicasCommand } from './commands/node/replicas.ts'
import { workerCommand } from './commands/node/worker.ts'
import { disposableCommand } from './commands/private/disposable.ts'
import { issuerCommand } from './commands/private/issuer.ts'
import { proxyCommand } from './commands/private/proxy.ts'
import { relayCommand } from './commands/private/relay.ts'
import { ticketsCommand } from './commands/private/tickets.ts'
import { proveCommand, verifyCommand } from './commands/proofs/prove.ts'
import { dealsCommand } from './commands/storage/deals.ts'
import { trainCommand } from './commands/training/train.ts'
import { accountsCommand } from './commands/wallet/accounts.ts'
import { payCommand } from './commands/wallet/pay.ts'
import { rescueCommand } from './commands/wallet/rescue.ts'
import { stakeCommand } from './commands/wallet/stake.ts'
import { walletCommand } from './commands/wallet/wallet.ts'

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

/** Creates the command `ostrom` with all subcommands. */
export function createProgram(): Command {
  const program = rejectInvalidUsage(new Command('ostrom'))
    .description('An open network for AI inference and training.')
    .option('--json', 'print one JSON document')
    .addHelpText('after', examples)
  for (const add of commands) add(program)
  suggestSubcommands(program)
  return program
}
