const names = [
  'Vault',
  'Stakes',
  'Parameters',
  'ModelRegistry',
  'LoRARegistry',
  'Sessions',
  'Requests',
  'Offers',
  'Feedback',
  'Beacon',
  'Juries',
  'Court',
  'Epochs',
  'AuditHolds',
  'Accusations',
  'DataChallenges',
  'FraudProofs',
  'Datasets',
  'ModelReports',
  'Honeypots',
  'StorageDeals',
]

/** A deployment that is nowhere, for settings that tests write. */
export const deployment = {
  chainId: 31337,
  block: 1,
  beacon: 'commit-reveal',
  contracts: Object.fromEntries(names.map((name) => [name, `0x${'11'.repeat(20)}`])),
}
