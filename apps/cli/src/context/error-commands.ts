/**
 * Sentences about the commands that carry out the remedy of a library's error, by the error's code.
 * Libraries state remedies without commands, because an SDK and a page have no commands.
 */
export const errorCommands: Readonly<Record<string, string>> = {
  'deployer-mismatch': '`ostrom deploy deployer` deploys one, and prints its address.',
  'deployer-missing': '`ostrom deploy deployer` deploys it, and prints its address.',
  'deployment-superseded': '`ostrom deploy` deploys the contracts, and writes the file.',
  'disposable-account-invalid': '`ostrom disposable list` lists the names.',
  'gpu-missing': '`ostrom gpu` installs the back end that fits this machine.',
  'keystore-refused':
    '`ostrom accounts` lists the accounts, `ostrom accounts encrypt` makes a keystore, and ' +
    '`ostrom accounts passphrase` changes its passphrase.',
  'private-unavailable': '`ostrom tickets buy` buys tickets.',
  'proof-invalid': '`ostrom prove` writes proofs of answers.',
  'sandbox-missing': '`ostrom doctor` prints the command that installs bubblewrap.',
  'ticket-file-invalid': '`ostrom tickets export` writes such files.',
  'ticket-key-unknown': '`ostrom tickets list` lists the keys.',
  'tickets-unsupported': '`ostrom deploy` adds the contract to an earlier deployment.',
  'training-dataset-refused': '`ostrom datasets validate` prints the figures of a dataset.',
}
