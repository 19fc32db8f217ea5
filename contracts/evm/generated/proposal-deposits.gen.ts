// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const proposalDepositsAbi = [
  {"type":"constructor","inputs":[{"name":"vault","type":"address","internalType":"contract Vault"},{"name":"settings","type":"address","internalType":"contract IGovernedSettings"},{"name":"treasury","type":"address","internalType":"address"},{"name":"governors","type":"address[]","internalType":"address[]"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"CID_BYTES_MAX","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"SETTINGS","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract IGovernedSettings"}],"stateMutability":"view"},
  {"type":"function","name":"TREASURY","inputs":[],"outputs":[{"name":"","type":"address","internalType":"address"}],"stateMutability":"view"},
  {"type":"function","name":"VAULT","inputs":[],"outputs":[{"name":"","type":"address","internalType":"contract Vault"}],"stateMutability":"view"},
  {"type":"function","name":"WORTHLESS_BPS","inputs":[],"outputs":[{"name":"","type":"uint256","internalType":"uint256"}],"stateMutability":"view"},
  {"type":"function","name":"depositOf","inputs":[{"name":"governor","type":"address","internalType":"address"},{"name":"proposalId","type":"uint256","internalType":"uint256"}],"outputs":[{"name":"proposer","type":"address","internalType":"address"},{"name":"amount","type":"uint96","internalType":"uint96"}],"stateMutability":"view"},
  {"type":"function","name":"isTrack","inputs":[{"name":"governor","type":"address","internalType":"address"}],"outputs":[{"name":"","type":"bool","internalType":"bool"}],"stateMutability":"view"},
  {"type":"function","name":"propose","inputs":[{"name":"governor","type":"address","internalType":"contract TrackGovernor"},{"name":"targets","type":"address[]","internalType":"address[]"},{"name":"values","type":"uint256[]","internalType":"uint256[]"},{"name":"calldatas","type":"bytes[]","internalType":"bytes[]"},{"name":"cid","type":"string","internalType":"string"}],"outputs":[{"name":"proposalId","type":"uint256","internalType":"uint256"}],"stateMutability":"nonpayable"},
  {"type":"function","name":"release","inputs":[{"name":"governor","type":"address","internalType":"contract TrackGovernor"},{"name":"proposalId","type":"uint256","internalType":"uint256"}],"outputs":[],"stateMutability":"nonpayable"},
  {"type":"function","name":"textOf","inputs":[{"name":"cid","type":"string","internalType":"string"},{"name":"proposer","type":"address","internalType":"address"}],"outputs":[{"name":"","type":"string","internalType":"string"}],"stateMutability":"pure"},
  {"type":"event","name":"DepositForfeited","inputs":[{"name":"governor","type":"address","indexed":true,"internalType":"address"},{"name":"proposalId","type":"uint256","indexed":true,"internalType":"uint256"},{"name":"amount","type":"uint96","indexed":false,"internalType":"uint96"}],"anonymous":false},
  {"type":"event","name":"DepositReturned","inputs":[{"name":"governor","type":"address","indexed":true,"internalType":"address"},{"name":"proposalId","type":"uint256","indexed":true,"internalType":"uint256"},{"name":"amount","type":"uint96","indexed":false,"internalType":"uint96"}],"anonymous":false},
  {"type":"event","name":"Proposed","inputs":[{"name":"governor","type":"address","indexed":true,"internalType":"address"},{"name":"proposalId","type":"uint256","indexed":true,"internalType":"uint256"},{"name":"proposer","type":"address","indexed":true,"internalType":"address"},{"name":"deposit","type":"uint96","indexed":false,"internalType":"uint96"},{"name":"cid","type":"string","indexed":false,"internalType":"string"}],"anonymous":false},
  {"type":"error","name":"DepositNotDue","inputs":[{"name":"governor","type":"address","internalType":"address"},{"name":"proposalId","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"ProposalTextInvalid","inputs":[{"name":"length","type":"uint256","internalType":"uint256"},{"name":"max","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"StringsInsufficientHexLength","inputs":[{"name":"value","type":"uint256","internalType":"uint256"},{"name":"length","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"TrackTakesNoCoins","inputs":[{"name":"value","type":"uint256","internalType":"uint256"}]},
  {"type":"error","name":"TrackUnknown","inputs":[{"name":"governor","type":"address","internalType":"address"}]}
] as const
