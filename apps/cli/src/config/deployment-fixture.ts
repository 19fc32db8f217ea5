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
  'HeldPay',
  'Accusations',
  'Demands',
  'Proofs',
  'Datasets',
  'Reports',
  'Plants',
  'Availability',
]

/** A deployment that is nowhere, for settings that tests write. */
export const deployment = {
  chainId: 31337,
  block: 1,
  beacon: 'secrets',
  contracts: Object.fromEntries(names.map((name) => [name, `0x${'11'.repeat(20)}`])),
}
