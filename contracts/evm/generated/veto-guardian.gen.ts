// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const vetoGuardianAbi = [
  {"type":"constructor","inputs":[{"name":"holder","type":"address","internalType":"address"},{"name":"term","type":"uint256","internalType":"uint256"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"EXPIRES_AT","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"HOLDER","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"TERM_MAX","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"veto","inputs":[{"name":"timelock","type":"address","internalType":"contract TrackTimelock"},{"name":"operationId","type":"bytes32","internalType":"bytes32"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"event","name":"Vetoed","inputs":[{"name":"timelock","type":"address","indexed":true,"internalType":"address"},{"name":"operationId","type":"bytes32","indexed":true,"internalType":"bytes32"}],"anonymous":false},
  {"type":"error","name":"NotTheVetoHolder","inputs":[{"name":"caller","type":"address","internalType":"address"},{"name":"holder","type":"address","internalType":"address"}]},
  {"type":"error","name":"VetoExpired","inputs":[{"name":"expiredAt","type":"uint256","internalType":"uint256"},{"name":"now_","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"VetoTermTooLong","inputs":[{"name":"seconds_","type":"uint256","internalType":"uint256"},{"name":"max","type":"uint256","internalType":"uint256"}]}
] as const
