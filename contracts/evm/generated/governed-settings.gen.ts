// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const governedSettingsAbi = [
  {"type":"constructor","inputs":[{"name":"track","type":"address","internalType":"address"},{"name":"values","type":"uint256[]","internalType":"uint256[]"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"COUNT","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"FIRST_UNIT_FEE","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"TRACK","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"UNIT_FEE_MAX","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"UNIT_FEE_MIN","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"UNIT_FEE_RANGE","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"bounds","inputs":[{"name":"setting","type":"uint8","internalType":"enum Setting"}],"outputs":[{"name":"min","type":"uint256","internalType":"uint256"},{"name":"max","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"get","inputs":[{"name":"setting","type":"uint8","internalType":"enum Setting"}],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"getAt","inputs":[{"name":"setting","type":"uint8","internalType":"enum Setting"},{"name":"second","type":"uint256","internalType":"uint256"}],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"set","inputs":[{"name":"setting","type":"uint8","internalType":"enum Setting"},{"name":"value","type":"uint256","internalType":"uint256"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"event","name":"SettingSet","inputs":[{"name":"setting","type":"uint8","indexed":true,"internalType":"enum Setting"},{"name":"previous","type":"uint256","indexed":false,"internalType":"uint256"},{"name":"value","type":"uint256","indexed":false,"internalType":"uint256"}],"anonymous":false},
  {"type":"error","name":"CheckpointUnorderedInsertion","inputs":[]},
  {"type":"error","name":"NotTheTrack","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"track","type":"address","internalType":"address"}]},
  {"type":"error","name":"SettingOutOfBounds","inputs":[{"name":"setting","type":"uint8","internalType":"enum Setting"},{"name":"value","type":"uint256","internalType":"uint256"},{"name":"min","type":"uint256","internalType":"uint256"},{"name":"max","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"SettingsMissing","inputs":[{"name":"count","type":"uint256","internalType":"uint256"},{"name":"needed","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"SharesAboveWhole","inputs":[{"name":"bps","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"UnitFeeInvalid","inputs":[{"name":"value","type":"uint256","internalType":"uint256"},{"name":"min","type":"uint256","internalType":"uint256"},{"name":"max","type":"uint256","internalType":"uint256"}]}
] as const
